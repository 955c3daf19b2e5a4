import { computed, shallowRef, watch, type ComputedRef } from 'vue';
import type { RowOf } from '@/domain/tables';
import { useBook } from '@/stores/book';
import { useEngine } from '@/stores/engine';
import { linksOf, mayHoldLinks, type CaseLink } from './links';

/** What hangs together with a case. A link is one row, on the timeline of whichever of the two it was made from: the folders of the others are looked through for it. */
export function useLinks(row: ComputedRef<RowOf<'case'> | undefined>, events: ComputedRef<readonly RowOf<'case_event'>[]>): ComputedRef<CaseLink[]> {
  const book = useBook();
  const engine = useEngine();
  const cases = computed(() => book.all('case'));
  const others = computed(() => (row.value ? mayHoldLinks(row.value, cases.value) : []));
  const elsewhere = shallowRef<readonly RowOf<'case_event'>[]>([]);
  watch(others, async (now, _before, onCleanup) => {
    const abort = new AbortController();
    onCleanup(() => { abort.abort(); });
    // Left, or asked again: then the folders are read for the next one.
    const read = await engine.current?.readFolders(now.map(({ folder_id }) => folder_id), abort.signal, () => undefined).catch(() => []);
    if (!abort.signal.aborted) elsewhere.value = (read ?? []).flatMap(({ rows }) => rows.case_event ?? []).filter(({ step, data }) => step === 'link' && data['case'] === row.value?.id);
  }, { immediate: true });
  return computed(() => (row.value ? linksOf(row.value, [...events.value, ...elsewhere.value], cases.value) : []));
}

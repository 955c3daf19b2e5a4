/** 处置要点 of one incident: which are done, by whom and when, and marking one more. */
import { computed, onMounted, shallowRef, watch } from 'vue';
import { isOver } from '@/domain/clocks';
import { byClock } from '@/domain/my-cases';
import type { RowOf } from '@/domain/tables';
import { openSteps } from '@/domain/workflow';
import { useBook } from '@/stores/book';
import { useEngine } from '@/stores/engine';
import { useMe } from '@/stores/me';
import { useWork } from '@/stores/work';
import { SAVE_FAULT_SENTENCE } from '@/wording/sync';

export function useDuty(id: () => string) {
  const book = useBook();
  const engine = useEngine();
  const me = useMe();
  const work = useWork();
  const opened = shallowRef(0);
  const busy = shallowRef<string | null>(null);
  const fault = shallowRef('');

  /** Incidents that are being worked on, as far as this person may see them. */
  const incidents = computed(() => book.all('case').filter((row) => row.kind === 'incident' && row.status !== 'new' && !isOver(row)).sort(byClock));
  const row = computed(() => { const found = book.get('case', id()); return found?.kind === 'incident' ? found : undefined; });
  async function open() {
    if (row.value) await engine.current?.open(row.value.folder_id);
    opened.value += 1;
  }
  onMounted(open);
  watch(() => row.value?.folder_id, open);

  const ticks = computed(() => {
    void opened.value;
    const first = new Map<string, RowOf<'case_event'>>();
    for (const event of row.value ? book.inFolder('case_event', row.value.folder_id) : []) {
      const item = event.step === 'tick' ? event.data['item'] : undefined;
      const known = typeof item === 'string' ? first.get(item) : undefined;
      if (typeof item === 'string' && (!known || event.at < known.at)) first.set(item, event);
    }
    return first;
  });
  const mayTick = computed(() => {
    void opened.value;
    const at = row.value;
    return at !== undefined && openSteps(at, me.id, book.workflow(at.folder_id)).some(({ step }) => step === 'tick');
  });

  async function tick(item: string) {
    const at = row.value;
    if (!at || busy.value !== null || ticks.value.has(item)) return;
    busy.value = item;
    const saved = await work.takeStep(at, 'tick', { note: '', data: { item } }, `tick ${at.id} ${item}`);
    busy.value = null;
    fault.value = saved.ok ? '' : SAVE_FAULT_SENTENCE[saved.error.kind];
  }
  return { row, incidents, ticks, mayTick, tick, busy, fault };
}

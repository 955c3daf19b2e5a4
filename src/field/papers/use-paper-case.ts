import { computed, shallowRef } from 'vue';
import type { RowOf } from '@/domain/tables';
import { useBook } from '@/stores/book';
import { useEngine } from '@/stores/engine';

type InFolder = 'case_party' | 'case_event' | 'attachment' | 'petition' | 'paper';

/** What this phone holds of a case, as its papers need it. `open` brings its folder into memory. */
export function usePaperCase(id: () => string) {
  const book = useBook();
  const engine = useEngine();
  const opened = shallowRef(false);

  const row = computed(() => book.get('case', id()));
  async function open(): Promise<void> {
    if (row.value) await engine.current?.open(row.value.folder_id);
    opened.value = true;
  }
  const inFolder = <T extends InFolder>(tbl: T): readonly RowOf<T>[] => {
    void opened.value;
    return row.value ? book.inFolder(tbl, row.value.folder_id) : [];
  };
  const all = computed(() => ({
    petition: inFolder('petition')[0], parties: inFolder('case_party'), events: inFolder('case_event'), attachments: inFolder('attachment'),
    papers: [...inFolder('paper')].sort((a, b) => (a.created_at ?? '').localeCompare(b.created_at ?? '')),
    restricted: book.get('folder', row.value?.folder_id)?.restricted ?? false,
  }));
  return { row, all, opened, open };
}

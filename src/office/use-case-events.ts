/** The last thing noted about each case, read from this device's folders as they are needed: most rows of a list are never looked at. */
import { onBeforeUnmount, shallowRef, watch, type ShallowRef } from 'vue';
import type { RowOf } from '@/domain/tables';
import { useEngine } from '@/stores/engine';

type Case = RowOf<'case'>;
type Event = RowOf<'case_event'>;
type CaseEvents = ReadonlyMap<string, readonly Event[]>;

/** Folders read at once; between two reads the page can draw. */
const SLICE = 50;

/** Events by case, for the first `most` of the cases; read again for a case when its row has changed, as it does with every step. `ready`: all have been read once. */
export function useCaseEvents(cases: () => readonly Case[], most: number): { events: ShallowRef<CaseEvents>; ready: ShallowRef<boolean> } {
  const engine = useEngine();
  const events = shallowRef<CaseEvents>(new Map());
  const ready = shallowRef(false);
  const read = new Map<string, Case>();
  let abort = new AbortController();

  async function readAll(wanted: readonly Case[], { signal }: AbortController): Promise<void> {
    for (let from = 0; from < wanted.length; from += SLICE) {
      const some = wanted.slice(from, from + SLICE);
      const folders = await engine.current?.readFolders([...new Set(some.map(({ folder_id }) => folder_id))], signal, () => undefined);
      if (signal.aborted || !folders) return;
      const byFolder = new Map(folders.map(({ folder, rows }) => [folder, rows.case_event ?? []]));
      const known = new Map(events.value);
      for (const row of some) {
        known.set(row.id, (byFolder.get(row.folder_id) ?? []).filter((event) => event.case_id === row.id));
        read.set(row.id, row);
      }
      events.value = known;
    }
    ready.value = true;
  }
  watch(cases, (now) => {
    abort.abort();
    abort = new AbortController();
    // Aborted by the next one, or the screen is gone; a folder that cannot be read says nothing.
    readAll(now.slice(0, most).filter((row) => read.get(row.id) !== row), abort).catch(() => undefined);
  }, { immediate: true });
  onBeforeUnmount(() => { abort.abort(); });
  return { events, ready };
}

const SILENT = ['register', 'link', 'share', 'recuse', 'restrict', 'unrestrict'];
/** The newest step somebody wrote about; what only says who may look says nothing of how it goes. */
export const lastNoted = (events: readonly Event[]): Event | undefined =>
  events.filter(({ step, note }) => !SILENT.includes(step) && (note.trim() !== '' || step === 'tick' || step === 'report')).reduce<Event | undefined>((last, event) => (last && last.at >= event.at ? last : event), undefined);

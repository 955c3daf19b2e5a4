/** A list of households: read, shown row by row, saved one by one once somebody confirmed, and undone while untouched. */
import { computed, shallowRef } from 'vue';
import { importChanges, isUntouched, readHouseholds, undoChange, type ImportList, type ImportRow, type TakenIn } from '@/domain/household-import';
import { parseCsv } from '@/lib/csv';
import { newId } from '@/lib/id';
import { fileText } from '@/lib/text-file';
import { useBook } from '@/stores/book';
import { useClock } from '@/stores/clock';
import { useEngine } from '@/stores/engine';
import { useMe } from '@/stores/me';
import { COLUMN_NAMES, csvFault, ENCODING_WORD, listFault, NOTHING_WORDS, REASON_NAMES, savedSaid, stoppedSaid, TEXT_FAULT, TOO_LARGE, UNDO_NOTE, undoneSaid } from '@/wording/office-visits-import';
import { SAVE_FAULT_SENTENCE } from '@/wording/sync';
import { keepImport, lastImport } from './last-import';
import { useVisitPeople } from './use-visit-people';

/** No list of 500 households is larger. */
const MOST_BYTES = 2 * 1024 * 1024;

export function useImportHouseholds() {
  const book = useBook();
  const clock = useClock();
  const engine = useEngine();
  const me = useMe();
  const { byName } = useVisitPeople();
  const list = shallowRef<ImportList | null>(null);
  /** Rows that may be there already and are wanted nevertheless. */
  const anyway = shallowRef<ReadonlySet<number>>(new Set());
  const last = shallowRef(lastImport(me.id));
  const [fault, hint, told] = [shallowRef(''), shallowRef(''), shallowRef('')];
  const busy = shallowRef<'' | 'saving' | 'undoing'>('');
  const done = shallowRef(0);
  let stopped = false;

  const ready = computed(() => (list.value?.rows ?? []).filter(({ row, household, twin }) => household !== null && (!twin || anyway.value.has(row))));
  const sums = computed(() => {
    const rows = list.value?.rows ?? [];
    return { ready: ready.value.length, twins: rows.filter(({ twin }) => twin).length, wrong: rows.filter(({ faults }) => faults.length > 0).length };
  });

  function show(text: string, note = ''): void {
    list.value = null;
    anyway.value = new Set();
    [fault.value, hint.value, told.value] = ['', note, ''];
    const parsed = parseCsv(text);
    if (!parsed.ok) { fault.value = csvFault(parsed.error); return; }
    const read = readHouseholds(parsed.value, { columns: COLUMN_NAMES, reasons: REASON_NAMES, nothing: NOTHING_WORDS, people: byName.value, households: book.all('household') });
    if (read.ok) list.value = read.value;
    else fault.value = listFault(read.error);
  }
  async function open(file: File): Promise<void> {
    list.value = null;
    [fault.value, hint.value, told.value] = ['', '', ''];
    if (file.size > MOST_BYTES) { fault.value = TOO_LARGE; return; }
    try {
      const read = fileText(new Uint8Array(await file.arrayBuffer()));
      if (read.ok) show(read.value.text, ENCODING_WORD[read.value.encoding]);
      else fault.value = TEXT_FAULT[read.error.kind];
    } catch {
      fault.value = TEXT_FAULT.unreadable; // The disk gave it no more.
    }
  }
  function take(row: number, on: boolean): void {
    anyway.value = new Set(on ? [...anyway.value, row] : [...anyway.value].filter((each) => each !== row));
  }

  async function saveOne({ household }: ImportRow, school: string): Promise<TakenIn | null> {
    if (!household) return null;
    const now = clock.instant();
    const home = { intent: newId(now), folder: newId(now), id: newId(now) };
    const saved = await engine.need().save({ id: home.intent, label: 'visit', changes: importChanges(household, school, home, now) });
    if (!saved.ok) fault.value = SAVE_FAULT_SENTENCE[saved.error.kind];
    return saved.ok ? home : null;
  }
  /** One save a household: what was saved stays saved, whatever becomes of the rest. */
  async function save(): Promise<void> {
    const school = book.school?.id;
    const rows = ready.value;
    if (!school || rows.length === 0 || busy.value) return;
    busy.value = 'saving';
    stopped = false;
    fault.value = '';
    const homes: TakenIn[] = [];
    for (const row of rows) {
      const home = stopped ? null : await saveOne(row, school);
      if (!home) break;
      homes.push(home);
      done.value = homes.length;
    }
    last.value = homes.length > 0 ? { at: new Date(clock.instant()).toISOString(), homes } : last.value;
    keepImport(me.id, last.value);
    list.value = null;
    told.value = homes.length < rows.length ? stoppedSaid(homes.length, rows.length - homes.length) : savedSaid(homes.length);
    [busy.value, done.value] = ['', 0];
  }

  /** Taken back while it is only here; ended where the school has it; left alone where somebody has done something about it. */
  async function undo(): Promise<void> {
    const homes = last.value?.homes ?? [];
    if (busy.value) return;
    busy.value = 'undoing';
    let ended = 0;
    const left: TakenIn[] = [];
    for (const home of homes) {
      const [folder] = await engine.need().readFolders([home.folder], new AbortController().signal, () => undefined);
      const untouched = folder !== undefined && isUntouched(folder.rows);
      const gone = untouched && ((await engine.need().takeBack(home.intent)) || (await engine.need().save({ id: newId(clock.instant()), label: 'visit', changes: [undoChange(home, UNDO_NOTE, clock.instant())] })).ok);
      if (gone) ended += 1;
      else left.push(home);
    }
    last.value = null;
    keepImport(me.id, null);
    told.value = undoneSaid(ended, left.length);
    busy.value = '';
  }

  function again(): void {
    list.value = null;
    [fault.value, hint.value, told.value] = ['', '', ''];
  }
  return { list, ready, sums, anyway, last, fault, hint, told, busy, done, show, open, take, save, undo, again, stop: () => { stopped = true; } };
}

/** 导出 Excel: the rows given, in their order, with what was done about each, and the week's checks; says how far it is and can be stopped. */
import { computed, shallowRef } from 'vue';
import type { LedgerRow } from '@/domain/ledger';
import type { RowOf } from '@/domain/tables';
import { useBook } from '@/stores/book';
import { useClock } from '@/stores/clock';
import { useEngine } from '@/stores/engine';
import { fileName, LEDGER_NAME, type HeadLine } from '@/wording/export';
import { EXPORT, exported, notSent, percent } from '@/wording/office';
import { ROW_STATE_WORD, STATUS_WORD } from '@/wording/terms';
import { download } from '@/ui/download';
import type { Checks } from './use-checks';

export interface ExcelRequest {
  rows: readonly LedgerRow[];
  title: string;
  head: HeadLine;
  checks: Checks;
}
export type ExcelStep = { at: 'idle' } | { at: 'reading'; done: number; all: number } | { at: 'writing' };

export function useExcel(say: (sentence: string) => void) {
  const book = useBook();
  const clock = useClock();
  const engine = useEngine();
  const step = shallowRef<ExcelStep>({ at: 'idle' });
  let abort: AbortController | null = null;

  async function eventsOf(rows: readonly LedgerRow[], signal: AbortSignal): Promise<ReadonlyMap<string, readonly RowOf<'case_event'>[]>> {
    const folders = [...new Set(rows.map(({ row }) => row.folder_id))];
    const read = await engine.need().readFolders(folders, signal, (done) => { step.value = { at: 'reading', done, all: folders.length }; });
    const byFolder = new Map(read.map((folder) => [folder.folder, folder.rows.case_event ?? []]));
    return new Map(rows.map(({ id, row }) => [id, (byFolder.get(row.folder_id) ?? []).filter((event) => event.case_id === id)]));
  }

  /** A case not yet on the server says so beside its status. */
  function statusOf(each: LedgerRow): string {
    const state = book.state(each.id);
    return state === 'sent' ? STATUS_WORD[each.row.status] : notSent(STATUS_WORD[each.row.status], ROW_STATE_WORD[state]);
  }

  async function make({ rows, title, head, checks }: ExcelRequest, signal: AbortSignal): Promise<string> {
    const { ledgerExcel } = await import('@/export/ledger-excel');
    const events = await eventsOf(rows, signal);
    step.value = { at: 'writing' };
    const week = { title: checks.title.value, rate: percent(checks.completion.value.ratio), units: checks.units.value, keepersOf: checks.keepers };
    const file = await ledgerExcel({ title, head, rows, events, statusOf, nameOf: book.personName, week }, signal);
    if (!file.ok) return file.error.kind === 'cancelled' ? EXPORT.cancelled : EXPORT.failed;
    const name = fileName(LEDGER_NAME, head.school, clock.today);
    download(file.value, name);
    return exported(rows.length, name);
  }

  async function run(request: ExcelRequest): Promise<void> {
    if (abort) return;
    if (request.rows.length === 0) { say(EXPORT.empty); return; }
    const mine = new AbortController();
    abort = mine;
    step.value = { at: 'reading', done: 0, all: request.rows.length };
    try {
      say(await make(request, mine.signal));
    } catch {
      say(mine.signal.aborted ? EXPORT.cancelled : EXPORT.failed);
    } finally {
      abort = null;
      step.value = { at: 'idle' };
    }
  }

  return { step: computed(() => step.value), run, cancel: () => { abort?.abort(); } };
}

/** 导出 Excel: the rows given, in their order, with what was done about each, and the week's checks; says how far it is and can be stopped. */
import { computed, shallowRef } from 'vue';
import type { SheetSource } from '@/export/write-excel';
import type { LedgerRow } from '@/domain/ledger';
import type { RowOf } from '@/domain/tables';
import { useBook } from '@/stores/book';
import { useClock } from '@/stores/clock';
import { useEngine } from '@/stores/engine';
import { useSync } from '@/stores/sync';
import { fullMoment } from '@/wording/dates';
import { CHECKS_NAME, CHECKS_TITLE, fileName, headLine, LEDGER_NAME, PAGE_FOOTER, SIGN_FOOTER, titleOf, weekLine } from '@/wording/export';
import { EXPORT, exported, notSent, percent } from '@/wording/office';
import { ROW_STATE_WORD, STATUS_WORD } from '@/wording/terms';
import type { Checks } from './use-checks';

export interface ExcelRequest {
  rows: readonly LedgerRow[];
  title: string;
  period: string;
  filters: readonly string[];
  checks: Checks;
}
export type ExcelStep = { at: 'idle' } | { at: 'reading'; done: number; all: number } | { at: 'writing' };

export function useExcel(say: (sentence: string) => void) {
  const book = useBook();
  const clock = useClock();
  const engine = useEngine();
  const sync = useSync();
  const step = shallowRef<ExcelStep>({ at: 'idle' });
  let abort: AbortController | null = null;

  /** The events of every case, by case; a case whose folder is not on this device has none at all. */
  async function events(rows: readonly LedgerRow[], signal: AbortSignal): Promise<ReadonlyMap<string, readonly RowOf<'case_event'>[]>> {
    const folders = [...new Set(rows.map(({ row }) => row.folder_id))];
    const read = await engine.need().readFolders(folders, signal, (done) => { step.value = { at: 'reading', done, all: folders.length }; });
    const byFolder = new Map(read.map((folder) => [folder.folder, folder.rows.case_event ?? []]));
    return new Map(rows.flatMap(({ id, row }) => {
      const known = byFolder.get(row.folder_id);
      return known ? [[id, known.filter((event) => event.case_id === id)] as const] : [];
    }));
  }

  async function sheets({ rows, title, period, filters, checks }: ExcelRequest, signal: AbortSignal): Promise<SheetSource[]> {
    const [{ LEDGER_COLUMNS, ledgerLine, progressText }, { checksSheet }] = await Promise.all([import('@/export/ledger-sheet'), import('@/export/checks-sheet')]);
    const byCase = await events(rows, signal);
    const school = book.school?.name ?? '';
    const exportedAt = fullMoment(new Date(clock.instant()).toISOString());
    const footer = { left: SIGN_FOOTER, right: PAGE_FOOTER };
    const status = (each: LedgerRow): string => {
      const state = book.state(each.id);
      return state === 'sent' ? STATUS_WORD[each.row.status] : notSent(STATUS_WORD[each.row.status], ROW_STATE_WORD[state]);
    };
    function* lines() {
      for (const [at, each] of rows.entries()) yield ledgerLine(each, at + 1, status(each), progressText(each, byCase.get(each.id) ?? null, book.personName));
    }
    const week = checksSheet(checks.units.value, checks.keepers);
    return [
      { name: LEDGER_NAME, title: titleOf(school, title), footer, columns: LEDGER_COLUMNS, rows: lines(),
        head: headLine({ school, period, exportedAt, asOf: sync.status.lastSynced ? fullMoment(sync.status.lastSynced) : '', count: rows.length, filters }) },
      { name: CHECKS_NAME, title: titleOf(school, CHECKS_TITLE), footer, columns: week.columns, rows: week.rows,
        head: weekLine(school, checks.title.value, exportedAt, percent(checks.completion.value.ratio)) },
    ];
  }

  async function run(request: ExcelRequest): Promise<void> {
    if (abort) return;
    if (request.rows.length === 0) { say(EXPORT.empty); return; }
    abort = new AbortController();
    const { signal } = abort;
    step.value = { at: 'reading', done: 0, all: request.rows.length };
    try {
      const [{ writeExcel }, { download }] = await Promise.all([import('@/export/write-excel'), import('@/export/download')]);
      const made = await sheets(request, signal);
      step.value = { at: 'writing' };
      const file = await writeExcel(made, signal);
      if (!file.ok) { say(file.error.kind === 'cancelled' ? EXPORT.cancelled : EXPORT.failed); return; }
      const name = fileName(LEDGER_NAME, book.school?.name ?? '', clock.today);
      download(file.value, name);
      say(exported(request.rows.length, name));
    } catch {
      say(signal.aborted ? EXPORT.cancelled : EXPORT.failed);
    } finally {
      abort = null;
      step.value = { at: 'idle' };
    }
  }

  return { step: computed(() => step.value), run, cancel: () => { abort?.abort(); } };
}

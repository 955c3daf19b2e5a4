/** The file an office sends on: the ledger as filtered, and the week's checks behind it. This is what is loaded when somebody exports. */
import type { LedgerRow } from '@/domain/ledger';
import type { UnitWeek } from '@/domain/statistics';
import type { RowOf } from '@/domain/tables';
import type { Result } from '@/lib/result';
import { CHECKS_NAME, CHECKS_TITLE, headLine, LEDGER_NAME, PAGE_FOOTER, SIGN_FOOTER, titleOf, weekLine, type HeadLine } from '@/wording/export';
import type { BookCell } from './book';
import { checksSheet } from './checks-sheet';
import { LEDGER_COLUMNS, ledgerLine, progressText } from './ledger-sheet';
import { writeExcel, type ExcelFault, type SheetSource } from './write-excel';

export interface LedgerExcel {
  title: string;
  head: HeadLine;
  rows: readonly LedgerRow[];
  /** By case. One without any could not be read: its cell says so. */
  events: ReadonlyMap<string, readonly RowOf<'case_event'>[]>;
  statusOf: (row: LedgerRow) => string;
  nameOf: (person: string) => string;
  week: { title: string; rate: string; units: readonly UnitWeek[]; keepersOf: (unit: string) => string };
}

export function ledgerSheets({ title, head, rows, events, statusOf, nameOf, week }: LedgerExcel): SheetSource[] {
  const footer = { left: SIGN_FOOTER, right: PAGE_FOOTER };
  function* lines(): Generator<BookCell[]> {
    for (const [at, each] of rows.entries()) yield ledgerLine(each, at + 1, statusOf(each), progressText(each, events.get(each.id) ?? [], nameOf), nameOf);
  }
  return [
    { name: LEDGER_NAME, title: titleOf(head.school, title), head: headLine(head), footer, columns: LEDGER_COLUMNS, rows: lines() },
    { name: CHECKS_NAME, title: titleOf(head.school, CHECKS_TITLE), head: weekLine(head.school, week.title, head.exportedAt, week.rate), footer, ...checksSheet(week.units, week.keepersOf) },
  ];
}

export const ledgerExcel = (what: LedgerExcel, signal: AbortSignal): Promise<Result<Blob, ExcelFault>> => writeExcel(ledgerSheets(what), signal);

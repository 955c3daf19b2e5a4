/** The ledger as an office prints it: one line a case, in the order it was given. */
import type { LedgerRow } from '@/domain/ledger';
import type { RowOf } from '@/domain/tables';
import { chinaDate } from '@/lib/plain-date';
import { COLUMN, earlierNotes, listed, NOTES_MISSING, noteLine, spotLine, watchWord } from '@/wording/export';
import { categoryWord, outcomeWord } from '@/wording/office';
import { URGENCY_WORD } from '@/wording/terms';
import { dayCell, momentCell, type BookCell, type BookColumn } from './book';

export const LEDGER_COLUMNS: readonly BookColumn[] = [
  { header: COLUMN.index, width: 6, align: 'center' },
  { header: COLUMN.number, width: 11, align: 'center' },
  { header: COLUMN.registered, width: 11.5, align: 'center' },
  { header: COLUMN.occurred, width: 16.5, align: 'center' },
  { header: COLUMN.category, width: 15 },
  { header: COLUMN.unit, width: 11 },
  { header: COLUMN.parties, width: 13 },
  { header: COLUMN.facts, width: 38 },
  { header: COLUMN.urgency, width: 8, align: 'center' },
  { header: COLUMN.progress, width: 38 },
  { header: COLUMN.department, width: 10 },
  { header: COLUMN.handler, width: 9 },
  { header: COLUMN.status, width: 9, align: 'center' },
  { header: COLUMN.due, width: 11.5, align: 'center' },
  { header: COLUMN.closed, width: 13.5, align: 'center' },
  { header: COLUMN.receiver, width: 10.5 },
  // Younger columns stand behind the bureau's own order.
  { header: COLUMN.answerable, width: 9 },
  { header: COLUMN.outcome, width: 9.5, align: 'center' },
  { header: COLUMN.watch, width: 14 },
];

/** Notes shown per case; older ones are counted. */
export const NOTES_SHOWN = 5;

/** What was done: on the spot first, then the notes of the steps, oldest first. Every case has at least its registration, so no event at all means that the folder is not on this device. */
export function progressText(each: LedgerRow, events: readonly RowOf<'case_event'>[], nameOf: (person: string) => string): string {
  const lines = each.row.settled_on_spot && each.row.spot_action ? [spotLine(each.row.spot_action)] : [];
  if (events.length === 0) return [...lines, NOTES_MISSING].join('\n');
  const noted = events.filter((event) => event.step !== 'settle' && event.note.trim()).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  if (noted.length > NOTES_SHOWN) lines.push(earlierNotes(noted.length - NOTES_SHOWN));
  for (const event of noted.slice(-NOTES_SHOWN)) lines.push(noteLine(event.step, chinaDate(Date.parse(event.at)), event.by_id ? nameOf(event.by_id) : '', event.note));
  return lines.join('\n');
}

/** `status` in words, with what is not yet sent said beside it. */
export function ledgerLine(each: LedgerRow, index: number, status: string, progress: string, nameOf: (person: string) => string): BookCell[] {
  const { row } = each;
  return [
    index, row.number ?? '', momentCell(row.registered_at, 'day'), momentCell(row.occurred_at, 'minute'), categoryWord(row.kind, each.category), each.unit, listed(each.parties), row.facts,
    URGENCY_WORD[row.urgency], progress, each.department, each.handler, status, dayCell(row.due_on), momentCell(row.closed_at, 'day'), each.receiver, each.answerable, outcomeWord(row.outcome), watchWord(row.supervised, row.lead_id ? nameOf(row.lead_id) : ''),
  ];
}

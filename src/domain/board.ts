/** 重点事项: what a headteacher keeps an eye on, why, and in what order. */
import type { PlainDate } from '@/lib/plain-date';
import { isOver } from './clocks';
import { clockOf } from './deadline';
import type { LedgerRow } from './ledger';
import type { RowOf } from './tables';

/** asked: an extension waits for an answer. rise: overdue long enough to come before the lead. */
export const BOARD_REASONS = ['asked', 'rise', 'incident', 'supervised', 'lead', 'urgent'] as const;
export type BoardReason = (typeof BOARD_REASONS)[number];

export interface BoardRow {
  readonly id: string;
  readonly ledger: LedgerRow;
  /** In the order of `BOARD_REASONS`. */
  readonly why: readonly BoardReason[];
}

function why(row: RowOf<'case'>, rises: boolean): BoardReason[] {
  if (isOver(row) || row.status === 'new') return [];
  const holds: Record<BoardReason, boolean> = { asked: row.asked !== null, rise: rises, incident: row.kind === 'incident', supervised: row.supervised, lead: row.lead_id !== null, urgent: row.urgency === 'urgent' };
  return BOARD_REASONS.filter((reason) => holds[reason]);
}

/** A quick look before a row is made of it: nothing else can be watched. */
export const mayBeWatched = (row: RowOf<'case'>, today: PlainDate): boolean => why(row, row.due_on !== null && row.due_on < today).length > 0;

/** How many there are, for a screen that shows only that. Deadlines of a day or more: whatever counts in hours is an incident, and watched anyway. */
export function watchedNow(cases: readonly RowOf<'case'>[], today: PlainDate, deadlines: readonly RowOf<'deadline'>[]): number {
  const rises = (row: RowOf<'case'>): boolean => {
    if (!row.due_on || row.due_on >= today) return false;
    const clock = clockOf(row, today, deadlines, []);
    return clock.tone === 'red' && clock.rises;
  };
  return cases.filter((row) => why(row, rises(row)).length > 0).length;
}

/** The day by which the case asks for a look: an answer that is waited for at once, else the next date or the deadline, whichever is earlier. */
const lookOn = ({ ledger: { row }, why: reasons }: BoardRow): PlainDate => (reasons[0] === 'asked' ? '' : [row.next_on, row.due_on].reduce<string>((first, date) => (date && date < first ? date : first), '9999'));

/** Rows come newest first; equal ones stay so. */
export const boardRows = (rows: readonly LedgerRow[]): BoardRow[] =>
  rows.map((ledger) => ({ id: ledger.id, ledger, why: why(ledger.row, ledger.clock.tone === 'red' && ledger.clock.rises) })).filter((row) => row.why.length > 0)
    .map((row) => ({ row, on: lookOn(row) })).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).map(({ row }) => row);

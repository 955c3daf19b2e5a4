/** What waits for me on 今日, the most pressing first: what is late, what is for today, what is for the next days, and the rest. */
import type { Reason } from '@/domain/my-cases';
import type { RowOf } from '@/domain/tables';
import { addDays, type PlainDate } from '@/lib/plain-date';

type Case = RowOf<'case'>;
export const GROUPS = ['late', 'today', 'soon', 'rest'] as const;
export type Group = (typeof GROUPS)[number];

export interface Todo {
  row: Case;
  why: Reason;
  /** The day the reason is about: of the deadline, the follow-up, the next date; null where somebody simply waits. */
  on: PlainDate | null;
  group: Group;
}

/** Days ahead that are worth a heading of their own. */
const SOON = 3;

function dayOf(row: Case, why: Reason, today: PlainDate): PlainDate | null {
  if (why === 'follow') return row.follow_on;
  if (why === 'lead' || why === 'supervise') return row.next_on ?? today;
  if (why === 'grant') return row.due_on && row.due_on < today ? row.due_on : today;
  return why === 'close' || why === 'verify' ? null : row.due_on;
}

const groupOf = (on: PlainDate | null, today: PlainDate, soon: PlainDate): Group => (on === null || on > soon ? 'rest' : on < today ? 'late' : on === today ? 'today' : 'soon');

/** `mine`: in the order of their clocks, which stays among what is for the same day. */
export function todoRows(mine: readonly Case[], turn: (row: Case) => Reason | null, today: PlainDate): Todo[] {
  const soon = addDays(today, SOON);
  return mine.flatMap((row): Todo[] => {
    const why = turn(row);
    const on = why && dayOf(row, why, today);
    return why ? [{ row, why, on, group: groupOf(on, today, soon) }] : [];
  }).sort((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group) || ((a.on ?? '9999') < (b.on ?? '9999') ? -1 : (a.on ?? '9999') > (b.on ?? '9999') ? 1 : 0));
}

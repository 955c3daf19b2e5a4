/** Due dates and the clock a case shows. The server sets `due_on`; the phone works out the same date while offline. */
import { addDays, chinaDate, daysBetween, type PlainDate } from '@/lib/plain-date';
import { addWorkdays, workdaysBetween, type CalendarDays } from './calendar';
import type { RowOf } from './tables';

/** The date by which a case registered on `from` must be resolved, or null when the school set no deadline for its kind. */
export function dueOn(kind: string, from: PlainDate, deadlines: readonly RowOf<'deadline'>[], days: CalendarDays): PlainDate | null {
  const rule = deadlines.find((deadline) => deadline.case_kind === kind);
  if (!rule) return null;
  return rule.unit === 'workday' ? addWorkdays(from, rule.days, days) : addDays(from, rule.days);
}

export type Clock =
  | { tone: 'none' }
  | { tone: 'stopped'; on: PlainDate | null }
  | { tone: 'green' | 'amber'; left: number; unit: 'day' | 'workday' | 'hour' }
  | { tone: 'amber'; left: 0; unit: 'day' }
  | { tone: 'red'; over: number };

/** Amber from two working days (or three days, for rules in calendar days) before the end. */
export function clockOf(row: Pick<RowOf<'case'>, 'status' | 'due_on' | 'resolved_at' | 'kind'>, today: PlainDate, deadlines: readonly RowOf<'deadline'>[], days: CalendarDays): Clock {
  if (row.status === 'resolved' || row.status === 'closed') return { tone: 'stopped', on: row.resolved_at ? chinaDate(Date.parse(row.resolved_at)) : null };
  if (!row.due_on) return { tone: 'none' };
  if (row.due_on < today) return { tone: 'red', over: daysBetween(row.due_on, today) };
  if (row.due_on === today) return { tone: 'amber', left: 0, unit: 'day' };
  const unit = deadlines.find((deadline) => deadline.case_kind === row.kind)?.unit ?? 'day';
  const left = unit === 'workday' ? workdaysBetween(today, row.due_on, days) : daysBetween(today, row.due_on);
  return { tone: left <= (unit === 'workday' ? 2 : 3) ? 'amber' : 'green', left, unit };
}

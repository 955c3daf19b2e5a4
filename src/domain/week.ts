/** The weekly check plan: two checks a week for each unit, in term, not on holidays. */
import { addDays, chinaDate, chinaInstant, daysBetween, mondayOf, type PlainDate } from '@/lib/plain-date';
import { isWorkday, type CalendarDays } from './calendar';
import type { RowOf } from './tables';

export type CheckState = 'todo' | 'due' | 'late' | 'done';

export interface PlannedCheck {
  unit: RowOf<'unit'>;
  ordinal: number;
  weekStart: PlainDate;
  opensOn: PlainDate;
  /** The instant (ms) by which it is to be done. */
  dueAt: number;
  state: CheckState;
  /** The newest check that counts for this slot. */
  check: RowOf<'check'> | null;
}

/** 1 for the term's first week; null outside the term. */
export function weekNumber(term: RowOf<'term'>, date: PlainDate): number | null {
  if (date < term.starts_on || date > term.ends_on) return null;
  return Math.floor(daysBetween(mondayOf(term.starts_on), mondayOf(date)) / 7) + 1;
}

export const runningTerm = (terms: readonly RowOf<'term'>[], date: PlainDate): RowOf<'term'> | undefined =>
  terms.find((term) => term.starts_on <= date && date <= term.ends_on);

/** A slot whose due day is a holiday falls due on the last school day between its opening and that day; none: no check. */
function dueDay(slot: RowOf<'check_slot'>, weekStart: PlainDate, days: CalendarDays): PlainDate | null {
  for (let offset = slot.due_weekday - 1; offset >= slot.opens_weekday - 1; offset -= 1) {
    const date = addDays(weekStart, offset);
    if (isWorkday(date, days)) return date;
  }
  return null;
}

export interface WeekPlanInput {
  units: readonly RowOf<'unit'>[];
  slots: readonly RowOf<'check_slot'>[];
  checks: readonly RowOf<'check'>[];
  days: CalendarDays;
  weekStart: PlainDate;
  now: number;
}

/** Every check the units owe in one week, in order of due time. */
export function weekPlan({ units, slots, checks, days, weekStart, now }: WeekPlanInput): PlannedCheck[] {
  const done = new Map<string, RowOf<'check'>>();
  for (const check of checks) {
    if (check.week_start !== weekStart || check.withdrawn_at) continue;
    const key = `${check.unit_id} ${check.ordinal}`;
    const known = done.get(key);
    if (!known || known.checked_at < check.checked_at) done.set(key, check);
  }
  const plan: PlannedCheck[] = [];
  for (const unit of units) {
    for (const slot of slots) {
      if (!unit.active || slot.unit_kind !== unit.kind) continue;
      const day = dueDay(slot, weekStart, days);
      if (!day) continue;
      const check = done.get(`${unit.id} ${slot.ordinal}`) ?? null;
      const dueAt = chinaInstant(day, slot.due_time);
      plan.push({ unit, ordinal: slot.ordinal, weekStart, opensOn: addDays(weekStart, slot.opens_weekday - 1), dueAt, check, state: stateOf(check, dueAt, day, now) });
    }
  }
  return plan.sort((a, b) => a.dueAt - b.dueAt || a.unit.sort - b.unit.sort);
}

function stateOf(check: RowOf<'check'> | null, dueAt: number, day: PlainDate, now: number): CheckState {
  if (check) return 'done';
  if (now > dueAt) return 'late';
  return chinaDate(now) === day ? 'due' : 'todo';
}

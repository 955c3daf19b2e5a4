/** The clock a case shows: which one counts now, whose it is, how much is left. The server sets the dates; the phone works out the same ones while offline. */
import { chinaDate, daysBetween, type PlainDate } from '@/lib/plain-date';
import { workdaysBetween, type CalendarDays } from './calendar';
import { firstRunning, isOver, ruleOf } from './clocks';
import type { RowOf } from './tables';

type Rule = RowOf<'deadline'>;
type Times = { due: PlainDate; at?: string };

export type Clock = { /** Of the rule; '' where none is known. */ clock: string; whose: Rule['whose'] } & (
  | { tone: 'none' }
  | { tone: 'stopped'; on: PlainDate | null }
  | { tone: 'paused'; since: PlainDate }
  | { tone: 'green' | 'amber'; left: number; unit: Rule['unit'] }
  /** `over`: days, or hours where the rule is in hours and it is still the same day. `rises`: late enough for the lead to look at it. */
  | { tone: 'red'; over: number; unit: 'day' | 'hour'; rises: boolean }
);

const HOUR = 3_600_000;

/** Amber from two working days (three days, for rules in calendar days; always, for rules in hours) before the end. `now` matters to hours only. */
function runningClock({ due, at }: Times, rule: Rule | undefined, today: PlainDate, days: CalendarDays, now: number | null) {
  const rises = (over: number) => over >= (rule?.rise_days ?? 0);
  if (due < today) return { tone: 'red', over: daysBetween(due, today), unit: 'day', rises: rises(daysBetween(due, today)) } as const;
  if (at !== undefined && now !== null) {
    const left = Math.ceil((Date.parse(at) - now) / HOUR);
    return left > 0 || Date.parse(at) >= now ? ({ tone: 'amber', left, unit: 'hour' } as const) : ({ tone: 'red', over: 1 - left, unit: 'hour', rises: rises(0) } as const);
  }
  if (due === today) return { tone: 'amber', left: 0, unit: 'day' } as const;
  const unit = rule?.unit === 'workday' ? 'workday' : 'day';
  const left = unit === 'workday' ? workdaysBetween(today, due, days) : daysBetween(today, due);
  return { tone: left <= (unit === 'workday' ? 2 : 3) ? 'amber' : 'green', left, unit } as const;
}

export type Clocked = Pick<RowOf<'case'>, 'status' | 'kind' | 'due_on' | 'due_clock' | 'resolved_at' | 'paused_on' | 'clocks'>;

/** The one clock a list shows. `now` (ms) makes clocks in hours exact; without it they count by the day. */
export function clockOf(row: Clocked, today: PlainDate, deadlines: readonly Rule[], days: CalendarDays, now: number | null = null): Clock {
  const named = (clock: string) => ({ clock, whose: ruleOf(deadlines, row.kind, clock)?.whose ?? 'ours' });
  const name = row.due_clock ?? '';
  if (isOver(row)) return { ...named(name), tone: 'stopped', on: row.resolved_at ? chinaDate(Date.parse(row.resolved_at)) : null };
  if (row.due_on) {
    const at = row.clocks[name]?.at;
    return { ...named(name), ...runningClock({ due: row.due_on, ...(at === undefined ? {} : { at }) }, ruleOf(deadlines, row.kind, name), today, days, now) };
  }
  const waits = row.paused_on ? firstRunning(row.clocks, (clock) => ruleOf(deadlines, row.kind, clock)?.pauses ?? false) : null;
  return row.paused_on && waits !== null ? { ...named(waits), tone: 'paused', since: row.paused_on } : { clock: '', whose: 'ours', tone: 'none' };
}

/** Every clock of the case, running ones first, then by date: theirs too, and the follow-ups of a matter that is over. */
export function clocksOf(row: Clocked, today: PlainDate, deadlines: readonly Rule[], days: CalendarDays, now: number): (Clock & { from: PlainDate; due: PlainDate })[] {
  const rank = ([, { due, done }]: [string, Times & { done?: string }]) => `${done ? 1 : 0}${due}`;
  return Object.entries(row.clocks).sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).map(([clock, times]) => {
    const rule = ruleOf(deadlines, row.kind, clock);
    const dates = { clock, whose: rule?.whose ?? 'ours', from: times.on, due: times.due };
    if (times.done) return { ...dates, tone: 'stopped', on: times.done };
    if (row.paused_on && rule?.pauses) return { ...dates, tone: 'paused', since: row.paused_on };
    return { ...dates, ...runningClock(times, rule, today, days, now) };
  });
}

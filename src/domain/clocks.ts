/** The clocks of a case: started, stopped and moved by what was done, by the school's rules. The server's `private.fold` does the same. */
import { addDays, chinaDate, daysBetween, type PlainDate } from '@/lib/plain-date';
import { addWorkdays, workdaysBetween, type CalendarDays } from './calendar';
import type { CaseKind, Clocks, RowOf } from './tables';

type Case = RowOf<'case'>;
type Rule = RowOf<'deadline'>;
export interface Rules {
  deadlines: readonly Rule[];
  days: CalendarDays;
}

export const isOver = (row: Pick<Case, 'status'>): boolean => row.status === 'resolved' || row.status === 'closed';

export const ruleOf = (deadlines: readonly Rule[], kind: CaseKind, clock: string): Rule | undefined => deadlines.find((rule) => rule.case_kind === kind && rule.clock === clock);

/** The last day of a rule in days or working days that starts on `from`. */
export const dueFrom = ({ unit, days: count }: Pick<Rule, 'unit' | 'days'>, from: PlainDate, days: CalendarDays): PlainDate => (unit === 'workday' ? addWorkdays(from, count, days) : addDays(from, count));

/** The running clock of which `counts` is true that is due first; among equals the first by name. */
export function firstRunning(clocks: Clocks, counts: (name: string) => boolean): string | null {
  let first: string | null = null;
  for (const [name, { due, done }] of Object.entries(clocks)) {
    if (done || !counts(name)) continue;
    const best = first === null ? undefined : clocks[first]?.due;
    if (best === undefined || due < best || (due === best && name < (first ?? ''))) first = name;
  }
  return first;
}

export interface Turn {
  before: Case;
  /** As it is after the event, its clocks still untouched. */
  after: Case;
  event: Pick<RowOf<'case_event'>, 'step' | 'data'>;
  tokens: readonly string[];
  /** The instant (ms) from which clocks count. */
  at: number;
}

/** The clocks after an event. */
export function clocksAfter({ before, after, event: { step, data }, tokens, at }: Turn, { deadlines, days }: Rules): Clocks {
  const on = chinaDate(at);
  const rules = new Map(deadlines.filter((rule) => rule.case_kind === after.kind).map((rule) => [rule.clock, rule]));
  const said = (list: readonly string[] | undefined): boolean => list?.some((token) => tokens.includes(token)) ?? false;
  const clocks: Clocks = step === 'reopen' || after.kind !== before.kind ? {} : { ...before.clocks };
  const change = (name: string, what: Partial<Clocks[string]>): void => {
    const known = clocks[name];
    if (known) clocks[name] = { ...known, ...what };
  };

  if (isOver(after) && !isOver(before)) {
    for (const [name, { done }] of Object.entries(clocks)) if (!done) change(name, { done: on });
  } else {
    const stopped = firstRunning(clocks, (name) => said(rules.get(name)?.stops));
    if (stopped !== null) change(stopped, { done: on });
  }
  if (step === 'grant' && before.asked) change(before.asked.clock, { due: before.asked.until });
  if (step === 'unpause' && before.paused_on) {
    for (const [name, { due, done }] of Object.entries(clocks)) {
      const rule = rules.get(name);
      if (done || !rule?.pauses) continue;
      change(name, { due: rule.unit === 'workday' ? addWorkdays(due, workdaysBetween(before.paused_on, on, days), days) : addDays(due, Math.max(0, daysBetween(before.paused_on, on))) });
    }
  }
  const until = typeof data['until'] === 'string' ? data['until'] : '9999';
  for (const [name, rule] of rules) {
    if (!said(rule.starts) || (clocks[name] && !clocks[name].done)) continue;
    const end = at + rule.days * 3_600_000;
    const due = rule.unit === 'hour' ? chinaDate(end) : dueFrom(rule, on, days);
    clocks[name] = { on, due: until < due ? until : due, ...(rule.unit === 'hour' ? { at: new Date(end).toISOString() } : {}) };
  }
  return clocks;
}

/** What lists sort by: the clock that counts now; of a matter that is over the one it had, and its next follow-up. */
export function dueOf(after: Case, deadlines: readonly Rule[]): Pick<Case, 'due_on' | 'due_clock' | 'follow_on'> {
  const counts = (name: string): boolean => {
    const rule = ruleOf(deadlines, after.kind, name);
    return rule?.whose !== 'theirs' && !(after.paused_on && rule?.pauses);
  };
  const first = firstRunning(after.clocks, counts);
  const due = first === null ? null : (after.clocks[first]?.due ?? null);
  return isOver(after) ? { due_on: after.due_on, due_clock: after.due_clock, follow_on: due } : { due_on: due, due_clock: first, follow_on: null };
}

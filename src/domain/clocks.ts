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

/** Clocks of one series stop one after another: follow_1, then follow_2. */
const series = (clock: string): string => clock.replace(/_\d+$/, '');
const HOUR = 3_600_000;

/** The clocks after an event. */
export function clocksAfter({ before, after, event: { step, data }, tokens, at }: Turn, { deadlines, days }: Rules): Clocks {
  const on = chinaDate(at);
  const rules = new Map(deadlines.filter((rule) => rule.case_kind === after.kind).map((rule) => [rule.clock, rule]));
  const said = (list: readonly string[]): boolean => list.some((token) => tokens.includes(token));
  const clocks: Clocks = step === 'reopen' || after.kind !== before.kind ? {} : { ...before.clocks };
  const change = (name: string, what: (known: Clocks[string]) => Partial<Clocks[string]>): void => {
    const known = clocks[name];
    if (known && !known.done) clocks[name] = { ...known, ...what(known) };
  };

  // What others may still ask for is not over because we are done.
  if (isOver(after) && !isOver(before)) for (const [name, { whose }] of rules) change(name, () => (whose === 'ours' ? { done: on } : {}));
  else {
    const stopped = new Set<string>();
    const next = () => firstRunning(clocks, (name) => !stopped.has(series(name)) && said(rules.get(name)?.stops ?? []));
    for (let name = next(); name !== null; name = next()) {
      stopped.add(series(name));
      change(name, () => ({ done: on }));
    }
  }
  for (const [name, rule] of rules) {
    if (!said(rule.starts) || (clocks[name] && !clocks[name].done)) continue;
    const end = at + rule.days * HOUR;
    clocks[name] = rule.unit === 'hour' ? { on, due: chinaDate(end), at: new Date(end).toISOString() } : { on, due: dueFrom(rule, on, days) };
  }
  // Who routes may ask for it earlier than the rule, never later.
  const until = data['until'];
  if (step === 'route' && typeof until === 'string') change(dueClock({ ...after, clocks }, deadlines) ?? '', ({ due }) => ({ due: until < due ? until : due }));
  if (step === 'grant' && before.asked) { const { clock, until: due } = before.asked; change(clock, () => ({ due })); }
  if (step === 'unpause' && before.paused_on) {
    const since = before.paused_on;
    for (const [name, { unit, pauses }] of rules) {
      const moved = unit === 'workday' ? workdaysBetween(since, on, days) : Math.max(0, daysBetween(since, on));
      if (pauses) change(name, (clock) => ({ due: dueFrom({ unit, days: moved }, clock.due, days), ...(clock.at ? { at: new Date(Date.parse(clock.at) + moved * 24 * HOUR).toISOString() } : {}) }));
    }
  }
  return clocks;
}

/** The clock a case is due by: of ours that run, and are not paused, the earliest. */
function dueClock(row: Case, deadlines: readonly Rule[]): string | null {
  return firstRunning(row.clocks, (name) => {
    const rule = ruleOf(deadlines, row.kind, name);
    return rule?.whose === 'ours' && !(row.paused_on && rule.pauses);
  });
}

/** What lists sort by: the clock that counts now; of a matter that is over the one it had, and its next follow-up. */
export function dueOf(after: Case, deadlines: readonly Rule[]): Pick<Case, 'due_on' | 'due_clock' | 'follow_on'> {
  const first = dueClock(after, deadlines);
  const due = after.clocks[first ?? '']?.due ?? null;
  return isOver(after) ? { due_on: after.due_on, due_clock: after.due_clock, follow_on: due } : { due_on: due, due_clock: first, follow_on: null };
}

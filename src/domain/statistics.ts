/** The numbers an office is asked for. A share of nothing is no share: `null`, never 0 or 1. */
import { groupBy } from '@/lib/group-by';
import { chinaDate, type PlainDate } from '@/lib/plain-date';
import type { LedgerRow } from './ledger';
import { awaitsTriage } from './ledger-filter';
import type { RowOf } from './tables';
import type { PlannedCheck } from './week';

export interface Share {
  part: number;
  whole: number;
  /** part / whole, or null when there is no whole. */
  ratio: number | null;
}

export const share = (part: number, whole: number): Share => ({ part, whole, ratio: whole > 0 ? part / whole : null });

export interface CheckCompletion extends Share {
  late: number;
  /** Not done and not yet late, due today included. */
  todo: number;
}

export function checkCompletion(plan: readonly PlannedCheck[]): CheckCompletion {
  const done = plan.filter((planned) => planned.state === 'done').length;
  const late = plan.filter((planned) => planned.state === 'late').length;
  return { ...share(done, plan.length), late, todo: plan.length - done - late };
}

/**
 * 按期办结: of the cases registered in the term that have a deadline and whose outcome is known, how many were signed off by it.
 * Known: signed off, or not yet resolved with the deadline past. A resolved case that waits for its signature is left out:
 * its row does not say on which day it was resolved.
 */
export function onTime(rows: readonly LedgerRow[], term: Pick<RowOf<'term'>, 'starts_on' | 'ends_on'> | undefined, today: PlainDate): Share {
  let met = 0;
  let missed = 0;
  for (const { row, registeredOn } of rows) {
    if (!term || registeredOn < term.starts_on || registeredOn > term.ends_on || !row.due_on) continue;
    if (row.resolved_at) {
      if (chinaDate(Date.parse(row.resolved_at)) <= row.due_on) met += 1;
      else missed += 1;
    } else if (row.due_on < today) missed += 1;
  }
  return share(met, met + missed);
}

export interface LedgerNumbers {
  triage: number;
  soon: number;
  late: number;
  onTime: Share;
}

export function ledgerNumbers(rows: readonly LedgerRow[], term: Pick<RowOf<'term'>, 'starts_on' | 'ends_on'> | undefined, today: PlainDate): LedgerNumbers {
  return {
    triage: rows.filter(({ row }) => awaitsTriage(row)).length,
    soon: rows.filter(({ clock }) => clock.tone === 'amber').length,
    late: rows.filter(({ clock }) => clock.tone === 'red').length,
    onTime: onTime(rows, term, today),
  };
}

export interface UnitWeek {
  unit: RowOf<'unit'>;
  checks: readonly PlannedCheck[];
  completion: CheckCompletion;
}

/** A week's plan by unit, in the school's own order of units. */
export function byUnit(plan: readonly PlannedCheck[]): UnitWeek[] {
  return [...groupBy(plan, ({ unit }) => unit.id).values()].flatMap((checks) => {
    const unit = checks[0]?.unit;
    const ordered = [...checks].sort((a, b) => a.ordinal - b.ordinal);
    return unit ? [{ unit, checks: ordered, completion: checkCompletion(ordered) }] : [];
  }).sort((a, b) => a.unit.sort - b.unit.sort);
}

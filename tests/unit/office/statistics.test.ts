/** Numbers counted by hand. */
import { describe, expect, it } from 'vitest';
import { byUnit, checkCompletion, ledgerNumbers, onTime, share } from '@/domain/statistics';
import type { CheckState, PlannedCheck } from '@/domain/week';
import { percent } from '@/wording/office';
import { aCase, rowsOf, TERM, TODAY, units } from './ledger-rows';

const planned = (unit: number, ordinal: number, state: CheckState): PlannedCheck => ({ unit: units[unit]!, ordinal, state, weekStart: '2026-11-16', opensOn: '2026-11-16', dueAt: 0, check: null });

describe('shares', () => {
  it('of nothing are none, and are shown as a dash', () => {
    expect(share(0, 0).ratio).toBeNull();
    expect(percent(null)).toBe('—');
    expect(percent(0)).toBe('0%');
  });
  it('never read as all or nothing when they are not', () => {
    expect(percent(0.998)).toBe('99%');
    expect(percent(1)).toBe('100%');
    expect(percent(0.001)).toBe('1%');
    expect(percent(14 / 15)).toBe('93%');
  });
});

describe('check completion', () => {
  const plan = [planned(1, 2, 'todo'), planned(0, 2, 'due'), planned(0, 1, 'done'), planned(1, 1, 'late')];
  it('counts what is done, late and still to come', () => {
    expect(checkCompletion(plan)).toEqual({ part: 1, whole: 4, ratio: 0.25, late: 1, todo: 2 });
    expect(checkCompletion([])).toEqual({ part: 0, whole: 0, ratio: null, late: 0, todo: 0 });
  });
  it('is told unit by unit, checks in order', () => {
    expect(byUnit(plan).map(({ unit, checks, completion }) => [unit.name, checks.map(({ ordinal }) => ordinal), completion.ratio])).toEqual([['三年级2班', [1, 2], 0.5], ['男生楼204', [1, 2], 0]]);
  });
});

describe('the ledger in numbers', () => {
  it('for the six cases', () => {
    // a, b wait for routing; b is due in 3 days; c is over. Resolved: d and e on their last day, f five days late; c is missed; a, b run.
    expect(ledgerNumbers(rowsOf(), TERM, TODAY)).toEqual({ triage: 2, soon: 1, late: 1, onTime: { part: 2, whole: 4, ratio: 0.5 } });
  });
  it('on time counts only this term, and only cases with a deadline', () => {
    const rows = rowsOf([
      aCase('old', { registered_at: '2026-08-31T01:00:00.000Z', status: 'closed', due_on: '2026-09-10', closed_at: '2026-09-02T01:00:00.000Z' }),
      aCase('none', { status: 'closed', due_on: null, closed_at: '2026-11-19T01:00:00.000Z' }),
      aCase('in', { registered_at: '2026-08-31T16:00:00.000Z', status: 'closed', due_on: '2026-09-10', closed_at: '2026-09-10T15:59:00.000Z' }), // 09-01 and 09-10 23:59 in China
    ]);
    expect(onTime(rows, TERM, TODAY)).toEqual({ part: 1, whole: 1, ratio: 1 });
    expect(onTime(rows, undefined, TODAY)).toEqual({ part: 0, whole: 0, ratio: null });
  });
});

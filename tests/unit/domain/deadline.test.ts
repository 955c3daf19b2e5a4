import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkdays, isWorkday, workdaysBetween } from '@/domain/calendar';
import { dueFrom } from '@/domain/clocks';
import { clockOf, clocksOf } from '@/domain/deadline';
import { addDays } from '@/lib/plain-date';
import { day, deadline, kase } from '../../support/rows';

// National Day 2026: 1-7 October off, Saturday 10 October worked.
const national = [...[1, 2, 3, 4, 5, 6, 7].map((n) => day(`2026-10-0${n}`, 'holiday')), day('2026-10-10', 'workday')];

describe('working days', () => {
  it('skip National Day and count the make-up Saturday', () => {
    expect(addWorkdays('2026-09-30', 3, national)).toBe('2026-10-10');
    expect(workdaysBetween('2026-09-30', '2026-10-12', national)).toBe(4);
  });
  it('counting to the n-th working day gives n', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 40 }), (offset, count) => {
      const from = addDays('2026-09-01', offset);
      const to = addWorkdays(from, count, national);
      expect(workdaysBetween(from, to, national)).toBe(count);
      expect(isWorkday(to, national)).toBe(true);
    }));
  });
});

describe('the clock of a case', () => {
  const clock = (due_on: string | null, today: string, over = {}) => clockOf(kase({ due_on, due_clock: due_on && 'handle', ...over }), today, [deadline({ rise_days: 2 })], []);
  it('is green, amber from two working days, red the day after', () => {
    expect(clock('2026-11-25', '2026-11-20')).toEqual({ clock: 'handle', whose: 'ours', tone: 'green', left: 3, unit: 'workday' });
    expect(clock('2026-11-24', '2026-11-20')).toMatchObject({ tone: 'amber', left: 2, unit: 'workday' });
    expect(clock('2026-11-20', '2026-11-20')).toMatchObject({ tone: 'amber', left: 0, unit: 'day' });
    expect(clock('2026-11-19', '2026-11-20')).toMatchObject({ tone: 'red', over: 1, rises: false });
    expect(clock('2026-11-18', '2026-11-20')).toMatchObject({ tone: 'red', over: 2, rises: true });
  });
  it('stops when the matter is resolved', () => {
    expect(clock('2026-11-01', '2026-11-20', { status: 'resolved' }).tone).toBe('stopped');
    expect(clock(null, '2026-11-20').tone).toBe('none');
    expect(clock('2026-11-30', '2026-11-20', { status: 'closed', resolved_at: '2026-11-18T17:00:00Z' })).toMatchObject({ tone: 'stopped', on: '2026-11-19' });
  });
  it('a paused matter is neither late nor in time, unless another clock of it runs', () => {
    const clocks = { handle: { on: '2026-11-10', due: '2026-11-12' } };
    expect(clock(null, '2026-11-20', { paused_on: '2026-11-11', clocks })).toEqual({ clock: 'handle', whose: 'ours', tone: 'paused', since: '2026-11-11' });
    expect(clock('2026-11-19', '2026-11-20', { paused_on: '2026-11-11', clocks }).tone).toBe('red');
  });
  it('a clock in hours counts hours, and knows that it is late on the same day', () => {
    const rule = deadline({ case_kind: 'incident', clock: 'first_report', days: 2, unit: 'hour', pauses: false });
    const row = kase({ kind: 'incident', due_on: '2026-11-20', due_clock: 'first_report', clocks: { first_report: { on: '2026-11-20', due: '2026-11-20', at: '2026-11-20T04:00:00.000Z' } } });
    const at = (time: string) => clockOf(row, '2026-11-20', [rule], [], Date.parse(`2026-11-20T${time}Z`));
    expect(at('02:00:00')).toMatchObject({ tone: 'amber', left: 2, unit: 'hour' });
    expect(at('03:59:00')).toMatchObject({ tone: 'amber', left: 1, unit: 'hour' });
    expect(at('04:00:01')).toMatchObject({ tone: 'red', over: 1, unit: 'hour' });
    expect(clockOf(row, '2026-11-21', [rule], [])).toMatchObject({ tone: 'red', over: 1, unit: 'day' });
  });
  it('a rule in days counts weekends, one in working days does not', () => {
    expect(dueFrom(deadline({ days: 7, unit: 'day' }), '2026-11-20', [])).toBe('2026-11-27');
    expect(dueFrom(deadline(), '2026-11-20', [])).toBe('2026-11-27');
  });
  it('all clocks of a matter, ours and theirs, running ones first', () => {
    const rules = [deadline({ case_kind: 'petition', clock: 'decide', unit: 'day' }), deadline({ case_kind: 'petition', clock: 'review_ask', unit: 'day', whose: 'theirs' })];
    const row = kase({ kind: 'petition', status: 'closed', clocks: { decide: { on: '2026-11-01', due: '2026-11-30', done: '2026-11-15' }, review_ask: { on: '2026-11-15', due: '2026-12-15' } } });
    expect(clocksOf(row, '2026-11-20', rules, [], 0).map(({ clock, whose, tone, due }) => [clock, whose, tone, due])).toEqual([['review_ask', 'theirs', 'green', '2026-12-15'], ['decide', 'ours', 'stopped', '2026-11-30']]);
  });
});

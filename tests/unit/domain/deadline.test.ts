import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkdays, isWorkday, workdaysBetween } from '@/domain/calendar';
import { clockOf, dueOn } from '@/domain/deadline';
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
  const clock = (due_on: string | null, today: string, over = {}) => clockOf(kase({ due_on, ...over }), today, [deadline()], []);
  it('is green, amber from two working days, red the day after', () => {
    expect(clock('2026-11-25', '2026-11-20')).toEqual({ tone: 'green', left: 3, unit: 'workday' });
    expect(clock('2026-11-24', '2026-11-20')).toEqual({ tone: 'amber', left: 2, unit: 'workday' });
    expect(clock('2026-11-20', '2026-11-20')).toEqual({ tone: 'amber', left: 0, unit: 'day' });
    expect(clock('2026-11-19', '2026-11-20')).toEqual({ tone: 'red', over: 1 });
  });
  it('stops when the matter is resolved', () => {
    expect(clock('2026-11-01', '2026-11-20', { status: 'resolved' }).tone).toBe('stopped');
    expect(clock(null, '2026-11-20')).toEqual({ tone: 'none' });
    expect(clock('2026-11-30', '2026-11-20', { status: 'closed', resolved_at: '2026-11-18T17:00:00Z' })).toEqual({ tone: 'stopped', on: '2026-11-19' });
  });
  it('a kind without a rule has no deadline; a rule in days counts weekends', () => {
    expect(dueOn('hazard', '2026-11-20', [deadline()], [])).toBeNull();
    expect(dueOn('dispute', '2026-11-20', [deadline({ days: 7, unit: 'day' })], [])).toBe('2026-11-27');
    expect(dueOn('dispute', '2026-11-20', [deadline()], [])).toBe('2026-11-27');
  });
});

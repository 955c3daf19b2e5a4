import { describe, expect, it } from 'vitest';
import { weekNumber, weekPlan } from '@/domain/week';
import { chinaInstant } from '@/lib/plain-date';
import { check, day, slot, unit } from '../../support/rows';

const slots = [slot(), slot({ id: 'sl2', ordinal: 2, opens_weekday: 4, due_weekday: 5 })];
const plan = (over: Partial<Parameters<typeof weekPlan>[0]>) =>
  weekPlan({ units: [unit()], slots, checks: [], days: [], weekStart: '2026-11-16', now: chinaInstant('2026-11-18', '09:00'), ...over });

describe('this week’s checks', () => {
  it('every unit owes two, and today’s is due', () => {
    expect(plan({}).map((each) => [each.ordinal, each.state])).toEqual([[1, 'due'], [2, 'todo']]);
  });
  it('is late one minute after its time, not at it', () => {
    expect(plan({ now: chinaInstant('2026-11-18', '18:00') })[0]?.state).toBe('due');
    expect(plan({ now: chinaInstant('2026-11-18', '18:01') })[0]?.state).toBe('late');
  });
  it('a done check counts, a withdrawn one does not, and neither does another week’s', () => {
    expect(plan({ checks: [check()] })[0]?.state).toBe('done');
    expect(plan({ checks: [check({ withdrawn_at: '2026-11-17T03:00:00Z' })] })[0]?.state).toBe('due');
    expect(plan({ checks: [check({ week_start: '2026-11-09' })] })[0]?.state).toBe('due');
  });
  it('a withdrawn check does not hide the one made again', () => {
    const checks = [check({ id: 'again' }), check({ withdrawn_at: '2026-11-17T03:00:00Z', checked_at: '2026-11-17T03:30:00Z' })];
    expect(plan({ checks })[0]?.check?.id).toBe('again');
  });
  it('a holiday on the due day brings it forward to the last school day of its window', () => {
    const [first] = plan({ days: [day('2026-11-18', 'holiday')] });
    expect(first?.dueAt).toBe(chinaInstant('2026-11-17', '18:00'));
  });
  it('a window with no school day owes no check', () => {
    const days = ['2026-11-16', '2026-11-17', '2026-11-18'].map((date) => day(date, 'holiday'));
    expect(plan({ days }).map((each) => each.ordinal)).toEqual([2]);
  });
  it('a closed unit owes none', () => {
    expect(plan({ units: [unit({ active: false })] })).toEqual([]);
  });
});

describe('the week of the term', () => {
  const term = { id: 't', folder_id: 's', name: '', starts_on: '2026-08-31', ends_on: '2027-01-17' };
  it('counts calendar weeks from the one the term starts in', () => {
    expect(weekNumber(term, '2026-08-31')).toBe(1);
    expect(weekNumber(term, '2026-09-06')).toBe(1);
    expect(weekNumber(term, '2026-11-20')).toBe(12);
  });
  it('is unknown outside the term', () => {
    expect(weekNumber(term, '2026-08-30')).toBeNull();
    expect(weekNumber(term, '2027-01-18')).toBeNull();
  });
});

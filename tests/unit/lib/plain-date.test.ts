import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, chinaDate, chinaInstant, chinaTime, daysBetween, isPlainDate, mondayOf, weekday } from '@/lib/plain-date';

const dates = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days));

describe('a date means the same day on every phone, whatever its time zone', () => {
  it('turns at midnight in China, not at midnight UTC', () => {
    expect(chinaDate(Date.parse('2026-11-20T15:59:59Z'))).toBe('2026-11-20');
    expect(chinaDate(Date.parse('2026-11-20T16:00:00Z'))).toBe('2026-11-21');
    expect(chinaTime(Date.parse('2026-11-20T16:05:00Z'))).toBe('00:05');
  });
  it('instant and date are inverse', () => {
    fc.assert(fc.property(dates, fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (date, hour, minute) => {
      const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
      const instant = chinaInstant(date, time);
      expect([chinaDate(instant), chinaTime(instant)]).toEqual([date, time]);
    }));
  });
  it('adding and counting days agree across leap years and month ends', () => {
    fc.assert(fc.property(dates, fc.integer({ min: -2000, max: 2000 }), (date, days) => {
      expect(daysBetween(date, addDays(date, days))).toBe(days);
    }));
  });
  it('the Monday of a week is a Monday at most six days earlier', () => {
    fc.assert(fc.property(dates, (date) => {
      const monday = mondayOf(date);
      expect(weekday(monday)).toBe(1);
      expect(daysBetween(monday, date)).toBeGreaterThanOrEqual(0);
      expect(daysBetween(monday, date)).toBeLessThan(7);
    }));
    expect(weekday('2026-11-22')).toBe(7);
  });
  it('31 February is not a date', () => {
    expect(['2026-02-31', '2026-2-1', '', '2026-13-01', '2026-11-20x'].filter(isPlainDate)).toEqual([]);
    expect(isPlainDate('2028-02-29')).toBe(true);
  });
});

/** The school's own calendar: weekends, public holidays and make-up workdays, as synced `calendar_day` rows. */
import { addDays, weekday, type PlainDate } from '@/lib/plain-date';
import type { RowOf } from './tables';

export type CalendarDays = readonly Pick<RowOf<'calendar_day'>, 'on_date' | 'kind'>[];

export function isWorkday(date: PlainDate, days: CalendarDays): boolean {
  const special = days.find((day) => day.on_date === date);
  return special ? special.kind === 'workday' : weekday(date) <= 5;
}

/** The `count`-th working day after `from`; the day after `from` is the first candidate. */
export function addWorkdays(from: PlainDate, count: number, days: CalendarDays): PlainDate {
  let date = from;
  for (let left = count; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkday(date, days)) left -= 1;
  }
  return date;
}

/** Working days from the day after `from` up to and including `to`; 0 when `to` is not later. */
export function workdaysBetween(from: PlainDate, to: PlainDate, days: CalendarDays): number {
  let count = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) if (isWorkday(date, days)) count += 1;
  return count;
}

/** Dates and times in words, China time. */
import { chinaDate, chinaTime, daysBetween, weekday, type PlainDate } from '@/lib/plain-date';

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];

/** 11月20日 */
export const monthDay = (date: PlainDate): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;

/** 11-20 */
export const shortDay = (date: PlainDate): string => date.slice(5);

/** 星期五 */
export const weekdayWord = (date: PlainDate): string => `星期${WEEKDAYS[weekday(date) - 1] ?? ''}`;

/** 今天, 明天, 昨天 or 11月20日; the year when it is another one. */
export function dayWord(date: PlainDate, today: PlainDate): string {
  const distance = daysBetween(today, date);
  if (distance === 0) return '今天';
  if (distance === 1) return '明天';
  if (distance === -1) return '昨天';
  return date.slice(0, 4) === today.slice(0, 4) ? monthDay(date) : `${date.slice(0, 4)}年${monthDay(date)}`;
}

/** 今天 16:20 for an ISO instant. */
export function momentWord(iso: string, today: PlainDate): string {
  const ms = Date.parse(iso);
  return Number.isNaN(ms) ? '' : `${dayWord(chinaDate(ms), today)} ${chinaTime(ms)}`;
}

/** 2026-11-20 10:15 for ledgers. */
export function fullMoment(iso: string): string {
  const ms = Date.parse(iso);
  return Number.isNaN(ms) ? '' : `${chinaDate(ms)} ${chinaTime(ms)}`;
}

/** 10:32 */
export const clockTime = (iso: string): string => (Number.isNaN(Date.parse(iso)) ? '' : chinaTime(Date.parse(iso)));

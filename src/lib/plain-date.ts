/**
 * Calendar dates as `YYYY-MM-DD` strings in the school's time zone (China Standard Time, UTC+8, no summer time).
 * A date is not an instant: nothing here depends on the phone's own time zone.
 */
export type PlainDate = string;

const DAY = 86_400_000;
const CHINA_OFFSET = 8 * 3_600_000;

const toUtc = (date: PlainDate): number => Date.parse(`${date}T00:00:00Z`);
const fromUtc = (ms: number): PlainDate => new Date(ms).toISOString().slice(0, 10);

/** The date in China at an instant (ms since the epoch). */
export const chinaDate = (instant: number): PlainDate => fromUtc(instant + CHINA_OFFSET);

/** `HH:MM` in China at an instant. */
export const chinaTime = (instant: number): string => new Date(instant + CHINA_OFFSET).toISOString().slice(11, 16);

/** The instant (ms) of a date and `HH:MM` in China. */
export const chinaInstant = (date: PlainDate, time: string): number => Date.parse(`${date}T${time}:00Z`) - CHINA_OFFSET;

export const addDays = (date: PlainDate, days: number): PlainDate => fromUtc(toUtc(date) + days * DAY);

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: PlainDate, b: PlainDate): number => Math.round((toUtc(b) - toUtc(a)) / DAY);

/** ISO weekday: Monday 1 … Sunday 7. */
export const weekday = (date: PlainDate): number => new Date(toUtc(date)).getUTCDay() || 7;

/** The Monday of the date's week. */
export const mondayOf = (date: PlainDate): PlainDate => addDays(date, 1 - weekday(date));

export const isPlainDate = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(toUtc(text)) && fromUtc(toUtc(text)) === text;

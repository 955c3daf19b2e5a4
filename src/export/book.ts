/** A workbook as this room means it, before any file format: what stands in it, and how it is laid out on paper. */

/** A moment shown as a date (`day`) or with its time (`minute`): the wall clock in China, written as if it were UTC. */
export interface DateCell {
  at: number;
  as: 'day' | 'minute';
}
export interface ShareCell {
  ratio: number;
}
export type BookCell = string | number | DateCell | ShareCell | null;

export interface BookColumn {
  header: string;
  /** In characters of the default font. */
  width: number;
  align?: 'left' | 'center' | 'right';
}

export interface BookSheet {
  name: string;
  title: string;
  /** The line under the title: school, period, when, how many, which filters. */
  head: string;
  columns: readonly BookColumn[];
  rows: readonly (readonly BookCell[])[];
  /** Left and right footers when printed. */
  footer: { left: string; right: string };
}

/** Rows above the first data row: title, head, column names. They stay in sight and are repeated on every page. */
export const HEAD_ROWS = 3;

const CHINA_OFFSET = 8 * 3_600_000;
/** Excel's calendar begins in 1900 and ends in 9999. */
const FIRST = Date.UTC(1900, 2, 1);
const LAST = Date.UTC(9999, 11, 31);

/** A date cell for an ISO instant, or its text when no calendar of Excel has that day. */
export function momentCell(iso: string | null, as: DateCell['as']): BookCell {
  if (!iso) return null;
  const china = Date.parse(iso) + CHINA_OFFSET;
  if (Number.isNaN(china) || china < FIRST || china > LAST) return iso;
  return { at: as === 'day' ? Math.floor(china / 86_400_000) * 86_400_000 : Math.floor(china / 60_000) * 60_000, as };
}

export function dayCell(date: string | null): BookCell {
  if (!date) return null;
  const at = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(at) || at < FIRST || at > LAST ? date : { at, as: 'day' };
}

/** The week's checks as a sheet: one line a unit, its checks in words, the rate, and the sum at the end. */
import { checkCompletion, type UnitWeek } from '@/domain/statistics';
import type { PlannedCheck } from '@/domain/week';
import { chinaDate } from '@/lib/plain-date';
import { shortDay } from '@/wording/dates';
import { CHECK_COLUMN, CHECK_STATE_WORD, checkDone, NO_CHECK, nthCheck, TOTAL } from '@/wording/export';
import { UNIT_WORD } from '@/wording/terms';
import type { BookCell, BookColumn } from './book';

export const checkWord = (planned: PlannedCheck): string =>
  planned.check ? checkDone(planned.check.result, shortDay(chinaDate(Date.parse(planned.check.checked_at)))) : CHECK_STATE_WORD[planned.state];

/** The ordinals any unit has this week, in order. */
export const ordinals = (weeks: readonly UnitWeek[]): number[] =>
  [...new Set(weeks.flatMap(({ checks }) => checks.map((planned) => planned.ordinal)))].sort((a, b) => a - b);

export function checksSheet(weeks: readonly UnitWeek[], keepersOf: (unit: string) => string): { columns: BookColumn[]; rows: BookCell[][] } {
  const nth = ordinals(weeks);
  const rate = (ratio: number | null): BookCell => (ratio === null ? '—' : { ratio });
  const rows = weeks.map(({ unit, checks, completion }): BookCell[] => [
    unit.name, UNIT_WORD[unit.kind], keepersOf(unit.id),
    ...nth.map((ordinal) => {
      const planned = checks.find((check) => check.ordinal === ordinal);
      return planned ? checkWord(planned) : NO_CHECK;
    }),
    completion.late, rate(completion.ratio),
  ]);
  const all = checkCompletion(weeks.flatMap(({ checks }) => checks));
  rows.push([TOTAL, '', '', ...nth.map(() => ''), all.late, rate(all.ratio)]);
  const columns: BookColumn[] = [
    { header: CHECK_COLUMN.unit, width: 18 }, { header: CHECK_COLUMN.kind, width: 10, align: 'center' }, { header: CHECK_COLUMN.keepers, width: 24 },
    ...nth.map((ordinal): BookColumn => ({ header: nthCheck(ordinal), width: 20, align: 'center' })),
    { header: CHECK_COLUMN.late, width: 12, align: 'center' }, { header: CHECK_COLUMN.rate, width: 12, align: 'center' },
  ];
  return { columns, rows };
}

/** The term the demo school is in, whatever the day: named and dated as in most places, stretched in the holidays so that it always runs. */
import chineseDays from 'chinese-days';
import { addDays, mondayOf, weekday, type PlainDate } from '../../../src/lib/plain-date';

export interface Term {
  name: string;
  startsOn: PlainDate;
  endsOn: PlainDate;
}

export interface SchoolDay {
  date: PlainDate;
  kind: 'holiday' | 'workday';
  name: string;
}

const WEEKS = 20;

/** The Monday nearest to a date. */
const nearestMonday = (date: PlainDate): PlainDate => (weekday(date) <= 4 ? mondayOf(date) : addDays(mondayOf(date), 7));

export function runningTerm(today: PlainDate): Term {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const first = month >= 8 || month === 1;
  const autumn = month >= 8 ? year : year - 1; // the school year's first calendar year
  const nominal = nearestMonday(first ? `${autumn}-09-01` : `${autumn + 1}-02-20`);
  const lastMonday = addDays(mondayOf(today), -7);
  const startsOn = nominal < lastMonday ? nominal : lastMonday;
  const planned = addDays(nominal, WEEKS * 7 - 1);
  const endsOn = planned > today ? planned : addDays(mondayOf(today), 6);
  return { name: `${autumn}—${autumn + 1}学年第${first ? '一' : '二'}学期`, startsOn, endsOn };
}

/** Public holidays that fall on weekdays, and weekend days worked instead. */
export function schoolDays({ startsOn, endsOn }: Term): SchoolDay[] {
  const days: SchoolDay[] = [];
  for (let date = startsOn; date <= endsOn; date = addDays(date, 1)) {
    const { work, name } = chineseDays.getDayDetail(date);
    const weekend = weekday(date) > 5;
    if (work === !weekend) continue;
    days.push({ date, kind: work ? 'workday' : 'holiday', name: name.split(',')[1] ?? name });
  }
  return days;
}

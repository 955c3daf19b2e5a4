/** When things happened, counted back from now, on days when someone is at school. */
import { isWorkday, type CalendarDays } from '../../../src/domain/calendar';
import { addDays, chinaDate, chinaInstant, daysBetween, type PlainDate } from '../../../src/lib/plain-date';
import { chance } from './ids';
import { schoolDays, type Term } from './term';

const MINUTE = 60_000;
const FULL = 30; // days the stories reach back

export class Moments {
  readonly today: PlainDate;
  readonly days: CalendarDays;
  /** Early in a term there is less past to tell. */
  private readonly scale: number;

  constructor(readonly now: number, readonly term: Term) {
    this.today = chinaDate(now);
    this.days = schoolDays(term).map(({ date, kind }) => ({ on_date: date, kind }));
    this.scale = Math.min(1, daysBetween(term.startsOn, this.today) / FULL);
  }

  private workday(date: PlainDate, step: 1 | -1): PlainDate {
    let day = date;
    for (let tries = 0; !isWorkday(day, this.days) && tries < 14; tries += 1) day = addDays(day, step);
    return day;
  }

  /** An instant on a date at an hour that differs from one thing to the next, never later than a while ago. */
  private on(date: PlainDate, hour: number, name: string): number {
    const minute = Math.floor(chance(`minute ${name}`) * 60);
    const ms = chinaInstant(date, `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
    return Math.min(ms, this.now - (10 + Math.floor(chance(`late ${name}`) * 50)) * MINUTE);
  }

  registered(ago: number, evening: boolean, name: string): number {
    const date = this.workday(addDays(this.today, -Math.max(1, Math.round(ago * this.scale))), -1);
    return this.on(date, evening ? 21 : 9 + Math.floor(chance(`hour ${name}`) * 7), name);
  }

  /** The next step of a case: later than the one before, on a school day. */
  later(registered: number, after: number, before: number, name: string): number {
    const date = this.workday(addDays(chinaDate(registered), Math.round(after * this.scale)), 1);
    const at = this.on(date, 14 + Math.floor(chance(`hour ${name}`) * 3), name);
    return at > before ? at : Math.min(before + 7 * MINUTE, this.now - MINUTE);
  }
}

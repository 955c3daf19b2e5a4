/** Who was visited in a term and who was not, how the load lies, and whether promises were kept: what an office and a headteacher ask about home visits. */
import { groupBy } from '@/lib/group-by';
import { chinaDate, type PlainDate } from '@/lib/plain-date';
import { share, type Share } from './statistics';
import type { RowOf } from './tables';

type Household = RowOf<'household'>;
type Visit = RowOf<'visit'>;
type Promised = RowOf<'promise'>;

/** First and last day, both included. */
export interface Span {
  from: PlainDate;
  to: PlainDate;
}
const within = (day: PlainDate, { from, to }: Span): boolean => from <= day && day <= to;

/** The day a visit really was, in China; planned, or without a time of its own: the day it was planned for. */
export const visitDay = (visit: Pick<Visit, 'started_at' | 'planned_on'>): PlainDate => (visit.started_at ? chinaDate(Date.parse(visit.started_at)) : visit.planned_on);

/** In any list: contact was not withdrawn. What law requires is kept, but nobody is shown it any more. */
export const isListed = (household: Pick<Household, 'consent'>): boolean => household.consent !== 'withdrawn';
/** Support goes on and may be visited: not ended, and the people did not refuse. */
export const isVisited = (household: Pick<Household, 'consent' | 'ended_at'>): boolean => household.ended_at === null && household.consent !== 'withdrawn' && household.consent !== 'refused';

export interface Missed {
  household: Household;
  /** Times nobody was home, and times the people declined, in the span. */
  nobody: number;
  declined: number;
  /** The next visit that is planned, or null. */
  planned: PlainDate | null;
  /** The last visit that was done, ever. */
  last: PlainDate | null;
}
export interface Coverage {
  visited: Share;
  /** Not visited in the span; longest without a visit first. */
  missed: Missed[];
}

const least = (days: readonly PlainDate[]): PlainDate | null => days.reduce<PlainDate | null>((first, day) => (first === null || day < first ? day : first), null);
const most = (days: readonly PlainDate[]): PlainDate | null => days.reduce<PlainDate | null>((last, day) => (last === null || day > last ? day : last), null);

/** Only a visit that was done counts; to find nobody home, or to be declined, is said beside. */
export function coverage(households: readonly Household[], visits: readonly Visit[], span: Span): Coverage {
  const byHousehold = groupBy(visits, ({ household_id }) => household_id);
  const open = households.filter(isVisited);
  const missed = open.flatMap((household): Missed[] => {
    const its = byHousehold.get(household.id) ?? [];
    const days = (state: Visit['state']): PlainDate[] => its.filter((visit) => visit.state === state).map(visitDay);
    const inSpan = (state: Visit['state']): number => days(state).filter((day) => within(day, span)).length;
    return inSpan('done') > 0 ? [] : [{ household, nobody: inSpan('nobody'), declined: inSpan('declined'), planned: least(days('planned')), last: most(days('done')) }];
  });
  missed.sort((a, b) => ((a.last ?? '') < (b.last ?? '') ? -1 : (a.last ?? '') > (b.last ?? '') ? 1 : a.household.name.localeCompare(b.household.name, 'zh-CN')));
  return { visited: share(open.length - missed.length, open.length), missed };
}

export interface Load {
  person: string;
  /** Households that go on and name this person. */
  households: number;
  /** Visits still planned; visits done in the span. A joint visit counts for each of its people. */
  planned: number;
  done: number;
}

/** Everybody who has a household, a plan or a visit; most households first. */
export function loads(households: readonly Household[], visits: readonly Visit[], span: Span): Load[] {
  const all = new Map<string, Load>();
  const of = (person: string): Load => {
    const load = all.get(person) ?? { person, households: 0, planned: 0, done: 0 };
    all.set(person, load);
    return load;
  };
  for (const household of households) if (isVisited(household)) for (const person of new Set(household.visitors)) of(person).households += 1;
  for (const visit of visits) {
    if (visit.state === 'planned') for (const person of new Set(visit.people)) of(person).planned += 1;
    else if (visit.state === 'done' && within(visitDay(visit), span)) for (const person of new Set(visit.people)) of(person).done += 1;
  }
  return [...all.values()].sort((a, b) => b.households - a.households || b.planned + b.done - a.planned - a.done || (a.person < b.person ? -1 : 1));
}

/** Not settled, and its day is over. */
export const isOverdue = (promise: Pick<Promised, 'state' | 'due_on'>, today: PlainDate): boolean => (promise.state === 'open' || promise.state === 'changed') && promise.due_on < today;

export interface PromiseFigures {
  kept: number;
  broken: number;
  overdue: number;
  /** Not due yet: in no share. */
  running: number;
  /** kept / (kept + broken + overdue). */
  rate: Share;
}

/** Of the promises due in the span. */
export function promiseFigures(promises: readonly Promised[], span: Span, today: PlainDate): PromiseFigures {
  const due = promises.filter(({ due_on }) => within(due_on, span));
  const kept = due.filter(({ state }) => state === 'kept').length;
  const broken = due.filter(({ state }) => state === 'broken').length;
  const overdue = due.filter((promise) => isOverdue(promise, today)).length;
  return { kept, broken, overdue, running: due.length - kept - broken - overdue, rate: share(kept, kept + broken + overdue) };
}

/** How far ahead a review date is shown, in days. */
export const REVIEW_AHEAD = 14;

/** 还要不要帮扶: reviews due until `until`, earliest first. */
export const reviewsDue = (households: readonly Household[], until: PlainDate): Household[] =>
  households.filter((household) => isVisited(household) && household.review_on !== null && household.review_on <= until).sort((a, b) => ((a.review_on ?? '') < (b.review_on ?? '') ? -1 : 1));

export const overduePromises = <T extends Promised>(promises: readonly T[], today: PlainDate): T[] => promises.filter((promise) => isOverdue(promise, today)).sort((a, b) => (a.due_on < b.due_on ? -1 : 1));

/** Help that costs money or goods needs a leader's word before it is given; the server holds the same rule (`private.costs`). */
export const waitsForLead = (aid: Pick<RowOf<'aid'>, 'state' | 'kind' | 'amount' | 'quantity'>): boolean =>
  aid.state === 'proposed' && (aid.kind === 'subsidy' || aid.kind === 'materials' || (aid.amount ?? 0) > 0 || aid.quantity.trim() !== '');

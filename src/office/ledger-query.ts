/** Filters, order and view as they stand in the address, so that a list can be bookmarked, sent on and come back to. Anything unknown there is ignored. */
import type { LocationQuery, LocationQueryRaw } from 'vue-router';
import { EVERYTHING, STATE_FILTERS, TIME_FILTERS, USUAL, WATCH_FILTERS, type LedgerFilter } from '@/domain/ledger-filter';
import { SORT_KEYS, type LedgerSort } from '@/domain/ledger-sort';
import { OUTCOMES } from '@/domain/tables';
import { isPlainDate, mondayOf, type PlainDate } from '@/lib/plain-date';

export interface LedgerAddress {
  filter: LedgerFilter;
  sort: LedgerSort | null;
  view: 'cases' | 'checks';
  /** Monday of the week shown under 排查完成; '' is this week. */
  week: PlainDate;
}

const NAME: Record<keyof LedgerFilter, string> = { text: 'q', category: 'category', unit: 'unit', state: 'state', time: 'time', from: 'from', to: 'to', handler: 'handler', watch: 'watch', outcome: 'outcome' };
const LONGEST = 100;

const one = (query: LocationQuery, name: string): string => {
  const value = query[name];
  return (typeof value === 'string' ? value : '').slice(0, LONGEST);
};
const day = (text: string): PlainDate => (isPlainDate(text) ? text : '');

function sortFrom(text: string): LedgerSort | null {
  const [name, way] = text.split('-');
  const key = SORT_KEYS.find((each) => each === name);
  return key ? { key, dir: way === 'desc' ? 'desc' : 'asc' } : null;
}

export function readAddress(query: LocationQuery): LedgerAddress {
  const week = day(one(query, 'week'));
  return {
    filter: {
      text: one(query, NAME.text), category: one(query, NAME.category), unit: one(query, NAME.unit), handler: one(query, NAME.handler),
      state: STATE_FILTERS.find((each) => each === query[NAME.state]) ?? USUAL.state,
      time: TIME_FILTERS.find((each) => each === query[NAME.time]) ?? USUAL.time,
      watch: WATCH_FILTERS.find((each) => each === query[NAME.watch]) ?? USUAL.watch, outcome: OUTCOMES.find((each) => each === query[NAME.outcome]) ?? USUAL.outcome,
      from: day(one(query, NAME.from)), to: day(one(query, NAME.to)),
    },
    sort: sortFrom(one(query, 'sort')),
    view: query['view'] === 'checks' ? 'checks' : 'cases',
    week: week && mondayOf(week),
  };
}

/** Only what differs from the usual. */
export function writeAddress({ filter, sort, view, week }: LedgerAddress): LocationQueryRaw {
  const query: LocationQueryRaw = {};
  for (const key of Object.keys(NAME) as (keyof LedgerFilter)[]) {
    const dates = key === 'from' || key === 'to';
    if (filter[key] !== USUAL[key] && (!dates || filter.time === 'range')) query[NAME[key]] = filter[key];
  }
  if (sort) query['sort'] = `${sort.key}-${sort.dir}`;
  if (view !== 'cases') query['view'] = view;
  if (week) query['week'] = week;
  return query;
}

/** How many filters leave rows out besides the text: the number on the phone's button. The usual state is nobody's choice and not counted. */
export const filtersSet = (filter: LedgerFilter): number =>
  (['category', 'unit', 'handler', 'watch', 'outcome'] as const).filter((key) => filter[key] !== '').length + (filter.state === USUAL.state || filter.state === EVERYTHING.state ? 0 : 1) + (filter.time === EVERYTHING.time ? 0 : 1);

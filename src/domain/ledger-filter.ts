/** Which rows of the ledger are asked for. Pure; text search comes in as a question so that pinyin can be added when it is ready. */
import { addDays, chinaDate, mondayOf, type PlainDate } from '@/lib/plain-date';
import type { LedgerRow } from './ledger';
import { CASE_KINDS, STATUSES, type CaseKind, type RowOf, type Status } from './tables';

export const STATE_FILTERS = ['recent', 'all', 'open', 'triage', 'soon', 'late', 'paused', ...STATUSES] as const;
export const WATCH_FILTERS = ['', 'supervised', 'lead', 'asked'] as const;
export const TIME_FILTERS = ['all', 'week', 'month', 'term', 'range'] as const;
export type StateFilter = (typeof STATE_FILTERS)[number];
export type Outcome = NonNullable<RowOf<'case'>['outcome']>;
export type WatchFilter = (typeof WATCH_FILTERS)[number];
export type TimeFilter = (typeof TIME_FILTERS)[number];

export interface LedgerFilter {
  text: string;
  /** '' or `kind:<kind>` or a category's id. */
  category: string;
  /** '' or `class`, `dorm`, `none` or a unit's id. */
  unit: string;
  state: StateFilter;
  time: TimeFilter;
  from: PlainDate;
  to: PlainDate;
  /** '' or `none`, `department:<id>` or a person's id. */
  handler: string;
  /** Under the lead's eye: supervised, with a lead in charge, waiting for an extension. */
  watch: WatchFilter;
  /** '' or what became of it. */
  outcome: Outcome | '';
}

/** What an office works on: everything not yet signed off, and what was signed off within this many days. */
export const RECENT_DAYS = 30;

export const EVERYTHING: LedgerFilter = { text: '', category: '', unit: '', state: 'all', time: 'all', from: '', to: '', handler: '', watch: '', outcome: '' };
export const USUAL: LedgerFilter = { ...EVERYTHING, state: 'recent' };

export const kindFilter = (kind: CaseKind): string => `kind:${kind}`;
export const kindOfFilter = (category: string): CaseKind | null => CASE_KINDS.find((kind) => category === kindFilter(kind)) ?? null;
export const departmentFilter = (id: string): string => `department:${id}`;

const TRIAGE: readonly Status[] = ['registered', 'accepted'];
export const awaitsTriage = (row: { status: Status }): boolean => TRIAGE.includes(row.status);

function inState({ row, clock }: LedgerRow, state: StateFilter, today: PlainDate): boolean {
  switch (state) {
    case 'all': return true;
    case 'recent': return row.status !== 'closed' || !row.closed_at || chinaDate(Date.parse(row.closed_at)) >= addDays(today, -RECENT_DAYS);
    case 'open': return row.status !== 'closed';
    case 'triage': return awaitsTriage(row);
    case 'soon': return clock.tone === 'amber';
    case 'late': return clock.tone === 'red';
    case 'paused': return clock.tone === 'paused';
    default: return row.status === state;
  }
}

function ofUnit({ row, unitKind }: LedgerRow, unit: string): boolean {
  if (unit === 'none') return row.unit_id === null;
  if (unit === 'class' || unit === 'dorm') return unitKind === unit;
  return row.unit_id === unit;
}

function ofHandler({ row }: LedgerRow, handler: string): boolean {
  if (handler === 'none') return row.handler_id === null && row.department_id === null;
  return handler.startsWith('department:') ? row.department_id === handler.slice('department:'.length) : row.handler_id === handler;
}

function isWatched({ row }: LedgerRow, watch: WatchFilter): boolean {
  return watch === '' || (watch === 'supervised' ? row.supervised : watch === 'lead' ? row.lead_id !== null : row.asked !== null);
}

export interface Period {
  /** First and last day, both included; '' leaves that side open. */
  from: PlainDate;
  to: PlainDate;
}

/** The days a time filter stands for; a range given backwards is turned round. */
export function periodOf({ time, from, to }: Pick<LedgerFilter, 'time' | 'from' | 'to'>, today: PlainDate, term: Pick<RowOf<'term'>, 'starts_on' | 'ends_on'> | undefined): Period {
  switch (time) {
    case 'week': return { from: mondayOf(today), to: addDays(mondayOf(today), 6) };
    case 'month': return { from: `${today.slice(0, 7)}-01`, to: addDays(`${addDays(`${today.slice(0, 7)}-01`, 31).slice(0, 7)}-01`, -1) };
    case 'term': return term ? { from: term.starts_on, to: term.ends_on } : { from: '', to: '' };
    case 'range': return from && to && to < from ? { from: to, to: from } : { from, to };
    default: return { from: '', to: '' };
  }
}

const within = (date: PlainDate, { from, to }: Period): boolean => (!from || from <= date) && (!to || date <= to);

export interface FilterContext {
  today: PlainDate;
  term: Pick<RowOf<'term'>, 'starts_on' | 'ends_on'> | undefined;
  /** Whether a row answers `filter.text`; asked last, and only when something was typed. */
  says: (row: LedgerRow) => boolean;
}

/** The rows asked for, in the order they came. */
export function filterLedger(rows: readonly LedgerRow[], filter: LedgerFilter, { today, term, says }: FilterContext): LedgerRow[] {
  const kind = kindOfFilter(filter.category);
  const period = periodOf(filter, today, term);
  const typed = filter.text.trim() !== '';
  return rows.filter((each) =>
    inState(each, filter.state, today) &&
    (!filter.category || (kind ? each.row.kind === kind : each.row.category_id === filter.category)) &&
    (!filter.unit || ofUnit(each, filter.unit)) &&
    (!filter.handler || ofHandler(each, filter.handler)) &&
    isWatched(each, filter.watch) && (!filter.outcome || each.row.outcome === filter.outcome) &&
    within(each.registeredOn, period) &&
    (!typed || says(each)));
}

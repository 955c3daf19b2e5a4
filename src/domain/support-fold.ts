/**
 * A step of a household folded over it and over the promise or aid it is about, so that the phone shows its result before the server has
 * seen it. In the first chunk: what a step asks for and who may take it is `support-steps.ts`, loaded with its sheet.
 */
import { addDays, chinaDate } from '@/lib/plain-date';
import type { Changed, Rows } from './replay';
import { AID_STATES, CONSENTS, END_REASONS, PROMISE_STATES, type RowOf } from './tables';

type Event = RowOf<'household_event'>;
type House = RowOf<'household'>;

/** Where the steps of promises and aid lead. */
const ENDS: Partial<Record<Event['step'], string>> = { keep: 'kept', change: 'changed', break: 'broken', approve: 'approved', refuse: 'refused', deliver: 'delivered', stop: 'stopped' };
const FROM: Partial<Record<Event['step'], string>> = {
  keep: 'open changed', change: 'open changed', break: 'open changed', approve: 'proposed', refuse: 'proposed', deliver: 'proposed approved delivered', stop: 'proposed approved delivered',
};

const say = ({ data }: Event, name: string): string | null => { const value = data[name]; return typeof value === 'string' ? value : null; };

function houseAfter(house: House, event: Event, rows: Rows, on: string): Partial<House> | null {
  if (house.ended_at) return null;
  // The retention clock starts the day it is heard, not the day it was said.
  const kept = () => house.keep_until ?? addDays(chinaDate(Date.parse(event.created_at ?? event.at)), rows.get('school', rows.get('folder', event.folder_id)?.school_id ?? '')?.support_days ?? 365);
  const gone = house.consent === 'withdrawn';
  switch (event.step) {
    case 'consent': {
      const later = rows.all('household_event').some((other) => other.household_id === house.id && (other.step === 'consent' || other.step === 'withdraw') && other.id !== event.id && Date.parse(other.at) > Date.parse(event.at));
      return later || (gone && say(event, 'answer') === 'refused') ? null : { consent: CONSENTS.find((each) => each === say(event, 'answer')) ?? house.consent, consent_on: on, keep_until: null };
    }
    case 'withdraw': return gone ? null : { consent: 'withdrawn', consent_on: on, visitors: [], keep_until: kept() };
    case 'assign': {
      const people = event.data['people'];
      return gone || !Array.isArray(people) ? null : { visitors: [...new Set(people.filter((id) => typeof id === 'string'))].sort() };
    }
    case 'review': return { review_on: say(event, 'next') };
    case 'end': return { ended_at: event.at, end_reason: END_REASONS.find((each) => each === say(event, 'reason')) ?? null, visitors: [], keep_until: kept() };
    default: return null;
  }
}

/** The rows a step changes besides its own; none where the table has no such step from here. */
export function foldSupport(event: Event, rows: Rows): Changed[] {
  const { step } = event;
  const on = chinaDate(Date.parse(event.at));
  const may = (state: string): boolean => FROM[step]?.split(' ').includes(state) ?? false;
  const promise = rows.get('promise', event.about_id ?? '');
  if (promise && may(promise.state)) {
    const state = PROMISE_STATES.find((each) => each === ENDS[step]) ?? promise.state;
    return [{ tbl: 'promise', row: { ...promise, state, reason: event.note, ...(step === 'change' ? { due_on: say(event, 'due') ?? promise.due_on } : { settled_on: on }) } }];
  }
  const aid = rows.get('aid', event.about_id ?? '');
  if (aid && may(aid.state)) {
    const state = AID_STATES.find((each) => each === ENDS[step]) ?? aid.state;
    const decided = step === 'approve' || step === 'refuse' ? { decided_by: event.by_id, decided_at: event.at } : step === 'deliver' ? { delivered_on: say(event, 'on') } : {};
    return [{ tbl: 'aid', row: { ...aid, state, ...decided } }];
  }
  const house = rows.get('household', event.household_id);
  if (!house) return [];
  if (step === 'recuse') return [{ tbl: 'household', row: { ...house, visitors: house.visitors.filter((id) => id !== say(event, 'person')) } }];
  const after = houseAfter(house, event, rows, on);
  if (!after) return [];
  const planned = step === 'withdraw' || step === 'end' ? rows.all('visit').filter((visit) => visit.household_id === house.id && visit.state === 'planned') : [];
  return [{ tbl: 'household', row: { ...house, ...after } }, ...planned.map((visit): Changed => ({ tbl: 'visit', row: { ...visit, state: 'cancelled' } }))];
}

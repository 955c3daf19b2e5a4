/** Saved work about a household as the changes that carry it: pure builders, one per thing a person can do. */
import { newId } from '@/lib/id';
import { cleanData, cleanText, type NewChange, type NextId } from './intents';
import type { RowOf, Tbl } from './tables';
import type { SupportStep } from './support-steps';
import { amountOf, isPromise, type AidForm, type ConsentForm, type HouseForm, type HouseWords, type PlanForm, type PromiseForm, type RecordForm } from './visit-form';

export interface Home { folder: string; id: string }
interface With { now: number; id?: NextId }

const create = (folder: string, tbl: Tbl, id: string, data: Record<string, unknown>): NewChange => ({ k: 'create', folder, tbl, id, data });
const names = (list: readonly string[]): string[] => list.map(cleanText).filter(Boolean);

export interface SupportInput { step: SupportStep; about?: string | null; note?: string; data?: Readonly<Record<string, unknown>>; at?: string }
export function supportChange({ folder, id }: Home, { step, about = null, note = '', data = {}, at }: SupportInput, { now, id: next = newId }: With): NewChange {
  return create(folder, 'household_event', next(now), { household_id: id, step, about_id: about, note: cleanText(note), data: cleanData(data), at: at ?? new Date(now).toISOString() });
}
const consentChange = (home: Home, { answer, who, how, purpose }: ConsentForm, stamp: With, at?: string): NewChange[] =>
  (answer ? [supportChange(home, { step: 'consent', data: { who, how, purpose, answer }, ...(at === undefined ? {} : { at }) }, stamp)] : []);

/** A visit with every column said, so that the phone can show it before the server has answered. */
export function planChange({ folder, id }: Home, plan: PlanForm, { now, id: next = newId }: With): NewChange {
  return create(folder, 'visit', next(now), {
    household_id: id, planned_on: plan.on, at_time: plan.time || null, reasons: [...plan.reasons], people: [...plan.people], round_id: null, state: 'planned', started_at: null, ended_at: null,
    present: [], asked: '', hard: [], hard_note: '', answered: '', agreed: null, note: '',
  });
}

const wordsOf = (form: HouseWords): Record<string, unknown> => ({
  name: cleanText(form.name), people: names(form.people), address: cleanText(form.address), phone: cleanText(form.phone), needs: cleanText(form.needs), reason: form.reason, reason_note: cleanText(form.reasonNote),
});

/** A new household is a folder of its own, with what the person said and the first visit. */
export function houseChanges(form: HouseForm, school: string, stamp: With): { home: Home; changes: NewChange[] } {
  const next = stamp.id ?? newId;
  const home = { folder: next(stamp.now), id: next(stamp.now) };
  return {
    home,
    changes: [
      create(home.folder, 'folder', home.folder, { school_id: school, kind: 'household', restricted: false, unit_id: null, term_id: null }),
      create(home.folder, 'household', home.id, { ...wordsOf(form), pupil_id: form.pupils[0]?.pupil_id ?? null, case_id: form.caseId || null }),
      ...consentChange(home, form.consent, stamp),
      ...(form.plans ? [planChange(home, form.plan, stamp)] : []),
    ],
  };
}

type Fields = Record<string, { base: unknown; new: unknown }>;
/** Only what differs from what the person saw when the form was opened. */
function fieldsOf(seen: Readonly<Record<string, unknown>>, said: Readonly<Record<string, unknown>>): Fields {
  return Object.fromEntries(Object.entries(said).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(seen[name])).map(([name, value]) => [name, { base: seen[name] ?? null, new: value }]));
}
const patch = (folder: string, tbl: Tbl, id: string, set: Fields): NewChange[] => (Object.keys(set).length > 0 ? [{ k: 'patch', folder, tbl, id, set }] : []);

/** A correction, with the step that says so. None when nothing differs. */
export function correctChanges(seen: RowOf<'household'>, form: HouseWords, note: string, stamp: With): NewChange[] {
  const home = { folder: seen.folder_id, id: seen.id };
  const changed = patch(home.folder, 'household', home.id, fieldsOf({ ...seen }, wordsOf(form)));
  return changed.length > 0 ? [...changed, supportChange(home, { step: 'correct', note }, stamp)] : [];
}

/** What of a visit was there when its form was opened: the other visitor may have written some of it already. */
export type Seen = Pick<RowOf<'visit'>, 'state' | 'planned_on' | 'at_time' | 'reasons' | 'people' | 'started_at' | 'ended_at' | 'present' | 'asked' | 'hard' | 'hard_note' | 'answered' | 'agreed' | 'note'>;
export const seenOf = ({ state, planned_on, at_time, reasons, people, started_at, ended_at, present, asked, hard, hard_note, answered, agreed, note }: RowOf<'visit'>): Seen =>
  ({ state, planned_on, at_time, reasons, people, started_at, ended_at, present, asked, hard, hard_note, answered, agreed, note });

type VisitAt = Pick<RowOf<'visit'>, 'id' | 'folder_id' | 'household_id'>;
const homeOf = ({ folder_id, household_id }: VisitAt): Home => ({ folder: folder_id, id: household_id });

export const replanChanges = (visit: VisitAt, seen: Seen, plan: PlanForm): NewChange[] =>
  patch(visit.folder_id, 'visit', visit.id, fieldsOf({ ...seen }, { planned_on: plan.on, at_time: plan.time || null, reasons: [...plan.reasons], people: [...plan.people] }));

/** Nobody home, declined, cancelled: one tap, said politely. */
export const outcomeChanges = (visit: VisitAt, seen: Seen, state: 'nobody' | 'declined' | 'cancelled', { now }: With): NewChange[] => {
  const at = new Date(now).toISOString();
  return patch(visit.folder_id, 'visit', visit.id, fieldsOf({ ...seen }, { state, ...(state === 'cancelled' ? {} : { started_at: seen.started_at ?? at, ended_at: at }) }));
};

/** `visit`: where it was made; none when it was made at another time. */
export function promiseChange({ folder, id }: Home, { what, by, due }: PromiseForm, { now, id: next = newId }: With, visit: string | null = null): NewChange {
  return create(folder, 'promise', next(now), { household_id: id, visit_id: visit, what: cleanText(what), by_person: by, due_on: due });
}

/**
 * Consent goes first: the visit and what was promised rest on it. It was given when the visit began. Of two who went together the server keeps
 * the earlier beginning and the later end, and puts together whom and what they ticked.
 */
export function recordChanges(visit: VisitAt, seen: Seen, form: RecordForm, agreed: boolean, stamp: With): NewChange[] {
  const ended = new Date(stamp.now).toISOString();
  const started = form.startedAt <= ended ? form.startedAt : ended;
  const said = {
    state: 'done', started_at: seen.started_at ?? started, ended_at: seen.ended_at ?? ended, present: names(form.present), asked: cleanText(form.asked), hard: [...form.hard], hard_note: cleanText(form.hardNote),
    answered: cleanText(form.answered), agreed: form.agreed, note: cleanText(form.note),
  };
  return [
    ...(agreed ? [] : consentChange(homeOf(visit), form.consent, stamp, started)),
    ...patch(visit.folder_id, 'visit', visit.id, fieldsOf({ ...seen }, said)),
    ...form.promises.filter(isPromise).map((promise) => promiseChange(homeOf(visit), promise, stamp, visit.id)),
  ];
}

/** Asked at the door, and the answer was no: both are written down. */
export const refusedChanges = (visit: VisitAt, seen: Seen, consent: ConsentForm, stamp: With): NewChange[] =>
  [...consentChange(homeOf(visit), { ...consent, answer: 'refused' }, stamp), ...outcomeChanges(visit, seen, 'declined', stamp)];

export function aidChange({ folder, id }: Home, form: AidForm, { now, id: next = newId }: With): NewChange {
  return create(folder, 'aid', next(now), {
    household_id: id, kind: form.kind, form: form.form, source: cleanText(form.source), amount: amountOf(form.amount), quantity: cleanText(form.quantity), until: form.form === 'plan' && form.until ? form.until : null, note: cleanText(form.note),
  });
}

/** What is filled in about a household, a planned visit and a visit in the doorway, and what is still missing. The server holds the same limits. */
import { addDays, isPlainDate, type PlainDate } from '@/lib/plain-date';
import type { PartyChoice } from './case-form';
import { partyKey } from './party-match';
import type { RowOf } from './tables';

type House = RowOf<'household'>;
type Visit = RowOf<'visit'>;
type Aid = RowOf<'aid'>;

export const LIMIT = { name: 50, people: 12, address: 100, phone: 30, needs: 200, reason: 200, who: 50, purpose: 200, present: 8, asked: 2000, hard: 500, answered: 2000, note: 500, what: 300, source: 100, quantity: 100, visitors: 6 } as const;

/** What the person said when asked: who, how, what for. */
export interface ConsentForm { answer: 'given' | 'refused' | null; who: string; how: 'face' | 'phone' | 'written'; purpose: string }
export interface PlanForm { on: PlainDate; /** `HH:MM`, or ''. */ time: string; reasons: Visit['reasons']; people: string[] }
export interface HouseForm { name: string; people: string[]; address: string; phone: string; needs: string; reason: House['reason'] | null; reasonNote: string; /** The pupil of this school it is about; one at most. */ pupils: PartyChoice[]; caseId: string; consent: ConsentForm; plans: boolean; plan: PlanForm }
export interface PromiseForm { what: string; by: string; due: PlainDate }
export interface RecordForm {
  /** ISO instant at which the record was begun. */
  startedAt: string;
  consent: ConsentForm; present: string[]; asked: string; hard: Visit['hard']; hardNote: string; answered: string; promises: PromiseForm[]; agreed: Visit['agreed']; note: string;
  /** Ids of photos, and of the signature. */
  files: string[]; signature: string;
}
export interface AidForm { kind: Aid['kind'] | null; form: Aid['form']; source: string; /** As typed. */ amount: string; quantity: string; until: PlainDate | ''; note: string }

export interface VisitGap { field: string; kind: 'missing' | 'too_long' | 'too_many' | 'bad'; max?: number }

export const emptyConsent = (): ConsentForm => ({ answer: null, who: '', how: 'face', purpose: '' });
export const emptyPlan = (on: PlainDate, me: string): PlanForm => ({ on, time: '', reasons: [], people: [me] });
/** A week is long enough to do it, short enough to be remembered. */
const WEEK = 7;
export const emptyPromise = (today: PlainDate, me: string): PromiseForm => ({ what: '', by: me, due: addDays(today, WEEK) });
export const emptyAid = (): AidForm => ({ kind: null, form: 'once', source: '', amount: '', quantity: '', until: '', note: '' });

const length = (text: string): number => [...text].length;
const said = (names: readonly string[]): string[] => names.map((name) => name.trim()).filter(Boolean);

function finder() {
  const gaps: VisitGap[] = [];
  const add = (field: string, kind: VisitGap['kind'], max?: number): void => { gaps.push(max === undefined ? { field, kind } : { field, kind, max }); };
  return {
    gaps,
    missing: (field: string, is: boolean): void => { if (is) add(field, 'missing'); },
    bad: (field: string, is: boolean): void => { if (is) add(field, 'bad'); },
    long: (field: string, text: string, max: number): void => { if (length(text) > max) add(field, 'too_long', max); },
    names: (field: string, names: readonly string[], most: number): void => {
      if (said(names).length > most) add(field, 'too_many', most);
      else if (said(names).some((name) => length(name) > LIMIT.name)) add(field, 'too_long', LIMIT.name);
    },
  };
}
type Finder = ReturnType<typeof finder>;

function findConsent({ answer, who, purpose }: ConsentForm, find: Finder): void {
  if (!answer) return;
  find.missing('who', !who.trim());
  find.long('who', who, LIMIT.who);
  find.long('purpose', purpose, LIMIT.purpose);
}
function findPlan(plan: PlanForm, find: Finder): void {
  find.bad('on', !isPlainDate(plan.on) || plan.on < '2000' || plan.on > '2100-12-31');
  find.bad('time', plan.time !== '' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(plan.time));
  find.missing('reasons', plan.reasons.length === 0);
  find.missing('visitors', plan.people.length === 0);
  if (plan.people.length > LIMIT.visitors) find.gaps.push({ field: 'visitors', kind: 'too_many', max: LIMIT.visitors });
}

/** A picked pupil fills in what one would write: how the home is called (`called`) and who lives there. Another pick takes the words of the one before back. */
export function withPupil(form: HouseForm, picked: readonly PartyChoice[], called: (pupil: string) => string): HouseForm {
  const [before] = form.pupils;
  const pupil = picked.findLast((each) => !before || partyKey(each) !== partyKey(before));
  const cleared = before ? { ...form, name: form.name === called(before.name) ? '' : form.name, people: form.people.filter((name) => name !== before.name) } : form;
  if (picked.length === 0) return { ...cleared, pupils: [] };
  if (!pupil) return form;
  return { ...cleared, pupils: [pupil], name: cleared.name || called(pupil.name), people: [...new Set([...cleared.people.filter(Boolean), pupil.name])] };
}

export type HouseWords = Pick<HouseForm, 'name' | 'people' | 'address' | 'phone' | 'needs' | 'reason' | 'reasonNote'>;
function findWords(form: HouseWords, find: Finder): void {
  find.missing('name', !form.name.trim());
  find.long('name', form.name, LIMIT.name);
  find.names('people', form.people, LIMIT.people);
  find.long('address', form.address, LIMIT.address);
  find.long('phone', form.phone, LIMIT.phone);
  find.long('needs', form.needs, LIMIT.needs);
  find.missing('reason', form.reason === null);
  find.long('reasonNote', form.reasonNote, LIMIT.reason);
}
export function houseWordGaps(form: HouseWords): VisitGap[] {
  const find = finder();
  findWords(form, find);
  return find.gaps;
}
/** In the order of the screen, as all of these are. */
export function houseGaps(form: HouseForm): VisitGap[] {
  const find = finder();
  findWords(form, find);
  findConsent(form.consent, find);
  if (form.plans) findPlan(form.plan, find);
  return find.gaps;
}
export function planGaps(plan: PlanForm): VisitGap[] {
  const find = finder();
  findPlan(plan, find);
  return find.gaps;
}
function findPromise({ what, by, due }: PromiseForm, at: number, find: Finder): void {
  find.long(`what${at}`, what, LIMIT.what);
  find.missing(`by${at}`, !by);
  find.bad(`due${at}`, !isPlainDate(due) || due < '2000' || due > '2100-12-31');
}
export const isPromise = ({ what }: PromiseForm): boolean => what.trim() !== '';

/** `agreed`: the household has agreed already, so that nothing need be asked. A record of somebody who does not want it is none: that is an outcome of its own. */
export function recordGaps(form: RecordForm, agreed: boolean): VisitGap[] {
  const find = finder();
  if (!agreed) {
    find.missing('answer', form.consent.answer !== 'given');
    findConsent(form.consent, find);
  }
  find.names('present', form.present, LIMIT.present);
  find.long('asked', form.asked, LIMIT.asked);
  find.long('hardNote', form.hardNote, LIMIT.hard);
  find.long('answered', form.answered, LIMIT.answered);
  form.promises.filter(isPromise).forEach((promise, at) => findPromise(promise, at, find));
  find.missing('agreed', form.agreed === null);
  find.missing('signature', form.agreed === 'signature' && !form.signature);
  find.long('note', form.note, LIMIT.note);
  return find.gaps;
}
/** One promise by itself: here it must say something. */
export function promiseGaps(form: PromiseForm): VisitGap[] {
  const find = finder();
  find.missing('what0', !isPromise(form));
  findPromise(form, 0, find);
  return find.gaps;
}
/** The amount in yuan, null where none was written, NaN where it is no amount. */
export function amountOf(typed: string): number | null {
  const text = typed.normalize('NFKC').replace(/[,\s]/g, '');
  return text === '' ? null : /^\d{1,9}(\.\d{1,2})?$/.test(text) ? Number(text) : Number.NaN;
}
export function aidGaps(form: AidForm): VisitGap[] {
  const find = finder();
  find.missing('kind', form.kind === null);
  find.long('source', form.source, LIMIT.source);
  find.bad('amount', Number.isNaN(amountOf(form.amount)));
  find.long('quantity', form.quantity, LIMIT.quantity);
  find.bad('until', form.until !== '' && !isPlainDate(form.until));
  find.long('note', form.note, LIMIT.note);
  return find.gaps;
}

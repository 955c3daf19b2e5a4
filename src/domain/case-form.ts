/** What a person fills in to register a case, and what is still missing. */
import { chinaDate, chinaInstant, chinaTime, isPlainDate, type PlainDate } from '@/lib/plain-date';
import { petitionGaps, type PetitionField, type PetitionForm } from './petition-form';
import type { CaseKind, Side, Sign, Urgency } from './tables';

export interface PartyChoice {
  name: string;
  pupil_id: string | null;
  person_id: string | null;
  unit_id: string | null;
  side?: Side | null;
}

export interface CaseForm {
  categoryId: string | null;
  unitId: string | null;
  parties: PartyChoice[];
  facts: string;
  /** `YYYY-MM-DDTHH:MM`, China time, as the field shows it. */
  occurredAt: string;
  place: string;
  urgency: Urgency;
  settledOnSpot: boolean;
  spotAction: string;
  checkId: string | null;
  itemId: string | null;
  /** Legal signs of bullying that were ticked, of a quarrel. */
  signs?: readonly Sign[];
  /** Of a petition only. */
  petition?: PetitionForm;
  /** Of a hazard only. */
  hazard?: HazardForm;
}

/** What is done about a danger the moment it is written down; every part may be left out. */
export interface HazardForm {
  /** Temporary measure. */
  measure: string;
  /** Who is to put it right, by id: the case goes straight to them. Only office and leads may say so. */
  fixer: string;
  /** Fix-by date; earlier than the school's rule, or it changes nothing. */
  fixBy: PlainDate;
}

export type FormField = 'category' | 'parties' | 'facts' | 'occurredAt' | 'place' | 'spotAction' | 'measure' | 'fixBy' | PetitionField;
export interface Gap {
  field: FormField;
  kind: 'missing' | 'too_long' | 'too_many' | 'not_a_time' | 'in_future' | 'in_past';
  /** Longest or most allowed, for `too_long` and `too_many`. */
  max?: number;
}

/** Longest texts, in characters; the server holds the same limits. */
export const MAX = { facts: 2000, place: 100, name: 50, note: 2000 } as const;

/** Kinds that have people on both sides, so at least one must be named. */
export const hasSides = (kind: CaseKind | null): kind is 'dispute' | 'bullying' => kind === 'dispute' || kind === 'bullying';

export function emptyForm(now: number, seed: Partial<CaseForm> = {}): CaseForm {
  return {
    categoryId: null, unitId: null, parties: [], facts: '', occurredAt: `${chinaDate(now)}T${chinaTime(now)}`, place: '',
    urgency: 'normal', settledOnSpot: false, spotAction: '', checkId: null, itemId: null, ...seed,
  };
}

/** `YYYY-MM-DDTHH:MM` in China as an ISO instant, or null when it is no time. */
export function occurredInstant(local: string): string | null {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})$/.exec(local);
  if (!match?.[1] || !match[2]) return null;
  const ms = chinaInstant(match[1], match[2]);
  return Number.isNaN(ms) || chinaDate(ms) !== match[1] ? null : new Date(ms).toISOString();
}

/** On which sides people of a matter can stand, as it is registered. */
export const SIDES_OF: Partial<Record<CaseKind, readonly Side[]>> = { dispute: ['a', 'b'], bullying: ['victim', 'other', 'witness'], petition: ['complained'] };

/** The signs that count: only of a quarrel, or of what became of it. */
export const signsOf = ({ signs = [] }: CaseForm, kind: CaseKind | null): readonly Sign[] => (hasSides(kind) ? signs : []);

/**
 * The form as it is saved: what was chosen under another category stays in the form and is left out here.
 * `canSettle`: the workflow lets this kind be settled on the spot; never one with a sign of bullying.
 */
export function toSave(form: CaseForm, kind: CaseKind | null, canSettle: boolean): CaseForm {
  const { signs: _signs, petition, hazard, ...rest } = form;
  const signs = signsOf(form, kind);
  const settledOnSpot = form.settledOnSpot && canSettle && signs.length === 0;
  const sideOf = ({ side }: PartyChoice): Side | null => (side && kind && SIDES_OF[kind]?.includes(side) ? side : null);
  const named = (person: string): boolean => form.parties.some(({ person_id }) => person_id === person);
  return {
    ...rest, settledOnSpot, parties: form.parties.map((party) => ({ ...party, side: sideOf(party) })),
    ...(signs.length > 0 ? { signs } : {}), ...(petition && kind === 'petition' ? { petition } : {}),
    // Whom it concerns cannot put it right.
    ...(hazard && kind === 'hazard' && !settledOnSpot ? { hazard: { ...hazard, fixer: named(hazard.fixer) ? '' : hazard.fixer } } : {}),
  };
}

const length = (text: string): number => [...text].length;

function hazardGaps({ measure, fixer, fixBy }: HazardForm, today: PlainDate): Gap[] {
  const gaps: Gap[] = [];
  if (length(measure) > MAX.note) gaps.push({ field: 'measure', kind: 'too_long', max: MAX.note });
  if (fixer && fixBy && !isPlainDate(fixBy)) gaps.push({ field: 'fixBy', kind: 'not_a_time' });
  else if (fixer && fixBy && fixBy < today) gaps.push({ field: 'fixBy', kind: 'in_past' });
  return gaps;
}

/** What keeps a form from being saved, in the order of the screen. The form is one `toSave` made. */
export function gapsOf(form: CaseForm, kind: CaseKind | null, now: number): Gap[] {
  const gaps: Gap[] = [];
  const add = (field: FormField, why: Gap['kind'], max?: number) => gaps.push(max === undefined ? { field, kind: why } : { field, kind: why, max });
  if (!kind) add('category', 'missing');
  if (hasSides(kind) && form.parties.length === 0) add('parties', 'missing');
  if (form.parties.some((party) => length(party.name) > MAX.name)) add('parties', 'too_long', MAX.name);
  if (!form.facts.trim()) add('facts', 'missing');
  else if (length(form.facts) > MAX.facts) add('facts', 'too_long', MAX.facts);
  const occurred = occurredInstant(form.occurredAt);
  if (!occurred) add('occurredAt', 'not_a_time');
  else if (Date.parse(occurred) > now + 600_000) add('occurredAt', 'in_future');
  if (length(form.place) > MAX.place) add('place', 'too_long', MAX.place);
  if (kind === 'petition' && form.petition) gaps.push(...petitionGaps(form.petition, chinaDate(now)));
  if (form.settledOnSpot && !form.spotAction.trim()) add('spotAction', 'missing');
  else if (form.settledOnSpot && length(form.spotAction) > MAX.note) add('spotAction', 'too_long', MAX.note);
  if (form.hazard) gaps.push(...hazardGaps(form.hazard, chinaDate(now)));
  return gaps;
}

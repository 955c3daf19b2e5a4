/** What a person fills in to register a case, and what is still missing. */
import { chinaDate, chinaInstant, chinaTime } from '@/lib/plain-date';
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
}

export type FormField = 'category' | 'parties' | 'facts' | 'occurredAt' | 'place' | 'spotAction' | PetitionField;
export interface Gap {
  field: FormField;
  kind: 'missing' | 'too_long' | 'too_many' | 'not_a_time' | 'in_future' | 'cannot_settle';
  /** Longest or most allowed, for `too_long` and `too_many`. */
  max?: number;
}

/** Longest texts, in characters; the server holds the same limits. */
export const MAX = { facts: 2000, place: 100, name: 50, note: 2000 } as const;

/** Kinds that have people on both sides, so at least one must be named. */
const NEEDS_PARTY: readonly CaseKind[] = ['dispute', 'bullying'];

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

const length = (text: string): number => [...text].length;

/** What keeps the form from being saved, in the order of the screen. `canSettle`: the workflow lets this kind be settled on the spot; never one with a sign of bullying. */
export function gapsOf(form: CaseForm, kind: CaseKind | null, now: number, canSettle: boolean): Gap[] {
  const gaps: Gap[] = [];
  const add = (field: FormField, why: Gap['kind'], max?: number) => gaps.push(max === undefined ? { field, kind: why } : { field, kind: why, max });
  if (!kind) add('category', 'missing');
  if (kind && NEEDS_PARTY.includes(kind) && form.parties.length === 0) add('parties', 'missing');
  if (form.parties.some((party) => length(party.name) > MAX.name)) add('parties', 'too_long', MAX.name);
  if (!form.facts.trim()) add('facts', 'missing');
  else if (length(form.facts) > MAX.facts) add('facts', 'too_long', MAX.facts);
  const occurred = occurredInstant(form.occurredAt);
  if (!occurred) add('occurredAt', 'not_a_time');
  else if (Date.parse(occurred) > now + 600_000) add('occurredAt', 'in_future');
  if (length(form.place) > MAX.place) add('place', 'too_long', MAX.place);
  if (kind === 'petition' && form.petition) gaps.push(...petitionGaps(form.petition, chinaDate(now)));
  if (form.settledOnSpot) {
    if (!canSettle || (form.signs?.length ?? 0) > 0) add('spotAction', 'cannot_settle');
    else if (!form.spotAction.trim()) add('spotAction', 'missing');
    else if (length(form.spotAction) > MAX.note) add('spotAction', 'too_long', MAX.note);
  }
  return gaps;
}

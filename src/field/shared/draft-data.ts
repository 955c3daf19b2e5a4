/** Drafts as they come back from the phone: every field is read by itself, so that one spoilt field never costs the others. */
import * as v from 'valibot';
import { emptyForm, type CaseForm } from '@/domain/case-form';
import { CHANNELS, IDENTITIES, PROCEDURES, SIDES, SIGNS, URGENCIES } from '@/domain/tables';

const maybeId = v.fallback(v.nullable(v.string()), null);
const text = v.fallback(v.string(), '');
const yes = v.fallback(v.boolean(), false);

export const party = v.object({
  name: v.pipe(v.string(), v.nonEmpty()), pupil_id: maybeId, person_id: maybeId, unit_id: maybeId, side: v.exactOptional(v.fallback(v.nullable(v.picklist(SIDES)), null)),
});

/** An array of which the spoilt entries are left out; never more than `max`. */
export const readable = <T extends v.GenericSchema>(item: T, max: number) =>
  v.fallback(
    v.pipe(v.array(v.unknown()), v.transform((list) => list.slice(0, max).flatMap((raw): v.InferOutput<T>[] => {
      const parsed = v.safeParse(item, raw);
      return parsed.success ? [parsed.output] : [];
    }))),
    [],
  );

export const parties = readable(party, 50);

const petition = v.object({
  channel: v.fallback(v.nullable(v.picklist(CHANNELS)), null), track: v.fallback(v.picklist(['ordinary', 'simple']), 'ordinary'), identity: v.fallback(v.picklist(IDENTITIES), 'named'),
  petitioner: text, contact: text, representatives: v.pipe(readable(v.string(), 5), v.readonly()), request: text, receivedOn: text, fromOrgan: text, procedure: v.fallback(v.nullable(v.picklist(PROCEDURES)), null),
});

export const formSchema = v.object({
  categoryId: maybeId, unitId: maybeId, parties, facts: text, occurredAt: text, place: text,
  urgency: v.fallback(v.picklist(URGENCIES), 'normal'), settledOnSpot: yes, spotAction: text, checkId: maybeId, itemId: maybeId,
  signs: v.exactOptional(v.pipe(readable(v.picklist(SIGNS), SIGNS.length), v.readonly())), petition: v.exactOptional(petition),
  hazard: v.exactOptional(v.object({ measure: text, fixer: text, fixBy: text })),
});

/** The form in a draft of 登记事项, or null when there is none in it. */
export function formOf(data: unknown, now: number): CaseForm | null {
  const parsed = v.safeParse(formSchema, data);
  if (!parsed.success) return null;
  return parsed.output.occurredAt ? parsed.output : { ...parsed.output, occurredAt: emptyForm(now).occurredAt };
}

/** Nothing a person wrote is in it. */
export const isBlank = (form: CaseForm): boolean =>
  !form.petition?.petitioner && !form.petition?.request && !form.petition?.contact && !form.hazard?.measure && !form.categoryId && form.parties.length === 0 && !form.facts.trim() && !form.place.trim() && !form.spotAction.trim() && !form.settledOnSpot;

const ids = readable(v.string(), 50);

const check = v.object({
  ticked: readable(v.string(), 50),
  findings: readable(v.object({ key: v.string(), itemId: v.string(), form: formSchema, files: ids }), 50),
  absences: readable(v.object({ key: v.string(), itemId: v.string(), pupils: parties, reason: text, detail: text, parent: v.fallback(v.picklist(['', 'yes', 'no', 'trying']), '') }), 60),
  /** Photos of the whole round, not of one finding. */
  files: ids,
});
export type CheckDraft = v.InferOutput<typeof check>;
export type FindingDraft = CheckDraft['findings'][number];
export type AbsenceDraft = CheckDraft['absences'][number];

export function checkDraftOf(data: unknown): CheckDraft | null {
  const parsed = v.safeParse(check, data);
  return parsed.success ? parsed.output : null;
}

/** `data`: what was typed into the fields of the step, read field by field by its sheet. */
const step = v.object({ note: text, handler: maybeId, data: v.fallback(v.record(v.string(), v.unknown()), () => ({})) });
export type StepDraft = v.InferOutput<typeof step>;

export function stepDraftOf(data: unknown): StepDraft | null {
  const parsed = v.safeParse(step, data);
  return parsed.success ? parsed.output : null;
}

/** Half-written forms of visits, read back: what is of another shape is left out, nothing is trusted. */
import * as v from 'valibot';
import { AGREEMENTS, HARDSHIPS, SUPPORT_REASONS, VISIT_REASONS, VISIT_STATES } from '@/domain/tables';
import type { HouseForm, PlanForm, PromiseForm, RecordForm } from '@/domain/visit-form';
import type { Seen } from '@/domain/visit-changes';
import { party, readable } from '../shared/draft-data';

const text = v.fallback(v.string(), '');
const maybe = v.fallback(v.nullable(v.string()), null);
const texts = readable(v.string(), 50);
const consent = v.object({ answer: v.fallback(v.nullable(v.picklist(['given', 'refused'])), null), who: text, how: v.fallback(v.picklist(['face', 'phone', 'written']), 'face'), purpose: text });
const plan = v.object({ on: text, time: text, reasons: readable(v.picklist(VISIT_REASONS), 6), people: readable(v.string(), 6) });
const house = v.object({
  name: text, people: texts, address: text, phone: text, needs: text, reason: v.fallback(v.nullable(v.picklist(SUPPORT_REASONS)), null), reasonNote: text, pupils: readable(party, 1), caseId: text, consent, plans: v.fallback(v.boolean(), false), plan,
});
const promise = v.object({ what: text, by: text, due: text });
const record = v.object({
  startedAt: v.pipe(v.string(), v.check((at) => !Number.isNaN(Date.parse(at)))), consent, present: texts, asked: text, hard: readable(v.picklist(HARDSHIPS), 8), hardNote: text, answered: text,
  promises: readable(promise, 20), agreed: v.fallback(v.nullable(v.picklist(AGREEMENTS)), null), note: text, files: texts, signature: text,
});
const seen = v.object({
  state: v.picklist(VISIT_STATES), planned_on: v.string(), at_time: maybe, reasons: v.array(v.picklist(VISIT_REASONS)), people: v.array(v.string()), started_at: maybe, ended_at: maybe, present: v.array(v.string()),
  asked: v.string(), hard: v.array(v.picklist(HARDSHIPS)), hard_note: v.string(), answered: v.string(), agreed: v.nullable(v.picklist(AGREEMENTS)), note: v.string(),
});

const parsed = <T>(schema: v.GenericSchema<unknown, T>, data: unknown): T | null => {
  const read = v.safeParse(schema, data);
  return read.success ? read.output : null;
};
export const houseDraft = (data: unknown): HouseForm | null => parsed(house, data);
/** `seen`: the row as it was when the form was first opened, so that what the other visitor wrote meanwhile is not overwritten unseen. */
export const planDraft = (data: unknown): { form: PlanForm; seen: Seen | null } | null => parsed(v.object({ form: plan, seen: v.fallback(v.nullable(seen), null) }), data);
export const promiseDraft = (data: unknown): PromiseForm | null => parsed(promise, data);
export const recordDraft = (data: unknown): { form: RecordForm; seen: Seen } | null => parsed(v.object({ form: record, seen }), data);

const support = v.object({ note: text, data: v.fallback(v.record(v.string(), v.union([v.string(), v.array(v.string())])), () => ({})) });
export const supportDraft = (data: unknown): v.InferOutput<typeof support> | null => parsed(support, data);

/** What the puller remembers between pages, and refused work as it rests: parsed when read back. */
import * as v from 'valibot';
import { opShape, pushResult, type Cursor } from '@/domain/wire';
import { INTENT_LABELS, type IntentLabel } from '@/domain/intents';
import type { Draft } from './engine-types';

const notesSchema = v.object({
  cursor: v.nullable(v.record(v.string(), v.object({ seq: v.number(), epoch: v.string() }))),
  /** Folders newly opened to me, each with how far it was fetched. */
  todo: v.record(v.string(), v.number()),
  ready: v.boolean(),
  lastSynced: v.nullable(v.string()),
  ended: v.optional(v.boolean(), false),
  skew: v.optional(v.nullable(v.number()), null),
});
export interface Notes {
  cursor: Cursor | null;
  todo: Record<string, number>;
  ready: boolean;
  lastSynced: string | null;
  /** The server ended this phone: it sends and fetches nothing. */
  ended: boolean;
  /** Server time minus phone time in ms when last heard: a phone whose clock is wrong must know its day without network too. */
  skew: number | null;
}
export const readNotes = (value: unknown): Notes => {
  const parsed = v.safeParse(notesSchema, value);
  return parsed.success ? parsed.output : { cursor: null, todo: {}, ready: false, lastSynced: null, ended: false, skew: null };
};

export const labelOf = (label: string): IntentLabel => INTENT_LABELS.find((known) => known === label) ?? 'edit';
const draftSchema = v.object({ id: v.string(), kind: v.string(), savedAt: v.string(), data: v.unknown() });
export const readDraft = (content: unknown): Draft => v.parse(draftSchema, content);
export const returnedSchema = v.object({
  intent: v.string(), label: v.picklist(INTENT_LABELS), ops: v.array(opShape), verdict: pushResult, failed: v.string(), at: v.string(), place: v.number(),
});

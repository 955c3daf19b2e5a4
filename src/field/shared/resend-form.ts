/** 修改后重报: the form a refused registration was made from. */
import * as v from 'valibot';
import { chinaDate, chinaTime } from '@/lib/plain-date';
import { emptyForm, type CaseForm } from '@/domain/case-form';
import { CHANNELS, IDENTITIES, PROCEDURES, SIDES, SIGNS, URGENCIES } from '@/domain/tables';
import type { Op } from '@/domain/wire';
import { readable } from './draft-data';

const maybeId = v.fallback(v.optional(v.nullable(v.string()), null), null);
const text = v.fallback(v.optional(v.string(), ''), '');

const caseData = v.object({
  category_id: maybeId, unit_id: maybeId, facts: text, occurred_at: text, place: text, urgency: v.fallback(v.picklist(URGENCIES), 'normal'),
  settled_on_spot: v.fallback(v.boolean(), false), spot_action: text, check_id: maybeId, item_id: maybeId,
  signs: v.exactOptional(readable(v.picklist(SIGNS), SIGNS.length)),
});
const partyData = v.object({
  name: v.pipe(v.string(), v.nonEmpty()), pupil_id: maybeId, person_id: maybeId, unit_id: maybeId, side: v.exactOptional(v.fallback(v.nullable(v.picklist(SIDES)), null)),
});
const petitionData = v.object({
  channel: v.picklist(CHANNELS), identity: v.fallback(v.picklist(IDENTITIES), 'named'), petitioner: text, contact: text, representatives: readable(v.string(), 5), request: text, received_on: text, from_organ: text,
  procedure: v.fallback(v.nullable(v.picklist(PROCEDURES)), null),
});
const registered = v.object({ data: v.object({ track: v.literal('simple') }) });
const eventData = v.object({ step: text, note: text, handler_id: maybeId, data: v.fallback(v.optional(v.object({ until: text }), { until: '' }), { until: '' }) });

const localTime = (iso: string): string | null => {
  const ms = Date.parse(iso);
  return Number.isNaN(ms) ? null : `${chinaDate(ms)}T${chinaTime(ms)}`;
};

/** Null when the operations register no case. */
export function formFromOps(ops: readonly Op[], now: number): CaseForm | null {
  const created = (tbl: string) => ops.filter((op) => op.k === 'create' && op.tbl === tbl).map((op) => op.data);
  const row = v.safeParse(caseData, created('case')[0]);
  if (!row.success) return null;
  const data = row.output;
  const parties = created('case_party').flatMap((raw) => {
    const parsed = v.safeParse(partyData, raw);
    return parsed.success ? [parsed.output] : [];
  });
  const step = (name: string) => created('case_event').flatMap((raw) => {
    const parsed = v.safeParse(eventData, raw);
    return parsed.success && parsed.output.step === name ? [parsed.output] : [];
  })[0];
  const [secured, routed] = [step('secure'), step('route')];
  const asked = v.safeParse(petitionData, created('petition')[0]);
  const petition = asked.success ? asked.output : null;
  return {
    ...(data.signs ? { signs: data.signs } : {}),
    ...(secured || routed ? { hazard: { measure: secured?.note ?? '', fixer: routed?.handler_id ?? '', fixBy: routed?.data.until ?? '' } } : {}),
    ...(petition ? { petition: {
      channel: petition.channel, identity: petition.identity, petitioner: petition.petitioner, contact: petition.contact, representatives: petition.representatives, request: petition.request, receivedOn: petition.received_on,
      fromOrgan: petition.from_organ, procedure: petition.procedure, track: v.is(registered, created('case_event')[0]) ? 'simple' : 'ordinary',
    } } : {}),
    categoryId: data.category_id, unitId: data.unit_id, parties, facts: data.facts, occurredAt: localTime(data.occurred_at) ?? emptyForm(now).occurredAt, place: data.place,
    urgency: data.urgency, settledOnSpot: data.settled_on_spot, spotAction: data.spot_action, checkId: data.check_id, itemId: data.item_id,
  };
}

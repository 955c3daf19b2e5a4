/** 修改后重报: the form a refused registration was made from. */
import * as v from 'valibot';
import { chinaDate, chinaTime } from '@/lib/plain-date';
import { emptyForm, type CaseForm } from '@/domain/case-form';
import { URGENCIES } from '@/domain/tables';
import type { Op } from '@/domain/wire';

const maybeId = v.fallback(v.optional(v.nullable(v.string()), null), null);
const text = v.fallback(v.optional(v.string(), ''), '');

const caseData = v.object({
  category_id: maybeId, unit_id: maybeId, facts: text, occurred_at: text, place: text, urgency: v.fallback(v.picklist(URGENCIES), 'normal'),
  settled_on_spot: v.fallback(v.boolean(), false), spot_action: text, check_id: maybeId, item_id: maybeId,
});
const partyData = v.object({ name: v.pipe(v.string(), v.nonEmpty()), pupil_id: maybeId, person_id: maybeId, unit_id: maybeId });

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
  return {
    categoryId: data.category_id, unitId: data.unit_id, parties, facts: data.facts, occurredAt: localTime(data.occurred_at) ?? emptyForm(now).occurredAt, place: data.place,
    urgency: data.urgency, settledOnSpot: data.settled_on_spot, spotAction: data.spot_action, checkId: data.check_id, itemId: data.item_id,
  };
}

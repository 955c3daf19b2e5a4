/** The texts of refused work that can be corrected in place, and the changes that carry the correction. */
import { cleanText } from '@/domain/intents';
import { isTbl, type Step } from '@/domain/tables';
import type { Op } from '@/domain/wire';
import type { Change, Returned } from '@/sync/engine-types';
import { written } from '@/wording/work-words';

const TEXTS = ['facts', 'place', 'spot_action', 'note', 'reason', 'detail', 'pupil_name', 'asked', 'hard_note', 'answered', 'what', 'address', 'reason_note'];

export interface Correctable {
  key: string;
  tbl: string;
  field: string;
  value: string;
}

const keyOf = (op: Op, field: string): string => `${op.mid}/${field}`;

export function correctables(ops: readonly Op[]): Correctable[] {
  return ops.flatMap((op) =>
    Object.entries(written(op)).flatMap(([field, value]) => (TEXTS.includes(field) && !(op.tbl === 'household' && field === 'reason') && typeof value === 'string' ? [{ key: keyOf(op, field), tbl: op.tbl, field, value }] : [])),
  );
}

/** The pupil a household names is out of reach by now: it goes again without the link, and keeps their name. */
export const losesPupil = ({ ops, verdict }: Pick<Returned, 'ops' | 'verdict'>): boolean => verdict.code === 'bad_reference' && ops.some(({ tbl, data }) => tbl === 'household' && data?.['pupil_id']);

/** Another step, taken now, for one the case has outgrown; whom it went to only counts where it is handed on. */
export interface Instead {
  step: Step;
  at: string;
}
const taken = ({ step, at }: Instead, { data: filled, ...data }: Record<string, unknown>): Record<string, unknown> =>
  // What was filled in belongs to the step it was filled in for.
  ({ ...data, step, at, ...(filled !== undefined && step === data['step'] ? { data: filled } : {}), ...(step === 'route' ? {} : { handler_id: null, department_id: null }) });

/** The same work with the corrected texts. */
export function correctedChanges(item: Pick<Returned, 'ops' | 'verdict'>, corrected: ReadonlyMap<string, string>, instead: Instead | null = null): Change[] {
  const unlinked = losesPupil(item);
  return item.ops.flatMap((op): Change[] => {
    if (!isTbl(op.tbl)) return [];
    const { folder, tbl, id } = op;
    const chosen = (field: string, value: unknown): unknown => {
      const text = corrected.get(keyOf(op, field));
      return text === undefined ? value : cleanText(text);
    };
    if (op.k === 'create') {
      const data = Object.fromEntries(Object.entries(op.data ?? {}).map(([field, value]) => [field, chosen(field, value)]));
      if (unlinked && tbl === 'household') data['pupil_id'] = null;
      return [{ k: 'create', folder, tbl, id, data: instead && tbl === 'case_event' ? taken(instead, data) : data }];
    }
    return [{ k: 'patch', folder, tbl, id, set: Object.fromEntries(Object.entries(op.set ?? {}).map(([field, change]) => [field, { base: change.base, new: chosen(field, change.new) }])) }];
  });
}

/** Work about a household in the lists of saved work: what it was, and what its columns are called where they mean something else than in a matter. */
import { VISIT_STATES } from '@/domain/tables';
import type { Op } from '@/domain/wire';
import { AID, HOUSE, listOf, PLAN, RECORD } from './visits';
import { supportChoice, supportLabel } from './visits-steps';
import { AGREEMENT_WORD, AID_FORM_WORD, AID_KIND_WORD, HARDSHIP_WORD, PROMISE_MADE, SUPPORT_REASON_WORD, SUPPORT_STEP_WORD, VISIT_REASON_WORD, VISIT_STATE_WORD } from './visits-terms';

const ROUND = '节日慰问';

/** By table and column. */
export const VISIT_COLUMN: Record<string, Record<string, string>> = {
  household: { name: HOUSE.name, people: HOUSE.people, reason: HOUSE.reason },
  household_event: { note: '说明' },
  visit: { people: HOUSE.visitors, note: RECORD.note },
  promise: { due_on: RECORD.due },
  aid: { kind: AID.kind, form: AID.form, note: AID.note },
  visit_round: { name: ROUND, note: '小结' },
};
export const VISIT_VALUE: Record<string, Record<string, Record<string, string>>> = {
  household: { reason: SUPPORT_REASON_WORD },
  household_event: { step: SUPPORT_STEP_WORD },
  visit: { state: VISIT_STATE_WORD, reasons: VISIT_REASON_WORD, hard: HARDSHIP_WORD, agreed: AGREEMENT_WORD },
  aid: { kind: AID_KIND_WORD, form: AID_FORM_WORD },
};

/** What was filled in on a step of a household. `name`: of whoever an id stands for, '' where it is nobody's. */
export function supportLines(data: Readonly<Record<string, unknown>>, name: (id: string) => string): { label: string; value: string }[] {
  return Object.entries(data).flatMap(([field, value]) => {
    const said = listOf((Array.isArray(value) ? value : [value]).map((one) => (typeof one !== 'string' ? '' : name(one) || supportChoice(field, one))));
    return said && field !== 'case_id' && field !== 'receipt' ? [{ label: supportLabel(field).replace(/（.*/, ''), value: said }] : [];
  });
}

/** A visit is planned, moved to another day, or written down as what came of it. */
function visitWork({ k, set }: Op): string {
  if (k === 'create') return PLAN.title;
  const state = VISIT_STATES.find((each) => each === set?.['state']?.new);
  if (state && state !== 'done') return VISIT_STATE_WORD[state];
  return set && Object.keys(set).every((field) => ['planned_on', 'at_time', 'reasons', 'people'].includes(field)) ? PLAN.editTitle : RECORD.title;
}

/** 安排走访 · 周玉兰; '' of work that is about no household. `house`: the name of the household in a folder. */
export function visitTitle(ops: readonly Op[], house: (folder: string) => string): string {
  const of = (tbl: string): Op | undefined => ops.find((op) => op.tbl === tbl);
  const [made, visit, event] = [of('household'), of('visit'), of('household_event')];
  const step = Object.entries(SUPPORT_STEP_WORD).find(([name]) => name === event?.data?.['step'])?.[1];
  const what = made?.k === 'create' ? HOUSE.newTitle : made ? HOUSE.editTitle : visit ? visitWork(visit) : of('promise') ? PROMISE_MADE : of('aid') ? AID.title : of('visit_round') ? ROUND : step;
  if (!what) return '';
  const named = (made ?? of('visit_round'))?.data?.['name'];
  return [what, typeof named === 'string' ? named : house(ops[0]?.folder ?? '')].filter(Boolean).join(' · ');
}

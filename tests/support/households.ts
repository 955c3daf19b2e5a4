/** A household of a small school, as a phone or the desk would send it, and the steps its people take. */
import { newId } from '@/lib/id';
import type { Op, Verdict } from '@/domain/wire';
import { create, patch, type School, type Who } from './sql-school';
import type { SqlServer } from './sql-server';

export interface NewHousehold {
  folder: string;
  id: string;
  ops: Op[];
}

export function newHousehold(school: Pick<School, 'id'>, data: Record<string, unknown> = {}): NewHousehold {
  const [folder, id] = [newId(), newId()];
  return {
    folder, id,
    ops: [
      create(folder, 'folder', { school_id: school.id, kind: 'household', restricted: false, unit_id: null, term_id: null }, folder),
      create(folder, 'household', { name: '陈桂英', people: ['陈桂英', '陈小满'], address: '柳河镇东街3号', phone: '13900000000', needs: '', reason: 'hardship', reason_note: '', ...data }, id),
    ],
  };
}

export const support = ({ folder, id }: NewHousehold, step: string, data: Record<string, unknown> = {}, more: Record<string, unknown> = {}): Op =>
  create(folder, 'household_event', { household_id: id, step, about_id: null, note: '', data, at: new Date().toISOString(), ...more });
export const agreed = (made: NewHousehold, more: Record<string, unknown> = {}): Op => support(made, 'consent', { who: '陈桂英', how: 'face', purpose: '了解困难、商量帮扶', answer: 'given' }, more);

export const newVisit = ({ folder, id }: NewHousehold, people: readonly string[], more: Record<string, unknown> = {}): Op =>
  create(folder, 'visit', { household_id: id, planned_on: '2026-09-20', at_time: '18:30', reasons: ['home', 'listen'], people, ...more });
export const newPromise = ({ folder, id }: NewHousehold, more: Record<string, unknown> = {}): Op =>
  create(folder, 'promise', { household_id: id, what: '联系镇上给孩子办助学金', due_on: '2026-12-20', ...more });
export const newAid = ({ folder, id }: NewHousehold, more: Record<string, unknown> = {}): Op => create(folder, 'aid', { household_id: id, kind: 'tutoring', form: 'once', ...more });

export function visitors(server: SqlServer, school: School) {
  const push = async (who: Who, ...ops: Op[]): Promise<Verdict[]> => (await server.as(school.who[who]).push(ops)).results;
  /** All of them must go. */
  const must = async (who: Who, ...ops: Op[]): Promise<Verdict[]> => {
    const results = await push(who, ...ops);
    const refused = results.find(({ status }) => status !== 'applied');
    if (refused) throw new Error(JSON.stringify(refused));
    return results;
  };
  return {
    push, must,
    one: async (who: Who, op: Op): Promise<Verdict | undefined> => (await push(who, op))[0],
    /** Made by the keeper, who so becomes its visitor; with consent unless told otherwise. */
    async household(consent = true, data: Record<string, unknown> = {}): Promise<NewHousehold> {
      const made = newHousehold(school, data);
      await must('keeper', ...made.ops, ...(consent ? [agreed(made)] : []));
      return made;
    },
    change: (made: NewHousehold, tbl: string, id: string, field: string, base: unknown, value: unknown): Op => patch(made.folder, tbl, id, { [field]: { base, new: value } }),
    async row(tbl: string, id: string): Promise<Record<string, unknown>> {
      const [found] = await server.sql(`select to_jsonb(t) as row from public."${tbl}" t where id = $1`, [id]);
      return (found?.['row'] ?? {}) as Record<string, unknown>;
    },
    sees: async (who: Who, made: NewHousehold): Promise<boolean> => (await server.as(school.who[who]).sql('select from public.household where id = $1', [made.id])).length === 1,
  };
}

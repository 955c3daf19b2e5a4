/** Taking steps as the people of a small school, with what each step needs filled in by default. */
import { addDays, chinaDate } from '@/lib/plain-date';
import { newId } from '@/lib/id';
import type { Verdict } from '@/domain/wire';
import { event, newCase, type NewCase, type School, type Who } from '../support/sql-school';
import type { SqlServer } from '../support/sql-server';

export const today = (): string => chinaDate(Date.now());
export const inDays = (days: number): string => addDays(today(), days);

/** What a step carries at least, so that it is refused for nothing but what a test is about. */
export const DATA: Record<string, Record<string, unknown>> = {
  decline: { ground: 'not_ours', to: '区教育局' },
  tell: { whom: 'parents', how: 'phone' },
  inquire: { present: ['张老师', '李老师'] },
  find: { result: 'bullying', members: ['张老师', '李老师'] },
  measure: { protect: '课间有老师陪同', guide: '谈话并请家长到校' },
  report: { to: 'education', who: '值班员', how: 'phone', stage: 'first' },
  refer: { to: '区教育局', sent_on: '2026-09-01', how: 'written' },
  answer: { on: '2026-09-10' },
  follow: { satisfied: 'yes' },
  look: { result: 'confirmed' },
  review: { level: 'first', to: '区教育局', on: '2026-09-01' },
  reviewed: { level: 'first', result: 'upheld', on: '2026-09-20' },
};
export const REPLY = { outcome: 'explained', reasons: '查明的事实', basis: '有关规定' };

export function stepper(server: SqlServer, school: School) {
  const take = async (made: NewCase, who: Who, step: string, data: Record<string, unknown> = DATA[step] ?? {}, more: Record<string, unknown> = {}): Promise<Verdict | undefined> =>
    (await server.as(school.who[who]).push([event(made.folder, made.id, step, { note: '写明情况', data, ...more })])).results[0];
  return {
    take,
    async registered(kind = 'dispute', more: Parameters<typeof newCase>[1] = {}, who: Who = 'keeper'): Promise<NewCase> {
      const made = newCase(school, { ...more, data: { kind, ...more.data } });
      const { results } = await server.as(school.who[who]).push(made.ops);
      const refused = results.find(({ status }) => status !== 'applied');
      if (refused) throw new Error(JSON.stringify(refused));
      return made;
    },
    /** Registered, accepted and routed to `handler`, by a lead so that it works for restricted ones too. */
    async handling(kind = 'dispute', more: Parameters<typeof newCase>[1] = {}): Promise<NewCase> {
      const made = await this.registered(kind, more);
      for (const [step, also] of [['accept', {}], ['route', { handler_id: school.who.handler }]] as const) {
        const verdict = await take(made, 'lead', step, {}, also);
        if (verdict?.status !== 'applied') throw new Error(JSON.stringify(verdict));
      }
      return made;
    },
    /** Several steps, each of which must go. */
    async go(made: NewCase, ...steps: [Who, string, Record<string, unknown>?, Record<string, unknown>?][]): Promise<void> {
      for (const [who, step, data, more] of steps) {
        const verdict = await take(made, who, step, data ?? DATA[step] ?? {}, more);
        if (verdict?.status !== 'applied') throw new Error(`${who} ${step}: ${JSON.stringify(verdict)}`);
      }
    },
    async row(made: NewCase): Promise<Record<string, unknown>> {
      const [row] = await server.sql(`select to_jsonb(c) as row from public."case" c where id = $1`, [made.id]);
      return (row?.['row'] ?? {}) as Record<string, unknown>;
    },
    /** Someone of the school who has this role besides those of `Who`. */
    async join(role: string): Promise<string> {
      const id = newId();
      await server.sql('insert into auth.users (id) values ($1)', [id]);
      await server.sql('insert into public.person (id, folder_id, name) values ($1, $2, $3)', [id, school.id, role]);
      await server.sql('insert into public.person_role (id, folder_id, person_id, role) values (gen_random_uuid(), $1, $2, $3)', [school.id, id, role]);
      return id;
    },
  };
}
export type Stepper = ReturnType<typeof stepper>;

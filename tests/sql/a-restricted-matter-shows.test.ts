/** Fear: a restricted matter shows to someone not named on it, stays with someone whose part is over, or shows through another that is linked to it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { smallSchool, type NewCase, type School } from '../support/sql-school';
import { startSqlServer, type SqlServer } from '../support/sql-server';
import { inDays, stepper, today, type Stepper } from './steps';

let server: SqlServer;
let school: School;
let steps: Stepper;
beforeAll(async () => {
  server = await startSqlServer();
  school = await smallSchool(server);
  steps = stepper(server, school);
}, 120_000);
afterAll(() => server.close());

const sees = async (person: string, made: NewCase): Promise<boolean> => (await server.as(person).sql('select from public."case" where id = $1', [made.id])).length === 1;
const whoSees = async (made: NewCase, ...more: string[]): Promise<string[]> => {
  const seen: string[] = [];
  for (const [name, person] of [...Object.entries(school.who), ...more.map((id) => [id, id] as const)]) if (await sees(person, made)) seen.push(name);
  return seen;
};
/** Everything the office's program can get at, as one text. */
async function everythingSeenBy(person: string): Promise<string> {
  const asker = server.as(person);
  const seen: unknown[] = [await asker.pull(null, 5000)];
  for (const name of ['sync.entry', 'sync.access', 'public.folder', 'public.folder_member', 'public.look_run']) seen.push(await asker.sql(`select to_jsonb(t) as row from ${name} t`));
  return JSON.stringify(seen);
}

describe('suspected bullying', () => {
  it('is restricted from its first row on: its creator, keepers, every lead and the category’s person, never a party, and the office never hears of it', async () => {
    const responsible = await steps.join('handler');
    await server.sql('update public.category set person_id = $2 where id = $1', [school.category, responsible]);
    const [second, accused] = [await steps.join('lead'), await steps.join('lead')];
    const cursor = (await server.as(school.who.desk).pull(null, 5000)).schools;
    const made = await steps.registered('bullying', { parties: [{ person_id: accused }] });
    expect(await whoSees(made, responsible, second, accused)).toEqual(['keeper', 'lead', responsible, second]);
    expect(await server.as(school.who.desk).pull(cursor)).toMatchObject({ entries: [], granted: [], revoked: [] });
    for (const person of [school.who.desk, accused]) for (const trace of [made.folder, made.id]) expect(await everythingSeenBy(person)).not.toContain(trace);
    expect((await server.as(second).pull(null, 5000)).entries.some(([folder, tbl]) => folder === made.folder && tbl === 'case')).toBe(true);
    expect(await steps.take(made, 'desk', 'accept', {})).toMatchObject({ code: 'forbidden' });
    await server.sql('update public.category set person_id = null where id = $1', [school.category]);
  });

  it('a dispute that becomes it is taken from the office’s phones, and begins its ten days', async () => {
    const made = await steps.handling('dispute');
    const cursor = (await server.as(school.who.desk).pull(null, 5000)).schools;
    const [category] = await server.sql(`select id from public.category where folder_id = $1 and kind = 'bullying' limit 1`, [school.id]);
    await steps.go(made, ['keeper', 'escalate', { category: category?.['id'] }]);
    expect(await server.as(school.who.desk).pull(cursor)).toMatchObject({ entries: [], revoked: [made.folder] });
    expect(await steps.row(made)).toMatchObject({ kind: 'bullying', category_id: category?.['id'], status: 'accepted', due_clock: 'find', due_on: inDays(10), clocks: { find: { on: today(), due: inDays(10) } } });
    expect(await whoSees(made)).toEqual(['keeper', 'handler', 'lead']);
  });
});

describe('parts', () => {
  it('follow the steps: co-handlers come and go with routing, a return empties them, a lead in charge stays', async () => {
    const made = await steps.handling();
    await steps.go(made, ['lead', 'restrict'], ['lead', 'route', { co: [school.who.second] }, { handler_id: school.who.handler }]);
    expect(await whoSees(made)).toEqual(['keeper', 'handler', 'second', 'lead']);
    await steps.go(made, ['second', 'handle'], ['second', 'take', {}]);
    expect(await steps.row(made)).toMatchObject({ answerable_id: school.who.second });
    await steps.go(made, ['handler', 'return']);
    expect(await whoSees(made)).toEqual(['keeper', 'lead']);
    expect(await steps.row(made)).toMatchObject({ status: 'accepted', handler_id: null, co_ids: [] });
    await steps.go(made, ['lead', 'unrestrict']);
    expect(await whoSees(made)).toEqual(['keeper', 'desk', 'lead']);
  });

  it('sharing shows it to one person until the end of a day, reading only; again moves the day', async () => {
    const made = await steps.handling();
    const member = async () => (await server.sql(`select to_char(ends_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI') as ends from public.folder_member where folder_id = $1 and part = 'shared'`, [made.folder])).map(({ ends }) => ends);
    await steps.go(made, ['desk', 'share', { person: school.who.other, until: inDays(3) }]);
    expect([await sees(school.who.other, made), await member()]).toEqual([true, [`${inDays(4)} 00:00`]]);
    await steps.go(made, ['desk', 'share', { person: school.who.other, until: inDays(1) }]);
    expect(await member()).toEqual([`${inDays(2)} 00:00`]);
    expect(await steps.take(made, 'other', 'mediate')).toMatchObject({ code: 'forbidden' });
    expect(await steps.take(made, 'handler', 'share', { person: school.who.other, until: inDays(1) })).toMatchObject({ code: 'not_your_step' });
    await steps.go(made, ['lead', 'restrict'], ['handler', 'share', { person: school.who.other, until: inDays(1) }]);
    await server.sql(`update public.folder_member set starts_at = now() - interval '2 days', ends_at = now() - interval '1 second' where folder_id = $1 and part = 'shared'`, [made.folder]);
    expect(await sees(school.who.other, made)).toBe(false);
  });

  it('recusing takes every part: handler, co-handler, lead in charge, who answers for it', async () => {
    const made = await steps.handling();
    const [officer, co] = [await steps.join('lead'), await steps.join('handler')];
    await steps.go(made, ['lead', 'lead', { person: officer }], ['lead', 'route', { co: [co] }, { handler_id: school.who.handler }], ['handler', 'take', {}]);
    for (const person of [officer, co, school.who.handler, school.who.desk]) await steps.go(made, ['lead', 'recuse', { person }]);
    expect(await steps.row(made)).toMatchObject({ handler_id: null, co_ids: [], lead_id: null, answerable_id: null });
    expect(await whoSees(made, officer, co)).toEqual(['keeper', 'lead']);
    for (const person of [officer, school.who.desk, school.who.handler]) expect(await everythingSeenBy(person)).not.toContain(made.id);
  });
});

describe('linking and merging', () => {
  it('a matter not open to the actor is answered like one that is not there', async () => {
    const [mine, hidden] = [await steps.handling(), await steps.registered('bullying')];
    for (const [step, field] of [['link', 'case'], ['merge', 'into']] as const) {
      const [there, nowhere] = [await steps.take(mine, 'desk', step, { [field]: hidden.id }), await steps.take(mine, 'desk', step, { [field]: newId() })];
      expect(there).toMatchObject({ status: 'rejected', code: 'bad_reference' });
      expect({ ...there, mid: '' }).toEqual({ ...nowhere, mid: '' });
    }
    expect(await steps.take(mine, 'lead', 'link', { case: hidden.id })).toMatchObject({ status: 'applied' });
    expect(await steps.take(mine, 'lead', 'link', { case: mine.id })).toMatchObject({ code: 'bad_value' });
    const elsewhere = await smallSchool(server);
    const theirs = await stepper(server, elsewhere).registered();
    expect(await steps.take(mine, 'lead', 'link', { case: theirs.id })).toMatchObject({ code: 'bad_reference' });
  });

  it('whoever is recused from one does not learn of it from the other', async () => {
    const mine = await steps.handling();
    const complaint = await steps.registered('petition', { parties: [{ person_id: school.who.handler, side: 'complained' }] });
    for (const [step, field] of [['link', 'case'], ['merge', 'into']] as const) {
      expect(await steps.take(mine, 'lead', step, { [field]: complaint.id })).toMatchObject({ code: 'bad_reference', message: '那件事项有人需要回避，不能与这件关联' });
    }
  });

  it('merging closes the one and keeps both; bullying is not merged away', async () => {
    const [into, mine, bullying] = [await steps.handling(), await steps.handling(), await steps.registered('bullying')];
    expect(await steps.take(bullying, 'lead', 'merge', { into: into.id })).toMatchObject({ code: 'bad_value', message: '疑似欺凌只能并入疑似欺凌的事项' });
    await steps.go(mine, ['desk', 'merge', { into: into.id }]);
    expect(await steps.row(mine)).toMatchObject({ status: 'closed', outcome: 'merged', merged_into: into.id });
    expect(await steps.take(into, 'desk', 'merge', { into: mine.id })).toMatchObject({ code: 'closed', message: '要并入的事项已销号，请先重启它' });
    await steps.go(mine, ['desk', 'reopen']);
    expect(await steps.row(mine)).toMatchObject({ status: 'handling', outcome: null });
  });
});

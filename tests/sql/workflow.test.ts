/** Who may take which step when: the school's own table, one number a case, one date by which it must be resolved. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addWorkdays } from '@/domain/calendar';
import type { CaseKind, RowOf, Step } from '@/domain/tables';
import { addDays, chinaDate } from '@/lib/plain-date';
import { create, event, newCase, patch, smallSchool, type NewCase, type School, type Who } from '../support/sql-school';
import { newId } from '@/lib/id';
import { startSqlServer, type SqlServer } from '../support/sql-server';

let server: SqlServer;
let school: School;
beforeAll(async () => {
  server = await startSqlServer();
  school = await smallSchool(server);
}, 120_000);
afterAll(() => server.close());

async function registered(kind: CaseKind = 'dispute'): Promise<NewCase> {
  const made = newCase(school, { data: { kind } });
  await server.as(school.who.keeper).push(made.ops);
  return made;
}
const take = async (made: NewCase, who: Who, step: Step, more: Record<string, unknown> = {}) =>
  (await server.as(school.who[who]).push([event(made.folder, made.id, step, more)])).results[0];
const row = async (made: NewCase) => (await server.sql('select c.*, due_on::text as due, closed_at is not null as shut from public.case c where id = $1', [made.id]))[0];

describe('a dispute from the corridor to the file', () => {
  it('is accepted, routed, handled, signed off by someone else, reopened', async () => {
    const made = await registered();
    const { handler, second, lead } = school.who;
    expect(await take(made, 'desk', 'accept')).toMatchObject({ status: 'applied' });
    expect(await take(made, 'desk', 'route', { handler_id: handler })).toMatchObject({ status: 'applied' });
    expect(await row(made)).toMatchObject({ status: 'handling', handler_id: handler, department_id: school.department });
    expect(await take(made, 'handler', 'mediate', { note: '双方家长到校，说明经过。' })).toMatchObject({ status: 'applied' });
    expect(await take(made, 'desk', 'route', { handler_id: second })).toMatchObject({ status: 'applied' });
    expect(await row(made)).toMatchObject({ handler_id: second, department_id: null });
    expect(await take(made, 'handler', 'mediate', { note: '我不再办理。' })).toMatchObject({ status: 'rejected', code: 'forbidden' });
    expect(await take(made, 'second', 'resolve', { note: '已和好。' })).toMatchObject({ status: 'applied' });
    expect(await take(made, 'lead', 'close')).toMatchObject({ status: 'applied', rows: [{ from_status: 'resolved', to_status: 'closed', by_id: lead }, { status: 'closed' }] });
    expect(await row(made)).toMatchObject({ status: 'closed', shut: true });
    expect(await take(made, 'desk', 'reopen', { note: '家长反映又有争执。' })).toMatchObject({ status: 'applied' });
    expect(await row(made)).toMatchObject({ status: 'handling', shut: false });
  });

  it('settled on the spot is closed at once, with what was done', async () => {
    const made = await registered();
    expect(await take(made, 'keeper', 'settle')).toMatchObject({ status: 'rejected', code: 'needs_note', message: '「现场处置」需要写明情况' });
    expect(await take(made, 'keeper', 'settle', { note: '当场说开。' })).toMatchObject({ status: 'applied' });
    expect(await row(made)).toMatchObject({ status: 'closed', shut: true });
  });

  it('the class teacher who mediates becomes its handler and so cannot sign it off', async () => {
    const made = await registered();
    expect(await take(made, 'keeper', 'mediate', { note: '分别谈话。' })).toMatchObject({ status: 'applied' });
    expect(await row(made)).toMatchObject({ status: 'handling', handler_id: school.who.keeper });
    expect(await take(made, 'keeper', 'resolve', { note: '和好。' })).toMatchObject({ status: 'applied' });
    expect(await take(made, 'keeper', 'close')).toMatchObject({ status: 'rejected', code: 'not_your_step', message: '您不能在此事项上「销号」' });
  });

  it('nobody closes alone their own work', async () => {
    const made = await registered();
    await take(made, 'desk', 'route', { handler_id: school.who.desk });
    await take(made, 'desk', 'resolve', { note: '已处理。' });
    expect(await take(made, 'desk', 'close')).toMatchObject({ status: 'rejected', code: 'needs_other', message: '办理人不能给自己办的事项「销号」，请由他人来办' });
    expect(await take(made, 'lead', 'close')).toMatchObject({ status: 'applied' });
  });
});

describe('steps that cannot be taken', () => {
  it('are refused with a sentence that says where the matter stands', async () => {
    const made = await registered();
    await take(made, 'keeper', 'settle', { note: '当场说开。' });
    expect(await take(made, 'handler', 'resolve', { note: 'x' })).toMatchObject({ code: 'forbidden' });
    expect(await take(made, 'desk', 'resolve', { note: 'x' })).toMatchObject({ code: 'illegal_step', message: '事项已是「已销号」，不能再「办结」' });
    expect(await take(made, 'keeper', 'register')).toMatchObject({ code: 'illegal_step', message: '事项已是「已销号」，不能再「登记」' });
    expect(await take(made, 'keeper', 'reopen', { note: 'x' })).toMatchObject({ code: 'not_your_step' });
  });

  it('bullying is never settled on the spot', async () => {
    expect(await take(await registered('bullying'), 'keeper', 'settle', { note: '算了。' })).toMatchObject({ code: 'illegal_step' });
  });

  it('routing names an active person of the school', async () => {
    const made = await registered();
    expect(await take(made, 'desk', 'route')).toMatchObject({ code: 'needs_handler', message: '请选择办理人' });
    expect(await take(made, 'desk', 'route', { handler_id: newId() })).toMatchObject({ code: 'bad_handler' });
    const elsewhere = await smallSchool(server);
    expect(await take(made, 'desk', 'route', { handler_id: elsewhere.who.handler })).toMatchObject({ code: 'bad_handler' });
    expect(await take(made, 'desk', 'route', { handler_id: school.who.handler, department_id: elsewhere.department })).toMatchObject({ code: 'bad_reference' });
    await server.sql('update public.person set active = false where id = $1', [school.who.second]);
    expect(await take(made, 'desk', 'route', { handler_id: school.who.second })).toMatchObject({ code: 'bad_handler', message: '办理人必须是本校在用的人员' });
    await server.sql('update public.person set active = true where id = $1', [school.who.second]);
  });

  it('a closed matter is not edited or widened', async () => {
    const made = await registered();
    await take(made, 'keeper', 'settle', { note: '当场说开。' });
    const { results } = await server.as(school.who.desk).push([
      { mid: newId(), n: 1, at: '', sv: 1, folder: made.folder, tbl: 'case', id: made.id, k: 'patch', set: { facts: { base: '课间因借橡皮发生争执，已分开。', new: '没有这回事' } } },
    ]);
    expect(results).toMatchObject([{ status: 'rejected', code: 'closed', message: '已销号的事项不能再改，请先重启' }]);
    const party = await server.as(school.who.desk).push([{ mid: newId(), n: 1, at: '', sv: 1, folder: made.folder, tbl: 'case_party', id: newId(), k: 'create', data: { case_id: made.id, name: '某某' } }]);
    expect(party.results).toMatchObject([{ status: 'rejected', code: 'closed' }]);
  });

  it('a stranger to the matter hears nothing of where it stands', async () => {
    const made = await registered();
    const there = await take(made, 'other', 'resolve', { note: 'x' });
    const nowhere = await take({ ...made, folder: newId(), id: newId() }, 'other', 'resolve', { note: 'x' });
    expect(there).toMatchObject({ status: 'rejected', code: 'forbidden', message: '您没有权限做这项操作' });
    expect({ ...there, mid: '' }).toEqual({ ...nowhere, mid: '' });
  });

  it('the admin may ask for more on the tracks of bullying and petitions, never for less, nor lead around them', async () => {
    const [step] = await server.sql(`select id, needs, roles from public.workflow_step where folder_id = $1 and case_kind = 'bullying' and step = 'resolve'`, [school.id]);
    const needs = step?.['needs'] as string[];
    const set = async (to: string[]) => (await server.as(school.who.admin).push([patch(school.id, 'workflow_step', String(step?.['id']), { needs: { base: needs, new: to } })])).results[0];
    expect(await set(needs.slice(1))).toMatchObject({ code: 'invalid', message: '可以增加要求，不能去掉规定的要求，也不能改变这一步的去向' });
    expect(await set([...needs, 'did:report'])).toMatchObject({ status: 'applied' });
    const around = { case_kind: 'bullying', from_status: 'registered', step: 'settle', to_status: 'closed', roles: ['keeper'], needs: [] };
    expect((await server.as(school.who.admin).push([create(school.id, 'workflow_step', around)])).results).toMatchObject([{ code: 'invalid', message: '这类事项不能另设办结或销号的途径' }]);
    await server.sql('update public.workflow_step set needs = $2 where id = $1', [step?.['id'], needs]);
  });

  it('the admin edits the table, and the next step follows it', async () => {
    const made = await registered('hazard');
    const [step] = await server.sql(`select id, roles from public.workflow_step where folder_id = $1 and case_kind = 'hazard' and step = 'settle'`, [school.id]);
    const set = (base: unknown, to: unknown) =>
      server.as(school.who.admin).push([{ mid: newId(), n: 1, at: '', sv: 1, folder: school.id, tbl: 'workflow_step', id: String(step?.['id']), k: 'patch', set: { roles: { base, new: to } } }]);
    expect((await set(step?.['roles'], ['lead'])).results).toMatchObject([{ status: 'applied' }]);
    expect(await take(made, 'keeper', 'settle', { note: '已修好。' })).toMatchObject({ code: 'not_your_step' });
    await set(['lead'], step?.['roles']);
    expect(await take(made, 'keeper', 'settle', { note: '已修好。' })).toMatchObject({ status: 'applied' });
  });
});

describe('numbers', () => {
  it('run without gaps within a school and year, refused registrations included', async () => {
    const fresh = await smallSchool(server);
    const year = chinaDate(Date.now()).slice(0, 4);
    const numbers: unknown[] = [];
    for (const good of [true, false, true, false, true]) {
      const made = newCase(fresh, good ? {} : { data: { kind: 'petition' } });
      if (!good) await server.sql(`delete from public.workflow_step where folder_id = $1 and case_kind = 'petition'`, [fresh.id]);
      await server.as(fresh.who.keeper).push(made.ops);
      numbers.push((await row(made))?.['number']);
    }
    expect(numbers).toEqual([`${year}-0001`, null, `${year}-0002`, null, `${year}-0003`]);
    await server.sql('update private.case_number set last = 9999 where school_id = $1', [fresh.id]);
    const made = newCase(fresh);
    await server.as(fresh.who.keeper).push(made.ops);
    expect((await row(made))?.['number']).toBe(`${year}-10000`);
  });
});

describe('due dates', () => {
  it('agree with the phone’s over holidays and make-up workdays', async () => {
    const days: Pick<RowOf<'calendar_day'>, 'on_date' | 'kind'>[] = [];
    for (let offset = -20; offset < 40; offset += 3) {
      const on_date = addDays(chinaDate(Date.now()), offset);
      const kind = offset % 2 === 0 ? 'holiday' : 'workday';
      days.push({ on_date, kind });
      await server.sql('insert into public.calendar_day (id, folder_id, on_date, kind) values ($1, $2, $3, $4)', [newId(), school.id, on_date, kind]);
    }
    const rules = [['dispute', 'handle', 5, 'workday'], ['bullying', 'find', 10, 'day'], ['hazard', 'fix', 7, 'day'], ['incident', 'handle', 1, 'workday'], ['petition', 'notice', 15, 'day']] as const;
    for (const [kind, clock, count, unit] of rules) {
      await server.sql('update public.deadline set days = $3, unit = $4 where folder_id = $1 and case_kind = $2 and clock = $5', [school.id, kind, count, unit, clock]);
      for (const back of [0, 1, 6, 13, 29]) {
        const from = addDays(chinaDate(Date.now()), -back);
        const made = newCase(school, { data: { kind } });
        const at = back === 0 ? new Date().toISOString() : `${from}T02:00:00.000Z`;
        await server.as(school.who.keeper).push([...made.ops.slice(0, 2), event(made.folder, made.id, 'register', { at })]);
        const clocks = (await row(made))?.['clocks'];
        expect([kind, back, clocks]).toMatchObject([kind, back, { [clock]: { on: from, due: unit === 'workday' ? addWorkdays(from, count, days) : addDays(from, count) } }]);
      }
    }
  });

  it('a phone with a wild clock gets today’s', async () => {
    for (const at of ['2016-01-01T00:00:00.000Z', '2046-01-01T00:00:00.000Z']) {
      const made = newCase(school, { data: { kind: 'hazard' } });
      await server.as(school.who.keeper).push([...made.ops.slice(0, 2), event(made.folder, made.id, 'register', { at })]);
      expect((await row(made))?.['due']).toBe(addDays(chinaDate(Date.now()), 7));
    }
  });

  it('may be tightened, never loosened past the ceiling', async () => {
    const [rule] = await server.sql(`select id, days from public.deadline where folder_id = $1 and case_kind = 'bullying' and clock = 'find'`, [school.id]);
    const set = (to: number) =>
      server.as(school.who.admin).push([{ mid: newId(), n: 1, at: '', sv: 1, folder: school.id, tbl: 'deadline', id: String(rule?.['id']), k: 'patch', set: { days: { base: rule?.['days'], new: to } } }]);
    expect((await set(11)).results).toMatchObject([{ status: 'rejected', code: 'invalid', message: '期限可以缩短，不能超过规定的上限' }]);
    expect((await set(3)).results).toMatchObject([{ status: 'applied' }]);
  });
});

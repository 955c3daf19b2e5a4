/** Fear: a phone is lost, wiped or taken back. The school sees what it still held, can end it, and its unsent work finds its way in once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { pushAnswer } from '@/domain/wire';
import * as v from 'valibot';
import { newCase, newCheck, smallSchool, type School } from '../support/sql-school';
import { startSqlServer, type SqlServer } from '../support/sql-server';

let server: SqlServer;
let school: School;
beforeAll(async () => {
  server = await startSqlServer();
  school = await smallSchool(server);
}, 120_000);
afterAll(() => server.close());

const answer = async (who: string | null, text: string, params: readonly unknown[]): Promise<unknown> => (await server.as(who).sql(`select ${text} as answer`, params))[0]?.['answer'];
const hello = (who: string | null, device: string, waiting: unknown) => answer(who, 'public.device_hello($1, $2)', [device, JSON.stringify(waiting)]);
const end = (who: string, device: string, person: string, ended = true) => answer(who, 'public.device_end($1, $2, $3, $4)', [school.id, device, person, ended]);
const list = (who: string) => answer(who, 'public.device_list($1)', [school.id]);

describe('what a phone still held', () => {
  it('is told back at the next contact, and only to its own account', async () => {
    const device = newId();
    expect(await hello(school.who.keeper, device, { ops: 3, files: 1, label: 'Android' })).toMatchObject({ ended: false, waiting: null });
    expect(await hello(school.who.keeper, device, { ops: 0, files: 0 })).toMatchObject({ waiting: { ops: 3, files: 1 } });
    expect(await hello(school.who.other, device, { ops: 0, files: 0 })).toMatchObject({ waiting: null });
  });

  it.each([['nothing', null], ['text', 'many'], ['a list', []], ['wild counts', { ops: -1, files: 1e99, label: 'x'.repeat(500) }], ['counts that are text', { ops: '7', files: {} }]])(
    'said as %s counts as nothing', async (_, waiting) => {
      const device = newId();
      expect(await hello(school.who.keeper, device, waiting)).toMatchObject({ ended: false });
      expect(await hello(school.who.keeper, device, {})).toMatchObject({ waiting: { ops: 0, files: 0 } });
    });

  it('is not asked of a stranger', async () => {
    await expect(hello(null, newId(), {})).rejects.toThrow();
    const stranger = newId();
    await server.sql('insert into auth.users (id) values ($1)', [stranger]);
    expect(await hello(stranger, newId(), { ops: 1 })).toMatchObject({ ended: false, waiting: null });
    expect(await server.sql('select 1 from private.device where person_id = $1', [stranger])).toEqual([]);
  });
});

describe('an ended device', () => {
  it('is told so, sends nothing more, and works again when it is let back in', async () => {
    const device = newId();
    await hello(school.who.keeper, device, { ops: 0, files: 0 });
    expect(await end(school.who.admin, device, school.who.keeper)).toBe(true);
    expect(await hello(school.who.keeper, device, {})).toMatchObject({ ended: true });
    const keeper = server.as(school.who.keeper);
    await expect(keeper.push([newCheck(school)], device)).rejects.toMatchObject({ code: 'PT403' });
    expect((await keeper.push([newCheck(school)], newId())).results).toMatchObject([{ status: 'applied' }]);
    expect(await end(school.who.admin, device, school.who.keeper, false)).toBe(true);
    expect((await keeper.push([newCheck(school)], device)).results).toMatchObject([{ status: 'applied' }]);
  });

  it('is the admin’s business alone', async () => {
    const device = newId();
    await hello(school.who.keeper, device, {});
    for (const who of [school.who.keeper, school.who.desk, school.who.lead, school.who.overseer]) {
      await expect(end(who, device, school.who.keeper)).rejects.toMatchObject({ code: '42501' });
      await expect(list(who)).rejects.toMatchObject({ code: '42501' });
    }
    const elsewhere = await smallSchool(server);
    await expect(end(elsewhere.who.admin, device, school.who.keeper)).rejects.toMatchObject({ code: '42501' });
    expect(await answer(elsewhere.who.admin, 'public.device_end($1, $2, $3, true)', [elsewhere.id, device, school.who.keeper])).toBe(false);
    expect(await hello(school.who.keeper, device, {})).toMatchObject({ ended: false });
    expect(await list(school.who.admin)).toEqual(expect.arrayContaining([expect.objectContaining({ device, person: school.who.keeper, ended_at: null })]));
    expect(JSON.stringify(await answer(elsewhere.who.admin, 'public.device_list($1)', [elsewhere.id]))).not.toContain(device);
  });
});

describe('unsent work brought in by the office', () => {
  const bring = async (who: string, person: string, ops: readonly unknown[], at = school.id) =>
    v.parse(pushAnswer, await answer(who, 'public.sync_import($1, $2, $3, $4)', [at, person, newId(), JSON.stringify(ops)])).results;
  const mutation = async (mid: string | undefined) => (await server.sql('select person, imported_by from sync.mutation where mid = $1', [mid]))[0];

  it('is its author’s, says who brought it, and twice doubles nothing', async () => {
    const made = newCase(school, { parties: [{}] });
    const first = await bring(school.who.desk, school.who.keeper, made.ops);
    expect(first.map(({ status }) => status)).toEqual(made.ops.map(() => 'applied'));
    expect(JSON.stringify(first)).not.toContain('rows');
    expect(await server.sql('select created_by from public.case where id = $1', [made.id])).toEqual([{ created_by: school.who.keeper }]);
    expect(await mutation(made.ops[0]?.mid)).toEqual({ person: school.who.keeper, imported_by: school.who.desk });
    const before = await server.sql('select count(*)::int as n from public.case_event');
    expect(await bring(school.who.lead, school.who.keeper, made.ops)).toMatchObject(made.ops.map(() => ({ status: 'applied', dup: true })));
    // The phone comes back after all.
    expect((await server.as(school.who.keeper).push(made.ops)).results).toMatchObject(made.ops.map(() => ({ status: 'applied', dup: true })));
    expect(await server.sql('select count(*)::int as n from public.case_event')).toEqual(before);
    expect(await mutation(made.ops[0]?.mid)).toEqual({ person: school.who.keeper, imported_by: school.who.desk });
  });

  it('what the phone had sent already stays the phone’s', async () => {
    const made = newCase(school);
    await server.as(school.who.keeper).push(made.ops);
    await bring(school.who.desk, school.who.keeper, made.ops);
    expect(await mutation(made.ops[0]?.mid)).toEqual({ person: school.who.keeper, imported_by: null });
  });

  it('is judged by its author’s rights, not the office’s', async () => {
    const elsewhere = newCheck(school);
    expect(await bring(school.who.desk, school.who.other, [elsewhere])).toMatchObject([{ status: 'rejected', code: 'forbidden' }]);
  });

  it('leaves the caller who they were', async () => {
    const made = newCase(school);
    const rows = await server.as(school.who.desk).sql('select private.me() as before, public.sync_import($1, $2, $3, $4) as x, private.me() as after', [school.id, school.who.keeper, newId(), JSON.stringify(made.ops)]);
    expect(rows[0]).toMatchObject({ before: school.who.desk, after: school.who.desk });
  });

  it('may not be brought by others, nor for a stranger’s person', async () => {
    const made = newCase(school);
    for (const who of [school.who.keeper, school.who.handler, school.who.admin, school.who.overseer, null])
      await expect(answer(who, 'public.sync_import($1, $2, $3, $4)', [school.id, school.who.other, newId(), JSON.stringify(made.ops)])).rejects.toThrow();
    const elsewhere = await smallSchool(server);
    await expect(bring(school.who.desk, elsewhere.who.keeper, made.ops)).rejects.toMatchObject({ code: '42501' });
    await expect(bring(school.who.desk, elsewhere.who.keeper, made.ops, elsewhere.id)).rejects.toMatchObject({ code: '42501' });
    expect(await server.sql('select 1 from public.case where id = $1', [made.id])).toEqual([]);
  });

  it('nothing may be called by hand to pass for someone else', async () => {
    await expect(server.as(school.who.keeper).sql('select private.note_import($1, $2, $3)', [school.id, school.who.keeper, [newId()]])).rejects.toMatchObject({ code: '42501' });
  });
});

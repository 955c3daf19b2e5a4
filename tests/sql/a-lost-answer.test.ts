/** Fear: an answer is lost and the batch is sent again. Every intent is applied exactly once; an id is never used for two. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { create, event, newCase, newCheck, patch, smallSchool, type School } from '../support/sql-school';
import { startSqlServer, type SqlServer } from '../support/sql-server';

let server: SqlServer;
let school: School;
beforeAll(async () => {
  server = await startSqlServer();
  school = await smallSchool(server);
}, 120_000);
afterAll(() => server.close());

const count = async (tbl: string): Promise<unknown> => (await server.sql(`select count(*)::int as n from ${tbl}`))[0]?.['n'];

it('the same batch again answers the same and changes nothing', async () => {
  const made = newCase(school, { parties: [{}], settle: true });
  const keeper = server.as(school.who.keeper);
  const first = await keeper.push(made.ops);
  expect(first.results.map((result) => result.status)).toEqual(made.ops.map(() => 'applied'));
  const before = [await count('public.case_event'), await count('sync.mutation'), (await keeper.pull(null)).schools];
  const again = await keeper.push(made.ops.map((op) => ({ ...op, n: op.n + 1000, at: '2001-01-01T00:00:00Z' })));
  expect(again.results).toMatchObject(made.ops.map((op) => ({ mid: op.mid, status: 'applied', dup: true })));
  expect(again.results[1]?.rows?.[0]).toMatchObject({ id: made.id, status: 'closed' });
  expect([await count('public.case_event'), await count('sync.mutation'), (await keeper.pull(null)).schools]).toEqual(before);
});

it('a refusal is kept too and blocks the same rows again', async () => {
  const made = newCase(school, { data: { facts: '　 ' } });
  const keeper = server.as(school.who.keeper);
  const once = await keeper.push(made.ops);
  expect(once.results.map((result) => result.status)).toEqual(['applied', 'rejected', 'blocked']);
  expect(once.results[1]).toMatchObject({ code: 'invalid', message: '请填写简要情况' });
  const twice = await keeper.push(made.ops);
  expect(twice.results).toMatchObject([{ status: 'applied', dup: true }, { status: 'rejected', dup: true, code: 'invalid', message: '请填写简要情况' }, { status: 'blocked' }]);
  expect(await server.sql('select status from sync.mutation where mid = $1', [made.ops[2]?.mid])).toEqual([]);
});

it('a conflict is kept with its conflicts', async () => {
  const made = newCase(school);
  const keeper = server.as(school.who.keeper);
  await keeper.push(made.ops);
  const op = patch(made.folder, 'case', made.id, { place: { base: '走廊', new: '操场' } });
  const [first] = (await keeper.push([op])).results;
  const [second] = (await keeper.push([op])).results;
  expect(first?.status).toBe('conflict');
  expect(second).toMatchObject({ status: 'conflict', dup: true, conflicts: first?.conflicts });
});

it('one id for two intents is refused, whoever used it, and tells nothing of the other', async () => {
  const first = newCheck(school);
  const keeper = server.as(school.who.keeper);
  await keeper.push([first]);
  expect((await keeper.push([{ ...newCheck(school, { ordinal: 2 }), mid: first.mid }])).results).toEqual([
    { mid: first.mid, status: 'malformed', code: 'mid_reused', message: '这条记录的编号已用过' },
  ]);
  const stolen = create(school.dormRoster, 'check', { unit_id: school.dorm, week_start: '2026-09-07', ordinal: 1, result: 'clear', answers: [], checked_at: new Date().toISOString() });
  const other = server.as(school.who.other);
  expect((await other.push([{ ...stolen, mid: first.mid }])).results).toEqual([
    { mid: first.mid, status: 'malformed', code: 'mid_reused', message: '这条记录的编号已用过' },
  ]);
  expect(await other.sql('select id from public.check where id = $1', [stolen.id])).toEqual([]);
  expect(await other.sql('select mid from sync.mutation')).toEqual([]);
  // A refused one does not take it over either.
  expect((await other.push([{ ...first, id: newId() }])).results).toMatchObject([{ status: 'malformed', code: 'mid_reused' }]);
});

it('the same row under another id exists already, and under a stranger only says no', async () => {
  const op = newCheck(school);
  const keeper = server.as(school.who.keeper);
  await keeper.push([op]);
  expect((await keeper.push([{ ...op, mid: newId() }])).results).toMatchObject([{ status: 'rejected', code: 'exists' }]);
  const elsewhere = create(school.dormRoster, 'check', { unit_id: school.dorm, week_start: '2026-09-07', ordinal: 1, result: 'clear', answers: [], checked_at: op.at }, op.id);
  expect((await server.as(school.who.other).push([elsewhere])).results).toMatchObject([{ status: 'rejected', code: 'forbidden', message: '您没有权限做这项操作' }]);
});

it('a passing fault rolls the whole batch back, and the next try goes through', async () => {
  const made = newCase(school);
  await server.db.exec(`
    create function public.trip() returns trigger language plpgsql as $$ begin raise exception using errcode = '40001'; end $$;
    create trigger zz_trip before insert on public.case_event for each row execute function public.trip();`);
  await expect(server.as(school.who.keeper).push(made.ops)).rejects.toMatchObject({ code: '40001' });
  await server.db.exec('drop trigger zz_trip on public.case_event; drop function public.trip()');
  expect(await server.sql('select id from public.folder where id = $1', [made.folder])).toEqual([]);
  expect((await server.as(school.who.keeper).push(made.ops)).results.map((result) => result.status)).toEqual(['applied', 'applied', 'applied']);
});

it('a whole batch of dispute, steps and a check keeps its order', async () => {
  const made = newCase(school);
  const ops = [...made.ops, event(made.folder, made.id, 'accept'), event(made.folder, made.id, 'mediate', { note: '分别谈话。' }), newCheck(school)];
  expect((await server.as(school.who.keeper).push(ops)).results.map((result) => result.status)).toEqual(ops.map(() => 'applied'));
});

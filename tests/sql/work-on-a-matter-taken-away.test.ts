/** Fear: a matter is taken from a person whose phone still holds work on it. They see nothing more of it, and what they had saved is not lost. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { event, newCase, patch, smallSchool, type NewCase, type School } from '../support/sql-school';
import { startSqlServer, type SqlServer } from '../support/sql-server';

let server: SqlServer;
let school: School;
let made: NewCase;
beforeAll(async () => {
  server = await startSqlServer();
  school = await smallSchool(server);
}, 120_000);
afterAll(() => server.close());

interface Waiting {
  mid: string;
  person: string;
  tbl: string;
  data?: Record<string, unknown> | null;
  set?: unknown;
}
const isList = (value: unknown): value is Waiting[] => Array.isArray(value);
async function waiting(who: string, at = school.id): Promise<Waiting[]> {
  const rows = await server.as(who).sql('select public.review_list($1) as answer', [at]);
  const list = rows[0]?.['answer'];
  return isList(list) ? list : [];
}
const decide = async (who: string, mids: string[], outcome = 'dropped') =>
  (await server.as(who).sql('select public.review_done($1, $2, $3, $4) as n', [school.id, mids, outcome, '']))[0]?.['n'];

/** The desk gives a case to a handler and then to another; the first one's phone has pulled it in between. */
beforeEach(async () => {
  made = newCase(school);
  await server.as(school.who.keeper).push(made.ops);
  const desk = server.as(school.who.desk);
  await desk.push([event(made.folder, made.id, 'accept'), event(made.folder, made.id, 'route', { handler_id: school.who.handler })]);
  await server.as(school.who.handler).pull(null);
  await desk.push([event(made.folder, made.id, 'route', { handler_id: school.who.second })]);
});

it('every piece of it is refused, kept on the server, and shown to the office', async () => {
  const work = [event(made.folder, made.id, 'mediate', { note: '双方家长已电话告知。' }), patch(made.folder, 'case', made.id, { place: { base: '教室', new: '操场' } }), event(made.folder, made.id, 'resolve', { note: '已说开。' })];
  const { results } = await server.as(school.who.handler).push(work);
  expect(results.map(({ status, code }) => [status, code])).toEqual([['rejected', 'forbidden'], ['rejected', 'not_found'], ['rejected', 'forbidden']]);
  expect(JSON.stringify(results)).not.toContain('教室');
  const list = await waiting(school.who.desk);
  expect(list.map(({ mid }) => mid)).toEqual(work.map(({ mid }) => mid));
  expect(list[0]).toMatchObject({ person: school.who.handler, tbl: 'case_event', data: { note: '双方家长已电话告知。' } });
  expect(list[1]).toMatchObject({ set: { place: { base: '教室', new: '操场' } } });
  expect(await waiting(school.who.lead)).toHaveLength(3);
  await decide(school.who.desk, work.map(({ mid }) => mid));
});

it('decided once, it is off the list, and says by whom', async () => {
  const work = event(made.folder, made.id, 'mediate', { note: '约定周五再谈。' });
  await server.as(school.who.handler).push([work]);
  expect(await decide(school.who.desk, [work.mid], 'taken')).toBe(1);
  expect(await decide(school.who.lead, [work.mid])).toBe(0);
  expect(await waiting(school.who.desk)).toEqual([]);
  expect(await server.sql('select outcome, by_id from private.review where mid = $1', [work.mid])).toEqual([{ outcome: 'taken', by_id: school.who.desk }]);
});

it('nobody else reads or decides it: not its author, not the new handler, not the admin, not another school', async () => {
  const work = event(made.folder, made.id, 'mediate', { note: '只给办公室看。' });
  await server.as(school.who.handler).push([work]);
  const elsewhere = await smallSchool(server);
  for (const who of [school.who.handler, school.who.second, school.who.keeper, school.who.admin, school.who.overseer, elsewhere.who.desk]) {
    await expect(waiting(who)).rejects.toMatchObject({ code: '42501' });
    await expect(decide(who, [work.mid])).rejects.toMatchObject({ code: '42501' });
  }
  expect(await waiting(elsewhere.who.desk, elsewhere.id)).toEqual([]);
  await decide(school.who.desk, [work.mid]);
});

it('a desk that is a party to the matter does not get it either', async () => {
  const accused = newCase(school, { parties: [{ name: '办公室的人', person_id: school.who.desk }] });
  await server.as(school.who.keeper).push(accused.ops);
  await server.as(school.who.lead).push([event(accused.folder, accused.id, 'accept'), event(accused.folder, accused.id, 'route', { handler_id: school.who.handler })]);
  await server.as(school.who.handler).pull(null);
  await server.as(school.who.lead).push([event(accused.folder, accused.id, 'route', { handler_id: school.who.second })]);
  const work = event(accused.folder, accused.id, 'mediate', { note: '与此人有关。' });
  await server.as(school.who.handler).push([work]);
  expect((await waiting(school.who.lead)).map(({ mid }) => mid)).toEqual([work.mid]);
  expect(await waiting(school.who.desk)).toEqual([]);
  expect(await decide(school.who.desk, [work.mid])).toBe(0);
  await decide(school.who.lead, [work.mid]);
});

it('what a stranger to the matter sent is no work to review', async () => {
  const forged = event(made.folder, made.id, 'mediate', { note: '冒名。' });
  await server.as(school.who.other).push([forged]);
  expect(await waiting(school.who.desk)).toEqual([]);
});

it('a person who left the school loses nothing they had saved either', async () => {
  const leaver = newCase(school);
  await server.as(school.who.keeper).push(leaver.ops);
  await server.as(school.who.keeper).pull(null);
  await server.sql('update public.person set active = false where id = $1', [school.who.keeper]);
  const work = event(leaver.folder, leaver.id, 'accept');
  expect((await server.as(school.who.keeper).push([work])).results).toMatchObject([{ status: 'rejected' }]);
  expect((await waiting(school.who.desk)).map(({ mid }) => mid)).toEqual([work.mid]);
  await server.sql('update public.person set active = true where id = $1', [school.who.keeper]);
});

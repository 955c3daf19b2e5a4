/** Fear: what was written about a family stays for ever: in tables, in what phones had sent, on phones, in Storage; or something is deleted before its day, or that was not theirs. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TABLES } from '@/domain/tables';
import { newId } from '@/lib/id';
import { agreed, newAid, newPromise, newVisit, support, visitors, type NewHousehold } from '../support/households';
import { newFile, putIn } from '../support/sql-files';
import { Replica, strayEntries } from '../support/sql-replica';
import { create, newCase, smallSchool, type School, type Who } from '../support/sql-school';
import { startSqlServer, type SqlServer } from '../support/sql-server';
import { inDays, today } from './steps';

let server: SqlServer;
let school: School;
let at: ReturnType<typeof visitors>;
beforeAll(async () => {
  server = await startSqlServer();
  school = await smallSchool(server);
  at = visitors(server, school);
}, 120_000);
afterAll(() => server.close());

const run = async (day: string): Promise<unknown> => (await server.sql('select private.retention_run($1) as answer', [day]))[0]?.['answer'];
const report = async (who: Who): Promise<unknown> => (await server.as(school.who[who]).sql('select public.retention_report() as rows'))[0]?.['rows'];
/** Every place in the database where something of a folder could rest. */
async function left(folder: string): Promise<string[]> {
  const places = [...TABLES.map((tbl) => `public."${tbl}"`), 'sync.entry', 'sync.mutation', 'sync.upcoming', 'private.file_view'];
  const rows = await server.sql(places.map((place) => `select '${place}' as place from ${place} where folder_id = $1`).join(' union all '), [folder]);
  return rows.map(({ place }) => String(place));
}
const ended = async (): Promise<NewHousehold & { photo: ReturnType<typeof newFile>; petition: ReturnType<typeof newCase> }> => {
  const made = await at.household();
  const [visit, photo, petition] = [newVisit(made, [school.who.keeper], { state: 'done', planned_on: today() }), newFile(school.id, made.folder, { household_id: made.id }), newCase(school, { data: { kind: 'petition' } })];
  await at.must('keeper', visit, newPromise(made, { visit_id: visit.id }), newAid(made), photo.op, { ...photo.op, ...newFile(school.id, made.folder, { household_id: made.id, visit_id: visit.id, name: '签名' }).op });
  await putIn(server, photo);
  await server.as(school.who.desk).sql('select public.file_open($1)', [photo.id]);
  await at.must('keeper', ...petition.ops, create(petition.folder, 'petition', { case_id: petition.id, channel: 'visit', received_on: today(), household_id: made.id }), support(made, 'link', { case_id: petition.id }));
  expect(await at.one('keeper', newVisit(made, [school.who.keeper], { reasons: [] }))).toMatchObject({ status: 'rejected' });
  await at.must('keeper', support(made, 'end', { reason: 'settled' }));
  return { ...made, photo, petition };
};

it('is kept until its last day and gone the day after, from everywhere; matters and other households stay', async () => {
  const [made, other] = [await ended(), await at.household()];
  const phone = new Replica(server.as(school.who.desk));
  await phone.pull(500);
  expect(phone.held.filter((row) => row.includes(made.folder))).not.toEqual([]);
  expect(await run(inDays(365))).toEqual({ households: 0, files: [] });
  expect(await report('lead')).toEqual([]);

  const places = await left(made.folder);
  for (const place of ['public."visit"', 'public."promise"', 'public."aid"', 'public."attachment"', 'sync.mutation', 'private.file_view']) expect(places).toContain(place);
  const answer = await run(inDays(366));
  expect(answer).toMatchObject({ households: 1, files: expect.arrayContaining([made.photo.path]) as string[] });
  expect(await left(made.folder)).toEqual([]);
  expect(await server.sql(`select 1 from sync.mutation where payload::text like '%' || $1 || '%' and tbl not in ('petition')`, [made.id])).toEqual([]);
  await phone.pull(500);
  expect(phone.held.filter((row) => row.includes(made.folder))).toEqual([]);
  expect(await server.sql('select c.status, p.household_id from public.petition p join public."case" c on c.id = p.case_id where p.case_id = $1', [made.petition.id])).toEqual([{ status: 'registered', household_id: null }]);
  expect((await at.row('household', other.id))['name']).toBe('陈桂英');
  expect(await strayEntries(server)).toEqual([]);
});

it('says what it removed in numbers, to the leader and the admin alone, and names files until they are gone', async () => {
  const rows = await report('lead');
  expect(rows).toMatchObject([{ households: 1, visits: 1, promises: 1, aids: 1, files: 2 }]);
  expect(await report('admin')).toEqual(rows);
  for (const who of ['desk', 'keeper', 'overseer'] as const) await expect(report(who)).rejects.toMatchObject({ code: '42501' });
  const again = await run(inDays(366));
  expect(again).toMatchObject({ households: 0 });
  const { files } = again as { files: string[] };
  expect(files).toHaveLength(2);
  await server.sql('select private.retention_done($1)', [files]);
  expect(await run(inDays(366))).toEqual({ households: 0, files: [] });
});

it('is let go by the phone of whoever left the desk since and has not asked again', async () => {
  const made = await ended();
  const role = newId();
  await server.sql(`insert into public.person_role (id, folder_id, person_id, role) values ($1, $2, $3, 'desk')`, [role, school.id, school.who.second]);
  const phone = new Replica(server.as(school.who.second));
  await phone.pull(500);
  expect(phone.held.filter((row) => row.includes(made.folder))).not.toEqual([]);
  await server.sql('delete from public.person_role where id = $1', [role]);
  await run(inDays(366));
  await phone.pull(500);
  expect(phone.held.filter((row) => row.includes(made.folder))).toEqual([]);
});

it('a folder of somebody who may no longer open it is not named to them', async () => {
  const made = await ended();
  const phone = new Replica(server.as(school.who.other));
  await phone.pull(500);
  await run(inDays(366));
  const answer = await server.as(school.who.other).pull(phone.cursor);
  expect(JSON.stringify(answer)).not.toContain(made.folder);
});

it('whoever said no and was asked no more, or was never asked, is kept until a year after the review that nobody made', async () => {
  const [made, asked] = [await at.household(false), await at.household(false)];
  const refuse = (home: NewHousehold) => support(home, 'consent', { who: '陈桂英', how: 'phone', answer: 'refused' });
  const until = async (home: NewHousehold): Promise<unknown> => (await at.row('household', home.id))['keep_until'];
  await at.must('keeper', refuse(made), newVisit(made, [school.who.keeper], { state: 'nobody', planned_on: today() }), support(made, 'review', { still: 'yes', next: inDays(10) }));
  // The clock does not begin on the day itself, or once they agreed.
  await run(inDays(10));
  expect(await until(made)).toBeNull();
  await run(inDays(91));
  expect([await until(made), await until(asked)]).toEqual([inDays(91 + 365), inDays(91 + 365)]);
  // Noticed once; the clock is not wound again.
  await run(inDays(95));
  expect(await until(made)).toBe(inDays(91 + 365));
  // Still needed, or asked again and agreed: it stops.
  await at.must('keeper', support(made, 'review', { still: 'yes', next: inDays(150) }));
  await run(inDays(96));
  expect(await until(made)).toBeNull();
  await run(inDays(151));
  await at.must('keeper', agreed(made));
  expect(await until(made)).toBeNull();
  await run(inDays(152));
  expect(await until(made)).toBeNull();
  await at.must('keeper', refuse(made));
  await run(inDays(160));
  expect(await run(inDays(160 + 365))).toMatchObject({ households: 1 });
  expect(await left(asked.folder)).toEqual([]);
  expect(await left(made.folder)).not.toEqual([]);
  expect(await run(inDays(160 + 366))).toMatchObject({ households: 1 });
  expect(await left(made.folder)).toEqual([]);
  expect(await strayEntries(server)).toEqual([]);
});

it('a person cannot run it', async () => {
  for (const who of ['admin', 'lead'] as const) {
    for (const call of ['private.retention_run()', 'public.retention_run()', `public.retention_done('{}')`]) await expect(server.as(school.who[who]).sql(`select ${call}`)).rejects.toMatchObject({ code: '42501' });
  }
});

it('who exports with words states why, unless a leader; each time is written down', async () => {
  const note = async (who: Who, words: boolean, purpose = '', rows = 12): Promise<unknown> =>
    (await server.as(school.who[who]).sql('select public.export_note(p_what => $1, p_purpose => $2, p_with_words => $3, p_rows => $4) as ok', ['visits', purpose, words, rows]))[0]?.['ok'];
  expect([await note('desk', false), await note('desk', true, ' 报表　'), await note('desk', true, '教育局年终检查'), await note('lead', true)]).toEqual([true, false, true, true]);
  for (const who of ['keeper', 'handler', 'admin', 'overseer'] as const) await expect(note(who, false)).rejects.toMatchObject({ code: '42501' });
  expect(await server.sql('select person_id, what, purpose, with_words, rows, allowed from private.export_log order by id')).toEqual([
    [false, '', true], [true, '报表', false], [true, '教育局年终检查', true], [true, '', true],
  ].map(([with_words, purpose, allowed], index) => ({ person_id: index === 3 ? school.who.lead : school.who.desk, what: 'visits', purpose, with_words, rows: 12, allowed })));
});

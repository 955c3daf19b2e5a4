/** Fear: a request written down at a restricted home tells the office in a letter what it may not see in the household; or a letter forgets whose request it was. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { support, visitors, type NewHousehold } from '../support/households';
import { create, newCase, patch, smallSchool, type School, type Who } from '../support/sql-school';
import { startSqlServer, type SqlServer } from '../support/sql-server';
import { stepper, today } from './steps';

let server: SqlServer;
let school: School;
let at: ReturnType<typeof visitors>;
beforeAll(async () => {
  server = await startSqlServer();
  school = await smallSchool(server);
  at = visitors(server, school);
}, 120_000);
afterAll(() => server.close());

/** As a phone sends it: the matter, the letter right after it, its registration, and the link in the household. */
function request(home: NewHousehold) {
  const matter = newCase(school, { data: { kind: 'petition' } });
  const [folder, row, ...rest] = matter.ops;
  if (!folder || !row) throw new Error('a matter begins with its folder and its row');
  const letter = create(matter.folder, 'petition', { case_id: matter.id, channel: 'visit', identity: 'named', petitioner: '陈桂英', contact: '', request: '想问低保', received_on: today(), household_id: home.id });
  return { ...matter, letter, ops: [folder, row, letter, ...rest, support(home, 'link', { case_id: matter.id })] };
}
const restrictedHome = async (): Promise<NewHousehold> => {
  const home = await at.household();
  await at.must('lead', support(home, 'restrict', {}, { note: '家里出过事' }));
  return home;
};
const sees = async (who: Who, folder: string): Promise<boolean> => (await server.as(school.who[who]).sql('select from public.petition where folder_id = $1', [folder])).length === 1;

it('out of a restricted household it is a restricted matter from its first row on: the visitor and the leaders go on with it, the office never hears of it', async () => {
  const home = await restrictedHome();
  const cursor = (await server.as(school.who.desk).pull(null, 5000)).schools;
  const made = request(home);
  await at.must('keeper', ...made.ops);
  const seen: Who[] = [];
  for (const who of ['keeper', 'other', 'handler', 'desk', 'lead', 'admin', 'overseer'] as const) if (await sees(who, made.folder)) seen.push(who);
  expect(seen).toEqual(['keeper', 'lead']);
  expect(await at.row('folder', made.folder)).toMatchObject({ restricted: true });
  expect(await server.as(school.who.desk).pull(cursor)).toMatchObject({ entries: [], granted: [], revoked: [] });
  await stepper(server, school).go(made, ['lead', 'accept', {}], ['lead', 'route', {}, { handler_id: school.who.handler }]);
  expect(await sees('handler', made.folder)).toBe(true);
});

it('out of a household of which nobody need be kept out it is an ordinary one', async () => {
  const made = request(await at.household());
  await at.must('keeper', ...made.ops);
  expect([await at.row('folder', made.folder), await sees('desk', made.folder)]).toMatchObject([{ restricted: false }, true]);
});

it('somebody at the desk recused from a restricted household does not keep its request from being taken, and does not see it', async () => {
  const home = await at.household();
  await at.must('lead', support(home, 'recuse', { person: school.who.desk }, { note: '亲属' }), support(home, 'restrict', {}, { note: '家里出过事' }));
  const made = request(home);
  await at.must('keeper', ...made.ops);
  expect([await sees('desk', made.folder), await sees('lead', made.folder)]).toEqual([false, true]);
});

it('a refused one changes nothing of the matter it came with', async () => {
  const home = await restrictedHome();
  const matter = newCase(school, { data: { kind: 'dispute' } });
  await at.must('keeper', ...matter.ops);
  expect(await at.one('keeper', create(matter.folder, 'petition', { case_id: matter.id, channel: 'visit', received_on: today(), household_id: home.id }))).toMatchObject({ status: 'rejected', code: 'bad_reference' });
  expect(await at.row('folder', matter.folder)).toMatchObject({ restricted: false });
});

it('keeps the household whose request it was when it is corrected, and no phone moves it to another', async () => {
  const [home, other] = [await at.household(), await at.household()];
  const made = request(home);
  await at.must('keeper', ...made.ops);
  const set = (field: string, base: unknown, value: unknown) => at.one('keeper', patch(made.folder, 'petition', made.letter.id, { [field]: { base, new: value } }));
  expect(await set('contact', '', '13900000000')).toMatchObject({ status: 'applied' });
  for (const value of [other.id, null]) expect(await set('household_id', home.id, value)).toMatchObject({ status: 'rejected', code: 'not_allowed' });
  expect(await at.row('petition', made.letter.id)).toMatchObject({ contact: '13900000000', household_id: home.id });
});

/** Fear: a household, its consent, or what was planned and heard there stays on one phone, or reaches someone who does not visit it. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { agreed, newHousehold, newVisit, support, visitors } from '../support/households';
import { Replica, strayEntries, viewOf } from '../support/sql-replica';
import { patch, smallSchool, type School } from '../support/sql-school';
import { startSqlServer, type SqlServer } from '../support/sql-server';
import { today } from './steps';

let server: SqlServer;
let school: School;
let at: ReturnType<typeof visitors>;
beforeAll(async () => {
  server = await startSqlServer();
  school = await smallSchool(server);
  at = visitors(server, school);
}, 120_000);
afterAll(() => server.close());

it('a household registered offline arrives whole, with consent, visitor and review date, at the desk and the leader, and nowhere else', async () => {
  const made = newHousehold(school);
  const visit = newVisit(made, [school.who.keeper]);
  const results = await at.must('keeper', ...made.ops, agreed(made), visit);
  expect(results[2]?.rows?.[1]).toMatchObject({ id: made.id, consent: 'given', consent_on: today(), visitors: [school.who.keeper], created_by: school.who.keeper, keep_until: null });
  expect(results[3]?.rows).toMatchObject([{ state: 'planned', created_by: school.who.keeper, asked: '', started_at: null, ended_at: null }]);
  const [term] = await server.sql(`select to_char(ends_on, 'YYYY-MM-DD') as day from public.term where folder_id = $1`, [school.id]);
  expect(await at.row('household', made.id)).toMatchObject({ review_on: term?.['day'] });
  for (const who of ['keeper', 'desk', 'lead'] as const) {
    const mine = (await server.as(school.who[who]).pull(null)).entries.filter(([folder]) => folder === made.folder).map(([, tbl]) => tbl).sort();
    expect([who, mine]).toEqual([who, ['folder', 'folder_member', 'household', 'household_event', 'visit']]);
  }
  for (const who of ['other', 'handler', 'admin', 'overseer'] as const) {
    expect((await server.as(school.who[who]).pull(null)).entries.filter(([folder]) => folder === made.folder)).toEqual([]);
  }
});

it('assigning gives it to the new visitors and takes it from the old, whose phones are told', async () => {
  const made = await at.household();
  const phones = { keeper: new Replica(server.as(school.who.keeper)), other: new Replica(server.as(school.who.other)) };
  for (const phone of Object.values(phones)) await phone.pull(100);
  const [verdict] = await at.must('desk', support(made, 'assign', { people: [school.who.other, school.who.handler] }));
  expect(verdict?.rows?.[1]).toMatchObject({ visitors: [school.who.other, school.who.handler].sort() });
  for (const phone of Object.values(phones)) await phone.pull(100);
  expect(phones.keeper.held.filter((row) => row.includes(made.folder))).toEqual([]);
  expect(phones.other.held).toEqual(await viewOf(server.as(school.who.other)));
  expect([await at.sees('keeper', made), await at.sees('other', made), await at.sees('handler', made)]).toEqual([false, true, true]);
  expect(await at.one('keeper', newVisit(made, [school.who.keeper]))).toMatchObject({ status: 'rejected', code: 'forbidden' });
  await at.must('handler', newVisit(made, [school.who.other, school.who.handler]));
  expect(await strayEntries(server)).toEqual([]);
});

it('what both ticked and when each came and left is put together; only what cannot be is a clash', async () => {
  const made = await at.household();
  await at.must('desk', support(made, 'assign', { people: [school.who.keeper, school.who.other] }));
  const visit = newVisit(made, [school.who.keeper, school.who.other]);
  await at.must('keeper', visit);
  const says = (present: string[], hard: string[], from: string, to: string) => ({
    present: { base: [], new: present }, hard: { base: [], new: hard }, started_at: { base: null, new: `2026-09-20T${from}:00.000Z` }, ended_at: { base: null, new: `2026-09-20T${to}:00.000Z` },
  });
  const said = (who: 'keeper' | 'other', set: Record<string, { base: unknown; new: unknown }>) => at.one(who, patch(made.folder, 'visit', visit.id, set));
  expect(await said('keeper', says(['奶奶', '孩子'], ['money'], '10:05', '10:30'))).toMatchObject({ status: 'applied' });
  expect(await said('other', says(['孩子', '姑姑'], ['care', 'money'], '10:03', '10:40'))).toMatchObject({ status: 'applied' });
  const times = async () => (await server.sql(`select to_char(started_at at time zone 'UTC', 'HH24:MI') as began, to_char(ended_at at time zone 'UTC', 'HH24:MI') as ended from public.visit where id = $1`, [visit.id]))[0];
  expect(await at.row('visit', visit.id)).toMatchObject({ present: ['奶奶', '孩子', '姑姑'], hard: ['money', 'care'] });
  expect(await times()).toEqual({ began: '10:03', ended: '10:40' });
  // One takes somebody away, the other, who has not heard of it, adds one.
  const both = ['奶奶', '孩子', '姑姑'];
  expect(await said('keeper', { present: { base: both, new: ['孩子', '姑姑'] } })).toMatchObject({ status: 'applied' });
  expect(await said('other', { present: { base: both, new: [...both, '邻居'] } })).toMatchObject({ status: 'applied' });
  expect(await at.row('visit', visit.id)).toMatchObject({ present: ['孩子', '姑姑', '邻居'] });
  // Nine are too many for a visit: both lists are kept, and a person decides.
  expect(await said('keeper', { present: { base: [], new: Array.from({ length: 6 }, (_, i) => `客人${i}`) } })).toMatchObject({ status: 'conflict' });
  expect(await at.row('visit', visit.id)).toMatchObject({ present: ['孩子', '姑姑', '邻居'] });
});

it('two people who were there together make one record, field by field; the same field said twice is a clash', async () => {
  const made = await at.household();
  await at.must('desk', support(made, 'assign', { people: [school.who.keeper, school.who.other] }));
  const visit = newVisit(made, [school.who.keeper, school.who.other]);
  await at.must('keeper', visit);
  await at.must('keeper', at.change(made, 'visit', visit.id, 'asked', '', '想问助学金怎么办'), at.change(made, 'visit', visit.id, 'note', '', '孩子在家'));
  await at.must('other', at.change(made, 'visit', visit.id, 'answered', '', '已说明材料'));
  expect(await at.one('other', at.change(made, 'visit', visit.id, 'note', '', '老人在家'))).toMatchObject({ status: 'conflict' });
  expect(await at.row('visit', visit.id)).toMatchObject({ asked: '想问助学金怎么办', answered: '已说明材料', note: '孩子在家' });
  const [clash] = await server.sql('select id from public.conflict where row_id = $1', [visit.id]);
  await at.must('desk', { ...at.change(made, 'conflict', String(clash?.['id']), 'kept', null, 'theirs'), set: { kept: { base: null, new: 'theirs' }, settled_at: { base: null, new: new Date().toISOString() } } });
});

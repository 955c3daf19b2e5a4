/** Fear: a case is handed over in the very moment a phone asks or the desk decides again, and no one's phone ever shows it. Two transactions, overlapping. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startPostgres, type Postgres } from '../support/postgres';
import { event, newCase, smallSchool, type NewCase, type School } from '../support/sql-school';
import { askerWith } from '../support/sql-server';

let postgres: Postgres;
let school: School;
beforeAll(async () => {
  postgres = await startPostgres();
  school = await smallSchool(postgres);
}, 120_000);
afterAll(() => postgres.close());

async function registered(): Promise<NewCase> {
  const made = newCase(school);
  await postgres.as(school.who.keeper).push(made.ops);
  return made;
}
const cursorOf = async (person: string) => (await postgres.as(person).pull(null, 5000)).schools;
const route = (made: NewCase, handler_id: string) => [event(made.folder, made.id, 'route', { handler_id })];

it('a pull that began before the hand-over and reads after it hears of it', async () => {
  const made = await registered();
  const { desk, handler } = school.who;
  const cursor = await cursorOf(handler);
  const answer = await postgres.within(handler, async (sql) => {
    await postgres.as(desk).push(route(made, handler));
    return askerWith(sql).pull(cursor);
  });
  expect(answer.granted).toEqual([made.folder]);
});

it('a pull that began before the end of a recusal and reads after it hears of it', async () => {
  const made = newCase(school, { parties: [{ person_id: school.who.lead }] });
  await postgres.as(school.who.keeper).push(made.ops);
  const { lead } = school.who;
  const cursor = await cursorOf(lead);
  const answer = await postgres.within(lead, async (sql) => {
    await postgres.sql(`update public.folder_member set ends_at = now() where folder_id = $1 and part = 'recused'`, [made.folder]);
    return askerWith(sql).pull(cursor);
  });
  expect(answer.granted).toEqual([made.folder]);
});

it('a handler named again in a transaction older than the one that took the case away can open it', async () => {
  const made = await registered();
  const { desk, handler, second } = school.who;
  await postgres.as(desk).push(route(made, handler));
  await postgres.within(desk, async (sql) => {
    await postgres.as(desk).push(route(made, second));
    await askerWith(sql).push(route(made, handler));
  });
  expect(await postgres.as(handler).sql('select id from public.case where id = $1', [made.id])).toEqual([{ id: made.id }]);
});

it('a new keeper of a class is on the cases registered there since, whenever their transactions began', async () => {
  const made = newCase(school);
  await postgres.within(school.who.handler, async (sql) => {
    await postgres.sql(`select private.make_member($1, $2, 'keeper')`, [school.roster, school.who.other]);
    await askerWith(sql).push(made.ops);
  });
  expect(await postgres.as(school.who.other).sql('select id from public.case where id = $1', [made.id])).toEqual([{ id: made.id }]);
});

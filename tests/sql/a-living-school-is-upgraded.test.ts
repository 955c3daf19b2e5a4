/** Fear: an upgrade of the server breaks a school that is at work, or never reaches it because a released migration was edited instead. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrate, readMigrations } from '../../supabase/local/migrate';
import { newFile } from '../support/sql-files';
import { Replica, strayEntries, viewOf } from '../support/sql-replica';
import { newCase, newCheck, patch, smallSchool } from '../support/sql-school';
import { emptySqlServer, type SqlServer } from '../support/sql-server';

const all = readMigrations();
const released = all.filter(({ version }) => version < '20261121');
let server: SqlServer;
beforeAll(async () => {
  server = await emptySqlServer();
}, 120_000);
afterAll(() => server.close());

it('the first schema is as it was released: a change of it is a new migration', () => {
  expect(createHash('sha256').update(released.map(({ sql }) => sql).join('')).digest('hex')).toBe('629fba937140880fc6eec012aca381958f4fbe20082d62f43c794d51ddb895a5');
});

it('a school in the middle of its work goes on: nothing is lost, sent twice or pulled again, and photos can be added', async () => {
  expect(await migrate(server.db, released)).toBe(released.length);
  const school = await smallSchool(server);
  const [keeper, desk] = [server.as(school.who.keeper), server.as(school.who.desk)];
  const made = newCase(school, { parties: [{ pupil_id: school.pupil }] });
  const before = [...made.ops, newCheck(school)];
  expect((await keeper.push(before)).results.map(({ status }) => status)).toEqual(before.map(() => 'applied'));
  const replicas = [new Replica(keeper), new Replica(desk)];
  for (const replica of replicas) await replica.pull(50);
  const held = replicas.map((replica) => replica.held);

  expect(await migrate(server.db)).toBe(all.length - released.length);
  for (const [index, replica] of replicas.entries()) {
    await replica.pull(50);
    expect([replica.resyncs, replica.held]).toEqual([0, held[index]]);
  }
  expect((await keeper.push(before)).results.map(({ status, dup }) => [status, dup])).toEqual(before.map(() => ['applied', true]));
  const photo = newFile(school.id, made.folder, { case_id: made.id, event_id: made.ops.at(-1)?.id });
  const after = [photo.op, patch(made.folder, 'case', made.id, { place: { base: '教室', new: '操场' } })];
  expect((await keeper.push(after)).results.map(({ status }) => status)).toEqual(['applied', 'applied']);
  for (const replica of replicas) await replica.pull(50);
  expect(replicas.map((replica) => replica.held)).toEqual([await viewOf(keeper), await viewOf(desk)]);
  expect(await strayEntries(server)).toEqual([]);
}, 120_000);

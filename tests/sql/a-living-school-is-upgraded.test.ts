/** Fear: an upgrade of the server breaks a school that is at work, or never reaches it because a released migration was edited instead. */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrate, readMigrations } from '../../supabase/local/migrate';
import { newFile } from '../support/sql-files';
import { Replica, strayEntries, viewOf } from '../support/sql-replica';
import { event, newCase, newCheck, patch, smallSchool, type Who } from '../support/sql-school';
import { emptySqlServer, type SqlServer } from '../support/sql-server';
import { inDays, today } from './steps';

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

const brought = '20261122';
/** Without what the upgrade itself writes: rules, the cases' own clocks, the duty card, the desk's folder. */
const lasting = (held: readonly string[]): string[] => held.filter((row) => !/ (workflow_step|deadline|duty_item|case) /.test(row) && !row.includes('"kind":"desk"'));

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
    expect([replica.resyncs, lasting(replica.held)]).toEqual([0, lasting(held[index] ?? [])]);
  }
  expect((await keeper.push(before)).results.map(({ status, dup }) => [status, dup])).toEqual(before.map(() => ['applied', true]));
  const photo = newFile(school.id, made.folder, { case_id: made.id, event_id: made.ops.at(-1)?.id });
  const after = [photo.op, patch(made.folder, 'case', made.id, { place: { base: '教室', new: '操场' } })];
  expect((await keeper.push(after)).results.map(({ status }) => status)).toEqual(['applied', 'applied']);
  for (const replica of replicas) await replica.pull(50);
  // Rows of tables that only gained a column are not sent again; a phone reads the column's absence as its default.
  expect(replicas.map((replica) => lasting(replica.held).length)).toEqual([lasting(await viewOf(keeper)).length, lasting(await viewOf(desk)).length]);
  expect(await strayEntries(server)).toEqual([]);
}, 120_000);

it('its rules are widened, what it had changed is kept and made no weaker, and its cases get clocks, what was done and who answers', async () => {
  const old = await emptySqlServer();
  await migrate(old.db, all.filter(({ version }) => version < brought));
  const school = await smallSchool(old);
  const { keeper, handler } = school.who;
  const steps = async (kind: string, ...taken: [Who, string, Record<string, unknown>?][]) => {
    const made = newCase(school, { data: { kind } });
    for (const op of [...made.ops]) await old.as(keeper).push([op]);
    for (const [who, step, more] of taken) expect((await old.as(school.who[who]).push([event(made.folder, made.id, step, { note: '写明', ...more })])).results).toMatchObject([{ status: 'applied' }]);
    return made;
  };
  await old.sql(`update public.workflow_step set roles = array['lead'] where folder_id = $1 and case_kind = 'bullying' and step = 'resolve'`, [school.id]);
  await old.sql(`update public.deadline set days = 6, unit = 'workday' where folder_id = $1 and case_kind = 'bullying'`, [school.id]);
  await old.sql(`update public.deadline set days = 3 where folder_id = $1 and case_kind = 'dispute'`, [school.id]);
  const cases = {
    routed: await steps('dispute', ['desk', 'accept'], ['desk', 'route', { handler_id: handler }]),
    settled: await steps('dispute', ['keeper', 'settle']),
    again: await steps('dispute', ['keeper', 'mediate'], ['keeper', 'resolve'], ['desk', 'close'], ['desk', 'reopen']),
    letter: await steps('petition'),
    taken: await steps('petition', ['desk', 'accept']),
    bullied: await steps('bullying'),
    danger: await steps('hazard'),
  };
  expect(await migrate(old.db)).toBe(all.filter(({ version }) => version >= brought).length);

  const rules = (where: string) => old.sql(`select roles, needs from public.workflow_step where folder_id = $1 and ${where}`, [school.id]);
  expect(await rules(`case_kind = 'bullying' and step = 'resolve'`)).toMatchObject([{ roles: ['lead'], needs: expect.arrayContaining(['did:find', 'did:tell:side_b']) as string[] }]);
  expect(await rules(`case_kind = 'bullying' and step in ('mediate', 'settle')`)).toEqual([]);
  expect(await rules(`case_kind = 'bullying' and step = 'close'`)).toMatchObject([{ roles: ['lead'] }]);
  const counts = await old.sql(`select (select count(*) from public.workflow_step where folder_id = $1)::int as here, (select count(*) from private.default_steps())::int as fresh, (select count(*) from public.duty_item where folder_id = $1)::int > 5 as duty, (select count(*) from public.folder where kind = 'desk')::int as desks`, [school.id]);
  expect(counts[0]).toEqual({ here: counts[0]?.['fresh'], fresh: counts[0]?.['fresh'], duty: true, desks: 1 });
  expect(await old.sql(`select case_kind, clock, days, unit from public.deadline where folder_id = $1 and (clock = 'find' or case_kind = 'dispute' and clock = 'handle') order by 1`, [school.id])).toEqual([
    { case_kind: 'bullying', clock: 'find', days: 9, unit: 'day' }, { case_kind: 'dispute', clock: 'handle', days: 3, unit: 'workday' },
  ]);

  const row = async ({ id }: { id: string }) => (await old.sql('select to_jsonb(c) as row from public."case" c where id = $1', [id]))[0]?.['row'] as Record<string, unknown>;
  const routed = await row(cases.routed);
  expect(routed).toMatchObject({ due_clock: 'handle', clocks: { handle: { on: today(), due: routed['due_on'] } }, done: ['register', 'accept', 'accept:ordinary', 'route'], answerable_id: handler, outcome: null });
  expect(await row(cases.settled)).toMatchObject({ clocks: { handle: { done: today() } }, outcome: 'settled', done: ['register', 'settle'] });
  expect(await row(cases.again)).toMatchObject({ done: ['reopen'], answerable_id: keeper, outcome: null });
  expect(await row(cases.letter)).toMatchObject({ due_clock: 'notice', due_on: inDays(15), answerable_id: keeper });
  expect(await row(cases.taken)).toMatchObject({ due_clock: 'decide', due_on: inDays(60) });
  expect(await row(cases.bullied)).toMatchObject({ due_clock: 'find' });
  expect(await row(cases.danger)).toMatchObject({ due_clock: 'fix', due_on: inDays(7) });

  // And goes on by the new rules.
  const next = async (made: { folder: string; id: string }, who: Who, step: string, data = {}) => (await old.as(school.who[who]).push([event(made.folder, made.id, step, { note: '写明', data })])).results[0];
  expect(await next(cases.routed, 'handler', 'take')).toMatchObject({ status: 'applied' });
  expect(await next(cases.routed, 'handler', 'resolve', { outcome: 'agreed' })).toMatchObject({ status: 'applied' });
  expect(await next(cases.letter, 'desk', 'accept')).toMatchObject({ status: 'applied' });
  expect(await row(cases.letter)).toMatchObject({ due_clock: 'decide', due_on: inDays(60), clocks: { notice: { done: today() } } });
  expect(await strayEntries(old)).toEqual([]);
  await old.close();
}, 120_000);

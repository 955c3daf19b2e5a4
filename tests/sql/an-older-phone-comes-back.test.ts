/** Fear: the app is updated while work waits. Old words are understood, new ones wait, and nothing is done twice across versions. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { SCHEMA_VERSION, type Op } from '@/domain/wire';
import { newCase, newCheck, patch, smallSchool, type School } from '../support/sql-school';
import { startSqlServer, type SqlServer } from '../support/sql-server';

let server: SqlServer;
let school: School;
beforeAll(async () => {
  server = await startSqlServer();
  school = await smallSchool(server);
}, 120_000);
afterAll(() => server.close());

const from = (sv: number, ops: readonly Op[]): Op[] => ops.map((op) => ({ ...op, sv }));
const push = async (ops: readonly Op[]) => (await server.as(school.who.keeper).push(ops)).results;

it('phone and server name the same version', async () => {
  expect(await server.sql('select sync.schema_version() as sv')).toEqual([{ sv: SCHEMA_VERSION }]);
});

it.each(Array.from({ length: SCHEMA_VERSION }, (_, i) => i + 1))('what a phone of version %i queued is applied, and known again from a newer one', async (sv) => {
  const { ops } = newCase(school, { parties: [{}], settle: true });
  expect((await push(from(sv, ops))).map(({ status }) => status)).toEqual(ops.map(() => 'applied'));
  expect(await push(from(SCHEMA_VERSION, ops))).toMatchObject(ops.map(() => ({ status: 'applied', dup: true })));
});

it('an old word is put into today’s before it is judged, and stays the same operation', async () => {
  // As a later version would do it: the place of a case was called `spot` once.
  const [before] = await server.sql(`select pg_get_functiondef('sync.upcast_1(jsonb)'::regprocedure) as text`);
  await server.db.exec(`
    create or replace function sync.upcast_1(p_op jsonb) returns jsonb language plpgsql immutable set search_path = '' as $$
    begin
      if p_op #> '{set,spot}' is not null then return jsonb_set(p_op, '{set}', jsonb_build_object('place', p_op #> '{set,spot}')); end if;
      return p_op;
    end $$`);
  const made = newCase(school);
  await push(made.ops);
  const old = { ...patch(made.folder, 'case', made.id, { spot: { base: '教室', new: '走廊' } }), sv: 1 };
  expect(await push([old])).toMatchObject([{ status: 'applied' }]);
  expect(await server.sql('select place from public.case where id = $1', [made.id])).toEqual([{ place: '走廊' }]);
  await server.db.exec(String(before?.['text']));
  // The phone never heard the answer and was updated meanwhile.
  expect(await push([old])).toMatchObject([{ status: 'applied', dup: true }]);
});

it('what is newer than the server waits on the phone, and only it', async () => {
  const [ahead, fine] = [newCase(school), newCase(school)];
  const results = await push([...from(SCHEMA_VERSION + 1, ahead.ops), ...fine.ops]);
  expect(results.slice(0, 3)).toMatchObject([{ status: 'blocked', code: 'newer' }, { status: 'blocked' }, { status: 'blocked' }]);
  expect(results.slice(3)).toMatchObject(fine.ops.map(() => ({ status: 'applied' })));
  expect(await server.sql('select 1 from sync.mutation where mid = $1', [ahead.ops[0]?.mid])).toEqual([]);
  // The server was upgraded: the same words count now.
  expect(await push(ahead.ops)).toMatchObject(ahead.ops.map(() => ({ status: 'applied' })));
});

it('a version that is none is malformed, not newer', async () => {
  expect(await push([{ ...newCheck(school), sv: 1.5 }])).toMatchObject([{ status: 'malformed' }]);
});

/**
 * Each safeguard of push is taken away in turn by exchanging the text of its SQL function, and the simulation on the real SQL must fall.
 * That a refusal heard before blocks what follows again changes only which verdict comes first; tests/sql/a-lost-answer.test.ts holds it. The feed's own safeguards are tried in tests/sql/each-safeguard-of-the-feed.test.ts.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newCase, patch, smallSchool } from '../support/sql-school';
import { campaign } from './campaign';
import { realGround } from './real-ground';
import { without, type Exchange } from './without';
import type { Bent } from './world';

let ground: Awaited<ReturnType<typeof realGround>>;
beforeAll(async () => {
  ground = await realGround();
}, 120_000);
afterAll(() => ground.school.server.close());

const PUSH = 'public.sync_push(uuid,jsonb)';
const PATCH = 'sync.patch_row(text,uuid,uuid,jsonb,timestamptz)';
/** Reads the row whoever may change it, so that only the count of changed rows is left to notice. */
const BLIND: Exchange = [PATCH, `execute format('select to_jsonb(t) from public.%I t where t.id = $1 and t.folder_id = $2 for update', p_tbl) into v_there using p_id, p_folder;`, 'v_there := sync.row_of(p_tbl, p_folder, p_id);'];

const NOTHING_ELSE = { 'save a check': 0, 'save a nil return': 0, 'note an absence': 0, 'withdraw a check': 0, 'keep a draft': 0, 'save from a draft': 0, 'open a case': 0, 'register a petition': 0, 'make a paper': 0, 'void a paper': 0, 'look back': 0, 'keep the duty card': 0, 'open tab': 0, clock: 0, disk: 0, kill: 1 };
const QUARRELS = { ...NOTHING_ELSE, 'register a case': 8, 'register a bad case': 0, 'take a step': 0, 'correct a case': 40, 'sync now': 40, revoke: 0, restore: 0, dump: 0 };
const REFUSALS = { ...NOTHING_ELSE, 'register a bad case': 15, 'take a step': 30, 'sync now': 30, 'give up': 0, 'send again': 0, revoke: 0, restore: 0, dump: 0 };
const DAYS = 150;
const days = (bent: Bent) => campaign({ ...ground, bent, phones: [2, 2] }, 1, DAYS);

it.each<[what: string, bent: Bent, ...exchanges: Exchange[]]>([
  ['the id of an operation is looked up first', {}, [PUSH, 'if found then', 'if false then']],
  ['each operation has its savepoint', {}, [PUSH, `if v_state in ('40001'`, `if true or v_state in ('40001'`]],
  ['the base a person saw is compared', QUARRELS, [PATCH, 'elsif v_base -> v_field = v_there -> v_field then', 'elsif true then']],
  ['a clash is kept beside', QUARRELS, [PATCH, 'v_clash := v_clash || v_field;', 'null;']],
  ['what follows a refusal is blocked', REFUSALS, [PUSH, 'if (v_folder = any (v_stuck) or v_id = any (v_stuck)) and', 'if false and']],
  ['what is refused is kept whole', REFUSALS, [PUSH, `not sync.keep(p_device, v_op, 'rejected', v_verdict ->> 'code', v_verdict ->> 'message', '{}')`, 'false']],
  ['a restored server has another epoch', {}, ['private.new_epoch()', 'set epoch = gen_random_uuid()', 'set epoch = epoch']],
])('%s', async (_what, bent, ...exchanges) => {
  await without(ground.school.server, exchanges, async () => expect(await days(bent)).not.toBeNull());
}, 300_000);

it('no row changed is no success: alone it holds where a row was read past its policy, and without it nothing does', async () => {
  const { server } = ground.school;
  const school = await smallSchool(server);
  const matter = newCase(school);
  await server.as(school.who.keeper).push(matter.ops);
  await server.sql(`select private.make_member($1, $2, 'shared')`, [matter.folder, school.who.other]);
  // Who may only read it corrects it.
  const status = async () => (await server.as(school.who.other).push([patch(matter.folder, 'case', matter.id, { place: { base: '教室', new: '操场' } })])).results[0]?.status;
  await without(ground.school.server, [BLIND], async () => expect(await status()).toBe('rejected'));
  await without(ground.school.server, [BLIND, [PATCH, 'if v_count <> 1 then', 'if false then']], async () => expect(await status()).toBe('applied'));
  expect(await server.sql('select place from public.case where id = $1', [matter.id])).toEqual([{ place: '教室' }]);
});

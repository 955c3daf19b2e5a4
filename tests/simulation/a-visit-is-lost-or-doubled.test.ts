/** Fear: a home visit, what was promised there or the help is lost or doubled, or goes on after the person said no. The same engine, network and law as on any other day, and `home-law.ts`. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { campaign } from './campaign';
import { visitingGround } from './visiting-ground';
import { without, type Exchange } from './without';

let ground: Awaited<ReturnType<typeof visitingGround>>;
beforeAll(async () => {
  ground = await visitingGround();
}, 120_000);
afterAll(() => ground.school.server.close());

it('30 days of home visits, each from one seed', async () => {
  expect((await campaign(ground, 1, 30))?.told).toBeUndefined();
}, 600_000);

it.each<[what: string, told: string, ...exchange: Exchange]>([
  ['whoever visited loses the household when the person withdraws', 'which is visited no more', 'private.stop_visits(uuid)', 'perform private.end_membership(p_folder, m.person_id, m.part)', 'perform m.person_id'],
  ['what was planned is cancelled then', 'is still planned', 'private.stop_visits(uuid)', `v.state = 'planned'`, 'false'],
  ['consent comes first', 'nobody agreed to it', 'private.must_be_agreed(uuid,date)', 'if not private.has_consent(p_household, p_day) then', 'if false then'],
])('without this it falls: %s', async (_what, told, ...exchange) => {
  await without(ground.school.server, [exchange], async () => expect((await campaign(ground, 1, 60))?.told).toContain(told));
}, 600_000);

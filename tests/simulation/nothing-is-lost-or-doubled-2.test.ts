/** The second half of nothing-is-lost-or-doubled.test.ts, so that two processes share the work. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { campaign } from './campaign';
import { realGround } from './real-ground';

let ground: Awaited<ReturnType<typeof realGround>>;
beforeAll(async () => {
  ground = await realGround();
}, 120_000);
afterAll(() => ground.school.server.close());

it('150 other days', async () => {
  expect((await campaign(ground, 1001, 150))?.told).toBeUndefined();
}, 600_000);

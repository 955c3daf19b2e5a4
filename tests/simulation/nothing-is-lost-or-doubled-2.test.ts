/** The second half of nothing-is-lost-or-doubled.test.ts, so that two processes share the work. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { campaign } from './campaign';
import { realGround } from './real-ground';

let ground: Awaited<ReturnType<typeof realGround>>;
beforeAll(async () => {
  ground = await realGround();
}, 120_000);
afterAll(() => ground.school.server.close());

it('110 other days', async () => {
  expect((await campaign(ground, 1001, 110))?.told).toBeUndefined();
}, 600_000);

it('40 days of matters taken step by step, put on paper and looked back on', async () => {
  const bent = { 'register a petition': 8, 'take a step': 40, 'make a paper': 15, 'void a paper': 4, 'look back': 30, 'keep the duty card': 10, 'sync now': 20, 'open a case': 6, 'save a check': 1, 'save a nil return': 1, 'keep a draft': 0 };
  expect((await campaign({ ...ground, bent }, 1, 40))?.told).toBeUndefined();
}, 600_000);

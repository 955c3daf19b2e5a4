/** Fear: a saved record is lost. The whole engine against the real SQL, through every fault; what is judged and what is not says `law.ts`. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { campaign } from './campaign';
import { realGround } from './real-ground';

let ground: Awaited<ReturnType<typeof realGround>>;
beforeAll(async () => {
  ground = await realGround();
}, 120_000);
afterAll(() => ground.school.server.close());

it('120 days at school, each from one seed', async () => {
  expect((await campaign(ground, 1, 120))?.told).toBeUndefined();
}, 600_000);

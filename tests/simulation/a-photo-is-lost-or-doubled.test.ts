/** Fear: a photo is lost, or lies where it must not. The same engine, network and law as on any other day, and `photo-law.ts`. What the phone does for it is taken away in each-safeguard-of-the-phone.test.ts. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { campaign } from './campaign';
import { PHOTOS } from './photo-ground';
import { realGround } from './real-ground';
import { without, type Exchange } from './without';
import type { Bent } from './world';

let school: Awaited<ReturnType<typeof realGround>>;
/** One phone whose keeper is all the office can take a folder from. */
let alone: Awaited<ReturnType<typeof realGround>>;
beforeAll(async () => {
  school = await realGround();
  alone = await realGround(['keeper']);
}, 120_000);
afterAll(() => Promise.all([school, alone].map((ground) => ground.school.server.close())));

it('30 days of photos, each from one seed', async () => {
  expect((await campaign({ ...school, bent: PHOTOS }, 1, 30))?.told).toBeUndefined();
}, 600_000);

/** Folders are taken away while photos are on their way. */
const SHUT: Bent = {
  ...PHOTOS, letters: 25, revoke: 25, grant: 0, restore: 0, dump: 0, disk: 0, clock: 0, kill: 1, weather: 8, slow: 60, late: 30,
  'take a photo': 0, 'drop a photo': 0, 'look at a photo': 0, 'withdraw a photo': 0, 'throw a form away': 0, 'take back': 0, 'send again': 0, 'give up': 0,
};
it.each<[what: string, told: string, ...exchange: Exchange]>([
  ['only who may work in a folder puts files there', 'somebody who could not reach it', 'private.may_upload(text,jsonb)', 'if not private.may_attach(v_folder) then return false; end if;', ''],
  ['a file is stamped once its bytes are there', 'is not in Storage', 'private.note_stored(uuid)', 'if not exists', 'if false and not exists'],
])('without this it falls: %s', async (_what, told, ...exchange) => {
  const days = { ...alone, bent: SHUT, phones: [1, 1] as const };
  await without(alone.school.server, [exchange], async () => expect((await campaign(days, 1, 60))?.told).toContain(told));
}, 600_000);

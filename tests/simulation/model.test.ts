/**
 * Very many short days: the real engine, outbox, replica and drafts, on a disk of plain maps and against a model of the server (see `memory-disk.ts` and
 * `model-school.ts`). No IndexedDB, no encryption, no SQL, no PostgREST client; everything else is what a phone runs, under the same law.
 */
import { expect, it } from 'vitest';
import { bundle, runBundle } from './bundle';
import { busyGround, campaign, modelGround } from './campaign';

const SEEDS = 20_000;

it('20,000 short days, each from one seed, in two processes', async () => {
  if (process.env['SEED'] !== undefined) return expect((await campaign(modelGround(), 1, 1))?.told).toBeUndefined();
  const file = await bundle('whole', []);
  const halves = await Promise.all([0, SEEDS / 2].map((before) => runBundle(file, 'model', before + 1, SEEDS / 2, 840_000)));
  for (const fall of halves) expect(fall?.told).toBeUndefined();
}, 900_000);

it('300 long days with more phones and tabs', async () => {
  expect((await campaign(busyGround(), 1, 300))?.told).toBeUndefined();
}, 600_000);

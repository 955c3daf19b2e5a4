/**
 * Very many short days: the real engine, outbox, replica and drafts, on a disk of plain maps and against a model of the server (see `memory-disk.ts` and
 * `model-school.ts`). No IndexedDB, no encryption, no SQL, no PostgREST client; everything else is what a phone runs, under the same law.
 */
import { expect, it } from 'vitest';
import { campaign, modelGround } from './campaign';

it('20,000 short days, each from one seed', async () => {
  expect((await campaign(modelGround(), 1, 20_000))?.told).toBeUndefined();
}, 900_000);

/** The battery dies in the middle of a save: whatever was called saved is there, and nothing is there by halves. */
import { expect, it } from 'vitest';
import { killCampaign } from '../support/write-loop';

it('20 times the whole browser is killed while it writes: nothing acknowledged is lost, nothing is torn', async () => {
  const { kills, acknowledged, records, faults } = await killCampaign({ kills: 20, log: () => undefined });
  expect(faults).toEqual([]);
  expect(kills).toBe(20);
  expect([acknowledged > kills, records > acknowledged]).toEqual([true, true]); // it did write, and did read back
}, 600_000);

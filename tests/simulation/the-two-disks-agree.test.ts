/** Law: the disk of maps and fake-indexeddb under the real vault leave the same behind after the same day. Not judged: when they stop in between (kills, faults). */
import { expect, it } from 'vitest';
import type { Vault } from '@/db/vault';
import type { Life } from './disk';
import { IndexedDisk } from './indexed-disk';
import { Loop } from './loop';
import { MemoryDisk } from './memory-disk';
import { Random } from './random';
import { Bundle } from '@/db/bundle';

const ME = { id: 'me', account: 'me' };
const lifeOf = (loop: Loop, random: Random): Life => ({ dead: false, after: loop.after, nextWrite: () => (random.chance(0.15) ? (random.pick(['full', 'over quota'] as const) ?? 'fine') : 'fine'), onKill: () => undefined });

/** Everything a vault can be asked, in an order drawn from the seed. */
async function day(vault: Vault, random: Random): Promise<unknown[]> {
  const heard: unknown[] = [];
  const mids: string[] = [];
  const intents: string[] = [];
  const at = '2026-09-01T00:00:00Z';
  for (let i = 0; i < 40; i++) {
    const what = random.weighted({ save: 8, draft: 3, freeze: 4, back: 3, settle: 5, up: 2, page: 5, sweep: 1, drop: 1 });
    const some = mids.filter(() => random.chance(0.4));
    const one = random.pick(intents) ?? 'none';
    if (what === 'save') {
      const intent = random.chance(0.2) ? one : `i${i}`;
      const works = [0, 1].map((n) => ({ intent, label: 'edit', op: { mid: `m${i}-${n}`, at, sv: 1, folder: 'f', tbl: 'case', id: `r${i}`, k: 'patch' as const, set: { place: { base: null, new: `${i}` } } } }));
      mids.push(...works.map(({ op }) => op.mid));
      intents.push(intent);
      heard.push(await vault.outbox.save(works, { intent, drafts: [`d${random.below(4)}`], at }));
    }
    if (what === 'draft') heard.push(await vault.drafts.put(`d${random.below(4)}`, { i }));
    if (what === 'drop') heard.push(await vault.drafts.remove(`d${random.below(4)}`));
    if (what === 'freeze') heard.push(await vault.outbox.freeze(some));
    if (what === 'back') heard.push(await vault.outbox.takeBack(one, at));
    if (what === 'settle') heard.push(await vault.outbox.settle({ acked: some, files: [], at, returned: [{ intent: one, content: { i }, mids: mids.filter(() => random.chance(0.1)) }] }));
    if (what === 'up') heard.push(await vault.outbox.giveUp(one, at));
    if (what === 'sweep') heard.push(await vault.outbox.sweep('2026-09-02'));
    if (what === 'page') {
      const bundle = new Bundle('e', [['case', `c${random.below(3)}`, i, { id: 'x', folder_id: 'f', i }, 0]]);
      const from = (await vault.replica.generation()) - (random.chance(0.2) ? 1 : 0);
      heard.push(await vault.replica.commit({ from, notes: { i }, shards: new Map([[random.below(2), new Map([['f', bundle]])]]), folders: new Map([['f', new Map(random.chance(0.3) ? [] : [['f', bundle]])]]), returnedRows: some, requeue: random.chance(0.2), files: { rows: new Map(), revoked: [], granted: [] } }));
    }
    heard.push(await vault.outbox.content(), await vault.drafts.all());
  }
  const { mark, shards } = await vault.replica.lists();
  return [...heard, mark, [...shards].map(([shard, bundles]) => [shard, [...bundles].map(([folder, { list }]) => [folder, list])]), [...(await vault.replica.folders(new Set(['f'])))].map(([key, record]) => [key, record.get('f')?.list])];
}

it('after the same days', async () => {
  for (let seed = 1; seed <= 25; seed++) {
    const [left, right] = await Promise.all([IndexedDisk, MemoryDisk].map(async (Kind) => {
      const loop = new Loop();
      const disk = new Kind(loop, new Random(seed));
      const random = new Random(seed);
      const told = await day(await disk.open(lifeOf(loop, new Random(seed + 1)), ME), random);
      return { told, receipts: (await disk.receipts(ME)).sort() };
    }));
    expect(right, `seed ${seed}`).toEqual(left);
    expect(left?.told.length).toBeGreaterThan(80);
  }
});

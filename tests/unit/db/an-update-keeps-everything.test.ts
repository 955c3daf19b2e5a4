import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountSchema } from '@/db/account-schema';
import { connect, type Shape } from '@/db/connection';
import { openDevice } from '@/db/device';
import { createSealer, type Sealer } from '@/db/seal';
import { openVault } from '@/db/vault';
import { pack, Bundle, readCell } from '@/db/bundle';
import { AT, Disk, LI, NO_NEWS, turn, work } from './disk';

type Stores = Omit<Shape<AccountSchema>, 'turn'>;

/** The versions exactly as they were released. Never change them. */
const VERSION_1: Stores = {
  version: 1,
  upgrade(db) {
    db.createObjectStore('folders', { keyPath: 'folder' });
    db.createObjectStore('index', { keyPath: 'shard' });
    const pending = db.createObjectStore('pending', { keyPath: 'mid' });
    pending.createIndex('place', 'place');
    pending.createIndex('intent', 'intent');
    db.createObjectStore('attention', { keyPath: 'intent' });
    db.createObjectStore('receipts', { keyPath: 'intent' });
    const acked = db.createObjectStore('acked', { keyPath: 'mid' });
    acked.createIndex('open', 'open');
    acked.createIndex('intent', 'intent');
    acked.createIndex('at', 'at');
    db.createObjectStore('drafts', { keyPath: 'id' });
    db.createObjectStore('meta');
  },
};
const VERSION_2: Stores = {
  version: 2,
  upgrade(db, from) {
    VERSION_1.upgrade(db, from);
    const files = db.createObjectStore('files', { keyPath: 'id' });
    files.createIndex('draft', 'draft');
    files.createIndex('intent', 'intent');
    db.createObjectStore('bodies', { keyPath: 'id' });
    db.createObjectStore('thumbs', { keyPath: 'id' });
  },
};
const NAME = `zhiwei-${LI.id}`;

let disk: Disk;
let sealer: Sealer;
beforeEach(async () => {
  disk = new Disk();
  sealer = createSealer(await (await openDevice(disk.host)).dataKey(LI), disk.host.crypto);
});

/** A phone of that version with a full queue, written record by record as that version did. */
async function older(stores: Stores) {
  const db = connect<AccountSchema>(disk.host, NAME, { ...stores, turn: 'receipts' });
  const { seal } = sealer;
  const sealedOp = async (mid: string, n: number, intent: string) => ({ mid, n, place: n, intent, frozen: 0 as const, sealed: await seal(`op/${mid}`, { label: 'case', op: { ...work(intent).op, mid } }) });
  const [waits, open, old] = await Promise.all([sealedOp('m1', 7, 'waits'), sealedOp('m2', 5, 'open'), sealedOp('m3', 4, 'old')]);
  const bundle = new Bundle('e', [readCell('school', 's', 3, { id: 's', folder_id: 'f1', name: 'S' })]);
  const records = await Promise.all([
    seal('drafts/d1', { half: 'written' }), seal('attention/refused', { why: 'no' }), seal('receipts/given', { what: 'up' }),
    seal('folders/f1', pack([['f1', bundle]])), seal('index/0', pack(new Map([['f1', bundle]]))),
  ]);
  const [draft, attention, receipt, folder, index] = records as [ArrayBuffer, ArrayBuffer, ArrayBuffer, ArrayBuffer, ArrayBuffer];
  const written = await db.write(['folders', 'index', 'pending', 'attention', 'receipts', 'acked', 'drafts', 'meta'], (tx) => Promise.all([
    tx.objectStore('pending').put({ ...waits, frozen: 1 }), tx.objectStore('acked').put({ ...open, at: AT, open: 1 }), tx.objectStore('acked').put({ ...old, at: AT }),
    tx.objectStore('drafts').put({ id: 'd1', sealed: draft }), tx.objectStore('attention').put({ intent: 'refused', sealed: attention }), tx.objectStore('receipts').put({ intent: 'given', sealed: receipt }),
    tx.objectStore('folders').put({ folder: 'f1', sealed: folder }), tx.objectStore('index').put({ shard: 0, sealed: index }),
    tx.objectStore('meta').put(7, 'n'), tx.objectStore('meta').put(12, 'generation'), tx.objectStore('meta').put({ cursor: null }, 'notes'),
  ]));
  expect(written.ok).toBe(true);
  return db;
}
const open = async () => openVault(await openDevice(disk.host), LI);

describe.each([VERSION_1, VERSION_2])('a phone of version $version with a full queue', (shape) => {
  it('finds everything again after the update, and goes on where it was', async () => {
    (await older(shape)).close();
    const vault = await open();
    const content = await vault.outbox.content();
    expect(content.pending.map(({ intent, frozen, place, op }) => [intent, frozen, place, op.mid, op.data])).toEqual([['waits', true, 7, 'm1', { facts: 'secret words' }]]);
    expect(content.open.map(({ op }) => op.mid)).toEqual(['m2']);
    expect(content.attention).toEqual([{ intent: 'refused', content: { why: 'no' } }]);
    expect(await vault.drafts.all()).toEqual([{ id: 'd1', content: { half: 'written' } }]);
    expect(await vault.replica.generation()).toBe(12);
    expect((await vault.replica.lists()).shards.get(0)?.get('f1')?.list[0]?.[3]).toMatchObject({ name: 'S' });
    expect((await vault.replica.folders(new Set(['f1']))).get('f1')?.get('f1')?.list).toHaveLength(1);
    expect(await vault.files.all()).toEqual([]);

    expect(await vault.outbox.save([work('new')], { intent: 'new', drafts: ['d1'], at: AT })).toEqual({ ok: true, value: [{ n: 8, place: 8 }] });
    expect((await vault.outbox.settle({ acked: ['m1'], files: [], at: AT, returned: [] })).ok).toBe(true);
    expect((await vault.replica.commit({ from: 12, notes: null, shards: new Map(), folders: new Map(), returnedRows: ['m2'], requeue: true, files: NO_NEWS })).ok).toBe(true);
    expect((await vault.outbox.content()).pending.map(({ op }) => op.n)).toEqual([4, 5, 7, 8]);
  });

  it('is updated while another tab still runs that version: it lets go, and says that it cannot save any more', async () => {
    const old = await older(shape);
    const vault = await open();
    expect((await vault.outbox.content()).pending).toHaveLength(1);
    expect(await old.write(['meta'], (tx) => tx.objectStore('meta').put(1, 'x'))).toEqual({ ok: false, error: { kind: 'broken' } });
  });

  it('is updated only when a save under way in the other tab is over, and has it', async () => {
    const old = await older(shape);
    let hold = true;
    const saving = old.write(['meta'], async (tx) => {
      while (hold) await tx.objectStore('meta').get('n');
      await tx.objectStore('meta').put(21, 'n');
    });
    await turn();
    let opened = false;
    const opening = open().then(async (vault) => {
      await vault.outbox.content();
      opened = true;
      return vault;
    });
    await turn();
    expect(opened).toBe(false);
    hold = false;
    expect((await saving).ok).toBe(true);
    const vault = await opening;
    expect(await vault.outbox.save([work('new')], { intent: 'new', at: AT })).toMatchObject({ ok: true, value: [{ n: 22 }] });
  });
});

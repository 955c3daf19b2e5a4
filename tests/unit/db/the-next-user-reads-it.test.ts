import { beforeEach, describe, expect, it } from 'vitest';
import { Bundle, emptyBundle, readCell, rowOf } from '@/db/bundle';
import { openDevice, type Device } from '@/db/device';
import { openVault } from '@/db/vault';
import { AT, Disk, LI, NO_NEWS, WANG, work } from './disk';

let disk: Disk;
let device: Device;
beforeEach(async () => {
  disk = new Disk();
  device = await openDevice(disk.host);
});

async function everything(): Promise<{ store: string; value: unknown }[]> {
  const found: { store: string; value: unknown }[] = [];
  for (const { name } of await disk.factory.databases()) {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = disk.factory.open(String(name));
      request.onsuccess = () => resolve(request.result);
    });
    for (const store of db.objectStoreNames) {
      const values = await new Promise<unknown[]>((resolve) => {
        const request = db.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result);
      });
      found.push(...values.map((value) => ({ store, value })));
    }
    db.close();
  }
  return found;
}
const readable = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => (part instanceof ArrayBuffer ? new TextDecoder().decode(part) : ArrayBuffer.isView(part) ? '' : part));

const row = { id: 'c1', folder_id: 'f1', name: 'secret words', parent_id: null, kind: 'dispute', department_id: null, person_id: null, sort: 1, active: true };
const bundle = new Bundle('e', [readCell('category', 'c1', 5, row)]);

describe('one account’s work on a shared phone', () => {
  it('rests in no store in plain words', async () => {
    const vault = await openVault(device, LI);
    await vault.outbox.save([work('a'), work('b')], { intent: 'a', at: AT });
    await vault.drafts.put('d', { facts: 'secret words' });
    await vault.replica.commit({ from: 0, notes: null, shards: new Map([[0, new Map([['f1', bundle]])]]), folders: new Map([['f1', new Map([['f1', bundle]])]]), returnedRows: [], requeue: false, files: NO_NEWS });
    await vault.outbox.settle({ acked: [], files: [], at: '', returned: [{ intent: 'b', content: { facts: 'secret words' }, mids: [] }] });
    await vault.outbox.giveUp('b', AT);
    const all = await everything();
    expect(all.map(({ store }) => store)).toEqual(expect.arrayContaining(['pending', 'drafts', 'index', 'folders', 'receipts']));
    for (const record of all) expect(readable(record)).not.toContain('secret');
    expect((await vault.replica.lists()).shards.get(0)?.get('f1')?.list[0]?.[3]).toMatchObject({ name: 'secret words' });
  });

  it('cannot be read with another account’s key', async () => {
    const vault = await openVault(device, LI);
    await vault.outbox.save([work('a')], { intent: 'a', at: AT });
    const thief: Device = { ...device, dataKey: () => device.dataKey(WANG) };
    const stolen = await openVault(thief, LI);
    await expect(stolen.outbox.content()).rejects.toThrow();
  });

  it('is not what another account finds', async () => {
    await (await openVault(device, LI)).outbox.save([work('a')], { intent: 'a', at: AT });
    expect((await (await openVault(device, WANG)).outbox.content()).pending).toEqual([]);
  });

  it('is under a device key that cannot be taken out', async () => {
    await openVault(device, LI);
    const keys = (await everything()).map(({ value }) => value).filter((value): value is { key: CryptoKey } => typeof value === 'object' && value !== null && 'key' in value);
    expect(keys).toHaveLength(1);
    expect(keys[0]?.key.extractable).toBe(false);
  });

  it('cannot be moved to another slot or changed by a bit', async () => {
    const vault = await openVault(device, LI);
    await vault.outbox.save([work('a'), work('b')], { intent: 'a', at: AT });
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = disk.factory.open(`zhiwei-${LI.id}`);
      request.onsuccess = () => resolve(request.result);
    });
    const store = db.transaction('pending', 'readwrite').objectStore('pending');
    await new Promise<void>((resolve) => {
      const request = store.getAll();
      request.onsuccess = () => {
        const [one, two] = request.result;
        store.put({ ...one, sealed: two.sealed }).onsuccess = () => resolve();
      };
    });
    db.close();
    await expect((await openVault(device, LI)).outbox.content()).rejects.toThrow();
  });
});

it('two tabs that start together agree on one device and one key', async () => {
  const fresh = new Disk();
  const [a, b] = await Promise.all([openDevice(fresh.host), openDevice(fresh.host)]);
  expect(a.id).toBe(b.id);
  const [one, two] = await Promise.all([openVault(a, LI), openVault(b, LI)]);
  await one.outbox.save([work('a')], { intent: 'a', at: AT });
  expect((await two.outbox.content()).pending).toHaveLength(1);
});

describe('rows of another build', () => {
  it('that this one cannot read stay on the disk, unseen', async () => {
    const strange = new Bundle('', [readCell('category', 'x', 1, { id: 'x', kind: 'brand new' }), readCell('novel', 'y', 2, { id: 'y' })]);
    const vault = await openVault(device, LI);
    await vault.replica.commit({ from: 0, notes: null, shards: new Map(), folders: new Map([['f1', new Map([['f1', strange]])]]), returnedRows: [], requeue: false, files: NO_NEWS });
    const back = (await vault.replica.folders(new Set(['f1']))).get('f1')?.get('f1') ?? emptyBundle;
    expect(back.list.map((cell) => [cell[1], rowOf(cell)])).toEqual([['x', null], ['y', null]]);
  });

  it('keep columns this one does not know', () => {
    expect(readCell('category', 'c1', 5, { ...row, colour: 'red' })[3]).toMatchObject({ colour: 'red', name: 'secret words' });
  });
});

describe('a page', () => {
  it('computed from what another tab has since replaced is not written', async () => {
    const [one, two] = [await openVault(device, LI), await openVault(device, LI)];
    const page = { notes: 'n', shards: new Map(), folders: new Map(), returnedRows: [], requeue: false, files: NO_NEWS };
    expect((await one.replica.commit({ ...page, from: 0 })).ok).toBe(true);
    expect(await two.replica.commit({ ...page, from: 0, notes: 'older' })).toEqual({ ok: false, error: { kind: 'stale' } });
    expect((await two.replica.lists()).mark).toEqual({ generation: 1, notes: 'n' });
  });

  it('and the place it ends are both written or neither', async () => {
    const vault = await openVault(device, LI);
    await vault.replica.lists();
    disk.onTransaction = (tx) => {
      const store = tx.objectStore.bind(tx);
      tx.objectStore = (name) => (name === 'folders' ? Object.assign(store(name), { put: () => { throw new DOMException('disk', 'QuotaExceededError'); } }) : store(name));
    };
    const page = { from: 0, notes: 'cursor', shards: new Map([[0, new Map([['f1', bundle]])]]), folders: new Map([['f1', new Map([['f1', bundle]])]]), returnedRows: [], requeue: false, files: NO_NEWS };
    expect(await vault.replica.commit(page)).toEqual({ ok: false, error: { kind: 'full' } });
    disk.onTransaction = () => undefined;
    const { mark, shards } = await vault.replica.lists();
    expect(mark).toEqual({ generation: 0, notes: undefined });
    expect(shards.size).toBe(0);
  });
});

import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { openDevice } from '@/db/device';
import type { FileInput } from '@/db/files';
import { openVault, type Vault } from '@/db/vault';
import { newId } from '@/lib/id';
import { AT, Disk, LI, NO_NEWS, turn, work } from './disk';

let disk: Disk;
let vault: Vault;
beforeEach(async () => {
  disk = new Disk();
  vault = await openVault(await openDevice(disk.host), LI);
  await vault.outbox.content();
});
const bytes = (text: string): ArrayBuffer => new TextEncoder().encode(text).slice().buffer;
const input = (id: string, draft = 'd1'): FileInput => ({
  id, draft, body: bytes('secret picture'), thumb: bytes('secret small'),
  about: { kind: 'photo', mime: 'image/jpeg', name: 'secret name', width: 4, height: 3, seconds: null, takenAt: AT },
});
const attachment = (intent: string, id: string) => {
  const plain = work(intent);
  return { ...plain, op: { ...plain.op, tbl: 'attachment', id } };
};
const flags = async () => (await vault.files.all()).map(({ about: _about, ...rest }) => rest);

async function raw(store: string): Promise<unknown[]> {
  const db = await new Promise<IDBDatabase>((resolve) => {
    const request = disk.factory.open(`zhiwei-${LI.id}`);
    request.onsuccess = () => resolve(request.result);
  });
  const all = await new Promise<unknown[]>((resolve) => {
    const request = db.transaction(store).objectStore(store).getAll();
    request.onsuccess = () => resolve(request.result);
  });
  db.close();
  return all;
}

describe('a photo', () => {
  it('is written in one strict transaction, sealed, as buffers, its bytes apart from the list', async () => {
    disk.durabilities.length = 0;
    const added = await vault.files.add(input('p1'));
    expect(disk.durabilities).toEqual(['strict']);
    expect(added.ok && added.value).toMatchObject({ id: 'p1', draft: 'd1', about: { bytes: 14, sha256: createHash('sha256').update('secret picture').digest('hex') } });
    for (const store of ['files', 'bodies', 'thumbs']) {
      const [record] = await raw(store);
      expect(record).toMatchObject({ id: 'p1', sealed: expect.any(ArrayBuffer) });
      const { sealed, ...rest } = record as { sealed: ArrayBuffer };
      expect(new TextDecoder().decode(sealed) + JSON.stringify(rest)).not.toContain('secret');
    }
    const read: string[] = [];
    disk.onTransaction = (tx) => void read.push(...tx.objectStoreNames);
    await vault.files.all();
    expect(read).toEqual(['files']);
  });

  it('is bound to its slot: one body under another’s name is not read', async () => {
    await vault.files.add(input('p1'));
    await vault.files.add({ ...input('p2'), body: bytes('other') });
    const [one] = await raw('bodies');
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = disk.factory.open(`zhiwei-${LI.id}`);
      request.onsuccess = () => resolve(request.result);
    });
    await new Promise((resolve) => { db.transaction('bodies', 'readwrite').objectStore('bodies').put({ ...(one as object), id: 'p2' }).onsuccess = resolve; });
    db.close();
    await expect(vault.files.bytes('bodies', 'p2')).rejects.toThrow();
  });

  it('leaves its draft in the transaction that saves the work, or not at all', async () => {
    await vault.drafts.put('d1', {});
    await vault.files.add(input('p1'));
    disk.durabilities.length = 0;
    disk.onTransaction = (tx) => {
      const store = tx.objectStore.bind(tx);
      tx.objectStore = (name) => Object.assign(store(name), name === 'pending' ? { put: () => { throw new DOMException('disk', 'QuotaExceededError'); } } : {});
    };
    expect(await vault.outbox.save([attachment('a', 'p1')], { intent: 'a', drafts: ['d1'], at: AT })).toEqual({ ok: false, error: { kind: 'full' } });
    expect(await flags()).toEqual([{ id: 'p1', draft: 'd1' }]);
    disk.onTransaction = () => undefined;
    expect((await vault.outbox.save([attachment('a', 'p1')], { intent: 'a', drafts: ['d1'], at: AT })).ok).toBe(true);
    expect(disk.durabilities).toEqual(['strict', 'strict']);
    expect(await flags()).toEqual([{ id: 'p1', intent: 'a', folder: 'f' }]);
  });

  it('is answered as stuck when the disk hangs, and is not there later', async () => {
    let hold = true;
    disk.onTransaction = (tx) => {
      const spin = (): void => {
        if (hold) tx.objectStore('files').count().onsuccess = spin;
      };
      spin();
    };
    const adding = vault.files.add(input('p1'));
    while (!disk.timersWaiting()) await turn(1);
    await turn();
    disk.ring();
    expect(await adding).toEqual({ ok: false, error: { kind: 'stuck' } });
    hold = false;
    disk.onTransaction = () => undefined;
    await turn();
    expect([await flags(), await raw('bodies')]).toEqual([[], []]);
  });
});

describe('news of a file', () => {
  const news = (rows: [string, boolean | null][], more: Partial<typeof NO_NEWS> = {}) => ({ ...NO_NEWS, rows: new Map(rows), ...more });
  let from = 0;
  const commit = async (files: typeof NO_NEWS, spoil = false) => {
    if (spoil) disk.onTransaction = (tx) => {
      const store = tx.objectStore.bind(tx);
      tx.objectStore = (name) => Object.assign(store(name), name === 'meta' ? { put: () => { throw new DOMException('disk', 'QuotaExceededError'); } } : {});
    };
    const done = await vault.replica.commit({ from, notes: null, shards: new Map(), folders: new Map(), returnedRows: [], requeue: false, files });
    disk.onTransaction = () => undefined;
    if (done.ok) from++;
    return done.ok;
  };
  const bodies = async () => (await raw('bodies')).length;
  beforeEach(async () => {
    from = 0;
    await vault.files.add(input('p1'));
    await vault.outbox.save([attachment('a', 'p1')], { intent: 'a', at: AT });
  });

  it('and the page that brought it are both written or neither', async () => {
    expect(await commit(news([['p1', true]]), true)).toBe(false);
    expect([await bodies(), await flags()]).toEqual([1, [{ id: 'p1', intent: 'a', folder: 'f' }]]);
    expect(await commit(news([['p1', true]]))).toBe(true);
    expect([await bodies(), await flags()]).toEqual([0, [{ id: 'p1', intent: 'a', folder: 'f', stored: 1 }]]);
  });

  it('never takes away bytes the server has not got', async () => {
    for (const word of [news([['p1', false]]), news([['p1', null]]), news([], { revoked: ['f'] }), news([['p1', null]], { revoked: ['f'] }), news([[newId(), true]])]) {
      expect(await commit(word)).toBe(true);
      expect(await bodies()).toBe(1);
    }
    expect((await vault.files.all())[0]?.refused).toBe('folder');
    await commit(news([], { granted: ['f'] }));
    expect((await vault.files.all())[0]?.refused).toBeUndefined();
  });

  it('of a server that forgot the bytes makes it ask again', async () => {
    await commit(news([['p1', true]]));
    await commit(news([['p1', false]]));
    expect((await flags())[0]).not.toHaveProperty('stored');
  });
});

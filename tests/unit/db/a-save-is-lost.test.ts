import { beforeEach, describe, expect, it } from 'vitest';
import { openDevice } from '@/db/device';
import { openVault, type Vault } from '@/db/vault';
import { AT, Disk, LI, turn, work } from './disk';

let disk: Disk;
let vault: Vault;
beforeEach(async () => {
  disk = new Disk();
  vault = await openVault(await openDevice(disk.host), LI);
  await vault.outbox.content();
});
const again = async (): Promise<Vault> => openVault(await openDevice(disk.host), LI);
const pending = async (of: Vault) => (await of.outbox.content()).pending;

describe('a saved record', () => {
  it('is on the disk when the save is answered, in one strict transaction with its order and without its draft', async () => {
    await vault.drafts.put('d1', { half: 'written' });
    disk.durabilities.length = 0;
    const saved = await vault.outbox.save([work('a'), work('a')], { intent: 'a', at: AT, drafts: ['d1'] });
    expect(saved).toEqual({ ok: true, value: [{ n: 1, place: 1 }, { n: 2, place: 2 }] });
    expect(disk.durabilities).toEqual(['strict']);
    const reopened = await again();
    expect((await pending(reopened)).map(({ op, intent }) => [op.n, intent])).toEqual([[1, 'a'], [2, 'a']]);
    expect(await reopened.drafts.all()).toEqual([]);
    expect(disk.timersWaiting()).toBe(0);
  });

  it('saved again after it was wrongly called stuck replaces itself, every piece of it', async () => {
    for (let i = 0; i < 2; i++) await vault.outbox.save([work('a'), work('b'), work('b')], { intent: 'a', at: AT });
    expect((await pending(vault)).map(({ intent }) => intent)).toEqual(['a', 'b', 'b']);
  });

  it('keeps its order across tabs', async () => {
    const other = await again();
    const all = await Promise.all([vault.outbox.save([work('a')], { intent: 'a', at: AT }), other.outbox.save([work('b')], { intent: 'b', at: AT }), vault.outbox.save([work('c')], { intent: 'c', at: AT })]);
    expect(all.map((saved) => saved.ok && saved.value[0]?.n).sort()).toEqual([1, 2, 3]);
  });
});

describe('the disk is full', () => {
  it('is answered as full, nothing is kept and the draft stays', async () => {
    await vault.drafts.put('d1', { half: 'written' });
    disk.onTransaction = (tx) => {
      const put = IDBObjectStore.prototype.put;
      const store = tx.objectStore.bind(tx);
      tx.objectStore = (name) => Object.assign(store(name), name === 'pending' ? { put: () => { throw new DOMException('disk', 'QuotaExceededError'); } } : { put });
    };
    expect(await vault.outbox.save([work('a')], { intent: 'a', at: AT, drafts: ['d1'] })).toEqual({ ok: false, error: { kind: 'full' } });
    disk.onTransaction = () => undefined;
    expect(await pending(await again())).toEqual([]);
    expect(await vault.drafts.all()).toHaveLength(1);
  });

  it('is answered as stuck when the transaction never ends, and is not written later', async () => {
    let hold = true;
    disk.onTransaction = (tx) => {
      // A request that repeats itself keeps the transaction open, as a hanging disk does.
      const spin = (): void => {
        if (hold) tx.objectStore('pending').count().onsuccess = spin;
      };
      spin();
    };
    const saved = vault.outbox.save([work('a')], { intent: 'a', at: AT });
    while (!disk.timersWaiting()) await turn(1);
    await turn();
    disk.ring();
    expect(await saved).toEqual({ ok: false, error: { kind: 'stuck' } });
    hold = false;
    disk.onTransaction = () => undefined;
    await turn();
    expect(await pending(await again())).toEqual([]);
  });

  it('a database that opens only after the save was called stuck does not get it', async () => {
    const closed = await openDevice(disk.host);
    const fresh = await openVault(closed, { id: 'slow', account: 'slow' });
    const saved = fresh.outbox.save([work('a')], { intent: 'a', at: AT });
    while (!disk.timersWaiting()) await turn(1);
    disk.ring();
    expect(await saved).toEqual({ ok: false, error: { kind: 'stuck' } });
    await turn();
    expect(await pending(fresh)).toEqual([]);
  });

  it('a write that went through after it was called stuck is told', async () => {
    let told = 0;
    vault.onLate(() => told++);
    disk.onTransaction = (tx) => {
      tx.abort = () => { throw new DOMException('committing', 'InvalidStateError'); };
    };
    const saved = vault.outbox.save([work('a')], { intent: 'a', at: AT });
    while (!disk.timersWaiting()) await turn(1);
    await turn(1);
    disk.ring();
    expect(await saved).toEqual({ ok: false, error: { kind: 'stuck' } });
    await turn();
    expect(await pending(vault)).toHaveLength(1);
    expect(told).toBe(1);
  });
});

describe('the connection to IndexedDB dies', () => {
  it('is opened again and the save goes through', async () => {
    for (const db of disk.databases) db.close();
    expect((await vault.outbox.save([work('a')], { intent: 'a', at: AT })).ok).toBe(true);
    expect(await pending(await again())).toHaveLength(1);
  });

  it('for good, is answered after three tries as broken', async () => {
    const before = disk.opened;
    disk.onTransaction = () => { throw new DOMException('Connection to Indexed Database server lost', 'UnknownError'); };
    expect(await vault.outbox.save([work('a')], { intent: 'a', at: AT })).toEqual({ ok: false, error: { kind: 'broken' } });
    expect(disk.opened - before).toBe(2);
  });

  it('an update of the app in another tab is let through', async () => {
    const upgrade = new Promise<void>((resolve, reject) => {
      const request = disk.factory.open(`zhiwei-${LI.id}`, 3);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
      request.onblocked = () => reject(new Error('blocked'));
    });
    await upgrade;
  });
});

/** Somebody holds the phone, its disk and all the time in the world for reading, but not the secret. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openDevice, type Device } from '@/db/device';
import { createAppLock, type AppLock } from '@/db/lock';
import { countUnsent, setAside } from '@/db/lock-aside';
import type { LockRecord } from '@/db/lock-record';
import { openVault } from '@/db/vault';
import { Disk, LI, WANG, work } from './disk';
import { found, PHRASE, PIN, quickHost, signedIn, TOKENS } from './lock-phone';

async function locked(): Promise<{ disk: Disk; device: Device; lock: AppLock; record: LockRecord }> {
  const disk = await signedIn();
  const first = await openDevice(quickHost(disk));
  expect((await createAppLock(first).set(LI.id, PIN, null)).ok).toBe(true);
  const device = await openDevice(quickHost(disk));
  const record = await device.lock(LI.id);
  if (!record) throw new Error('no lock was kept');
  return { disk, device, lock: createAppLock(device), record };
}
async function unlocked(device: Device, secret = PIN.text): Promise<void> {
  const opened = await createAppLock(device).unlock(LI.id, secret);
  if (!opened.ok) throw new Error(opened.error.kind);
  device.hold(LI.id, opened.value);
}
const texts = async (device: Device): Promise<string[]> =>
  (await device.store.db.read(['kept'], (tx) => tx.objectStore('kept').getAll())).map((sealed) => new TextDecoder().decode(sealed));

describe('without the secret', () => {
  it('neither the work nor the session opens, though who it was and where the server is stay readable', async () => {
    const { device } = await locked();
    await device.kept.setItem('zhiwei-account', 'li');
    await expect(openVault(device, LI)).rejects.toThrow('lock is closed');
    expect(await device.kept.getItem('zhiwei-auth')).toBeNull();
    expect(await device.kept.getItem('zhiwei-account')).toBe('li');
    for (const text of await texts(device)) expect(text).not.toContain('secret');
    await unlocked(device);
    expect((await (await openVault(device, LI)).outbox.content()).pending).toHaveLength(1);
    expect(await device.kept.getItem('zhiwei-auth')).toBe(TOKENS(LI.id));
  });

  it('the device’s key alone brings no data key out of anything that rests', async () => {
    const { device, record } = await locked();
    const { subtle } = globalThis.crypto;
    const rests = await device.store.db.read(['accounts'], (tx) => tx.objectStore('accounts').get(LI.id));
    expect(rests).not.toHaveProperty('wrapped');
    const { iv, wrapped } = record.secret;
    const slots = ['', LI.id, `${LI.id}/secret`].map((slot) => new TextEncoder().encode(slot));
    const opens = await Promise.allSettled(slots.map((additionalData) => subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, device.store.key, wrapped)));
    const inner = opens.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    expect(inner).toHaveLength(1); // the outer wrapping is the device's; within it lies no bare key
    expect(inner[0]?.byteLength).toBe(48);
    for (const additionalData of slots) await expect(subtle.unwrapKey('raw', inner[0] ?? new ArrayBuffer(0), device.store.key, { name: 'AES-GCM', iv, additionalData }, 'AES-GCM', false, ['decrypt'])).rejects.toThrow();
  });

  it('the session is there at every moment in which the lock is being set or taken away', async () => {
    const disk = await signedIn();
    const device = await openDevice(quickHost(disk));
    await openVault(device, LI);
    const lock = createAppLock(device);
    let asked = 0;
    const always = async <T>(work: Promise<T>): Promise<T> => {
      let over = false;
      const done = work.finally(() => { over = true; });
      // Several at a time, so that one of them stands between any two requests of the change.
      await Promise.all(Array.from({ length: 8 }, async () => {
        while (!over) {
          expect(await device.kept.getItem('zhiwei-auth')).toBe(TOKENS(LI.id));
          asked += 1;
        }
      }));
      return done;
    };
    for (let time = 0; time < 5; time += 1) {
      expect((await always(lock.set(LI.id, PIN, null))).ok).toBe(true);
      expect((await always(lock.remove(LI.id, PIN.text))).ok).toBe(true);
    }
    expect(asked).toBeGreaterThan(100);
  });

  it('a session renewed or begun while it is closed is not written down until it is opened', async () => {
    const { disk, device } = await locked();
    await device.kept.setItem('zhiwei-auth', TOKENS(LI.id).replace('}}', '},"again":1}'));
    const other = await openDevice(quickHost(disk));
    expect(await other.kept.getItem('zhiwei-auth')).toBeNull();
    await unlocked(device);
    await openVault(device, LI);
    const later = await openDevice(quickHost(disk));
    expect(await later.kept.getItem('zhiwei-auth')).toBeNull();
    await unlocked(later);
    expect(await later.kept.getItem('zhiwei-auth')).toContain('again');
    // Somebody without a lock signs in on the same phone.
    await other.kept.setItem('zhiwei-auth', TOKENS(WANG.id));
    expect(await (await openDevice(quickHost(disk))).kept.getItem('zhiwei-auth')).toBe(TOKENS(WANG.id));
  });

  it('another account of the same phone opens as before, under a lock of its own if it likes', async () => {
    const { device, lock } = await locked();
    await (await openVault(device, WANG)).outbox.save([work('b')], { intent: 'b', at: '2026-09-01T00:00:00Z' });
    expect((await lock.set(WANG.id, PHRASE, null)).ok).toBe(true);
    expect((await lock.unlock(LI.id, PHRASE.text)).ok).toBe(false);
    expect((await lock.unlock(WANG.id, PHRASE.text)).ok).toBe(true);
    expect((await lock.unlock(LI.id, PIN.text)).ok).toBe(true);
  });
});

it('guessing is dear: at least 600,000 rounds and 16 random bytes, as the record says and as they are run', async () => {
  const run: number[] = [];
  const { subtle } = globalThis.crypto;
  const derive = vi.spyOn(subtle, 'deriveKey');
  const disk = new Disk();
  const device = await openDevice(disk.host);
  await device.dataKey(LI);
  const lock = createAppLock(device);
  await lock.set(LI.id, PIN, null);
  const [first] = [(await device.lock(LI.id))?.secret];
  await lock.set(LI.id, PIN, PIN.text);
  for (const [algorithm] of derive.mock.calls) if (typeof algorithm === 'object' && 'iterations' in algorithm) run.push(algorithm.iterations);
  derive.mockRestore();
  const record = await device.lock(LI.id);
  expect(record?.iterations).toBeGreaterThanOrEqual(600_000);
  expect(run).toHaveLength(3);
  expect(Math.min(...run)).toBeGreaterThanOrEqual(600_000);
  expect(record?.secret.salt.byteLength).toBe(16);
  expect(record?.secret.salt).not.toEqual(first?.salt);
});

describe('wrong tries', () => {
  afterEach(() => vi.useRealTimers());
  const wrong = async (lock: AppLock) => lock.unlock(LI.id, '999999');

  it('slow down: five are free, then 30 s, 1 min, 5 min, 15 min and 15 min again; never is anything wiped', async () => {
    const { disk, lock } = await locked();
    const answers: unknown[] = [];
    for (let n = 1; n <= 9; n += 1) {
      const answer = await wrong(lock);
      answers.push(answer.ok ? 'open' : answer.error);
      await lock.waited(LI.id, n, 0);
    }
    expect(answers).toEqual([[4, 0], [3, 0], [2, 0], [1, 0], [0, 30], [0, 60], [0, 300], [0, 900], [0, 900]].map(([left = 0, s = 0]) => ({ kind: 'wrong', left, wait: s * 1000 })));
    expect(await found(disk, PIN.text)).toMatchObject({ works: 1 });
    expect(await wrong(lock)).toMatchObject({ error: { left: 4 } });
  });

  it('are remembered by a new start, and no clock shortens the pause', async () => {
    const { disk, lock } = await locked();
    for (let n = 0; n < 5; n += 1) await wrong(lock);
    vi.useFakeTimers({ now: Date.now() + 10 * 365 * 86_400_000, toFake: ['Date'] });
    const later = createAppLock(await openDevice(quickHost(disk)));
    expect(await later.unlock(LI.id, PIN.text)).toEqual({ ok: false, error: { kind: 'wait', ms: 30_000 } });
    await later.waited(LI.id, 5, 12_000);
    // A second tab that began to wait later cannot make it longer or shorter than the first.
    await later.waited(LI.id, 5, 25_000);
    expect(await later.unlock(LI.id, PIN.text)).toEqual({ ok: false, error: { kind: 'wait', ms: 12_000 } });
    await later.waited(LI.id, 4, 0);
    expect((await later.unlock(LI.id, PIN.text)).ok).toBe(false);
    await later.waited(LI.id, 5, 0);
    expect((await later.unlock(LI.id, PIN.text)).ok).toBe(true);
  });

  it('count when the app is killed before it learns the answer, and in many tabs at once', async () => {
    const { disk } = await locked();
    const tabs = await Promise.all(Array.from({ length: 8 }, async () => createAppLock(await openDevice(quickHost(disk)))));
    const answers = await Promise.all(tabs.map(wrong));
    expect(answers.filter((each) => !each.ok && each.error.kind === 'wrong')).toHaveLength(5);
    expect(answers.filter((each) => !each.ok && each.error.kind === 'wait')).toHaveLength(3);
  });

  it('count for changing and taking away the lock too', async () => {
    const { lock, device } = await locked();
    expect(await lock.set(LI.id, PHRASE, '999999')).toMatchObject({ error: { kind: 'wrong', left: 4 } });
    expect(await lock.remove(LI.id, '999999')).toMatchObject({ error: { kind: 'wrong', left: 3 } });
    expect(await lock.set(LI.id, PHRASE, null)).toEqual({ ok: false, error: { kind: 'stale' } });
    expect((await device.lock(LI.id))?.tries.failed).toBe(2);
  });
});

it('fingerprint or face opens it beside the secret, until it is taken away', async () => {
  const { device, lock } = await locked();
  const output = globalThis.crypto.getRandomValues(new Uint8Array(32));
  const passkey = { credential: new Uint8Array([1, 2]), salt: globalThis.crypto.getRandomValues(new Uint8Array(32)), output };
  expect((await lock.setPasskey(LI.id, PIN.text, passkey)).ok).toBe(true);
  expect((await lock.unlockWithPasskey(LI.id, new Uint8Array(32))).ok).toBe(false);
  const opened = await lock.unlockWithPasskey(LI.id, output);
  if (!opened.ok) throw new Error(opened.error.kind);
  device.hold(LI.id, opened.value);
  expect((await (await openVault(device, LI)).outbox.content()).pending).toHaveLength(1);
  await lock.set(LI.id, PHRASE, PIN.text);
  expect((await lock.unlockWithPasskey(LI.id, output)).ok).toBe(true);
  await lock.dropPasskey(LI.id);
  expect((await lock.unlockWithPasskey(LI.id, output)).ok).toBe(false);
});

it('a forgotten secret: the account starts afresh, and what was there stays, counted and sealed', async () => {
  const { disk, device } = await locked();
  expect(await countUnsent(device, LI.id)).toEqual({ works: 1, drafts: 0 });
  await setAside(device, LI);
  expect(await found(disk, null)).toEqual({ works: 0, tokens: null });
  const aside = (await device.store.db.read(['accounts'], (tx) => tx.objectStore('accounts').getAll())).find((each) => each.aside === LI.id);
  expect(aside?.database).toBe(`zhiwei-${LI.id}`);
  const later = await openDevice(quickHost(disk));
  const opened = await createAppLock(later).unlock(aside?.id ?? '', PIN.text);
  if (!opened.ok) throw new Error(opened.error.kind);
  later.hold(aside?.id ?? '', opened.value);
  expect((await (await openVault(later, { id: aside?.id ?? '', account: 'li' })).outbox.content()).pending).toHaveLength(1);
});

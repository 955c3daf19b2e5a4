/** A phone whose deaths can be placed: after the n-th step (a call to the crypto, a transaction, a request) nothing more happens. */
import { expect } from 'vitest';
import { openDevice, type Device } from '@/db/device';
import type { Host } from '@/db/connection';
import { createAppLock } from '@/db/lock';
import { openVault } from '@/db/vault';
import { Disk, LI, turn, work } from './disk';

export const PIN = { kind: 'pin', text: '417253' } as const;
export const PHRASE = { kind: 'phrase', text: 'warm paper, pine and ink' } as const;
export const TOKENS = (id: string): string => JSON.stringify({ access_token: 'secret words', refresh_token: 'secret words', user: { id } });
const never = new Promise<never>(() => undefined);

/** The platform's crypto, each call announced; PBKDF2 runs few rounds so that hundreds of locks can be tried. */
function quickCrypto(step: () => boolean): Crypto {
  const subtle = new Proxy(globalThis.crypto.subtle, {
    get: (real, name) => (...args: unknown[]) => {
      if (!step()) return never;
      const [first, ...rest] = args;
      const quick = name === 'deriveKey' && typeof first === 'object' && first !== null && 'iterations' in first ? [{ ...first, iterations: 1_000 }, ...rest] : args;
      const method: unknown = Reflect.get(real, name);
      return typeof method === 'function' ? Reflect.apply(method, real, quick) : never;
    },
  });
  return new Proxy(globalThis.crypto, { get: (real, name) => (name === 'subtle' ? subtle : name === 'getRandomValues' ? real.getRandomValues.bind(real) : Reflect.get(real, name)) });
}

export const quickHost = (disk: Disk): Host => ({ ...disk.host, crypto: quickCrypto(() => true) });

export interface Mortal {
  device: Device;
  /** From now on the phone dies at the n-th step. */
  dieAfter(steps: number): void;
  taken(): number;
  dead(): boolean;
}

export async function mortal(disk: Disk): Promise<Mortal> {
  let left = Number.POSITIVE_INFINITY;
  let steps = 0;
  const step = (): boolean => {
    steps += 1;
    left -= 1;
    return left >= 0;
  };
  const device = await openDevice({ ...disk.host, crypto: quickCrypto(step) });
  disk.onTransaction = (tx, mode) => {
    if (!step()) throw new DOMException('the phone is dead', 'AbortError');
    if (mode !== 'readwrite') return;
    const store = tx.objectStore.bind(tx);
    tx.objectStore = (name) =>
      new Proxy(store(name), {
        get: (real, key) => {
          const method: unknown = Reflect.get(real, key);
          if (typeof method !== 'function') return method;
          return (...args: unknown[]) => {
            if (!step()) tx.abort();
            return Reflect.apply(method, real, args) as unknown;
          };
        },
      });
  };
  return { device, dieAfter: (count) => { left = count; steps = 0; }, taken: () => steps, dead: () => left < 0 };
}

/** What a fresh start of the app finds under this secret (null: none is asked for); 'shut' where it does not open. */
export async function found(disk: Disk, secret: string | null): Promise<{ works: number; tokens: string | null } | 'shut'> {
  disk.onTransaction = () => undefined;
  const device = await openDevice(quickHost(disk));
  if (await device.lock(LI.id)) expect(await device.kept.getItem('zhiwei-auth'), 'the session while locked').toBeNull();
  if (secret !== null) {
    const opened = await createAppLock(device).unlock(LI.id, secret);
    if (!opened.ok) return 'shut';
    device.hold(LI.id, opened.value);
  } else if (await device.lock(LI.id)) return 'shut';
  const vault = await openVault(device, LI);
  const content = { works: (await vault.outbox.content()).pending.length, tokens: await device.kept.getItem('zhiwei-auth') };
  vault.close();
  return content;
}

/** A phone with one saved piece of work and its owner signed in. */
export async function signedIn(): Promise<Disk> {
  const disk = new Disk();
  const device = await openDevice(quickHost(disk));
  const vault = await openVault(device, LI);
  await vault.outbox.save([work('a')], { intent: 'a', at: '2026-09-01T00:00:00Z' });
  await device.kept.setItem('zhiwei-auth', TOKENS(LI.id));
  vault.close();
  return disk;
}

/** Runs until it ends or the phone is dead and nothing moves any more. */
export async function untilDeath<T>(phone: Mortal, doing: Promise<T>): Promise<T | 'dead'> {
  let end: T | 'dead' | null = null;
  doing.then((value) => (end = value), () => (end = 'dead'));
  for (let calm = 0; end === null && calm < 40; calm = phone.dead() ? calm + 1 : 0) await turn(1);
  return end ?? 'dead';
}

/**
 * The app lock of an account: its data key rests under a key from the secret (and under the device's), no longer under the device's alone.
 * Turning it on, changing it and turning it off wrap that one key anew, in one strict transaction together with the session's tokens.
 */
import type { SecretKind } from '@/domain/lock-secret';
import { err, ok, type Result } from '@/lib/result';
import { bareKey, type AccountRecord, type Device } from './device';
import { AUTH, authOwner, keptSlot, underLock } from './kept';
import { ITERATIONS, keyFromPasskey, keyFromSecret, unwrapTwice, wrapTwice } from './lock-keys';
import type { LockRecord, Wrapped } from './lock-record';
import { createTryCounter, triesLeft, type TryFault } from './lock-tries';
import { createSealer } from './seal';

export interface Secret {
  kind: SecretKind;
  text: string;
}
/** The secret until now, which proves that the person may change the lock; null: there is no lock yet. */
type Proof = string | null;

/** stale: another tab changed the lock meanwhile. wrong: `left` tries before the pause, or the pause (ms) that began. */
export type LockFault = TryFault | { kind: 'stale' } | { kind: 'wrong'; left: number; wait: number };
type Done<T = void> = Promise<Result<T, LockFault>>;

export interface AppLock {
  /** On, or with another secret. */
  set(id: string, secret: Secret, old: Proof): Done;
  remove(id: string, old: string): Done;
  setMinutes(id: string, minutes: number): Done;
  unlock(id: string, text: string): Done<CryptoKey>;
  /** Lets the phone's own unlocking open it too; `output` is its PRF for `salt`. */
  setPasskey(id: string, old: string, passkey: { credential: Uint8Array<ArrayBuffer>; salt: Uint8Array<ArrayBuffer>; output: BufferSource }): Done;
  dropPasskey(id: string): Done;
  unlockWithPasskey(id: string, output: BufferSource): Done<CryptoKey>;
  waited: ReturnType<typeof createTryCounter>['waited'];
}

const slotOf = ({ id, aside }: AccountRecord, way: 'secret' | 'passkey'): string => `${aside ?? id}/${way}`;
const same = (a: ArrayBuffer | undefined, b: ArrayBuffer | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.byteLength === b.byteLength && new Uint8Array(a).every((byte, i) => byte === new Uint8Array(b)[i]));

export function createAppLock({ host: { crypto }, store: { db, key: device } }: Pick<Device, 'host' | 'store'>): AppLock {
  const tries = createTryCounter(db);
  const record = (id: string) => db.read(['accounts'], (tx) => tx.objectStore('accounts').get(id));
  const random = (): Uint8Array<ArrayBuffer> => crypto.getRandomValues(new Uint8Array(16));

  async function open(id: string, text: string, extractable: boolean): Done<{ key: CryptoKey; from: AccountRecord }> {
    const used = await tries.use(id);
    if (!used.ok) return used;
    const { lock } = used.value;
    const by = await keyFromSecret(crypto, text, lock.secret.salt, lock.iterations);
    const key = await unwrapTwice(crypto, slotOf(used.value, 'secret'), lock.secret, by, device, extractable);
    if (!key) return err({ kind: 'wrong', left: triesLeft(lock.tries), wait: lock.tries.wait });
    await tries.clear(id);
    return ok({ key, from: used.value });
  }

  /** The data key so that it can be wrapped again. */
  async function prove(id: string, old: Proof): Done<{ key: CryptoKey; from: AccountRecord }> {
    if (old !== null) return open(id, old, true);
    const from = await record(id);
    if (!from?.wrapped || !from.iv) return err({ kind: 'stale' });
    return ok({ key: await crypto.subtle.unwrapKey('raw', from.wrapped, device, bareKey(id, from.iv), 'AES-GCM', true, ['encrypt', 'decrypt']), from });
  }

  async function wrap(from: AccountRecord, way: 'secret' | 'passkey', key: CryptoKey, by: CryptoKey, salt: Uint8Array<ArrayBuffer>): Promise<Wrapped> {
    return { salt, ...(await wrapTwice(crypto, slotOf(from, way), key, by, device)) };
  }

  /** The session's tokens as they shall rest next; null where they rest right already or are somebody else's. */
  async function moveSession(id: string, key: CryptoKey, intoLock: boolean): Promise<{ from: string; to: string; was: ArrayBuffer | undefined; sealed: ArrayBuffer | null }> {
    const [from, to] = intoLock ? [AUTH, underLock(id)] : [underLock(id), AUTH];
    const [own, mine] = [createSealer(device, crypto), createSealer(key, crypto)];
    const was = await db.read(['kept'], (tx) => tx.objectStore('kept').get(from));
    const text = was && String(await (intoLock ? own : mine).unseal(keptSlot(from), was));
    const sealed = text !== undefined && authOwner(text) === id ? await (intoLock ? mine : own).seal(keptSlot(to), text) : null;
    return { from, to, was, sealed };
  }

  /** Writes `next` where the account's record is still the one it was made from. */
  async function replace(id: string, key: CryptoKey, from: AccountRecord, next: AccountRecord): Done {
    for (let attempt = 1; ; attempt++) {
      const session = await moveSession(id, key, next.lock !== undefined);
      const written = await db.write(['accounts', 'kept'], async (tx): Promise<'done' | 'stale' | 'session moved'> => {
        const [accounts, kept] = [tx.objectStore('accounts'), tx.objectStore('kept')];
        const now = await accounts.get(id);
        if (!now || !same(now.wrapped, from.wrapped) || !same(now.lock?.secret.wrapped, from.lock?.secret.wrapped)) return 'stale';
        if (!same(await kept.get(session.from), session.was)) return 'session moved';
        await accounts.put(next);
        if (session.sealed) {
          await kept.put(session.sealed, session.to);
          await kept.delete(session.from);
        }
        return 'done';
      });
      if (!written.ok) return written;
      if (written.value === 'done') return ok(undefined);
      if (written.value === 'stale' || attempt === 3) return err({ kind: 'stale' });
    }
  }

  async function change(id: string, next: (lock: LockRecord) => LockRecord): Done {
    const done = await db.write(['accounts'], async (tx) => {
      const found = await tx.objectStore('accounts').get(id);
      if (found?.lock) await tx.objectStore('accounts').put({ ...found, lock: next(found.lock) });
      return found?.lock !== undefined;
    });
    if (!done.ok) return done;
    return done.value ? ok(undefined) : err({ kind: 'none' });
  }

  return {
    async set(id, { kind, text }, old) {
      const proven = await prove(id, old);
      if (!proven.ok) return proven;
      const { key, from } = proven.value;
      const salt = random();
      const secret = await wrap(from, 'secret', key, await keyFromSecret(crypto, text, salt, ITERATIONS), salt);
      const { wrapped: _wrapped, iv: _iv, ...rest } = from;
      const lock: LockRecord = { minutes: 5, ...from.lock, kind, iterations: ITERATIONS, secret, tries: { failed: 0, wait: 0 } };
      return replace(id, key, from, { ...rest, lock });
    },

    async remove(id, old) {
      const proven = await prove(id, old);
      if (!proven.ok) return proven;
      const { key, from } = proven.value;
      const { lock: _lock, ...rest } = from;
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const wrapped = await crypto.subtle.wrapKey('raw', key, device, bareKey(id, iv));
      return replace(id, key, from, { ...rest, iv, wrapped });
    },

    setMinutes: (id, minutes) => change(id, (lock) => ({ ...lock, minutes })),

    async unlock(id, text) {
      const opened = await open(id, text, false);
      return opened.ok ? ok(opened.value.key) : opened;
    },

    async setPasskey(id, old, { credential, salt, output }) {
      const proven = await prove(id, old);
      if (!proven.ok) return proven;
      const { key, from } = proven.value;
      const wrapped = await wrap(from, 'passkey', key, await keyFromPasskey(crypto, output, salt), salt);
      return change(id, (lock) => ({ ...lock, passkey: { credential, ...wrapped } }));
    },

    dropPasskey: (id) => change(id, ({ passkey: _passkey, ...lock }) => lock),

    async unlockWithPasskey(id, output) {
      const found = await record(id);
      const passkey = found?.lock?.passkey;
      if (!found || !passkey) return err({ kind: 'none' });
      const key = await unwrapTwice(crypto, slotOf(found, 'passkey'), passkey, await keyFromPasskey(crypto, output, passkey.salt), device, false);
      if (!key) return err({ kind: 'wrong', left: 0, wait: 0 });
      await tries.clear(id);
      return ok(key);
    },

    waited: tries.waited,
  };
}

/**
 * Small texts of the device, sealed and written before they are called kept. localStorage would not do: browsers write it
 * seconds later, and a phone that dies in between opens signed out. The names are those auth-js asks its storage by.
 */
import * as v from 'valibot';
import type { Connection } from './connection';
import type { DeviceSchema } from './device';
import type { Sealer } from './seal';

export interface Kept {
  getItem(key: string): Promise<string | null>;
  /** Throws when the phone could not keep it. */
  setItem(key: string, value: string): Promise<void>;
  removeItem(key: string): Promise<void>;
}

/** The session's tokens: under a lock they rest sealed by the account's data key, under a name of their own. */
export const AUTH = 'zhiwei-auth';
const authShape = v.pipe(v.string(), v.parseJson(), v.object({ user: v.object({ id: v.string() }) }));
/** Whose they are. */
export function authOwner(value: string): string {
  const parsed = v.safeParse(authShape, value);
  return parsed.success ? parsed.output.user.id : '';
}
export const underLock = (id: string): string => `${AUTH}@${id}`;
export const keptSlot = (key: string): string => `kept/${key}`;

/** `held`: the account that is open in this tab, with the sealer of its data key. */
export function createKept(db: Connection<DeviceSchema>, own: Sealer, held: () => (Sealer & { id: string }) | null): Kept & { settle(): Promise<void> } {
  /** Tokens of an account whose lock is still closed: nothing may write them down until it is opened. */
  let waiting: string | null = null;

  /** False, and nothing written, where `owner` has a lock. */
  async function write(key: string, value: string | null, owner = '', { seal } = own): Promise<boolean> {
    const sealed = value === null ? null : await seal(keptSlot(key), value);
    const done = await db.write(['kept', 'accounts'], async (tx) => {
      if ((await tx.objectStore('accounts').get(owner))?.lock) return false;
      const store = tx.objectStore('kept');
      await (sealed ? store.put(sealed, key) : store.delete(key));
      return true;
    });
    if (!done.ok) throw new Error(`device store: ${done.error.kind}`);
    return done.value;
  }
  async function keepAuth(value: string): Promise<void> {
    const owner = authOwner(value);
    const mine = held();
    const kept = (await write(AUTH, value, owner)) || (mine?.id === owner && (await write(underLock(owner), value, '', mine)));
    waiting = kept ? null : value;
  }

  return {
    async getItem(key) {
      const mine = key === AUTH ? held() : null;
      if (mine && waiting) return waiting;
      // Both in one look: a lock that is set just now moves the tokens from one to the other, and they would seem to be gone.
      const lockedAt = mine ? underLock(mine.id) : key;
      const [locked, plain] = await db.read(['kept'], (tx) => Promise.all([lockedAt, key].map((slot) => tx.objectStore('kept').get(slot))));
      if (mine && locked) return String(await mine.unseal(keptSlot(lockedAt), locked));
      return plain ? String(await own.unseal(keptSlot(key), plain)) : null;
    },
    setItem: async (key, value) => void (await (key === AUTH ? keepAuth(value) : write(key, value))),
    async removeItem(key) {
      const mine = key === AUTH ? held() : null;
      if (mine) await write(underLock(mine.id), null);
      if (key === AUTH) waiting = null;
      await write(key, null);
    },
    /** The account that is open now may be the one whose tokens wait. */
    settle: async () => void (waiting !== null && (await keepAuth(waiting))),
  };
}

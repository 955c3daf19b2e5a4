/** Wrong secrets slow down. Counted before a secret is looked at, so that killing the app in between gives no free try. */
import { err, ok, type Result } from '@/lib/result';
import type { Connection } from './connection';
import type { AccountRecord, DeviceSchema } from './device';
import type { WriteFault } from './fault';
import type { LockRecord, Tries } from './lock-record';

type Locked = AccountRecord & { lock: LockRecord };
/** none: the account has no lock (any more). wait: not yet, `ms` to go. */
export type TryFault = WriteFault | { kind: 'none' } | { kind: 'wait'; ms: number };

const FREE = 5;
const PAUSES = [30_000, 60_000, 5 * 60_000, 15 * 60_000];
const pauseAfter = (failed: number): number => (failed < FREE ? 0 : (PAUSES[Math.min(failed - FREE, PAUSES.length - 1)] ?? 0));
/** How many wrong ones are left before the first pause. */
export const triesLeft = ({ failed }: Tries): number => Math.max(0, FREE - failed);

export interface TryCounter {
  /** One try is used up, durably; answers the lock to try it on. */
  use(id: string): Promise<Result<Locked, TryFault>>;
  /** It was right. */
  clear(id: string): Promise<void>;
  /** The lock screen was open so long that only `left` ms remain of the pause after try `failed`. Tabs that count together gain nothing. */
  waited(id: string, failed: number, left: number): Promise<void>;
}

export function createTryCounter(db: Connection<DeviceSchema>): TryCounter {
  const change = (id: string, next: (tries: Tries) => Tries | null) =>
    db.write(['accounts'], async (tx) => {
      const found = await tx.objectStore('accounts').get(id);
      const tries = found?.lock && next(found.lock.tries);
      if (found?.lock && tries) await tx.objectStore('accounts').put({ ...found, lock: { ...found.lock, tries } });
    });
  return {
    async use(id) {
      const used = await db.write(['accounts'], async (tx): Promise<Result<Locked, TryFault>> => {
        const found = await tx.objectStore('accounts').get(id);
        if (!found?.lock) return err({ kind: 'none' });
        const { lock } = found;
        if (lock.tries.wait > 0) return err({ kind: 'wait', ms: lock.tries.wait });
        const failed = lock.tries.failed + 1;
        const counted: Locked = { ...found, lock: { ...lock, tries: { failed, wait: pauseAfter(failed) } } };
        await tx.objectStore('accounts').put(counted);
        return ok(counted);
      });
      return used.ok ? used.value : used;
    },
    clear: async (id) => void (await change(id, () => ({ failed: 0, wait: 0 }))),
    waited: async (id, failed, left) => void (await change(id, (now) => (now.failed === failed ? { failed, wait: Math.max(0, Math.min(now.wait, left)) } : null))),
  };
}

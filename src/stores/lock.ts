/** The app lock as screens see it: whether it is closed, how the account's is set, and what a person can do with it. */
import { defineStore } from 'pinia';
import { shallowRef } from 'vue';
import type { LockFault, Secret } from '@/db/lock';
import type { Unsent } from '@/db/lock-aside';
import type { LockRecord } from '@/db/lock-record';
import type { Account } from '@/domain/account';
import type { Result } from '@/lib/result';

/** cancelled: the person waved the phone's own question away, or the phone cannot do it. */
export type PasskeyFault = LockFault | { kind: 'cancelled' };
type Done<F = LockFault> = Promise<Result<void, F>>;

export interface LockPort {
  set(secret: Secret, old: string | null): Done;
  remove(old: string): Done;
  setMinutes(minutes: number): Done;
  /** This phone can answer for the person by fingerprint or face, and keep a key with it. */
  passkeyPossible(): Promise<boolean>;
  addPasskey(old: string): Done<PasskeyFault>;
  dropPasskey(): Done;
  /** Opens the account once more; rejects when the phone's store does not open. */
  unlock(text: string): Done;
  unlockWithPasskey(): Done<PasskeyFault>;
  /** The lock screen has been open so long that `left` ms remain to wait. */
  waited(failed: number, left: number): Promise<void>;
  unsent(): Promise<Unsent>;
  lockNow(): Promise<void>;
}

export const useLock = defineStore('lock', () => {
  /** Whose lock is closed: nothing else is shown. */
  const closed = shallowRef<Account | null>(null);
  /** The open or closed account's lock; null: it has none. */
  const face = shallowRef<LockRecord | null>(null);
  /** The secret is forgotten: the next sign-in of this account (its id) starts a new store beside the sealed one. */
  const forgotten = shallowRef<string | null>(null);
  let load: (() => Promise<LockPort>) | null = null;

  /** Given by the composition root; most phones never load it. */
  function connect(loader: () => Promise<LockPort>) {
    load = loader;
  }
  async function port(): Promise<LockPort> {
    if (!load) throw new Error('the lock is not connected');
    return load();
  }
  return { closed, face, forgotten, connect, port };
});

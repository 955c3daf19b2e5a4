/**
 * The app lock of this tab: joins the sealed key, the stores, the other tabs and the watch for a page nobody uses.
 * All tabs of an account close together; each is opened by itself, so the key never leaves the page it was unwrapped in.
 */
import { nextTick } from 'vue';
import type { Device } from '@/db/device';
import { createAppLock, type LockFault } from '@/db/lock';
import { countUnsent, setAside } from '@/db/lock-aside';
import type { Account } from '@/domain/account';
import { err, ok, type Result } from '@/lib/result';
import { useBook } from '@/stores/book';
import { useDrafts } from '@/stores/drafts';
import { useLock, type LockPort } from '@/stores/lock';
import { useMe } from '@/stores/me';
import { useSession } from '@/stores/session';
import { useSync } from '@/stores/sync';
import { toasts } from '@/ui/toast';
import { createIdleWatch } from './idle-watch';
import { LOCK_CHANNEL } from './lock-channel';
import { askPasskey, newPasskey, passkeyPossible } from './passkey';

export interface TabLock extends LockPort {
  /** A forgotten secret: the account's store stays sealed on the phone, the next one opened is new. */
  startAfresh(account: Account): Promise<void>;
  /** What another tab said. */
  hear(word: unknown): void;
}

/** shut: closes all tabs. changed: the lock was set, changed or taken away. */
type Word = 'shut' | 'changed';
const said = (word: Word, id: string): string => `${word} ${id}`;

export interface LockParts {
  device: Device;
  open(account: Account): Promise<void>;
  close(): Promise<void>;
}

export function joinLock({ device, open, close }: LockParts): TabLock {
  const lock = useLock();
  const session = useSession();
  const drafts = useDrafts();
  const keys = createAppLock(device);
  const channel = new BroadcastChannel(LOCK_CHANNEL);
  const watch = createIdleWatch(() => lock.face?.minutes ?? 0, () => void shut(true));

  function account(): Account {
    const known = lock.closed ?? session.account;
    if (!known) throw new Error('nobody is signed in');
    return known;
  }
  const tell = (word: Word): void => channel.postMessage(said(word, account().id));

  async function look(): Promise<void> {
    lock.face = await device.lock(account().id);
    if (lock.face && !lock.closed) watch.start();
    else watch.stop();
  }

  /** A setter's answer; the other tabs hear of a change. */
  async function done<F>(outcome: Promise<Result<void, F>>): Promise<Result<void, F>> {
    const answer = await outcome;
    if (answer.ok) tell('changed');
    await look();
    return answer;
  }

  /** The screens leave the page first, so that nothing is typed any more; then what they wrote is waited for; then rows and key go. */
  async function shut(first: boolean): Promise<void> {
    if (lock.closed || !lock.face || !session.account) return;
    lock.closed = session.account;
    watch.stop();
    if (first) tell('shut');
    await nextTick();
    await drafts.settled();
    const key = device.held();
    await close();
    if (key) device.drop(key);
    toasts.splice(0);
    // What a store once worked out it keeps until it is asked again.
    for (const store of [useBook(), useMe(), useSync()]) Object.values(store);
  }

  async function enter(opened: Result<CryptoKey, LockFault>): Promise<Result<void, LockFault>> {
    if (opened.ok) {
      device.hold(account().id, opened.value);
      await open(account());
      lock.closed = null;
    }
    await look();
    return opened.ok ? ok(undefined) : opened;
  }

  async function hear(word: unknown): Promise<void> {
    const id = session.account?.id;
    if (!id) return;
    if (word === said('shut', id)) return shut(false);
    if (word !== said('changed', id)) return;
    await look();
    if (lock.closed && !lock.face) {
      // Opened and taken away in another tab.
      await open(lock.closed);
      lock.closed = null;
    }
  }

  if (lock.face && !lock.closed) watch.start();
  return {
    set: (secret, old) => done(keys.set(account().id, secret, old)),
    remove: (old) => done(keys.remove(account().id, old)),
    setMinutes: (minutes) => done(keys.setMinutes(account().id, minutes)),
    passkeyPossible,
    async addPasskey(old) {
      const made = await newPasskey(account().account);
      return made ? done(keys.setPasskey(account().id, old, made)) : err({ kind: 'cancelled' });
    },
    dropPasskey: () => done(keys.dropPasskey(account().id)),
    unlock: async (text) => enter(await keys.unlock(account().id, text)),
    async unlockWithPasskey() {
      const passkey = lock.face?.passkey;
      const output = passkey && (await askPasskey(passkey.credential, passkey.salt));
      return output ? enter(await keys.unlockWithPasskey(account().id, output)) : err({ kind: 'cancelled' });
    },
    waited: (failed, left) => keys.waited(account().id, failed, left),
    unsent: () => countUnsent(device, account().id),
    lockNow: () => shut(true),
    startAfresh: (forgotten) => setAside(device, forgotten),
    hear: (word) => void hear(word),
  };
}

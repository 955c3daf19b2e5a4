/** Opening an account on this phone: its store, its engine, what the screens read. Where its lock is closed, the lock is shown instead. */
import type { Account } from '@/domain/account';
import { useDrafts } from '@/stores/drafts';
import { useEngine } from '@/stores/engine';
import { useLock } from '@/stores/lock';
import type { CloseAccount, OpenAccount } from '@/stores/session';
import type { TabLock } from './app-lock';
import type { Parts } from './container';
import { LOCK_CHANNEL } from './lock-channel';

export function accountOpener({ device, remote, openVault, createEngine }: Omit<Parts, 'opener'>, close: CloseAccount): OpenAccount {
  const engines = useEngine();
  const drafts = useDrafts();
  const lock = useLock();

  async function open(account: Account): Promise<void> {
    const vault = await openVault(device, account);
    const engine = await createEngine({ vault, remote, me: account });
    engine.start();
    engines.attach(engine);
    await drafts.refresh();
  }

  /** A chunk of its own: most phones have no lock. */
  let loading: Promise<TabLock> | null = null;
  const tabLock = (): Promise<TabLock> =>
    (loading ??= import('./app-lock').then(({ joinLock }) => joinLock({ device, open, close })).catch((error: unknown) => {
      loading = null;
      throw error;
    }));
  lock.connect(tabLock);
  // Another tab locked, or changed the lock: this one follows even when it never needed it so far.
  new BroadcastChannel(LOCK_CHANNEL).onmessage = ({ data }) => void tabLock().then((it) => it.hear(data));

  return async (account) => {
    const before = device.held();
    if (before) device.drop(before);
    if (lock.forgotten === account.id) await (await tabLock()).startAfresh(account);
    lock.forgotten = null;
    lock.face = await device.lock(account.id);
    if (!lock.face) await open(account);
    lock.closed = lock.face && account;
  };
}

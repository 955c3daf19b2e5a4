/**
 * The one place where the rooms are joined: the session says who, the phone's store of that account is opened, the engine runs on it, the stores show it.
 * Every part can be replaced; the defaults are in `parts.ts`.
 */
import { storeTrouble } from '@/account/store-trouble';
import type { Device } from '@/db/device';
import type { Vault } from '@/db/vault';
import type { Account } from '@/domain/account';
import { useDrafts } from '@/stores/drafts';
import { useEngine } from '@/stores/engine';
import { useSession, type CloseAccount, type OpenAccount } from '@/stores/session';
import type { EngineParts } from '@/sync/engine';
import type { Engine } from '@/sync/engine-types';
import type { Remote } from '@/sync/remote';
import type { Session } from '@/sync/session';
import { newBoot, type Booting } from './boot';

export interface Parts {
  session: Session;
  remote: Remote;
  /** One device for all accounts. */
  device: Device;
  openVault(device: Device, account: Account): Promise<Vault>;
  createEngine(parts: EngineParts): Promise<Engine>;
  opener(parts: Omit<Parts, 'opener'>, close: CloseAccount): OpenAccount;
}

/** Needs Pinia to be active. The parts are made at the start, because a browser that bars its storage refuses even those. */
export function createContainer(makeParts: () => Promise<Parts> = async () => (await import('./parts')).browserParts()): Booting {
  const boot = newBoot();
  const engines = useEngine();
  const session = useSession();
  const drafts = useDrafts();

  /** Nothing of this account stays in memory; its sealed store stays on the phone. */
  async function close(): Promise<void> {
    const engine = engines.current;
    engines.attach(null);
    await drafts.refresh();
    await engine?.stop();
  }

  async function start(): Promise<void> {
    boot.value = { state: 'opening' };
    try {
      const parts = await makeParts();
      await session.connect(parts.session, parts.opener(parts, close), close);
      boot.value = { state: 'ready' };
    } catch (error) {
      boot.value = { state: 'failed', trouble: storeTrouble(error) };
    }
  }

  return { boot, start };
}

/** One account's sealed database. Another account on the same phone has another one, under another key. */
import type { Account } from '@/domain/account';
import { accountShape, type AccountSchema } from './account-schema';
import { connect } from './connection';
import type { Device } from './device';
import { createDrafts, type Drafts } from './drafts';
import { createFiles, type Files } from './files';
import { createOutbox, type Outbox } from './outbox';
import { createReplica, type Replica } from './replica';
import { createSealer } from './seal';

export interface Vault {
  readonly device: string;
  readonly outbox: Outbox;
  readonly replica: Replica;
  readonly drafts: Drafts;
  readonly files: Files;
  /** Told when a write reported as stuck went through after all: memory must be read again. */
  onLate(listener: () => void): void;
  close(): void;
}

export async function openVault(device: Device, account: Account): Promise<Vault> {
  const sealer = createSealer(await device.dataKey(account), device.host.crypto);
  const db = connect<AccountSchema>(device.host, await device.database(account.id), accountShape);
  return {
    device: device.id,
    outbox: createOutbox(db, sealer),
    replica: createReplica(db, sealer),
    drafts: createDrafts(db, sealer),
    files: createFiles(db, sealer),
    onLate: db.onLate,
    close: db.close,
  };
}

/** A forgotten secret: how much of the account's work only this phone holds, and starting afresh beside what stays sealed. Nothing is erased. */
import type { Account } from '@/domain/account';
import { newId } from '@/lib/id';
import { accountShape, type AccountSchema } from './account-schema';
import { connect } from './connection';
import { freshKey, type Device } from './device';
import { underLock } from './kept';

/** Counted without opening a seal. */
export interface Unsent {
  /** Pieces of saved work not on the server, refused ones too. */
  works: number;
  drafts: number;
}

export async function countUnsent(device: Device, id: string): Promise<Unsent> {
  const db = connect<AccountSchema>(device.host, await device.database(id), accountShape);
  try {
    return await db.read(['pending', 'attention', 'drafts'], async (tx) => {
      const [pending, refused, drafts] = await Promise.all([tx.objectStore('pending').getAll(), tx.objectStore('attention').count(), tx.objectStore('drafts').count()]);
      return { works: new Set(pending.map(({ intent }) => intent)).size + refused, drafts };
    });
  } finally {
    db.close();
  }
}

/** The account gets a new key and a new database in one transaction; the old ones keep their seal under a name of their own. Throws when the phone cannot keep it. */
export async function setAside({ host, store: { db, key } }: Device, { id, account }: Account): Promise<void> {
  const fresh = await freshKey(host, key, id);
  const name = newId();
  const done = await db.write(['accounts', 'kept'], async (tx) => {
    const accounts = tx.objectStore('accounts');
    const old = await accounts.get(id);
    if (old) await accounts.put({ ...old, id: `${id}/${name}`, aside: id, database: old.database ?? `zhiwei-${id}` });
    await accounts.put({ id, account, ...fresh, database: `zhiwei-${id}-${name}` });
    await tx.objectStore('kept').delete(underLock(id));
  });
  if (!done.ok) throw new Error(`device store: ${done.error.kind}`);
}

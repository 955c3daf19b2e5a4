/** Every record a killed browser left in an account's store, each opened with the account's key. */
import * as v from 'valibot';
import type { Device } from '@/db/device';
import { createSealer, type Sealer } from '@/db/seal';
import type { Vault } from '@/db/vault';
import type { Account } from '@/domain/account';
import type { Left } from './write-loop-notes';

const STORES = ['pending', 'acked', 'attention', 'receipts', 'drafts', 'folders', 'index'] as const;
type Store = (typeof STORES)[number];
/** Under which name a record of the store was sealed. */
const SLOT: Record<Store, string> = { pending: 'op', acked: 'op', attention: 'attention', receipts: 'receipts', drafts: 'drafts', folders: 'folders', index: 'index' };

const sealed = v.object({ sealed: v.instance(ArrayBuffer) });
const opRecord = v.object({ mid: v.string(), n: v.number(), intent: v.string() });
const draftContent = v.object({ data: v.object({ version: v.number() }) });

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('request failed'));
  });

async function opened(sealer: Sealer, store: Store, key: IDBValidKey, record: unknown): Promise<unknown> {
  try {
    return await sealer.unseal(`${SLOT[store]}/${String(key)}`, v.parse(sealed, record).sealed);
  } catch {
    return undefined;
  }
}

export async function whatIsLeft(device: Device, vault: Vault, me: Account): Promise<Left> {
  await vault.outbox.content(); // makes the stores on the very first start
  const sealer = createSealer(await device.dataKey(me), crypto);
  const name = (await indexedDB.databases()).map((database) => database.name ?? '').find((each) => each.includes(me.id));
  const db = await answered(indexedDB.open(name ?? ''));
  const tx = db.transaction([...STORES], 'readonly');
  const stores = await Promise.all(STORES.map(async (name) => {
    const [keys, values] = await Promise.all([answered(tx.objectStore(name).getAllKeys()), answered<unknown[]>(tx.objectStore(name).getAll())]);
    return keys.map((key, i) => ({ name, key, value: values[i] }));
  }));
  db.close();
  const left: Left = { ops: [], refused: [], drafts: [], unreadable: [], records: 0 };
  for (const { name, key, value } of stores.flat()) {
    left.records += 1;
    const content = await opened(sealer, name, key, value);
    if (content === undefined) left.unreadable.push(`${name}/${String(key)}`);
    else if (name === 'pending' || name === 'acked') left.ops.push(v.parse(opRecord, value));
    else if (name === 'attention') left.refused.push(String(key));
    else if (name === 'drafts') left.drafts.push({ id: String(key), version: v.parse(draftContent, content).data.version });
  }
  return left;
}

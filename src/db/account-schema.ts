/** The stores of one account's database. What identifies a person or a matter is inside `sealed`. */
import type { DBSchema } from 'idb';
import type { Shape } from './connection';

export interface SealedOp {
  mid: string;
  n: number;
  /** Where it stands in the queue: its n, or that of the work it replaces. */
  place: number;
  intent: string;
  /** 1 once it may have left the phone. */
  frozen: 0 | 1;
  /** 1 when it had been applied already and goes again to a server that may have forgotten it. */
  again?: 1;
  sealed: ArrayBuffer;
}

export interface AccountSchema extends DBSchema {
  folders: { key: string; value: { folder: string; sealed: ArrayBuffer } };
  index: { key: number; value: { shard: number; sealed: ArrayBuffer } };
  pending: { key: string; value: SealedOp; indexes: { place: number; intent: string } };
  attention: { key: string; value: { intent: string; sealed: ArrayBuffer } };
  receipts: { key: string; value: { intent: string; sealed: ArrayBuffer } };
  /** `open` only while the row has not come back through pull. */
  acked: { key: string; value: SealedOp & { at: string; open?: 1 }; indexes: { open: number; intent: string; at: string } };
  drafts: { key: string; value: { id: string; sealed: ArrayBuffer } };
  meta: { key: string; value: unknown };
}

function first(db: IDBDatabase): void {
  db.createObjectStore('folders', { keyPath: 'folder' });
  db.createObjectStore('index', { keyPath: 'shard' });
  const pending = db.createObjectStore('pending', { keyPath: 'mid' });
  pending.createIndex('place', 'place');
  pending.createIndex('intent', 'intent');
  db.createObjectStore('attention', { keyPath: 'intent' });
  db.createObjectStore('receipts', { keyPath: 'intent' });
  const acked = db.createObjectStore('acked', { keyPath: 'mid' });
  acked.createIndex('open', 'open');
  acked.createIndex('intent', 'intent');
  acked.createIndex('at', 'at');
  db.createObjectStore('drafts', { keyPath: 'id' });
  db.createObjectStore('meta');
}

export const accountShape: Shape = {
  version: 1,
  upgrade(db, from) {
    if (from < 1) first(db);
  },
};

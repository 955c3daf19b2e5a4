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

/** A photo, a recording or a paper. Its flags are read without unsealing; none says what it shows. */
export interface SealedFile {
  id: string;
  /** The unsaved form it belongs to. */
  draft?: string;
  /** The saved work and the folder it belongs to. */
  intent?: string;
  folder?: string;
  /** Its row is on the server, so its bytes may follow. */
  ready?: 1;
  /** Its row came back saying that the server has the bytes. */
  stored?: 1;
  /** Not taken by the server, or its folder is closed to this person. */
  refused?: 'server' | 'folder';
  /** When its work was given up or taken back. */
  given?: string;
  sealed: ArrayBuffer;
}

export interface AccountSchema extends DBSchema {
  /** `folder`: whose rows it holds, or since version 3 a name that their list rows know. */
  folders: { key: string; value: { folder: string; sealed: ArrayBuffer } };
  index: { key: number; value: { shard: number; sealed: ArrayBuffer } };
  pending: { key: string; value: SealedOp; indexes: { place: number; intent: string } };
  attention: { key: string; value: { intent: string; sealed: ArrayBuffer } };
  receipts: { key: string; value: { intent: string; sealed: ArrayBuffer } };
  /** `open` only while the row has not come back through pull. */
  acked: { key: string; value: SealedOp & { at: string; open?: 1 }; indexes: { open: number; intent: string; at: string } };
  drafts: { key: string; value: { id: string; sealed: ArrayBuffer } };
  meta: { key: string; value: unknown };
  files: { key: string; value: SealedFile; indexes: { draft: string; intent: string } };
  /** Apart from `files`, so that a list reads no bytes. */
  bodies: { key: string; value: { id: string; sealed: ArrayBuffer } };
  thumbs: { key: string; value: { id: string; sealed: ArrayBuffer } };
}

/** A store, and indexes named as what they are by. */
function add(db: IDBDatabase, name: string, keyPath: string, ...indexes: string[]): void {
  const store = db.createObjectStore(name, { keyPath });
  for (const index of indexes) store.createIndex(index, index);
}

function first(db: IDBDatabase): void {
  add(db, 'folders', 'folder');
  add(db, 'index', 'shard');
  add(db, 'pending', 'mid', 'place', 'intent');
  add(db, 'attention', 'intent');
  add(db, 'receipts', 'intent');
  add(db, 'acked', 'mid', 'open', 'intent', 'at');
  add(db, 'drafts', 'id');
  db.createObjectStore('meta');
}

function withFiles(db: IDBDatabase): void {
  add(db, 'files', 'id', 'draft', 'intent');
  add(db, 'bodies', 'id');
  add(db, 'thumbs', 'id');
}

export const accountShape: Shape<AccountSchema> = {
  // 3: the stores of 2, for a tab of before would look for each folder's rows under its own key.
  version: 3,
  turn: 'receipts',
  upgrade(db, from) {
    if (from < 1) first(db);
    if (from < 2) withFiles(db);
  },
};

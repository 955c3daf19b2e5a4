/** This phone: its id, its key that cannot be taken out, one wrapped data key for each account that used it, and who is signed in. */
import type { DBSchema } from 'idb';
import type { Account } from '@/domain/account';
import { newId } from '@/lib/id';
import { browserHost, connect, type Connection, type Host } from './connection';
import { createKept, type Kept } from './kept';
import type { LockRecord } from './lock-record';
import { createSealer } from './seal';

export interface AccountRecord extends Account {
  /** The data key under the device's key alone; absent while a lock is on, so that only its secret brings the key out. */
  iv?: Uint8Array<ArrayBuffer>;
  wrapped?: ArrayBuffer;
  lock?: LockRecord;
  /** Its database, where an earlier one of this account was set aside. */
  database?: string;
  /** Whose it was: a store set aside, sealed as it was. */
  aside?: string;
}

export interface DeviceSchema extends DBSchema {
  self: { key: string; value: { name: string; id: string; key: CryptoKey } };
  accounts: { key: string; value: AccountRecord };
  kept: { key: string; value: ArrayBuffer };
}

/** What the app lock works on. */
export interface DeviceStore {
  db: Connection<DeviceSchema>;
  key: CryptoKey;
}

export interface Device {
  readonly id: string;
  /** Its store was made just now: a new phone, or one whose storage was cleared. */
  readonly fresh: boolean;
  readonly host: Host;
  readonly store: DeviceStore;
  /** Small texts of the device itself: the signed-in account, its session, the server's address. */
  readonly kept: Kept;
  /** The lock of an account; null: it has none. */
  lock(id: string): Promise<LockRecord | null>;
  /** The account's data key, made on first use. Throws while its lock is closed. */
  dataKey(account: Account): Promise<CryptoKey>;
  /** The name of the account's database. */
  database(id: string): Promise<string>;
  /** The lock was opened: the key is here until it is dropped. */
  hold(id: string, key: CryptoKey): void;
  held(): CryptoKey | null;
  /** The lock closes; what was opened again since stays. */
  drop(key: CryptoKey): void;
  close(): void;
}

export const bareKey = (id: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams => ({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(id) });

/** A new data key under the device's key. */
export async function freshKey({ crypto }: Host, key: CryptoKey, id: string): Promise<{ iv: Uint8Array<ArrayBuffer>; wrapped: ArrayBuffer }> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
  return { iv, wrapped: await crypto.subtle.wrapKey('raw', data, key, bareKey(id, iv)) };
}

/** `known`: the id this phone had before its storage was cleared. */
export async function openDevice(host: Host = browserHost(), known?: string): Promise<Device> {
  const { subtle } = host.crypto;
  const db = connect<DeviceSchema>(host, 'zhiwei-device', {
    version: 1,
    turn: 'self',
    upgrade(raw) {
      raw.createObjectStore('self', { keyPath: 'name' });
      raw.createObjectStore('accounts', { keyPath: 'id' });
      raw.createObjectStore('kept');
    },
  });

  /** Keeps the first one written, so that two tabs starting together agree. */
  async function keepFirst<K extends 'self' | 'accounts'>(store: K, key: string, fresh: DeviceSchema[K]['value']): Promise<DeviceSchema[K]['value']> {
    const kept = await db.write([store], async (tx) => {
      const found = await tx.objectStore(store).get(key);
      if (!found) await tx.objectStore(store).put(fresh);
      return found ?? fresh;
    });
    if (!kept.ok) throw new Error(`device store: ${kept.error.kind}`);
    return kept.value;
  }

  const find = () => db.read(['self'], (tx) => tx.objectStore('self').get('device'));
  const before = await find();
  const self =
    before ??
    (await keepFirst('self', 'device', {
      name: 'device',
      id: known ?? newId(),
      key: await subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['wrapKey', 'unwrapKey', 'encrypt', 'decrypt']),
    }));

  const record = (id: string) => db.read(['accounts'], (tx) => tx.objectStore('accounts').get(id));
  let held: { id: string; key: CryptoKey } | null = null;
  const kept = createKept(db, createSealer(self.key, host.crypto), () => held && { id: held.id, ...createSealer(held.key, host.crypto) });

  return {
    id: self.id,
    fresh: before === undefined,
    host,
    store: { db, key: self.key },
    kept,
    lock: async (id) => (await record(id))?.lock ?? null,
    async dataKey({ id, account }) {
      const found = (await record(id)) ?? (await keepFirst('accounts', id, { id, account, ...(await freshKey(host, self.key, id)) }));
      if (found.wrapped && found.iv) held = { id, key: await subtle.unwrapKey('raw', found.wrapped, self.key, bareKey(id, found.iv), 'AES-GCM', false, ['encrypt', 'decrypt']) };
      if (held?.id !== id) throw new Error('the app lock is closed');
      const { key } = held;
      await kept.settle();
      return key;
    },
    database: async (id) => (await record(id))?.database ?? `zhiwei-${id}`,
    hold(id, key) {
      held = { id, key };
    },
    held: () => held?.key ?? null,
    drop(key) {
      if (held?.key === key) held = null;
    },
    close: db.close,
  };
}

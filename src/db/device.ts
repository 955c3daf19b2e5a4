/** This phone: its id, its key that cannot be taken out, one wrapped data key for each account that used it, and who is signed in. */
import type { DBSchema } from 'idb';
import type { Account } from '@/domain/account';
import { newId } from '@/lib/id';
import { browserHost, connect, type Host } from './connection';
import { createKept, type Kept } from './kept';
import { createSealer } from './seal';

export interface DeviceSchema extends DBSchema {
  self: { key: string; value: { name: string; id: string; key: CryptoKey } };
  accounts: { key: string; value: Account & { iv: Uint8Array<ArrayBuffer>; wrapped: ArrayBuffer } };
  kept: { key: string; value: ArrayBuffer };
}

export interface Device {
  readonly id: string;
  readonly host: Host;
  /** Small texts of the device itself: the signed-in account, its session, the server's address. */
  readonly kept: Kept;
  accounts(): Promise<readonly Account[]>;
  /** The account's data key, made on first use. */
  dataKey(account: Account): Promise<CryptoKey>;
  close(): void;
}

export async function openDevice(host: Host = browserHost()): Promise<Device> {
  const { subtle } = host.crypto;
  const db = connect<DeviceSchema>(host, 'zhiwei-device', {
    version: 1,
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
  const self =
    (await find()) ??
    (await keepFirst('self', 'device', {
      name: 'device',
      id: newId(),
      key: await subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['wrapKey', 'unwrapKey', 'encrypt', 'decrypt']),
    }));

  const wrapping = (id: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams => ({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(id) });

  return {
    id: self.id,
    host,
    kept: createKept(db, createSealer(self.key, host.crypto)),
    accounts: async () => (await db.read(['accounts'], (tx) => tx.objectStore('accounts').getAll())).map(({ id, account }) => ({ id, account })),
    async dataKey({ id, account }) {
      let kept = await db.read(['accounts'], (tx) => tx.objectStore('accounts').get(id));
      if (!kept) {
        const iv = host.crypto.getRandomValues(new Uint8Array(12));
        const key = await subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
        const wrapped = await subtle.wrapKey('raw', key, self.key, wrapping(id, iv));
        kept = await keepFirst('accounts', id, { id, account, iv, wrapped });
      }
      return subtle.unwrapKey('raw', kept.wrapped, self.key, wrapping(id, kept.iv), 'AES-GCM', false, ['encrypt', 'decrypt']);
    },
    close: db.close,
  };
}

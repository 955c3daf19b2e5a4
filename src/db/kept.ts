/**
 * Small texts of the device, sealed and written before they are called kept. localStorage would not do: browsers write it
 * seconds later, and a phone that dies in between opens signed out. The names are those auth-js asks its storage by.
 */
import type { Connection } from './connection';
import type { DeviceSchema } from './device';
import type { Sealer } from './seal';

export interface Kept {
  getItem(key: string): Promise<string | null>;
  /** Throws when the phone could not keep it. */
  setItem(key: string, value: string): Promise<void>;
  removeItem(key: string): Promise<void>;
}

export function createKept(db: Connection<DeviceSchema>, { seal, unseal }: Sealer): Kept {
  const slot = (key: string): string => `kept/${key}`;

  async function write(key: string, sealed: ArrayBuffer | null): Promise<void> {
    const done = await db.write(['kept'], async (tx) => {
      const store = tx.objectStore('kept');
      await (sealed ? store.put(sealed, key) : store.delete(key));
    });
    if (!done.ok) throw new Error(`device store: ${done.error.kind}`);
  }

  return {
    async getItem(key) {
      const sealed = await db.read(['kept'], (tx) => tx.objectStore('kept').get(key));
      return sealed ? String(await unseal(slot(key), sealed)) : null;
    },
    setItem: async (key, value) => write(key, await seal(slot(key), value)),
    removeItem: (key) => write(key, null),
  };
}

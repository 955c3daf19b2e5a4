/** One IndexedDB database that is opened again when it dies, and whose writes never claim more than the disk holds. */
import { wrap, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';
import { err, ok, type Result } from '@/lib/result';
import { faultOf, isLost, type WriteFault } from './fault';
import { freshLog } from './fresh-log';
import { realAfter, type After } from './timer';

export interface Host {
  indexedDB: IDBFactory;
  crypto: Crypto;
  after: After;
  /** The first write waits for this; see `fresh-log.ts`. */
  fresh?: Promise<void>;
}
export const browserHost = (): Host => ({ indexedDB, crypto, after: realAfter, fresh: freshLog(indexedDB) });

/** A full disk can leave a transaction hanging for ever. */
export const WATCHDOG = 5_000;
const TRIES = 3;

type Tx<S extends DBSchema, M extends IDBTransactionMode> = IDBPTransaction<S, StoreNames<S>[], M>;

export interface Connection<S extends DBSchema> {
  read<T>(stores: StoreNames<S>[], work: (tx: Tx<S, 'readonly'>) => Promise<T>): Promise<T>;
  /** One strict transaction. Resolves ok only after it completed. `work` may await nothing but its own requests. */
  write<T>(stores: StoreNames<S>[], work: (tx: Tx<S, 'readwrite'>) => Promise<T>): Promise<Result<T, WriteFault>>;
  /** Told when a write that was already reported stuck went through after all. */
  onLate(listener: () => void): void;
  close(): void;
}

/** Stores and indexes of a database. `upgrade` builds each version on the one before it; 0 is an empty database. */
export interface Shape<S extends DBSchema> {
  version: number;
  /**
   * A store every write takes beside its own, so that writes of all tabs come one after another. Two under way at once in different stores,
   * and the browser killed: Chromium finds both unfinished, cannot lock the database for the second, and empties the whole site.
   * Seldom read, for a reader of it waits for a write.
   */
  turn: StoreNames<S>;
  upgrade(db: IDBDatabase, from: number): void;
}

function openRequest<S extends DBSchema>(host: Host, name: string, { version, upgrade }: Shape<S>, known: boolean): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = host.indexedDB.open(name, version);
    request.onupgradeneeded = ({ oldVersion }) => {
      // Deleted under the running app, and the keys with it: what a new one held could not be opened at the next start.
      if (known && oldVersion === 0) request.transaction?.abort();
      else upgrade(request.result, oldVersion);
    };
    // Every tab lets go when a newer one asks (`onversionchange`), so waiting ends.
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('open'));
  });
}

export function connect<S extends DBSchema>(host: Host, name: string, shape: Shape<S>): Connection<S> {
  let current: Promise<IDBPDatabase<S>> | null = null;
  let known = false;
  let late = (): void => undefined;

  const forget = (): void => {
    const old = current;
    current = null;
    old?.then((db) => db.close(), () => undefined);
  };
  const db = (): Promise<IDBPDatabase<S>> => {
    if (current) return current;
    const opening = openRequest(host, name, shape, known).then((raw) => {
      known = true;
      const lost = (): void => {
        if (current === opening) current = null;
      };
      raw.onclose = lost;
      raw.onversionchange = () => {
        lost();
        raw.close();
      };
      return wrap(raw) as unknown as IDBPDatabase<S>; // idb's own typing of a wrapped database is untyped
    });
    opening.catch(() => {
      if (current === opening) current = null;
    });
    return (current = opening);
  };

  async function retry<T>(once: (database: IDBPDatabase<S>) => Promise<T>, over: () => boolean): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await once(await db());
      } catch (error) {
        if (attempt >= TRIES || over() || !isLost(error)) throw error;
        forget();
      }
    }
  }

  return {
    read: (stores, work) =>
      retry(async (database) => {
        const tx = database.transaction(stores, 'readonly');
        const [value] = await Promise.all([work(tx), tx.done]);
        return value;
      }, () => false),

    write: <T>(stores: StoreNames<S>[], work: (tx: Tx<S, 'readwrite'>) => Promise<T>) =>
      new Promise<Result<T, WriteFault>>((resolve) => {
        let over = false;
        let abort = (): void => undefined;
        const disarm = host.after(WATCHDOG, () => {
          over = true;
          try {
            abort();
          } catch {
            // Already committing: it may still go through, and then `late` says so.
          }
          resolve(err({ kind: 'stuck' }));
        });
        const once = async (database: IDBPDatabase<S>): Promise<T> => {
          await host.fresh;
          if (over) throw new Error('stuck');
          const tx = database.transaction([...stores, shape.turn], 'readwrite', { durability: 'strict' });
          const done = tx.done;
          done.catch(() => undefined);
          abort = () => tx.abort();
          try {
            const value = await work(tx);
            await done;
            return value;
          } catch (error) {
            try {
              tx.abort();
            } catch {
              // Aborted by its own error, which is the one worth reporting.
            }
            throw tx.error ?? error;
          }
        };
        retry(once, () => over).then(
          (value) => {
            disarm();
            if (over) late();
            else resolve(ok(value));
          },
          (error: unknown) => {
            disarm();
            resolve(err(faultOf(error)));
          },
        );
      }),

    onLate: (listener) => {
      late = listener;
    },
    close: forget,
  };
}

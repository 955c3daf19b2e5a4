/**
 * A disk for very many runs: the real outbox, replica and drafts with their real transactions, on stores that are plain maps instead of IndexedDB.
 * What it leaves out: fake-indexeddb, src/db/connection.ts and encryption. `the-two-disks-agree.test.ts` holds it against the real vault.
 */
import 'fake-indexeddb/auto'; // IDBKeyRange
import type { AccountSchema } from '@/db/account-schema';
import type { Connection } from '@/db/connection';
import { createDrafts } from '@/db/drafts';
import { createFiles } from '@/db/files';
import type { WriteFault } from '@/db/fault';
import { createOutbox } from '@/db/outbox';
import { createReplica } from '@/db/replica';
import type { Sealer } from '@/db/seal';
import { WATCHDOG } from '@/db/connection';
import type { Vault } from '@/db/vault';
import { newId } from '@/lib/id';
import { err, ok, type Result } from '@/lib/result';
import { bytesOf, textOf } from './bytes';
import type { Disk, Life } from './disk';
import { turn, type Loop } from './loop';

const KEYS: Record<string, string> = { folders: 'folder', index: 'shard', pending: 'mid', attention: 'intent', receipts: 'intent', acked: 'mid', drafts: 'id', files: 'id', bodies: 'id', thumbs: 'id' };
type Key = string | number;
type Rows = Map<Key, unknown>;

const field = (value: unknown, name: string): Key | undefined => {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return typeof found === 'string' || typeof found === 'number' ? found : undefined;
};
const ordered = (keys: Iterable<Key>): Key[] => [...keys].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));

/** One transaction: reads see its own writes; nothing rests before `apply`. */
class Attempt {
  private readonly changes = new Map<string, Rows>();
  private readonly gone = new Map<string, Set<Key>>();

  constructor(private readonly stores: Map<string, Rows>, private readonly full: boolean) {}

  apply(): void {
    for (const [name, keys] of this.gone) for (const key of keys) this.rows(name).delete(key);
    for (const [name, rows] of this.changes) for (const [key, value] of rows) this.rows(name).set(key, value);
  }

  readonly objectStore = (name: string) => {
    const path = KEYS[name];
    return {
      get: async (key: Key) => this.read(name, key),
      getKey: async (key: Key) => (this.read(name, key) === undefined ? undefined : key),
      getAll: async (range?: IDBKeyRange) => this.all(name).filter((value) => !range || (path !== undefined && range.includes(field(value, path)))),
      getAllKeys: async () => this.all(name).map((value) => path && field(value, path)),
      put: async (value: unknown, key?: Key) => {
        if (this.full) throw new DOMException('no room', 'QuotaExceededError');
        const at = key ?? (path === undefined ? undefined : field(value, path));
        if (at === undefined) throw new Error(`no key for ${name}`);
        within(this.changes, name, () => new Map()).set(at, value);
        this.gone.get(name)?.delete(at);
      },
      delete: async (key: Key) => {
        this.changes.get(name)?.delete(key);
        within(this.gone, name, () => new Set()).add(key);
      },
      index: (by: string) => {
        const having = () => this.all(name).flatMap((value) => { const at = field(value, by); return at === undefined ? [] : [{ at, value }]; }).sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
        const hits = (query?: Key | IDBKeyRange) => having().filter(({ at }) => query === undefined || (query instanceof IDBKeyRange ? query.includes(at) : query === at));
        return {
          getAll: async (query?: Key | IDBKeyRange) => hits(query).map(({ value }) => value),
          getKey: async (query: Key) => hits(query).map(({ value }) => (path === undefined ? undefined : field(value, path)))[0],
        };
      },
    };
  };

  private rows(name: string): Rows {
    return within(this.stores, name, () => new Map());
  }
  private read(name: string, key: Key): unknown {
    return this.gone.get(name)?.has(key) ? undefined : (this.changes.get(name)?.get(key) ?? this.stores.get(name)?.get(key));
  }
  private all(name: string): unknown[] {
    const keys = new Set([...(this.stores.get(name)?.keys() ?? []), ...(this.changes.get(name)?.keys() ?? [])]);
    return ordered(keys).map((key) => this.read(name, key)).filter((value) => value !== undefined);
  }
}

function within<K, V>(map: Map<K, V>, key: K, fresh: () => V): V {
  const found = map.get(key) ?? fresh();
  map.set(key, found);
  return found;
}

const nameOf = (error: unknown): string => (error instanceof Error || error instanceof DOMException ? error.name : '');

export class MemoryDisk implements Disk {
  private readonly stores = new Map<string, Rows>();
  private readonly device = newId();
  private jobs: (() => Promise<void>)[] = [];
  private running = false;
  private held: (() => void)[] = [];

  constructor(loop: Loop) {
    loop.sources.push(() => (this.running && !this.held.length ? 1 : 0));
  }

  async open(life: Life): Promise<Vault> {
    let late = (): void => undefined;
    const connection = {
      read: <T>(_stores: unknown, work: (tx: Attempt) => Promise<T>) => this.read(life, work),
      write: <T>(_stores: unknown, work: (tx: Attempt) => Promise<T>) => this.write(life, work, () => late()),
      onLate: (listener: () => void) => void (late = listener),
      close: () => undefined,
    } as unknown as Connection<AccountSchema>; // An Attempt is as much of a transaction as the three use.
    return {
      device: this.device, outbox: createOutbox(connection, plainSealer), replica: createReplica(connection, plainSealer), drafts: createDrafts(connection, plainSealer),
      files: createFiles(connection, plainSealer), onLate: connection.onLate, close: connection.close,
    };
  }
  async receipts(): Promise<string[]> {
    return [...(this.stores.get('receipts')?.keys() ?? [])].map(String);
  }
  async bodies(): Promise<string[]> {
    return [...(this.stores.get('bodies')?.keys() ?? [])].map(String);
  }
  hangs(): boolean {
    return this.held.length > 0;
  }
  wake(): void {
    for (const release of this.held) release();
  }

  /** One transaction after the other. A killed tab hears nothing more, and what it had not finished did not happen. */
  private async queue(job: () => Promise<void>): Promise<void> {
    this.jobs.push(job);
    if (this.running) return;
    this.running = true;
    for (let next = this.jobs.shift(); next; next = this.jobs.shift()) {
      await turn();
      await next();
    }
    this.running = false;
  }

  private hold(life: Life): Promise<void> {
    return new Promise((resolve) => {
      const release = (): void => {
        this.held = this.held.filter((one) => one !== release);
        resolve();
      };
      this.held.push(release);
      life.onKill(release);
    });
  }

  private read<T>(life: Life, work: (tx: Attempt) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      void this.queue(async () => {
        if (life.dead) return;
        await work(new Attempt(this.stores, false)).then(resolve, reject);
      });
    });
  }

  private write<T>(life: Life, work: (tx: Attempt) => Promise<T>, late: () => void): Promise<Result<T, WriteFault>> {
    return new Promise((resolve) => {
      let over = false;
      let wake = (): void => undefined;
      const disarm = life.after(WATCHDOG, () => {
        over = true;
        wake();
        resolve(err({ kind: 'stuck' }));
      });
      void this.queue(async () => {
        if (life.dead || over) return;
        const fate = life.nextWrite();
        const attempt = new Attempt(this.stores, fate === 'full');
        let value: T;
        try {
          value = await work(attempt);
        } catch (error) {
          disarm();
          return resolve(err({ kind: nameOf(error) === 'QuotaExceededError' ? 'full' : 'broken' }));
        }
        if (fate === 'stuck' || fate === 'late') {
          const held = this.hold(life);
          if (fate === 'stuck') wake = () => this.wake();
          await held;
        }
        await turn();
        // Given up by then, it is rolled back, unless it was committing already.
        if (life.dead || (over && fate !== 'late')) return;
        if (fate === 'over quota') {
          disarm();
          return resolve(err({ kind: 'full' }));
        }
        attempt.apply();
        await turn();
        if (life.dead) return;
        disarm();
        if (over) late();
        else resolve(ok(value));
      });
    });
  }
}

/** What is sealed never changes afterwards, so a token stands for its text. */
const contents = new WeakMap<ArrayBuffer, { slot: string; text: string }>();
function sealed(slot: string, text: string): ArrayBuffer {
  const token = new ArrayBuffer(0);
  contents.set(token, { slot, text });
  return token;
}
function opened(slot: string, token: ArrayBuffer): string {
  const kept = contents.get(token);
  if (kept?.slot !== slot) throw new DOMException('another slot', 'OperationError');
  return kept.text;
}
const plainSealer: Sealer = {
  sealBytes: async (slot, plain) => sealed(slot, textOf(plain)),
  unsealBytes: async (slot, token) => bytesOf(opened(slot, token)),
  seal: async (slot, value) => sealed(slot, JSON.stringify(value)),
  async unseal(slot, token) {
    const value: unknown = JSON.parse(opened(slot, token));
    return value;
  },
};

/** The real vault on fake-indexeddb: kills abort what is under way, full and stuck disks spoil single transactions. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDevice } from '@/db/device';
import { openVault, type Vault } from '@/db/vault';
import type { Account } from '@/domain/account';
import type { Disk, Life, WriteFate } from './disk';
import type { Loop } from './loop';
import type { Random } from './random';


export class IndexedDisk implements Disk {
  private readonly factory = new IDBFactory();
  private held: (() => void)[] = [];
  private readonly running = new Set<object>();

  /** While one write hangs, the others of this phone wait behind it: none of them goes on by itself. */
  constructor(loop: Loop, private readonly random: Random) {
    loop.sources.push(() => (this.held.length ? 0 : this.running.size));
  }

  async open(life: Life, account: Account): Promise<Vault> {
    const indexedDB = new Proxy(this.factory, {
      get: (factory, name) => (name === 'open' ? (database: string, version?: number) => this.request(life, database, version) : Reflect.get(factory, name)),
    });
    return openVault(await openDevice({ indexedDB, crypto: plainCrypto(this.random), after: life.after }), account);
  }

  receipts(account: Account): Promise<string[]> {
    return this.keys(account, 'receipts');
  }
  bodies(account: Account): Promise<string[]> {
    return this.keys(account, 'bodies');
  }
  private async keys(account: Account, store: string): Promise<string[]> {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = this.factory.open(`zhiwei-${account.id}`);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error ?? new Error('open'));
    });
    const keys = await new Promise<IDBValidKey[]>((resolve) => {
      const request = db.transaction([store]).objectStore(store).getAllKeys();
      request.onsuccess = () => resolve(request.result);
    });
    db.close();
    return keys.map(String);
  }

  hangs(): boolean {
    return this.held.length > 0;
  }
  wake(): void {
    for (const release of this.held) release();
  }

  private request(life: Life, name: string, version?: number): IDBOpenDBRequest {
    // A request nobody answers.
    if (life.dead) return Object.create(IDBOpenDBRequest.prototype, { onsuccess: { writable: true }, onerror: { writable: true }, onupgradeneeded: { writable: true } }) as IDBOpenDBRequest;
    const request = this.factory.open(name, version);
    this.running.add(request);
    request.addEventListener('error', () => this.running.delete(request));
    request.addEventListener('success', () => {
      this.running.delete(request);
      const db = request.result;
      life.onKill(() => db.close());
      const begin = db.transaction.bind(db);
      db.transaction = (stores, mode, options) => {
        if (life.dead) throw new DOMException('killed', 'InvalidStateError');
        return this.watch(begin(stores, mode, options), life, mode === 'readwrite' && name !== 'zhiwei-device' ? life.nextWrite() : 'fine');
      };
    });
    return request;
  }

  private watch(tx: IDBTransaction, life: Life, fate: WriteFate): IDBTransaction {
    this.running.add(tx);
    const next = nextOf(tx);
    let release = (): void => undefined;
    tx.addEventListener('complete', () => this.running.delete(tx));
    tx.addEventListener('abort', () => {
      this.running.delete(tx);
      release();
      // fake-indexeddb forgets who waited behind one that was aborted before its turn.
      next();
    });
    const abort = tx.abort.bind(tx);
    life.onKill(() => {
      // Nobody is left to hear that its requests were dropped.
      for (const { request } of requestsOf(tx)) Reflect.set(request, 'readyState', 'done');
      try {
        abort();
      } catch {
        // Finished before.
      }
    });
    this.deafen(tx, life);
    if (fate === 'full') {
      const store = tx.objectStore.bind(tx);
      tx.objectStore = (name) => Object.assign(store(name), { put: () => { throw new DOMException('no room', 'QuotaExceededError'); } });
    }
    if (fate === 'over quota' || fate === 'stuck' || fate === 'late') {
      // fake-indexeddb works a transaction off one request a turn, in `_start`; with none left it commits.
      const step: unknown = Reflect.get(tx, '_start');
      const fail: unknown = Reflect.get(tx, '_abort');
      if (typeof step !== 'function' || typeof fail !== 'function') throw new Error('fake-indexeddb works differently now');
      let waits = true;
      Reflect.set(tx, '_start', () => {
        if (!waits || (fate !== 'stuck' && requestsOf(tx).length > 0)) return void Reflect.apply(step, tx, []);
        waits = false;
        if (fate === 'over quota') return void Reflect.apply(fail, tx, ['QuotaExceededError']);
        Reflect.set(tx, '_started', true);
        release = (): void => {
          this.held = this.held.filter((one) => one !== release);
          if (Reflect.get(tx, '_state') !== 'finished') Reflect.apply(step, tx, []);
        };
        this.held.push(release);
      });
      if (fate === 'late') tx.abort = () => { throw new DOMException('committing', 'InvalidStateError'); };
    }
    return tx;
  }

  /** What a killed tab was waiting for ends without it; only the database itself goes on to the next transaction. */
  private deafen(tx: IDBTransaction, life: Life): void {
    const add = tx.addEventListener.bind(tx);
    const next = nextOf(tx);
    const hears = (listener: EventListenerOrEventListenerObject | null) => (event: Event): void => {
      if (!life.dead && typeof listener === 'function') listener(event);
    };
    tx.addEventListener = (type: string, listener: EventListenerOrEventListenerObject | null) => add(type, listener === next ? listener : hears(listener));
    tx.removeEventListener = () => undefined; // each of them hears one end only
  }
}

/** fake-indexeddb's own way on to the next transaction of a database. */
function nextOf(tx: IDBTransaction): () => void {
  const next: unknown = Reflect.get(Reflect.get(tx.db, '_rawDatabase') as object, 'processTransactions');
  if (typeof next !== 'function') throw new Error('fake-indexeddb works differently now');
  return next as () => void;
}

/** fake-indexeddb's own list of what a transaction has still to do. */
function requestsOf(tx: IDBTransaction): { request: object }[] {
  const list: unknown = Reflect.get(tx, '_requests');
  if (!Array.isArray(list)) throw new Error('fake-indexeddb works differently now');
  return list;
}

/** Sealing without secrecy: the real one works on other threads, whose order no seed decides. The slot is still checked. */
function plainCrypto(random: Random): Crypto {
  const slotOf = (algorithm: AesGcmParams): Uint8Array => new Uint8Array((algorithm.additionalData ?? new ArrayBuffer(0)) as ArrayBuffer);
  const subtle = {
    generateKey: async () => ({ kind: 'key' }),
    wrapKey: async () => new ArrayBuffer(1),
    unwrapKey: async () => ({ kind: 'key' }),
    async encrypt(algorithm: AesGcmParams, _key: CryptoKey, plain: Uint8Array<ArrayBuffer> | ArrayBuffer) {
      const slot = slotOf(algorithm);
      const body = new Uint8Array(plain);
      const sealed = new Uint8Array(1 + slot.length + body.length);
      sealed[0] = slot.length;
      sealed.set(slot, 1);
      sealed.set(body, 1 + slot.length);
      return sealed.buffer;
    },
    async decrypt(algorithm: AesGcmParams, _key: CryptoKey, sealed: Uint8Array<ArrayBuffer>) {
      const slot = slotOf(algorithm);
      if (sealed[0] !== slot.length || slot.some((byte, i) => sealed[1 + i] !== byte)) throw new DOMException('another slot', 'OperationError');
      return sealed.slice(1 + slot.length).buffer;
    },
  };
  return { subtle: subtle as unknown as SubtleCrypto, getRandomValues: (view) => random.fill(view), randomUUID: () => { throw new Error('not used'); } };
}

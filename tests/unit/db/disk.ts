/** A phone's disk in a test, and the ways it fails. */
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import type { Host } from '@/db/connection';
import type { FileNews } from '@/db/files';
import type { NewWork } from '@/db/outbox';
import type { Account } from '@/domain/account';
import { newId } from '@/lib/id';

export const LI: Account = { id: 'li-id', account: 'li' };
export const WANG: Account = { id: 'wang-id', account: 'wang' };

export const AT = '2026-09-01T00:00:00.000Z';
export const NO_NEWS: FileNews = { rows: new Map(), revoked: [], granted: [] };

export class Disk {
  readonly factory = new IDBFactory();
  private timers: (() => void)[] = [];
  readonly databases: IDBDatabase[] = [];
  readonly durabilities: (string | undefined)[] = [];
  opened = 0;
  /** Called for each transaction that is begun; may throw or spoil it. */
  onTransaction: (tx: IDBTransaction, mode: string | undefined) => void = () => undefined;

  readonly host: Host = {
    crypto: globalThis.crypto,
    after: (_ms, run) => {
      this.timers.push(run);
      return () => void (this.timers = this.timers.filter((one) => one !== run));
    },
    indexedDB: new Proxy(this.factory, {
      get: (factory, name) => (name === 'open' ? (...args: [string, number]) => this.open(factory, args) : Reflect.get(factory, name)),
    }),
  };

  /** Every timer that waits rings. */
  ring(): void {
    for (const run of [...this.timers]) run();
  }
  timersWaiting(): number {
    return this.timers.length;
  }

  private open(factory: IDBFactory, [name, version]: [string, number]): IDBOpenDBRequest {
    this.opened++;
    const request = factory.open(name, version);
    request.addEventListener('success', () => {
      const db = request.result;
      this.databases.push(db);
      const begin = db.transaction.bind(db);
      db.transaction = (stores, mode, options) => {
        const tx = begin(stores, mode, options);
        if (mode === 'readwrite') this.durabilities.push(options?.durability);
        this.onTransaction(tx, mode);
        return tx;
      };
    });
    return request;
  }
}

export const turn = async (turns = 30): Promise<void> => {
  for (let i = 0; i < turns; i++) await new Promise((resolve) => setImmediate(resolve));
};

export const work = (intent: string, facts = 'secret words'): NewWork => ({
  intent, label: 'case',
  op: { mid: newId(), at: '2026-09-01T00:00:00Z', sv: 1, folder: 'f', tbl: 'case', id: newId(), k: 'create', data: { facts } },
});

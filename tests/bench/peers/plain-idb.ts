/** Raw IndexedDB through the thinnest wrapper, one row a record, and an outbox in the same transaction. */
import { openDB, type IDBPDatabase } from 'idb';
import { TABLES } from '@/domain/tables';
import type { Cursor, Op } from '@/domain/wire';
import { callsOf, pullAll, pushAll, registered, workOf, type Row, type Store } from './by-hand';
import { BIG, type Contestant } from './contestant';

const device = crypto.randomUUID();
const strict = { durability: 'strict' } as const;

const open = (): Promise<IDBPDatabase> =>
  openDB('bench-idb', 1, {
    upgrade(db) {
      for (const tbl of TABLES) {
        const store = db.createObjectStore(tbl, { keyPath: 'id' });
        store.createIndex('folder', 'folder_id');
        if (tbl === 'case') store.createIndex('state', ['status', 'registered_at']);
      }
      db.createObjectStore('outbox', { keyPath: 'mid' }).createIndex('n', 'n');
      db.createObjectStore('meta');
    },
  });

export const contestant: Contestant = {
  async open(site) {
    const db = await open();
    const store: Store = {
      cursor: async () => ((await db.get('meta', 'cursor')) as Cursor | undefined) ?? null,
      async page(entries, cursor) {
        const tx = db.transaction([...TABLES, 'meta'], 'readwrite', strict);
        for (const [, tbl, id, , row] of entries) void (row ? tx.objectStore(tbl).put(row) : tx.objectStore(tbl).delete(id));
        void tx.objectStore('meta').put(cursor, 'cursor');
        await tx.done;
      },
      outbox: async (most) => (await db.getAllFromIndex('outbox', 'n', undefined, most)) as Op[],
      async sent(ops) {
        const tx = db.transaction('outbox', 'readwrite', strict);
        for (const { mid } of ops) void tx.store.delete(mid);
        await tx.done;
      },
    };

    return {
      pull: (heard) => pullAll(site, store, heard),
      push: () => pushAll(site, store, device),
      waiting: () => db.count('outbox'),
      calls: async () => callsOf((await db.getAllFromIndex('outbox', 'n')) as Op[], device),
      async save(piece) {
        const { rows, ops } = workOf(piece, site.me.id);
        const tx = db.transaction([...BIG, 'outbox'], 'readwrite', strict);
        for (const { tbl, row } of registered(rows)) void tx.objectStore(tbl).put(row);
        for (const op of ops) void tx.objectStore('outbox').put(op);
        await tx.done;
      },
      count: async () => (await Promise.all(BIG.map((tbl) => db.count(tbl)))).reduce((sum, each) => sum + each, 0),
      row: async (_folder, id) => (await db.get('case', id)) as Row | undefined,
      ofCase: async (folder) => (await Promise.all(BIG.map((tbl) => db.getAllFromIndex(tbl, 'folder', folder)))).flat().length,
      async newest(status, count) {
        const ids: string[] = [];
        const range = IDBKeyRange.bound([status], [status, []]);
        for (let at = await db.transaction('case').store.index('state').openCursor(range, 'prev'); at && ids.length < count; at = await at.continue()) ids.push(String((at.value as Row).id));
        return ids;
      },
      everyCase: async () => (await db.getAll('case')).length,
      close: async () => db.close(),
    };
  },
};

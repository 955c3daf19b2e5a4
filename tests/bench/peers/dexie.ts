/** Dexie: one table a kind, bulkPut, and an outbox in the same transaction. */
import { Dexie, type Table } from 'dexie';
import { TABLES } from '@/domain/tables';
import type { Cursor, Op } from '@/domain/wire';
import { callsOf, pullAll, pushAll, registered, workOf, type Row, type Store } from './by-hand';
import { BIG, isBig, type Contestant } from './contestant';

const device = crypto.randomUUID();

export const contestant: Contestant = {
  async open(site) {
    const db = new Dexie('bench-dexie', { chromeTransactionDurability: 'strict' });
    const stores = Object.fromEntries(TABLES.map((tbl) => [tbl, tbl === 'case' ? 'id, folder_id, [status+registered_at]' : 'id, folder_id']));
    db.version(1).stores({ ...stores, outbox: 'mid, n', meta: '' });
    await db.open();
    const of = (tbl: string): Table<Row, string> => db.table(tbl);
    const outbox: Table<Op, string> = db.table('outbox');
    const meta: Table<Cursor, string> = db.table('meta');

    const store: Store = {
      cursor: async () => (await meta.get('cursor')) ?? null,
      async page(entries, cursor) {
        const puts = new Map<string, Row[]>();
        const gone = new Map<string, string[]>();
        for (const [, tbl, id, , row] of entries) {
          if (row) puts.set(tbl, [...(puts.get(tbl) ?? []), row as Row]);
          else gone.set(tbl, [...(gone.get(tbl) ?? []), id]);
        }
        await db.transaction('rw', [...TABLES, 'meta'], async () => {
          for (const [tbl, rows] of puts) await of(tbl).bulkPut(rows);
          for (const [tbl, ids] of gone) await of(tbl).bulkDelete(ids);
          await meta.put(cursor, 'cursor');
        });
      },
      outbox: (most) => outbox.orderBy('n').limit(most).toArray(),
      sent: (ops) => outbox.bulkDelete(ops.map(({ mid }) => mid)),
    };

    return {
      pull: (heard) => pullAll(site, store, heard),
      push: () => pushAll(site, store, device),
      waiting: () => outbox.count(),
      calls: async () => callsOf(await outbox.orderBy('n').toArray(), device),
      async save(piece) {
        const { rows, ops } = workOf(piece, site.me.id);
        await db.transaction('rw', [...BIG, 'outbox'], async () => {
          for (const { tbl, row } of registered(rows)) await of(tbl).put(row);
          await outbox.bulkPut(ops);
        });
      },
      count: async () => (await Promise.all(BIG.map((tbl) => of(tbl).count()))).reduce((sum, each) => sum + each, 0),
      row: (_folder, id) => of('case').get(id),
      ofCase: async (folder) => (await Promise.all(TABLES.filter(isBig).map((tbl) => of(tbl).where('folder_id').equals(folder).toArray()))).flat().length,
      newest: async (status, count) =>
        (await of('case').where('[status+registered_at]').between([status, Dexie.minKey], [status, Dexie.maxKey]).reverse().limit(count).toArray()).map(({ id }) => id),
      everyCase: async () => (await of('case').toArray()).length,
      close: async () => db.close(),
    };
  },
};

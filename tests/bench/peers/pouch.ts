/**
 * PouchDB on its idb adapter. Its own replication speaks only to a CouchDB, so push and pull are the hand-written ones. It has no
 * transaction over two documents and no say in durability: an operation rests beside its rows because both go in one bulkDocs.
 */
import PouchDB from 'pouchdb-browser';
import type { Cursor, Op } from '@/domain/wire';
import { callsOf, pullAll, pushAll, registered, workOf, type Row, type Store } from './by-hand';
import { isBig, type Contestant } from './contestant';

const device = crypto.randomUUID();
const key = (folder: string, tbl: string, id: string): string => `row/${folder}/${tbl}/${id}`;
type Doc = Record<string, unknown> & { _id: string; _rev?: string };

export const contestant: Contestant = {
  async open(site) {
    const db = new PouchDB<Record<string, unknown>>('bench-pouch', { auto_compaction: true });
    const view = '_design/state';
    const within = (prefix: string) => ({ startkey: prefix, endkey: `${prefix}\ufff0`, include_docs: true as const });

    async function put(docs: readonly Doc[], fresh: boolean): Promise<void> {
      const revs = new Map<string, string>();
      if (!fresh) for (const found of (await db.allDocs({ keys: docs.map(({ _id }) => _id) })).rows) if ('value' in found && found.value && !found.value.deleted) revs.set(found.id, found.value.rev);
      const done = await db.bulkDocs(docs.map((doc) => (revs.has(doc._id) ? { ...doc, _rev: revs.get(doc._id) } : doc)) as PouchDB.Core.PutDocument<Record<string, unknown>>[]);
      if (done.some((one) => 'error' in one)) throw new Error('a document was refused');
    }
    const local = async (): Promise<{ _rev?: string; cursor: Cursor | null }> => db.get<{ cursor: Cursor | null }>('_local/cursor').catch(() => ({ cursor: null }));
    const ops = async (most?: number): Promise<Op[]> =>
      (await db.allDocs({ ...within('op/'), ...(most === undefined ? {} : { limit: most }) })).rows.flatMap(({ doc }) => (doc ? [(doc as unknown as { op: Op }).op] : []));

    /** Nothing it brings is here yet: the first pull, all its pages. */
    let fresh = false;
    const store: Store = {
      cursor: async () => (await local()).cursor,
      async page(entries, cursor) {
        const before = await local();
        await put(entries.map(([folder, tbl, id, , row]) => ({ _id: key(folder, tbl, id), ...(row ? { tbl, ...row } : { _deleted: true }) })), fresh ||= before.cursor === null);
        await db.put({ _id: '_local/cursor', ...(before._rev === undefined ? {} : { _rev: before._rev }), cursor } as PouchDB.Core.PutDocument<Record<string, unknown>>);
      },
      outbox: ops,
      async sent(done) {
        await put(done.map(({ n, mid }) => ({ _id: `op/${String(n).padStart(20, '0')}/${mid}`, _deleted: true })), false);
      },
    };

    return {
      async pull(heard) {
        if (!(await db.get(view).catch(() => null)))
          await db.put({ _id: view, views: { newest: { map: "function (doc) { if (doc.tbl === 'case') emit([doc.status, doc.registered_at]); }" } } });
        fresh = false;
        await pullAll(site, store, heard);
      },
      push: () => pushAll(site, store, device),
      waiting: async () => (await ops()).length,
      calls: async () => callsOf(await ops(), device),
      async save(piece) {
        const work = workOf(piece, site.me.id);
        await put([
          ...registered(work.rows).map(({ tbl, row }) => ({ _id: key(row.folder_id, tbl, row.id), tbl, ...row })),
          ...work.ops.map((op) => ({ _id: `op/${String(op.n).padStart(20, '0')}/${op.mid}`, op })),
        ], true);
      },
      count: async () => (await db.allDocs({ startkey: 'row/', endkey: 'row/\ufff0' })).rows.filter(({ id }) => isBig(id.split('/')[2] ?? '')).length,
      row: async (folder, id) => db.get<Row>(key(folder, 'case', id)).catch(() => undefined),
      ofCase: async (folder) => (await db.allDocs(within(`row/${folder}/`))).rows.filter(({ id }) => isBig(id.split('/')[2] ?? '')).length,
      newest: async (status, count) =>
        (await db.query('state/newest', { startkey: [status, {}], endkey: [status], descending: true, limit: count, include_docs: true })).rows.flatMap(({ doc }) => (doc ? [String((doc as unknown as Row).id)] : [])),
      everyCase: async () => (await db.query('state/newest', { include_docs: true })).rows.length,
      close: () => db.close(),
    };
  },
};

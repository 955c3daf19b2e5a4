/**
 * RxDB on its Dexie storage with its own Supabase replication, set up as its documentation says: a collection a table, `_modified` set by
 * a trigger, live. Two favours: no realtime socket, and none of the fifteen small tables (more than 16 collections need its paid licence).
 */
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import { createRxDatabase, type RxCollection, type RxJsonSchema } from 'rxdb/plugins/core';
import { replicateSupabase } from 'rxdb/plugins/replication-supabase';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { BIG, type Contestant, type Site } from './contestant';
import { workOf, registered, type Row } from './by-hand';

const COLUMNS: Record<(typeof BIG)[number], string> = {
  folder: 'school_id kind unit_id term_id restricted created_by created_at',
  folder_member: 'person_id part starts_at ends_at',
  case: 'number kind category_id unit_id facts occurred_at place urgency settled_on_spot spot_action check_id item_id registered_at created_by status handler_id department_id due_on resolved_at closed_at',
  case_event: 'case_id step note handler_id department_id at by_id from_status to_status created_at',
  case_party: 'case_id name pupil_id person_id unit_id',
};
const FLAGS = new Set(['restricted', 'settled_on_spot']);

function schemaOf(tbl: (typeof BIG)[number]): RxJsonSchema<Row> {
  const fixed = (maxLength: number) => ({ type: 'string', maxLength });
  const properties = Object.fromEntries(COLUMNS[tbl].split(' ').map((name) => [name, { type: [FLAGS.has(name) ? 'boolean' : 'string', 'null'] }]));
  const listed = tbl === 'case' ? { status: fixed(20), registered_at: fixed(40) } : {};
  return {
    version: 0, type: 'object', primaryKey: 'id', required: ['id', 'folder_id', ...Object.keys(listed)],
    properties: { id: fixed(36), folder_id: fixed(36), ...properties, ...listed },
    indexes: tbl === 'case' ? ['folder_id', ['status', 'registered_at']] : ['folder_id'],
  } as unknown as RxJsonSchema<Row>;
}

/** The socket that would say «something changed»: here it says so once, when it opens. */
const silent = { on: () => silent, subscribe: (heard: (status: string) => void) => (heard('SUBSCRIBED'), silent) };

function clientOf(site: Site): SupabaseClient {
  const client = createClient(site.base, site.apikey, { accessToken: async () => site.token });
  return Object.assign(client, { channel: () => silent, removeChannel: async () => 'ok' });
}

export const contestant: Contestant = {
  async open(site) {
    const db = await createRxDatabase({ name: 'bench-rxdb', storage: getRxStorageDexie({ chromeTransactionDurability: 'strict' }), multiInstance: false });
    const made = await db.addCollections(Object.fromEntries(BIG.map((tbl) => [tbl, { schema: schemaOf(tbl) }])));
    const of = (tbl: string): RxCollection<Row> => made[tbl] as unknown as RxCollection<Row>;
    let running: ReturnType<typeof replicateSupabase<Row>>[] = [];
    let unsent: { tbl: string; row: Row }[] = [];

    const start = (): typeof running =>
      BIG.map((tbl) =>
        replicateSupabase<Row>({
          collection: of(tbl) as never, client: clientOf(site), tableName: `peer_${tbl}`, replicationIdentifier: `peer_${tbl}`,
          live: true, retryTime: 100, waitForLeadership: false, push: { batchSize: 50 },
          // A server gives at most 1,000 rows a call; asked for more, the replication takes a full answer for the last one and stops.
          pull: { batchSize: 1000 },
        }));
    const stop = async (): Promise<void> => {
      await Promise.all(running.map((one) => one.cancel()));
      running = [];
    };

    return {
      async pull(heard, expected) {
        const once = heard && of('case').$.subscribe(({ documentData }) => {
          once?.unsubscribe();
          heard((documentData as Row).folder_id, (documentData as Row).id);
        });
        if (expected === undefined) {
          running = start();
          await Promise.all(running.map((one) => one.awaitInitialReplication()));
          await stop();
          return;
        }
        // What waits cannot be sent now: in sync never comes, so what has come is counted.
        let received = 0;
        await new Promise<void>((done) => {
          running = start();
          for (const one of running) one.received$.subscribe(() => ++received >= expected && done());
        });
      },
      async push() {
        await stop();
        running = start();
        await Promise.all(running.map((one) => one.awaitInitialReplication()));
        await stop();
        unsent = [];
      },
      waiting: async () => unsent.length,
      calls: async () => BIG.map((tbl) => ({ path: `/rest/v1/peer_${tbl}`, body: unsent.filter((each) => each.tbl === tbl).map(({ row }) => row) })).filter(({ body }) => body.length > 0),
      async save(piece) {
        const rows = registered(workOf(piece, site.me.id).rows);
        // There is no transaction over two collections.
        for (const { tbl, row } of rows) await of(tbl).insert(tbl === 'case_event' ? { ...row, by_id: site.me.id } : row);
        unsent.push(...rows);
      },
      count: async () => (await Promise.all(BIG.map((tbl) => of(tbl).count().exec()))).reduce((sum, each) => sum + each, 0),
      row: async (_folder, id) => (await of('case').findOne(id).exec())?.toJSON(),
      ofCase: async (folder) => (await Promise.all(BIG.map((tbl) => of(tbl).find({ selector: { folder_id: folder } }).exec()))).flat().length,
      newest: async (status, count) => (await of('case').find({ selector: { status } as never, sort: [{ registered_at: 'desc' }] as never, limit: count }).exec()).map(({ id }) => id),
      everyCase: async () => (await of('case').find().exec()).length,
      async close() {
        await stop();
        await db.close();
      },
    };
  },
};

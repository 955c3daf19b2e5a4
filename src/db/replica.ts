/** The server's rows as they rest on the phone, the place up to which they were read, and the one transaction that moves both. */
import { err, ok, type Result } from '@/lib/result';
import type { AccountSchema } from './account-schema';
import { pack, unpack, type Bundles } from './bundle';
import type { Connection } from './connection';
import type { WriteFault } from './fault';
import { FILE_STORES, followNews, removal, type FileNews } from './files';
import { among, requests } from './requests';
import type { Sealer } from './seal';

/** `generation` counts the pages written; who read an older one must read again before writing. */
export interface Mark {
  generation: number;
  /** The puller's own notes (cursor, folders still to fetch, ...); parsed by their owner. */
  notes: unknown;
}

export interface Page {
  /** The generation this page was computed from. */
  from: number;
  notes: unknown;
  /** Whole shards, already changed. */
  shards: ReadonlyMap<number, Bundles>;
  /** Whole records of `folders`, already changed; an empty one goes. */
  folders: ReadonlyMap<string, Bundles>;
  /** Applied operations whose rows have come back. */
  returnedRows: readonly string[];
  /** The server lost its memory: everything applied goes to it again. */
  requeue: boolean;
  files: FileNews;
}

export interface Replica {
  generation(): Promise<number>;
  /** All list rows, by the shard they rest in. */
  lists(): Promise<{ mark: Mark; shards: ReadonlyMap<number, Bundles> }>;
  /** Records of `folders` that are there, whole. */
  folders(keys: ReadonlySet<string>): Promise<Map<string, Bundles>>;
  /** 'stale': another tab wrote since; nothing was written. */
  commit(page: Page): Promise<Result<void, WriteFault | { kind: 'stale' }>>;
  /** Takes everything the server has off this phone; what it has not got stays. */
  empty(notes: unknown): Promise<Result<void, WriteFault>>;
}

const FEW = 20;
const generationOf = (value: unknown): number => (typeof value === 'number' ? value : 0);

export function createReplica(db: Connection<AccountSchema>, { seal, unseal }: Sealer): Replica {
  return {
    generation: async () => generationOf(await db.read(['meta'], (tx) => tx.objectStore('meta').get('generation'))),

    async lists() {
      const [shards, generation, notes] = await db.read(['index', 'meta'], (tx) =>
        Promise.all([tx.objectStore('index').getAll(), tx.objectStore('meta').get('generation'), tx.objectStore('meta').get('notes')]),
      );
      const lists = await Promise.all(shards.map(async ({ shard, sealed }) => [shard, new Map(unpack(await unseal(`index/${shard}`, sealed), shard))] as const));
      return { mark: { generation: generationOf(generation), notes }, shards: new Map(lists) };
    },

    async folders(keys) {
      const records = await db.read(['folders'], async (tx) => {
        const store = tx.objectStore('folders');
        // A first pull asks for hundreds that are not there.
        const there = keys.size > FEW ? (await store.getAllKeys()).filter((key) => keys.has(key)) : [...keys];
        return Promise.all(there.map((key) => store.get(key)));
      });
      return new Map(await Promise.all(records.filter((record) => record !== undefined).map(async ({ folder, sealed }) => [folder, new Map(unpack(await unseal(`folders/${folder}`, sealed)))] as const)));
    },

    async commit(page) {
      const shards = await Promise.all(Array.from(page.shards, async ([shard, bundles]) => ({ shard, sealed: await seal(`index/${shard}`, pack(bundles)) })));
      const folders = await Promise.all(
        Array.from(page.folders, async ([folder, bundles]) => ({ folder, sealed: bundles.size && (await seal(`folders/${folder}`, pack(bundles))) })),
      );
      const written = await db.write(['index', 'folders', 'meta', 'acked', 'pending', ...FILE_STORES], async (tx) => {
        const meta = tx.objectStore('meta');
        const acked = tx.objectStore('acked');
        if (generationOf(await meta.get('generation')) !== page.from) return false;
        const back = await among(acked, page.returnedRows);
        const again = page.requeue ? await acked.getAll() : [];
        const files = await followNews(tx, page.files);
        await requests(
          ...files,
          ...back.map(({ open: _, ...work }) => () => acked.put(work)),
          ...again.flatMap(({ at: _at, open: _open, ...work }) => [() => acked.delete(work.mid), () => tx.objectStore('pending').put({ ...work, again: 1 })]),
          ...shards.map((record) => () => tx.objectStore('index').put(record)),
          ...folders.map(({ folder, sealed }) => () => (sealed ? tx.objectStore('folders').put({ folder, sealed }) : tx.objectStore('folders').delete(folder))),
          () => meta.put(page.from + 1, 'generation'),
          () => meta.put(page.notes, 'notes'),
        );
        return true;
      });
      if (!written.ok) return written;
      return written.value ? ok(undefined) : err({ kind: 'stale' });
    },

    empty: (notes) =>
      db.write(['index', 'folders', 'meta', 'acked', ...FILE_STORES], async (tx) => {
        const meta = tx.objectStore('meta');
        const generation = generationOf(await meta.get('generation'));
        const stored = (await tx.objectStore('files').getAll()).filter((file) => file.stored);
        await requests(
          ...(['index', 'folders', 'acked'] as const).map((store) => () => tx.objectStore(store).clear()),
          ...stored.flatMap(({ id }) => removal(tx, id)),
          () => meta.put(generation + 1, 'generation'),
          () => meta.put(notes, 'notes'),
        );
      }),
  };
}

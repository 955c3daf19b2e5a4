/** Photos, recordings and papers as they rest: what they are, their bytes and a small picture, each sealed in a store of its own. */
import * as v from 'valibot';
import { fileShape } from '@/domain/attachment';
import { sha256 } from '@/lib/hex';
import { ok, type Result } from '@/lib/result';
import type { AccountSchema, SealedFile } from './account-schema';
import type { Connection } from './connection';
import type { WriteFault } from './fault';
import { requests } from './requests';
import type { Sealer } from './seal';

type About = v.InferOutput<typeof fileShape>;
export interface KeptFile extends Omit<SealedFile, 'sealed'> {
  about: About;
}
/** A new file, its body not yet hashed. */
export interface FileInput {
  id: string;
  draft: string;
  about: Omit<About, 'bytes' | 'sha256'>;
  body: ArrayBuffer;
  thumb: ArrayBuffer | null;
}

/** What a page of the server's news says about files. */
export interface FileNews {
  /** Attachment rows that came: whether the server has the bytes; null when the row is gone or withdrawn. */
  rows: ReadonlyMap<string, boolean | null>;
  revoked: readonly string[];
  granted: readonly string[];
}

export interface Files {
  all(): Promise<KeptFile[]>;
  /** Everything about it in one transaction. */
  add(file: FileInput): Promise<Result<KeptFile, WriteFault>>;
  bytes(store: 'bodies' | 'thumbs', id: string): Promise<ArrayBuffer | null>;
  /** The server will not take it. */
  refuse(id: string): Promise<Result<void, WriteFault>>;
  /** Removes one that no saved work needs: of an unsaved form, or refused. */
  drop(id: string): Promise<boolean>;
  /** Removes what was given up before `before`, and those of `seen` whose draft is no more. */
  sweep(before: string, seen: readonly string[]): Promise<void>;
  wifiOnly(): Promise<boolean>;
  setWifiOnly(on: boolean): Promise<Result<unknown, WriteFault>>;
}

const WIFI = 'wifiOnly';
export const FILE_STORES = ['files', 'bodies', 'thumbs'] as const;
export type WriteTx = Parameters<Parameters<Connection<AccountSchema>['write']>[1]>[0];
export const removal = (tx: WriteTx, id: string): (() => unknown)[] => FILE_STORES.map((store) => () => tx.objectStore(store).delete(id));

/** The file after the news; null when it has to leave the phone. What the server has not got never leaves. */
function after(file: SealedFile, { rows, revoked, granted }: FileNews): SealedFile | null {
  const { refused, stored, ...rest } = file;
  const row = rows.get(file.id);
  const shut = file.folder !== undefined && revoked.includes(file.folder);
  const why = shut ? 'folder' : row === null ? 'server' : null;
  if (why) return stored ? null : refused === why ? file : { ...file, refused: why };
  if (row === true) return { ...rest, stored: 1 };
  // A server restored to an earlier day has to be asked again.
  if (row === false && stored) return rest;
  return refused === 'folder' && file.folder !== undefined && granted.includes(file.folder) ? rest : file;
}

/** Requests that bring the files in step with the news. */
export async function followNews(tx: WriteTx, news: FileNews): Promise<(() => unknown)[]> {
  if (!news.rows.size && !news.revoked.length && !news.granted.length) return [];
  const store = tx.objectStore('files');
  return (await store.getAll()).flatMap((file) => {
    const next = after(file, news);
    if (next === file) return [];
    if (!next) return removal(tx, file.id);
    return [() => store.put(next), ...(next.stored ? [() => tx.objectStore('bodies').delete(file.id)] : [])];
  });
}

export function createFiles(db: Connection<AccountSchema>, { seal, unseal, sealBytes, unsealBytes }: Sealer): Files {
  /** What a file is never changes, so it is unsealed once. */
  const known = new Map<string, About>();
  async function reveal({ sealed, ...flags }: SealedFile): Promise<KeptFile> {
    const about = known.get(flags.id) ?? v.parse(fileShape, await unseal(`files/${flags.id}`, sealed));
    known.set(flags.id, about);
    return { ...flags, about };
  }

  return {
    all: async () => Promise.all((await db.read(['files'], (tx) => tx.objectStore('files').getAll())).map(reveal)),
    async add({ id, draft, about, body, thumb }) {
      const whole = { ...about, bytes: body.byteLength, sha256: await sha256(body) };
      const [sealed, bytes, small] = await Promise.all([seal(`files/${id}`, whole), sealBytes(`bodies/${id}`, body), thumb && sealBytes(`thumbs/${id}`, thumb)]);
      const written = await db.write([...FILE_STORES], (tx) =>
        requests(
          () => tx.objectStore('files').put({ id, draft, sealed }),
          () => tx.objectStore('bodies').put({ id, sealed: bytes }),
          () => small && tx.objectStore('thumbs').put({ id, sealed: small }),
        ));
      return written.ok ? ok({ id, draft, about: whole }) : written;
    },
    async bytes(store, id) {
      const kept = await db.read([store], (tx) => tx.objectStore(store).get(id));
      return kept ? unsealBytes(`${store}/${id}`, kept.sealed) : null;
    },
    refuse: (id) =>
      db.write(['files'], async (tx) => {
        const file = await tx.objectStore('files').get(id);
        if (file && !file.stored) await tx.objectStore('files').put({ ...file, refused: 'server' });
      }),
    async drop(id) {
      const done = await db.write([...FILE_STORES], async (tx) => {
        const file = await tx.objectStore('files').get(id);
        if (!file || (file.draft === undefined && file.refused === undefined)) return false;
        await requests(...removal(tx, id));
        return true;
      });
      return done.ok && done.value;
    },
    async sweep(before, seen) {
      await db.write([...FILE_STORES, 'drafts'], async (tx) => {
        const kept = await tx.objectStore('files').getAll();
        const alive = await Promise.all(kept.map(async ({ draft }) => draft !== undefined && tx.objectStore('drafts').getKey(draft)));
        const over = kept.filter(({ id, draft, given }, i) => (given !== undefined && given < before) || (draft !== undefined && alive[i] === undefined && seen.includes(id)));
        await requests(...over.flatMap(({ id }) => removal(tx, id)));
      });
    },
    wifiOnly: async () => (await db.read(['meta'], (tx) => tx.objectStore('meta').get(WIFI))) === true,
    setWifiOnly: (on) => db.write(['meta'], (tx) => tx.objectStore('meta').put(on, WIFI)),
  };
}

/** The push and pull a careful person writes in an afternoon, over the same two endpoints: shared by Dexie, PouchDB and raw IndexedDB. */
import { newId } from '@/lib/id';
import { SCHEMA_VERSION, type Cursor, type Entry, type Op, type PullAnswer, type PushAnswer } from '@/domain/wire';
import type { Piece, Site } from './contestant';

export type Row = Record<string, unknown> & { id: string; folder_id: string };

export async function rpc<T>(site: Site, name: string, args: object): Promise<T> {
  const answer = await fetch(`${site.base}/rest/v1/rpc/${name}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', apikey: site.apikey, Authorization: `Bearer ${site.token}` },
    body: JSON.stringify(args),
  });
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return (await answer.json()) as T;
}

export interface Store {
  cursor(): Promise<Cursor | null>;
  /** Rows and the place they reach, in one transaction where there are any. */
  page(entries: readonly Entry[], cursor: Cursor): Promise<void>;
  outbox(most: number): Promise<Op[]>;
  sent(ops: readonly Op[]): Promise<void>;
}

export async function pullAll(site: Site, store: Store, heard?: (folder: string, id: string) => void): Promise<void> {
  let told = false;
  for (let more = true; more; ) {
    const cursor = await store.cursor();
    const answer = await rpc<PullAnswer>(site, 'sync_pull', { p_cursor: cursor, p_limit: 2000 });
    const resync = Object.values(answer.schools).some(({ resync: again }) => again);
    await store.page(answer.entries, Object.fromEntries(Object.entries(answer.schools).map(([school, { seq, epoch }]) => [school, { seq, epoch }])));
    const found = told ? undefined : answer.entries.find(([, tbl, , , row]) => tbl === 'case' && row);
    if (found) {
      told = true;
      heard?.(found[0], found[2]);
    }
    more = resync || Object.values(answer.schools).some((school) => school.more);
  }
}

export async function pushAll(site: Site, store: Store, device: string): Promise<void> {
  for (let ops = await store.outbox(48); ops.length; ops = await store.outbox(48)) {
    const { results } = await rpc<PushAnswer>(site, 'sync_push', { p_device: device, p_ops: ops });
    const known = new Set(results.filter(({ status }) => status !== 'blocked').map(({ mid }) => mid));
    if (!known.size) throw new Error('nothing judged');
    await store.sent(ops.filter(({ mid }) => known.has(mid)));
  }
}

export const callsOf = (ops: readonly Op[], device: string): { path: string; body: unknown }[] =>
  Array.from({ length: Math.ceil(ops.length / 48) }, (_, i) => ({ path: '/rest/v1/rpc/sync_push', body: { p_device: device, p_ops: ops.slice(i * 48, i * 48 + 48) } }));

let last = 0;
/** Rows to show at once, and the operations that carry them. */
export function workOf(piece: Piece, me: string): { rows: { tbl: string; row: Row }[]; ops: Op[] } {
  const at = new Date().toISOString();
  const ops = piece.map((change): Op => ({ mid: newId(), n: (last = Math.max(last + 1, Date.now() * 100)), at, sv: SCHEMA_VERSION, ...change }));
  const rows = ops.map(({ tbl, id, folder, data }) => ({ tbl, row: { ...data, id, folder_id: folder, ...(tbl === 'case' ? { status: 'new', created_by: me } : {}) } }));
  return { rows, ops };
}

/** A step folds into its case on the server; here, as far as a list needs it: registered. */
export const registered = (rows: readonly { tbl: string; row: Row }[]): { tbl: string; row: Row }[] =>
  rows.map(({ tbl, row }) => ({ tbl, row: tbl === 'case' ? { ...row, status: 'registered' } : row }));

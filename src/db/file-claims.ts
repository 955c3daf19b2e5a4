/** Which saved work a file belongs to. Moves in the transaction that moves the work, so that neither is ever without the other. */
import type { SealedFile } from './account-schema';
import type { WriteTx } from './files';
import type { NewWork } from './outbox';

type Claims = ReadonlyMap<string, { intent: string; folder: string }>;

/** A file is named by the operation that creates its row. */
export const filesOf = (works: readonly NewWork[]): Claims =>
  new Map(works.flatMap(({ intent, op }) => (op.tbl === 'attachment' && op.k === 'create' ? [[op.id, { intent, folder: op.folder }] as const] : [])));

export const filesIn = async (tx: WriteTx, ids: readonly string[]): Promise<SealedFile[]> =>
  (await Promise.all(ids.map((id) => tx.objectStore('files').get(id)))).filter((file) => file !== undefined);

/** The files of this work leave their drafts. */
export async function claim(tx: WriteTx, named: Claims): Promise<(() => unknown)[]> {
  return (await filesIn(tx, [...named.keys()])).map(({ draft: _draft, given: _given, ...file }) => () => tx.objectStore('files').put({ ...file, ...named.get(file.id) }));
}

/** Files of work that was given up, taken back or corrected without them stay a while; those whose rows the server has go on. */
export async function forsake(tx: WriteTx, intents: readonly string[], at: string): Promise<(() => unknown)[]> {
  const store = tx.objectStore('files');
  const found = (await Promise.all(intents.map((intent) => store.index('intent').getAll(intent)))).flat();
  return found.filter(({ ready }) => !ready).map((file) => () => store.put({ ...file, given: at }));
}

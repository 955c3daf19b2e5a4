/** All rows of many folders for an export, without keeping them in memory afterwards. */
import { isTbl, TABLES, type AnyRow, type Tbl } from '@/domain/tables';
import { replayOp, type Rows } from '@/domain/replay';
import { cellKey, rowAs, rowOf, type Bundle } from '@/db/bundle';
import type { FolderRows } from './engine-types';
import type { State } from './state';

const AT_ONCE = 50;

function collect(state: State, folder: string, stored: Bundle | undefined): FolderRows {
  const found = new Map<Tbl, Map<string, AnyRow>>(TABLES.map((tbl) => [tbl, new Map()]));
  const put = (tbl: Tbl, row: AnyRow): void => void found.get(tbl)?.set(row.id, row);
  for (const cell of stored?.list ?? []) {
    const row = rowOf(cell);
    if (isTbl(cell[0]) && row) put(cell[0], row);
  }
  for (const tbl of TABLES) for (const row of state.ledger.inFolder(tbl, folder)) put(tbl, row);
  // Waiting corrections of rows that were not in memory when they were folded.
  const rows: Rows = {
    get(tbl, id) {
      const cell = stored?.cells.get(cellKey(tbl, id));
      return state.ledger.get(tbl, id) ?? (cell && rowAs(cell, tbl)) ?? undefined;
    },
    all: (tbl) => state.ledger.all(tbl),
  };
  for (const { op } of state.pending) {
    if (op.folder !== folder || op.k !== 'patch' || !isTbl(op.tbl) || state.ledger.get(op.tbl, op.id)) continue;
    for (const { tbl, row } of replayOp(op, rows, state.me.id)) put(tbl, row);
  }
  return { folder, rows: Object.fromEntries(Array.from(found, ([tbl, group]) => [tbl, [...group.values()]])) };
}

export async function readFolders(state: State, folders: readonly string[], signal: AbortSignal, progress: (done: number) => void): Promise<FolderRows[]> {
  const all: FolderRows[] = [];
  for (let from = 0; from < folders.length; from += AT_ONCE) {
    signal.throwIfAborted();
    const some = folders.slice(from, from + AT_ONCE);
    const stored = await state.memory.stored(some.filter((folder) => !state.memory.isOpen(folder)));
    for (const folder of some) all.push(collect(state, folder, stored.get(folder)));
    progress(all.length);
  }
  return all;
}

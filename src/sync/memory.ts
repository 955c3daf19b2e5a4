/** The replica in memory: list rows of every folder, other rows of the folders that were opened. Changed only after the disk was. */
import { Bundle, cellKey, emptyBundle, isListed, keyOf, readCell, rowAs, rowOf, type Bundles, type Cell } from '@/db/bundle';
import type { Page, Replica } from '@/db/replica';
import { isTbl, type AnyRow, type Tbl } from '@/domain/tables';
import type { Cursor, Entry } from '@/domain/wire';
import { Shards } from './shards';

/** Rows that share a record: one of a case is opened with its neighbours', and a change writes them all again. */
const PACK = 64;

/** A base row that came, changed or went. */
export interface BaseChange {
  tbl: Tbl;
  id: string;
  folder: string;
  row: AnyRow | null;
}

export interface Plan {
  page: Pick<Page, 'from' | 'shards' | 'folders'>;
  lists: ReadonlyMap<string, Bundle | null>;
  heavy: ReadonlyMap<string, Bundle | null>;
  homes: ReadonlyMap<string, number>;
}

/** Rows of one folder with entries applied; of a part from before a restored server's history, nothing is newer than what that sends. */
function merge(parts: readonly Bundle[], entries: readonly Entry[], epoch: string): Cell[] {
  const cells = new Map<string, Cell>();
  for (const { epoch: from, list } of parts) {
    const restarted = epoch !== '' && from !== '' && epoch !== from;
    for (const cell of list) cells.set(keyOf(cell), restarted ? [cell[0], cell[1], 0, cell[3], cell[4]] : cell);
  }
  for (const [, tbl, id, seq, row] of entries) {
    const known = cells.get(cellKey(tbl, id));
    if (!known || seq >= known[2]) cells.set(cellKey(tbl, id), readCell(tbl, id, seq, row));
  }
  return [...cells.values()];
}

/** Every cell that differs, as changes to the base. */
function difference(folder: string, before: Bundle | undefined, after: Bundle | null): BaseChange[] {
  const changes: BaseChange[] = [];
  for (const cell of after?.list ?? []) {
    const [tbl, id] = cell;
    const row = rowOf(cell);
    const known = before?.cells.get(keyOf(cell));
    if (isTbl(tbl) && !(known && rowOf(known) === row)) changes.push({ tbl, id, folder, row });
  }
  for (const cell of before?.list ?? []) if (isTbl(cell[0]) && !after?.cells.has(keyOf(cell))) changes.push({ tbl: cell[0], id: cell[1], folder, row: null });
  return changes;
}

/** Rows that did not move on keep their objects, so that screens see nothing change. */
function sameCells(old: Bundle | undefined, fresh: Bundle | undefined): Bundle | undefined {
  if (!old || !fresh || old.epoch !== fresh.epoch) return fresh;
  return new Bundle(fresh.epoch, fresh.list.map((cell) => {
    const known = old.cells.get(keyOf(cell));
    return known?.[2] === cell[2] ? known : cell;
  }), fresh.at);
}

function byFolder(entries: readonly Entry[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry[0]);
    if (group) group.push(entry);
    else groups.set(entry[0], [entry]);
  }
  return groups;
}

export const flat = (parts: ReadonlyMap<unknown, Bundles>): Bundles => new Map([...parts.values()].flatMap((bundles) => [...bundles]));
/** The record of a folder's other rows. */
const restsIn = (lists: Bundles, folder: string): string => lists.get(folder)?.at || folder;
const folderRowIn = (entries: readonly Entry[]) => entries.find(([, tbl, , , row]) => tbl === 'folder' && row !== null)?.[4];

export class Memory {
  private readonly lists: Bundles = new Map();
  private readonly opened: Bundles = new Map();
  private readonly shards = new Shards();

  constructor(private readonly replica: Replica) {}

  isOpen(folder: string): boolean {
    return this.opened.has(folder);
  }
  openFolders(): string[] {
    return [...this.opened.keys()];
  }

  /** Replaces all list rows (at start, or when another tab wrote). */
  load(shards: ReadonlyMap<number, Bundles>): BaseChange[] {
    this.shards.reset(shards);
    const fresh = flat(shards);
    const gone = [...this.lists.keys()].filter((folder) => !fresh.has(folder));
    const changes = gone.flatMap((folder) => this.set(this.lists, folder, null));
    for (const [folder, bundle] of fresh) changes.push(...this.set(this.lists, folder, sameCells(this.lists.get(folder), bundle) ?? bundle));
    return changes;
  }

  /** Keeps a folder's other rows from now on; an unknown folder is open and empty. */
  keep(folder: string, bundle: Bundle | undefined): BaseChange[] {
    return this.set(this.opened, folder, sameCells(this.opened.get(folder), bundle) ?? emptyBundle);
  }

  /** The other rows of these folders as they rest. `lists`: the list rows of the same moment, which know where. */
  async stored(folders: readonly string[], lists: Bundles = this.lists): Promise<Bundles> {
    return flat(await this.replica.folders(new Set(folders.map((folder) => restsIn(lists, folder)))));
  }

  /** What a page of entries makes of the records; nothing is changed yet. `from`: the generation of what is in memory now. */
  async plan(from: number, entries: readonly Entry[], cursor: Cursor | null, purge: readonly string[]): Promise<Plan> {
    const groups = byFolder(entries);
    const kinds = new Map(Array.from(groups, ([folder, group]) => [folder, folderRowIn(group)?.['kind'] ?? this.folderRow(folder)?.kind] as const));
    const kindOf = (folder: string): string | undefined => kinds.get(folder)?.toString();
    // The kind decides where rows rest; when it becomes known, rows that came earlier move.
    const settles = (folder: string, group: readonly Entry[]): boolean => kindOf(folder) === 'unit_term' && folderRowIn(group) !== undefined;
    const needed = new Set([...groups].filter(([folder, group]) => settles(folder, group) || group.some(([, tbl]) => !isListed(tbl, kindOf(folder)))).map(([folder]) => folder));
    // A record is written whole; and what came of a folder before its folder row stays in the record it came to.
    const touched = [...groups.keys()].filter((folder) => needed.has(folder) || this.opened.has(folder) || !this.lists.has(folder));
    const stored = await this.replica.folders(new Set([...touched, ...purge].map((folder) => restsIn(this.lists, folder))));

    const lists = new Map<string, Bundle | null>();
    const heavy = new Map<string, Bundle | null>();
    let [pack, room] = [0, PACK];
    for (const [folder, group] of groups) {
      const epoch = this.epochOf(folder, group, cursor);
      const rest = this.opened.get(folder) ?? stored.get(restsIn(this.lists, folder))?.get(folder);
      const before = this.lists.get(folder) ?? emptyBundle;
      const known = before.epoch || rest?.epoch || '';
      const cells = merge(rest ? [before, rest] : [before], group, epoch);
      const at = rest || this.lists.has(folder) ? before.at : `${from}.${pack}`;
      const part = (listed: boolean): Bundle => new Bundle(epoch || known, cells.filter(([tbl]) => isListed(tbl, kindOf(folder)) === listed), at);
      if (settles(folder, group) || group.some(([, tbl]) => isListed(tbl, kindOf(folder))) || (epoch && epoch !== before.epoch)) lists.set(folder, part(true));
      if (rest || needed.has(folder)) heavy.set(folder, part(false));
      if ((room -= group.length) < 0) [pack, room] = [pack + 1, PACK];
    }
    for (const folder of purge) {
      // The server repeats itself while an ended membership stands; what is gone needs no second transaction.
      if (!this.lists.has(folder) && !this.opened.has(folder) && !lists.has(folder)) continue;
      lists.set(folder, null);
      heavy.set(folder, null);
    }
    const folders = new Map<string, Bundles>();
    for (const [folder, bundle] of heavy) {
      const key = lists.get(folder)?.at || restsIn(this.lists, folder);
      const record: Bundles = folders.get(key) ?? new Map(stored.get(key));
      if (bundle) record.set(folder, bundle);
      else record.delete(folder);
      folders.set(key, record);
    }
    const { shards, homes } = this.shards.with(lists, this.lists);
    return { page: { from, shards, folders }, lists, heavy, homes };
  }

  adopt({ lists, heavy, homes }: Plan): BaseChange[] {
    this.shards.adopt(lists, homes);
    const changes: BaseChange[] = [];
    for (const [folder, bundle] of lists) changes.push(...this.set(this.lists, folder, bundle));
    for (const [folder, bundle] of heavy) if (this.opened.has(folder)) changes.push(...this.set(this.opened, folder, bundle));
    return changes;
  }

  private set(bundles: Bundles, folder: string, bundle: Bundle | null): BaseChange[] {
    const changes = difference(folder, bundles.get(folder), bundle);
    if (bundle) bundles.set(folder, bundle);
    else bundles.delete(folder);
    return changes;
  }

  private folderRow(folder: string) {
    const cell = this.lists.get(folder)?.cells.get(cellKey('folder', folder));
    return cell && rowAs(cell, 'folder');
  }

  private epochOf(folder: string, entries: readonly Entry[], cursor: Cursor | null): string {
    const school = folderRowIn(entries)?.['school_id'] ?? this.folderRow(folder)?.school_id;
    return cursor?.[String(school)]?.epoch ?? '';
  }
}

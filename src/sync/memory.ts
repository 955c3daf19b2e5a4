/** The replica in memory: list rows of every folder, other rows of the folders that were opened. Changed only after the disk was. */
import { Bundle, cellKey, emptyBundle, isListed, keyOf, readCell, rowAs, rowOf, type Bundles, type Cell } from '@/db/bundle';
import type { Page, Replica } from '@/db/replica';
import { isTbl, type AnyRow, type Tbl } from '@/domain/tables';
import type { Cursor, Entry } from '@/domain/wire';
import { groupBy } from '@/lib/group-by';

/** Folders that share an index shard. New ones fill the newest, so that a first pull writes each shard about once; spread by hash, every page would write all again. */
const ROOM = 160;
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
  }), fresh.at, fresh.home);
}

export const flat = (parts: ReadonlyMap<unknown, Bundles>): Bundles => new Map([...parts.values()].flatMap((bundles) => [...bundles]));
/** The record of a folder's other rows. */
const restsIn = (lists: Bundles, folder: string): string => lists.get(folder)?.at || folder;
const folderRowIn = (entries: readonly Entry[]) => entries.find(([, tbl, , , row]) => tbl === 'folder' && row !== null)?.[4];

export class Memory {
  private readonly lists: Bundles = new Map();
  private readonly opened: Bundles = new Map();

  constructor(private readonly replica: Replica) {}

  isOpen(folder: string): boolean {
    return this.opened.has(folder);
  }
  openFolders(): string[] {
    return [...this.opened.keys()];
  }

  /** Replaces all list rows (at start, or when another tab wrote). */
  load(shards: ReadonlyMap<number, Bundles>): BaseChange[] {
    const fresh = flat(shards);
    return [...new Set([...this.lists.keys(), ...fresh.keys()])].flatMap((folder) => this.set(this.lists, folder, sameCells(this.lists.get(folder), fresh.get(folder)) ?? null));
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
    const groups = Array.from(groupBy(entries, ([folder]) => folder), ([folder, group]) => {
      const fresh = folderRowIn(group);
      const kind = (fresh?.['kind'] ?? this.folderRow(folder)?.kind)?.toString();
      // The kind decides where rows rest; when it becomes known, rows that came earlier move.
      const settles = kind === 'unit_term' && fresh !== undefined;
      const has = (listed: boolean): boolean => settles || group.some(([, tbl]) => isListed(tbl, kind) === listed);
      return { folder, group, kind, listed: has(true), needed: has(false) };
    });
    // A record is written whole; and what came of a folder before its folder row stays in the record it came to.
    const touched = groups.filter(({ folder, needed }) => needed || this.opened.has(folder) || !this.lists.has(folder)).map(({ folder }) => folder);
    const stored = await this.replica.folders(new Set([...touched, ...purge].map((folder) => restsIn(this.lists, folder))));

    const lists = new Map<string, Bundle | null>();
    const heavy = new Map<string, Bundle | null>();
    let [pack, room, last, full] = [0, PACK, 0, 0];
    for (const { home } of this.lists.values()) {
      if (home > last) [last, full] = [home, 0];
      if (home === last) full++;
    }
    for (const { folder, group, kind, listed, needed } of groups) {
      const epoch = this.epochOf(folder, group, cursor);
      const rest = this.opened.get(folder) ?? stored.get(restsIn(this.lists, folder))?.get(folder);
      const known = this.lists.get(folder);
      const before = known ?? emptyBundle;
      const cells = merge(rest ? [before, rest] : [before], group, epoch);
      const inLists = listed || (epoch && epoch !== before.epoch);
      const at = rest || known ? before.at : `${from}.${pack}`;
      if (inLists && !known && ++full > ROOM) [last, full] = [last + 1, 1];
      const part = (light: boolean): Bundle => new Bundle(epoch || before.epoch || rest?.epoch || '', cells.filter(([tbl]) => isListed(tbl, kind) === light), at, known ? known.home : last);
      if (inLists) lists.set(folder, part(true));
      if (rest || needed) heavy.set(folder, part(false));
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
    const shards = new Map(Array.from(lists, ([folder, bundle]) => [(bundle ?? this.lists.get(folder) ?? emptyBundle).home, new Map<string, Bundle>()]));
    for (const [folder, bundle] of new Map([...this.lists, ...lists])) if (bundle) shards.get(bundle.home)?.set(folder, bundle);
    return { page: { from, shards, folders }, lists, heavy };
  }

  adopt({ lists, heavy }: Plan): BaseChange[] {
    return [
      ...[...lists].flatMap(([folder, bundle]) => this.set(this.lists, folder, bundle)),
      ...[...heavy].flatMap(([folder, bundle]) => (this.opened.has(folder) ? this.set(this.opened, folder, bundle) : [])),
    ];
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

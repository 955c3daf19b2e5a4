/** The replica in memory: list rows of every folder, other rows of the folders that were opened. Changed only after the disk was. */
import { cellKey, emptyBundle, isListed, readCell, rowOf, shardOf, type Bundle, type Bundles, type Cell } from '@/db/bundle';
import type { Page, Replica } from '@/db/replica';
import { isTbl, type AnyRow, type Tbl } from '@/domain/tables';
import type { Cursor, Entry } from '@/domain/wire';

/** A base row that came, changed or went. */
export interface BaseChange {
  tbl: Tbl;
  id: string;
  folder: string;
  row: AnyRow | null;
}

export interface Plan {
  page: Pick<Page, 'shards' | 'folders'>;
  lists: ReadonlyMap<string, Bundle | null>;
  heavy: ReadonlyMap<string, Bundle | null>;
}

/** Rows of one folder with entries applied; a restored server's history starts again from nothing. */
function merge(bundle: Bundle, entries: readonly Entry[], epoch: string): Map<string, Cell> {
  const restarted = epoch !== '' && bundle.epoch !== '' && epoch !== bundle.epoch;
  const cells = new Map<string, Cell>(bundle.cells);
  for (const [, tbl, id, seq, row] of entries) {
    const known = cells.get(cellKey(tbl, id));
    if (!known || restarted || seq >= known.seq) cells.set(cellKey(tbl, id), readCell(tbl, id, seq, row));
  }
  if (restarted) for (const [key, cell] of cells) if (bundle.cells.get(key) === cell) cells.set(key, { ...cell, seq: 0 });
  return cells;
}

/** Every cell that differs, as changes to the base. */
export function difference(folder: string, before: Bundle | null | undefined, after: Bundle | null): BaseChange[] {
  const changes: BaseChange[] = [];
  for (const [key, { tbl, id, row }] of after?.cells ?? []) if (isTbl(tbl) && before?.cells.get(key)?.row !== row) changes.push({ tbl, id, folder, row });
  for (const [key, { tbl, id }] of before?.cells ?? []) if (isTbl(tbl) && !after?.cells.has(key)) changes.push({ tbl, id, folder, row: null });
  return changes;
}

export class Memory {
  private lists: Bundles = new Map();
  private readonly opened: Bundles = new Map();
  private readonly shards = new Map<number, Set<string>>();

  constructor(private readonly replica: Replica) {}

  isOpen(folder: string): boolean {
    return this.opened.has(folder);
  }
  openFolders(): string[] {
    return [...this.opened.keys()];
  }

  /** Replaces all list rows (at start, or when another tab wrote). */
  load(lists: Bundles): BaseChange[] {
    const folders = new Set([...this.lists.keys(), ...lists.keys()]);
    const changes: BaseChange[] = [];
    for (const folder of folders) changes.push(...this.set(this.lists, folder, this.sameCells(this.lists.get(folder), lists.get(folder))));
    return changes;
  }

  /** Keeps a folder's other rows from now on; an unknown folder is open and empty. */
  keep(folder: string, bundle: Bundle | undefined): BaseChange[] {
    return this.set(this.opened, folder, this.sameCells(this.opened.get(folder), bundle) ?? emptyBundle);
  }

  /** What a page of entries makes of the records; nothing is changed yet. */
  async plan(entries: readonly Entry[], cursor: Cursor | null, purge: readonly string[]): Promise<Plan> {
    const byFolder = new Map<string, Entry[]>();
    for (const entry of entries) {
      const group = byFolder.get(entry[0]);
      if (group) group.push(entry);
      else byFolder.set(entry[0], [entry]);
    }
    const kinds = new Map<string, string | undefined>();
    const needed: string[] = [];
    for (const [folder, group] of byFolder) {
      const own = group.find(([, tbl, , , row]) => tbl === 'folder' && row !== null);
      const kind = own ? String(own[4]?.['kind']) : this.folderRow(folder)?.kind;
      kinds.set(folder, kind);
      // The kind decides where rows rest; when it becomes known, rows that came earlier move.
      const settles = own !== undefined && kind === 'unit_term';
      if ((settles || group.some(([, tbl]) => !isListed(tbl, kind))) && !this.opened.has(folder)) needed.push(folder);
    }
    const stored = await this.replica.folders(needed);

    const lists = new Map<string, Bundle | null>();
    const heavy = new Map<string, Bundle | null>();
    for (const [folder, group] of byFolder) {
      const kind = kinds.get(folder);
      const epoch = this.epochOf(folder, group, cursor);
      const rest = this.opened.get(folder) ?? stored.get(folder);
      const before = this.lists.get(folder) ?? emptyBundle;
      const together: Bundle = { epoch: before.epoch || rest?.epoch || '', cells: new Map([...before.cells, ...(rest?.cells ?? [])]) };
      const cells = [...merge(together, group, epoch)];
      const bundle = (listed: boolean): Bundle => ({ epoch: epoch || together.epoch, cells: new Map(cells.filter(([, { tbl }]) => isListed(tbl, kind) === listed)) });
      const listed = group.some(([, tbl]) => isListed(tbl, kind)) || needed.includes(folder) || (epoch !== '' && epoch !== before.epoch);
      if (listed) lists.set(folder, bundle(true));
      if (rest || needed.includes(folder)) heavy.set(folder, bundle(false));
    }
    for (const folder of purge) {
      // The server repeats itself while an ended membership stands; what is gone needs no second transaction.
      if (!this.lists.has(folder) && !this.opened.has(folder) && !lists.has(folder)) continue;
      lists.set(folder, null);
      heavy.set(folder, null);
    }
    return { page: { shards: this.shardsWith(lists), folders: heavy }, lists, heavy };
  }

  adopt({ lists, heavy }: Plan): BaseChange[] {
    const changes: BaseChange[] = [];
    for (const [folder, bundle] of lists) changes.push(...this.set(this.lists, folder, bundle));
    for (const [folder, bundle] of heavy) if (this.opened.has(folder)) changes.push(...this.set(this.opened, folder, bundle));
    return changes;
  }

  private set(bundles: Bundles, folder: string, bundle: Bundle | null): BaseChange[] {
    const changes = difference(folder, bundles.get(folder), bundle);
    if (bundle) bundles.set(folder, bundle);
    else bundles.delete(folder);
    if (bundles === this.lists) {
      const shard = this.shards.get(shardOf(folder)) ?? new Set();
      if (bundle) shard.add(folder);
      else shard.delete(folder);
      this.shards.set(shardOf(folder), shard);
    }
    return changes;
  }

  /** Rows that did not move on keep their objects, so that screens see nothing change. */
  private sameCells(old: Bundle | undefined, fresh: Bundle | undefined): Bundle | null {
    if (!old || !fresh || old.epoch !== fresh.epoch) return fresh ?? null;
    const cells = new Map(fresh.cells);
    for (const [key, { seq }] of cells) {
      const known = old.cells.get(key);
      if (known?.seq === seq) cells.set(key, known);
    }
    return { epoch: fresh.epoch, cells };
  }

  private folderRow(folder: string) {
    const cell = this.lists.get(folder)?.cells.get(cellKey('folder', folder));
    return cell && rowOf(cell, 'folder');
  }

  private epochOf(folder: string, entries: readonly Entry[], cursor: Cursor | null): string {
    const own = entries.find(([, tbl, , , row]) => tbl === 'folder' && row !== null);
    const school = own ? String(own[4]?.['school_id']) : this.folderRow(folder)?.school_id;
    return (school !== undefined && cursor?.[school]?.epoch) || '';
  }

  private shardsWith(lists: ReadonlyMap<string, Bundle | null>): Map<number, Bundles> {
    const shards = new Map<number, Bundles>();
    for (const folder of lists.keys()) {
      const shard = shardOf(folder);
      if (shards.has(shard)) continue;
      const bundles: Bundles = new Map();
      for (const known of this.shards.get(shard) ?? []) {
        const bundle = this.lists.get(known);
        if (bundle) bundles.set(known, bundle);
      }
      shards.set(shard, bundles);
    }
    for (const [folder, bundle] of lists) {
      const bundles = shards.get(shardOf(folder));
      if (bundle) bundles?.set(folder, bundle);
      else bundles?.delete(folder);
    }
    return shards;
  }
}

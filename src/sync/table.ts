/** One table in memory: the server's rows with rows changed by waiting work laid over them. Its arrays keep their identity until it changes. */
import type { AnyRow } from '@/domain/tables';
import { groupBy } from '@/lib/group-by';

export type Overlay = Map<string, AnyRow>;

const sameItems = (a: readonly AnyRow[], b: readonly AnyRow[]): boolean => a.length === b.length && a.every((row, i) => row === b[i]);
const NONE: readonly AnyRow[] = [];

export class Table {
  private readonly base = new Map<string, AnyRow>();
  private over: Overlay = new Map();
  private list: readonly AnyRow[] | null = null;
  private groups: Map<string, readonly AnyRow[]> | null = null;
  private olderGroups: ReadonlyMap<string, readonly AnyRow[]> = new Map();

  get(id: string): AnyRow | undefined {
    return this.over.get(id) ?? this.base.get(id);
  }

  rows(): readonly AnyRow[] {
    if (this.list) return this.list;
    if (!this.over.size) return (this.list = [...this.base.values()]);
    const merged: AnyRow[] = [];
    for (const [id, row] of this.base) merged.push(this.over.get(id) ?? row);
    for (const [id, row] of this.over) if (!this.base.has(id)) merged.push(row);
    return (this.list = merged);
  }

  inFolder(folder: string): readonly AnyRow[] {
    return (this.groups ??= this.group()).get(folder) ?? NONE;
  }

  setBase(id: string, row: AnyRow | null): void {
    if (row) this.base.set(id, row);
    else this.base.delete(id);
    this.changed();
  }

  baseRow(id: string): AnyRow | undefined {
    return this.base.get(id);
  }

  lay(row: AnyRow): void {
    this.over.set(row.id, row);
    this.changed();
  }

  /** Folds anew: `again` lays every overlay row; rows that come out as before stay the same objects, and if all do, so do the arrays. */
  lift(): () => void {
    const before = this.over;
    const { list, groups } = this;
    this.over = new Map();
    if (before.size) this.changed();
    return () => {
      let same = before.size === this.over.size;
      for (const [id, row] of this.over) {
        const old = before.get(id);
        if (old && JSON.stringify(old) === JSON.stringify(row)) this.over.set(id, old);
        else same = false;
      }
      if (!before.size && !this.over.size) return;
      this.changed();
      if (same) [this.list, this.groups] = [list, groups];
    };
  }

  private changed(): void {
    if (this.groups) this.olderGroups = this.groups;
    this.list = null;
    this.groups = null;
  }

  private group(): Map<string, readonly AnyRow[]> {
    const groups: Map<string, readonly AnyRow[]> = groupBy(this.rows(), (row) => row.folder_id);
    for (const [folder, group] of groups) {
      const older = this.olderGroups.get(folder);
      if (older && sameItems(older, group)) groups.set(folder, older);
    }
    this.olderGroups = new Map();
    return groups;
  }
}

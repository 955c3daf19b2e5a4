/** What the screens read: every table, the waiting work folded over it in local order, and how far each row has come. */
import { replayOp } from '@/domain/replay';
import { TABLES, type AnyRow, type RowOf, type Tbl } from '@/domain/tables';
import type { Work } from '@/db/outbox';
import type { Book, Returned, RowState } from './engine-types';
import { Table } from './table';

export interface Fold {
  /** Waiting work and work whose rows have not come back, in local order. */
  works: readonly Work[];
  returned: readonly Returned[];
}

export class Ledger implements Book {
  private readonly tables = new Map<Tbl, Table>(TABLES.map((tbl) => [tbl, new Table()]));
  /** mid -> the rows it changed. */
  private touched = new Map<string, string[]>();
  private states: Map<string, RowState> | null = null;
  private fold: Fold = { works: [], returned: [] };
  private waiting: ReadonlySet<string> = new Set();
  private sending: ReadonlySet<string> = new Set();

  constructor(private readonly me: string) {}

  // The map above pairs each name with a table that only ever holds rows parsed under that name.
  all<T extends Tbl>(tbl: T): readonly RowOf<T>[] {
    return this.table(tbl).rows() as readonly RowOf<T>[];
  }
  get<T extends Tbl>(tbl: T, id: string): RowOf<T> | undefined {
    return this.table(tbl).get(id) as RowOf<T> | undefined;
  }
  inFolder<T extends Tbl>(tbl: T, folder: string): readonly RowOf<T>[] {
    return this.table(tbl).inFolder(folder) as readonly RowOf<T>[];
  }
  state(rowId: string): RowState {
    return (this.states ??= this.readStates()).get(rowId) ?? 'sent';
  }

  /** A row came, changed or went. A row that moved leaves a gap in its old folder, which must not hide it in the new one. */
  setBase(tbl: Tbl, id: string, folder: string, row: AnyRow | null): void {
    const table = this.table(tbl);
    if (row || table.baseRow(id)?.folder_id === folder) table.setBase(id, row);
    this.states = null;
  }

  /** Lays newly saved work on top without folding the rest again. */
  append(works: readonly Work[], waiting: ReadonlySet<string>): void {
    this.fold = { ...this.fold, works: [...this.fold.works, ...works] };
    for (const work of works) this.replay(work);
    this.setProgress(waiting);
  }

  refold(fold: Fold, waiting: ReadonlySet<string>): void {
    this.fold = fold;
    this.touched = new Map();
    const settle = Array.from(this.tables.values(), (table) => table.lift());
    for (const work of fold.works) this.replay(work);
    for (const { ops } of fold.returned) {
      for (const op of ops) {
        const [own, ...folded] = replayOp(op, this, this.me);
        if (!own) continue;
        const about = op.tbl === 'case_event' && 'case_id' in own.row ? [own.row.case_id ?? ''] : [];
        // Its case says so too, even where the matter has gone on so far that the step no longer folds into it.
        this.touched.set(op.mid, [...[own, ...folded].map(({ row }) => row.id), ...about]);
        // What the person wrote stays visible; what it would have changed elsewhere did not happen.
        if (op.k === 'create') this.table(own.tbl).lay(own.row);
      }
    }
    for (const done of settle) done();
    this.setProgress(waiting);
  }

  setProgress(waiting: ReadonlySet<string>, sending = this.sending): void {
    this.waiting = waiting;
    this.sending = sending;
    this.states = null;
  }

  openConflicts(): number {
    return this.all('conflict').filter(({ mine_by, settled_at }) => mine_by === this.me && !settled_at).length;
  }

  private table(tbl: Tbl): Table {
    const table = this.tables.get(tbl);
    if (!table) throw new Error(`no table ${tbl}`);
    return table;
  }

  private replay({ op, again }: Work): void {
    const changed = replayOp(op, this, this.me);
    if (again) {
      // An old change must not cover what others wrote since; only a row that is missing is shown.
      const own = op.k === 'create' ? changed[0] : undefined;
      if (own && !this.table(own.tbl).baseRow(own.row.id)) this.table(own.tbl).lay(own.row);
    } else {
      for (const { tbl, row } of changed) this.table(tbl).lay(row);
    }
    this.touched.set(op.mid, changed.length ? changed.map(({ row }) => row.id) : [op.id]);
  }

  /** Later lines win: returned over conflict over sending over waiting. */
  private readStates(): Map<string, RowState> {
    const states = new Map<string, RowState>();
    const mark = (mid: string, id: string, state: RowState): void => {
      for (const row of this.touched.get(mid) ?? [id]) states.set(row, state);
    };
    const waiting = this.fold.works.filter(({ op }) => this.waiting.has(op.mid));
    for (const { op } of waiting) mark(op.mid, op.id, 'waiting');
    for (const { op } of waiting) if (this.sending.has(op.mid)) mark(op.mid, op.id, 'sending');
    for (const { mine_by, settled_at, row_id } of this.all('conflict')) if (mine_by === this.me && !settled_at) states.set(row_id, 'conflict');
    for (const { ops } of this.fold.returned) for (const op of ops) mark(op.mid, op.id, 'returned');
    return states;
  }
}

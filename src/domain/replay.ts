/**
 * The row a waiting operation leaves behind, as the phone shows it before the server has answered:
 * columns the server sets are filled the way it would, and a step is folded over its case or its household.
 */
import { fold } from './fold';
import { foldSupport } from './support-fold';
import { isTbl, parseRow, type AnyRow, type RowOf, type Tbl } from './tables';
import type { Op } from './wire';

/** Where replay reads rows: base rows, or rows already changed by earlier waiting operations. */
export interface Rows {
  get<T extends Tbl>(tbl: T, id: string): RowOf<T> | undefined;
  all<T extends Tbl>(tbl: T): readonly RowOf<T>[];
}

export interface Changed {
  tbl: Tbl;
  row: AnyRow;
}

/** What the server adds on insert, by table. */
const stamped = (op: Op, me: string) => ({ created_by: me, created_at: op.at });
const serverColumns: { [T in Tbl]?: (op: Op, me: string) => Partial<RowOf<T>> } = {
  check: (_op, me) => ({ checked_by: me }),
  case: (_op, me) => ({ created_by: me, status: 'new', number: null }),
  case_event: (op, me) => ({ by_id: me, created_at: op.at }),
  household_event: (op, me) => ({ by_id: me, created_at: op.at }),
  // Whoever makes a household visits it.
  household: (op, me) => ({ ...stamped(op, me), visitors: [me] }),
  attachment: stamped, paper: stamped, look_run: stamped, visit: stamped, promise: stamped, aid: stamped, visit_round: stamped,
};

function created(op: Op, tbl: Tbl, me: string): AnyRow | null {
  return parseRow(tbl, { ...op.data, ...serverColumns[tbl]?.(op, me), id: op.id, folder_id: op.folder });
}

function patched(op: Op, tbl: Tbl, rows: Rows): AnyRow | null {
  const before = rows.get(tbl, op.id);
  if (!before) return null;
  const chosen = Object.entries(op.set ?? {}).map(([field, change]) => [field, change.new]);
  return parseRow(tbl, { ...before, ...Object.fromEntries(chosen) });
}

/** The rows a waiting operation changes: its own first, then those it folds into. Empty when it cannot apply here. */
export function replayOp(op: Op, rows: Rows, me: string): Changed[] {
  if (!isTbl(op.tbl)) return [];
  const row = op.k === 'create' ? created(op, op.tbl, me) : patched(op, op.tbl, rows);
  if (!row) return [];
  const changed: Changed[] = [{ tbl: op.tbl, row }];
  if (op.tbl === 'case_event' && op.k === 'create') {
    const event = parseRow('case_event', row);
    const before = event && rows.get('case', event.case_id);
    // Clocks count from the event's own time, which is right by the server's word; the operation's is the phone's.
    const after = event && before && fold(before, { ...event, created_at: null }, { steps: rows.all('workflow_step'), roles: rows.all('person_role'), deadlines: rows.all('deadline'), days: rows.all('calendar_day') });
    if (event && before && after) {
      changed[0] = { tbl: 'case_event', row: { ...event, from_status: before.status, to_status: after.status } };
      changed.push({ tbl: 'case', row: after });
    }
  }
  const step = op.tbl === 'household_event' && op.k === 'create' ? parseRow('household_event', row) : null;
  return step ? [...changed, ...foldSupport(step, rows)] : changed;
}

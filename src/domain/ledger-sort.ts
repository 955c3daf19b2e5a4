/** The order of the ledger. Equal rows stay newest first, so that two sorts of the same rows never differ. */
import type { LedgerRow } from './ledger';
import { CASE_KINDS, STATUSES } from './tables';

export const SORT_KEYS = ['number', 'registered', 'category', 'unit', 'facts', 'handler', 'status', 'clock'] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export interface LedgerSort {
  key: SortKey;
  dir: 'asc' | 'desc';
}

const chinese = new Intl.Collator('zh-CN', { numeric: true });

/** What a row is sorted by; `null` (nothing there) always comes last, whichever way. */
const KEY: Record<SortKey, (row: LedgerRow) => string | number | null> = {
  number: ({ row }) => row.number,
  registered: ({ row }) => Date.parse(row.registered_at),
  category: (each) => `${CASE_KINDS.indexOf(each.row.kind)} ${each.category}`,
  unit: (each) => each.unit || null,
  facts: ({ row }) => row.facts || null,
  handler: (each) => `${each.department} ${each.handler}`.trim() || null,
  status: ({ row }) => STATUSES.indexOf(row.status),
  clock: ({ clock, row }) => (clock.tone === 'none' || clock.tone === 'stopped' ? null : row.due_on),
};

/** Ranks of the distinct texts: comparing Chinese once per text, not once per pair of rows. */
function ranks(texts: Iterable<string>): ReadonlyMap<string, number> {
  const order = [...new Set(texts)].sort(chinese.compare);
  return new Map(order.map((text, rank) => [text, rank]));
}

const newestFirst = (a: LedgerRow, b: LedgerRow): number =>
  (a.row.registered_at < b.row.registered_at ? 1 : a.row.registered_at > b.row.registered_at ? -1 : 0) || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);

export function sortLedger(rows: readonly LedgerRow[], sort: LedgerSort | null): LedgerRow[] {
  if (!sort) return [...rows].sort(newestFirst);
  const keys = rows.map(KEY[sort.key]);
  const rank = ranks(keys.filter((key) => typeof key === 'string'));
  const keyed = rows.map((row, at) => {
    const key = keys[at] ?? null;
    return { row, key: typeof key === 'string' ? (rank.get(key) ?? null) : key };
  });
  const way = sort.dir === 'asc' ? 1 : -1;
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return a.key === b.key ? newestFirst(a.row, b.row) : a.key === null ? 1 : -1;
    return (a.key - b.key) * way || newestFirst(a.row, b.row);
  });
  return keyed.map(({ row }) => row);
}

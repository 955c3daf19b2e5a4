/** The order of the ledger. Rows come newest first; sorting by a column keeps that among equal ones, so that two sorts of the same rows never differ. */
import type { LedgerRow } from './ledger';
import { CASE_KINDS, OUTCOMES, STATUSES } from './tables';

export const SORT_KEYS = ['number', 'registered', 'category', 'unit', 'facts', 'handler', 'answerable', 'status', 'outcome', 'clock'] as const;
export type SortKey = (typeof SORT_KEYS)[number];
export interface LedgerSort {
  key: SortKey;
  dir: 'asc' | 'desc';
}

const chinese = new Intl.Collator('zh-CN', { numeric: true });

/** 2026-0151 as one number: year, then place in the year. Another pattern is compared as text. */
function serial(number: string | null): string | number | null {
  const parts = /^(\d{4})-(\d{1,8})$/.exec(number ?? '');
  return parts ? Number(parts[1]) * 1e8 + Number(parts[2]) : number;
}

/** What a row is sorted by; `null` (nothing there) always comes last, whichever way. */
const KEY: Record<SortKey, (row: LedgerRow) => string | number | null> = {
  number: ({ row }) => serial(row.number),
  registered: ({ row }) => Date.parse(row.registered_at),
  category: (each) => `${CASE_KINDS.indexOf(each.row.kind)} ${each.category}`,
  unit: (each) => each.unit || null,
  facts: ({ row }) => row.facts || null,
  handler: (each) => `${each.department} ${each.handler}`.trim() || null,
  answerable: (each) => each.answerable || null,
  status: ({ row }) => STATUSES.indexOf(row.status),
  outcome: ({ row }) => (row.outcome ? OUTCOMES.indexOf(row.outcome) : null),
  clock: ({ clock, row }) => (clock.tone === 'none' || clock.tone === 'stopped' || !row.due_on ? null : Date.parse(row.due_on)),
};

/** Ranks of the distinct texts: comparing Chinese once per text, not once per pair of rows. */
function ranks(texts: Iterable<string>): ReadonlyMap<string, number> {
  const order = [...new Set(texts)].sort(chinese.compare);
  return new Map(order.map((text, rank) => [text, rank]));
}

export const newestFirst = (rows: readonly LedgerRow[]): LedgerRow[] =>
  rows.map((row) => ({ row, at: row.row.registered_at }))
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.row.id < b.row.id ? 1 : -1))
    .map(({ row }) => row);

/** Texts after numbers, nothing last, whichever way. */
const rankOf = (key: string | number | null): number => (typeof key === 'number' ? 0 : key === null ? 2 : 1);

/** Rows that come newest first, by a column. Without one they stay as they came. */
export function sortLedger(rows: readonly LedgerRow[], sort: LedgerSort | null): readonly LedgerRow[] {
  if (!sort) return rows;
  const keys = rows.map(KEY[sort.key]);
  const rank = ranks(keys.filter((key) => typeof key === 'string'));
  const way = sort.dir === 'asc' ? 1 : -1;
  return rows
    .map((row, at) => {
      const key = keys[at] ?? null;
      return { row, group: rankOf(key), at: way * (typeof key === 'string' ? (rank.get(key) ?? 0) : (key ?? 0)) };
    })
    .sort((a, b) => a.group - b.group || a.at - b.at)
    .map(({ row }) => row);
}

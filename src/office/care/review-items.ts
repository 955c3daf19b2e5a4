/** What waits for the office's word: the operations of one person on one matter, and the office's own change that would enter one of them. */
import { newId } from '@/lib/id';
import { isTbl } from '@/domain/tables';
import type { Change } from '@/sync/engine-types';
import type { ReviewRow } from '@/stores/desk';

export interface ReviewGroup {
  key: string;
  folder: string;
  person: string;
  rows: readonly ReviewRow[];
}

/** Oldest first, as they come. */
export function reviewGroups(rows: readonly ReviewRow[]): ReviewGroup[] {
  const groups = new Map<string, ReviewRow[]>();
  for (const row of rows) {
    const key = `${row.folder} ${row.person}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return Array.from(groups, ([key, members]) => ({ key, folder: members[0]?.folder ?? '', person: members[0]?.person ?? '', rows: members }));
}

/** The office's own entry of it: a new row under a new id, or the value written over what is there now. Null when that row is not here. */
export function changeOf(row: ReviewRow, now: number, current: Record<string, unknown> | undefined, note: (said: string) => string): Change | null {
  if (!isTbl(row.tbl)) return null;
  const at = { folder: row.folder, tbl: row.tbl };
  if (row.k === 'create' && row.data) {
    const said = row.data['note'];
    return { k: 'create', ...at, id: newId(now), data: row.tbl === 'case_event' && typeof said === 'string' ? { ...row.data, note: note(said) } : row.data };
  }
  if (!row.set || !current) return null;
  return { k: 'patch', ...at, id: row.id, set: Object.fromEntries(Object.entries(row.set).map(([field, change]) => [field, { base: current[field] ?? null, new: change.new }])) };
}

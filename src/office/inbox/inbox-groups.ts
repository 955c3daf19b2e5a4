/** The inbox under headings: what came back, then by how much time is left. */
import { isReturned } from '@/domain/inbox';
import type { LedgerRow } from '@/domain/ledger';
import { addDays, type PlainDate } from '@/lib/plain-date';

const GROUPS = ['returned', 'late', 'today', 'soon', 'rest'] as const;
type InboxGroup = (typeof GROUPS)[number];
export type InboxEntry = { kind: 'group'; id: string; group: InboxGroup; count: number } | { kind: 'row'; id: string; row: LedgerRow };

const groupOf = ({ row }: LedgerRow, today: PlainDate): InboxGroup => {
  if (isReturned(row)) return 'returned';
  const due = row.due_on;
  return due === null || due > addDays(today, 3) ? 'rest' : due < today ? 'late' : due === today ? 'today' : 'soon';
};

/** `rows`: in the inbox's order, which is also that of the groups. */
export function inboxEntries(rows: readonly LedgerRow[], today: PlainDate): InboxEntry[] {
  return GROUPS.flatMap((group): InboxEntry[] => {
    const list = rows.filter((row) => groupOf(row, today) === group);
    return list.length === 0 ? [] : [{ kind: 'group', id: `group ${group}`, group, count: list.length }, ...list.map((row): InboxEntry => ({ kind: 'row', id: row.id, row }))];
  });
}

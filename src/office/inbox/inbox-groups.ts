/** The inbox under headings: what came back, then by how much time is left. */
import { isReturned } from '@/domain/inbox';
import type { LedgerRow } from '@/domain/ledger';
import { addDays, type PlainDate } from '@/lib/plain-date';

const GROUPS = ['returned', 'late', 'today', 'soon', 'rest'] as const;
type InboxGroup = (typeof GROUPS)[number];
export type InboxEntry = { kind: 'group'; id: string; group: InboxGroup; count: number } | { kind: 'row'; id: string; row: LedgerRow };

/** `rows`: in the inbox's order, which is also that of the groups. */
export function inboxEntries(rows: readonly LedgerRow[], today: PlainDate): InboxEntry[] {
  const soon = addDays(today, 3);
  const lists: Record<InboxGroup, LedgerRow[]> = { returned: [], late: [], today: [], soon: [], rest: [] };
  for (const each of rows) {
    const due = each.row.due_on;
    lists[isReturned(each.row) ? 'returned' : due === null || due > soon ? 'rest' : due < today ? 'late' : due === today ? 'today' : 'soon'].push(each);
  }
  return GROUPS.flatMap((group): InboxEntry[] => (lists[group].length === 0 ? [] : [{ kind: 'group', id: `group ${group}`, group, count: lists[group].length }, ...lists[group].map((row): InboxEntry => ({ kind: 'row', id: row.id, row }))]));
}

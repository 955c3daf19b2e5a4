import type { LedgerRow } from '@/domain/ledger';

/** What goes on paper: the rows as filtered, in their order, under a title and a line that says which. */
export interface PrintedLedger {
  title: string;
  head: string;
  rows: readonly LedgerRow[];
}

/** What a phone's disk is to the world: tabs open it, it fails in the ways of real ones, and the judge reads it afterwards. */
import type { Vault } from '@/db/vault';
import type { Account } from '@/domain/account';
import type { After } from '@/db/timer';

/** What becomes of the next write: `full` no room for a record; `over quota` none for the whole, found out when it commits; `stuck` never ends until it is given up; `late` ends after it was called stuck. */
export type WriteFate = 'fine' | 'full' | 'over quota' | 'stuck' | 'late';

/** One running tab, as its disk sees it. A killed one places no more requests, and what was under way is rolled back. */
export interface Life {
  dead: boolean;
  after: After;
  nextWrite(): WriteFate;
  onKill(stop: () => void): void;
}

export interface Disk {
  open(life: Life, account: Account): Promise<Vault>;
  /** The intents whose giving up left a receipt. */
  receipts(account: Account): Promise<string[]>;
  /** The files whose bytes rest here. */
  bodies(account: Account): Promise<string[]>;
  /** Writes held back go on now. */
  wake(): void;
  /** A write hangs, and others wait behind it. */
  hangs(): boolean;
}

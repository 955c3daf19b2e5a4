/** What the engine shows the stores. One engine serves one account on one phone. */
import type { Result } from '@/lib/result';
import type { IntentLabel } from '@/domain/intents';
import type { RowOf, Tbl } from '@/domain/tables';
import type { Bodies, Unsent } from '@/domain/unsent';
import type { Op, Verdict } from '@/domain/wire';
import type { FileQueue } from './files-types';
import type { Fault, ServerKnew } from './remote';

/** One change inside a saved piece of work, before the engine numbers it. */
export type Change =
  | { k: 'create'; folder: string; tbl: Tbl; id: string; data: Record<string, unknown> }
  | { k: 'patch'; folder: string; tbl: Tbl; id: string; set: Record<string, { base: unknown; new: unknown }> };

/** One thing a person saved: what 「条」 counts. All its changes are written in one strict transaction. */
export interface Intent {
  id: string;
  /** For the lists: check | case | step | edit | settle_conflict ... */
  label: IntentLabel;
  changes: readonly Change[];
  /** A draft that is done once this is saved; removed in the same transaction. */
  draft?: string;
  /** Ids of its files: the changes that create their rows are among `changes`, and in the same transaction they leave their draft. */
  files?: readonly string[];
}

/** The phone could not keep it: nothing was saved and the screen must say 未保存. */
export type SaveFault = { kind: 'full' } | { kind: 'stuck' } | { kind: 'broken' };

export type RowState = 'waiting' | 'sending' | 'sent' | 'returned' | 'conflict';

/** A saved piece of work the server refused; it waits here for a person. */
export interface Returned {
  intent: string;
  label: IntentLabel;
  ops: readonly Op[];
  /** The verdict on the operation that failed, and which one. */
  verdict: Verdict;
  failed: string;
  at: string;
}

/** What the screens see: the folders' rows with the waiting work folded over them. Arrays keep their identity until something changes. */
export interface Book {
  all<T extends Tbl>(tbl: T): readonly RowOf<T>[];
  get<T extends Tbl>(tbl: T, id: string): RowOf<T> | undefined;
  inFolder<T extends Tbl>(tbl: T, folder: string): readonly RowOf<T>[];
  state(rowId: string): RowState;
}

export interface SyncStatus {
  /** The browser's own word; false means surely offline. */
  online: boolean;
  /** Something is being sent or fetched at this moment, in any tab. */
  busy: boolean;
  /** Saved pieces of work not yet on the server with all their files (intents, not operations). */
  waiting: number;
  /** Refused work, work with a refused file, and open conflicts of mine. */
  attention: number;
  /** First pull has been completed at least once. */
  ready: boolean;
  lastSynced: string | null;
  fault: Fault | null;
  /** When the next try is due (ms), if one is scheduled. */
  nextTry: number | null;
  /** Server time minus phone time in ms, when known. */
  skew: number | null;
  /** The server ended this phone: nothing is sent any more, what it had is gone from here, what waits stays. */
  ended: boolean;
  /** What the server was told of this phone before the app started; null while it has not answered or was never told. */
  serverKnew: ServerKnew | null;
}

export interface Draft {
  id: string;
  kind: string;
  savedAt: string;
  data: unknown;
}

export interface Engine {
  readonly device: string;
  readonly files: FileQueue;
  book(): Book;
  status(): SyncStatus;
  returned(): readonly Returned[];
  /** Called after memory changed (a save, a pull, another tab). Returns the way to stop. */
  subscribe(listener: () => void): () => void;

  /** All of it or none, in one strict transaction; resolves only after that completed; at most 5 s. */
  save(...intents: readonly Intent[]): Promise<Result<void, SaveFault>>;
  /** Takes a saved piece of work back while no part of it was ever sent. False: too late, correct it with a patch. */
  takeBack(intentId: string): Promise<boolean>;
  /** Loads all rows of a folder into memory (a case page, a roster). */
  open(folder: string): Promise<void>;
  /** All rows of many folders, for an export; reports progress and can be aborted. */
  readFolders(folders: readonly string[], signal: AbortSignal, progress: (done: number) => void): Promise<FolderRows[]>;

  drafts(): Promise<readonly Draft[]>;
  saveDraft(draft: Draft): Promise<Result<void, SaveFault>>;
  removeDraft(id: string): Promise<void>;

  /** Everything that is not on the server, from the disk, for the file that leaves with it. `name`: of the person, for who reads it. */
  unsent(name: string): Promise<{ unsent: Unsent; bodies: Bodies }>;

  /** 修改后重报: the corrected changes replace the refused piece of work under new mutation ids. */
  resend(intentId: string, changes: readonly Change[]): Promise<Result<void, SaveFault>>;
  /** 放弃: the work leaves the list, a receipt is kept. */
  giveUp(intentId: string): Promise<Result<void, SaveFault>>;

  /** 立即上报: forget back-off, push and pull now. Resolves when this round is over. */
  syncNow(): Promise<void>;
  /** Start and stop the background rounds (leadership, timers, online events). */
  start(): void;
  stop(): Promise<void>;
}

export interface FolderRows {
  folder: string;
  rows: { [T in Tbl]?: readonly RowOf<T>[] };
}

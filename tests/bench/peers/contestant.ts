/** What every engine of the comparison must do, in the same words: a clerk's device with the school's rows on it. */
import type { NewChange } from '@/domain/intents';

export interface Site {
  /** Where the server answers: its own address, or the same with `/recorded` before the path. */
  base: string;
  apikey: string;
  token: string;
  me: { id: string; account: string };
}

/** One thing a person saved: a case is four rows (folder, case, first event, party). */
export type Piece = readonly NewChange[];

export interface Desk {
  /**
   * Everything new, kept on the disk when it resolves. `heard` is told once, when a case could be read for the first time.
   * `expected`: how many rows are known to have changed, for an engine that cannot tell when it is done while something waits.
   */
  pull(heard?: (folder: string, id: string) => void, expected?: number): Promise<void>;
  /** The rows of the big tables as they rest on this device. */
  count(): Promise<number>;
  row(folder: string, id: string): Promise<{ readonly [column: string]: unknown } | undefined>;
  /** The case with its events and members: how many rows. */
  ofCase(folder: string): Promise<number>;
  /** Ids of the newest cases in a state, newest first. */
  newest(status: string, count: number): Promise<string[]>;
  /** Every case in memory, as the ledger's search needs them: how many. */
  everyCase(): Promise<number>;
  /** Resolves when it rests on the disk, as surely as the engine can. */
  save(piece: Piece): Promise<void>;
  /** Sends what waits until nothing waits or a fault stops it; asked again after a fault. */
  push(): Promise<void>;
  /** Rows not yet known to be on the server. */
  waiting(): Promise<number>;
  /** The calls that would send what waits, for the server to know them already. */
  calls(device: string): Promise<{ path: string; body: unknown }[]>;
  close(): Promise<void>;
}

export interface Contestant {
  open(site: Site): Promise<Desk>;
}

/** The tables that grow with the school; the fifteen small ones are the set-up of the school. */
export const BIG = ['folder', 'folder_member', 'case', 'case_event', 'case_party'] as const;
export const isBig = (tbl: string): boolean => BIG.some((big) => big === tbl);

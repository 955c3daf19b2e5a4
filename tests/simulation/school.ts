/** What the world needs of a server: to call it as a phone does, to act at its desk, and to look at it afterwards. */
import type { Put } from './storage';

export interface Call {
  /** The last five about a file: whether it has arrived, where it rests, and what Storage is asked: to take it in, to sign its address, to give it. */
  kind: 'push' | 'pull' | 'folder' | 'hello' | 'stored' | 'open' | 'upload' | 'sign' | 'bytes';
  /** For the log: whose phone asks. */
  who: string;
  person: string;
  /** The arguments by the names the endpoints know them by. */
  args: Record<string, unknown>;
}
export interface Reply {
  status: number;
  body: string;
}

export interface Member {
  id: string;
  name: string;
  /** Sees every ordinary folder by their role. */
  office?: boolean;
}

/** How often something took effect, and what became of it. */
export interface Effects {
  /** Row id -> creations that were applied. */
  created: Map<string, number>;
  /** The chosen value of a patch (each is unique in a run) -> its verdicts. */
  patched: Map<string, ('applied' | 'conflict')[]>;
  /** Operations that were refused, kept whole for whoever reviews them. */
  refused: Set<string>;
  /** Row id -> the row now. */
  rows: Map<string, Record<string, unknown>>;
  /** Path -> bytes, of all that Storage knows of. */
  objects: ReadonlyMap<string, string>;
  puts: readonly Put[];
}

export interface School {
  /** Whose phones take part; the first keeps the class. */
  readonly people: readonly Member[];
  readonly ids: { school: string; unit: string; term: string; roster: string; category: Readonly<Record<'dispute' | 'petition', string>> };
  call(call: Call): Promise<Reply>;
  /** Opens a folder to somebody, or ends that again. */
  grant(folder: string, person: string): Promise<void>;
  revoke(folder: string, person: string): Promise<void>;
  /** The office changes a place without any phone. */
  write(caseId: string, place: string): Promise<void>;
  /** Keeps a copy; `restore` brings the last one back under a new epoch. */
  dump(): Promise<void>;
  restore(): Promise<void>;
  effects(): Promise<Effects>;
  /** What a person may see now: `folder tbl id` -> the row. */
  view(person: string): Promise<Map<string, Record<string, unknown>>>;
  /** Whether this person may still put files into that folder. */
  takesFrom(person: string, folder: string): Promise<boolean>;
  /** Back to the morning. */
  reset(): Promise<void>;
}

export const isRow = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

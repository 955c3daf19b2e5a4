/**
 * The port to the server. `remote` implements it on Supabase, tests on whatever they want to break.
 * A fault is never a verdict: whatever it says, every operation stays in the queue.
 */
import type { Result } from '@/lib/result';
import type { Cursor, FolderAnswer, Op, PullAnswer, PushAnswer } from '@/domain/wire';

export type Fault =
  /** No network, DNS, refused, cut connection. */
  | { kind: 'offline' }
  /** No answer in time. */
  | { kind: 'timeout' }
  /** 401: the session is over; a person must sign in again. */
  | { kind: 'unauthorized' }
  /** 403 or 404 for an endpoint: server misconfigured or account closed. */
  | { kind: 'refused'; status: number }
  /** 413: the batch must be halved. */
  | { kind: 'too_large' }
  /** 429. `after` in ms when the server said it. */
  | { kind: 'slow_down'; after: number | null }
  /** 5xx, 409 and anything else with a status. */
  | { kind: 'server'; status: number }
  /** A 200 that is not our answer: captive portal HTML, cut JSON, a foreign shape. */
  | { kind: 'not_ours' };

export interface Remote {
  push(device: string, ops: readonly Op[]): Promise<Result<PushAnswer, Fault>>;
  pull(cursor: Cursor | null, limit: number): Promise<Result<PullAnswer, Fault>>;
  folder(folder: string, after: number, limit: number): Promise<Result<FolderAnswer, Fault>>;
  /** Tells what still waits on this phone; answers what the server was told the time before, and whether it ended this phone. */
  hello(device: string, waiting: Waiting): Promise<Result<Hello, Fault>>;

  /** 'exists': the same bytes were there already. `progress` says how many have left. 403, 413 and the like are about this file. */
  upload(path: string, body: ArrayBuffer, mime: string, progress: (sent: number) => void, signal: AbortSignal): Promise<Result<'stored' | 'exists', Fault>>;
  /** Whether the server has the bytes; stamps the attachment row when it has. */
  stored(id: string): Promise<Result<boolean, Fault>>;
  /** The bytes, their reading logged; null when they are not open to this person or not there. */
  read(id: string): Promise<Result<ArrayBuffer | null, Fault>>;
}

/** What only this phone has. */
export interface Waiting {
  /** Pieces of work, as 「条」 counts them: waiting or refused. */
  ops: number;
  files: number;
}
/** What the phone said last, and when. */
export type ServerKnew = Waiting & { at: string };
export interface Hello {
  ended: boolean;
  waiting: ServerKnew | null;
  now: string;
}

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
}

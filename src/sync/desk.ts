/** The port to what only the office and the admin do, and only with network: devices, work to review, work brought in as a file. */
import type { Result } from '@/lib/result';
import type { Op, Verdict } from '@/domain/wire';
import type { Fault } from './remote';

export interface DeviceRow {
  device: string;
  person: string;
  label: string;
  /** What it said it still held at its last contact. */
  ops: number;
  files: number;
  first_seen_at: string;
  last_seen_at: string;
  ended_at: string | null;
  ended_by: string | null;
}

/** One operation refused because the matter had been taken from its author. */
export interface ReviewRow {
  mid: string;
  person: string;
  at: string | null;
  received_at: string;
  folder: string;
  tbl: string;
  id: string;
  k: string;
  data: Record<string, unknown> | null;
  set: Record<string, { base: unknown; new: unknown }> | null;
}

/** One run of the deletion after the retention time: how much it removed. */
export interface RetentionRow {
  ran_at: string;
  households: number;
  visits: number;
  promises: number;
  aids: number;
  files: number;
}

/** One look at a file's bytes on the server. */
export interface LookRow {
  person: string;
  at: string;
}

export interface Desk {
  devices(school: string): Promise<Result<DeviceRow[], Fault>>;
  /** False: there is no such device. `ended` false lets it back in. */
  endDevice(school: string, device: string, person: string, ended: boolean): Promise<Result<boolean, Fault>>;
  reviews(school: string): Promise<Result<ReviewRow[], Fault>>;
  /** How many were decided by this call; others had been before. */
  decide(school: string, mids: readonly string[], outcome: 'taken' | 'dropped', note: string): Promise<Result<number, Fault>>;
  /** Judged as if `person` had sent it. At most 50 operations and 256 kB. */
  bringIn(school: string, person: string, device: string, ops: readonly Op[]): Promise<Result<Verdict[], Fault>>;
  /** The bytes of an attachment whose row is there. False: the server did not keep them, the row is not there or not of this size. */
  bringFile(path: string, body: ArrayBuffer, mime: string, id: string): Promise<Result<boolean, Fault>>;
  /** Written down before a file is made. False: not with reasons and words; that was asked is written down too. */
  noteExport(school: string, what: string, purpose: string, withWords: boolean, rows: number): Promise<Result<boolean, Fault>>;
  /** Who looked at a file, the newest 500, latest first. Null: no such file is open to the person asking. */
  looks(file: string): Promise<Result<LookRow[] | null, Fault>>;
  /** Newest first; for leads and admins. */
  retention(school: string): Promise<Result<RetentionRow[], Fault>>;
}

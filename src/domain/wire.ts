/** The wire contract: what a phone sends and what it hears. Parsed at the door; anything else is a fault, never an answer. */
import * as v from 'valibot';

/** Version of the operations this build makes; the server upcasts older ones. */
export const SCHEMA_VERSION = 4;
export const MAX_OPS = 50;
export const MAX_BYTES = 256 * 1024;

export interface Op {
  /** UUIDv7 of the mutation: the idempotency key. */
  mid: string;
  /** Local order on this device. */
  n: number;
  /** The phone's clock, information only. */
  at: string;
  sv: number;
  folder: string;
  tbl: string;
  id: string;
  k: 'create' | 'patch';
  /** create: the columns the phone may set. */
  data?: Record<string, unknown>;
  /** patch: each field with the value the person saw and the one they chose. */
  set?: Record<string, { base: unknown; new: unknown }>;
}

/** An operation as it rests on the phone or travels in a file. */
export const opShape = v.object({
  mid: v.string(), n: v.number(), at: v.string(), sv: v.number(), folder: v.string(), tbl: v.string(), id: v.string(), k: v.picklist(['create', 'patch']),
  data: v.exactOptional(v.record(v.string(), v.unknown())),
  set: v.exactOptional(v.record(v.string(), v.object({ base: v.unknown(), new: v.unknown() }))),
});

export const verdictStatus = v.picklist(['applied', 'conflict', 'rejected', 'blocked', 'malformed']);

export const pushResult = v.object({
  mid: v.string(),
  status: verdictStatus,
  dup: v.optional(v.nullable(v.boolean())),
  code: v.optional(v.nullable(v.string())),
  message: v.optional(v.nullable(v.string())),
  conflicts: v.optional(v.nullable(v.array(v.string()))),
  rows: v.optional(v.nullable(v.array(v.unknown()))),
});

export const pushAnswer = v.object({ results: v.array(pushResult), now: v.string() });

const row = v.record(v.string(), v.unknown());
export const entry = v.tuple([v.string(), v.string(), v.string(), v.number(), v.nullable(row)]);
const cursor = { seq: v.number(), epoch: v.string() };

export const pullAnswer = v.object({
  schools: v.record(v.string(), v.object({ ...cursor, head: v.number(), more: v.boolean(), resync: v.optional(v.nullable(v.boolean())) })),
  entries: v.array(entry),
  granted: v.array(v.string()),
  revoked: v.array(v.string()),
  now: v.string(),
});

/** `after` of the next call is the `seq` of this one; `more` says whether there is one. */
export const folderAnswer = v.object({ entries: v.array(entry), seq: v.number(), more: v.boolean(), now: v.string() });

export type Verdict = v.InferOutput<typeof pushResult>;
export type PushAnswer = v.InferOutput<typeof pushAnswer>;
export type PullAnswer = v.InferOutput<typeof pullAnswer>;
export type FolderAnswer = v.InferOutput<typeof folderAnswer>;
export type Entry = v.InferOutput<typeof entry>;
export type Cursor = Record<string, { seq: number; epoch: string }>;

/** Unsent work on its way out of a phone as a file, and in at the office: what is in it, and nothing that is not asked for. */
import * as v from 'valibot';
import { MAX_FILE_BYTES } from './attachment';

const op = v.object({
  mid: v.pipe(v.string(), v.uuid()), n: v.number(), at: v.string(), sv: v.number(), folder: v.pipe(v.string(), v.uuid()), tbl: v.string(), id: v.pipe(v.string(), v.uuid()),
  k: v.picklist(['create', 'patch']),
  data: v.exactOptional(v.record(v.string(), v.unknown())),
  set: v.exactOptional(v.record(v.string(), v.object({ base: v.unknown(), new: v.unknown() }))),
});

export const unsentSchema = v.object({
  format: v.literal('zhiwei-unsent'),
  version: v.literal(1),
  person: v.object({ id: v.pipe(v.string(), v.uuid()), name: v.string(), account: v.string() }),
  device: v.pipe(v.string(), v.uuid()),
  /** The phone's clock. */
  at: v.string(),
  /** In the order they were saved; `refused` is the server's reason where it had refused one. */
  works: v.array(v.object({ intent: v.string(), label: v.string(), refused: v.nullable(v.string()), ops: v.array(op) })),
  /** Unfinished forms, for the person's own eyes. */
  drafts: v.array(v.object({ kind: v.string(), savedAt: v.string(), data: v.unknown() })),
  /** Photos, recordings and papers; the bytes lie beside under their hash. `path` of an attachment is made from its operation. */
  files: v.array(v.object({ id: v.string(), mime: v.string(), name: v.string(), sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)), bytes: v.pipe(v.number(), v.maxValue(MAX_FILE_BYTES)) })),
});
export type Unsent = v.InferOutput<typeof unsentSchema>;

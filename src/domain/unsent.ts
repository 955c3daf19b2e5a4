/**
 * Unsent work on its way out of a phone as a file, and in at the office: what is in it, and nothing that is not asked for.
 * Packed: length of the text (u32) | the text as JSON | the bytes of its files, one after the other.
 */
import * as v from 'valibot';
import { err, ok, type Result } from '@/lib/result';
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
  /** Photos, recordings and papers whose bytes the server has not got, in the order these follow; their rows may be there already. */
  files: v.array(v.object({ id: v.pipe(v.string(), v.uuid()), folder: v.pipe(v.string(), v.uuid()), mime: v.string(), name: v.string(), sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)), bytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_FILE_BYTES)) })),
  /** Files whose bytes the phone itself could not read any more. */
  missing: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type Unsent = v.InferOutput<typeof unsentSchema>;

export type Bodies = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** `bodies` by attachment id; a file without bytes is left out and counted. */
export function packUnsent(unsent: Unsent, bodies: Bodies): Uint8Array<ArrayBuffer> {
  const files = unsent.files.filter(({ id, bytes }) => bodies.get(id)?.length === bytes);
  const text = new TextEncoder().encode(JSON.stringify({ ...unsent, files, missing: unsent.missing + unsent.files.length - files.length }));
  const packed = new Uint8Array(4 + text.length + files.reduce((sum, { bytes }) => sum + bytes, 0));
  new DataView(packed.buffer).setUint32(0, text.length);
  packed.set(text, 4);
  let at = 4 + text.length;
  for (const { id, bytes } of files) {
    packed.set(bodies.get(id) ?? [], at);
    at += bytes;
  }
  return packed;
}

const newer = v.object({ format: v.literal('zhiwei-unsent'), version: v.pipe(v.number(), v.minValue(2)) });

/** Anything but exactly what was packed is refused whole. newer: a version this app does not know. */
export function unpackUnsent(packed: Uint8Array<ArrayBuffer>): Result<{ unsent: Unsent; bodies: Bodies }, { kind: 'not_unsent' | 'newer' }> {
  const length = packed.length < 4 ? -1 : new DataView(packed.buffer, packed.byteOffset).getUint32(0);
  if (length < 0 || 4 + length > packed.length) return err({ kind: 'not_unsent' });
  let raw: unknown;
  try {
    raw = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(packed.slice(4, 4 + length)));
    JSON.stringify(raw); // Throws when nested deeper than it could be sent on.
  } catch {
    return err({ kind: 'not_unsent' });
  }
  if (v.is(newer, raw)) return err({ kind: 'newer' });
  const parsed = v.safeParse(unsentSchema, raw);
  if (!parsed.success) return err({ kind: 'not_unsent' });
  const bodies = new Map<string, Uint8Array<ArrayBuffer>>();
  let at = 4 + length;
  for (const { id, bytes } of parsed.output.files) {
    bodies.set(id, packed.slice(at, at + bytes));
    at += bytes;
  }
  return at === packed.length ? ok({ unsent: parsed.output, bodies }) : err({ kind: 'not_unsent' });
}

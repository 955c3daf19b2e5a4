/** What the page of the write loop tells the test. Each note is answered before the page goes on, so nothing acknowledged is unknown when it dies. */
import * as v from 'valibot';

/** What a killed browser left on the disk, read record by record. */
const left = v.object({
  ops: v.array(v.object({ mid: v.string(), n: v.number(), intent: v.string() })),
  refused: v.array(v.string()),
  drafts: v.array(v.object({ id: v.string(), version: v.number() })),
  /** Records that no longer open, as `store/key`. */
  unreadable: v.array(v.string()),
  records: v.number(),
});
export type Left = v.InferOutput<typeof left>;

export const note = v.variant('kind', [
  /** `known`: the phone still knew who is signed in. */
  v.object({ kind: v.literal('left'), known: v.boolean(), left }),
  /** About to save: this many operations, all or none; its draft is gone with it. */
  v.object({ kind: v.literal('begun'), intent: v.string(), draft: v.string(), ops: v.number() }),
  v.object({ kind: v.literal('draft kept'), draft: v.string(), version: v.number() }),
  v.object({ kind: v.literal('saved'), intent: v.string() }),
  v.object({ kind: v.literal('all sent'), attention: v.number() }),
  v.object({ kind: v.literal('trouble'), words: v.string() }),
]);
export type Note = v.InferOutput<typeof note>;

/** What the page is told when it asks. `drain`: send what is there instead of writing more. */
export const task = v.object({ account: v.string(), password: v.string(), drain: v.boolean() });
export type Task = v.InferOutput<typeof task>;

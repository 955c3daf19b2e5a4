/** Unsent work, piece by piece, into the ledger: in the order it was saved, in calls the server takes. Begun again it doubles nothing. */
import type { Result } from '@/lib/result';
import type { Unsent } from '@/domain/unsent';
import { MAX_OPS, type Op, type Verdict } from '@/domain/wire';
import type { Fault } from '@/stores/desk';

type Work = Unsent['works'][number];
/** in: new now. known: the server had it. conflict: it is there, one value waits for a choice. */
export interface Outcome {
  state: 'in' | 'known' | 'conflict' | 'refused';
  verdict: Verdict | null;
}

const CALL_BYTES = 180 * 1024;
const encoder = new TextEncoder();

/** Works in calls of at most 50 operations and 180 kB; a larger work goes in parts, one after the other. */
export function calls(works: readonly Work[]): Op[][] {
  const made: Op[][] = [];
  let bytes = 0;
  for (const op of works.flatMap(({ ops }) => ops)) {
    const size = encoder.encode(JSON.stringify(op)).length;
    const last = made.at(-1);
    if (last && last.length < MAX_OPS && bytes + size <= CALL_BYTES) {
      last.push(op);
      bytes += size;
    } else {
      made.push([op]);
      bytes = size;
    }
  }
  return made;
}

/** A work is in when every operation of it is. */
export function outcomeOf(work: Work, said: ReadonlyMap<string, Verdict>): Outcome | null {
  const verdicts = work.ops.map(({ mid }) => said.get(mid));
  const bad = verdicts.find((verdict) => verdict && verdict.status !== 'applied' && verdict.status !== 'conflict');
  if (bad) return { state: 'refused', verdict: bad };
  if (verdicts.some((verdict) => !verdict)) return null;
  if (verdicts.some((verdict) => verdict?.status === 'conflict')) return { state: 'conflict', verdict: null };
  return { state: verdicts.every((verdict) => verdict?.dup) ? 'known' : 'in', verdict: null };
}

export interface Progress {
  said(verdicts: readonly Verdict[]): void;
  stopped(): boolean;
}

/** The fault that ended it early, if any. */
export async function bringIn(works: readonly Work[], send: (ops: readonly Op[]) => Promise<Result<Verdict[], Fault>>, progress: Progress): Promise<Fault | null> {
  for (const ops of calls(works)) {
    if (progress.stopped()) return null;
    const answer = await send(ops);
    if (!answer.ok) return answer.error;
    progress.said(answer.value);
  }
  return null;
}

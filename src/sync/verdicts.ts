/** What a push answer means for the queue. Only an explicit verdict on an operation moves it. */
import type { Work } from '@/db/outbox';
import type { Verdict } from '@/domain/wire';
import type { Returned } from './engine-types';
import { labelOf } from './notes';

/** Refused work with its turn in the queue, for the work that will replace it. */
export interface Refused extends Returned {
  place: number;
}

export interface Outcome {
  /** Applied or in conflict: consumed. */
  acked: string[];
  returned: Refused[];
}

/** `pending` is everything queued: what is refused takes the rest of its piece of work with it, sent or not. */
export function judge(batch: readonly Work[], pending: readonly Work[], verdicts: readonly Verdict[], at: string): Outcome {
  const said = new Map(verdicts.map((verdict) => [verdict.mid, verdict]));
  const acked = new Set<string>();
  const failed = new Map<string, { verdict: Verdict; mid: string; label: string }>();
  for (const { intent, label, op } of batch) {
    const verdict = said.get(op.mid);
    if (verdict?.status === 'applied' || verdict?.status === 'conflict') acked.add(op.mid);
    else if (verdict && verdict.status !== 'blocked' && !failed.has(intent)) failed.set(intent, { verdict, mid: op.mid, label });
  }
  const returned = Array.from(failed).flatMap(([intent, { verdict, mid, label }]) => {
    const works = pending.filter((work) => work.intent === intent && !acked.has(work.op.mid));
    // Another tab heard it first: it lies in attention already, whole, whatever else of it a restored server gets again.
    return works[0] && works.some(({ op }) => op.mid === mid) ? [{ intent, label: labelOf(label), place: works[0].place, ops: works.map(({ op }) => op), verdict, failed: mid, at }] : [];
  });
  return { acked: [...acked], returned };
}

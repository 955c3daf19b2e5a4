/** Sends the queue. Work leaves it only by a verdict, and a call that cannot be judged leaves everything where it was. */
import { filesOf } from '@/db/file-claims';
import type { Work } from '@/db/outbox';
import { MAX_BYTES, MAX_OPS, type Verdict } from '@/domain/wire';
import type { Fault, Remote } from './remote';
import { bytesOf, nextBatch } from './queue';
import type { State } from './state';
import { judge, type Outcome } from './verdicts';

export interface Pusher {
  /** Sends what may go now; the fault that stopped it, if any. */
  run(): Promise<Fault | null>;
}

interface Judged extends Outcome {
  batch: readonly Work[];
  at: string;
}

export function createPusher(state: State, remote: Remote, now: () => number, announce: () => void): Pusher {
  const { outbox } = state.vault;
  let ceiling = MAX_OPS;
  let limit = MAX_OPS;
  /** Folders in which something got no verdict: they go last, so that one bad operation never blocks the others. */
  const aside = new Set<string>();
  /** All of it went through, so the next batch depends on nothing in it: it is booked while that one is under way. */
  let passed: Judged | null = null;

  const judged = (batch: readonly Work[], verdicts: readonly Verdict[], at: string): Judged => ({ ...judge(batch, state.pending, verdicts, at), batch, at });

  async function settle({ batch, acked, returned, at }: Judged): Promise<boolean> {
    if (!acked.length && !returned.length) {
      for (const { op } of batch) aside.add(op.folder);
      return true;
    }
    const kept = returned.map((content) => ({ intent: content.intent, content, mids: content.ops.map(({ mid }) => mid) }));
    const files = [...filesOf(batch.filter(({ op }) => acked.includes(op.mid))).keys()];
    const written = await outbox.settle({ acked, files, at, returned: kept });
    if (!written.ok) return false;
    state.acked(new Set(acked));
    if (returned.length) await state.reloadOutbox();
    announce();
    return true;
  }

  async function settlePassed(): Promise<boolean> {
    const before = passed;
    passed = null;
    return before ? settle(before) : true;
  }

  const tooLarge = async (work: Work) => (await settlePassed()) && settle(judged([work], [{ mid: work.op.mid, status: 'malformed', code: 'too_large' }], new Date(now()).toISOString()));

  /** The fault that ended it, or null; what passed last may still wait for its booking. */
  async function send(): Promise<Fault | null> {
    let secondTry = false;
    for (;;) {
      const done = new Set(passed?.acked);
      const batch = nextBatch(state.pending.filter(({ op }) => !done.has(op.mid)), state.returned, { ops: limit, aside });
      if (!batch.length) {
        if (!aside.size || secondTry) return null;
        aside.clear();
        secondTry = true;
        continue;
      }
      const only = batch[1] ? undefined : batch[0];
      if (only && bytesOf(only.op) > MAX_BYTES) {
        if (!(await tooLarge(only))) return null;
        continue;
      }
      const mids = batch.map(({ op }) => op.mid);
      const frozen = await outbox.freeze(mids);
      if (!frozen.ok) return null;
      if (frozen.value.size < mids.length) {
        // Taken back meanwhile, or another tab's.
        await state.reloadOutbox();
        continue;
      }
      state.pending = state.pending.map((work) => (frozen.value.has(work.op.mid) ? { ...work, frozen: true } : work));
      state.setSending([...done, ...mids]);
      const [booked, answer] = await Promise.all([settlePassed(), remote.push(state.vault.device, batch.map(({ op }) => op))]);
      if (!booked) return null;

      if (answer.ok) {
        const verdict = judged(batch, answer.value.results, answer.value.now);
        if (verdict.acked.length === batch.length) passed = verdict;
        else if (!(await settle(verdict))) return null;
        limit = Math.min(ceiling, limit * 2);
      } else if (answer.error.kind === 'too_large') {
        // One that is too large by itself says nothing about the others.
        if (!only) ceiling = limit = Math.floor(batch.length / 2);
        else if (!(await tooLarge(only))) return null;
      } else {
        if (answer.error.kind === 'server') {
          // One operation may be what breaks the server: find it by halves and let the others pass.
          if (only) aside.add(only.op.folder);
          limit = Math.max(1, Math.floor(batch.length / 2));
        }
        return answer.error;
      }
    }
  }

  return {
    async run() {
      const fault = await send();
      await settlePassed();
      state.setSending([]);
      return fault;
    },
  };
}

/** Sends the queue. Work leaves it only by a verdict, and a call that cannot be judged leaves everything where it was. */
import { filesOf } from '@/db/file-claims';
import type { Work } from '@/db/outbox';
import { MAX_BYTES, MAX_OPS, type Verdict } from '@/domain/wire';
import type { Fault, Remote } from './remote';
import { bytesOf, nextBatch } from './queue';
import type { State } from './state';
import { judge } from './verdicts';

export interface Pusher {
  /** Sends what may go now; the fault that stopped it, if any. */
  run(): Promise<Fault | null>;
}

export function createPusher(state: State, remote: Remote, now: () => number, announce: () => void): Pusher {
  const { outbox } = state.vault;
  let ceiling = MAX_OPS;
  let limit = MAX_OPS;
  /** Folders in which something got no verdict: they go last, so that one bad operation never blocks the others. */
  const aside = new Set<string>();

  async function settle(batch: readonly Work[], verdicts: readonly Verdict[], at: string): Promise<boolean> {
    const { acked, returned } = judge(batch, state.pending, verdicts, at);
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

  const tooLarge = (work: Work) => settle([work], [{ mid: work.op.mid, status: 'malformed', code: 'too_large' }], new Date(now()).toISOString());

  async function freeze(wanted: readonly Work[]): Promise<readonly Work[] | null> {
    if (wanted.every(({ frozen }) => frozen)) return wanted;
    const frozen = await outbox.freeze(wanted.map(({ op }) => op.mid));
    if (!frozen.ok) return null;
    if (frozen.value.size < wanted.length) await state.reloadOutbox();
    else state.pending = state.pending.map((work) => (frozen.value.has(work.op.mid) ? { ...work, frozen: true } : work));
    return wanted.filter(({ op }) => frozen.value.has(op.mid));
  }

  return {
    async run() {
      let secondTry = false;
      for (;;) {
        const wanted = nextBatch(state.pending, state.returned, { ops: limit, aside });
        if (!wanted.length) {
          if (!aside.size || secondTry) return null;
          aside.clear();
          secondTry = true;
          continue;
        }
        const only = wanted.length === 1 ? wanted[0] : undefined;
        if (only && bytesOf(only.op) > MAX_BYTES) {
          if (!(await tooLarge(only))) return null;
          continue;
        }
        const batch = await freeze(wanted);
        if (!batch) return null;
        if (batch.length < wanted.length) continue;

        state.setSending(batch.map(({ op }) => op.mid));
        const answer = await remote.push(state.vault.device, batch.map(({ op }) => op));
        state.setSending([]);

        if (answer.ok) {
          if (!(await settle(batch, answer.value.results, answer.value.now))) return null;
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
    },
  };
}

/** One round: send everything, then fetch everything. One at a time; asked again meanwhile, it runs once more. */
import type { Fault, Remote } from './remote';
import { createPuller } from './pull';
import { createPusher } from './push';
import type { State } from './state';

const DAY = 86_400_000;
/** A server restored from a backup of this age still gets everything back. */
export const KEEP_ACKED = 35 * DAY;

export interface Rounds {
  /** Resolves after a whole round that began after this call. */
  run(): Promise<void>;
  busy(): boolean;
  /** Resolves when nothing runs. */
  idle(): Promise<void>;
  fault(): Fault | null;
  /** Server time minus phone time in ms. */
  skew(): number | null;
}

export function createRounds(state: State, remote: Remote, hooks: { now(): number; announce(): void; changed(): void }): Rounds {
  let running: Promise<void> | null = null;
  let following: Promise<void> | null = null;
  let fault: Fault | null = null;
  let skew: number | null = null;
  let swept = false;

  const timed = async <T extends { ok: true; value: { now: string } } | { ok: false }>(answer: Promise<T>): Promise<T> => {
    const heard = await answer;
    if (heard.ok) skew = Date.parse(heard.value.now) - hooks.now();
    return heard;
  };
  const heard: Remote = {
    push: (device, ops) => timed(remote.push(device, ops)),
    pull: (cursor, limit) => timed(remote.pull(cursor, limit)),
    folder: (folder, after, limit) => timed(remote.folder(folder, after, limit)),
  };
  const pusher = createPusher(state, heard, hooks.now, hooks.announce);
  const puller = createPuller(state, heard, hooks.announce);

  async function round(): Promise<Fault | null> {
    // Only who knows the server's epoch before sending notices when it is restored to a day before that.
    const unknown = state.notes.cursor ? null : await puller.run();
    if (unknown) return unknown;
    for (;;) {
      const pushed = await pusher.run();
      // A server that chokes on what we send may still have news for us.
      if (pushed && pushed.kind !== 'server') return pushed;
      const waiting = state.pending.length;
      const pulled = await puller.run();
      if (pushed || pulled) return pushed ?? pulled;
      // A restored server gets its past back in the same round.
      if (state.pending.length <= waiting) return null;
    }
  }

  async function once(): Promise<void> {
    hooks.changed();
    fault = await round();
    if (!fault && !swept && skew !== null) {
      swept = true;
      await state.vault.outbox.sweep(new Date(hooks.now() + skew - KEEP_ACKED).toISOString());
    }
  }

  const begin = (): Promise<void> =>
    (running = once().finally(() => {
      running = null;
      hooks.changed();
    }));

  return {
    run() {
      if (!running) return begin();
      return (following ??= running.catch(() => undefined).then(() => {
        following = null;
        return running ?? begin();
      }));
    },
    busy: () => running !== null,
    async idle() {
      while (running) await running.catch(() => undefined);
    },
    fault: () => fault,
    skew: () => skew,
  };
}

/** One round: send everything, then fetch everything. One at a time; asked again meanwhile, it runs once more. */
import type { Fault, Remote, ServerKnew, Waiting } from './remote';
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
  serverKnew(): ServerKnew | null;
}

interface Hooks {
  now(): number;
  announce(): void;
  changed(): void;
  waiting(): Waiting;
  /** What was given up before this instant is forgotten. */
  sweep(before: string): Promise<void>;
}

export function createRounds(state: State, remote: Remote, hooks: Hooks): Rounds {
  let running: Promise<void> | null = null;
  let following: Promise<void> | null = null;
  let fault: Fault | null = null;
  let skew: number | null = null;
  let swept = false;
  let greeted = false;
  let serverKnew: ServerKnew | null = null;

  const timed = async <T extends { ok: true; value: { now: string } } | { ok: false }>(answer: Promise<T>): Promise<T> => {
    const heard = await answer;
    if (heard.ok) skew = Date.parse(heard.value.now) - hooks.now();
    return heard;
  };
  const heard: Remote = {
    ...remote,
    hello: (device, waiting) => timed(remote.hello(device, waiting)),
    push: (device, ops) => timed(remote.push(device, ops)),
    pull: (cursor, limit) => timed(remote.pull(cursor, limit)),
    folder: (folder, after, limit) => timed(remote.folder(folder, after, limit)),
  };
  const pusher = createPusher(state, heard, hooks.now, hooks.announce);
  const puller = createPuller(state, heard, hooks.now, hooks.announce);

  /** True: this phone was ended. A server that does not answer this says nothing about it. */
  async function hello(): Promise<boolean> {
    const answer = await heard.hello(state.vault.device, hooks.waiting());
    if (!answer.ok) return state.notes.ended;
    const { ended, waiting } = answer.value;
    if (!greeted) serverKnew = waiting;
    greeted = true;
    if (ended && !state.notes.ended) {
      await state.end();
      hooks.announce();
    }
    if (!ended) state.notes.ended = false;
    return ended;
  }

  async function round(): Promise<Fault | null> {
    if ((!greeted || state.notes.ended) && (await hello())) return null;
    const outcome = await exchange();
    if (!outcome || outcome.kind === 'server') await hello();
    return outcome;
  }

  async function exchange(): Promise<Fault | null> {
    // Only who knows the server's epoch before sending notices when it is restored to a day before that.
    const unknown = state.notes.cursor ? null : await puller.run();
    if (unknown) return unknown;
    // The disk could not keep that page: nothing is sent before it can.
    if (!state.notes.cursor) return null;
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
      await hooks.sweep(new Date(hooks.now() + skew - KEEP_ACKED).toISOString());
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
    serverKnew: () => serverKnew,
  };
}

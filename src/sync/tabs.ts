/** Tabs of one account: every one writes, one syncs, and each hears of what the others did. */
import * as v from 'valibot';
import type { Fault, ServerKnew } from './remote';
import type { Surroundings } from './surroundings';

/** The file that is on its way, and the bytes of it that have left. */
export interface Sending {
  id: string;
  sent: number;
}

/** What the syncing tab tells of itself. */
export interface LeaderWord {
  busy: boolean;
  fault: Fault | null;
  nextTry: number | null;
  skew: number | null;
  sending: Sending | null;
  serverKnew: ServerKnew | null;
}

const fault = v.variant('kind', [
  v.object({ kind: v.picklist(['offline', 'timeout', 'unauthorized', 'too_large', 'not_ours']) }),
  v.object({ kind: v.picklist(['refused', 'server']), status: v.number() }),
  v.object({ kind: v.literal('slow_down'), after: v.nullable(v.number()) }),
]);
const word = v.object({
  busy: v.boolean(), fault: v.nullable(fault), nextTry: v.nullable(v.number()), skew: v.nullable(v.number()),
  sending: v.nullable(v.object({ id: v.string(), sent: v.number() })), serverKnew: v.nullable(v.object({ ops: v.number(), files: v.number(), at: v.string() })),
});
const message = v.variant('kind', [
  /** Something was written: read again. */
  v.object({ kind: v.literal('written') }),
  /** A tab that does not lead wants a round; `now` when a person asked. */
  v.object({ kind: v.literal('sync'), now: v.boolean() }),
  v.object({ kind: v.literal('round over') }),
  v.object({ kind: v.literal('leader'), word }),
]);
export type TabMessage = v.InferOutput<typeof message>;

export interface Tabs {
  leads(): boolean;
  tell(message: TabMessage): void;
  leave(): void;
}

/** The lock saves work; without locks every tab syncs, which the server bears because operations have ids. */
export function joinTabs(around: Pick<Surroundings, 'locks' | 'channel'>, account: string, on: { lead(): void; message(heard: TabMessage): void }): Tabs {
  const name = `zhiwei-sync-${account}`;
  const channel = around.channel(name);
  const left = new AbortController();
  let leading = false;
  const take = (): void => {
    if (left.signal.aborted) return;
    leading = true;
    on.lead();
  };
  channel.hear((raw) => {
    const parsed = v.safeParse(message, raw);
    if (parsed.success) on.message(parsed.output);
  });
  if (around.locks) {
    around.locks
      .request(name, { signal: left.signal }, () => {
        take();
        return new Promise<void>((release) => {
          if (left.signal.aborted) release();
          else left.signal.addEventListener('abort', () => release());
        });
      })
      .catch(() => undefined); // Aborted while waiting for its turn.
  } else {
    take();
  }
  return {
    leads: () => leading,
    tell: (word) => channel.post(word),
    leave: () => {
      leading = false;
      left.abort();
      channel.close();
    },
  };
}

/** Saved work on its way: pending until a verdict, then acked or in attention. Every move is one strict transaction. */
import * as v from 'valibot';
import { opShape, type Op } from '@/domain/wire';
import type { Result } from '@/lib/result';
import type { AccountSchema, SealedOp } from './account-schema';
import type { Connection } from './connection';
import type { WriteFault } from './fault';
import { claim, filesIn, filesOf, forsake } from './file-claims';
import { among, requests } from './requests';
import type { Sealer } from './seal';

/** One operation with the piece of work it belongs to. */
export interface Work {
  intent: string;
  label: string;
  frozen: boolean;
  /** It was applied before; the rows it left may have moved on since. */
  again: boolean;
  /** Its turn in the queue. */
  place: number;
  op: Op;
}
export type NewWork = { intent: string; label: string; op: Omit<Op, 'n'> };

/** Work that waits for a person; what is in it is the caller's business. */
export interface Kept {
  intent: string;
  content: unknown;
}

export interface Turn {
  n: number;
  place: number;
}
export interface Done {
  intent: string;
  /** The form it was written in. */
  drafts?: readonly string[];
  /** The turn of the refused work it replaces: what waits for that must still come after it. */
  place?: number | undefined;
  /** When, for files the work no longer names. */
  at: string;
}

export interface OutboxContent {
  pending: Work[];
  /** Applied, but their rows have not come back yet. */
  open: Work[];
  attention: Kept[];
}

export interface Outbox {
  content(): Promise<OutboxContent>;
  /** Gives the operations their local order. Replaces unsent work of the same intent, and what of it waits in attention. */
  save(works: readonly NewWork[], done: Done): Promise<Result<Turn[], WriteFault>>;
  /** Marks a batch as leaving; answers which of it is still there. */
  freeze(mids: readonly string[]): Promise<Result<Set<string>, WriteFault>>;
  /** False when any part may have been sent. `at`: from when its files count as given up. */
  takeBack(intent: string, at: string): Promise<boolean>;
  /** `files`: whose rows the server has taken, so that their bytes may follow. */
  settle(verdicts: { acked: readonly string[]; files: readonly string[]; at: string; returned: readonly (Kept & { mids: readonly string[] })[] }): Promise<Result<void, WriteFault>>;
  giveUp(intent: string, at: string): Promise<Result<void, WriteFault>>;
  /** Forgets receipts of applied work older than `before` whose rows are here. */
  sweep(before: string): Promise<void>;
}

export const sealedWork = v.object({ label: v.string(), op: v.omit(opShape, ['n']) });

export function createOutbox(db: Connection<AccountSchema>, { seal, unseal }: Sealer): Outbox {
  /** What a mid stands for never changes, so it is unsealed once. */
  const known = new Map<string, v.InferOutput<typeof sealedWork>>();
  const slot = (mid: string): string => `op/${mid}`;

  async function reveal({ mid, n, place, intent, frozen, again, sealed }: SealedOp): Promise<Work> {
    const content = known.get(mid) ?? v.parse(sealedWork, await unseal(slot(mid), sealed));
    known.set(mid, content);
    return { intent, place, label: content.label, frozen: frozen === 1, again: again === 1, op: { ...content.op, n } };
  }

  return {
    async content() {
      const [pending, open, attention] = await db.read(['pending', 'acked', 'attention'], (tx) =>
        Promise.all([tx.objectStore('pending').index('place').getAll(), tx.objectStore('acked').index('open').getAll(), tx.objectStore('attention').getAll()]),
      );
      return {
        pending: await Promise.all(pending.map(reveal)),
        open: await Promise.all(open.map(reveal)),
        attention: await Promise.all(attention.map(async ({ intent, sealed }) => ({ intent, content: await unseal(`attention/${intent}`, sealed) }))),
      };
    },

    async save(works, done) {
      const sealed = await Promise.all(works.map(({ label, op }) => seal(slot(op.mid), { label, op })));
      const named = filesOf(works);
      return db.write(['pending', 'attention', 'drafts', 'meta', 'files'], async (tx) => {
        const pending = tx.objectStore('pending');
        const last = await tx.objectStore('meta').get('n');
        const intents = new Set([done.intent, ...works.map(({ intent }) => intent)]);
        // A save called stuck may have gone through after all: saved again, it replaces itself.
        const earlier = (await Promise.all([...intents].map((intent) => pending.index('intent').getAll(intent)))).flat();
        const first = (typeof last === 'number' ? last : 0) + 1;
        const turns = works.map((_, i): Turn => ({ n: first + i, place: done.place === undefined ? first + i : done.place + i / 2 ** 20 }));
        await requests(
          ...earlier.filter(({ frozen }) => !frozen).map(({ mid }) => () => pending.delete(mid)),
          ...works.map(({ intent, op }, i) => () => pending.put({ ...turns[i]!, mid: op.mid, intent, frozen: 0, sealed: sealed[i]! })),
          () => tx.objectStore('meta').put(first + works.length - 1, 'n'),
          () => tx.objectStore('attention').delete(done.intent),
          ...(done.drafts ?? []).map((draft) => () => tx.objectStore('drafts').delete(draft)),
          // In this order: what the new work names again is claimed.
          ...(await forsake(tx, [...intents], done.at)),
          ...(await claim(tx, named)),
        );
        return turns;
      });
    },

    freeze: (mids) =>
      db.write(['pending'], async (tx) => {
        const store = tx.objectStore('pending');
        const found = await among(store, mids);
        await requests(...found.filter(({ frozen }) => !frozen).map((work) => () => store.put({ ...work, frozen: 1 })));
        return new Set(found.map(({ mid }) => mid));
      }),

    async takeBack(intent, at) {
      const taken = await db.write(['pending', 'acked', 'attention', 'files'], async (tx) => {
        const pending = tx.objectStore('pending');
        const [waiting, acked, refused] = await Promise.all([
          pending.index('intent').getAll(intent), tx.objectStore('acked').index('intent').getKey(intent), tx.objectStore('attention').getKey(intent),
        ]);
        if (!waiting.length || acked !== undefined || refused !== undefined || waiting.some(({ frozen }) => frozen)) return false;
        await requests(...waiting.map(({ mid }) => () => pending.delete(mid)), ...(await forsake(tx, [intent], at)));
        return true;
      });
      return taken.ok && taken.value;
    },

    async settle({ acked, files, at, returned }) {
      const sealed = await Promise.all(returned.map(({ intent, content }) => seal(`attention/${intent}`, content)));
      return db.write(['pending', 'acked', 'attention', 'files'], async (tx) => {
        const pending = tx.objectStore('pending');
        const ready = await filesIn(tx, files);
        const found = await among(pending, acked);
        // Another tab may have heard the same refusal, and a person may have decided about it since.
        const here = await Promise.all(returned.map(async ({ mids }) => !mids.length || (await among(pending, mids)).length > 0));
        await requests(
          ...found.map((work) => () => tx.objectStore('acked').put({ ...work, at, open: 1 })),
          ...[...acked, ...returned.flatMap(({ mids }) => mids)].map((mid) => () => pending.delete(mid)),
          ...ready.map((file) => () => tx.objectStore('files').put({ ...file, ready: 1 })),
          ...returned.map(({ intent }, i) => () => here[i] && tx.objectStore('attention').put({ intent, sealed: sealed[i]! })),
        );
      });
    },

    async giveUp(intent, at) {
      const kept = await db.read(['attention'], (tx) => tx.objectStore('attention').get(intent));
      // The receipt rests in its own store and so under its own slot.
      const sealed = kept && (await seal(`receipts/${intent}`, await unseal(`attention/${intent}`, kept.sealed)));
      return db.write(['attention', 'receipts', 'files'], async (tx) => {
        if (sealed) await requests(() => tx.objectStore('receipts').put({ intent, sealed }), () => tx.objectStore('attention').delete(intent), ...(await forsake(tx, [intent], at)));
      });
    },

    async sweep(before) {
      await db.write(['acked'], async (tx) => {
        const store = tx.objectStore('acked');
        const old = await store.index('at').getAll(IDBKeyRange.upperBound(before, true));
        await requests(...old.filter(({ open }) => open === undefined).map(({ mid }) => () => store.delete(mid)));
      });
    },
  };
}

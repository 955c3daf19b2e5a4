/** Joins the rooms of the engine: saving, rounds, tabs and pace, behind the one interface the stores use. */
import type { NewWork, Work } from '@/db/outbox';
import type { Vault } from '@/db/vault';
import type { Account } from '@/domain/account';
import { err, ok } from '@/lib/result';
import type { Engine, SyncStatus } from './engine-types';
import { createFileShelf } from './files';
import { readDraft } from './notes';
import { createPace } from './pace';
import { readFolders } from './read-folders';
import type { Remote } from './remote';
import { createRounds } from './rounds';
import { State } from './state';
import { browserSurroundings, type Surroundings } from './surroundings';
import { joinTabs, type LeaderWord, type TabMessage, type Tabs } from './tabs';
import { createUploads } from './uploads';
import { worksOf } from './works';

/** A leading tab that does not answer must not keep a person waiting. */
const PATIENCE = 30_000;

export interface EngineParts {
  vault: Vault;
  remote: Remote;
  me: Account;
  around?: Surroundings;
}

export async function createEngine({ vault, remote, me, around = browserSurroundings() }: EngineParts): Promise<Engine> {
  const listeners = new Set<() => void>();
  let tabs: Tabs | null = null;
  let leader: LeaderWord | null = null;
  let shown: SyncStatus | null = null;
  let askedToPersist = false;
  let started: (() => void)[] = [];
  let reading: Promise<void> | null = null;
  let readAgain = false;
  const roundOver = new Set<() => void>();

  const changed = (): void => {
    shown = null;
    for (const listener of listeners) listener();
  };
  const announce = (): void => tabs?.tell({ kind: 'written' });
  const state = new State(vault, me, changed);
  const pace = createPace(around, () => void attempt(false));
  const uploads = createUploads(state, remote, around, { shelf: () => files, announce, changed: tellAndShow, soon: pace.saved });
  const [files] = await Promise.all([
    createFileShelf(state, remote, { sending: () => word().sending, announce, changed, wish: uploads.networkChanged }),
    state.reloadOutbox(), state.reloadReplica(),
  ]);
  const rounds = createRounds(state, remote, {
    now: around.now, announce, changed: tellAndShow,
    waiting: () => ({ ops: works(state.pending, state.returned).size, files: files.works('waiting', 'sending', 'refused').length }),
    async sweep(before) {
      await vault.outbox.sweep(before);
      await files.sweep(before);
    },
  });
  vault.onLate(() => {
    // Other tabs, the one that sends among them, know nothing of it yet.
    announce();
    void readAll().then(() => pace.saved());
  });

  const at = (): string => new Date(around.now()).toISOString();
  function leads(): boolean {
    return tabs === null || tabs.leads();
  }
  const works = (...lists: (readonly { intent: string }[])[]): Set<string> => new Set(lists.flat().map(({ intent }) => intent));
  function ownWord(): LeaderWord {
    const sending = uploads.sending();
    return {
      busy: rounds.busy() || sending !== null, fault: rounds.fault() ?? uploads.fault(), nextTry: pace.nextTry() ?? uploads.nextTry(), skew: rounds.skew(),
      sending, serverKnew: rounds.serverKnew(),
    };
  }
  const word = (): LeaderWord => (!leads() && leader) || ownWord();
  function tellAndShow(): void {
    if (leads()) tabs?.tell({ kind: 'leader', word: ownWord() });
    changed();
  }

  /** Another tab wrote. Its messages come in bursts; reading once after the last is enough. */
  async function readAll(): Promise<void> {
    readAgain = true;
    reading ??= (async () => {
      while (readAgain) {
        readAgain = false;
        await files.reload();
        await state.reloadOutbox();
        await state.reloadReplica();
      }
    })().finally(() => (reading = null));
    return reading;
  }

  async function attempt(now: boolean): Promise<void> {
    if (!leads()) {
      tabs?.tell({ kind: 'sync', now });
      return;
    }
    await round();
    tabs?.tell({ kind: 'round over' });
    const stuck = rounds.fault();
    // Their rows say that they are stored: fetch those, and with them the leave to let the bytes go.
    if ((!stuck || stuck.kind === 'server') && (await uploads.run(now))) await round();
    tellAndShow();
  }
  async function round(): Promise<void> {
    await rounds.run();
    pace.ended(rounds.fault());
    await files.reload();
  }

  function hear(message: TabMessage): void {
    if (message.kind === 'written') void readAll();
    else if (message.kind === 'leader') leader = message.word;
    else if (message.kind === 'round over') for (const done of roundOver) done();
    else if (leads()) {
      // What the asking tab saved may not be in this tab's memory yet.
      void readAll().then(() => (message.now ? syncNow() : pace.saved()));
    }
    changed();
  }

  async function syncNow(): Promise<void> {
    pace.forget();
    uploads.forget();
    if (leads()) return attempt(true);
    const over = new Promise<void>((resolve) => {
      const done = (): void => {
        cancel();
        roundOver.delete(done);
        resolve();
      };
      const cancel = around.after(PATIENCE, done);
      roundOver.add(done);
    });
    await attempt(true);
    return over;
  }

  /** One transaction for all of it. `intent` is what it replaces, where it replaces something. */
  async function keep(works: readonly NewWork[], done: { intent: string; drafts?: readonly string[]; place?: number }) {
    const saved = await vault.outbox.save(works, { ...done, at: at() });
    if (!saved.ok) return saved;
    const kept = saved.value.flatMap(({ n, place }, i): Work[] => {
      const work = works[i];
      return work ? [{ ...work, place, frozen: false, again: false, op: { ...work.op, n } }] : [];
    });
    state.saved(kept, done.intent);
    await files.reload();
    announce();
    pace.saved();
    if (!askedToPersist) {
      askedToPersist = true;
      around.persist().catch(() => undefined); // A wish; the browser may not know it.
    }
    return ok(undefined);
  }

  /** Later work on the same rows would lose its ground. */
  function isBuiltUpon(intent: string): boolean {
    const own = new Set(state.pending.filter((work) => work.intent === intent).flatMap(({ op }) => [op.id, ...(op.tbl === 'folder' ? [op.folder] : [])]));
    return state.pending.some(({ intent: other, op }) => other !== intent && (own.has(op.id) || own.has(op.folder) || own.has(String(op.data?.['case_id']))));
  }

  return {
    device: vault.device,
    files,
    book: () => state.ledger,
    returned: () => state.returned,
    status() {
      const { sending: _, ...said } = word();
      return (shown ??= {
        online: around.online(), ...said,
        waiting: new Set([...works(state.pending), ...files.works('waiting', 'sending')]).size,
        attention: new Set([...works(state.returned), ...files.works('refused')]).size + state.ledger.openConflicts(),
        ready: state.notes.ready, lastSynced: state.notes.lastSynced, ended: state.notes.ended,
      });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    async save(...intents) {
      const [first] = intents;
      if (!first) return ok(undefined);
      const works = intents.flatMap(({ id, label, changes }) => worksOf(id, label, changes, around.now()));
      return keep(works, { intent: first.id, drafts: intents.flatMap(({ draft }) => draft ?? []) });
    },
    async takeBack(intent) {
      if (isBuiltUpon(intent) || !(await vault.outbox.takeBack(intent, at()))) return false;
      state.move({ pending: state.pending.filter((work) => work.intent !== intent) });
      await files.reload();
      announce();
      return true;
    },
    open: (folder) => state.openFolder(folder),
    readFolders: (folders, signal, progress) => readFolders(state, folders, signal, progress),

    drafts: async () => (await vault.drafts.all()).map(({ content }) => readDraft(content)),
    saveDraft: (draft) => vault.drafts.put(draft.id, draft),
    async removeDraft(id) {
      await vault.drafts.remove(id);
      await files.reload();
      announce();
    },
    unsent: async (name) => (await import('./unsent')).gatherUnsent(vault, { ...me, name }, around.now()),
    async resend(intent, changes) {
      const kept = state.returned.find((one) => one.intent === intent);
      return kept ? keep(worksOf(intent, kept.label, changes, around.now()), { intent, place: kept.place }) : err({ kind: 'broken' });
    },
    async giveUp(intent) {
      const done = await vault.outbox.giveUp(intent, at());
      if (!done.ok) return done;
      state.move({ returned: state.returned.filter((one) => one.intent !== intent) });
      await files.reload();
      announce();
      pace.saved();
      return ok(undefined);
    },

    syncNow,
    start() {
      tabs ??= joinTabs(around, me.id, {
        lead() {
          leader = null;
          // Taking over from a tab that went away: its last writes first.
          void readAll().then(() => pace.start());
        },
        message: hear,
      });
      // What another tab saved since this one read the disk was announced before anybody listened here.
      void readAll();
      started = [around.listen('online', changed), around.listen('offline', changed), around.listen('online', uploads.forget), around.listen('connection', uploads.networkChanged)];
    },
    async stop() {
      pace.stop();
      for (const stop of started) stop();
      await uploads.stop();
      await rounds.idle();
      tabs?.leave();
      tabs = null;
      vault.close();
    },
  };
}

/** Joins the rooms of the engine: saving, rounds, tabs and pace, behind the one interface the stores use. */
import type { Vault } from '@/db/vault';
import type { Account } from '@/domain/account';
import type { Engine, SyncStatus } from './engine-types';
import { createFileShelf } from './files';
import { readDraft } from './notes';
import { createPace } from './pace';
import type { Remote } from './remote';
import { createRounds } from './rounds';
import { createSaving } from './saving';
import { State } from './state';
import { browserSurroundings, type Surroundings } from './surroundings';
import { joinTabs, type LeaderWord, type TabMessage, type Tabs } from './tabs';
import { createUploads } from './uploads';

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

  function leads(): boolean {
    return tabs === null || tabs.leads();
  }
  const works = (...lists: (readonly { intent: string }[])[]): Set<string> => new Set(lists.flat().map(({ intent }) => intent));
  function ownWord(): LeaderWord {
    const sending = uploads.sending();
    return {
      busy: rounds.busy() || sending !== null, fault: rounds.fault() ?? uploads.fault(), nextTry: pace.nextTry() ?? uploads.nextTry(), skew: rounds.skew() ?? state.notes.skew,
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
    // Asked before this tab knew that it leads.
    for (const done of roundOver) done();
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

  const saving = createSaving(state, around, { reload: files.reload, announce, soon: pace.saved });

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

    ...saving,
    open: (folder) => state.openFolder(folder),
    readFolders: async (...asked) => (await import('./read-folders')).readFolders(state, ...asked),

    drafts: async () => (await vault.drafts.all()).map(({ content }) => readDraft(content)),
    saveDraft: (draft) => vault.drafts.put(draft.id, draft),
    async removeDraft(id) {
      await vault.drafts.remove(id);
      await files.reload();
      announce();
    },
    unsent: async (name) => (await import('./unsent')).gatherUnsent(vault, { ...me, name }, around.now()),

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

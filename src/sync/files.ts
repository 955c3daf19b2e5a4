/**
 * The files of this phone: kept when they are taken, sent one at a time once the server has their rows, asked for when they are looked at.
 * Bytes leave the phone's disk only with the page that brings the row saying they are stored (db/files.ts).
 */
import type { KeptFile } from '@/db/files';
import { attachmentPath } from '@/domain/attachment';
import { backoff } from '@/lib/backoff';
import { err, ok } from '@/lib/result';
import type { FileQueue, LocalFile } from './files-types';
import type { Fault, Remote } from './remote';
import type { State } from './state';
import type { Surroundings } from './surroundings';
import type { LeaderWord } from './tabs';

/** What browsers call connections that cost. */
const COSTS: readonly (string | undefined)[] = ['cellular', 'bluetooth', 'wimax'];
type Sending = LeaderWord['sending'];

export interface FileSender extends FileQueue {
  /** Reads the disk again. */
  reload(): Promise<void>;
  /** Sends what may go now; true when the server got something new. `asked` by a person: refused files are tried again. */
  run(asked: boolean): Promise<boolean>;
  /** Another network, or another wish about it. */
  networkChanged(): void;
  /** Forgets back-off. */
  forget(): void;
  sending(): Sending;
  fault(): Fault | null;
  nextTry(): number | null;
  /** Saved work whose files are in these states. */
  works(...states: LocalFile['state'][]): string[];
  /** Forgets what was given up before this instant, and files of forms that are no more. */
  sweep(before: string): Promise<void>;
  stop(): Promise<void>;
}

interface Hooks {
  leads(): boolean;
  /** What another tab is sending. */
  elsewhere(): Sending;
  announce(): void;
  changed(): void;
  /** A round soon, if nothing speaks against it. */
  soon(): void;
}

export async function createFileSender(state: State, remote: Remote, around: Surroundings, hooks: Hooks): Promise<FileSender> {
  const { files } = state.vault;
  let kept: readonly KeptFile[] = [];
  let wifiOnly = false;
  let moves = 0;
  let shown: { from: readonly unknown[]; list: readonly LocalFile[] } | null = null;
  let sending: Sending = null;
  let fault: Fault | null = null;
  let failures = 0;
  let due: number | null = null;
  let cancelRetry = (): void => undefined;
  let running: Promise<boolean> | null = null;
  let abort = new AbortController();
  let stopped = false;
  /** The server has their bytes; their rows have not come back yet. */
  const up = new Set<string>();
  /** Taken in this tab and never tried: the server need not be asked for them. */
  const fresh = new Set<string>();

  const allowed = (): boolean => !(wifiOnly && COSTS.includes(around.connection()));

  async function reload(): Promise<void> {
    let seen: number;
    let read;
    do {
      seen = moves;
      read = await Promise.all([files.all(), files.wifiOnly()]);
    } while (seen !== moves);
    kept = read[0].filter(({ given }) => given === undefined);
    wifiOnly = read[1];
    if (!allowed()) abort.abort();
    hooks.changed();
  }
  function moved(to: readonly KeptFile[]): void {
    moves++;
    kept = to;
    hooks.announce();
    hooks.changed();
  }
  await reload();
  /** A form of another tab may keep its file before its draft; those of earlier days have had their time. */
  const atStart = kept.map(({ id }) => id);

  function list(): readonly LocalFile[] {
    const now = sending ?? hooks.elsewhere();
    const from = [kept, state.returned, now?.id, now?.sent, up.size];
    if (shown?.from.every((part, i) => part === from[i])) return shown.list;
    const returned = new Set(state.returned.flatMap(({ ops }) => ops.map(({ id }) => id)));
    const stateOf = ({ id, draft, stored, refused }: KeptFile): LocalFile['state'] => {
      if (draft !== undefined) return 'draft';
      if (stored || up.has(id)) return 'stored';
      if (refused || returned.has(id)) return 'refused';
      return now?.id === id ? 'sending' : 'waiting';
    };
    shown = { from, list: kept.map((file) => ({ id: file.id, ...file.about, draft: file.draft ?? null, state: stateOf(file), sent: now?.id === file.id ? now.sent : 0 })) };
    return shown.list;
  }
  const get = (id: string): LocalFile | undefined => list().find((file) => file.id === id);

  async function refuse(id: string): Promise<null> {
    await files.refuse(id);
    await reload();
    hooks.announce();
    return null;
  }

  /** True: the server has it now. */
  async function send({ id, folder = '', about }: KeptFile): Promise<true | Fault | null> {
    const school = state.ledger.get('folder', folder)?.school_id;
    if (school === undefined) return null;
    if (!fresh.delete(id)) {
      const before = await remote.stored(id);
      if (!before.ok) return before.error;
      if (before.value) return true;
    }
    const body = await files.bytes('bodies', id);
    if (!body) return refuse(id);
    const { signal } = (abort = new AbortController());
    const progress = (sent: number): void => {
      // Every word makes the screens look again.
      if (sending && sent - sending.sent < about.bytes / 10) return;
      sending = { id, sent };
      hooks.changed();
    };
    progress(0);
    const answer = await remote.upload(attachmentPath(school, folder, about.sha256), body, about.mime, progress, signal);
    sending = null;
    if (signal.aborted) return null;
    if (!answer.ok) {
      const { error } = answer;
      return error.kind === 'too_large' || (error.kind === 'refused' && error.status !== 404) ? refuse(id) : error;
    }
    const there = await remote.stored(id);
    if (!there.ok) return there.error;
    return there.value || (answer.value === 'exists' ? refuse(id) : { kind: 'not_ours' });
  }

  async function work(asked: boolean): Promise<boolean> {
    const tried = new Set<string>();
    const next = (): KeptFile | undefined => {
      if (stopped || due !== null || !hooks.leads() || !allowed() || state.notes.ended) return undefined;
      const queued = new Set(state.pending.map(({ op }) => op.id));
      return kept.find(({ id, ready, stored, refused }) => ready && !stored && !up.has(id) && !tried.has(id) && !queued.has(id) && (!refused || (asked && refused === 'server')));
    };
    let news = false;
    let failed: Fault | null = null;
    for (let file = next(); file; file = next()) {
      tried.add(file.id);
      const outcome = await send(file);
      if (outcome === true) {
        up.add(file.id);
        news = true;
        hooks.changed();
      } else if (outcome) {
        failed = outcome;
        // One file may be what the server chokes on.
        if (outcome.kind !== 'server') break;
      }
    }
    if (tried.size) {
      fault = failed;
      if (failed) {
        const ms = Math.max(backoff(failures++, around.random), failed.kind === 'slow_down' ? (failed.after ?? 0) : 0);
        due = around.now() + ms;
        cancelRetry = around.after(ms, () => {
          due = null;
          hooks.soon();
        });
      } else failures = 0;
    }
    return news;
  }

  function forget(): void {
    failures = 0;
    due = null;
    cancelRetry();
  }
  function networkChanged(): void {
    if (allowed()) hooks.soon();
    else abort.abort();
  }

  return {
    list,
    get,
    async add({ id, draft, body, thumb, ...about }) {
      const added = await files.add({ id, draft, about, body, thumb });
      if (!added.ok) return added;
      fresh.add(id);
      moved([...kept.filter((file) => file.id !== id), added.value]);
      return ok({ ...added.value.about, id, draft, state: 'draft', sent: 0 });
    },
    async drop(id) {
      if (await files.drop(id)) moved(kept.filter((file) => file.id !== id));
    },
    thumb: (id) => files.bytes('thumbs', id),
    async read(id) {
      const known = kept.find((file) => file.id === id)?.about ?? state.ledger.get('attachment', id);
      if (!known) return err({ kind: 'gone' });
      const { mime, sha256 } = known;
      const own = await files.bytes('bodies', id);
      if (own) return ok({ body: own, mime });
      const answer = await remote.read(id);
      if (!answer.ok) return answer;
      if (!answer.value) return err({ kind: 'gone' });
      return (await files.hash(answer.value)) === sha256 ? ok({ body: answer.value, mime }) : err({ kind: 'not_ours' });
    },
    wifiOnly: () => wifiOnly,
    async setWifiOnly(on) {
      if (!(await files.setWifiOnly(on)).ok) return;
      wifiOnly = on;
      moved(kept);
      networkChanged();
    },
    reload,
    run(asked) {
      if (asked) forget();
      return (running ??= work(asked).finally(() => (running = null)));
    },
    networkChanged,
    forget,
    sending: () => sending,
    fault: () => fault,
    nextTry: () => due,
    works(...states) {
      const found = new Set(list().flatMap(({ id, state: at }) => (states.includes(at) ? id : [])));
      return kept.flatMap(({ id, intent }) => (intent !== undefined && found.has(id) ? intent : []));
    },
    async sweep(before) {
      await files.sweep(before, atStart);
      await reload();
    },
    async stop() {
      stopped = true;
      cancelRetry();
      abort.abort();
      await running;
    },
  };
}

/** Sends files one at a time, each once the server has its row. Records never wait for them. */
import type { KeptFile } from '@/db/files';
import { attachmentPath } from '@/domain/attachment';
import type { FileShelf } from './files';
import type { Fault, Remote } from './remote';
import { createRetry } from './retry';
import type { State } from './state';
import type { Surroundings } from './surroundings';
import type { Sending } from './tabs';

/** What browsers call connections that cost. */
const COSTS: readonly (string | undefined)[] = ['cellular', 'bluetooth'];

export interface Uploads {
  /** Sends what may go now; true when the server got something new. `asked` by a person: refused files are tried again. */
  run(asked: boolean): Promise<boolean>;
  /** Another network, or another wish about it. */
  networkChanged(): void;
  /** Forgets back-off. */
  forget(): void;
  sending(): Sending | null;
  fault(): Fault | null;
  nextTry(): number | null;
  stop(): Promise<void>;
}

interface Hooks {
  shelf(): FileShelf;
  announce(): void;
  changed(): void;
  /** A round soon, if nothing speaks against it. */
  soon(): void;
}

export function createUploads(state: State, remote: Remote, around: Surroundings, hooks: Hooks): Uploads {
  const { files } = state.vault;
  const retry = createRetry(around, hooks.soon);
  let sending: Sending | null = null;
  let fault: Fault | null = null;
  let running: Promise<boolean> | null = null;
  let abort = new AbortController();
  let stopped = false;

  const allowed = (): boolean => !(hooks.shelf().wifiOnly() && COSTS.includes(around.connection()));

  async function refuse(id: string): Promise<null> {
    await files.refuse(id);
    await hooks.shelf().reload();
    hooks.announce();
    return null;
  }

  const has = async (id: string): Promise<boolean | Fault> => {
    const answer = await remote.stored(id);
    return answer.ok ? answer.value : answer.error;
  };

  /** True: the server has it now. */
  async function send({ id, folder = '', about }: KeptFile): Promise<true | Fault | null> {
    const school = state.ledger.get('folder', folder)?.school_id;
    // Closed to its author before this phone ever saw it come back: whoever names themselves as a party loses sight of the case.
    if (school === undefined) return state.notes.ready && !(folder in state.notes.todo) ? refuse(id) : null;
    const { fresh, up } = hooks.shelf();
    const body = await files.bytes('bodies', id);
    // Another tab may have sent what was taken in this one.
    if (!fresh.delete(id) || !body) {
      const before = await has(id);
      if (before) return before;
      // It had it, and was restored to an earlier day before its row came back.
      up.delete(id);
    }
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
    return (await has(id)) || (answer.value === 'exists' ? refuse(id) : { kind: 'not_ours' });
  }

  async function work(asked: boolean): Promise<boolean> {
    const { up, kept } = hooks.shelf();
    const tried = new Set<string>();
    const next = (): KeptFile | undefined => {
      if (stopped || retry.due() !== null || !allowed() || state.notes.ended) return undefined;
      const queued = new Set(state.pending.map(({ op }) => op.id));
      return kept().find(({ id, ready, stored, refused }) => ready && !stored && !tried.has(id) && !queued.has(id) && (!refused || (asked && refused === 'server')));
    };
    let news = false;
    let failed: Fault | null = null;
    for (let file = next(); file; file = next()) {
      tried.add(file.id);
      const outcome = await send(file);
      if (outcome === true) {
        up.add(file.id);
        news = true;
      } else {
        failed = outcome ?? failed;
        // One file may be what the server chokes on.
        if (outcome && outcome.kind !== 'server') break;
      }
      hooks.changed();
    }
    if (!tried.size) return false;
    fault = failed;
    if (failed) retry.failed(failed);
    else retry.forget();
    return news;
  }

  return {
    run(asked) {
      if (asked) retry.forget();
      return (running ??= work(asked).finally(() => (running = null)));
    },
    networkChanged() {
      if (allowed()) hooks.soon();
      else abort.abort();
    },
    forget: retry.forget,
    sending: () => sending,
    fault: () => fault,
    nextTry: retry.due,
    async stop() {
      stopped = true;
      retry.clear();
      abort.abort();
      await running;
    },
  };
}

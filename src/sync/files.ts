/**
 * The files of this phone as the screens see them: kept when they are taken, listed with how far they have come, asked for when they are looked at.
 * Bytes leave the phone's disk only with the page that brings the row saying they are stored (db/files.ts).
 */
import type { KeptFile } from '@/db/files';
import { sha256 } from '@/lib/hex';
import { err, ok } from '@/lib/result';
import type { FileQueue, LocalFile } from './files-types';
import type { Remote } from './remote';
import type { State } from './state';
import type { Sending } from './tabs';

export interface FileShelf extends FileQueue {
  kept(): readonly KeptFile[];
  /** Reads the disk again: another tab wrote, or files moved with their work. */
  reload(): Promise<void>;
  /** Taken in this tab and never tried: the server need not be asked whether it has them. */
  readonly fresh: Set<string>;
  /** The server has their bytes; their rows have not come back yet. */
  readonly up: Set<string>;
  /** Saved work whose files are in one of these states, once for each file. */
  works(...states: LocalFile['state'][]): string[];
  /** Forgets what was given up before this instant, and files of forms that are no more. */
  sweep(before: string): Promise<void>;
}

interface Hooks {
  sending(): Sending | null;
  announce(): void;
  changed(): void;
  /** Whether to send over any network or only over Wi-Fi has changed. */
  wish(): void;
}

export async function createFileShelf(state: State, remote: Remote, hooks: Hooks): Promise<FileShelf> {
  const { files } = state.vault;
  const [fresh, up] = [new Set<string>(), new Set<string>()];
  let kept: readonly KeptFile[] = [];
  let wifiOnly = await files.wifiOnly();
  let moves = 0;
  let shown: { from: readonly unknown[]; list: readonly LocalFile[] } | null = null;

  async function reload(): Promise<void> {
    let seen: number;
    let read;
    do {
      seen = moves;
      read = await Promise.all([files.all(), files.wifiOnly()]);
    } while (seen !== moves);
    kept = read[0].filter(({ given }) => given === undefined);
    const other = wifiOnly !== read[1];
    wifiOnly = read[1];
    if (other) hooks.wish();
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
    const now = hooks.sending();
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

  return {
    fresh,
    up,
    kept: () => kept,
    list,
    get: (id) => list().find((file) => file.id === id),
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
      const own = known && (await files.bytes('bodies', id));
      if (own) return ok({ body: own, mime: known.mime });
      const answer = known ? await remote.read(id) : ok(null);
      if (!answer.ok) return answer;
      const body = answer.value;
      if (!known || !body) return err({ kind: 'gone' });
      return (await sha256(body)) === known.sha256 ? ok({ body, mime: known.mime }) : err({ kind: 'not_ours' });
    },
    wifiOnly: () => wifiOnly,
    async setWifiOnly(on) {
      await files.setWifiOnly(on);
      await reload();
      hooks.announce();
    },
    reload,
    works: (...states) => list().flatMap(({ state: at }, i) => (states.includes(at) && kept[i]?.intent) || []),
    async sweep(before) {
      await files.sweep(before, atStart);
      await reload();
    },
  };
}

/**
 * The wire contract in memory, with everything that can go wrong between it and the phone.
 * One school; a person opens the folders they were granted. It judges no workflow: the real server's tests do.
 */
import type { Cursor, Entry, FolderAnswer, Op, PullAnswer, PushAnswer, Verdict } from '@/domain/wire';
import { err, ok, type Result } from '@/lib/result';
import type { Fault, Hello, Remote, ServerKnew } from '@/sync/remote';

export const SCHOOL = '00000000-0000-7000-8000-00000000000a';
type Row = Record<string, unknown> & { id: string; folder_id: string };

/** What happens to a call. `lost`: the server did it and the answer never came. */
export type Mishap = 'none' | 'dropped' | 'lost' | Fault;
const SERVER_STATUS: Record<string, string> = { register: 'registered', settle: 'closed', accept: 'accepted', resolve: 'resolved', close: 'closed' };

export type Kind = 'push' | 'pull' | 'folder' | 'hello' | 'upload' | 'stored' | 'read';

export class ModelServer {
  epoch = 'epoch-1';
  private head = 0;
  rows = new Map<string, { tbl: string; row: Row; seq: number }>();
  private gaps = new Map<string, { folder: string; tbl: string; id: string; seq: number }>();
  verdicts = new Map<string, Verdict>();
  /** Every operation that took effect, once each. */
  effects: string[] = [];
  private access = new Map<string, Map<string, { open: boolean; seq: number }>>();
  calls: { kind: Kind; ops: number }[] = [];
  /** How often it was called for that. */
  count(kind: Kind): number {
    return this.calls.filter((call) => call.kind === kind).length;
  }
  time = Date.parse('2026-09-01T00:00:00Z');
  maxPage = 1000;

  /** Decides the fate of each call. */
  mishap: (kind: Kind, ops: readonly Op[]) => Mishap = () => 'none';
  refuses: (op: Op) => string | null = () => null;
  /** Storage: what rests under which path, each upload that brought bytes, and who looked. */
  readonly objects = new Map<string, ArrayBuffer>();
  readonly uploads: string[] = [];
  readonly looks: string[] = [];
  refusesUpload: (path: string) => Fault | null = () => null;
  /** What each device said last, and those that were ended. */
  readonly devices = new Map<string, ServerKnew>();
  readonly ended = new Set<string>();

  put(tbl: string, row: Row): void {
    const old = this.rows.get(row.id);
    const seq = ++this.head;
    if (old && old.row.folder_id !== row.folder_id) this.gaps.set(`${old.row.folder_id}/${row.id}`, { folder: old.row.folder_id, tbl, id: row.id, seq });
    this.rows.set(row.id, { tbl, row, seq });
  }
  remove(id: string): void {
    const old = this.rows.get(id);
    if (!old) return;
    this.rows.delete(id);
    this.gaps.set(`${old.row.folder_id}/${id}`, { folder: old.row.folder_id, tbl: old.tbl, id, seq: ++this.head });
  }
  grant(person: string, folder: string): void {
    this.accessOf(person).set(folder, { open: true, seq: ++this.head });
  }
  revoke(person: string, folder: string): void {
    this.accessOf(person).set(folder, { open: false, seq: ++this.head });
  }
  /** What a person may see now. */
  view(person: string): Map<string, Row> {
    return new Map([...this.rows].filter(([, { row }]) => this.opens(person, row.folder_id)).map(([id, { row }]) => [id, row]));
  }
  /** The state of another moment comes back, as after a restore from a backup. */
  snapshot(): () => void {
    const [rows, gaps, verdicts, effects, access, head] = [new Map(this.rows), new Map(this.gaps), new Map(this.verdicts), [...this.effects], new Map([...this.access].map(([who, map]) => [who, new Map(map)])), this.head];
    return () => {
      Object.assign(this, { rows, gaps, verdicts, effects, access, head, epoch: `${this.epoch}'` });
    };
  }

  remote(person: string): Remote {
    const call = async <T>(kind: Kind, ops: readonly Op[], work: () => T): Promise<Result<T, Fault>> => {
      this.calls.push({ kind, ops: ops.length });
      const mishap = this.mishap(kind, ops);
      if (mishap === 'dropped') return err({ kind: 'offline' });
      if (typeof mishap === 'object') return err(mishap);
      const sent: unknown = JSON.parse(JSON.stringify(work()));
      if (mishap === 'lost') return err({ kind: 'timeout' });
      return ok(sent as T); // The model made it.
    };
    return {
      push: (_device, ops) => call('push', ops, () => this.push(person, ops)),
      pull: (cursor, limit) => call('pull', [], () => this.pull(person, cursor, limit)),
      folder: (folder, after, limit) => call('folder', [], () => this.folder(person, folder, after, limit)),
      hello: (device, waiting) => call('hello', [], () => this.hello(device, waiting)),
      stored: (id) => call('stored', [], () => this.stored(id)),
      upload: async (path, body, _mime, progress, signal) => {
        progress(body.byteLength / 2);
        const done = await call('upload', [], () => this.upload(person, path, body));
        if (signal.aborted) return err({ kind: 'offline' });
        return done.ok ? done.value : done;
      },
      read: async (id) => {
        const seen = await call('read', [], () => this.opened(person, id));
        return seen.ok ? ok(seen.value === null ? null : (this.objects.get(seen.value) ?? null)) : seen;
      },
    };
  }

  private hello(device: string, waiting: { ops: number; files: number }): Hello {
    const before = this.devices.get(device) ?? null;
    const now = this.now();
    this.devices.set(device, { ...waiting, at: now });
    return { ended: this.ended.has(device), waiting: before, now };
  }
  private upload(person: string, path: string, body: ArrayBuffer): Result<'stored' | 'exists', Fault> {
    const refused = this.refusesUpload(path);
    const [, folder, sha256] = path.split('/');
    const row = [...this.rows.values()].find(({ tbl, row: { folder_id, sha256: hash } }) => tbl === 'attachment' && folder_id === folder && hash === sha256);
    if (refused) return err(refused);
    if (!row || !this.opens(person, row.row.folder_id)) return err({ kind: 'refused', status: 403 });
    if (this.objects.has(path)) return ok('exists');
    this.objects.set(path, body.slice(0));
    this.uploads.push(path);
    return ok('stored');
  }
  private stored(id: string): boolean {
    const row = this.rows.get(id)?.row;
    const there = row && this.objects.has(`${SCHOOL}/${row.folder_id}/${String(row['sha256'])}`);
    if (there && !row['stored_at']) this.put('attachment', { ...row, stored_at: this.now() });
    return there === true;
  }
  private opened(person: string, id: string): string | null {
    const row = this.rows.get(id)?.row;
    if (!row?.['stored_at'] || row['withdrawn_at'] || !this.opens(person, row.folder_id)) return null;
    this.looks.push(id);
    return `${SCHOOL}/${row.folder_id}/${String(row['sha256'])}`;
  }

  private accessOf(person: string): Map<string, { open: boolean; seq: number }> {
    const map = this.access.get(person) ?? new Map<string, { open: boolean; seq: number }>();
    this.access.set(person, map);
    return map;
  }
  private opens(person: string, folder: string): boolean {
    return folder === SCHOOL || this.accessOf(person).get(folder)?.open === true;
  }
  private now(): string {
    return new Date((this.time += 1000)).toISOString();
  }

  private push(person: string, ops: readonly Op[]): PushAnswer {
    const broken = new Set<string>();
    const results = ops.map((op): Verdict => {
      const before = this.verdicts.get(op.mid);
      if (!before && (broken.has(op.folder) || broken.has(op.id))) return { mid: op.mid, status: 'blocked' };
      const verdict = before ? { ...before, dup: true } : this.judge(person, op);
      if (!before) this.verdicts.set(op.mid, verdict);
      if (verdict.status === 'rejected' || verdict.status === 'malformed') {
        broken.add(op.folder);
        broken.add(op.id);
      } else if (!before) {
        this.effects.push(op.mid);
      }
      return verdict;
    });
    return { results, now: this.now() };
  }

  private judge(person: string, op: Op): Verdict {
    const no = (code: string): Verdict => ({ mid: op.mid, status: 'rejected', code });
    const refused = this.refuses(op);
    if (refused) return no(refused);
    if (op.k === 'create') {
      if (this.rows.has(op.id)) return no('exists');
      if (op.tbl === 'folder') this.grant(person, op.folder);
      else if (!this.opens(person, op.folder)) return no('not_open');
      const own: Record<string, unknown> =
        op.tbl === 'case' ? { created_by: person, status: 'new', number: null } : op.tbl === 'check' ? { checked_by: person } : op.tbl === 'case_event' ? { by_id: person, created_at: this.now() } : op.tbl === 'attachment' ? { created_by: person, created_at: this.now(), stored_at: null, withdrawn_at: null } : {};
      this.put(op.tbl, { ...op.data, ...own, id: op.id, folder_id: op.folder });
      if (op.tbl === 'case_event') this.step(op);
      return { mid: op.mid, status: 'applied' };
    }
    const row = this.rows.get(op.id)?.row;
    if (!row || !this.opens(person, op.folder)) return no('not_open');
    const clashes = Object.entries(op.set ?? {}).filter(([field, { base, new: chosen }]) => row[field] !== base && row[field] !== chosen);
    const merged = { ...row };
    for (const [field, change] of Object.entries(op.set ?? {})) if (!clashes.some(([clash]) => clash === field)) merged[field] = change.new;
    this.put(op.tbl, merged);
    for (const [field, { base, new: mine }] of clashes) {
      this.put('conflict', {
        id: `conflict-${op.mid}-${field}`, folder_id: op.folder, tbl: op.tbl, row_id: op.id, field, base, mine, theirs: row[field] ?? null,
        mine_by: person, mine_at: op.at, created_at: this.now(), settled_at: null, settled_by: null, kept: null,
      });
    }
    return { mid: op.mid, status: clashes.length ? 'conflict' : 'applied' };
  }

  private step(op: Op): void {
    const at = this.rows.get(String(op.data?.['case_id']));
    const status = SERVER_STATUS[String(op.data?.['step'])];
    if (at && status) this.put('case', { ...at.row, status, ...(status === 'closed' ? { closed_at: this.now() } : {}) });
  }

  private entries(folders: (folder: string) => boolean, after: number, limit: number): { entries: Entry[]; more: boolean } {
    const all: Entry[] = [
      ...Array.from(this.rows.values(), ({ tbl, row, seq }): Entry => [row.folder_id, tbl, row.id, seq, row]),
      ...Array.from(this.gaps.values(), ({ folder, tbl, id, seq }): Entry => [folder, tbl, id, seq, null]),
    ].filter(([folder, , , seq]) => folders(folder) && seq > after).sort((a, b) => a[3] - b[3]);
    return { entries: all.slice(0, limit), more: all.length > limit };
  }

  private pull(person: string, cursor: Cursor | null, asked: number): PullAnswer {
    const limit = Math.min(asked, this.maxPage);
    const mine = cursor?.[SCHOOL];
    const now = this.now();
    if (mine && (mine.epoch !== this.epoch || mine.seq > this.head)) {
      return { schools: { [SCHOOL]: { seq: 0, epoch: this.epoch, head: this.head, more: true, resync: true } }, entries: [], granted: [], revoked: [], now };
    }
    const after = mine?.seq ?? 0;
    const { entries, more } = this.entries((folder) => this.opens(person, folder), after, limit);
    const seq = more ? (entries.at(-1)?.[3] ?? after) : this.head;
    const news = [...this.accessOf(person)].filter(([, access]) => mine && access.seq > after && access.seq <= seq);
    return {
      schools: { [SCHOOL]: { seq, epoch: this.epoch, head: this.head, more } }, entries, now,
      granted: news.filter(([, { open }]) => open).map(([folder]) => folder),
      revoked: news.filter(([, { open }]) => !open).map(([folder]) => folder),
    };
  }

  private folder(person: string, folder: string, after: number, asked: number): FolderAnswer {
    const limit = Math.min(asked, this.maxPage);
    const { entries, more } = this.opens(person, folder) ? this.entries((id) => id === folder, after, limit) : { entries: [], more: false };
    return { entries, seq: entries.at(-1)?.[3] ?? after, more, now: this.now() };
  }
}

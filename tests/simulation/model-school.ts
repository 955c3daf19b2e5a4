/** The school as a model in memory: the wire contract without workflow, row level security or SQL. For very many runs. */
import { attachmentPath } from '@/domain/attachment';
import type { Op } from '@/domain/wire';
import { ok } from '@/lib/result';
import type { Remote } from '@/sync/remote';
import { ModelServer, SCHOOL } from '../unit/sync/model-server';
import { LI, schoolDay, WANG } from '../unit/sync/phone';
import { bytesOf, textOf } from './bytes';
import type { Call, Effects, Reply, School } from './school';
import { DUPLICATE, FORBIDDEN, NOT_FOUND, signed, type Put } from './storage';

const DESK = '00000000-0000-7000-8000-0000000000d0';
const CHEN = { id: '00000000-0000-7000-8000-000000000003', account: 'chen' };

export class ModelSchool implements School {
  readonly people = [LI, WANG, CHEN].map(({ id, account }) => ({ id, name: account }));
  readonly ids = { school: SCHOOL, unit: 'u1', term: 't1', roster: '00000000-0000-7000-8000-0000000000b1', category: { dispute: 'cat', petition: 'pet' } };
  private server = new ModelServer();
  private sent = new Map<string, Op>();
  private puts: Put[] = [];
  private bring = (): void => undefined;
  private restores = 0;

  async reset(): Promise<void> {
    this.server = new ModelServer();
    this.sent = new Map();
    this.puts = [];
    this.restores = 0;
    const { unitTerm } = schoolDay(this.server);
    for (const { id } of this.people) if (id !== LI.id) this.server.grant(id, unitTerm);
    this.server.put('workflow_step', { id: 'w3', folder_id: SCHOOL, case_kind: 'petition', from_status: 'new', step: 'register', to_status: 'registered', roles: ['creator'], needs: [] });
    this.server.put('duty_item', { id: 'd1', folder_id: SCHOOL, kind: 'step', title: 'look after people', detail: '', sort: 1, active: true });
    this.server.put('folder', { id: DESK, folder_id: DESK, school_id: SCHOOL, kind: 'desk', restricted: false });
    this.server.grant(WANG.id, DESK);
    this.server.maxPage = 9;
    this.server.refuses = ({ data }) => (data?.['facts'] === '' ? 'invalid' : data?.['step'] === 'close' ? 'illegal_step' : null);
    await this.dump();
  }

  async call(call: Call): Promise<Reply> {
    const { kind, person, args } = call;
    if (kind === 'upload' || kind === 'sign' || kind === 'bytes') return this.file(call);
    if (kind === 'hello') return { status: 200, body: JSON.stringify({ ended: false, waiting: null, now: new Date(this.server.time).toISOString() }) };
    const remote = this.server.remote(person);
    // What the port sends, by the names of the endpoints.
    const ops = (args['p_ops'] ?? []) as readonly Op[];
    for (const op of ops) this.sent.set(op.mid, op);
    const answer =
      kind === 'push' ? await remote.push('', ops)
      : kind === 'pull' ? await remote.pull(args['p_cursor'] as Parameters<typeof remote.pull>[0], Number(args['p_limit']))
      : kind === 'stored' ? await this.stored(String(args['p_id']), remote)
      : kind === 'open' ? await this.place(String(args['p_id']), remote)
      : await remote.folder(String(args['p_folder']), Number(args['p_after']), Number(args['p_limit']));
    return answer.ok ? { status: 200, body: JSON.stringify(answer.value) } : { status: 500, body: '' };
  }

  private async stored(id: string, remote: Remote) {
    const answer = await remote.stored(id);
    return answer.ok ? ok({ stored: answer.value }) : answer;
  }
  private async place(id: string, remote: Remote) {
    const row = this.server.rows.get(id)?.row;
    const answer = await remote.read(id);
    return answer.ok ? ok(row && answer.value ? { bucket: 'attachment', path: attachmentPath(SCHOOL, row.folder_id, String(row['sha256'])) } : null) : answer;
  }
  /** Whoever asked for it a moment ago may have it. */
  private async file({ kind, person, args }: Call): Promise<Reply> {
    const path = String(args['path']);
    const body = this.server.objects.get(path);
    if (kind === 'sign') return body ? signed(path) : NOT_FOUND;
    if (kind === 'bytes') return body ? { status: 200, body: textOf(body) } : NOT_FOUND;
    const done = await this.server.remote(person).upload(path, bytesOf(String(args['body'])), '', () => undefined, new AbortController().signal);
    if (!done.ok) return FORBIDDEN;
    if (done.value === 'exists') return DUPLICATE;
    const [, folder = '', sha256] = path.split('/');
    const rightly = [...this.server.view(person).values()].some((row) => row['sha256'] === sha256 && row.folder_id === folder && row['created_by'] === person);
    this.puts.push({ path, person, rightly });
    return { status: 200, body: JSON.stringify({ Key: path }) };
  }

  async grant(folder: string, person: string): Promise<void> {
    this.server.grant(person, folder);
  }
  async revoke(folder: string, person: string): Promise<void> {
    this.server.revoke(person, folder);
  }
  async write(caseId: string, place: string): Promise<void> {
    const there = this.server.rows.get(caseId);
    if (there) this.server.put('case', { ...there.row, place });
  }
  async dump(): Promise<void> {
    const [rows, objects] = [this.server.snapshot(), new Map(this.server.objects)];
    this.bring = () => {
      rows();
      // As in `sql-storage.ts`: every second time Storage forgets too.
      if (this.restores++ % 2 === 0) return;
      this.server.objects.clear();
      for (const [path, body] of objects) this.server.objects.set(path, body);
    };
  }
  async restore(): Promise<void> {
    this.bring();
    await this.dump();
  }
  async takesFrom(person: string, folder: string): Promise<boolean> {
    return [...this.server.view(person).values()].some(({ folder_id }) => folder_id === folder);
  }

  async effects(): Promise<Effects> {
    const created = new Map<string, number>();
    const patched: Effects['patched'] = new Map();
    for (const mid of this.server.effects) {
      const op = this.sent.get(mid);
      if (op?.k === 'create') created.set(op.id, (created.get(op.id) ?? 0) + 1);
      for (const { new: value } of Object.values(op?.set ?? {})) {
        const status = this.server.verdicts.get(mid)?.status;
        if (status === 'applied' || status === 'conflict') patched.set(String(value), [...(patched.get(String(value)) ?? []), status]);
      }
    }
    const refused = [...this.server.verdicts].flatMap(([mid, { status }]) => (status === 'applied' || status === 'conflict' ? [] : [mid]));
    const objects = new Map(Array.from(this.server.objects, ([path, body]) => [path, textOf(body)]));
    return { created, patched, objects, puts: this.puts, refused: new Set(refused), rows: new Map(Array.from(this.server.rows, ([id, { row }]) => [id, row])) };
  }
  async view(person: string): Promise<Map<string, Record<string, unknown>>> {
    const seen = [...this.server.view(person)];
    return new Map(seen.map(([id, row]) => [`${row.folder_id} ${this.server.rows.get(id)?.tbl ?? ''} ${id}`, row]));
  }
}

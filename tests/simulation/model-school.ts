/** The school as a model in memory: the wire contract without workflow, row level security or SQL. For very many runs. */
import type { Op } from '@/domain/wire';
import { ModelServer, SCHOOL } from '../unit/sync/model-server';
import { LI, schoolDay, WANG } from '../unit/sync/phone';
import type { Call, Effects, Reply, School } from './school';

const DESK = '00000000-0000-7000-8000-0000000000d0';
const CHEN = { id: '00000000-0000-7000-8000-000000000003', account: 'chen' };

export class ModelSchool implements School {
  readonly people = [LI, WANG, CHEN].map(({ id, account }) => ({ id, name: account }));
  readonly ids = { school: SCHOOL, unit: 'u1', term: 't1', roster: '00000000-0000-7000-8000-0000000000b1', category: { dispute: 'cat', petition: 'pet' } };
  private server = new ModelServer();
  private sent = new Map<string, Op>();
  private bring = (): void => undefined;

  async reset(): Promise<void> {
    this.server = new ModelServer();
    this.sent = new Map();
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

  async call({ kind, person, args }: Call): Promise<Reply> {
    if (kind === 'hello') return { status: 200, body: JSON.stringify({ ended: false, waiting: null, now: new Date(this.server.time).toISOString() }) };
    const remote = this.server.remote(person);
    // What the port sends, by the names of the endpoints.
    const ops = (args['p_ops'] ?? []) as readonly Op[];
    for (const op of ops) this.sent.set(op.mid, op);
    const answer =
      kind === 'push' ? await remote.push('', ops)
      : kind === 'pull' ? await remote.pull(args['p_cursor'] as Parameters<typeof remote.pull>[0], Number(args['p_limit']))
      : await remote.folder(String(args['p_folder']), Number(args['p_after']), Number(args['p_limit']));
    return answer.ok ? { status: 200, body: JSON.stringify(answer.value) } : { status: 500, body: '' };
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
    this.bring = this.server.snapshot();
  }
  async restore(): Promise<void> {
    this.bring();
    await this.dump();
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
    return { created, patched, refused: new Set(refused), rows: new Map(Array.from(this.server.rows, ([id, { row }]) => [id, row])) };
  }
  async view(person: string): Promise<Map<string, Record<string, unknown>>> {
    const seen = [...this.server.view(person)];
    return new Map(seen.map(([id, row]) => [`${row.folder_id} ${this.server.rows.get(id)?.tbl ?? ''} ${id}`, row]));
  }
}

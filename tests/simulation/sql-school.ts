/** The school on the real migrations (PGlite). One database for all runs of a file; each run starts from the same morning. */
import * as v from 'valibot';
import { TABLES } from '@/domain/tables';
import { newCase, ROLE_OF, smallSchool, type School as Made, type Who } from '../support/sql-school';
import { startSqlServer, type SqlServer } from '../support/sql-server';
import { isRow, type Call, type Effects, type Reply, type School } from './school';
import { SqlStorage } from './sql-storage';

/** Tables that phones, the office or the feed change during a run. The others stay as they were in the morning. */
const MOVING = [
  'public.folder', 'public.folder_member', 'public.check', 'public.absence', 'public.case', 'public.case_party', 'public.case_event', 'public.conflict',
  'public.petition', 'public.paper', 'public.duty_item', 'public.look_run', 'public.household', 'public.household_event', 'public.visit', 'public.promise', 'public.aid', 'public.visit_round',
  'public.attachment',
  'sync.counter', 'sync.entry', 'sync.access', 'sync.upcoming', 'sync.mutation', 'private.case_number', 'private.paper_number',
];
const ENDPOINTS = {
  push: ['public.sync_push', 'p_device', 'p_ops'],
  pull: ['public.sync_pull', 'p_cursor', 'p_limit'],
  folder: ['public.sync_folder', 'p_folder', 'p_after', 'p_limit'],
  hello: ['public.device_hello', 'p_device', 'p_waiting'],
  stored: ['public.file_stored', 'p_id'],
  open: ['public.file_open', 'p_id'],
} as const;
/** What PostgREST makes of an error raised by the database. */
const STATUS: Record<string, number> = { PT413: 413, PT400: 400, '42501': 403 };
const coded = v.object({ code: v.string() });
const verdict = v.picklist(['applied', 'conflict']);

export class SqlSchool implements School {
  /** At most so many rows a page, whatever the phone asks: the morning takes two. */
  private readonly page = 100;
  private last = 'morning';
  private granted = 0;

  private constructor(readonly server: SqlServer, private readonly storage: SqlStorage, readonly people: School['people'], readonly ids: School['ids']) {}

  /** `cast`: whose phones take part. `before`: what was done there before the morning. */
  static async open(cast: readonly Who[] = ['keeper', 'desk', 'handler'], before?: (server: SqlServer, made: Made) => Promise<void>): Promise<SqlSchool> {
    const server = await startSqlServer();
    const made = await smallSchool(server);
    const { id, who, unit, term, roster, category: dispute } = made;
    const petition = String((await server.sql(`select id from public.category where folder_id = $1 and kind = 'petition' and parent_id is not null limit 1`, [id]))[0]?.['id']);
    // Less of the school's set-up: every phone of every run fetches it.
    await server.db.exec(`
      delete from public.workflow_step where case_kind not in ('dispute', 'petition') or case_kind = 'petition' and step not in ('register', 'settle', 'accept', 'decline', 'route', 'take', 'resolve', 'close', 'look');
      delete from public.deadline where case_kind not in ('dispute', 'petition') or case_kind = 'petition' and whose = 'theirs';
      delete from public.checklist_item;
      delete from public.duty_item where sort > 2;
      delete from public.category where id not in ('${dispute}', '${petition}') and id not in (select parent_id from public.category where id in ('${dispute}', '${petition}') and parent_id is not null);`);
    // Apart, because the feed is told of what went above only when that is committed.
    await server.db.exec('delete from sync.entry where gone');
    // Something to look back on.
    for (const { ops } of [newCase(made, { settle: true }), newCase(made, { settle: true })]) await server.as(who.keeper).push(ops);
    await before?.(server, made);
    const people = cast.map((name) => ({ id: who[name], name, office: ROLE_OF[name] === 'desk' || ROLE_OF[name] === 'lead' }));
    // Planned once, not for every look.
    await server.db.exec(`prepare everything as ${TABLES.map((tbl) => `select '${tbl}' as tbl, to_jsonb(t) as row from public."${tbl}" t`).join(' union all ')}`);
    const school = new SqlSchool(server, await SqlStorage.open(server), people, { school: id, unit, term, roster, category: { dispute, petition } });
    for (const name of ['morning', 'dump']) await server.db.exec(`create schema ${name}; ${MOVING.map((table) => `create table ${name}.${place(table)} as table ${quoted(table)};`).join('\n')}`);
    return school;
  }

  async reset(): Promise<void> {
    await this.bring('morning', '');
    await this.storage.reset();
    this.last = 'morning';
    this.granted = 0;
  }
  async dump(): Promise<void> {
    await this.copy('dump');
    await this.storage.dump();
    this.last = 'dump';
  }
  async restore(): Promise<void> {
    await this.bring(this.last, 'select private.new_epoch();');
    await this.storage.restore();
  }

  async call(call: Call): Promise<Reply> {
    const { kind, person, args } = call;
    if (kind === 'upload' || kind === 'sign' || kind === 'bytes') return this.storage.call(call);
    const [endpoint, ...params] = ENDPOINTS[kind];
    const values = params.map((name) => `${name} => ${literal(name === 'p_limit' ? Math.min(Number(args[name]), this.page) : (args[name] ?? null))}`);
    try {
      // Sent as one, it is one transaction.
      const results = await this.server.db.exec(`set local role authenticated; select set_config('request.jwt.claims', '{"sub":"${person}","role":"authenticated"}', true);
        select ${endpoint}(${values.join()})::text as answer`);
      return { status: 200, body: String(results.at(-1)?.rows[0]?.['answer']) };
    } catch (error) {
      const parsed = v.safeParse(coded, error);
      return { status: (parsed.success && STATUS[parsed.output.code]) || 500, body: JSON.stringify({ message: String(error) }) };
    }
  }

  async grant(folder: string, person: string): Promise<void> {
    // Some may only read it.
    await this.server.sql('select private.make_member(f.id, $2, $3) from public.folder f where f.id = $1', [folder, person, this.granted++ % 2 ? 'shared' : 'handler']);
  }
  async revoke(folder: string, person: string): Promise<void> {
    await this.server.sql('select private.end_membership($1, $2)', [folder, person]);
  }
  async write(caseId: string, place: string): Promise<void> {
    await this.server.sql(`update public.case set place = $2 where id = $1 and status <> 'closed'`, [caseId, place]);
  }

  async effects(): Promise<Effects> {
    const created = new Map<string, number>();
    const patched: Effects['patched'] = new Map();
    const taken = `select m.row_id, m.k, m.payload -> 'set' as set, m.status, array(select c.field from public.conflict c where c.id = any (m.conflicts)) as clashed from sync.mutation m where m.status in ('applied', 'conflict')`;
    for (const { row_id, k, set, status, clashed } of await this.server.sql(taken)) {
      if (k === 'create') created.set(String(row_id), (created.get(String(row_id)) ?? 0) + 1);
      else for (const [name, field] of Object.entries(isRow(set) ? set : {})) {
        const value = String(isRow(field) ? field['new'] : '');
        // What else was written with a field that clashed was taken.
        const alone = Array.isArray(clashed) && clashed.length > 0 && !clashed.includes(name);
        patched.set(value, [...(patched.get(value) ?? []), alone ? 'applied' : v.parse(verdict, status)]);
      }
    }
    const moving = MOVING.filter((name) => name.startsWith('public.'));
    const rows = await this.server.sql(moving.map((name) => `select to_jsonb(t) as row from ${quoted(name)} t`).join(' union all '));
    const refused = await this.server.sql(`select mid from sync.mutation where status not in ('applied', 'conflict') and payload is not null`);
    return { created, patched, ...(await this.storage.holds()), refused: new Set(refused.map(({ mid }) => String(mid))), rows: new Map(rows.map(({ row }) => (isRow(row) ? [String(row['id']), row] as const : ['', {}] as const))) };
  }
  async view(person: string): Promise<Map<string, Record<string, unknown>>> {
    const rows = await this.server.as(person).sql('execute everything');
    return new Map(rows.map(({ tbl, row }) => (isRow(row) ? [`${String(row['folder_id'])} ${String(tbl)} ${String(row['id'])}`, row] as const : ['', {}] as const)));
  }

  async takesFrom(person: string, folder: string): Promise<boolean> {
    return (await this.server.as(person).sql('select private.may_attach($1) as may', [folder]))[0]?.['may'] === true;
  }

  private async copy(name: string): Promise<void> {
    await this.server.db.exec(MOVING.map((table) => `delete from ${name}.${place(table)}; insert into ${name}.${place(table)} table ${quoted(table)};`).join('\n'));
  }
  /** The state of that moment, without any trigger having its say. */
  private async bring(name: string, then: string): Promise<void> {
    await this.server.db.exec(`begin; set local session_replication_role = replica;
      ${MOVING.map((table) => `delete from ${quoted(table)}; insert into ${quoted(table)} select * from ${name}.${place(table)};`).join('\n')} ${then} commit;`);
  }
}

const quoted = (table: string): string => table.split('.').map((part) => `"${part}"`).join('.');
const place = (table: string): string => table.replace('.', '_');
const literal = (value: unknown): string => (value === null ? 'null' : `'${(typeof value === 'object' ? JSON.stringify(value) : String(value)).replaceAll(`'`, `''`)}'`);

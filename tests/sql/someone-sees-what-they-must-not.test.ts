/** Fear: someone sees or changes what they must not. Every cell of the matrix is run; every rule is broken once to see that a cell notices. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Transaction } from '@electric-sql/pglite';
import { cast, type Cast } from '../support/sql-cast';
import { startSqlServer, type SqlServer } from '../support/sql-server';
import { allowed, markdown, OPERATIONS, PLACES, SUBJECTS, type Operation, type Place, type Subject } from './access-matrix';

let server: SqlServer;
let people: Cast;
const subjects = Object.keys(SUBJECTS).filter((key): key is Subject => Object.hasOwn(SUBJECTS, key));

beforeAll(async () => {
  server = await startSqlServer();
  people = await cast(server);
  // Tries statements as somebody, each undone: how many rows it touched, or the error.
  await server.db.exec(`
    create schema trial;
    create function trial.outcomes(p_role text, p_claims text, p_statements text[]) returns text[] language plpgsql as $$
    declare v_all text[] := '{}'; v_statement text; v_rows integer; v_state text; v_message text; v_hint text;
    begin
      perform set_config('request.jwt.claims', p_claims, true), set_config('role', p_role, true);
      foreach v_statement in array p_statements loop
        begin
          execute v_statement;
          get diagnostics v_rows = row_count;
          raise exception using errcode = 'ZZ000', message = v_rows::text;
        exception when others then
          get stacked diagnostics v_state = returned_sqlstate, v_message = message_text, v_hint = pg_exception_hint;
          v_all := v_all || case v_state when 'ZZ000' then v_message else v_state || ' ' || v_hint || ' ' || v_message end;
        end;
      end loop;
      return v_all;
    end $$;
    create function trial.after_opening(p_id uuid, p_statement text) returns setof text language plpgsql as $$
    begin
      perform public.file_open(p_id);
      return query execute p_statement;
    end $$;
    grant usage on schema trial to anon, authenticated;
    grant execute on function trial.after_opening(uuid, text) to anon, authenticated;`);
}, 120_000);
afterAll(() => server.close());

interface Cell {
  place: Place;
  operation: Operation;
  subject: Subject;
}
interface Outcome extends Cell {
  may: boolean;
}

function statementOf(place: Place, operation: Operation): string | undefined {
  if (operation === 'read') return people.read[place];
  if (operation === 'delete') return people.delete[place] ?? people.read[place].replace('select from', 'delete from');
  return people[operation][place];
}

/** What one subject may do in these places, tried for real. */
async function runAs(tx: Transaction, subject: Subject, places: readonly Place[], strict = false): Promise<Outcome[]> {
  const id = people.ids[subject];
  const cells: Cell[] = [];
  const statements: string[] = [];
  for (const place of places) {
    for (const operation of OPERATIONS) {
      const statement = statementOf(place, operation);
      if (statement === undefined) continue;
      cells.push({ place, operation, subject });
      statements.push(statement);
    }
  }
  const claims = JSON.stringify(id === null ? {} : { sub: id, role: 'authenticated' });
  await tx.exec('savepoint one');
  const { rows } = await tx.query<{ outcomes: string[] }>('select trial.outcomes($1, $2, $3) as outcomes', [id === null ? 'anon' : 'authenticated', claims, statements]);
  await tx.exec('rollback to savepoint one');
  return cells.map((cell, index) => {
    const outcome = rows[0]?.outcomes[index] ?? '';
    const refused = outcome.startsWith('42501') || outcome.startsWith('ZW001 not_your') || outcome === '0';
    // With a rule broken, any other error means the rule let it through; with the rules whole it means the trial itself is wrong.
    if (strict && !refused && !/^\d+$/.test(outcome)) throw new Error(`${cell.subject} ${cell.operation} ${cell.place}: ${outcome}`);
    return { ...cell, may: !refused };
  });
}

/** In a transaction that never happened. */
async function supposing<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  let result: { value: T } | null = null;
  await server.db.transaction(async (tx) => {
    result = { value: await work(tx) };
    await tx.rollback();
  });
  if (result === null) throw new Error('nothing came of it');
  return (result as { value: T }).value;
}

const key = ({ place, operation, subject }: Cell) => `${subject} ${operation} ${place}`;
const wrong = (outcomes: readonly Outcome[]) => outcomes.filter((cell) => cell.may !== allowed(cell.place, cell.operation, cell.subject)).map((cell) => `${key(cell)}: ${cell.may ? 'may' : 'may not'}`);

describe('the access matrix', () => {
  it('every cell is as listed, unlisted is denied', async () => {
    const outcomes: Outcome[] = [];
    await supposing(async (tx) => {
      for (const subject of subjects) outcomes.push(...(await runAs(tx, subject, PLACES, true)));
    });
    expect(wrong(outcomes)).toEqual([]);
    expect(outcomes.length).toBeGreaterThan(subjects.length * PLACES.length * 3);
    for (const place of PLACES) for (const operation of OPERATIONS) {
      const tried = outcomes.some((cell) => cell.place === place && cell.operation === operation);
      if (!tried) for (const subject of subjects) expect(allowed(place, operation, subject)).toBe(false);
    }
  }, 120_000);

  it('is what the README says', () => {
    const readme = readFileSync(join(import.meta.dirname, '..', '..', 'supabase', 'README.md'), 'utf8');
    expect(readme).toContain(markdown());
  });
});

describe('a broken rule is noticed', () => {
  it('each policy, opened to everyone', async () => {
    const policies = await server.sql(`select schemaname, tablename, policyname, cmd from pg_policies where schemaname in ('public', 'sync', 'storage')`);
    expect(policies.length).toBeGreaterThan(50);
    const alive: string[] = [];
    for (const table of new Set(policies.map(({ schemaname, tablename }) => `"${String(schemaname)}"."${String(tablename)}"`))) {
      const [schema, name] = table.replaceAll('"', '').split('.');
      const places = PLACES.filter((place) => (schema === 'sync' ? place === `sync/${name}` : schema === 'storage' ? place.endsWith('/file') || place.startsWith('storage/') : place.endsWith(`/${name}`) && !place.startsWith('sync/')));
      await supposing(async (tx) => {
        // The triggers guard too; without them the policy stands alone.
        const guards = await tx.query<{ name: string }>(`select tgname as name from pg_trigger where tgrelid = $1::regclass and tgname like '%\\_before\\_%'`, [table]);
        for (const guard of guards.rows) await tx.exec(`alter table ${table} disable trigger "${guard.name}"`);
        const before = new Map<Subject, Set<string>>();
        for (const subject of subjects) before.set(subject, new Set(wrong(await runAs(tx, subject, places))));
        const noticed = async () => {
          for (const subject of subjects) if (wrong(await runAs(tx, subject, places)).some((cell) => !before.get(subject)?.has(cell))) return true;
          return false;
        };
        for (const { policyname, cmd } of policies.filter(({ schemaname, tablename }) => schemaname === schema && tablename === name)) {
          await tx.exec('savepoint broken');
          await tx.exec(`alter policy "${String(policyname)}" on ${table} ${cmd === 'INSERT' ? '' : 'using (true)'} ${cmd === 'INSERT' || cmd === 'UPDATE' ? 'with check (true)' : ''}`);
          if (!(await noticed())) alive.push(`${table}: ${String(policyname)}`);
          await tx.exec('rollback to savepoint broken');
        }
      });
    }
    expect(alive).toEqual([]);
  }, 300_000);

  // Whoever would notice is named, and only they try everything again.
  it.each<[string, string, string, Subject]>([
    ['private.folders_of(uuid)', 'and p.active', '', 'inactive'],
    ['private.folders_of(uuid)', `r.role in ('desk', 'lead')`, 'true', 'keeper'],
    ['private.folders_of(uuid)', 'mine.sees_ordinary and not f.restricted and f.kind', 'mine.sees_ordinary and f.kind', 'desk'],
    ['private.folders_of(uuid)', 'where open.id not in (select shut.folder_id from shut)', '', 'recused'],
    ['private.folders_of(uuid)', `and m.starts_at <= v_now and (m.ends_at is null or m.ends_at > v_now)`, '', 'former'],
    ['private.folders_of(uuid)', 'join mine on mine.school_id = f.school_id', 'cross join mine', 'elsewhere'],
    ['private.folders_of(uuid)', 'where m.person_id = p_person and m.part <>', 'where m.part <>', 'keeper'],
    ['private.roles_in(uuid,uuid)', 'and p.active', '', 'inactive'],
    ['private.standing(uuid,uuid)', 'if not v_restricted then', 'if true then', 'desk'],
    ['private.standing(uuid,uuid)', `if 'recused' = any (v_parts) then return '{}'; end if;`, '', 'recused'],
    ['private.standing(uuid,uuid)', `if v_kind = 'school' then`, 'if true then', 'keeper'],
    ['private.standing(uuid,uuid)', 'and p.active', '', 'inactive'],
    ['private.standing(uuid,uuid)', 'and (m.ends_at is null or m.ends_at > v_now)', '', 'former'],
    ['private.may_work_on(uuid)', `array['creator',`, `array['shared', 'creator',`, 'shared'],
    ['private.may_keep_roster(uuid)', `array['keeper', 'desk']`, `array['keeper', 'desk', 'lead']`, 'lead'],
    ['private.may_set_up(uuid)', `'admin' = any`, `'desk' = any`, 'desk'],
    ['private.may_report_in(uuid)', `array['keeper',`, `array['admin', 'keeper',`, 'admin'],
    ['private.my_schools()', 'and p.active', '', 'inactive'],
    ['private.may_upload(text,jsonb)', 'if not private.may_attach(v_folder) then return false; end if;', '', 'lead'],
    ['private.may_upload(text,jsonb)', 'and (a.created_by = auth.uid()', 'and (true', 'keeper'],
    ['private.may_keep_duty(uuid)', `array['admin', 'desk']`, `array['admin', 'desk', 'lead']`, 'lead'],
    ['private.may_look_back(uuid)', `f.kind = 'desk' and private.standing(auth.uid(), f.id) && array['desk', 'lead']`, 'true', 'stranger'],
    ['private.may_support_in(uuid)', `array['keeper',`, `array['handler', 'keeper',`, 'creator'],
    ['private.may_visit(uuid)', `array['visitor',`, `array['shared', 'visitor',`, 'shared'],
    ['private.may_attach(uuid)', 'or private.may_visit(p_folder)', '', 'desk'],
    ['private.may_settle(uuid)', 'or private.may_visit(p_folder)', '', 'desk'],
    ['private.may_settle(uuid)', 'or private.may_look_back(p_folder)', '', 'desk'],
    ['private.household_before_insert()', 'v_folder.created_by = private.me()', 'true', 'desk'],
    ['private.views_of(uuid)', `&& array['desk', 'lead']`, `<> '{}'`, 'keeper'],
    ['private.views_of(uuid)', `or not private.standing(auth.uid(), v_folder) && array['desk', 'lead']`, '', 'stranger'],
    ['private.paper_before_update()', `not 'desk' = any`, `not 'keeper' = any`, 'keeper'],
    ['private.relations(uuid,public."case")', `p_person = any (p_case.co_ids)`, 'true', 'lead'],
    ['private.attachment_before_update()', `not 'desk' = any`, `not 'keeper' = any`, 'keeper'],
    ['private.case_before_insert()', 'v_folder.created_by = private.me()', 'true', 'desk'],
    ['private.relations(uuid,public."case")', `in ('desk', 'lead')`, `in ('desk', 'lead') union select 'desk'`, 'lead'],
  ])('%s without %s', async (name, part, instead, subject) => {
    const noticed = await supposing(async (tx) => {
      const { rows } = await tx.query<{ text: string }>('select pg_get_functiondef($1::regprocedure) as text', [name]);
      const text = rows[0]?.text ?? '';
      expect(text).toContain(part);
      await tx.exec(text.replace(part, instead));
      return wrong(await runAs(tx, subject, PLACES)).length > 0;
    });
    expect(noticed).toBe(true);
  }, 120_000);
});

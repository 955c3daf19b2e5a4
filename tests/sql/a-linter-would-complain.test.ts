/**
 * Fear: whoever opens the project in Supabase is greeted by its database linter. The rules of it that apply, asked of the catalogue in our own
 * words; each is shown an offender, made in a transaction that is rolled back, so that none can pass by never complaining.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startSqlServer, type SqlServer } from '../support/sql-server';

let server: SqlServer;
beforeAll(async () => {
  server = await startSqlServer();
}, 120_000);
afterAll(() => server.close());

/** Schemas of ours, whatever a later migration calls them: not Postgres', not Supabase's. */
const OURS = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'auth', 'storage', 'extensions', 'supabase_migrations', 'realtime', 'vault', 'graphql', 'graphql_public', 'cron', 'net')`;
/** What PostgREST serves. */
const SERVED = `n.nspname = 'public'`;
const TABLES = `pg_class c join pg_namespace n on n.oid = c.relnamespace`;
const FUNCTIONS = `pg_proc f join pg_namespace n on n.oid = f.pronamespace`;
const POLICIES = `pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace`;
const NAMED = `n.nspname || '.' || c.relname`;
const WORDS = `coalesce(pg_get_expr(p.polqual, p.polrelid), '') || ' ' || coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '')`;
const PEOPLE = `(values ('anon'), ('authenticated')) people (role)`;
const TABLE = 'create table public.offender (id uuid primary key, person uuid)';
const MADE = `${TABLE}; alter table public.offender enable row level security; create policy offender on public.offender`;

interface Rule {
  /** The linter's number and name of it. */
  rule: string;
  /** Answers the names of offenders. */
  asks: string;
  offender: string;
  named: string;
  /** Meant so, each for the reason beside it. */
  meant?: string[];
}

const RULES: Rule[] = [
  {
    // An index over what is not null serves as well: a key that is null refers to nothing.
    rule: '0001 unindexed_foreign_keys',
    asks: `select ${NAMED} || '.' || k.conname from pg_constraint k join ${TABLES} on c.oid = k.conrelid where k.contype = 'f' and ${OURS} and not exists (
      select from pg_index i join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      where i.indrelid = k.conrelid and (i.indpred is null or pg_get_expr(i.indpred, c.oid) = format('(%I IS NOT NULL)', a.attname)) and array(select i.indkey[at] from generate_series(0, cardinality(k.conkey) - 1) at) = k.conkey)`,
    offender: `${TABLE}; alter table public.offender add constraint loose foreign key (person) references public.person`,
    named: 'public.offender.loose',
  },
  {
    rule: '0002 auth_users_exposed',
    asks: `select distinct ${NAMED} from ${TABLES} join pg_rewrite w on w.ev_class = c.oid join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = w.oid cross join ${PEOPLE}
      where ${SERVED} and d.refobjid = 'auth.users'::regclass and has_table_privilege(people.role, c.oid, 'select')`,
    offender: 'create view public.offender with (security_invoker) as select id from auth.users; grant select on public.offender to authenticated',
    named: 'public.offender',
  },
  {
    // Whatever names no column is the same for all rows: asked once a statement, inside a select of its own.
    rule: '0003 auth_rls_initplan',
    asks: `select ${NAMED} || '.' || p.polname from ${POLICIES} where ${OURS} and regexp_replace(${WORDS}, 'select\\s+[a-z_]+\\.[a-z_]+\\(\\)', '', 'gi') ~ '[a-z_]+\\.[a-z_]+\\(\\)|current_setting\\('`,
    offender: `${MADE} for select to authenticated using (person = auth.uid())`,
    named: 'public.offender.offender',
  },
  {
    rule: '0004 no_primary_key',
    asks: `select ${NAMED} from ${TABLES} where ${OURS} and c.relkind in ('r', 'p') and not exists (select from pg_index i where i.indrelid = c.oid and i.indisprimary)`,
    offender: 'create table public.offender (id uuid)',
    named: 'public.offender',
    meant: ['sync.access'], // its key has a part that may be null: unique nulls not distinct
  },
  {
    rule: '0006 multiple_permissive_policies',
    asks: `select ${NAMED} from ${POLICIES} cross join lateral unnest(p.polroles) role cross join lateral unnest(case p.polcmd when '*' then array['r', 'a', 'w', 'd'] else array[p.polcmd::text] end) command
      where ${OURS} and p.polpermissive group by 1, role, command having count(*) > 1`,
    offender: `${MADE} for select to authenticated using (person is null); create policy second on public.offender to authenticated using (person is not null)`,
    named: 'public.offender',
  },
  {
    rule: '0007 policy_exists_rls_disabled',
    asks: `select distinct ${NAMED} from ${POLICIES} where ${OURS} and not c.relrowsecurity`,
    offender: `${MADE} using (person is null); alter table public.offender disable row level security`,
    named: 'public.offender',
  },
  {
    // A table that nobody was granted needs no policy: only definer functions reach it.
    rule: '0008 rls_enabled_no_policy',
    asks: `select distinct ${NAMED} from ${TABLES} cross join ${PEOPLE} where ${OURS} and c.relrowsecurity and has_any_column_privilege(people.role, c.oid, 'select, insert, update')
      and not exists (select from pg_policy p where p.polrelid = c.oid)`,
    offender: `${TABLE}; alter table public.offender enable row level security; grant select on public.offender to authenticated`,
    named: 'public.offender',
  },
  {
    // Also where one of the two is unique: the plain one is kept up for nothing.
    rule: '0009 duplicate_index',
    asks: `select ${NAMED} from ${TABLES} join pg_index i on i.indrelid = c.oid join pg_class x on x.oid = i.indexrelid where ${OURS}
      group by ${NAMED}, x.relam, i.indkey::text, i.indclass::text, i.indoption::text, pg_get_expr(i.indexprs, c.oid), pg_get_expr(i.indpred, c.oid) having count(*) > 1`,
    offender: `${TABLE}; create index one on public.offender (person); create unique index other on public.offender (person)`,
    named: 'public.offender',
  },
  {
    rule: '0010 security_definer_view',
    asks: `select ${NAMED} from ${TABLES} where ${OURS} and c.relkind = 'v' and not coalesce('security_invoker=true' = any (c.reloptions) or 'security_invoker=on' = any (c.reloptions), false)`,
    offender: 'create view public.offender as select id from public.case',
    named: 'public.offender',
  },
  {
    rule: '0011 function_search_path_mutable',
    asks: `select n.nspname || '.' || f.proname from ${FUNCTIONS} where ${OURS} and not exists (select from unnest(f.proconfig) setting where setting like 'search_path=%')`,
    offender: 'create function public.offender() returns integer language sql as $$ select 1 $$',
    named: 'public.offender',
  },
  {
    rule: '0013 rls_disabled_in_public',
    asks: `select ${NAMED} from ${TABLES} where ${OURS} and c.relkind in ('r', 'p') and not c.relrowsecurity`,
    offender: TABLE,
    named: 'public.offender',
  },
  {
    rule: '0014 extension_in_public',
    asks: `select x.extname from pg_extension x join pg_namespace n on n.oid = x.extnamespace where ${SERVED}`,
    offender: 'drop extension pgcrypto; create extension pgcrypto with schema public',
    named: 'pgcrypto',
  },
  {
    rule: '0015 rls_references_user_metadata',
    asks: `select ${NAMED} || '.' || p.polname from ${POLICIES} where ${OURS} and ${WORDS} ~ 'user_metadata'`,
    offender: `${MADE} using ((select current_setting('request.jwt.claims')::jsonb -> 'user_metadata' ->> 'role') = 'lead')`,
    named: 'public.offender.offender',
  },
  {
    rule: '0016 materialized_view_in_api, 0017 foreign_table_in_api',
    asks: `select distinct ${NAMED} from ${TABLES} cross join ${PEOPLE} where ${SERVED} and c.relkind in ('m', 'f') and has_table_privilege(people.role, c.oid, 'select')`,
    offender: 'create materialized view public.offender as select 1 as one; grant select on public.offender to authenticated',
    named: 'public.offender',
  },
  {
    rule: '0024 rls_policy_always_true',
    asks: `select ${NAMED} || '.' || p.polname from ${POLICIES} where ${OURS} and p.polpermissive and p.polcmd <> 'r' and (pg_get_expr(p.polqual, p.polrelid) = 'true' or pg_get_expr(p.polwithcheck, p.polrelid) = 'true')`,
    offender: `${MADE} for insert to authenticated with check (true)`,
    named: 'public.offender.offender',
  },
  {
    rule: '0028 anon_security_definer_function_executable',
    asks: `select n.nspname || '.' || f.proname from ${FUNCTIONS} where ${OURS} and f.prosecdef and has_function_privilege('anon', f.oid, 'execute')`,
    offender: `create function private.offender() returns uuid language sql security definer set search_path = '' as $$ select auth.uid() $$; grant execute on function private.offender() to public`,
    named: 'private.offender',
  },
  {
    rule: '0029 authenticated_security_definer_function_executable',
    asks: `select n.nspname || '.' || f.proname from ${FUNCTIONS} where ${SERVED} and f.prosecdef and has_function_privilege('authenticated', f.oid, 'execute')`,
    offender: `create function public.offender() returns uuid language sql security definer set search_path = '' as $$ select auth.uid() $$; grant execute on function public.offender() to authenticated`,
    named: 'public.offender',
  },
];

it.each(RULES)('$rule', async ({ asks, offender, named, meant = [] }) => {
  const names = `select * from (${asks}) found (name) order by 1`;
  expect((await server.sql(names)).map(({ name }) => name)).toEqual(meant);
  const shown = await server.db.transaction(async (tx) => {
    await tx.exec(offender);
    const { rows } = await tx.query<{ name: string }>(names);
    await tx.rollback();
    return rows.map(({ name }) => name);
  });
  expect(shown).toEqual([...meant, named].sort());
});

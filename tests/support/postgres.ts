/**
 * The real migrations, unchanged, on a real Postgres server with several connections, set up as a hosted Supabase is: the migrations
 * run as `postgres`, who is no superuser; people come as `authenticator`, which takes the role their token names.
 */
import { PROJECT, readMigrations } from '../../supabase/local/migrate';
import { connectTo, type Sql } from './postgres-client';
import { startPostgresServer, SUPERUSER } from './postgres-server';
import { askerWith, type Asker } from './sql-server';

/** What Supabase's own services have made before a project's first migration, as far as the migrations meet it. */
const SERVICES = `
  create role postgres login createdb createrole bypassrls;
  create role anon nologin noinherit;
  create role authenticated nologin noinherit;
  create role service_role nologin noinherit bypassrls;
  create role authenticator login noinherit;
  grant anon, authenticated, service_role to authenticator;
  grant anon, authenticated, service_role to postgres;
  create role supabase_storage_admin nologin noinherit;
  grant supabase_storage_admin to postgres;
  grant create on database postgres to postgres;
  alter schema public owner to postgres;

  create schema auth;
  create table auth.users (id uuid primary key, email text, encrypted_password text, created_at timestamptz default now());
  create function auth.uid() returns uuid language sql stable as $$
    select (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')::uuid
  $$;
  create function auth.jwt() returns jsonb language sql stable as $$
    select nullif(current_setting('request.jwt.claims', true), '')::jsonb
  $$;
  grant usage on schema auth to anon, authenticated, service_role, postgres;
  grant all on auth.users to postgres;

  create schema storage authorization supabase_storage_admin;
  set role supabase_storage_admin;
  create table storage.buckets (
    id text primary key, name text not null, owner uuid, owner_id text, public boolean default false, file_size_limit bigint, allowed_mime_types text[],
    created_at timestamptz default now(), updated_at timestamptz default now()
  );
  create table storage.objects (
    id uuid primary key default gen_random_uuid(), bucket_id text references storage.buckets, name text, owner uuid, owner_id text, version text,
    metadata jsonb, user_metadata jsonb, path_tokens text[] generated always as (string_to_array(name, '/')) stored,
    created_at timestamptz default now(), updated_at timestamptz default now(), last_accessed_at timestamptz default now(), unique (bucket_id, name)
  );
  alter table storage.buckets enable row level security;
  alter table storage.objects enable row level security;
  create function storage.foldername(name text) returns text[] language sql immutable as $$ select (string_to_array(name, '/'))[1:cardinality(string_to_array(name, '/')) - 1] $$;
  create function storage.filename(name text) returns text language sql immutable as $$ select (string_to_array(name, '/'))[cardinality(string_to_array(name, '/'))] $$;
  grant usage on schema storage to anon, authenticated, service_role, postgres;
  grant all on storage.buckets, storage.objects to anon, authenticated, service_role, postgres;
  reset role;
`;

export interface Postgres {
  /** As the database's owner. */
  sql: Sql;
  /** As a person, each call one transaction. */
  as(person: string): Asker;
  /** One transaction of a person, or of a program that holds the service key (`service_role`), open for as long as `work` takes. */
  within<T>(who: string, work: (sql: Sql) => Promise<T>): Promise<T>;
  /** The same as the owner, whom row level security does not hold back, with the person's claims. */
  free<T>(person: string, work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Deadlocks the server has broken since it started. */
  deadlocks(): number;
  close(): Promise<void>;
}

/** At most so many connections at once for those who sign in, and as many for the owner. */
export async function startPostgres(connections = 8): Promise<Postgres> {
  const server = await startPostgresServer();
  const connect = (user: string, max: number) => connectTo({ host: server.host, user, database: 'postgres', max });
  const admin = connect(SUPERUSER, 1);
  await admin.sql(SERVICES);
  await admin.close();
  const owner = connect('postgres', connections);
  await owner.sql(PROJECT);
  for (const { version, name, sql } of readMigrations()) {
    await owner.transaction((run) => run(sql)).catch((cause: unknown) => {
      throw new Error(`${version}_${name}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    });
  }
  const gate = connect('authenticator', connections);
  const claim = (who: string) => (who === 'service_role' ? { role: who } : { sub: who, role: 'authenticated' });
  const within: Postgres['within'] = (who, work) =>
    gate.transaction(async (sql) => {
      await sql(`select set_config('role', $1, true), set_config('request.jwt.claims', $2, true)`, [claim(who).role, JSON.stringify(claim(who))]);
      return work(sql);
    });
  return {
    sql: owner.sql,
    as: (person) => askerWith((text, params) => within(person, (sql) => sql(text, params))),
    within,
    free: (person, work) =>
      owner.transaction(async (sql) => {
        await sql(`select set_config('request.jwt.claims', $1, true)`, [JSON.stringify(claim(person))]);
        return work(sql);
      }),
    deadlocks: () => server.log().split('deadlock detected').length - 1,
    close: async () => {
      await Promise.all([owner.close(), gate.close()]);
      await server.stop();
    },
  };
}

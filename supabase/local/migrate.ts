/** Applies supabase/migrations in order, each in its own transaction, and records them where the Supabase CLI does. */
import type { PGlite } from '@electric-sql/pglite';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const MIGRATIONS = join(import.meta.dirname, '..', 'migrations');

export interface Migration {
  version: string;
  name: string;
  sql: string;
}

export class MigrationFailed extends Error {}

export function readMigrations(folder: string = MIGRATIONS): Migration[] {
  return readdirSync(folder)
    .filter((file) => /^\d+_.+\.sql$/.test(file))
    .sort()
    .map((file) => ({
      version: file.slice(0, file.indexOf('_')),
      name: file.slice(file.indexOf('_') + 1, -'.sql'.length),
      sql: readFileSync(join(folder, file), 'utf8'),
    }));
}

/** What a hosted project has before its first migration. The wide default grants are there too, so a forgotten `revoke` shows here as it would there. */
export const PROJECT = `
  do $$ begin
    if not exists (select from pg_roles where rolname = 'anon') then create role anon nologin noinherit; end if;
    if not exists (select from pg_roles where rolname = 'authenticated') then create role authenticated nologin noinherit; end if;
    if not exists (select from pg_roles where rolname = 'service_role') then create role service_role nologin noinherit bypassrls; end if;
  end $$;
  create schema if not exists extensions;
  create extension if not exists pgcrypto with schema extensions;
  grant usage on schema public, extensions to anon, authenticated, service_role;
  alter default privileges in schema public grant all on tables to anon, authenticated, service_role;
  alter default privileges in schema public grant all on functions to anon, authenticated, service_role;
  alter default privileges in schema public grant all on sequences to anon, authenticated, service_role;
  create schema if not exists supabase_migrations;
  create table if not exists supabase_migrations.schema_migrations (version text primary key, statements text[], name text);
`;

const LEDGER = 'supabase_migrations.schema_migrations';

/** Returns how many were new. */
export async function migrate(db: PGlite, migrations: Migration[] = readMigrations()): Promise<number> {
  const fresh = (await db.query<{ known: boolean }>(`select to_regrole('authenticated') is null as known`)).rows[0]?.known === true;
  if (fresh) await db.exec(PROJECT);
  const applied = new Set((await db.query<{ version: string }>(`select version from ${LEDGER}`)).rows.map((row) => row.version));
  const missing = migrations.filter((migration) => !applied.has(migration.version));
  for (const { version, name, sql } of missing) {
    try {
      await db.transaction(async (tx) => {
        await tx.exec(sql);
        await tx.query(`insert into ${LEDGER} (version, name, statements) values ($1, $2, $3)`, [version, name, [sql]]);
      });
    } catch (cause) {
      throw new MigrationFailed(`${version}_${name}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
    }
  }
  return missing.length;
}

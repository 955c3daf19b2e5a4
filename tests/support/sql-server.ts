/**
 * The real migrations on a real Postgres (PGlite), with just enough of Supabase's `auth` to know who asks, and of its `storage` to keep files in.
 * `as(person)` runs as the role PostgREST would use, each call one transaction.
 */
import { PGlite } from '@electric-sql/pglite';
import { pgcrypto } from '@electric-sql/pglite/contrib/pgcrypto';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { migrate, PROJECT, readMigrations } from '../../supabase/local/migrate';
import { folderAnswer, pullAnswer, pushAnswer, type Cursor, type FolderAnswer, type Op, type PullAnswer, type PushAnswer } from '@/domain/wire';
import * as v from 'valibot';

const SERVICES = `
  create schema auth;
  create table auth.users (id uuid primary key);
  create function auth.uid() returns uuid language sql stable as $$
    select (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')::uuid
  $$;
${readFileSync(join(import.meta.dirname, 'storage-stub.sql'), 'utf8')}`;

export type Row = Record<string, unknown>;

export interface Asker {
  push(ops: readonly Op[], device?: string): Promise<PushAnswer>;
  pull(cursor?: Cursor | null, limit?: number): Promise<PullAnswer>;
  folder(folder: string, after?: number, limit?: number): Promise<FolderAnswer>;
  sql(text: string, params?: readonly unknown[]): Promise<Row[]>;
}

export interface SqlServer {
  db: PGlite;
  /** As the database's owner. */
  sql(text: string, params?: readonly unknown[]): Promise<Row[]>;
  as(person: string | null): Asker;
  close(): Promise<void>;
}

const DEVICE = '00000000-0000-4000-8000-00000000d001';
const answer = v.object({ answer: v.unknown() });

/** A fresh database made once for these migrations, then loaded by every test file. */
async function template(): Promise<Blob> {
  const key = createHash('sha256').update(PROJECT + SERVICES).update(JSON.stringify(readMigrations())).digest('hex').slice(0, 16);
  const file = join(import.meta.dirname, '..', '..', '.tmp', `sql-${key}.tar`);
  if (!existsSync(file)) {
    const { db } = await emptySqlServer();
    await migrate(db);
    await db.exec('checkpoint'); // or every start would do the migrations over again, from the log
    const dump = await db.dumpDataDir('none');
    await db.close();
    mkdirSync(dirname(file), { recursive: true });
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, Buffer.from(await dump.arrayBuffer()));
    renameSync(unfinished, file);
  }
  return new Blob([readFileSync(file)]);
}

/** Before the first migration. */
export async function emptySqlServer(): Promise<SqlServer> {
  const db = new PGlite({ extensions: { pgcrypto } });
  await db.exec(PROJECT + SERVICES);
  return serverOn(db);
}

export async function startSqlServer(): Promise<SqlServer> {
  const db = new PGlite({ extensions: { pgcrypto }, loadDataDir: await template() });
  await db.waitReady;
  return serverOn(db);
}

/** The same helpers on a database that is running already. */
export const serverOn = (db: PGlite): SqlServer => ({
  db,
  sql: async (text, params = []) => (await db.query<Row>(text, [...params])).rows,
  as: (person) => asker(db, person),
  close: () => db.close(),
});

const asker = (db: PGlite, person: string | null): Asker =>
  askerWith((text, params = []) =>
    db.transaction(async (tx) => {
      const claims = JSON.stringify(person === null ? {} : { sub: person, role: 'authenticated' });
      // Both, as PostgREST of either age would set them.
      await tx.exec(`set local role ${person === null ? 'anon' : 'authenticated'};
        select set_config('request.jwt.claim.sub', '${person ?? ''}', true), set_config('request.jwt.claims', '${claims}', true)`);
      return (await tx.query<Row>(text, [...params])).rows;
    }));

/** The three endpoints, asked through whatever runs a statement as a person. */
export function askerWith(sql: Asker['sql']): Asker {
  const call = async (text: string, params: readonly unknown[]): Promise<unknown> => v.parse(answer, (await sql(text, params))[0]).answer;
  return {
    sql,
    push: async (ops, device = DEVICE) =>
      v.parse(pushAnswer, await call('select public.sync_push($1::uuid, $2::jsonb) as answer', [device, JSON.stringify(ops)])),
    pull: async (cursor = null, limit = 1000) =>
      v.parse(pullAnswer, await call('select public.sync_pull($1::jsonb, $2::int) as answer', [cursor === null ? null : JSON.stringify(cursor), limit])),
    folder: async (folder, after = 0, limit = 1000) =>
      v.parse(folderAnswer, await call('select public.sync_folder($1::uuid, $2::bigint, $3::int) as answer', [folder, after, limit])),
  };
}

/** Fear: on a hosted Supabase the rows go and the photos stay, or places are forgotten before Storage has let go. `supabase/retention.mjs` as a clock runs it, over HTTP, on the real SQL. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import * as v from 'valibot';
import { support, visitors } from '../support/households';
import { newFile, putIn } from '../support/sql-files';
import { smallSchool, type School } from '../support/sql-school';
import { startSqlServer, type SqlServer } from '../support/sql-server';

const SUPABASE = join(import.meta.dirname, '../../supabase');
const KEY = 'sb_secret_of_this_test';
const PATH = '/storage/v1/object/attachment';
let server: SqlServer;
let school: School;
let at: ReturnType<typeof visitors>;
let api: Server;
let url: string;
let storageStatus = 200;
let removed: string[] = [];

/** As PostgREST would run it for the service key. */
const rpc = (name: string, files: unknown): Promise<unknown> =>
  server.db.transaction(async (tx) => {
    await tx.exec('set local role service_role');
    const { rows } = await (name === 'retention_run' ? tx.query<{ answer: unknown }>('select public.retention_run() as answer') : tx.query<{ answer: unknown }>('select public.retention_done($1) as answer', [files]));
    return rows[0]?.answer;
  });
async function answer(req: IncomingMessage): Promise<[number, unknown]> {
  if (req.headers['apikey'] !== KEY || req.headers.authorization !== `Bearer ${KEY}`) return [401, { message: 'no' }];
  const body = v.parse(v.object({ prefixes: v.optional(v.array(v.string())), p_files: v.optional(v.array(v.string())) }), JSON.parse(await text(req)));
  const name = /^\/rest\/v1\/rpc\/(retention_run|retention_done)$/.exec(req.url ?? '')?.[1];
  if (req.method === 'POST' && name) return [200, await rpc(name, body.p_files)];
  if (req.method !== 'DELETE' || req.url !== PATH) return [404, {}];
  if (storageStatus === 200) removed.push(...(body.prefixes ?? []));
  return [storageStatus, []];
}

beforeAll(async () => {
  server = await startSqlServer();
  school = await smallSchool(server);
  at = visitors(server, school);
  api = createServer((req, res) => void answer(req).then(([status, body]) => res.writeHead(status, { 'Content-Type': 'application/json' }).end(body === undefined || body === '' ? '' : JSON.stringify(body))));
  await new Promise<void>((done) => api.listen(0, '127.0.0.1', done));
  const address = api.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}, 120_000);
beforeEach(() => {
  storageStatus = 200;
  removed = [];
});
afterAll(async () => {
  api.close();
  await server.close();
});

const job = (key = KEY): Promise<{ failed: boolean; said: string }> =>
  new Promise((done) => execFile(process.execPath, [join(SUPABASE, 'retention.mjs')], { env: { SUPABASE_URL: url, SUPABASE_SERVICE_KEY: key } }, (error, out, said) => done({ failed: error !== null, said: out + said })));
const waiting = async (): Promise<unknown[]> => (await server.sql('select path from private.file_to_delete order by path')).map(({ path }) => path);

/** A household past its day, with so many photos. */
async function pastItsDay(photos: number): Promise<string[]> {
  const home = await at.household();
  const paths: string[] = [];
  for (let i = 0; i < photos; i++) {
    const photo = newFile(school.id, home.folder, { household_id: home.id });
    await at.must('keeper', photo.op);
    await putIn(server, photo);
    paths.push(photo.path);
  }
  await at.must('keeper', support(home, 'end', { reason: 'settled' }));
  await server.sql('update public.household set keep_until = private.today() - 1 where id = $1', [home.id]);
  return paths.sort();
}

it('rows go, the files they named go through Storage, and then their places are forgotten', async () => {
  const paths = await pastItsDay(2);
  expect(await job()).toMatchObject({ failed: false, said: expect.stringContaining('households 1, files 2') as string });
  expect([removed, await waiting(), await server.sql('select from public.household')]).toEqual([paths, [], []]);
  expect(await job()).toMatchObject({ failed: false, said: expect.stringContaining('households 0, files 0') as string });
});

it('what Storage did not let go is named again the next night', async () => {
  const paths = await pastItsDay(1);
  storageStatus = 503;
  expect(await job()).toMatchObject({ failed: true, said: expect.stringContaining('503') as string });
  expect([removed, await waiting()]).toEqual([[], paths]);
  storageStatus = 200;
  expect(await job()).toMatchObject({ failed: false });
  expect([removed, await waiting()]).toEqual([paths, []]);
});

it('more than fit one request go in several', async () => {
  await server.sql(`insert into private.file_to_delete (path) select 'a/b/' || n from generate_series(1, 205) n`);
  expect(await job()).toMatchObject({ failed: false, said: expect.stringContaining('files 205') as string });
  expect([removed.length, new Set(removed).size, await waiting()]).toEqual([205, 205, []]);
});

it('with another key nothing happens', async () => {
  expect(await job('wrong')).toMatchObject({ failed: true, said: expect.stringContaining('401') as string });
});

it('where the database has a clock of its own it runs every night: by the migration, or by what the README says', async () => {
  const [migration, readme] = [await readFile(join(SUPABASE, 'migrations/20261123000110_retention.sql'), 'utf8'), await readFile(join(SUPABASE, 'README.md'), 'utf8')];
  const block = /do \$\$\nbegin\n {2}if exists \(select from pg_catalog\.pg_extension[^]*?\$\$;/.exec(migration)?.[0] ?? '';
  const statement = /^select cron\.schedule\(.*\);$/m.exec(readme)?.[0] ?? '';
  // As much of pg_cron as these two meet.
  await server.db.exec(`create schema cron; create table cron.job (name text primary key, schedule text, command text);
    create function cron.schedule(text, text, text) returns bigint language sql as $$ insert into cron.job values ($1, $2, $3) on conflict (name) do update set schedule = excluded.schedule, command = excluded.command; select 1::bigint $$;
    ${block}`);
  expect(await server.sql('select name from cron.job')).toEqual([]);
  await server.db.exec(`set allow_system_table_mods = on; insert into pg_catalog.pg_extension (oid, extname, extowner, extnamespace, extrelocatable, extversion) values (99999, 'pg_cron', 10, 'cron'::regnamespace, false, '1.6'); ${block}`);
  const jobs = await server.sql('select * from cron.job');
  expect(jobs).toEqual([{ name: 'zhiwei-retention', schedule: '40 18 * * *', command: 'select private.retention_run()' }]);
  await server.db.exec(`truncate cron.job; ${statement}`);
  expect(await server.sql('select * from cron.job')).toEqual(jobs);
  expect(await server.sql(String(jobs[0]?.['command']))).toEqual([{ retention_run: { households: 0, files: [] } }]);
});

/** Fear: on a machine without a clock in its database, what should be deleted stays, or its photos do. And the demo school has homes to visit. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fileStore } from '../../supabase/local/file-store';
import { startServer, type RunningServer } from '../../supabase/local/server';
import { newFile } from '../support/sql-files';

let home: string;
let server: RunningServer;
const start = (): Promise<RunningServer> => startServer({ port: 0, staticDir: join(home, 'dist'), dataDir: join(home, 'data'), seed: true, quiet: true });
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'zhiwei-forgets-'));
  mkdirSync(join(home, 'dist'));
  writeFileSync(join(home, 'dist', 'index.html'), '<!doctype html>');
  server = await start();
}, 240_000);
afterAll(async () => {
  await server.close();
  rmSync(home, { recursive: true, force: true });
});

const rows = async (text: string, params: unknown[] = []): Promise<Record<string, unknown>[]> => (await server.db?.withDb((db) => db.query<Record<string, unknown>>(text, params)))?.rows ?? [];

it('the demo school begins with a home agreed and promised, one nobody was in, one overdue, one not asked yet', async () => {
  expect(await rows(`select h.name, h.consent, cardinality(h.visitors) as visitors, h.created_at < now() - interval '2 days' as past,
    (select string_agg(v.state, ' ' order by v.planned_on) from public.visit v where v.household_id = h.id) as visits,
    (select bool_or(p.due_on < (now() at time zone 'Asia/Shanghai')::date) from public.promise p where p.household_id = h.id) as late
    from public.household h order by h.phone`)).toEqual([
    { name: '周玉兰', consent: 'given', visitors: 1, past: true, visits: 'done planned', late: false },
    { name: '罗建国', consent: 'none', visitors: 2, past: true, visits: 'nobody planned', late: null },
    { name: '石奶奶', consent: 'given', visitors: 1, past: true, visits: 'done', late: true },
    { name: '田秀英', consent: 'none', visitors: 1, past: true, visits: 'planned', late: null },
  ]);
});

it('on start the household past its day is gone with its photo', async () => {
  const [house] = await rows(`select h.id, h.folder_id, f.school_id from public.household h join public.folder f on f.id = h.folder_id where h.name = '石奶奶'`);
  const folder = String(house?.['folder_id']);
  const photo = newFile(String(house?.['school_id']), folder, { household_id: house?.['id'] });
  const store = fileStore(join(home, 'data', 'files'));
  const kept = (): Promise<number | null> => store.headObject('attachment', photo.path, undefined).then(({ size }) => size, () => null);
  await store.uploadObject('attachment', photo.path, undefined, new Uint8Array([1, 2, 3]), 'image/jpeg', 'no-cache');
  await rows(`insert into public.attachment (id, folder_id, household_id, kind, mime, bytes, sha256) values ($1, $2, $3, 'photo', 'image/jpeg', 3, $4)`, [photo.id, folder, house?.['id'], photo.sha256]);
  await rows(`insert into storage.objects (bucket_id, name) values ('attachment', $1)`, [photo.path]);
  await rows(`update public.household set keep_until = (now() at time zone 'Asia/Shanghai')::date - 1 where id = $1`, [house?.['id']]);
  expect(await kept()).toBe(3);
  await server.close();
  server = await start();
  expect(await rows('select name from public.household order by phone')).toEqual([{ name: '周玉兰' }, { name: '罗建国' }, { name: '田秀英' }]);
  expect([await kept(), await rows(`select name from storage.objects where name = $1`, [photo.path]), await rows('select path from private.file_to_delete')]).toEqual([null, [], []]);
  expect(await rows('select households, visits, files from private.retention_log')).toEqual([{ households: 1, visits: 1, files: 1 }]);
}, 240_000);

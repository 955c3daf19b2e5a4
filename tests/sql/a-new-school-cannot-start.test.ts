/** A school that follows supabase/new-school.sql to the letter can begin its week; a forgotten account stops it with its name. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { startSqlServer, type SqlServer } from '../support/sql-server';

const script = readFileSync(join(import.meta.dirname, '../../supabase/new-school.sql'), 'utf8');
const accounts = ['wanglaoshi', 'zhaozhuren', 'bangongshi', 'xiaozhang', 'guanliyuan'];
let server: SqlServer;
beforeAll(async () => {
  server = await startSqlServer();
  await server.sql('alter table auth.users add column email text');
});
afterAll(() => server.close());

it('names the account that is missing and leaves nothing half done', async () => {
  await expect(server.db.exec(script)).rejects.toThrow('wanglaoshi');
  expect(await server.sql('select id from public.school')).toEqual([]);
});

it('gives a keeper their two rooms, and the desk the whole school', async () => {
  const ids = new Map(accounts.map((account) => [account, newId()]));
  for (const [account, id] of ids) await server.sql('insert into auth.users (id, email) values ($1, $2)', [id, `${account}@account.zhiwei.example`]);
  await server.db.exec(script);
  const pulled = async (account: string) => (await server.as(ids.get(account) ?? '').pull()).entries.map(([, tbl]) => tbl);
  const keeper = await pulled('wanglaoshi');
  expect(keeper.filter((tbl) => tbl === 'unit')).toHaveLength(2);
  expect(keeper.filter((tbl) => tbl === 'folder')).toHaveLength(3); // the school's and one for each room
  expect(keeper).toEqual(expect.arrayContaining(['term', 'workflow_step', 'category', 'checklist_item', 'check_slot', 'deadline', 'calendar_day', 'duty_item']));
  expect((await pulled('guanliyuan')).filter((tbl) => tbl === 'folder')).toHaveLength(1);
  expect((await pulled('bangongshi')).filter((tbl) => tbl === 'folder')).toHaveLength(4); // and the desk's own
});

/**
 * The main job: two teachers log offline, one tab is killed, one response is lost; back online the desk sees each finding
 * exactly once, and the Excel it exports says the same as the screen.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { desk, launch, phone, profile } from '../support/browser';
import { withServer, type TestServer } from '../support/local-server';
import { ordinaryWeek, Person } from '../support/scenario';

let server: TestServer;
let browser: Browser;
const folder = mkdtempSync(join(tmpdir(), 'zhiwei-day-'));

beforeAll(async () => {
  [server, browser] = await Promise.all([withServer(), launch()]);
  await ordinaryWeek(server);
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const count = async (sql: string, value: string): Promise<number> => {
  const rows = await server.db?.withDb(async (db) => (await db.query<{ n: number }>(sql, [value])).rows);
  return Number(rows?.[0]?.n ?? -1);
};
const casesNamed = (facts: string) => count('select count(*)::int as n from public.case where facts = $1', facts);

it('a check logged offline becomes one row in the ledger, whatever happens on the way', async () => {
  const seat = '课间因座位靠背互相推搡，无人受伤。';
  const book = '借走的图书没有按时归还，两人争吵。';
  const draftText = '放学路队中两人互相推挤，已分开。';

  // On Wi-Fi in the morning: both sign in once and have their classes on the phone.
  // Zhang's phone dies right after that, and knows its teacher again.
  const morning = await profile(join(folder, 'zhang'));
  await (await Person.at(morning.context, server, 'zhanglaoshi')).signIn();
  await morning.kill();
  const zhangProfile = await profile(join(folder, 'zhang'));
  const zhang = await Person.at(zhangProfile.context, server, 'zhanglaoshi');
  await zhang.page.goto(server.url);
  await zhang.synced();
  const li = await (await Person.at(await phone(browser), server, 'lilaoshi')).signIn();

  // In the corridor, no signal.
  await zhang.offline();
  await li.offline();
  await zhang.nilReturn('三年级2班 第1次排查');
  await zhang.reads('离线，未上报 1 条');
  await zhang.fillCase(seat, { category: '同学争执', party: 'c' });
  await zhang.save();
  await zhang.page.getByRole('heading', { level: 1, name: /座位靠背/ }).waitFor();
  await zhang.reads('离线，未上报 2 条');

  await li.fillCase(book, { category: '借拿财物', party: 'z' });
  await li.save();
  await li.reads('离线，未上报 1 条');

  // Zhang is writing again when the phone dies.
  await zhang.fillCase(draftText, { category: '同学争执', party: 'l' });
  await zhang.page.locator('[aria-busy=false]', { hasText: /草稿已存/ }).waitFor();
  await zhangProfile.kill();

  // The phone comes back without network: everything is there, the draft too.
  const again = await profile(join(folder, 'zhang'));
  const zhang2 = await Person.at(again.context, server, 'zhanglaoshi');
  await zhang2.offline();
  await zhang2.page.goto(server.url);
  await zhang2.reads('离线，未上报 2 条');
  await zhang2.page.getByRole('link', { name: /继续填写/ }).or(zhang2.page.getByRole('button', { name: /继续填写/ })).first().click();
  await expect.poll(() => zhang2.page.getByLabel('简要情况', { exact: true }).inputValue()).toBe(draftText);
  await zhang2.save();
  await zhang2.reads('离线，未上报 3 条');

  // Wi-Fi again; the answer to the first push is lost after the server has committed it.
  let lost = 0;
  server.setIntercept(({ path }) => (path.endsWith('/rpc/sync_push') && lost++ === 0 ? 'drop-response' : 'pass'));
  await zhang2.online();
  await li.online();
  await zhang2.synced();
  await li.synced();
  expect(lost).toBeGreaterThan(1);
  server.setIntercept(null);

  expect(await Promise.all([seat, book, draftText].map(casesNamed))).toEqual([1, 1, 1]);
  expect(await count(`select count(*)::int as n from public.check c join public.unit u on u.id = c.unit_id where u.name = $1 and c.week_start >= (now() at time zone 'Asia/Shanghai')::date - 6 and c.ordinal = 1 and c.withdrawn_at is null`, '三年级2班')).toBe(1);

  // The desk sees each exactly once and exports what it sees.
  const clerkContext = await desk(browser);
  const clerk = await (await Person.at(clerkContext, server, 'zhouzhuren')).signIn();
  await clerk.tab('台账');
  for (const facts of [seat, book, draftText]) {
    await clerk.page.getByRole('searchbox').fill(facts.slice(0, 12));
    await clerk.page.getByText('共 1 条').waitFor();
    await expect.poll(() => clerk.page.getByText(facts.slice(0, 8)).count()).toBeGreaterThan(0);
  }
  // Typed and exported in one breath: the file holds what was asked for last.
  await clerk.page.getByRole('searchbox').fill(book.slice(0, 12));
  const [download] = await Promise.all([clerk.page.waitForEvent('download'), clerk.page.getByRole('button', { name: '导出 Excel' }).click()]);
  const file = join(folder, 'ledger.xlsx');
  await download.saveAs(file);
  const sheets = await readXlsx(file);
  const cells = JSON.stringify(sheets);
  expect(cells).toContain(book);
  expect(cells).not.toContain(draftText);

  await again.close();
}, 180_000);

/** What is being written survives the phone's death, and an update that wants the page. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { DIST } from '../support/local-server';
import { Person } from '../support/scenario';
import { schoolDay } from '../support/school-day';

/** The site of this file: a copy of the built app, so that a new version of it can come out. */
let site = '';
const day = schoolDay((folder) => {
  site = join(folder, 'site');
  cpSync(DIST, site, { recursive: true });
  return site;
});

/** The next build: another index.html, known to its service worker under another revision. */
function release(version: string): void {
  const index = join(site, 'index.html');
  writeFileSync(index, readFileSync(index, 'utf8').replace('<head>', `<head><meta name="release" content="${version}">`));
  const worker = join(site, 'sw.js');
  const changed = readFileSync(worker, 'utf8').replace(/(url:"index\.html",revision:")/, `$1${version}`);
  expect(changed).not.toBe(readFileSync(worker, 'utf8'));
  writeFileSync(worker, changed);
}
const released = (page: Page) => page.locator('meta[name=release]').count();
/** What the browser tells a page that comes to the front; the app then looks for a new version. */
const lookedAt = (page: Page) => page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`);
const workerWaits = (page: Page) => expect.poll(() => page.evaluate(`navigator.serviceWorker.getRegistration().then((it) => it?.waiting != null)`), { timeout: 20_000 }).toBe(true);

it('the phone dies in the middle of 发现问题: what was ticked and written is there again', async () => {
  const words = '下铺的箱子被移到走廊，两人为此争吵。';
  const yesterday = await day.kept('phone');
  await (await Person.at(yesterday.context, day.server, 'heayi')).signIn();
  await yesterday.kill();

  const before = await day.kept('phone');
  const keeper = await Person.at(before.context, day.server, 'heayi');
  await keeper.offline();
  await keeper.page.goto(day.server.url);
  await keeper.check('女生楼303 第1次排查').getByRole('button', { name: '发现问题' }).click();
  await keeper.page.getByRole('heading', { level: 1, name: '女生楼303 第1次排查' }).waitFor();
  const item = keeper.page.getByRole('button', { name: '作息' }).first();
  await item.click();
  const ticked = (await keeper.page.getByRole('button', { pressed: true }).textContent())?.trim() ?? '';
  await keeper.page.getByLabel('当事人', { exact: true }).fill('甲');
  await keeper.page.getByRole('option').first().click();
  await keeper.page.getByLabel('简要情况', { exact: true }).fill(words);
  await keeper.page.locator('[aria-busy=false]', { hasText: /草稿已存/ }).waitFor();
  await before.kill();

  const after = await day.kept('phone');
  const again = await Person.at(after.context, day.server, 'heayi');
  await again.offline();
  await again.page.goto(day.server.url);
  await again.page.getByText('下铺的箱子被移到走廊').waitFor();
  await again.page.getByRole('link', { name: '继续填写' }).click();
  await again.page.getByRole('heading', { level: 1, name: '女生楼303 第1次排查' }).waitFor();
  await again.page.getByRole('button', { name: ticked, pressed: true }).waitFor();
  await again.page.getByRole('list', { name: '当事人' }).getByText('甲').waitFor();
  expect(await again.page.getByLabel('简要情况', { exact: true }).inputValue()).toBe(words);
  await again.save();
  await again.reads('离线，未上报 2 条'); // the check, and the matter found
  await again.online();
  await again.synced();
  expect(await day.casesWith(words)).toBe(1);
  expect(await again.page.getByRole('link', { name: '继续填写' }).count()).toBe(0);
}, 180_000);

it('a new version waits until the form is left, asks, and takes over only on a yes', async () => {
  const words = '课间两人争抢皮球，已劝开。';
  const teacher = await day.person('zhanglaoshi');
  await teacher.fillCase(words, { category: '同学争执', party: 'c' });
  await teacher.page.evaluate('window.sameVisit = true');

  release('b2');
  await lookedAt(teacher.page);
  await workerWaits(teacher.page);
  expect(await teacher.page.getByText('有新版本').count()).toBe(0);
  expect(await teacher.page.getByLabel('简要情况', { exact: true }).inputValue()).toBe(words);
  await teacher.page.getByLabel('地点', { exact: true }).fill('操场');
  await teacher.save();
  await teacher.page.getByRole('region', { name: '办理进程' }).waitFor();

  // Only now it asks; nothing was reloaded so far.
  await teacher.page.getByText('有新版本').waitFor();
  expect(await teacher.page.evaluate('window.sameVisit')).toBe(true);
  expect(await released(teacher.page)).toBe(0);
  await teacher.synced();
  await teacher.page.getByRole('button', { name: '更新', exact: true }).click();
  await expect.poll(() => released(teacher.page), { timeout: 20_000 }).toBe(1);
  await teacher.page.getByRole('heading', { level: 1, name: /争抢皮球/ }).waitFor();
  expect(await day.casesWith(words)).toBe(1);
}, 120_000);

it('a yes in one tab does not reload the form in the other', async () => {
  const words = '放学时书包被拿错，两人各说各的。';
  const writing = await day.person('lilaoshi');
  const other = await writing.context.newPage();
  await other.goto(`${day.server.url}/mine`);
  await other.getByRole('heading', { level: 1, name: '我的' }).waitFor();
  await writing.fillCase(words, { category: '借拿财物', party: 'z' });
  await writing.page.evaluate('window.sameVisit = true');

  release('b3');
  await other.getByRole('button', { name: '检查更新' }).click();
  await other.getByText('有新版本，可以更新').waitFor();
  await other.getByRole('button', { name: '更新', exact: true }).click();
  await expect.poll(() => released(other), { timeout: 20_000 }).toBe(2);

  expect(await writing.page.evaluate('window.sameVisit')).toBe(true);
  expect(await writing.page.getByLabel('简要情况', { exact: true }).inputValue()).toBe(words);
  await writing.save();
  // The form is done: now this tab follows, and what was saved is there.
  await writing.page.getByRole('heading', { level: 1, name: /书包被拿错/ }).waitFor();
  await expect.poll(() => released(writing.page), { timeout: 20_000 }).toBe(2);
  await expect.poll(() => day.casesWith(words), { timeout: 20_000 }).toBe(1);
  await writing.tab('今日');
  expect(await writing.page.getByRole('link', { name: '继续填写' }).count()).toBe(0);
}, 120_000);

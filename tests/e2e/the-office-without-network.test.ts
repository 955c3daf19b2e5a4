/** The office's screens rest where the office works, and nowhere else: without network the desk goes on after a restart, and a teacher's phone never fetched them. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { schoolDay } from '../support/school-day';

const day = schoolDay();
/** What this device keeps for a start without network, by the cache it lies in. */
const kept = (page: Page): Promise<Record<string, string[]>> => page.evaluate(async () => {
  const names = await caches.keys();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)] as const)));
});

it('the desk opens its inbox and exports Excel after a restart without network; a teacher carries none of it', async () => {
  const clerk = await day.person('zhouzhuren', 'desk');
  await expect.poll(async () => (await kept(clerk.page))['desk'] ?? []).toEqual(expect.arrayContaining([expect.stringContaining('/desk-InboxScreen-'), expect.stringContaining('/excel-worker-')]));
  await clerk.offline();
  await clerk.page.reload();
  await clerk.tab('台账');
  const [download] = await Promise.all([clerk.page.waitForEvent('download'), clerk.page.getByRole('button', { name: '导出 Excel' }).click()]);
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  for (const name of ['受理分流', '回头看', '重点事项']) {
    await clerk.tab('台账');
    await clerk.page.getByRole('main').getByRole('link', { name }).click();
    await clerk.page.getByRole('heading', { level: 1, name }).waitFor();
  }

  const teacher = await day.person('zhanglaoshi');
  for (const name of ['事项', '走访', '台账', '我的'] as const) await teacher.tab(name);
  const phone = await kept(teacher.page);
  expect(Object.keys(phone)).not.toContain('desk');
  const all = Object.values(phone).flat();
  expect(all.some((file) => file.includes('/LedgerScreen-'))).toBe(true);
  expect(all.filter((file) => /\/(desk|excel-worker)-/.test(file))).toEqual([]);
});

/** A phone is lost, a person leaves: the school ends them from a distance, what they held goes at their next contact, and what only the phone had still comes in once. */
import { expect, it } from 'vitest';
import { idb } from '../support/phone-store';
import type { Person } from '../support/scenario';
import { schoolDay } from '../support/school-day';
import { openFile, takeOut } from '../support/unsent-file';

const day = schoolDay();
const FACTS = '午休时两人为一本漫画争抢，封面撕破，已各自道歉。';
const checks = (unit: string) => day.rows(`select c.id from public.check c join public.unit u on u.id = c.unit_id where u.name = $1 and c.ordinal = 1 and c.checked_at > now() - interval '1 hour'`, unit);

async function inCard(admin: Person, name: string, button: string, sure: string): Promise<void> {
  await admin.tab('我的');
  await admin.page.getByRole('link', { name: '设备与账号' }).click();
  const card = admin.page.getByRole('article', { name });
  await card.getByRole('button', { name: button, exact: true }).click();
  await admin.page.getByRole('alertdialog').getByRole('button', { name: sure, exact: true }).click();
  await admin.page.getByRole('alertdialog').waitFor({ state: 'hidden' });
}

it('an ended phone gives back what it held and no more; its unsent work and photo come in by file, once', async () => {
  const teacher = await day.person('zhanglaoshi');
  const { page } = teacher;
  const device = await day.rows('select d.device from private.device d join public.person p on p.id = d.person_id where p.account = $1', 'zhanglaoshi');
  expect(device).toHaveLength(1);
  await teacher.offline();
  await teacher.nilReturn('三年级2班 第1次排查');
  await teacher.fillCase(FACTS, { category: '同学争执', party: 'c' });
  await page.locator('input[type=file][multiple]').first().setInputFiles({ name: '漫画.png', mimeType: 'image/png', buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64') });
  await page.getByRole('button', { name: /^照片 1\/1/ }).waitFor();
  await teacher.save();
  await page.getByRole('region', { name: '办理进程' }).waitFor();
  await teacher.fillCase('还没写完的一份', { category: '借拿财物', party: 'l' });
  await page.getByRole('button', { name: '保存草稿' }).click();
  await teacher.reads('离线，未上报 2 条');

  const admin = await day.person('admin', 'desk');
  await inCard(admin, '张春梅', '停用此设备', '停用此设备');

  // Her next contact: the school's rows go, her own stay, and she is told.
  await teacher.online();
  await page.reload();
  await page.getByText('此设备已被学校停用').waitFor();
  await page.getByText(/没有上报的内容仍加密留在这里：2 条、草稿 1 份/).waitFor();
  expect(await idb(page, 'folders')).toBe(0);
  expect(await idb(page, 'index')).toBe(0);
  expect(await idb(page, 'pending')).toBeGreaterThan(0);
  expect([await day.casesWith(FACTS), (await checks('三年级2班')).length]).toEqual([0, 0]);
  await teacher.offline();
  await page.getByRole('button', { name: '未上报导出' }).first().click();
  const dialog = page.getByRole('dialog', { name: '未上报导出' });
  for (const line of [/^未上报 2 条$/, /^照片和文件 1 个/, /^草稿 1 份/]) await dialog.getByText(line).waitFor();
  const { path, word } = await takeOut(teacher, day.folder);
  expect(word).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);

  // At the desk: a wrong word is said, the right one brings all of it in, a second time nothing more.
  const clerk = await day.person('zhouzhuren', 'desk');
  await openFile(clerk, path, 'AAAA-AAAA-AAAA');
  await clerk.page.getByText('口令不对').waitFor();
  for (const [sum, files] of [['新入库 2 条，早已入库 0 条，没有入库 0 条', '照片和文件入库 1 个'], ['新入库 0 条，早已入库 2 条，没有入库 0 条', '照片和文件入库 1 个']] as const) {
    await openFile(clerk, path, word.toLowerCase().replaceAll('-', ' '));
    await clerk.page.getByRole('button', { name: '导入', exact: true }).click();
    await clerk.page.getByText(sum).waitFor({ timeout: 60_000 });
    await clerk.page.getByText(files).waitFor();
    expect([await day.casesWith(FACTS), (await checks('三年级2班')).length]).toEqual([1, 1]);
    expect(await day.rows('select (a.stored_at is not null) as there from public.attachment a join public.case c on c.id = a.case_id where c.facts = $1', FACTS)).toEqual([{ there: true }]);
  }
  expect(await day.rows(`select p.account as by, i.account as via from public.case c join public.person p on p.id = c.created_by join sync.mutation m on m.row_id = c.id join public.person i on i.id = m.imported_by where c.facts = $1`, FACTS))
    .toEqual([{ by: 'zhanglaoshi', via: 'zhouzhuren' }]);

  // Found again and let back in, the phone sends the same work: nothing doubles, everything is back.
  await admin.page.reload();
  await admin.page.getByRole('article', { name: '张春梅' }).getByRole('button', { name: '恢复此设备' }).click();
  await admin.page.getByRole('article', { name: '张春梅' }).getByRole('button', { name: '停用此设备' }).waitFor();
  await teacher.online();
  await page.reload();
  await teacher.synced();
  expect(await page.getByText('此设备已被学校停用').count()).toBe(0);
  expect([await day.casesWith(FACTS), (await checks('三年级2班')).length]).toEqual([1, 1]);
}, 300_000);

it('a person who left sees nothing any more at the next contact, on a phone that was never touched', async () => {
  const leaver = await day.person('heayi');
  await leaver.tab('事项');
  expect(await idb(leaver.page, 'folders')).toBeGreaterThan(0);
  const admin = await day.person('admin', 'desk');
  await inCard(admin, '何桂香', '停用账号', '停用账号');
  await admin.synced();
  await leaver.syncNow();
  await expect.poll(() => idb(leaver.page, 'folders')).toBe(0);
  await leaver.tab('事项');
  expect(await leaver.page.getByRole('main').locator('a[href*="/cases/"]').count()).toBe(0);
}, 180_000);

/** Fear: what belongs to a matter is not found on its page: the other matter it hangs together with, the one merged into it, its papers, the card for an emergency, the signature it waits for. */
import { expect, it } from 'vitest';
import { takeStep } from '../support/case-steps';
import { inspect } from '../support/inspect';
import { DIST } from '../support/local-server';
import type { Person } from '../support/scenario';
import { schoolDay } from '../support/school-day';

const day = schoolDay(() => process.env['ZHIWEI_DIST'] ?? DIST);
const open = async ({ page }: Person, id: string) => {
  await page.goto(new URL(`/cases/${id}`, day.server.url).href);
  await page.getByRole('region', { name: '办理进程' }).waitFor();
};
const related = ({ page }: Person) => page.getByRole('region', { name: '相关事项' });
const BED = '希望与.*调换上下铺';
const PILLOW = '熄灯前.*互扔枕头';
const NOISE = '熄灯后.*说话声音大小争吵';
const idOf = async (words: string): Promise<string> => String((await day.rows(`select id from public."case" where facts ~ $1`, words))[0]?.['id']);
/** A matter of the demo school, taken up again. */
const running = async (words: string): Promise<string> => String((await day.rows(`update public."case" set status = 'handling', resolved_at = null, closed_at = null where facts ~ $1 returning id`, words))[0]?.['id']);
/** Picks the other matter by what stands in it. */
const other = (words: string) => async (sheet: ReturnType<Person['page']['getByRole']>) => {
  await sheet.getByRole('combobox').fill(words);
  await sheet.getByRole('option').first().click();
};

it('a link and a merger are seen from both sides, offline too', async () => {
  const clerk = await day.person('zhouzhuren', 'desk');
  const [bed, pillow] = [await idOf(BED), await idOf(PILLOW)];
  await clerk.openCase('调换上下铺');
  await clerk.offline();
  await takeStep(clerk, '关联', '确认关联', { more: true, fill: other('互扔枕头') });
  await related(clerk).getByRole('link', { name: /枕头/ }).click();
  await clerk.page.waitForURL(`**/cases/${pillow}`);
  await related(clerk).getByRole('link', { name: /上下铺/ }).waitFor();
  await inspect(clerk.page);
  await clerk.online();
  await clerk.synced();
  // On a fresh phone, whose folders nobody has opened: the row of the link is on the other page.
  const lead = await day.person('wangxiaozhang');
  await open(lead, pillow);
  await related(lead).getByRole('link', { name: /上下铺/ }).waitFor();

  await running(NOISE);
  await running(BED);
  await clerk.syncNow();
  await clerk.openCase('说话声音大小争吵');
  await takeStep(clerk, '并案', '确认并案', { more: true, fill: other('调换上下铺'), note: '同一间宿舍同一件事。' });
  await clerk.page.getByText('已并入另一件事项').waitFor();
  await clerk.page.getByRole('region', { name: '办理进程' }).getByText('同一间宿舍同一件事。').waitFor();
  await clerk.page.getByRole('link', { name: '打开', exact: true }).click();
  await clerk.page.waitForURL(`**/cases/${bed}`);
  await related(clerk).getByText('并入这件的').waitFor();
  await related(clerk).getByText(/的办理进程$/).click();
  await related(clerk).getByText('同一间宿舍同一件事。').waitFor();
  await inspect(clerk.page);
}, 240_000);

it('a paper stands in the course of the matter with its number, also on a phone that starts without network', async () => {
  const teacher = await day.person('zhanglaoshi');
  const { page } = teacher;
  await teacher.register('美术课后为一盒颜料争吵，已分开谈过。', { category: '同学争执', party: 'c' });
  await teacher.synced();
  const address = page.url();
  await page.getByRole('link', { name: '一案一档' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await teacher.offline();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.locator('.paper-sheet').waitFor();
  // The app starts anew, with nothing in memory.
  await page.goto(address);
  const course = page.getByRole('region', { name: '办理进程' });
  await course.getByRole('heading', { name: '一案一档' }).waitFor();
  await page.getByRole('region', { name: '文书' }).getByRole('listitem').getByText('编号待定').waitFor();
  expect(await course.getByRole('heading').allInnerTexts()).toEqual(['办理进程', '一案一档', '登记']);
  await inspect(page);
  await course.getByRole('link', { name: '编号待定' }).click();
  await page.locator('.paper-sheet').waitFor();
  await teacher.online();
  await page.goto(address);
  await course.getByRole('link', { name: /^案卷〔\d{4}〕\d{4}号$/ }).waitFor();
}, 180_000);

it('an incident leads to the card for emergencies, with this incident chosen, as long as it runs', async () => {
  const incident = await running('午餐后四十分钟内');
  const clerk = await day.person('zhouzhuren');
  await open(clerk, incident);
  await inspect(clerk.page);
  await clerk.page.getByRole('link', { name: '打开应急处置卡' }).click();
  await clerk.page.getByRole('heading', { level: 1, name: '应急处置卡' }).waitFor();
  expect(await clerk.page.getByRole('radio', { name: /午餐后四十分钟内/ }).isChecked()).toBe(true);
  await day.rows(`update public."case" set status = 'closed', closed_at = now() where id = $1`, incident);
  await clerk.syncNow();
  await open(clerk, incident);
  await clerk.page.getByText('已销号').first().waitFor();
  expect(await clerk.page.getByRole('link', { name: '打开应急处置卡' }).count()).toBe(0);
}, 120_000);

it('what waits for a signature is first in the list of whoever signs, what is to be asked after stands by its day', async () => {
  const [signed, asked] = [await idOf('借用.*彩笔'), await idOf('课桌占用位置争执')];
  await day.rows(`update public."case" set status = 'resolved', closed_at = null, follow_on = null where id = $1`, signed);
  await day.rows(`update public."case" set status = 'closed', closed_at = now(), follow_on = (now() at time zone 'Asia/Shanghai')::date - 1 where id = $1`, asked);
  const lead = await day.person('wangxiaozhang');
  await lead.tab('事项');
  const list = lead.page.getByRole('main').getByRole('heading', { level: 2 });
  await expect.poll(() => list.first().innerText()).toMatch(/^等您确认/);
  await lead.page.getByRole('searchbox').fill('彩笔');
  await lead.page.getByText('等您销号').waitFor();
  await inspect(lead.page);
  const teacher = await day.person('zhanglaoshi');
  await teacher.tab('事项');
  await teacher.page.getByRole('searchbox').fill('课桌占用');
  await teacher.page.getByText('该回访了').waitFor();
  await teacher.page.getByText('已过 1 天').waitFor();
  expect((await teacher.page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts()).join()).toMatch(/^已超期/);
  await inspect(teacher.page);
}, 180_000);

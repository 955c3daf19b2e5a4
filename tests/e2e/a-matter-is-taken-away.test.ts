/** A matter handed to someone is there whole; taken away it is gone from the phone, and what they had written meanwhile waits for the office. Whoever is named in it sees nothing of it. */
import { expect, it } from 'vitest';
import { holdsFolder } from '../support/phone-store';
import type { Person } from '../support/scenario';
import { schoolDay } from '../support/school-day';

const day = schoolDay();
const FACTS = '图书角借书登记本被撕，两名同学互相指认。';
const NOTES = { good: '已分别谈话，一人承认不小心撕破，愿意修补。', doubtful: '据说另有一人在场，尚未核实。' };

async function route(clerk: Person, to: string): Promise<void> {
  await clerk.page.getByRole('button', { name: '分流', exact: true }).click();
  const dialog = clerk.page.getByRole('dialog', { name: '分流' });
  await dialog.getByLabel('办理人', { exact: true }).fill(to);
  await dialog.getByRole('option').first().click();
  await dialog.getByRole('button', { name: '确认分流' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await clerk.synced();
}
async function mediate({ page }: Person, note: string): Promise<void> {
  await page.getByRole('button', { name: '调处记录', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '调处记录' });
  await dialog.getByLabel('调处情况', { exact: true }).fill(note);
  await dialog.getByRole('button', { name: '保存调处记录' }).click();
  await dialog.waitFor({ state: 'hidden' });
}
const folderOf = async (facts: string) => String((await day.rows('select folder_id from public.case where facts = $1', facts))[0]?.['folder_id']);
const notes = async () => (await day.rows(`select e.note from public.case_event e join public.case c on c.id = e.case_id where c.facts = $1 and e.step = 'mediate'`, FACTS)).map(({ note }) => String(note));

it('handed over it appears whole; taken away it leaves, and late work is entered or left out by the office', async () => {
  const teacher = await day.person('lilaoshi');
  await teacher.fillCase(FACTS, { category: '借拿财物', party: '陈' });
  await teacher.page.locator('input[type=file][multiple]').first().setInputFiles({ name: '登记本.png', mimeType: 'image/png', buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64') });
  await teacher.page.getByRole('button', { name: /^照片 1\/1/ }).waitFor();
  await teacher.save();
  await teacher.page.getByRole('region', { name: '办理进程' }).waitFor();
  await teacher.synced();
  const folder = await folderOf(FACTS);
  const handler = await day.person('zhangzhuren');
  expect(await holdsFolder(handler.page, folder)).toBe(false);

  const clerk = await day.person('zhouzhuren', 'desk');
  await clerk.openCase('图书角借书登记本');
  await route(clerk, '张志远');
  await handler.syncNow();
  await handler.openCase('图书角借书登记本');
  const { page } = handler;
  const address = page.url();
  for (const words of ['登记', '分流']) await page.getByRole('region', { name: '办理进程' }).getByText(words, { exact: true }).waitFor();
  const [party] = await day.rows('select p.name from public.case_party p join public.case c on c.id = p.case_id where c.facts = $1', FACTS);
  await page.getByText(String(party?.['name'])).first().waitFor();
  await page.getByRole('region', { name: '照片和附件' }).getByRole('button', { name: /^照片 1\/1/ }).waitFor();
  expect(await holdsFolder(page, folder)).toBe(true);

  await handler.offline();
  await mediate(handler, NOTES.good);
  await mediate(handler, NOTES.doubtful);
  await handler.reads('离线，未上报 2 条');
  await route(clerk, '林岚');

  await handler.online();
  await handler.reads('2 条需处理');
  await page.getByRole('heading', { name: '没有找到这件事项' }).waitFor();
  await expect.poll(() => holdsFolder(page, folder)).toBe(false);
  await handler.tab('事项');
  await page.getByRole('searchbox').fill('图书角');
  await page.getByText('没有找到').waitFor();
  await page.reload();
  await page.goto(address);
  await page.getByRole('heading', { name: '没有找到这件事项' }).waitFor();
  await handler.tab('我的');
  await page.getByRole('link', { name: /^需处理/ }).click();
  const kept = page.getByRole('article').filter({ hasText: '留给办公室复核' });
  await expect.poll(() => kept.count()).toBe(2);
  await kept.first().getByRole('button', { name: '知道了' }).click();
  // Not the same one again while it leaves.
  await expect.poll(() => kept.count()).toBe(1);
  await kept.getByRole('button', { name: '知道了' }).click();
  await handler.synced();
  expect(await notes()).toEqual([]);

  // The office finds both, with the author and when, and decides once.
  await clerk.tab('我的');
  await clerk.page.getByRole('link', { name: '待复核' }).click();
  const item = (words: string) => clerk.page.getByRole('article', { name: /张志远/ }).filter({ hasText: words });
  await clerk.page.getByRole('heading', { name: /图书角借书登记本/ }).waitFor();
  await item(NOTES.good).getByRole('button', { name: '补录' }).click();
  await item(NOTES.good).waitFor({ state: 'detached' });
  await item(NOTES.doubtful).getByRole('button', { name: '不采用' }).click();
  const question = clerk.page.getByRole('alertdialog', { name: '不采用这条记录？' });
  await question.getByLabel('原因（可不填）').fill('没有核实');
  await question.getByRole('button', { name: '不采用' }).click();
  await clerk.page.getByText('没有待复核的记录').waitFor();
  await clerk.synced();
  const [entered, ...more] = await notes();
  expect(more).toEqual([]);
  expect(entered).toContain(NOTES.good);
  expect(entered).toMatch(/（补录：张志远 .+ 所写）$/);
  expect(await day.rows('select r.outcome, r.note, p.account as by from private.review r join public.person p on p.id = r.by_id order by r.outcome')).toEqual([
    { outcome: 'dropped', note: '没有核实', by: 'zhouzhuren' }, { outcome: 'taken', note: '', by: 'zhouzhuren' },
  ]);
}, 300_000);

it('whoever is named in a matter loses its clashes, counts and rows at the next contact, and 待复核 never names it to them', async () => {
  const facts = '器材室少了两副羽毛球拍，去向待查。';
  const teacher = await day.person('zhanglaoshi');
  await teacher.register(facts, { category: '借拿财物', party: 'c' });
  await teacher.synced();
  const folder = await folderOf(facts);
  const clerk = await day.person('zhouzhuren', 'desk');
  await clerk.openCase('器材室少了');
  // A clash of the clerk's own is open on it.
  await day.rows(`insert into public.conflict (folder_id, tbl, row_id, field, base, mine, theirs, mine_by, mine_at) select c.folder_id, 'case', c.id, 'place', '""', '"操场"', '"器材室"', p.id, now() from public.case c, public.person p where c.facts = $1 and p.account = 'zhouzhuren'`, facts);
  await clerk.syncNow();
  await clerk.reads('1 条需处理');
  await clerk.tab('台账');
  await clerk.page.getByRole('searchbox').fill('羽毛球拍');
  await clerk.page.getByText('共 1 条').waitFor();

  await day.rows(`insert into public.case_party (id, folder_id, case_id, name, person_id) select gen_random_uuid(), c.folder_id, c.id, p.name, p.id from public.case c, public.person p where c.facts = $1 and p.account = 'zhouzhuren'`, facts);
  await clerk.syncNow();
  await clerk.synced();
  expect(await holdsFolder(clerk.page, folder)).toBe(false);
  await clerk.page.goto(new URL('/attention', day.server.url).href);
  await clerk.page.getByText('没有需要处理的内容').waitFor();
  await clerk.tab('台账');
  await clerk.page.getByRole('searchbox').fill('羽毛球拍');
  await clerk.page.getByText('共 0 条').waitFor();
  await clerk.tab('我的');
  await clerk.page.getByRole('link', { name: '待复核' }).click();
  await clerk.page.getByText('没有待复核的记录').waitFor();
}, 180_000);

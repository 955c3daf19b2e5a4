/** Nobody can use a page of 走访 in the dark, with one hand, by keyboard, or with large letters. */
import { describe, expect, it } from 'vitest';
import { inspect } from '../support/inspect';
import { schoolDay } from '../support/school-day';
import type { Person } from '../support/scenario';

const day = schoolDay();
/** A menu closes when the page scrolls; a person has scrolled up before tapping it. */
const TO_TOP = 'scrollTo(0, 0); new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))';
async function open({ page }: Person, name: string): Promise<string> {
  await page.getByRole('navigation').getByRole('link', { name: '走访', exact: true }).click();
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  return page.url();
}

describe.each(['phone', 'desk'] as const)('on a %s', (kind) => {
  it('the list, a household and its sheets can be used by everybody', async () => {
    const teacher = await day.person('zhanglaoshi', kind);
    const { page } = teacher;
    await inspect(page); // 今日, with visits and promises
    await teacher.tab('走访');
    await page.getByRole('link', { name: '周玉兰' }).waitFor();
    await inspect(page);
    await open(teacher, '周玉兰');
    await page.getByRole('button', { name: '显示电话' }).click();
    await page.getByText('13900000011').waitFor();
    await inspect(page);
    for (const [name, within] of [['改期', '承诺'], ['停止', '帮扶']] as const) {
      await page.getByRole('list', { name: within }).getByRole('button', { name, exact: true }).first().click();
      await page.getByRole('dialog').getByRole('button', { name: '保存' }).waitFor();
      await inspect(page);
      await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
    for (const name of ['提出帮扶', '诉求转为信访事项', '孩子有危险'] as const) {
      await page.getByRole('button', { name }).click();
      await page.getByRole('dialog').getByRole('button', { name: '取消' }).waitFor();
      await inspect(page);
      await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
    for (const name of ['更正资料', '结束帮扶'] as const) {
      await page.evaluate(TO_TOP);
      await page.getByRole('button', { name: '更多' }).click();
      await page.getByRole('menuitem', { name }).click();
      await page.getByRole('dialog').getByRole('button', { name: '取消' }).waitFor();
      await inspect(page);
      await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
    }
  }, 240_000);

  it('a pupil picked by letters fills in the household, and the same pupil’s is not written down twice unawares', async () => {
    const teacher = await day.person('zhanglaoshi', kind);
    const { page } = teacher;
    const begin = async (): Promise<string> => {
      await teacher.tab('走访');
      await page.getByRole('link', { name: '新建走访对象' }).click();
      await page.getByLabel('本校学生').fill(kind === 'phone' ? 'c' : 'l');
      await page.getByRole('option').first().click();
      return page.getByLabel('户主或称呼', { exact: true }).inputValue();
    };
    const name = await begin();
    expect(name).toMatch(/^\p{Script=Han}{2,4}家$/u);
    await inspect(page);
    // The tab dies without network: the pupil is still picked.
    await page.getByText(/草稿已存/).first().waitFor();
    await teacher.offline();
    await page.reload();
    await page.getByRole('button', { name: new RegExp(name.slice(0, -1)) }).first().waitFor();
    expect(await page.getByLabel('户主或称呼', { exact: true }).inputValue()).toBe(name);
    await page.getByRole('radio', { name: '父母不在身边' }).check();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
    await page.getByRole('definition').filter({ hasText: new RegExp(`^${name.slice(0, -1)}$`) }).first().waitFor();
    await teacher.online();
    await teacher.synced();
    expect(await day.rows(`select p.name || '家' as name from public.household h join public.pupil p on p.id = h.pupil_id where h.name = '${name}'`)).toEqual([{ name }]);
    await begin();
    await page.getByText(`${name}里已有走访对象`).waitFor();
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  }, 120_000);

  it('the forms can be used by everybody', async () => {
    const teacher = await day.person('zhanglaoshi', kind);
    const { page } = teacher;
    await teacher.tab('走访');
    await page.getByRole('link', { name: '新建走访对象' }).click();
    await page.getByRole('radio', { name: '同意', exact: true }).check();
    await page.getByRole('switch', { name: '现在就安排走访' }).check();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('请填写户主或称呼').waitFor();
    await inspect(page);
    const address = await (async () => { await page.goto(new URL('/visits', day.server.url).href); return open(teacher, '田秀英'); })();
    await page.getByRole('link', { name: '安排走访' }).click();
    await page.getByRole('heading', { level: 1, name: '安排走访' }).waitFor();
    await inspect(page);
    await page.goto(address);
    await page.getByRole('link', { name: '记录走访' }).click();
    await page.getByRole('radio', { name: '同意', exact: true }).check();
    await page.getByRole('button', { name: '加一项承诺' }).click();
    await page.getByRole('radio', { name: '签字', exact: true }).check();
    await inspect(page);
  }, 240_000);
});

it('a brief is printed without why, all of it with everything, and both are written down; a visit goes to the phone’s calendar', async () => {
  const teacher = await day.person('zhanglaoshi', 'desk');
  const { page } = teacher;
  await page.evaluate(`window.print = () => { window.printed = document.querySelector('.print-household')?.textContent ?? ''; dispatchEvent(new Event('afterprint')); }`);
  await open(teacher, '周玉兰');
  const printed = async (name: string): Promise<string> => {
    await page.evaluate('window.printed = ""');
    await page.evaluate(TO_TOP);
    await page.getByRole('button', { name: '更多' }).click();
    await page.getByRole('menuitem', { name }).click();
    await expect.poll(() => page.evaluate('window.printed')).not.toBe('');
    return String(await page.evaluate('window.printed'));
  };
  const brief = await printed('打印走访提纲');
  for (const word of ['周玉兰', '柳溪镇桥东村12号', '139****0011', '把助学金申请表送到家']) expect(brief).toContain(word);
  for (const word of ['家中主要收入中断', '想知道助学金怎么申请', '材料不会填', '13900000011']) expect(brief).not.toContain(word);
  const all = await printed('打印全部记录');
  for (const word of ['家中主要收入中断', '想知道助学金怎么申请', '材料不会填', '13900000011', '打印']) expect(all).toContain(word);
  expect(await page.locator('.print-household').count()).toBe(0);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '加到日历' }).click();
  expect((await download).suggestedFilename()).toMatch(/^走访 \d{4}-\d{2}-\d{2}\.ics$/);
  const map = await page.getByRole('link', { name: '导航' }).getAttribute('href');
  expect(map).toBe(`geo:0,0?q=${encodeURIComponent('柳溪镇桥东村12号')}`);
  await teacher.synced();
  expect(await day.rows(`select e.data ->> 'what' as what from public.household_event e join public.household h on h.id = e.household_id where h.name = '周玉兰' and e.step = 'printed' order by e.at`)).toEqual([{ what: 'brief' }, { what: 'all' }]);
}, 120_000);

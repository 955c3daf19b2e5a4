/** A family nobody visits, a promise past its day or help that waits stays out of the desk's sight. */
import { expect, describe, it } from 'vitest';
import { inspect } from '../support/inspect';
import { schoolDay } from '../support/school-day';
import type { Person } from '../support/scenario';

const day = schoolDay();
const open = async ({ page }: Person): Promise<void> => {
  await page.goto(new URL('/visits-desk', day.server.url).href);
  await page.getByRole('heading', { level: 1, name: '走访与帮扶' }).waitFor();
  await page.getByRole('region', { name: '还没有走访' }).waitFor();
};
const button = ({ page }: Person, name: string) => page.getByRole('button', { name, exact: true });
const dialogs: readonly (readonly [string, string])[] = [['新建节日慰问', '新建节日慰问'], ['导出 Excel', '导出走访和帮扶台账'], ['一起安排走访', '一起安排走访']];

describe.each(['phone', 'desk'] as const)('on a %s', (kind) => {
  it('the term stands in figures and lists, each family one step away, for everybody to use', async () => {
    const clerk = await day.person('zhouzhuren', kind);
    await clerk.tab('台账');
    await clerk.page.getByRole('link', { name: '走访与帮扶' }).click();
    await clerk.page.getByText('2 / 4', { exact: true }).waitFor();
    await inspect(clerk.page);
    const missed = clerk.page.getByRole('region', { name: '还没有走访' });
    expect(await missed.getByRole('link').allInnerTexts()).toEqual(expect.arrayContaining(['罗建国', '田秀英']));
    expect(await missed.getByRole('link').count()).toBe(2);
    await missed.getByText(/无人在家 1 次/).waitFor();
    await clerk.page.getByRole('region', { name: '逾期的承诺' }).getByText(/逾期 4 天/).waitFor();
    await clerk.page.getByRole('region', { name: '等校领导同意的帮扶' }).getByText(/补助 · 600 元/).waitFor();
    // One help of a kind is nobody's to be counted by.
    await clerk.page.getByRole('region', { name: '已落实的帮扶' }).first().getByText('<5').first().waitFor();
    await missed.getByRole('link', { name: '罗建国' }).click();
    await clerk.page.waitForURL(/\/visits\/[0-9a-f-]{36}$/);
  }, 120_000);

  it.each(dialogs)('%s is for everybody to use', async (name, title) => {
    const lead = await day.person('wangxiaozhang', kind);
    await open(lead);
    await button(lead, name).click();
    await lead.page.getByRole('dialog', { name: title }).waitFor();
    await inspect(lead.page);
  }, 120_000);
});

it('a round names its families, is planned for two people together in one go, and ends with its summary', async () => {
  const lead = await day.person('wangxiaozhang', 'desk');
  const { page } = lead;
  await open(lead);
  await button(lead, '新建节日慰问').click();
  const form = page.getByRole('dialog', { name: '新建节日慰问' });
  await form.getByRole('button', { name: '建立' }).click();
  await form.getByText('请填写名称').waitFor();
  await form.getByLabel('名称').fill('春节前慰问');
  await form.getByLabel('经费（元）').fill('1200');
  await form.getByLabel('只看').selectOption({ label: '本学期还没走访的' });
  await form.getByRole('button', { name: '全选' }).click();
  await form.getByText('已选 2 户，共 4 户').waitFor();
  await form.getByRole('button', { name: '建立' }).click();
  await page.getByRole('heading', { level: 1, name: '春节前慰问' }).waitFor();
  await inspect(page);

  const list = page.getByRole('region', { name: '慰问名单' });
  await list.getByText('没有安排 2 户').waitFor();
  await button(lead, '安排走访').click();
  const plan = page.getByRole('dialog', { name: '一起安排走访' });
  await plan.getByLabel('时间').fill('25:00');
  for (const name of ['李文静', '张春梅']) {
    await plan.getByRole('combobox', { name: '走访人' }).fill(name);
    await plan.getByRole('option').first().click();
  }
  await plan.getByRole('button', { name: '安排 2 户' }).click();
  await plan.getByText('时间写成 18:30 这样').waitFor();
  await plan.getByLabel('时间').fill('18:30');
  await plan.getByRole('button', { name: '安排 2 户' }).click();
  await list.getByText('已约 2 户').waitFor();
  await lead.synced();
  const made = await day.rows(`select v.people, v.at_time, v.reasons from public.visit v join public.visit_round r on r.id = v.round_id where r.name = '春节前慰问'`);
  expect(made.map(({ people, ...rest }) => ({ ...rest, people: Array.isArray(people) ? people.length : 0 }))).toEqual([{ people: 2, at_time: '18:30', reasons: ['festival'] }, { people: 2, at_time: '18:30', reasons: ['festival'] }]);

  await page.getByRole('textbox', { name: '小结' }).fill('两户都约好了。');
  await button(lead, '完成这次慰问').click();
  await page.getByRole('alertdialog').getByText('还有 2 户没有走访').waitFor();
  await page.getByRole('alertdialog').getByRole('button', { name: '完成这次慰问' }).click();
  await page.getByText('这次慰问已完成').first().waitFor();
  await lead.synced();
  expect(await day.rows(`select note, finished_at is not null as finished, cardinality(household_ids) as households from public.visit_round where name = '春节前慰问'`)).toEqual([{ note: '两户都约好了。', finished: true, households: 2 }]);

  // On paper: who was visited and the summary, nothing of why.
  await page.evaluate(`window.print = () => { dispatchEvent(new Event('beforeprint')); window.printed = document.querySelector('.print-ledger')?.textContent ?? ''; dispatchEvent(new Event('afterprint')); }`);
  await button(lead, '打印').click();
  const printed = String(await page.evaluate('window.printed'));
  for (const word of ['春节前慰问', '经费：1200 元', '小结：两户都约好了。', '罗建国', '田秀英', '已约', '校长（签字）']) expect(printed).toContain(word);
  for (const word of ['柳溪镇', '139', '有人生病', '代课年限']) expect(printed).not.toContain(word);
  expect(await page.locator('.print-ledger').count()).toBe(0);
}, 180_000);

it('a family that asked for no more contact is in no list and no figure, and nobody else may look', async () => {
  const [lead, teacher] = [await day.person('wangxiaozhang', 'desk'), await day.person('sunshifu')];
  await teacher.page.goto(new URL('/visits-desk', day.server.url).href);
  await teacher.page.getByText('走访与帮扶的汇总供办公室和校领导使用').waitFor();
  await teacher.page.goto(new URL('/visits-desk/import', day.server.url).href);
  await teacher.page.getByText('导入由办公室和校领导负责').waitFor();
  await day.rows(`update public.household set consent = 'withdrawn' where name = '石奶奶'`);
  await open(lead);
  await lead.page.getByText('1 / 3', { exact: true }).waitFor();
  expect(await lead.page.getByText('石奶奶').count()).toBe(0);
}, 120_000);

it('what was deleted when is told in numbers, and how long things are kept', async () => {
  const lead = await day.person('wangxiaozhang');
  await day.rows(`insert into private.retention_log (school_id, households, visits, promises, aids, files) select id, 2, 7, 3, 1, 4 from public.school order by id limit 1`);
  await lead.page.goto(new URL('/visits-desk/kept', day.server.url).href);
  await lead.page.getByText('走访 7 次，承诺 3 项，帮扶 1 项，文件 4 个').waitFor();
  await lead.page.getByText('档案再保存 365 天').waitFor();
  await inspect(lead.page);
  await lead.page.goBack();
  await lead.offline();
  await lead.page.goForward();
  await lead.page.getByRole('alert').getByText('现在没有网络，请联网后再试。').waitFor();
}, 120_000);

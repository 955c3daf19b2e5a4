/** Somebody is hurt and there is no signal: the card must be there, its numbers must dial, and what was done must be remembered with its time. */
import { describe, expect, it } from 'vitest';
import { inspect } from '../support/inspect';
import { schoolDay } from '../support/school-day';

const day = schoolDay();

describe.each(['phone', 'desk'] as const)('on a %s', (kind) => {
  it('is one tap from 今日, offline, and can be used by everybody', async () => {
    const teacher = await day.person('zhanglaoshi', kind);
    await teacher.offline();
    await teacher.page.getByRole('link', { name: '应急处置卡' }).click();
    await teacher.page.getByRole('heading', { level: 1, name: '应急处置卡' }).waitFor();
    expect(await teacher.page.getByRole('link', { name: /^拨打/ }).evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(['tel:110', 'tel:120', 'tel:119']);
    expect(await teacher.page.getByRole('region', { name: '先做什么' }).getByRole('listitem').first().innerText()).toContain('先救人');
    await inspect(teacher.page);
  }, 120_000);
});

it('steps of an incident are ticked offline by two people, each once, with name and time', async () => {
  const teacher = await day.person('zhanglaoshi');
  await teacher.page.getByRole('button', { name: '登记事项', exact: true }).click();
  await teacher.page.getByRole('button', { name: '全部类别' }).click();
  await teacher.page.getByRole('dialog').getByRole('radio', { name: '学生受伤或突发疾病' }).click();
  await teacher.page.getByLabel('简要情况', { exact: true }).fill('三楼走廊有学生摔倒，手臂疼，已经有老师陪着。');
  await teacher.save();
  await teacher.page.getByRole('region', { name: '办理进程' }).waitFor();
  const id = /cases\/([0-9a-f-]{36})/.exec(teacher.page.url())?.[1] ?? '';
  await teacher.synced();
  await teacher.offline();
  await teacher.page.goto(new URL(`/duty?case=${id}`, day.server.url).href);
  const steps = teacher.page.getByRole('region', { name: '先做什么' });
  await steps.getByRole('button', { name: /^做完了：先救人/ }).click();
  await steps.getByText('已做 1 / 7 项').waitFor();
  await steps.getByText(/今天 \d\d:\d\d · 张春梅/).waitFor();
  await inspect(teacher.page);
  await teacher.online();
  await teacher.synced();
  const clerk = await day.person('zhouzhuren');
  await clerk.page.getByRole('link', { name: '应急处置卡' }).click();
  await clerk.page.getByRole('radio', { name: /三楼走廊/ }).check();
  const theirs = clerk.page.getByRole('region', { name: '先做什么' });
  await theirs.getByText(/张春梅/).waitFor();
  await theirs.getByRole('button', { name: /^做完了：通知家长/ }).click();
  await theirs.getByText('已做 2 / 7 项').waitFor();
  await clerk.synced();
  const ticks = await day.rows(`select p.account, d.title from public.case_event e join public.person p on p.id = e.by_id join public.duty_item d on d.id::text = e.data ->> 'item' where e.step = 'tick' and e.case_id = $1 order by e.at`, id);
  expect(ticks).toEqual([{ account: 'zhanglaoshi', title: expect.stringContaining('先救人') }, { account: 'zhouzhuren', title: '通知家长' }]);
}, 180_000);

it('the office keeps it: a number added, moved up, corrected and taken out is so on every phone', async () => {
  const clerk = await day.person('zhouzhuren');
  const { page } = clerk;
  await page.getByRole('link', { name: '应急处置卡' }).click();
  await page.getByRole('button', { name: '编辑' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: '添加电话' }).click();
  await sheet.getByLabel('名称').fill('校医室');
  await sheet.getByLabel('号码').fill('见传达室');
  await sheet.getByRole('button', { name: '保存', exact: true }).click();
  await sheet.getByText('号码里至少要有 3 位数字').waitFor();
  await sheet.getByLabel('号码').fill('0579-8888 1234');
  await inspect(page);
  await sheet.getByRole('button', { name: '保存', exact: true }).click();
  await sheet.getByRole('button', { name: '上移校医室' }).click();
  await expect.poll(() => sheet.getByRole('listitem').allInnerTexts().then((all) => all.findIndex((text) => text.includes('校医室')))).toBe(2);
  await sheet.getByRole('button', { name: '修改火警与救援' }).click();
  await sheet.getByRole('button', { name: '停用' }).click();
  await expect.poll(() => sheet.getByText('火警与救援').count()).toBe(0);
  await clerk.synced();
  const teacher = await day.person('zhanglaoshi');
  await teacher.page.getByRole('link', { name: '应急处置卡' }).click();
  await expect.poll(() => teacher.page.getByRole('link', { name: /^拨打/ }).evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(['tel:110', 'tel:120', 'tel:057988881234']);
  expect(await teacher.page.getByRole('button', { name: '编辑' }).count()).toBe(0);
}, 180_000);

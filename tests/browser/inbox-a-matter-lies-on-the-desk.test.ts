/** A matter lies on the desk, goes to the wrong person, or comes back unseen. */
import { beforeAll, describe, expect, it } from 'vitest';
import { inspect } from '../support/inspect';
import { schoolDay } from '../support/school-day';
import type { Person } from '../support/scenario';

const day = schoolDay();
const go = async ({ page }: Person, path: string): Promise<void> => {
  await page.goto(new URL(path, day.server.url).href);
  await page.getByRole('heading', { level: 1 }).waitFor();
};
const list = ({ page }: Person) => page.getByRole('list', { name: '待受理和待分流的事项' });
const status = async (words: string) => (await day.rows(`select status, handler_id, co_ids, due_on::text from public.case where facts like $1`, `${words}%`))[0];

/** One comes back with a reason. */
beforeAll(async () => {
  const handler = await day.person('zhangzhuren');
  await handler.openCase('科学课分组');
  await handler.page.getByRole('button', { name: '更多' }).last().click();
  await handler.page.getByRole('dialog').getByRole('button', { name: '退回' }).click();
  await handler.page.getByLabel('退回的理由').fill('座位由教导处统一安排，应由教导处办理。');
  await handler.page.getByRole('button', { name: '确认退回' }).click();
  await handler.page.getByRole('dialog').waitFor({ state: 'hidden' });
  await handler.synced();
  await handler.context.close();
}, 120_000);

describe.each(['phone', 'desk'] as const)('on a %s', (kind) => {
  it('the list and one case of it can be used by everybody', async () => {
    const clerk = await day.person('zhouzhuren', kind);
    await go(clerk, '/inbox');
    await list(clerk).getByRole('button').first().waitFor();
    await inspect(clerk.page);
    await list(clerk).getByRole('button').first().click();
    await clerk.page.getByRole('article').getByText('座位由教导处统一安排').waitFor();
    await inspect(clerk.page);
  }, 120_000);
});

it('what came back is on top with its reason, and is not offered to whoever sent it back', async () => {
  const clerk = await day.person('zhouzhuren', 'desk');
  await clerk.page.getByRole('link', { name: /部门退回/ }).click();
  expect(await list(clerk).getByRole('heading').first().innerText()).toMatch(/退回的\s*1/);
  const one = clerk.page.getByRole('article');
  await one.getByText('张志远退回').waitFor();
  expect(await one.getByRole('radio', { checked: true }).count()).toBe(0);
  await one.getByRole('button', { name: '分流', exact: true }).click();
  await one.getByRole('alert').getByText('请先选择责任人').waitFor();
  expect((await status('科学课分组'))?.['status']).toBe('accepted');
  await one.getByRole('radio', { name: '林岚' }).check();
  await one.getByRole('button', { name: '分流给林岚' }).click();
  await clerk.page.getByText('已分流 1 条给林岚').waitFor();
  await clerk.synced();
  expect((await status('科学课分组'))?.['status']).toBe('handling');
}, 120_000);

it('one after another by keyboard alone: taken in and routed to the person in charge, with a helper and an earlier day', async () => {
  const clerk = await day.person('zhouzhuren', 'desk');
  const { page } = clerk;
  await go(clerk, '/inbox');
  await list(clerk).getByRole('button', { name: /体育课自由活动/ }).waitFor();
  const open = () => page.getByRole('article').getByRole('heading', { level: 2 }).innerText();
  const first = await open();
  await page.keyboard.press('j');
  await expect.poll(open).not.toBe(first);
  await page.keyboard.press('k');
  await expect.poll(open).toBe(first);
  await list(clerk).getByRole('button', { name: /体育课自由活动/ }).press('Enter');
  await page.getByRole('button', { name: '受理并分流给张志远' }).waitFor();
  await page.getByLabel('协办人').fill('林');
  await page.getByRole('option', { name: /林岚/ }).click();
  const before = await status('体育课自由活动');
  const tomorrow = new Date(Date.now() + 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
  await page.getByLabel('办理期限').fill(tomorrow);
  await page.getByLabel('分流说明').press('Control+Enter');
  await page.getByText('已分流 1 条给张志远').waitFor();
  // The next one is open, and read out.
  await expect.poll(() => page.evaluate(`document.activeElement?.closest('[data-panel]') !== null && document.activeElement?.tagName`)).toBe('H2');
  await clerk.synced();
  const after = await status('体育课自由活动');
  expect(before?.['status']).toBe('registered');
  expect(after).toMatchObject({ status: 'handling', due_on: tomorrow, co_ids: [expect.any(String)] });
  const steps = await day.rows(`select step from public.case_event e join public.case c on c.id = e.case_id where c.facts like '体育课自由活动%' and e.step in ('accept', 'route') order by e.at`);
  expect(steps.map(({ step }) => step)).toEqual(['accept', 'route']);
}, 120_000);

it('several at once, each to whoever its category belongs to, offline too', async () => {
  const clerk = await day.person('zhouzhuren', 'desk');
  const { page } = clerk;
  await go(clerk, '/inbox');
  await list(clerk).getByRole('checkbox', { name: /武安子|操场北侧/ }).nth(1).waitFor();
  await clerk.offline();
  for (const words of [/武安子/, /操场北侧/]) await list(clerk).getByRole('checkbox', { name: words }).check();
  await page.getByRole('button', { name: '分流到…' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('radio', { name: /各交分管责任人/ }).check();
  await inspect(page);
  await sheet.getByRole('button', { name: '分流', exact: true }).click();
  await page.getByText('已分流 2 条给 2 位分管责任人').waitFor();
  expect(await list(clerk).getByRole('button', { name: /武安子|操场北侧/ }).count()).toBe(0);
  await clerk.online();
  await clerk.synced();
  const who = await day.rows(`select c.kind, p.account from public.case c join public.person p on p.id = c.handler_id where c.facts like '武安子%' or c.facts like '操场北侧%' order by c.kind`);
  expect(who).toEqual([{ kind: 'dispute', account: 'zhangzhuren' }, { kind: 'hazard', account: 'sunshifu' }]);
}, 120_000);

it('whoever has no part in it finds nothing there', async () => {
  const teacher = await day.person('zhanglaoshi');
  await go(teacher, '/inbox');
  await teacher.page.getByText('受理分流由办公室负责').waitFor();
  expect(await teacher.page.getByRole('article').count()).toBe(0);
}, 60_000);

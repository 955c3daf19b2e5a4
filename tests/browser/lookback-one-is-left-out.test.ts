/** A look-back leaves a case out, counts one that nobody looked at, or draws a sample nobody can check. */
import { describe, expect, it } from 'vitest';
import { inspect } from '../support/inspect';
import { schoolDay } from '../support/school-day';
import type { Person } from '../support/scenario';

const day = schoolDay();
const start = async (person: Person, scope: '全部' | '抽查'): Promise<void> => {
  const { page } = person;
  await page.goto(new URL('/lookback', day.server.url).href);
  await page.getByRole('button', { name: '新建回头看' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByText(scope, { exact: true }).click();
  await sheet.getByText(/这段时间销号 \d+ 件/).waitFor();
};
const left = async ({ page }: Person): Promise<number> => Number(/还没看 (\d+) 件/.exec(await page.locator('.said.num').filter({ hasText: /还没看 \d+ 件/ }).innerText())?.[1]);

describe.each(['phone', 'desk'] as const)('on a %s', (kind) => {
  it('starting, the list and one case can be used by everybody', async () => {
    const clerk = await day.person('zhouzhuren', kind);
    await start(clerk, '抽查');
    await inspect(clerk.page);
    await clerk.page.getByRole('button', { name: '开始' }).click();
    const list = clerk.page.getByRole('list', { name: '要回头看的事项' });
    await list.getByRole('button').first().waitFor();
    expect(await clerk.page.getByText(/抽查 20%（抽签号 \d+）/).count()).toBe(1);
    await inspect(clerk.page);
    await list.getByRole('button').first().click();
    await clerk.page.getByLabel('回头看的情况').waitFor();
    await inspect(clerk.page);
  }, 180_000);
});

it('every closed case is confirmed or reopened before the run can be finished, by keyboard, and the summary says which', async () => {
  const clerk = await day.person('zhouzhuren', 'desk');
  const { page } = clerk;
  await start(clerk, '全部');
  await page.getByRole('button', { name: '开始' }).click();
  await page.getByLabel('回头看的情况').waitFor();
  const closed = await day.rows(`select c.id from public.case c join public.folder f on f.id = c.folder_id where c.status = 'closed' and not f.restricted`);
  expect(await left(clerk)).toBe(closed.length);
  // Nothing is confirmed without a word about it.
  await page.getByRole('button', { name: '确认属实' }).click();
  await page.getByText('请写几句：问了谁，看到什么').waitFor();
  expect(await left(clerk)).toBe(closed.length);
  for (let rest = closed.length; rest > 0; rest -= 1) {
    expect(await page.getByRole('button', { name: '完成回头看' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('article').getByRole('heading', { level: 2 }).focus();
    await page.keyboard.press('c');
    await page.keyboard.type(`第${rest}件，电话问过家长，没有反复。`);
    if (rest === 2) await page.getByRole('button', { name: '重启', exact: true }).click();
    else await page.keyboard.press('Control+Enter');
    await expect.poll(() => left(clerk)).toBe(rest - 1);
  }
  await clerk.synced();
  expect(await page.getByText(`属实 ${closed.length - 1} 件，重启 1 件，还没看 0 件`).count()).toBeGreaterThan(0);
  await page.getByRole('button', { name: '完成回头看' }).click();
  await page.getByText('这次回头看已完成').first().waitFor();
  await clerk.synced();
  const runs = await day.rows(`select finished_at is not null as finished, cardinality(case_ids) as cases from public.look_run where scope = 'all'`);
  expect(runs).toEqual([{ finished: true, cases: closed.length }]);
  const looks = await day.rows(`select data ->> 'result' as result, count(*)::int from public.case_event where step = 'look' and data ->> 'run' in (select id::text from public.look_run where scope = 'all') group by 1 order by 1`);
  expect(looks).toEqual([{ result: 'confirmed', count: closed.length - 1 }, { result: 'reopened', count: 1 }]);
  expect(await day.rows(`select count(*)::int from public.case where status = 'handling' and done @> '{reopen}' and registered_at < now()`)).not.toEqual([{ count: 0 }]);
  await page.evaluate('window.dispatchEvent(new Event("beforeprint"))');
  expect(await page.locator('.print-ledger tbody tr').count()).toBe(closed.length);
  await page.evaluate('window.dispatchEvent(new Event("afterprint"))');
}, 240_000);

it('a run begun on one device goes on on another, offline', async () => {
  const clerk = await day.person('zhouzhuren', 'phone');
  const { page } = clerk;
  await start(clerk, '抽查');
  await page.getByRole('dialog').getByText('50%').click();
  await page.getByRole('button', { name: '开始' }).click();
  await page.getByRole('list', { name: '要回头看的事项' }).getByRole('button').first().waitFor();
  const address = page.url();
  await clerk.synced();
  const lead = await day.person('wangxiaozhang', 'phone');
  await lead.page.goto(address);
  await lead.page.getByRole('list', { name: '要回头看的事项' }).getByRole('button').first().waitFor();
  const before = await left(lead);
  await lead.offline();
  await lead.page.getByRole('list', { name: '要回头看的事项' }).getByRole('button').first().click();
  await lead.page.getByRole('button', { name: '当面问过双方' }).click();
  await lead.page.getByRole('button', { name: '确认属实' }).click();
  await lead.page.getByText('已保存：属实').waitFor();
  await lead.online();
  await lead.synced();
  await page.reload();
  await expect.poll(() => left(clerk), { timeout: 20_000 }).toBe(before - 1);
}, 180_000);

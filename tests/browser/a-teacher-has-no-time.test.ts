/** Fear: it costs so many taps that nobody writes it down. Counted where they land: fingers on the glass of a small phone, from opening the app. */
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { schoolDay } from '../support/school-day';

const day = schoolDay();
const COUNT = `(() => { let taps = 0; addEventListener('pointerdown', ({ isTrusted, pointerType }) => { if (isTrusted && pointerType === 'touch') taps += 1; }, true); Object.defineProperty(window, 'tapped', { get: () => taps }); })()`;

/** The app just opened by somebody who is signed in; every later tap is counted. */
async function opened(account: string): Promise<{ page: Page; tap: (where: Locator) => Promise<void>; taps: () => Promise<number> }> {
  const { page } = await day.person(account);
  await page.addInitScript(COUNT);
  await page.goto(day.server.url);
  await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
  let made = 0;
  return {
    page,
    tap: async (where) => { made += 1; await where.tap(); },
    taps: async () => {
      const counted = Number(await page.evaluate('window.tapped'));
      expect(counted).toBe(made);
      return counted;
    },
  };
}

it('本次无异常 takes at most two taps', async () => {
  const { page, tap, taps } = await opened('zhanglaoshi');
  const card = page.getByRole('article', { name: '三年级2班 第1次排查' }).or(page.getByRole('region', { name: '三年级2班 第1次排查' })).first();
  await tap(card.getByRole('button', { name: '本次无异常' }));
  await page.getByRole('list', { name: '已完成' }).getByRole('button', { name: '撤销' }).waitFor();
  expect(await taps()).toBeLessThanOrEqual(2);
  await expect.poll(() => day.rows(`select k.result from public.check k join public.unit u on u.id = k.unit_id where u.name = '三年级2班' and k.ordinal = 1 and k.week_start = date_trunc('week', now() at time zone 'Asia/Shanghai')::date and k.withdrawn_at is null`)).toEqual([{ result: 'clear' }]);
}, 120_000);

it('a quarrel of two pupils, with category and facts, takes at most eight taps besides typing', async () => {
  const facts = '课间排队时互相推挤，老师已经分开。';
  const { page, tap, taps } = await opened('zhanglaoshi');
  await tap(page.getByRole('button', { name: '登记事项', exact: true }));
  await tap(page.getByRole('radio', { name: '同学争执', exact: true }));
  await tap(page.getByLabel('当事人', { exact: true }));
  await page.keyboard.type('c');
  await tap(page.getByRole('option').first());
  // The cursor is still there: the second name is typed at once.
  await page.keyboard.type('l');
  await tap(page.getByRole('option').first());
  await tap(page.getByLabel('简要情况', { exact: true }));
  await page.keyboard.type(facts);
  await tap(page.getByRole('button', { name: '保存', exact: true }));
  await page.getByRole('region', { name: '办理进程' }).waitFor();
  expect(await taps()).toBeLessThanOrEqual(8);
  await expect.poll(() => day.rows(`select c.kind, count(distinct p.pupil_id)::int as pupils from public.case c join public.case_party p on p.case_id = c.id where c.facts = $1 group by c.kind`, facts)).toEqual([{ kind: 'dispute', pupils: 2 }]);
}, 120_000);

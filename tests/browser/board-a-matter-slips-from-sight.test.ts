/** A supervised, overdue or urgent matter slips from the headteacher's sight. */
import { beforeAll, describe, expect, it } from 'vitest';
import { inspect } from '../support/inspect';
import { schoolDay } from '../support/school-day';
import type { Person } from '../support/scenario';

const day = schoolDay();
const open = async (person: Person): Promise<void> => {
  await person.page.getByRole('link', { name: /重点事项/ }).first().click();
  await person.page.getByRole('heading', { level: 1, name: '重点事项' }).waitFor();
};

beforeAll(async () => {
  const lead = await day.person('wangxiaozhang');
  await lead.openCase('来访人2006');
  await lead.page.getByRole('button', { name: '校内督办' }).click();
  await lead.page.getByLabel('督办要求').fill('两周内给书面答复。');
  await lead.page.getByRole('button', { name: '确认督办' }).click();
  await lead.page.getByRole('region', { name: '办理进程' }).getByText('两周内给书面答复。').waitFor();
  await lead.synced();
  await lead.context.close();
}, 120_000);

describe.each(['phone', 'desk'] as const)('on a %s', (kind) => {
  it('shows what is supervised, overdue or urgent with reason, next step and last word, for everybody to use', async () => {
    const lead = await day.person('wangxiaozhang', kind);
    await open(lead);
    const one = lead.page.getByRole('main').getByRole(kind === 'desk' ? 'row' : 'link').filter({ hasText: '来访人2006' });
    await one.getByText('校内督办', { exact: true }).waitFor();
    await one.getByText('两周内给书面答复。').waitFor();
    await inspect(lead.page);
    await lead.page.getByLabel('只看').selectOption({ label: '校内督办 1' });
    await expect.poll(() => lead.page.getByRole('main').getByText('超期上升', { exact: true }).count()).toBe(0);
    await one.click();
    await lead.page.getByRole('region', { name: '办理进程' }).waitFor();
  }, 120_000);
});

it('on paper every matter stands once, and of a restricted one only that it is there', async () => {
  const lead = await day.person('wangxiaozhang', 'desk');
  await open(lead);
  const rows = lead.page.getByRole('row').filter({ hasText: /吴阳宇家长来电/ });
  await rows.first().waitFor();
  await lead.page.emulateMedia({ media: 'print' });
  await lead.page.evaluate('window.dispatchEvent(new Event("beforeprint"))');
  const paper = lead.page.locator('.print-ledger');
  const shown = await paper.locator('tbody tr').allInnerTexts();
  const watched = await day.rows(`select number from public.case where status not in ('resolved', 'closed') and (supervised or lead_id is not null or asked is not null or urgency = 'urgent' or kind = 'incident')`);
  for (const { number } of watched) expect(shown.filter((line) => line.includes(String(number)))).toHaveLength(1);
  const restricted = shown.find((line) => line.includes('疑似欺凌'));
  expect(restricted).toContain('限定知情');
  expect(restricted).not.toMatch(/吴阳宇|跳绳/);
  expect((await lead.page.pdf()).byteLength).toBeGreaterThan(5000);
  await lead.page.evaluate('window.dispatchEvent(new Event("afterprint"))');
  expect(await paper.count()).toBe(0);
}, 120_000);

it('is nobody else’s business', async () => {
  const teacher = await day.person('zhanglaoshi');
  expect(await teacher.page.getByRole('link', { name: /重点事项/ }).count()).toBe(0);
  await teacher.page.goto(new URL('/board', day.server.url).href);
  await teacher.page.getByText('重点事项供校领导和办公室使用').waitFor();
}, 60_000);

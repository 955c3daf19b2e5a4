/** Photos and recordings for the people who use them: axe, 320 px, 200 % text, dark, keyboard, focus that comes back. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launch, phone } from '../support/browser';
import { looks } from '../support/inspect';
import { withServer, type TestServer } from '../support/local-server';
import { ordinaryWeek, Person } from '../support/scenario';

let server: TestServer;
let browser: Browser;
let teacher: Person;

beforeAll(async () => {
  [server, browser] = await Promise.all([withServer(), launch()]);
  await ordinaryWeek(server);
  teacher = await (await Person.at(await phone(browser), server, 'zhanglaoshi')).signIn();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** A drawn picture as a file. */
async function picture(page: Page, name: string): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const url: unknown = await page.evaluate(`(() => { const it = Object.assign(document.createElement('canvas'), { width: 300, height: 200 }); it.getContext('2d').fillRect(0, 0, 150, 200); return it.toDataURL('image/png'); })()`);
  return { name, mimeType: 'image/png', buffer: Buffer.from(String(url).split(',')[1] ?? '', 'base64') };
}
const tile = (page: Page, name: RegExp) => page.getByRole('list', { name: '照片和附件' }).getByRole('button', { name });
const soon = <T>(what: () => T) => expect.poll(what, { timeout: 30_000 });
const focused = (page: Page) => page.evaluate(`document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent`);

it('the form with photos and a sentence about one that was not taken', async () => {
  const { page } = teacher;
  await teacher.fillCase('食堂门口排队时推挤，无人受伤。', { category: '同学争执', party: 'c' });
  await page.locator('input[accept="image/*"][multiple]').setInputFiles([await picture(page, 'a.png'), await picture(page, 'b.png'), { name: 'c.png', mimeType: 'image/png', buffer: Buffer.alloc(0) }]);
  await page.getByRole('alert').filter({ hasText: '0 字节' }).waitFor();
  await tile(page, /^照片 2\/2/).waitFor();
  await looks(page);
}, 120_000);

it('the recorder, and what it says where there is no microphone', async () => {
  const { page } = teacher;
  await page.getByRole('button', { name: '录音' }).click();
  await page.getByRole('dialog', { name: '录音' }).waitFor();
  await page.getByRole('button', { name: '开始录音' }).click();
  await page.getByRole('alert').filter({ hasText: '麦克风' }).waitFor();
  await looks(page);
  await page.keyboard.press('Escape');
  await soon(() => focused(page)).toBe('录音');
}, 120_000);

it('one over the whole screen: by keys from one to the next, and back to where one was', async () => {
  const { page } = teacher;
  await tile(page, /^照片 1\/2/).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^照片 1\/2/ });
  await dialog.getByRole('img', { name: /^照片 1\/2/ }).waitFor();
  await looks(page);
  await page.keyboard.press('ArrowRight');
  await page.getByRole('dialog', { name: /^照片 2\/2/ }).getByRole('img', { name: /^照片 2\/2/ }).waitFor();
  expect(await page.getByRole('button', { name: '下一个' }).isDisabled()).toBe(true);
  await page.keyboard.press('ArrowLeft');
  await dialog.waitFor();
  await page.keyboard.press('Escape');
  await soon(() => focused(page)).toMatch(/^照片 1\/2/);
}, 120_000);

it('a case with photos, and taking one back', async () => {
  const { page } = teacher;
  await teacher.save();
  await page.getByRole('region', { name: '照片和附件' }).getByText('已上报').first().waitFor();
  await looks(page);
  await tile(page, /^照片 2\/2/).click();
  await page.getByRole('button', { name: '撤回', exact: true }).click();
  await page.getByRole('alertdialog', { name: '撤回照片' }).waitFor();
  await looks(page);
  await page.getByRole('alertdialog').getByRole('button', { name: '撤回' }).click();
  await page.getByText('另有 1 个已撤回').waitFor({ state: 'attached' });
  await tile(page, /^照片 1\/1/).waitFor({ state: 'attached' });
}, 120_000);

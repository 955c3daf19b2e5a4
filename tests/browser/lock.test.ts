/** The lock's screens, for the people who use them: axe, keyboard, 320 px, 200 % text, dark, and what they say. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch, phone } from '../support/browser';
import { looks } from '../support/inspect';
import { withServer, type TestServer } from '../support/local-server';
import { Person } from '../support/scenario';

const PIN = '417253';
let server: TestServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([withServer(), launch()]);
  ({ page } = await (await Person.at(await phone(browser), server, 'zhanglaoshi')).signIn());
  await mine();
  await button('开启应用锁').click();
  await page.getByLabel('新口令', { exact: true }).fill(PIN);
  await page.getByLabel('再输一次', { exact: true }).fill(PIN);
  await button('保存').click();
  await button('立即锁定').waitFor();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
async function locked(): Promise<void> {
  await page.goto(`${server.url}/mine`);
  await page.getByRole('heading', { level: 1, name: '应用锁' }).waitFor();
}
/** 我的, opened with the secret where it is asked for. */
async function mine(): Promise<void> {
  await page.goto(`${server.url}/mine`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  if ((await page.getByLabel('口令', { exact: true }).count()) > 0) {
    await page.getByLabel('口令', { exact: true }).fill(PIN);
    await page.keyboard.press('Enter');
  }
  await page.getByRole('heading', { level: 1, name: '我的' }).waitFor();
}
const wrong = async () => {
  await locked();
  await page.getByLabel('口令', { exact: true }).fill('999999');
  await button('解锁').click();
  await page.getByRole('alert').waitFor();
};
const forgot = async () => {
  await locked();
  await button('忘记口令').click();
  await page.getByRole('dialog', { name: '忘记口令' }).getByText('没有未上报的内容').waitFor();
};
const other = async () => {
  await locked();
  await button('换个账号').click();
  await page.getByLabel('账号', { exact: true }).waitFor();
};
const card = async () => {
  await mine();
  await page.getByText('能保护什么，不能保护什么').click();
};
const dialog = (name: string) => async () => {
  await mine();
  await button(name).click();
  await page.getByRole('dialog', { name }).waitFor();
};

const screens: [string, () => Promise<void>][] = [['应用锁', locked], ['口令不对', wrong], ['忘记口令', forgot], ['换个账号', other], ['我的', card], ['修改口令', dialog('修改口令')], ['关闭应用锁', dialog('关闭应用锁')]];

describe.each(screens)('%s', (_name, open) => {
  it('has one heading, nothing axe complains about, light and dark, and does not run off the side at 320 px and at 200 % text', async () => {
    await open();
    await looks(page);
  });
});

it('the keyboard alone unlocks: the field is ready, Tab reaches every way out, Enter opens', async () => {
  await locked();
  const focused = () => page.evaluate(`document.activeElement.getAttribute('aria-label') || document.activeElement.labels?.[0]?.textContent || document.activeElement.textContent`);
  const stops: unknown[] = [await focused()];
  for (let press = 0; press < 4; press += 1) {
    await page.keyboard.press('Tab');
    stops.push(await focused());
  }
  expect(stops.map((each) => String(each).trim())).toEqual(['口令', '显示输入的内容', '解锁', '忘记口令', '换个账号']);
  await page.getByLabel('口令', { exact: true }).focus();
  await page.keyboard.type(PIN);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: '我的' }).waitFor();
});

it('the field asks for digits, remembers nothing and says what was wrong; after five wrong ones it waits, also when opened again', async () => {
  await page.clock.install();
  await locked();
  const field = page.getByLabel('口令', { exact: true });
  expect(await field.getAttribute('inputmode')).toBe('numeric');
  expect(await field.getAttribute('autocomplete')).toBe('off');
  await button('解锁').click();
  await page.getByText('请填写口令。').waitFor();
  for (const left of [4, 3, 2, 1]) {
    await field.fill('999999');
    await button('解锁').click();
    await page.getByText(`再错 ${left} 次后要等一会儿`).waitFor();
    expect(await field.inputValue()).toBe('');
  }
  await field.fill('999999');
  await button('解锁').click();
  await page.getByText(/试错次数较多，请等 30 秒再试/).waitFor();
  await page.getByText(/还要等 2\d 秒/).waitFor();
  await locked();
  await page.getByText(/还要等 \d+ 秒/).waitFor();
  expect(await button('解锁').isDisabled()).toBe(true);
  await page.clock.fastForward('00:31');
  await expect.poll(() => button('解锁').isDisabled(), { timeout: 15_000 }).toBe(false);
  await field.fill(PIN);
  await button('解锁').click();
  await page.getByRole('heading', { level: 1, name: '我的' }).waitFor();
});

it('a weak secret and two that differ are said before anything changes', async () => {
  await dialog('修改口令')();
  const save = button('保存');
  await save.click();
  await page.getByText('请填写现在的口令。').waitFor();
  await page.getByText('至少要 6 位数字。').waitFor();
  await page.getByLabel('新口令', { exact: true }).fill('123456');
  await page.getByText('太容易猜到').waitFor();
  await page.getByLabel('新口令', { exact: true }).fill('６０２８１４');
  await page.getByLabel('再输一次', { exact: true }).fill('602815');
  await page.getByText('两次输入的不一样。').waitFor();
  await page.getByLabel('再输一次', { exact: true }).fill('６０２８１４');
  await page.getByLabel('现在的口令', { exact: true }).fill('999999');
  await save.click();
  await page.getByText(/口令不对，请再试一次/).waitFor();
  await page.getByLabel('现在的口令', { exact: true }).fill(PIN);
  await save.click();
  await page.getByText('口令已修改').waitFor();
  await locked();
  await page.getByLabel('口令', { exact: true }).fill('602814'); // full-width digits are the same digits
  await button('解锁').click();
  await page.getByRole('heading', { level: 1, name: '我的' }).waitFor();
});

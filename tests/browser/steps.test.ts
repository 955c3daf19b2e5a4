/** The sheet of every step somebody can take, on a small phone: nothing axe complains about, nothing off the side, closed by Escape, nothing left behind. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findings, overflowing } from '../support/axe';
import { launch, phone } from '../support/browser';
import { withServer, type TestServer } from '../support/local-server';
import { Person } from '../support/scenario';

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([withServer(), launch()]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const next = (page: Page) => page.getByRole('region', { name: '下一步' });
const names = async (list: ReturnType<Page['getByRole']>): Promise<string[]> => (await list.allTextContents()).map((each) => each.trim());

async function sheetIsFine(page: Page, word: string): Promise<void> {
  const sheet = page.getByRole('dialog', { name: word, exact: true });
  await sheet.waitFor();
  // At its end nothing lies half under the bar of buttons, where axe would call it too small.
  await page.evaluate(`document.querySelector('dialog[open] .sheet').scrollTo(0, 100000)`);
  expect([word, await findings(page), await overflowing(page)]).toEqual([word, [], []]);
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
}

it.each([
  ['a handler with suspected bullying', 'zhangzhuren', '近两周', 10],
  ['the head with suspected bullying', 'wangxiaozhang', '近两周', 14],
  ['the office with a petition', 'zhouzhuren', '来访人2006年', 13],
  ['a handler with a hazard', 'sunshifu', '301室', 8],
])('%s', async (_who, account, words, atLeast) => {
  const { page } = await (await Person.at(await phone(browser), server, account)).signIn();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const person = Person.on(page, server, account);
  await person.tab('事项');
  await page.getByRole('searchbox').fill(words);
  await page.getByRole('link', { name: new RegExp(words) }).first().click();
  await next(page).waitFor();
  await page.setViewportSize({ width: 320, height: 640 });
  const near = (await names(next(page).getByRole('button'))).filter((word) => word !== '更多');
  for (const word of near) {
    await next(page).getByRole('button', { name: word, exact: true }).click();
    await sheetIsFine(page, word);
  }
  const open = async () => { await next(page).getByRole('button', { name: '更多', exact: true }).click(); const sheet = page.getByRole('dialog', { name: '更多步骤' }); await sheet.getByRole('listitem').first().waitFor(); return sheet; };
  const more = (await names((await open()).getByRole('listitem').getByRole('button'))).filter(Boolean);
  expect([...near, ...more].length).toBeGreaterThanOrEqual(atLeast);
  await sheetIsFine(page, '更多步骤');
  for (const word of more) {
    await (await open()).getByRole('button', { name: word, exact: true }).click();
    await sheetIsFine(page, word);
  }
  // Looking is not writing: no draft was left.
  await person.tab('今日');
  expect(await page.getByText('草稿').count()).toBe(0);
}, 240_000);

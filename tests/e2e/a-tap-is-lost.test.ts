/** A tap on another page right after typing is not taken back by what the typing still had to write into the address. */
import { expect, it } from 'vitest';
import { launch } from '../support/browser';
import { Person } from '../support/scenario';
import { schoolDay } from '../support/school-day';

const day = schoolDay();

it('typed into the ledger, gone to 我的 while its page is still on its way', async () => {
  const browser = await launch();
  try {
    // Without a service worker every page comes from the network, and this one slowly.
    const page = await browser.newPage({ serviceWorkers: 'block', locale: 'zh-CN', timezoneId: 'Asia/Shanghai', viewport: { width: 1280, height: 800 } });
    let tapped: () => void = () => undefined;
    const tap = new Promise<void>((done) => { tapped = done; });
    // A second after the tap: longer than the typing waits before it is written.
    await page.route(/MineScreen/, async (route) => {
      await tap;
      setTimeout(() => void route.continue(), 1000);
    });
    const clerk = Person.on(page, day.server, 'zhouzhuren');
    await page.goto(day.server.url);
    await clerk.fillSignIn();
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
    await clerk.tab('台账');
    await page.getByRole('searchbox').fill('没有这样的词');
    await page.getByText('共 0 条').waitFor();
    await page.getByRole('navigation').getByRole('link', { name: '我的', exact: true }).click();
    tapped();
    await page.getByRole('heading', { level: 1, name: '我的' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/mine');
  } finally {
    await browser.close();
  }
}, 120_000);

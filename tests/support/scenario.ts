/** A day at school, so that an end-to-end test reads like one: people with phones, a desk, and what they do. */
import type { BrowserContext, Page } from 'playwright-core';
import type { TestServer } from './local-server';

/** Makes this week a full school week, so that a test means the same in any week of the year. */
export async function ordinaryWeek(server: TestServer): Promise<void> {
  await server.db?.withDb(async (db) => {
    await db.query(`delete from public.calendar_day where on_date between (now() at time zone 'Asia/Shanghai')::date - 8 and (now() at time zone 'Asia/Shanghai')::date + 8 and kind = 'holiday'`);
  });
}

/** One person holding one device. */
export class Person {
  private constructor(readonly page: Page, readonly context: BrowserContext, private readonly server: TestServer, private readonly account: string) {}

  static async at(context: BrowserContext, server: TestServer, account: string): Promise<Person> {
    return Person.on(context.pages()[0] ?? (await context.newPage()), server, account);
  }
  /** In a tab that is open already. */
  static on(page: Page, server: TestServer, account: string): Person {
    return new Person(page, page.context(), server, account);
  }

  /** Opens the app and signs in with the demo password. */
  async signIn(): Promise<this> {
    await this.page.goto(this.server.url);
    await this.fillSignIn();
    await this.page.getByRole('button', { name: '登录', exact: true }).click();
    await this.page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
    await this.synced();
    // The visit on Wi-Fi after which the app also starts without it.
    await this.page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    return this;
  }

  async fillSignIn(account = this.account, password = this.server.account(this.account).password): Promise<void> {
    await this.page.getByLabel('账号', { exact: true }).fill(account);
    await this.page.getByLabel('密码', { exact: true }).fill(password);
  }

  /** Waits until the status element reads exactly this. */
  async reads(words: string): Promise<void> {
    await this.page.getByRole('status').filter({ hasText: new RegExp(`^\\s*${words}\\s*$`) }).first().waitFor({ state: 'attached' });
  }
  synced(): Promise<void> {
    return this.reads('已全部上报');
  }

  async offline(): Promise<void> {
    await this.context.setOffline(true);
  }
  async online(): Promise<void> {
    await this.context.setOffline(false);
  }

  async tab(name: '今日' | '事项' | '走访' | '台账' | '我的'): Promise<void> {
    await this.page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
    await this.page.getByRole('heading', { level: 1, name }).waitFor();
  }

  /** Opens another page of the app as a link in it does, without starting the app anew; the page it is on already, anew. */
  async goTo(path: string): Promise<void> {
    const address = new URL(path, this.server.url).href;
    if (address === this.page.url()) await this.page.goto(address);
    else await this.page.evaluate(`document.querySelectorAll('h1').forEach((each) => each.setAttribute('data-left', '')); history.pushState({}, '', ${JSON.stringify(address)}); dispatchEvent(new PopStateEvent('popstate'))`);
    await this.page.locator('h1:not([data-left])').first().waitFor({ state: 'attached' });
  }

  /** The card of a due check, named by its unit. */
  check(name: string) {
    return this.page.getByRole('region', { name }).or(this.page.getByRole('article', { name })).first();
  }
  async nilReturn(name: string): Promise<void> {
    await this.check(name).getByRole('button', { name: '本次无异常' }).click();
  }

  /** 登记事项 from anywhere, up to but not including 保存. */
  async fillCase(facts: string, { category, party }: { category: string; party: string }): Promise<void> {
    await this.page.getByRole('button', { name: '登记事项', exact: true }).click();
    await this.page.getByRole('heading', { level: 1, name: '登记事项' }).waitFor();
    await this.page.getByRole('radio', { name: category, exact: true }).check();
    await this.page.getByLabel('当事人', { exact: true }).fill(party);
    await this.page.getByRole('option').first().click();
    await this.page.getByLabel('简要情况', { exact: true }).fill(facts);
  }
  async save(): Promise<void> {
    await this.page.getByRole('button', { name: '保存', exact: true }).click();
  }
  /** 登记事项 from its first letter to the page of the new case. */
  async register(facts: string, about: { category: string; party: string }): Promise<void> {
    await this.fillCase(facts, about);
    await this.save();
    await this.page.getByRole('region', { name: '办理进程' }).waitFor();
  }

  /** 立即上报, until it has been answered. */
  async syncNow(): Promise<void> {
    await this.tab('我的');
    const button = this.page.getByRole('button', { name: '立即上报' });
    await button.click();
    await this.page.locator('button:not([aria-busy=true])', { hasText: '立即上报' }).waitFor();
  }

  /** Looks a case up in 事项 by the beginning of its facts and opens it. */
  async openCase(words: string): Promise<void> {
    await this.tab('事项');
    await this.page.getByRole('searchbox').fill(words);
    await this.page.getByRole('link', { name: new RegExp(words) }).first().click();
    await this.page.getByRole('region', { name: '办理进程' }).waitFor();
  }
}

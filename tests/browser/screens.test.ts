/** Every screen, for the people who use it: axe, 320 px, 200 % text, dark, touch targets, one heading. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { desk, launch, phone } from '../support/browser';
import { fullTargets, looks, walk } from '../support/inspect';
import { withServer, type TestServer } from '../support/local-server';
import { ordinaryWeek, Person } from '../support/scenario';

let server: TestServer;
let browser: Browser;
let teacher: Person;
let clerk: Person;

beforeAll(async () => {
  [server, browser] = await Promise.all([withServer(), launch()]);
  await ordinaryWeek(server);
  teacher = await (await Person.at(await phone(browser), server, 'zhanglaoshi')).signIn();
  clerk = await (await Person.at(await desk(browser), server, 'zhouzhuren')).signIn();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

type Open = (person: Person) => Promise<void>;
const at = (path: string): Open => (person) => person.goTo(path);
const firstCase: Open = async (person) => {
  await at('/cases')(person);
  await person.page.getByRole('main').locator('a[href*="/cases/"]').first().click();
  await person.page.getByRole('region', { name: '办理进程' }).waitFor();
};
const findProblem: Open = async (person) => {
  await at('/')(person);
  await person.page.getByRole('button', { name: '发现问题' }).first().click();
  await person.page.waitForURL(/\/check\//);
  await person.page.getByRole('heading', { level: 1 }).waitFor();
};

const screens: [string, Open][] = [
  ['今日', at('/')], ['发现问题', findProblem], ['登记事项', at('/register')], ['事项', at('/cases')], ['一件事项', firstCase],
  ['走访', at('/visits')], ['台账', at('/ledger')], ['我的', at('/mine')], ['需处理', at('/attention')],
];

describe.each([['on a phone', () => teacher], ['on a desk', () => clerk]] as const)('%s', (where, who) => {
  it.each(screens.filter(([name]) => where === 'on a phone' || name !== '发现问题'))('%s is for everybody: one heading, axe in light and dark, 320 px, double text, targets of 44 px, keyboard', async (_name, open) => {
    const { page } = who();
    await open(who());
    await looks(page);
    if (where === 'on a phone') await fullTargets(page);
    await walk(page, 4);
  });
});

/** Papers for the people who make them: without network, signed on the glass, printed, saved as Word; axe, 320 px, 200 % text, dark, keyboard. */
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { desk, launch, phone } from '../support/browser';
import { looks } from '../support/inspect';
import { withServer, type TestServer } from '../support/local-server';
import { petitionOf } from '../support/paper-day';
import { ordinaryWeek, Person } from '../support/scenario';

const PETITIONER = '卢秀兰';
let server: TestServer;
let browser: Browser;
let teacher: Person;
let clerk: Person;
let petition: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([withServer(), launch()]);
  await ordinaryWeek(server);
  petition = await petitionOf(server, '来访人2006年', 'confidential', PETITIONER);
  teacher = await (await Person.at(await phone(browser), server, 'zhanglaoshi')).signIn();
  clerk = await (await Person.at(await desk(browser), server, 'zhouzhuren')).signIn();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const open = async ({ page }: Person, path: string) => {
  await page.goto(new URL(path, server.url).href);
  await page.getByRole('heading', { level: 1 }).waitFor();
};
const number = (page: Page) => page.locator('.paper-sheet .number');

it('an agreement is made and signed without network, numbered when the phone is back', async () => {
  const { page } = teacher;
  await teacher.register('体育课上为一只篮球争吵，已分开谈过。', { category: '同学争执', party: 'c' });
  await teacher.synced();
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  await open(teacher, `/cases/${id}/paper/new/agreement`);
  await teacher.offline();
  await page.getByLabel('乙方', { exact: true }).fill('周子昂（三年级2班）');
  await page.getByLabel('协议内容', { exact: true }).fill('互相道歉，轮流使用篮球。');
  await looks(page);

  await page.getByRole('group', { name: '甲方签名', exact: true }).getByRole('button', { name: '在屏幕上签' }).click();
  const pad = page.getByRole('img', { name: /签名区/ });
  await pad.waitFor();
  await looks(page);
  expect(await button(page, '完成').isDisabled()).toBe(true);
  const box = await pad.boundingBox();
  if (!box) throw new Error('the pad is not on screen');
  await page.mouse.move(box.x + 30, box.y + 50);
  await page.mouse.down();
  await page.mouse.move(box.x + 160, box.y + 90, { steps: 8 });
  await page.mouse.up();
  await button(page, '完成').click();
  await page.getByRole('img', { name: '甲方的签名' }).waitFor();

  // The page is killed: words and signature are found again.
  await page.reload();
  await page.getByRole('img', { name: '甲方的签名' }).waitFor();
  expect(await page.getByLabel('协议内容', { exact: true }).inputValue()).toBe('互相道歉，轮流使用篮球。');

  await button(page, '保存').click();
  await number(page).filter({ hasText: '编号待定' }).waitFor();
  await page.getByRole('img', { name: '甲方的签名' }).waitFor();
  await looks(page);
  await teacher.online();
  await number(page).filter({ hasText: /^调解〔\d{4}〕\d{4}号$/ }).waitFor();
}, 180_000);

it('whoever cannot draw puts a photo of the signature, by keyboard alone', async () => {
  const { page } = teacher;
  const id = new URL(page.url()).pathname.split('/')[2] ?? '';
  await open(teacher, `/cases/${id}/paper/new/agreement`);
  const reach = async (name: string) => {
    for (let press = 0; press < 60; press += 1) {
      await page.keyboard.press('Tab');
      if (String(await page.evaluate(`document.activeElement.textContent`)).trim() === name) return;
    }
    throw new Error(`${name} is not reached by Tab`);
  };
  await reach('签名以照片代替');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  const url: unknown = await page.evaluate(`(() => { const it = Object.assign(document.createElement('canvas'), { width: 300, height: 120 }); it.getContext('2d').fillRect(20, 50, 200, 8); return it.toDataURL('image/png'); })()`);
  await chooser.setFiles({ name: 'IMG_1.png', mimeType: 'image/png', buffer: Buffer.from(String(url).split(',')[1] ?? '', 'base64') });
  await page.getByRole('img', { name: '甲方的签名' }).waitFor();
  await reach('清除签名');
  await page.keyboard.press('Enter');
  await page.getByRole('img', { name: '甲方的签名' }).waitFor({ state: 'detached' });
  await reach('保存');
}, 120_000);

it('the file of a confidential petition hides who complained until the office asks, on screen and in Word', async () => {
  const { page } = clerk;
  await open(clerk, `/cases/${petition}/paper/new/folder`);
  await button(page, '保存').click();
  const sheet = page.locator('.paper-sheet');
  await sheet.getByText('已隐去').first().waitFor();
  expect(await sheet.innerText()).not.toContain(PETITIONER);
  expect(await sheet.innerText()).not.toContain('13912345678');
  await looks(page);

  const word = async () => {
    const [file] = await Promise.all([page.waitForEvent('download'), button(page, '保存为 Word').click()]);
    expect(file.suggestedFilename()).toMatch(/^一案一档_.*\.docx$/);
    return strFromU8(unzipSync(new Uint8Array(readFileSync(await file.path())))['word/document.xml'] ?? new Uint8Array());
  };
  expect(await word()).not.toContain(PETITIONER);
  await page.getByRole('switch', { name: '显示信访人信息' }).check();
  await sheet.getByText(PETITIONER).first().waitFor();
  expect(await word()).toContain(PETITIONER);
  // Fetched once, it is there without network too.
  await clerk.offline();
  expect(await word()).toContain(PETITIONER);
  await clerk.online();
}, 120_000);

it('what is left out is said at the field, and the reply prints black on white with nothing of the app around it', async () => {
  const { page } = clerk;
  await open(clerk, `/cases/${petition}/paper/new/opinion`);
  await page.getByLabel('依据', { exact: true }).fill('');
  await button(page, '保存').click();
  await page.getByText('请填依据').waitFor();
  await looks(page);
  await page.getByLabel('查明的事实', { exact: true }).fill('档案中有四年的任课登记。');
  await page.getByRole('radio', { name: '解释说明' }).check();
  await page.getByLabel('处理的理由和具体意见', { exact: true }).fill('另外两年请补充证明。');
  await page.getByLabel('依据', { exact: true }).fill('《某办法》第五条。');
  await page.getByLabel('上一级机关、单位', { exact: true }).fill('宁阳县教育和体育局');
  await button(page, '保存').click();
  await page.getByText('向宁阳县教育和体育局请求复查').waitFor();
  await looks(page);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const shown: unknown = await page.evaluate(`(() => {
    const it = document.querySelector('.paper-sheet');
    const seen = [...document.querySelectorAll('button, nav, [role=status], .screen-only')].filter((each) => each.checkVisibility({ visibilityProperty: true }) && each.getBoundingClientRect().width > 1).map((each) => each.outerHTML.slice(0, 80));
    return { ink: getComputedStyle(it).color, paper: getComputedStyle(it).backgroundColor, seen };
  })()`);
  expect(shown).toEqual({ ink: 'rgb(0, 0, 0)', paper: 'rgb(255, 255, 255)', seen: [] });
  expect((await page.pdf({ preferCSSPageSize: true })).length).toBeGreaterThan(10_000);
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' });

  // Typed once: the next reply knows the authority above.
  await open(clerk, `/cases/${petition}/paper/new/opinion`);
  expect(await page.getByLabel('上一级机关、单位', { exact: true }).inputValue()).toBe('宁阳县教育和体育局');
}, 120_000);

it('a paper made by mistake is voided, and stays', async () => {
  const { page } = clerk;
  await open(clerk, `/cases/${petition}/paper/new/accept_notice`);
  await button(page, '保存').click();
  await page.getByRole('heading', { level: 1, name: '信访事项受理告知书' }).waitFor();
  await button(page, '更多').click();
  await page.getByRole('menuitem', { name: '作废' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '作废' }).click();
  await number(page).filter({ hasText: '已作废' }).waitFor();
}, 120_000);

/** The phone's system clears what the app kept: that is said once, with what the server knew, and everything it has comes back. */
import { expect, it } from 'vitest';
import { idb } from '../support/phone-store';
import { schoolDay } from '../support/school-day';

const day = schoolDay();
const SENT = '早读前两人争抢座位，已调解。';
const device = () => day.rows(`select d.device, d.ops from private.device d join public.person p on p.id = d.person_id where p.account = 'zhanglaoshi'`);

it('what was here is told with the number the server knew, the same phone is known again, and the rest comes back', async () => {
  const teacher = await day.person('zhanglaoshi');
  const { page } = teacher;
  await teacher.register(SENT, { category: '同学争执', party: 'c' });
  await teacher.synced();
  const [before] = await device();

  // Two things stay on the phone because the server chokes on them; at its last contact it is told how many.
  day.server.setIntercept(({ path }) => (path.endsWith('/sync_push') ? { status: 500, body: '{}' } : 'pass'));
  await teacher.tab('今日');
  await teacher.nilReturn('三年级2班 第1次排查');
  await teacher.register('课间推搡，未受伤。', { category: '同学争执', party: 'c' });
  await teacher.syncNow();
  await expect.poll(async () => (await device())[0]?.['ops']).toBe(2);

  const address = page.url();
  const origin = new URL(address).origin;
  const cdp = await teacher.context.newCDPSession(page);
  await page.goto(new URL('/config.json', origin).href);
  await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  day.server.setIntercept(null);

  await teacher.signIn();
  await page.getByText('手机系统清除过本应用的存储').waitFor();
  await page.getByText(/服务器最后一次知道此手机还有 2 条未上报（今天 \d\d:\d\d）/).waitFor();
  expect(await device()).toEqual([{ device: before?.['device'], ops: 0 }]);
  await teacher.openCase('早读前两人争抢座位');
  await teacher.check('三年级2班 第1次排查').waitFor({ state: 'detached' });
  expect(await page.getByText('手机系统清除过').count()).toBe(0);
  await teacher.tab('我的');
  await page.getByText(/还有 2 条未上报/).waitFor();

  // A second start still says it, until it was waved away; then never again.
  await page.reload();
  await page.getByText(/还有 2 条未上报/).waitFor();
  await page.getByRole('button', { name: '关闭', exact: true }).click();
  await page.getByText('手机系统清除过').waitFor({ state: 'detached' });
  await page.reload();
  await teacher.synced();
  await teacher.tab('今日');
  await teacher.check('三年级2班 第1次排查').waitFor();
  expect(await page.getByText('手机系统清除过').count()).toBe(0);
  expect(await idb(page, 'folders')).toBeGreaterThan(0);
}, 240_000);

it('whoever first signs in on that phone afterwards lost nothing and is told nothing', async () => {
  const shared = await day.person('lilaoshi');
  const { page } = shared;
  const cdp = await shared.context.newCDPSession(page);
  const { origin } = new URL(page.url());
  await page.goto(new URL('/config.json', origin).href);
  await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  // The browser lost its local storage too: the cookie alone still knows the phone.
  await cdp.send('Storage.clearDataForOrigin', { origin, storageTypes: 'local_storage' });
  const [before] = await day.rows(`select d.device from private.device d join public.person p on p.id = d.person_id where p.account = 'lilaoshi'`);

  await page.goto(origin);
  await shared.fillSignIn('sunshifu', day.server.account('sunshifu').password);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
  await shared.synced();
  await page.reload();
  await shared.synced();
  await page.getByRole('region').first().waitFor();
  expect(await page.getByText('手机系统清除过').count()).toBe(0);
  expect(await day.rows(`select d.device from private.device d join public.person p on p.id = d.person_id where p.account = 'sunshifu'`)).toEqual([before]);

  await page.getByRole('navigation').getByRole('link', { name: '我的' }).click();
  await page.getByRole('button', { name: '退出登录', exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '退出登录' }).click();
  await page.getByLabel('账号', { exact: true }).waitFor();
  await shared.signIn();
  await page.getByText(/服务器最后一次知道此手机时，内容已全部上报/).waitFor();
}, 240_000);

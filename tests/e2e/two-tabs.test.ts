/** Two tabs of one account are one queue: what one saves the other shows, counts once and sends once. */
import { expect, it } from 'vitest';
import { Person } from '../support/scenario';
import { schoolDay } from '../support/school-day';

const day = schoolDay();

it('a save in one tab shows in the other, is counted once and arrives once, whichever tab sends', async () => {
  const [first, second, third] = ['图书角两人争一本书，已劝开。', '排队打水时插队，两人争吵。', '收作业时本子被弄湿，两人争吵。'];
  const here = await day.person('zhanglaoshi');
  const page = await here.context.newPage();
  const there = Person.on(page, day.server, 'zhanglaoshi');
  await page.goto(day.server.url);
  await there.synced();

  // Without network each saves something.
  await here.offline();
  await here.nilReturn('三年级2班 第1次排查');
  await there.reads('离线，未上报 1 条');
  expect(await there.check('三年级2班 第1次排查').count()).toBe(0);
  await there.register(first, { category: '同学争执', party: 'c' });
  await here.reads('离线，未上报 2 条');
  await here.openCase('图书角');
  await here.page.getByRole('heading', { level: 1, name: /两人争一本书/ }).waitFor();
  await there.tab('今日');
  await here.register(second, { category: '同学争执', party: 'l' });
  await Promise.all([here.reads('离线，未上报 3 条'), there.reads('离线，未上报 3 条')]);

  // Back on Wi-Fi both want to send.
  const sent: string[] = [];
  day.server.setIntercept(({ path, body }) => {
    if (path.endsWith('/rpc/sync_push')) sent.push(...(JSON.parse(body) as { p_ops: { mid: string }[] }).p_ops.map(({ mid }) => mid));
    return 'pass';
  });
  await here.online();
  await Promise.all([here.synced(), there.synced()]);
  expect(await Promise.all([first, second].map(day.casesWith))).toEqual([1, 1]);
  expect(await day.rows(`select c.id from public.check c join public.unit u on u.id = c.unit_id where u.name = '三年级2班' and c.checked_at > now() - interval '1 hour'`)).toHaveLength(1);
  expect(sent.length).toBe(new Set(sent).size);
  // Both show the number the server gave.
  const [{ number } = {}] = await day.rows('select number from public.case where facts = $1', first);
  for (const tab of [here, there]) {
    await tab.openCase('图书角');
    await tab.page.getByText(String(number)).first().waitFor();
  }

  // The tab that did the sending goes away: the other takes over.
  await here.page.close();
  await there.register(third, { category: '同学争执', party: 'c' });
  await there.synced();
  expect(await day.casesWith(third)).toBe(1);
  await there.syncNow();
  await there.page.getByText('已全部上报').first().waitFor();
}, 180_000);

it('signing out in one tab leaves no screen of the account in the other to send for somebody else', async () => {
  const here = await day.person('lilaoshi');
  const page = await here.context.newPage();
  const there = Person.on(page, day.server, 'lilaoshi');
  await page.goto(day.server.url);
  await there.synced();
  await here.tab('我的');
  await here.page.getByRole('button', { name: '退出登录', exact: true }).click();
  await here.page.getByRole('alertdialog').getByRole('button', { name: '退出登录' }).click();
  // Signing in opens the address anew: not before this one is out.
  await here.page.getByLabel('账号', { exact: true }).waitFor();
  const zhang = Person.on(here.page, day.server, 'zhanglaoshi');
  await zhang.signIn();

  // The forgotten tab still holds Li's class: what is saved there is Li's, and never goes out under Zhang's session.
  const asks = there.page.getByRole('dialog', { name: '请再登录一次' });
  // It may have asked already, if it turned to the server meanwhile.
  const asked = await asks.isVisible();
  if (asked) await asks.getByRole('button', { name: '稍后再说' }).click();
  await there.nilReturn('三年级1班 第2次排查');
  if (!asked) await asks.waitFor();
  await there.reads('未上报 1 条');
  await zhang.syncNow();
  await zhang.reads('已全部上报');
  expect(await day.rows(`select m.mid from sync.mutation m where m.tbl = 'check' and m.status = 'rejected'`)).toEqual([]);
  const checks = () => day.rows(`select p.account from public.check c join public.unit u on u.id = c.unit_id join public.person p on p.id = c.checked_by where u.name = '三年级1班' and c.checked_at > now() - interval '1 hour'`);
  expect(await checks()).toEqual([]);
}, 180_000);

/** One phone passes from hand to hand, and sessions end in the field: nothing is seen by the next person, nothing is lost. */
import { expect, it } from 'vitest';
import { Person } from '../support/scenario';
import { schoolDay } from '../support/school-day';

const day = schoolDay();

it('a teacher signs out with unsent work: the next one sees none of it, and it goes up once when she is back', async () => {
  const facts = '午餐排队时两人推挤，餐盘打翻，已分开。';
  const shared = await day.device('phone');
  const zhang = await (await Person.at(shared, day.server, 'zhanglaoshi')).signIn();
  await zhang.offline();
  await zhang.nilReturn('三年级2班 第1次排查');
  await zhang.register(facts, { category: '同学争执', party: 'c' });
  const caseAddress = zhang.page.url();
  await zhang.fillCase('这一份还没写完', { category: '借拿财物', party: 'l' });
  await zhang.page.getByRole('button', { name: '保存草稿' }).click();
  await zhang.reads('离线，未上报 2 条');

  // She is told how much stays behind, and may still think better of it.
  await zhang.tab('我的');
  const leave = zhang.page.getByRole('button', { name: '退出登录', exact: true });
  const question = zhang.page.getByRole('alertdialog', { name: '退出登录' });
  await leave.click();
  await question.getByText(/还有 2 条没有上报/).waitFor();
  await question.getByText(/另有 1 份草稿/).waitFor();
  await question.getByRole('button', { name: '取消' }).click();
  await leave.click();
  await question.getByRole('button', { name: '退出登录' }).click();
  await zhang.page.getByRole('button', { name: '登录', exact: true }).waitFor();
  await zhang.page.goto(caseAddress);
  await zhang.page.getByRole('button', { name: '登录', exact: true }).waitFor();
  expect(await zhang.page.getByText('餐盘').count()).toBe(0);

  // The colleague on the same phone, with signal.
  await zhang.online();
  const li = await (await Person.at(shared, day.server, 'lilaoshi')).signIn();
  await li.check('三年级1班 第1次排查').waitFor();
  expect(await li.page.getByText('三年级2班').count()).toBe(0);
  expect(await li.page.getByText('这一份还没写完').count()).toBe(0);
  await li.tab('事项');
  await li.page.getByRole('searchbox').fill('餐盘');
  await li.page.getByText('没有找到').waitFor();
  await li.page.goto(caseAddress);
  await li.page.getByRole('heading', { name: '没有找到这件事项' }).waitFor();
  await li.syncNow();
  await li.reads('已全部上报');
  expect(await day.casesWith(facts)).toBe(0);
  await li.page.getByRole('button', { name: '退出登录', exact: true }).click();
  await li.page.getByRole('alertdialog').getByRole('button', { name: '退出登录' }).click();
  await li.page.getByRole('button', { name: '登录', exact: true }).waitFor();

  // The owner comes back.
  const again = await (await Person.at(shared, day.server, 'zhanglaoshi')).signIn();
  await again.page.getByText('这一份还没写完').waitFor();
  await again.syncNow();
  expect(await day.casesWith(facts)).toBe(1);
  const [{ account } = {}] = await day.rows('select p.account from public.case c join public.person p on p.id = c.created_by where c.facts = $1', facts);
  expect(account).toBe('zhanglaoshi');
  expect(await day.rows(`select c.id from public.check c join public.unit u on u.id = c.unit_id where u.name = '三年级2班' and c.checked_at > now() - interval '1 hour'`)).toHaveLength(1);
}, 180_000);

it('a session that is refused asks for the password over the screen, and nothing on it or in the queue is lost', async () => {
  const typed = '正在写的这一句还没有保存';
  const li = await day.person('lilaoshi');
  await li.fillCase(typed, { category: '同学争执', party: 'z' });
  await li.page.getByLabel('地点', { exact: true }).fill('走廊');
  await li.page.getByRole('button', { name: '保存草稿' }).click();
  await li.page.getByRole('heading', { level: 1, name: '今日' }).waitFor();

  // The server knows neither the token nor its renewal any more.
  let refused = 0;
  day.server.setIntercept(({ path, body }) => {
    if (path.startsWith('/rest/')) return { status: 401, body: JSON.stringify({ code: 'PGRST303', message: 'JWT expired' }) };
    if (!path.endsWith('/token') || !body.includes('refresh_token')) return 'pass';
    refused += 1;
    return { status: 400, body: JSON.stringify({ code: 400, error_code: 'refresh_token_not_found', msg: 'Invalid Refresh Token: Refresh Token Not Found' }) };
  });
  await li.nilReturn('三年级1班 第1次排查');
  await li.page.getByRole('button', { name: '继续填写' }).or(li.page.getByRole('link', { name: '继续填写' })).first().click();
  const dialog = li.page.getByRole('dialog', { name: '请再登录一次' });
  await dialog.getByText(/1 条未上报的内容仍在手机里/).waitFor();
  expect(refused).toBeGreaterThan(0);
  expect(await dialog.getByLabel('账号', { exact: true }).inputValue()).toBe('lilaoshi');

  // Put off: the screen beneath is still hers, and saving still works.
  await dialog.getByRole('button', { name: '稍后再说' }).click();
  expect(await li.page.getByLabel('简要情况', { exact: true }).inputValue()).toBe(typed);
  await li.save();
  await li.page.getByRole('region', { name: '办理进程' }).waitFor();
  await li.reads('未上报 2 条');
  await li.tab('我的');
  await li.page.getByText('登录已过期，请重新登录；已保存的内容都在手机里。').waitFor();
  await li.page.getByRole('button', { name: '重新登录' }).click();

  // A wrong password is said there and costs nothing; the right one sends the queue.
  await dialog.getByLabel('密码', { exact: true }).fill('not-my-password');
  await dialog.getByRole('button', { name: '登录', exact: true }).click();
  await dialog.getByText(/账号或密码不对/).waitFor();
  day.server.setIntercept(null);
  await dialog.getByLabel('密码', { exact: true }).fill(day.server.account('lilaoshi').password);
  await dialog.getByRole('button', { name: '登录', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await li.synced();
  await li.page.getByRole('heading', { level: 1, name: '我的' }).waitFor();
  expect(await day.casesWith(typed)).toBe(1);
  expect(await day.rows(`select c.id from public.check c join public.unit u on u.id = c.unit_id where u.name = '三年级1班' and c.checked_at > now() - interval '1 hour'`)).toHaveLength(1);
}, 180_000);

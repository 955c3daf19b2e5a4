/** Every answer that is not the server's word on a piece of work leaves the work where it is, and 我的 says what is wrong. */
import { expect, it } from 'vitest';
import type { Fate } from '../../supabase/local/server';
import { schoolDay } from '../support/school-day';

const day = schoolDay();

const PORTAL: Fate = { status: 200, body: '<!doctype html><title>校园网认证</title><form action="/login"></form>', type: 'text/html' };
const weather: readonly (readonly [string, Fate, string])[] = [
  ['a captive portal answers with its page', PORTAL, '现在的网络需要先登录（例如校园 Wi-Fi 认证页），连好后会自动上报。'],
  ['a portal answers with JSON of its own', { status: 200, body: '{"results":"ok"}' }, '现在的网络需要先登录（例如校园 Wi-Fi 认证页），连好后会自动上报。'],
  ['the answer is cut off', { status: 200, body: '{"results":[{"mid":"' }, '现在的网络需要先登录（例如校园 Wi-Fi 认证页），连好后会自动上报。'],
  ['the server is broken', { status: 500, body: '{"message":"boom"}' }, '服务器出了故障，已保存的内容都在手机里，稍后自动再试。'],
  ['a gateway stands before a dead server', { status: 502, body: '<html>Bad Gateway</html>', type: 'text/html' }, '服务器出了故障，已保存的内容都在手机里，稍后自动再试。'],
  ['the server asks for patience', { status: 429, body: '{"message":"slow down"}' }, '服务器正忙，稍后自动再试。'],
  ['a proxy forbids it', { status: 403, body: 'Forbidden', type: 'text/plain' }, '服务器拒绝了这次连接，请联系管理员；已保存的内容都在手机里。'],
  ['the endpoint is gone', { status: 404, body: '{"code":"PGRST202","message":"not found"}' }, '服务器拒绝了这次连接，请联系管理员；已保存的内容都在手机里。'],
  ['the connection is cut', 'drop-request', '现在没有网络，已保存的内容都在手机里，有网后自动上报。'],
];

it('nothing leaves the queue until the server itself has answered, and then each piece once', async () => {
  const cases = ['早读时两人争一张椅子，已分开。', '值日时两人争扫帚，已分开。'];
  const teacher = await day.person('zhanglaoshi');
  let answer: Fate = 'drop-request';
  let asked = 0;
  day.server.setIntercept(({ path }) => {
    if (!path.startsWith('/rest/')) return 'pass';
    asked += 1; // pushes and pulls alike
    return answer;
  });
  await teacher.nilReturn('三年级2班 第1次排查');
  for (const facts of cases) await teacher.register(facts, { category: '同学争执', party: 'c' });

  for (const [what, fate, sentence] of weather) {
    answer = fate;
    const before = asked;
    await teacher.syncNow();
    await teacher.page.getByText(sentence).waitFor();
    await teacher.page.getByText('这次没能上报，之后会自动再试。').waitFor();
    await teacher.reads('未上报 3 条');
    expect([what, asked > before]).toEqual([what, true]);
  }
  expect(await Promise.all(cases.map(day.casesWith))).toEqual([0, 0]);
  await teacher.page.reload();
  await teacher.reads('未上报 3 条');

  // A proxy that takes little at a time: sent in halves, and all of it arrives.
  answer = 'pass';
  let tooLarge = 0;
  day.server.setIntercept(({ path, body }) => {
    if (!path.endsWith('/rpc/sync_push') || (JSON.parse(body) as { p_ops: unknown[] }).p_ops.length <= 2) return 'pass';
    tooLarge += 1;
    return { status: 413, body: '<html>Request Entity Too Large</html>', type: 'text/html' };
  });
  await teacher.syncNow();
  await teacher.synced();
  expect(tooLarge).toBeGreaterThan(0);
  expect(await Promise.all(cases.map(day.casesWith))).toEqual([1, 1]);
  expect(await day.rows(`select c.id from public.check c join public.unit u on u.id = c.unit_id where u.name = '三年级2班' and c.checked_at > now() - interval '1 hour'`)).toHaveLength(1);
  for (const [, , sentence] of weather) expect(await teacher.page.getByText(sentence).count()).toBe(0);
}, 180_000);

it('news that cannot be fetched is not taken for no news', async () => {
  const facts = '美术课上颜料洒到同桌衣服上，两人争吵。';
  const clerk = await day.person('zhouzhuren', 'desk');
  const teacher = await day.person('lilaoshi');
  await teacher.register(facts, { category: '同学争执', party: 'z' });
  await teacher.synced();
  day.server.setIntercept(({ path }) => (path.endsWith('/rpc/sync_pull') ? PORTAL : 'pass'));
  await clerk.syncNow();
  await clerk.page.getByText('现在的网络需要先登录').waitFor();
  await clerk.tab('事项');
  expect(await clerk.page.getByRole('link', { name: /体育课自由活动|操场|亲情电话/ }).count()).toBeGreaterThan(0); // what it had stays
  day.server.setIntercept(null);
  await clerk.syncNow();
  await clerk.openCase('美术课上颜料');
  await clerk.page.getByRole('heading', { level: 1, name: /颜料洒到同桌衣服上/ }).waitFor();
}, 120_000);

it('a piece of work that a proxy finds too large even alone is shown as that, and can be sent again', async () => {
  const keeper = await day.person('heayi');
  day.server.setIntercept(({ path }) => (path.endsWith('/rpc/sync_push') ? { status: 413, body: '<html>Request Entity Too Large</html>', type: 'text/html' } : 'pass'));
  await keeper.nilReturn('女生楼303 第1次排查');
  await keeper.reads('1 条需处理');
  await keeper.tab('我的');
  await keeper.page.getByRole('link', { name: /^需处理/ }).click();
  const returned = keeper.page.getByRole('article', { name: '女生楼303 第1次排查' });
  await returned.getByText(/这一条太长，网络或服务器没有收下/).waitFor();
  day.server.setIntercept(null);
  await returned.getByRole('button', { name: '修改后重报' }).click();
  await keeper.page.getByRole('dialog', { name: '修改后重报' }).getByRole('button', { name: '重报', exact: true }).click();
  await keeper.synced();
  expect(await day.rows(`select c.id from public.check c join public.unit u on u.id = c.unit_id where u.name = '女生楼303' and c.checked_at > now() - interval '1 hour'`)).toHaveLength(1);
}, 120_000);

/** What the office and the admin look after, and the ways out of a phone: axe, keyboard, 320 px, 200 % text, dark, targets, and what is said without network. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { desk, launch, phone } from '../support/browser';
import { inspect } from '../support/inspect';
import { Person } from '../support/scenario';
import { schoolDay } from '../support/school-day';
import { openFile, takeOut } from '../support/unsent-file';

const day = schoolDay();
const go = (person: Person, path: string): Promise<void> => person.goTo(path);
let unsent = { path: '', word: '' };

/** Signed in once; their devices outlive a test, so each begins by opening a page. */
let browser: Browser;
const people = new Map<string, Promise<Person>>();
async function on(kind: 'phone' | 'desk', who: string): Promise<Person> {
  const person = people.get(`${kind} ${who}`) ?? (async () => (await Person.at(await (kind === 'phone' ? phone : desk)(browser), day.server, who)).signIn())();
  people.set(`${kind} ${who}`, person);
  return person;
}

/** A teacher's file, and two pieces of work that came too late. */
beforeAll(async () => {
  browser = await launch();
  const teacher = await on('phone', 'zhanglaoshi');
  await teacher.offline();
  await teacher.nilReturn('三年级2班 第1次排查');
  await teacher.register('课间争抢跳绳，双方道歉。', { category: '同学争执', party: 'c' });
  await teacher.tab('我的');
  await teacher.page.getByRole('button', { name: '未上报导出' }).click();
  unsent = await takeOut(teacher, day.folder);
  await day.rows(`
    with f as (select c.folder_id, c.id, f.school_id from public.case c join public.folder f on f.id = c.folder_id where c.facts like '体育课%' limit 1), p as (select id from public.person where account = 'sunshifu'),
      a as (insert into sync.access (school_id, person_id, folder_id, seen) select f.school_id, p.id, f.folder_id, true from f, p)
    insert into sync.mutation (mid, person, device, school, n, at, sv, folder_id, tbl, row_id, k, payload, status, code)
    select gen_random_uuid(), p.id, gen_random_uuid(), f.school_id, n, now(), 2, f.folder_id, 'case_event', gen_random_uuid(), 'create',
      jsonb_build_object('data', jsonb_build_object('case_id', f.id, 'step', 'mediate', 'note', '双方家长已到校，' || repeat('约定互不为难，', 30))), 'rejected', 'forbidden'
    from f, p, generate_series(1, 2) n`);
}, 180_000);
afterAll(() => browser.close());

const DEVICES = { who: 'admin', open: async (person: Person) => { await go(person, '/devices'); await person.page.getByRole('article').nth(3).waitFor(); } };
const screens: [string, { who: string; open: (person: Person) => Promise<void> }][] = [
  ['设备与账号', DEVICES],
  ['停用此设备', { who: 'admin', open: async (person) => { await DEVICES.open(person); await person.page.getByRole('button', { name: '停用此设备' }).first().click(); } }],
  ['待复核', { who: 'zhouzhuren', open: async (person) => { await go(person, '/review'); await person.page.getByRole('button', { name: '补录' }).first().waitFor(); } }],
  ['导入', { who: 'zhouzhuren', open: (person) => go(person, '/import') }],
  ['导入，已打开', { who: 'zhouzhuren', open: async (person) => { await openFile(person, unsent.path, unsent.word); await person.page.getByText('共 2 条').first().waitFor(); } }],
  ['我的（管理员）', { who: 'admin', open: (person) => go(person, '/mine') }],
];

describe.each(['phone', 'desk'] as const)('on a %s', (kind) => {
  it.each(screens)('%s', async (_name, { who, open }) => {
    const person = await on(kind, who);
    await open(person);
    await inspect(person.page);
  }, 120_000);
});

it('the export dialog before and after, and an ended phone', async () => {
  const teacher = await day.person('lilaoshi');
  await teacher.offline();
  await teacher.nilReturn('三年级1班 第1次排查');
  await teacher.tab('我的');
  await teacher.page.getByRole('button', { name: '未上报导出' }).click();
  await teacher.page.getByRole('button', { name: '生成加密文件' }).waitFor();
  await inspect(teacher.page);
  const [download] = await Promise.all([teacher.page.waitForEvent('download'), teacher.page.getByRole('button', { name: '生成加密文件' }).click()]);
  await download.saveAs(join(day.folder, 'one.zhiwei'));
  await teacher.page.getByRole('button', { name: '我已记下口令' }).waitFor();
  await inspect(teacher.page);
  await teacher.page.getByRole('button', { name: '我已记下口令' }).click();
  await day.rows(`update private.device d set ended_at = now() from public.person p where p.id = d.person_id and p.account = 'lilaoshi'`);
  await teacher.online();
  await teacher.page.reload();
  await teacher.page.getByText('此设备已被学校停用').waitFor();
  await inspect(teacher.page);
}, 180_000);

it('without network, and with a server in trouble, each says so and offers to try again', async () => {
  const [admin, clerk] = [await on('desk', 'admin'), await on('desk', 'zhouzhuren')];
  for (const [person, link, there] of [[admin, '设备与账号', '停用账号'], [clerk, '待复核', '补录']] as const) {
    const { page } = person;
    await person.tab('我的');
    // The page itself is on the device; only what it asks for is not.
    await person.offline();
    await page.getByRole('link', { name: link }).click();
    await page.getByRole('alert').getByText('现在没有网络，请联网后再试。').waitFor();
    await person.online();
    for (const [answer, sentence] of [[{ status: 500, body: '{}' }, '服务器出了故障'], [{ status: 200, body: '<html>portal</html>' }, '现在的网络需要先登录'], [{ status: 403, body: '{}' }, '您没有这项权限']] as const) {
      day.server.setIntercept(({ path }) => (/device_list|review_list/.test(path) ? answer : 'pass'));
      await page.getByRole('button', { name: '再试一次' }).click();
      await page.getByRole('alert').getByText(sentence).waitFor();
    }
    day.server.setIntercept(null);
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.getByRole('button', { name: there }).first().waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  }
}, 180_000);

it('whoever has no part in it finds neither the pages nor what is on them', async () => {
  const teacher = await on('phone', 'zhanglaoshi');
  await teacher.online();
  await go(teacher, '/mine');
  expect(await teacher.page.getByText('学校管理').count()).toBe(0);
  for (const path of ['/devices', '/review']) {
    await go(teacher, path);
    await teacher.page.getByRole('alert').getByText('您没有这项权限').waitFor();
  }
}, 120_000);

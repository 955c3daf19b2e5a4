/** What can go wrong at the door has a sentence of its own where it belongs; who is in stays in, without network too. */
import type { Request } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Fate } from '../../supabase/local/server';
import { Person } from '../support/scenario';
import { schoolDay } from '../support/school-day';

const day = schoolDay();

const MISSING_ACCOUNT = '请填写账号。';
const MISSING_PASSWORD = '请填写密码。';
const json = (status: number, body: object): Fate => ({ status, body: JSON.stringify(body) });

it('each trouble has its own sentence, nothing typed is lost, and the way a name is typed does not matter', async () => {
  const person = await Person.at(await day.device('phone'), day.server, 'zhanglaoshi');
  const { page } = person;
  const account = page.getByLabel('账号', { exact: true });
  const password = page.getByLabel('密码', { exact: true });
  const go = page.getByRole('button', { name: '登录', exact: true });
  const alert = page.getByRole('alert');
  await page.goto(day.server.url);
  /** One try, until it has been answered: the sentence of the try before may be the same one, and a button that is still busy does nothing. */
  async function tryIt(sentence: RegExp): Promise<void> {
    const token = (request: Request) => request.url().includes('/auth/v1/token');
    const answered = Promise.race([page.waitForEvent('requestfinished', token), page.waitForEvent('requestfailed', token)]);
    await go.click();
    await answered;
    await page.locator('button:not([aria-busy=true])', { hasText: /^登录$/ }).waitFor();
    await alert.getByText(sentence).waitFor();
    await expect.poll(() => alert.count()).toBe(1);
  }

  // Empty fields: said at each field.
  await go.click();
  await page.getByText(MISSING_ACCOUNT).waitFor();
  await page.getByText(MISSING_PASSWORD).waitFor();
  const saidAt = (field: typeof account) => field.evaluate((input) => `${input.getAttribute('aria-invalid')} ${(input.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ')}`);
  expect(await saidAt(account)).toMatch(`true`);
  expect(await saidAt(account)).toContain(MISSING_ACCOUNT);
  expect(await saidAt(password)).toContain(MISSING_PASSWORD);
  await account.fill('　');
  await password.fill('x');
  await go.click();
  expect(await saidAt(account)).toContain(MISSING_ACCOUNT);
  expect(await saidAt(password)).not.toContain(MISSING_PASSWORD);

  await person.fillSignIn('zhanglaoshi', 'wrong-password');
  await tryIt(/账号或密码不对/);
  await person.fillSignIn('nobody-of-this-name', 'wrong-password');
  await tryIt(/账号或密码不对/); // the same: who exists is not told

  const right = day.server.account('zhanglaoshi').password;
  await person.fillSignIn('zhanglaoshi', right);
  const troubles: readonly (readonly [Fate, RegExp])[] = [
    [{ status: 500, body: 'Internal Server Error', type: 'text/plain' }, /服务器暂时没有应答/],
    [{ status: 503, body: '<html>down</html>', type: 'text/html' }, /服务器暂时没有应答/],
    [{ status: 200, body: '<html><title>校园网认证</title></html>', type: 'text/html' }, /现在的网络要先认证/],
    [{ status: 403, body: '<html>blocked</html>', type: 'text/html' }, /现在的网络要先认证/],
    [json(429, { code: 429, error_code: 'over_request_rate_limit', msg: 'Request rate limit reached' }), /试的次数太多/],
    [json(400, { code: 400, error_code: 'user_banned', msg: 'User is banned' }), /试的次数太多，或者这个账号已停用/],
    ['drop-request', /现在没有网络/],
  ];
  for (const [fate, sentence] of troubles) {
    day.server.setIntercept(({ path }) => (path.endsWith('/auth/v1/token') ? fate : 'pass'));
    await tryIt(sentence);
    expect([await account.inputValue(), await password.inputValue()]).toEqual(['zhanglaoshi', right]);
  }
  day.server.setIntercept(null);
  await person.offline();
  await tryIt(/现在没有网络/);

  // Full-width letters, capitals and a blank from the phone's keyboard are the same account.
  await person.online();
  await account.fill('　ＺｈａｎｇＬａｏｓｈｉ ');
  await go.click();
  await page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
  await person.tab('我的');
  // The line 账号; the heading above it shows the same word until the name of the person has come.
  await page.getByRole('definition').filter({ hasText: /^zhanglaoshi$/ }).waitFor();
}, 120_000);

it('too many wrong passwords are slowed down by the server and said so', async () => {
  const person = await Person.at(await day.device('phone'), day.server, 'admin');
  await person.page.goto(day.server.url);
  for (let tries = 0; tries < 10; tries += 1)
    await fetch(`${day.server.url}/auth/v1/token?grant_type=password`, {
      method: 'POST', headers: { apikey: day.server.keys?.publishableKey ?? '', 'Content-Type': 'application/json' }, body: JSON.stringify({ email: 'sunshifu@account.zhiwei.example', password: `guess-${tries}` }),
    });
  await person.fillSignIn('sunshifu', day.server.account('sunshifu').password);
  await person.page.getByRole('button', { name: '登录', exact: true }).click();
  await person.page.getByRole('alert').getByText(/试的次数太多/).waitFor();
}, 60_000);

/** In the page: what the device keeps of the session is sealed under its own key; the token in it runs out. */
const expireSession = `(async () => {
  const done = (request) => new Promise((resolve, reject) => { request.onsuccess = () => resolve(request.result); request.onerror = () => reject(request.error); });
  const db = await done(indexedDB.open('zhiwei-device'));
  const store = (mode) => (name) => db.transaction(name, mode).objectStore(name);
  const { key } = await done(store('readonly')('self').get('device'));
  const sealed = new Uint8Array(await done(store('readonly')('kept').get('zhiwei-auth')));
  const algorithm = { name: 'AES-GCM', iv: sealed.slice(0, 12), additionalData: new TextEncoder().encode('kept/zhiwei-auth') };
  const text = JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(algorithm, key, sealed.slice(12))));
  const old = JSON.stringify({ ...JSON.parse(text), expires_at: 1700000000, expires_in: -1 });
  const body = new Uint8Array(await crypto.subtle.encrypt(algorithm, key, new TextEncoder().encode(JSON.stringify(old))));
  await done(store('readwrite')('kept').put(new Uint8Array([...algorithm.iv, ...body]).buffer, 'zhiwei-auth'));
  db.close();
})()`;

it('an expired session without network is no sign-out: reading and writing go on, and renewal sends it', async () => {
  const facts = '晚自习前两人争座位，已各自坐好。';
  const teacher = await day.person('lilaoshi');
  await teacher.offline();
  // A term later: the token ran out long ago.
  await teacher.page.evaluate(expireSession);
  await teacher.page.reload();
  await teacher.page.getByRole('heading', { level: 1, name: '今日' }).waitFor();
  await teacher.nilReturn('三年级1班 第1次排查');
  await teacher.register(facts, { category: '同学争执', party: 'z' });
  await teacher.reads('离线，未上报 2 条');
  await teacher.page.reload();
  await teacher.reads('离线，未上报 2 条');
  expect(await teacher.page.getByRole('dialog').count()).toBe(0);

  let renewed = 0;
  day.server.setIntercept(({ path, body }) => {
    if (path.endsWith('/auth/v1/token') && body.includes('refresh_token')) renewed += 1;
    return 'pass';
  });
  await teacher.online();
  await teacher.synced();
  expect(renewed).toBe(1);
  expect(await day.casesWith(facts)).toBe(1);
}, 120_000);

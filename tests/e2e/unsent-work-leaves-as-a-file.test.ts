/** Unsent work leaves a phone as one file only its passphrase opens; whatever comes in at the desk is told piece by piece, and nothing else comes in. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packUnsent, type Unsent } from '@/domain/unsent';
import { lockFile } from '@/lib/locked-file';
import { newId } from '@/lib/id';
import type { Person } from '../support/scenario';
import { schoolDay } from '../support/school-day';
import { openFile, takeOut } from '../support/unsent-file';

const day = schoolDay();
const RULE = `
  create function public.no_rumours() returns trigger language plpgsql set search_path = '' as $$
  begin
    if new.facts like '%听说%' then perform private.refuse('invalid', '请写亲眼看到的事实'); end if;
    return new;
  end $$;
  create trigger no_rumours before insert on public.case for each row execute function public.no_rumours()`;
const HEARD = '听说两人在校外约架，尚未证实。';
const SEEN = '熄灯后两人争抢上铺，已分开。';

/** The system took the bytes of one photo. */
const loseBody = (person: Person, at: number) => person.page.evaluate(`(async () => {
  for (const { name } of await indexedDB.databases()) {
    if (!/^zhiwei-[0-9a-f]{8}-/.test(name)) continue;
    const db = await new Promise((done) => { const ask = indexedDB.open(name); ask.onsuccess = () => done(ask.result); });
    await new Promise((done) => { const tx = db.transaction('bodies', 'readwrite'); const store = tx.objectStore('bodies'); store.getAllKeys().onsuccess = (event) => store.delete(event.target.result[${at}]); tx.oncomplete = done; });
    db.close();
  }
})()`);
/** A picture of one colour, drawn by the page. */
async function photo({ page }: Person, colour: string) {
  const url: unknown = await page.evaluate(`(() => { const it = document.createElement('canvas'); it.width = it.height = 40; const pen = it.getContext('2d'); pen.fillStyle = ${JSON.stringify(colour)}; pen.fillRect(0, 0, 40, 40); return it.toDataURL('image/png'); })()`);
  return { name: `${colour}.png`, mimeType: 'image/png', buffer: Buffer.from(String(url).split(',')[1] ?? '', 'base64') };
}
async function registerWithPhotos(keeper: Person, facts: string, ...colours: string[]): Promise<void> {
  await keeper.fillCase(facts, { category: '同学争执', party: '甲' });
  await keeper.page.locator('input[type=file][multiple]').first().setInputFiles(await Promise.all(colours.map((colour) => photo(keeper, colour))));
  await keeper.page.getByRole('button', { name: new RegExp(`^照片 1/${colours.length}`) }).waitFor();
  await keeper.save();
  await keeper.page.getByRole('region', { name: '办理进程' }).waitFor();
}

it('refused and waiting work leave together before signing out; at the desk each piece says what became of it', async () => {
  const keeper = await day.person('heayi');
  const { page } = keeper;
  await day.server.db?.withDb((db) => db.exec(RULE));
  await registerWithPhotos(keeper, HEARD, 'red');
  await keeper.reads('1 条需处理');
  await keeper.offline();
  await registerWithPhotos(keeper, SEEN, 'green', 'blue');
  await keeper.tab('今日');
  await keeper.nilReturn('女生楼303 第1次排查');

  // 需处理 offers it, and so does signing out; here is no network at all.
  await keeper.tab('我的');
  await page.getByRole('link', { name: /^需处理/ }).click();
  await page.getByRole('button', { name: '全部导出为加密文件' }).click();
  await page.getByRole('dialog', { name: '未上报导出' }).getByText(/^照片和文件 3 个/).waitFor();
  await page.getByRole('dialog', { name: '未上报导出' }).getByRole('button', { name: '关闭' }).click();
  await loseBody(keeper, 1);
  await keeper.tab('我的');
  await page.getByRole('button', { name: '退出登录', exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '先导出未上报的内容' }).click();
  await page.getByRole('dialog', { name: '未上报导出' }).getByText('另有 1 个照片在手机里读不出来').waitFor();
  const { path, word, name } = await takeOut(keeper, day.folder);
  expect(name).toMatch(/^未上报-何桂香-\d{4}-\d\d-\d\d\.zhiwei$/);
  expect(readFileSync(path).toString('latin1')).not.toContain(Buffer.from('上铺').toString('latin1'));
  await page.getByRole('alertdialog').getByRole('button', { name: '取消' }).click();

  const clerk = await day.person('zhouzhuren', 'desk');
  await openFile(clerk, path, word);
  await clerk.page.getByText('有 1 个照片或文件导出时在手机里已读不出来').waitFor();
  const start = clerk.page.getByRole('button', { name: '导入', exact: true });
  // Without network, and with a server in trouble: a sentence, and it goes on where it was.
  await clerk.offline();
  await start.click();
  await clerk.page.getByRole('alert').getByText('现在没有网络').waitFor();
  await clerk.online();
  day.server.setIntercept(({ path: to }) => (to.endsWith('/sync_import') ? { status: 503, body: '{}' } : 'pass'));
  await start.click();
  await clerk.page.getByRole('alert').getByText('服务器出了故障').waitFor();
  day.server.setIntercept(null);
  await start.click();
  await clerk.page.getByText('新入库 2 条，早已入库 0 条，没有入库 1 条').waitFor({ timeout: 60_000 });
  const refused = clerk.page.getByRole('article').filter({ hasText: '听说' });
  await refused.getByText('没有入库').waitFor();
  await refused.getByText('请写亲眼看到的事实').waitFor();
  await clerk.page.getByText('照片和文件入库 1 个，1 个因所属记录没有入库而未存').waitFor();
  expect([await day.casesWith(SEEN), await day.casesWith(HEARD)]).toEqual([1, 0]);

  // The phone had kept all of it: with network again it sends what the office already brought in, and nothing doubles.
  await keeper.online();
  await keeper.syncNow();
  await keeper.reads('2 条需处理');
  expect([await day.casesWith(SEEN), await day.casesWith(HEARD)]).toEqual([1, 0]);
  expect(await day.rows(`select c.id from public.check c join public.unit u on u.id = c.unit_id where u.name = '女生楼303' and c.ordinal = 1 and c.checked_at > now() - interval '1 hour'`)).toHaveLength(1);
}, 300_000);

it('files that are cut, forged or somebody else’s get a sentence each and bring nothing in', async () => {
  const clerk = await day.person('zhouzhuren', 'desk');
  const [{ id: teacher = '' } = {}] = await day.rows(`select id from public.person where account = 'zhanglaoshi'`);
  const unsent = (person: string): Unsent => ({ format: 'zhiwei-unsent', version: 1, person: { id: person, name: '<img src=x onerror=alert(1)>', account: 'x' }, device: newId(), at: '2026-11-20T02:00:00Z', works: [], drafts: [], files: [], missing: 0 });
  const lock = (content: Uint8Array<ArrayBuffer>) => lockFile(content, 'AAAA-BBBB-CCCC');
  const whole = await lock(packUnsent(unsent(String(teacher)), new Map()));
  const cases: [string, Uint8Array, string][] = [
    ['not ours', Buffer.from('PK\x03\x04 just a zip'), '这不是知微导出的未上报文件'],
    ['cut', whole.slice(0, whole.length - 5), '口令不对'],
    ['empty', Buffer.alloc(0), '这不是知微导出的未上报文件'],
    ['forged inside', await lock(Uint8Array.of(0, 0, 0, 2, 123, 125)), '内容不完整或被改动过'],
    ['newer', await lock(Uint8Array.from([0, 0, 0, 38, ...Buffer.from('{"format":"zhiwei-unsent","version":2}')])), '更新版本的知微'],
    ['another school', await lock(packUnsent(unsent(newId()), new Map())), '不是本校人员的'],
  ];
  const before = await day.rows('select count(*)::int as n from sync.mutation');
  for (const [name, content, sentence] of cases) {
    const file = join(day.folder, `${name}.zhiwei`);
    writeFileSync(file, content);
    await openFile(clerk, file, 'AAAA-BBBB-CCCC');
    await clerk.page.getByRole('alert').getByText(sentence).waitFor({ timeout: 30_000 });
  }
  await clerk.page.getByLabel('口令').fill('');
  await clerk.page.getByRole('button', { name: '打开', exact: true }).click();
  await clerk.page.getByText('请填写口令').waitFor();
  const file = join(day.folder, 'whole.zhiwei');
  writeFileSync(file, whole);
  await openFile(clerk, file, 'AAAA-BBBB-CCCC');
  await clerk.page.getByText('<img src=x').waitFor({ timeout: 30_000 });
  await clerk.page.getByText('共 0 条').waitFor();
  expect(await day.rows('select count(*)::int as n from sync.mutation')).toEqual(before);
}, 180_000);

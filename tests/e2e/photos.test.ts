/** A photo taken where there is no signal: kept through a killed phone, sent once, without the place it was taken, and opened only by those who may, on record. */
import type { Page } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { fromCamera, tells } from '../support/camera';
import { launch, phone } from '../support/browser';
import { Person } from '../support/scenario';
import { schoolDay } from '../support/school-day';

const day = schoolDay();

/** A photo of 2,400 x 1,800 pixels, held upright, as a phone's camera hands it over: with GPS. */
async function photo(page: Page, shade = 0): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const url: unknown = await page.evaluate(`(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 2400, height: 1800 });
    const pen = canvas.getContext('2d');
    for (let n = 0; n < 400; n += 1) { pen.fillStyle = 'hsl(' + (n * 37 + ${shade}) % 360 + ' 60% 50%)'; pen.fillRect((n * 331) % 2400, (n * 197) % 1800, 300, 200); }
    return canvas.toDataURL('image/jpeg', 0.9);
  })()`);
  const jpeg = Buffer.from(String(url).split(',')[1] ?? '', 'base64');
  const buffer = Buffer.from(fromCamera(jpeg, 6));
  expect(tells(buffer)).toEqual(['phone', 'place', 'exif', 'xmp']);
  return { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer };
}
const soon = <T>(what: () => T) => expect.poll(what, { timeout: 30_000 });
const tiles = (page: Page) => page.getByRole('list', { name: '照片和附件' }).getByRole('button', { name: /^(照片|录音|文件) / });
const camera = (page: Page) => page.locator('input[capture]').first();
const album = (page: Page) => page.locator('input[accept="image/*"][multiple]').first();
const papers = (page: Page) => page.locator('input[accept*="pdf"]').first();
/** The small picture is drawn, not only there. */
const drawn = (page: Page) => soon(() => page.evaluate(`[...document.querySelectorAll('ul img')].map((each) => each.naturalWidth > 0)`));
/** What the picture shown over the screen measures. */
const measured = (page: Page) => soon(() => page.evaluate(`(() => { const it = document.querySelector('dialog img[alt^="照片 1/1 · "]'); return it && it.naturalWidth + 'x' + it.naturalHeight; })()`));
const stored = (facts: string) =>
  day.rows('select a.id, a.width, a.height, a.bytes, a.mime, a.stored_at is not null as there, o.name from public.attachment a join public.case c on c.id = a.case_id left join storage.objects o on o.name like $2 || a.sha256 where c.facts = $1', facts, '%/');

it('a photo taken offline is there after the phone died, goes up once, small and without its place; a look at it is on record', async () => {
  const words = '走廊灯罩松动，差点掉下来。';
  const first = await day.kept('photographer');
  const signedIn = await (await Person.at(first.context, day.server, 'zhanglaoshi')).signIn();
  // The school's data are on this phone before it goes where there is no signal.
  await signedIn.tab('我的');
  await signedIn.page.getByText(/^今天 \d\d:\d\d$/).first().waitFor();
  await first.kill();

  const before = await day.kept('photographer');
  const teacher = await Person.at(before.context, day.server, 'zhanglaoshi');
  await teacher.offline();
  await teacher.page.goto(day.server.url);
  await teacher.fillCase(words, { category: '同学争执', party: 'c' });
  const chooser = teacher.page.waitForEvent('filechooser');
  await teacher.page.getByRole('button', { name: '拍照' }).click();
  await chooser;
  // The camera is in front: by now the form is on the disk.
  expect(await teacher.page.locator('[aria-busy=false]', { hasText: /草稿已存/ }).count()).toBe(1);
  await camera(teacher.page).setInputFiles(await photo(teacher.page));
  await tiles(teacher.page).waitFor();
  await drawn(teacher.page).toEqual([true]);
  await before.kill();

  const after = await day.kept('photographer');
  const again = await Person.at(after.context, day.server, 'zhanglaoshi');
  await again.offline();
  await again.page.goto(day.server.url);
  await again.page.getByRole('link', { name: '继续填写' }).click();
  await again.page.getByRole('heading', { level: 1, name: '登记事项' }).waitFor();
  expect(await again.page.getByLabel('简要情况', { exact: true }).inputValue()).toBe(words);
  await tiles(again.page).waitFor();
  await drawn(again.page).toEqual([true]);
  await again.save();
  await again.page.getByRole('region', { name: '照片和附件' }).getByText('待上报').waitFor();
  await again.reads('离线，未上报 1 条');
  // From this phone, without any network.
  await tiles(again.page).click();
  await measured(again.page).toBe('1200x1600');
  await again.page.keyboard.press('Escape');

  await again.online();
  await again.synced();
  await again.page.getByRole('region', { name: '照片和附件' }).getByText('已上报').waitFor();
  const [row, ...others] = await stored(words);
  expect(others).toEqual([]);
  expect(row).toMatchObject({ width: 1200, height: 1600, there: true, name: expect.stringMatching(/\/[0-9a-f]{64}$/) });

  const clerk = await day.person('zhouzhuren', 'desk');
  const views = () => day.rows('select p.account from private.file_view v join public.person p on p.id = v.person_id where v.attachment_id = $1', row?.['id']);
  expect(await views()).toEqual([]);
  await clerk.openCase('走廊灯罩松动');
  const sent = clerk.page.waitForResponse((answer) => answer.request().method() === 'GET' && answer.url().includes('/storage/v1/object/sign/'));
  await tiles(clerk.page).click();
  await clerk.page.getByText('查看会留下记录').waitFor();
  await measured(clerk.page).toBe('1200x1600');
  const bytes = await (await sent).body();
  expect(bytes.length).toBe(row?.['bytes']);
  expect(tells(bytes)).toEqual([]);
  expect(await views()).toEqual([{ account: 'zhouzhuren' }]);
  // Whoever answers for the matter may ask who looked.
  await clerk.page.getByRole('button', { name: '查看记录' }).click();
  await clerk.page.getByRole('region', { name: '查看记录' }).getByRole('listitem').filter({ hasText: '周海燕' }).waitFor();

  // Another class teacher has no such case, and asking the server for it by its name gives nothing.
  const stranger = await day.person('lilaoshi');
  await stranger.tab('事项');
  await stranger.page.getByRole('searchbox').fill('走廊灯罩');
  await stranger.page.getByText('没有找到').waitFor();
  await stranger.page.goto(new URL(clerk.page.url()).href);
  await stranger.page.getByRole('heading', { level: 1, name: '没有找到这件事项' }).waitFor();
  expect(await views()).toHaveLength(1);

  await tiles(again.page).click();
  await measured(again.page).toBe('1200x1600');
  expect(await again.page.getByRole('button', { name: '查看记录' }).count()).toBe(0);
}, 240_000);

it('what does not fit is said in a sentence, and nothing else is lost', async () => {
  const teacher = await day.person('zhanglaoshi');
  const { page } = teacher;
  await teacher.fillCase('课间两人抢篮球，擦破手肘。', { category: '同学争执', party: 'c' });
  await tellsOf(page, { name: '空.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(0) }, '0 字节');
  await tellsOf(page, { name: '课件.pdf', mimeType: 'application/pdf', buffer: Buffer.from('not a paper') }, '不是完整的 PDF');
  await tellsOf(page, { name: '照片.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('MZ\x90\0 this program cannot be run') }, '只能放照片和 PDF');
  await tellsOf(page, { name: 'IMG_1.HEIC', mimeType: 'image/heic', buffer: Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic') }, 'HEIC');
  const whole = await photo(page);
  const huge = Buffer.from(whole.buffer);
  const frame = huge.indexOf(Buffer.from([0xff, 0xc0]));
  huge.writeUInt16BE(20_000, frame + 5);
  huge.writeUInt16BE(20_000, frame + 7);
  await tellsOf(page, { ...whole, buffer: huge }, '像素太多');
  await tellsOf(page, { ...whole, buffer: whole.buffer.subarray(0, 400) }, '打不开');
  expect(await tiles(page).count()).toBe(0);
  expect(await page.getByLabel('简要情况', { exact: true }).inputValue()).toBe('课间两人抢篮球，擦破手肘。');

  await album(page).setInputFiles([await photo(page, 1), await photo(page, 2), { name: '坏.jpg', mimeType: 'image/jpeg', buffer: whole.buffer.subarray(0, 400) }]);
  await soon(() => tiles(page).count()).toBe(2);
  await page.getByText('「坏.jpg」：这张照片打不开').waitFor();
  const more = await Promise.all([3, 4, 5, 6, 7, 8, 9, 10].map((shade) => photo(page, shade)));
  await album(page).setInputFiles(more);
  await soon(() => tiles(page).count()).toBe(9);
  await page.getByText('一处最多放 9 个').waitFor();
  await page.getByRole('button', { name: '移除 照片 9/9' }).click();
  await soon(() => tiles(page).count()).toBe(8);
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await soon(() => tiles(page).count()).toBe(9);
  await drawn(page).toEqual(Array<boolean>(9).fill(true));
  await teacher.save();
  await teacher.synced();
  await soon(() => stored('课间两人抢篮球，擦破手肘。').then((rows) => rows.filter((row) => row['there']).length)).toBe(9);
}, 240_000);

async function tellsOf(page: Page, file: { name: string; mimeType: string; buffer: Buffer }, words: string): Promise<void> {
  await (file.name.endsWith('pdf') ? papers(page) : album(page)).setInputFiles(file);
  await page.getByRole('alert').filter({ hasText: words }).waitFor();
}

it('a recording and a paper are put to a case that is there already; a step keeps its own; what was added can be withdrawn', async () => {
  const words = '宿舍熄灯后争吵，已劝开。';
  const listening = await launch(['--use-fake-device-for-media-stream']);
  onTestFinished(() => listening.close());
  const context = await phone(listening);
  const teacher = await (await Person.at(context, day.server, 'zhanglaoshi')).signIn();
  const { page } = teacher;
  await teacher.register(words, { category: '同学争执', party: 'c' });
  await teacher.synced();
  const region = page.getByRole('region', { name: '照片和附件' });
  await papers(page).setInputFiles({ name: '调解协议.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj\nendobj\ntrailer\n%%EOF\n') });
  await region.getByRole('button', { name: /^文件 1\/1 · 调解协议.pdf · / }).waitFor();
  await context.grantPermissions(['microphone']);
  await page.getByRole('button', { name: '录音', exact: true }).click();
  await page.getByRole('button', { name: '开始录音' }).click();
  await page.getByText('正在录音').waitFor();
  await page.getByRole('timer').filter({ hasText: '0:01' }).waitFor();
  await page.getByRole('button', { name: '停止', exact: true }).click();
  const recording = region.getByRole('button', { name: /^录音 1\/1 · 0:0\d · / });
  await recording.waitFor();
  await recording.click();
  await soon(() => page.evaluate(`(() => { const it = document.querySelector('dialog audio'); return it !== null && it.readyState > 0 && it.error === null; })()`)).toBe(true);
  await page.keyboard.press('Escape');
  await teacher.synced();
  expect((await stored(words)).map((row) => [row['mime'], row['there']]).sort()).toEqual([['application/pdf', true], ['audio/webm', true]]);

  await region.getByRole('button', { name: /^文件 1/ }).click();
  await page.getByRole('button', { name: '撤回', exact: true }).click();
  await page.getByRole('alertdialog', { name: '撤回文件' }).getByRole('button', { name: '撤回' }).click();
  await page.getByText('另有 1 个已撤回').waitFor();
  await teacher.synced();
  expect(await day.rows('select a.id from public.attachment a join public.case c on c.id = a.case_id where c.facts = $1 and a.withdrawn_at is not null', words)).toHaveLength(1);

  const clerk = await day.person('zhouzhuren', 'desk');
  await clerk.openCase('宿舍熄灯后争吵');
  await clerk.page.getByRole('button', { name: '受理', exact: true }).click();
  await clerk.page.getByRole('dialog').locator('input[capture]').setInputFiles(await photo(clerk.page));
  await clerk.page.getByRole('dialog').getByRole('button', { name: /^照片 1\/1/ }).waitFor();
  // The page goes down under the open sheet; the address brings it back with what was in it.
  expect(new URL(clerk.page.url()).search).toBe('?step=accept');
  await clerk.page.reload();
  await clerk.page.getByRole('dialog').getByRole('button', { name: /^照片 1\/1/ }).waitFor();
  await clerk.page.getByRole('button', { name: '确认受理' }).click();
  await clerk.page.getByRole('region', { name: '办理进程' }).getByText('1 张照片').waitFor();
  await clerk.synced();
  expect(await day.rows('select a.id from public.attachment a join public.case_event e on e.id = a.event_id join public.case c on c.id = a.case_id where c.facts = $1 and a.stored_at is not null', words)).toHaveLength(1);
}, 180_000);

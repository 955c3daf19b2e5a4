/** Fear: the Word file does not open, or says something else than the paper on screen. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { mapTexts, type Sheet } from '@/domain/papers-sheet';
import { wordFile } from '@/export/word';
import { wordFileName } from '@/wording/papers-words';

const PIXEL = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='), (char) => char.charCodeAt(0));
const sheet: Sheet = {
  organ: '明德小学', title: '调解协议书', number: '调解〔2026〕0001号', to: '王秀兰', closing: { organ: '明德小学', day: '2026年11月20日' },
  blocks: [
    { is: 'head', text: '一、事实' }, { is: 'text', text: '第一段。\n第二段 <b>&amp;</b> =1+1 𠮷。' }, { is: 'rows', rows: [['反映的事项', '补发补贴']] },
    { is: 'table', head: ['时间', '步骤'], widths: [1, 2], rows: [['11-20', '登记\n受理']] }, { is: 'page' }, { is: 'sign', places: [{ label: '甲方', file: 'f' }, { label: '乙方', file: '' }] },
  ],
};
async function parts(of: Sheet, pictures = {}): Promise<Record<string, Uint8Array>> {
  return unzipSync(new Uint8Array(await (await wordFile(of, pictures)).arrayBuffer()));
}
/** The texts of word/document.xml in order, as a person reads them. */
function texts(files: Record<string, Uint8Array>): string[] {
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&'));
}

it('says what the sheet says, each line a paragraph', async () => {
  expect(texts(await parts(sheet))).toEqual([
    '明德小学', '调解协议书', '调解〔2026〕0001号', '王秀兰：', '一、事实', '第一段。', '第二段 <b>&amp;</b> =1+1 𠮷。', '反映的事项', '补发补贴', '时间', '步骤', '11-20', '登记', '受理', '甲方：', '签名图片不在这部手机里', '乙方：', '_'.repeat(20), '明德小学', '2026年11月20日',
  ]);
});

it('is A4 in Song with the title in Hei, and counts its pages', async () => {
  const files = await parts(sheet);
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  expect(xml).toMatch(/<w:pgSz[^>]*w:w="11906"[^>]*w:h="16838"/);
  expect(xml).toContain('w:eastAsia="宋体"');
  expect(xml).toMatch(/w:eastAsia="黑体"[^]*?调解协议书/);
  expect(Object.keys(files).some((name) => /footer/.test(name) && /NUMPAGES/.test(strFromU8(files[name] ?? new Uint8Array())))).toBe(true);
});

it('carries a signature as a picture', async () => {
  const media = (files: Record<string, Uint8Array>) => Object.keys(files).filter((name) => name.startsWith('word/media/'));
  expect(media(await parts(sheet))).toEqual([]);
  const files = await parts(sheet, { f: { png: PIXEL.buffer, width: 1, height: 1 } });
  expect(media(files)).toHaveLength(1);
  expect(files[media(files)[0] ?? '']).toEqual(PIXEL);
});

it('drops what XML cannot hold and what would turn a name around, and stays a readable file', async () => {
  const hostile = mapTexts(sheet, (text) => `\u0000\u0008\u202e${text}\ud800`);
  expect(texts(await parts(hostile))).toEqual(texts(await parts(sheet)));
});

it('has a name every file system takes', () => {
  expect(wordFileName('信访处理意见书', '信复〔2026〕0003号')).toBe('信访处理意见书_信复〔2026〕0003号.docx');
  expect(wordFileName('a/b:c*?"<>|\u0007', '\\1')).toBe('abc_1.docx');
});

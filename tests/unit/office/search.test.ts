/** Finding a row by what it says and by how it sounds. */
import { describe, expect, it, vi } from 'vitest';
import { answers, plainText, searchable, searchTerms, type Pinyin } from '@/domain/ledger-search';
import { pinyinOf, type Spoken } from '@/office/pinyin-of';
import { searchIndex } from '@/office/search-index';

const spoken: Spoken = { names: ['单雄', '吕绿', '陈小明'], texts: ['三年级2班', '课间因座位互相推搡'] };
const item = searchable(plainText([...spoken.names, ...spoken.texts, '2026-0151']), pinyinOf(spoken));
const finds = (text: string, where = item) => answers(where, searchTerms(text));

describe('search', () => {
  it('finds text, however it is written', () => {
    for (const text of ['座位', '陈小明', '2026-0151', '２０２６-0151', '三年级２班']) expect(finds(text), text).toBe(true);
    expect(finds('桌子')).toBe(false);
  });
  it('needs every word, in any order', () => {
    expect(finds('座位 陈')).toBe(true);
    expect(finds('座位 王')).toBe(false);
  });
  it('finds initials and full pinyin, surnames as surnames', () => {
    for (const text of ['cxm', 'chenxiaoming', 'zuowei', 'zw', 'snj2b', 'shanxiong', 'sx', 'lvlv', 'XIAOMING']) expect(finds(text), text).toBe(true);
    expect(finds('danxiong')).toBe(false);
  });
  it('does not find across parts, nor from the middle of a syllable', () => {
    expect(finds('xll')).toBe(false); // 雄 and 吕绿 are two people
    expect(finds('iaoming')).toBe(false);
    expect(finds('minglv')).toBe(false);
  });
  it('finds plain text before the pinyin is there', () => {
    const early = searchable(plainText(spoken.names));
    expect(finds('陈小', early)).toBe(true);
    expect(finds('cxm', early)).toBe(false);
  });
  it('keeps rare characters', () => {
    expect(finds('𠮷', searchable(plainText(['𠮷野家']), pinyinOf({ names: [], texts: ['𠮷野家'] })))).toBe(true);
  });
});

class Deaf {
  static batches: Spoken[][] = [];
  onmessage: ((event: { data: Pinyin[] }) => void) | null = null;
  postMessage(batch: Spoken[]) {
    Deaf.batches.push(batch);
    queueMicrotask(() => this.onmessage?.({ data: batch.map(pinyinOf) }));
  }
  terminate() {}
}

describe('the search index', () => {
  it('asks for each row once and tells when it knows', async () => {
    Deaf.batches = [];
    const rows = Array.from({ length: 600 }, (_, at) => ({ name: at === 599 ? '陈小明' : `学生${at}` }));
    const index = searchIndex<{ name: string }>(({ name }) => ({ names: [name], texts: [] }), () => new Deaf() as unknown as Worker);
    const last = rows[599]!;
    expect(answers(index.of(last), searchTerms('cxm'))).toBe(false);
    index.warm(rows);
    await vi.waitFor(() => { expect(index.version.value).toBe(1); });
    expect(answers(index.of(last), searchTerms('cxm'))).toBe(true);
    expect(Deaf.batches.map((batch) => batch.length)).toEqual([250, 250, 100]);
    index.warm(rows);
    expect(Deaf.batches).toHaveLength(3);
    index.warm([...rows, { name: '新同学' }]);
    expect(Deaf.batches[3]).toEqual([{ names: ['新同学'], texts: [] }]);
  });
});

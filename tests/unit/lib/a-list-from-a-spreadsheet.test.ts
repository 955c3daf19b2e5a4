/** A list from a spreadsheet is torn: a cell lost, two rows run into one, letters turned to rubbish. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '@/lib/csv';
import { fileText } from '@/lib/text-file';

const bytes = (...parts: (string | number[])[]): Uint8Array => new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part)))));
const rows = (text: string) => { const parsed = parseCsv(text); return parsed.ok ? parsed.value : parsed.error; };

describe('a table as text', () => {
  const cell = fc.oneof(fc.string({ maxLength: 8 }), fc.stringMatching(/^[",\t\r\n a户]{0,6}$/));
  it.each([',', '\t'])('comes out as it went in, separated by %j', (separator) => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 4 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 })), fc.constantFrom('\n', '\r\n'), fc.boolean(), (table, end, last) => {
      // The first line says which separator it is.
      const whole = [table[0]?.map(() => 'head') ?? [], ...table];
      const text = whole.map((row) => row.map((each) => (each === '' || /["\r\n,\t\ufeff]/.test(each) ? `"${each.replaceAll('"', '""')}"` : each)).join(separator)).join(end) + (last ? end : '');
      expect(rows(text)).toEqual(whole);
    }));
  });
  it.each([
    ['', []], ['a', [['a']]], ['a,b\n', [['a', 'b']]], ['a,\n,b', [['a', ''], ['', 'b']]], ['a,b,', [['a', 'b', '']]], ['a\r\rb', [['a'], [''], ['b']]], ['a\n\nb', [['a'], [''], ['b']]], ['\ufeffa,b', [['a', 'b']]],
    ['a\tb,c', [['a', 'b,c']]], ['"a\tb",c', [['a\tb', 'c']]], ['a,5" tall', [['a', '5" tall']]], ['""', [['']]], ['a,"b\nc"', [['a', 'b\nc']]],
  ])('%j', (text, expected) => { expect(rows(text)).toEqual(expected); });
  it.each([['a,"b', 1], ['a\nb,"c\nd', 2], ['"a"b', 1], ['a\n"b"c', 2]])('says where the quotation marks of %j are wrong', (text, line) => { expect(rows(text)).toEqual({ kind: 'quote', line }); });
  it('never throws and never hangs', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => { expect(['object']).toContain(typeof rows(text)); }), { numRuns: 500 });
    expect(rows('"'.repeat(200_001))).toMatchObject({ kind: 'quote' });
    expect(rows(Array.from({ length: 10_001 }, () => '甲,乙').join('\n'))).toHaveLength(10_001);
  });
});

describe('the text of a file', () => {
  it('is UTF-8, or GBK, or the Unicode text of a spreadsheet, and says which', () => {
    expect(fileText(bytes([0xef, 0xbb, 0xbf], '户主,电话'))).toEqual({ ok: true, value: { text: '户主,电话', encoding: 'utf-8' } });
    expect(fileText(bytes([0xbb, 0xa7, 0xd6, 0xf7]))).toEqual({ ok: true, value: { text: '户主', encoding: 'gb18030' } });
    expect(fileText(bytes([0xff, 0xfe, 0x37, 0x62, 0x3b, 0x4e]))).toEqual({ ok: true, value: { text: '户主', encoding: 'utf-16' } });
    expect(fileText(bytes([0xfe, 0xff, 0x62, 0x37, 0x4e, 0x3b]))).toEqual({ ok: true, value: { text: '户主', encoding: 'utf-16' } });
  });
  it('is not looked for in a workbook, a picture or rubbish', () => {
    expect(fileText(bytes('PK', [3, 4, 20, 0]))).toEqual({ ok: false, error: { kind: 'workbook' } });
    expect(fileText(bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toEqual({ ok: false, error: { kind: 'workbook' } });
    expect(fileText(bytes([0x89], 'PNG', [13, 10, 26, 10, 0, 0, 0, 13]))).toEqual({ ok: false, error: { kind: 'unreadable' } });
    expect(fileText(bytes([0xff, 0xff, 0x41]))).toEqual({ ok: false, error: { kind: 'unreadable' } });
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (some) => { const read = fileText(some); if (read.ok) expect(read.value.text).not.toContain('\u0000'); }));
  });
});

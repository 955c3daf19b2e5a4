import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CELL_MAX, cellText, escapeCodes, storable } from '@/export/cell-text';

describe('text for a cell', () => {
  it('keeps what a person wrote', () => {
    for (const text of ['𠮷野家', '买买提·艾力', '=1+1', 'a\nb', '①（全角）', '👨‍👩‍👧']) expect(cellText(text)).toBe(text);
  });

  it('drops what acts instead of saying something', () => {
    expect(cellText('a\u0000b\u0007c')).toBe('abc');
    expect(cellText('\ud800x\udc00')).toBe('x');
    expect(cellText('名\u202e字')).toBe('名字');
    expect(cellText('\ufeff\u2066a\u2069')).toBe('a');
    expect(cellText('a\r\nb\rc')).toBe('a\nb\nc');
    expect(cellText('a\ufffdb')).toBe('a\u25a1b');
  });

  it('cuts what no cell can hold, says so, and never through a character', () => {
    const mark = '……';
    const cut = cellText('𠮷'.repeat(CELL_MAX), mark);
    expect(cut.length).toBeLessThanOrEqual(CELL_MAX);
    expect(cut.endsWith(`𠮷${mark}`)).toBe(true);
    expect(cellText('好'.repeat(CELL_MAX), mark)).toBe('好'.repeat(CELL_MAX));
    expect(cellText('好'.repeat(CELL_MAX + 1), mark)).toBe('好'.repeat(CELL_MAX - 2) + mark);
  });

  it('is done once: cleaning a clean text changes nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => { expect(cellText(cellText(text))).toBe(cellText(text)); }));
  });

  it('writes an underscore that looks like a code as a code', () => {
    expect(escapeCodes('_x0041_')).toBe('_x005F_x0041_');
    expect(escapeCodes('_x00_ a_b')).toBe('_x00_ a_b');
  });

  it('keeps words apart that every object has', () => {
    for (const word of Object.getOwnPropertyNames(Object.prototype)) expect(storable(word) in {}).toBe(false);
    expect(storable('座位')).toBe('座位');
  });
});

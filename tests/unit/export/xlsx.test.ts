/** The file as another program reads it: every cell as it was given, text never a formula, dates as dates, laid out to be printed. */
import fc from 'fast-check';
import { unzipSync, strFromU8 } from 'fflate';
import readXlsx from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { dayCell, momentCell, type BookCell, type BookSheet } from '@/export/book';
import { cellText } from '@/export/cell-text';
import { writeBook } from '@/export/xlsx';

const base: Omit<BookSheet, 'rows'> = {
  name: '事项台账', title: '青山小学事项台账', head: '学校：青山小学', footer: { left: '填表人', right: '第 &P 页' },
  columns: [{ header: '序号', width: 6 }, { header: '简要情况', width: 40 }, { header: '登记日期', width: 12 }],
};
const sheetOf = (rows: BookCell[][]): BookSheet => ({ ...base, rows });

async function bytes(...sheets: BookSheet[]): Promise<Uint8Array> {
  return new Uint8Array(await (await writeBook(sheets)).arrayBuffer());
}
async function parts(...sheets: BookSheet[]): Promise<(path: string) => string> {
  const files = unzipSync(await bytes(...sheets));
  return (path) => {
    const file = files[path];
    if (!file) throw new Error(`no ${path} among ${Object.keys(files).join(', ')}`);
    return strFromU8(file);
  };
}
async function readBack(...sheets: BookSheet[]) {
  return readXlsx(Buffer.from(await bytes(...sheets)), { trim: false });
}

/** Excel keeps a moment as a fraction of a day; readers round it differently in the last millisecond. */
const toTheSecond = (cell: unknown): unknown => (cell instanceof Date ? new Date(Math.round(cell.getTime() / 1000) * 1000) : cell);

const HOSTILE = ['=1+1', '=cmd|\' /C calc\'!A0', '+86 138', '-1', '@SUM(A1)', '\t=1', '\r=1', 'constructor', '__proto__', 'toString', '<script>alert(1)</script>', ']]>&amp;', '_x0041_', '𠮷野家', '买买提·艾力', '００７', '0012', '1e5', 'TRUE', '2026-02-31'];

describe('an exported workbook', () => {
  it('reads back cell by cell as it was given', async () => {
    const rows: BookCell[][] = [[1, '课间因座位互相推搡\n班主任到场', dayCell('2026-11-20')], [2, '', null], [3, 'x', momentCell('2026-11-20T02:15:40.000Z', 'minute')]];
    const [sheet] = await readBack(sheetOf(rows));
    expect(sheet?.sheet).toBe('事项台账');
    expect(sheet?.data.slice(0, 3).map((row) => row[0])).toEqual(['青山小学事项台账', '学校：青山小学', '序号']);
    expect(sheet?.data.slice(3).map((row) => row.map(toTheSecond))).toEqual([
      [1, '课间因座位互相推搡\n班主任到场', new Date('2026-11-20T00:00:00.000Z')],
      [2, null, null],
      [3, 'x', new Date('2026-11-20T10:15:00.000Z')], // the wall clock in China
    ]);
  });

  it('keeps hostile text as text: no formula, nothing swallowed, nothing mixed up', async () => {
    const rows = HOSTILE.map((text, at): BookCell[] => [at, text, null]);
    const part = await parts(sheetOf(rows));
    expect(part('xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]/);
    const [sheet] = await readBack(sheetOf(rows));
    expect(sheet?.data.slice(3).map((row) => row[1])).toEqual(HOSTILE.map((text) => cellText(text)));
    for (const [at] of HOSTILE.entries()) expect(part('xl/worksheets/sheet1.xml')).toContain(`<c r="B${at + 4}" s="`);
    expect([...part('xl/worksheets/sheet1.xml').matchAll(/<c r="B\d+"[^>]*t="(\w+)"/g)].map((match) => match[1])).toEqual(Array(HOSTILE.length + 1).fill('s'));
  });

  it('keeps any text that a spreadsheet may hold', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { minLength: 1, maxLength: 30 }), async (texts) => {
      const [sheet] = await readBack(sheetOf(texts.map((text, at) => [at, text, null])));
      expect(sheet?.data.slice(3).map((row) => row[1] ?? '')).toEqual(texts.map((text) => cellText(text)));
    }), { numRuns: 60 });
  });

  it('freezes the head, repeats it on every page and prints A4 across', async () => {
    const part = await parts(sheetOf([[1, 'a', null]]), { ...sheetOf([]), name: "排查'完成" });
    const sheet = part('xl/worksheets/sheet1.xml');
    expect(sheet).toMatch(/<pane [^>]*ySplit="3"[^>]*state="frozen"/);
    expect(sheet).toMatch(/<pageSetup [^>]*paperSize="9"[^>]*orientation="landscape"[^>]*fitToWidth="1"[^>]*fitToHeight="0"/);
    expect(sheet).toContain('<pageSetUpPr fitToPage="1"/>');
    expect(sheet).toMatch(/<pageSetup [^>]*\/><headerFooter><oddFooter>&amp;L填表人&amp;R第 &amp;P 页<\/oddFooter><\/headerFooter>/);
    expect(sheet).toMatch(/<mergeCell ref="A1:C1"/);
    expect(sheet).toMatch(/<col [^>]*width="40"/);
    const book = part('xl/workbook.xml');
    expect(book).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'事项台账'!$1:$3</definedName>`);
    expect(book).toContain(`localSheetId="1">'排查''完成'!$1:$3<`);
    expect(part('xl/styles.xml')).toContain('wrapText="1"');
  });

  it('makes elements in the order the format demands', async () => {
    const sheet = (await parts(sheetOf([[1, 'a', null]])))('xl/worksheets/sheet1.xml');
    const order = ['<sheetPr', '<sheetViews', '<cols', '<sheetData', '<mergeCells', '<pageMargins', '<pageSetup', '<headerFooter'].map((tag) => sheet.indexOf(tag));
    expect(order.every((at) => at > 0)).toBe(true);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });
});

describe('a moment in a cell', () => {
  it('is the day in China, also just after midnight', () => {
    expect(momentCell('2026-11-19T16:30:00.000Z', 'day')).toEqual({ at: Date.UTC(2026, 10, 20), as: 'day' });
  });
  it('stays a text when Excel has no such day', () => {
    expect(momentCell('0001-01-01T00:00:00.000Z', 'day')).toBe('0001-01-01T00:00:00.000Z');
    expect(dayCell('not a day')).toBe('not a day');
    expect(momentCell(null, 'day')).toBeNull();
  });
});

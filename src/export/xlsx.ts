/** A workbook as an .xlsx file. The only importer of the spreadsheet writer. */
import writeExcelFile, { type CellObject, type Sheet } from 'write-excel-file/universal';
import { CUT_MARK, FONT } from '@/wording/export';
import { HEAD_ROWS, type BookCell, type BookColumn, type BookSheet } from './book';
import { cellText, escapeCodes, storable } from './cell-text';
import { pageFeature } from './xlsx-page';

const BORDER = { borderColor: '#808080', borderStyle: 'thin' } as const;
const body = { ...BORDER, wrap: true, alignVertical: 'center' } as const;

export const storedText = (text: string): string => storable(escapeCodes(cellText(text, CUT_MARK)));

function cell(value: BookCell, column: BookColumn | undefined): CellObject {
  const style = { ...body, ...(column?.align ? { align: column.align } : {}) };
  if (value === null || value === '') return style;
  if (typeof value === 'string') return { ...style, type: String, value: storedText(value) };
  if (typeof value === 'number') return { ...style, type: Number, value };
  if ('ratio' in value) return { ...style, type: Number, value: value.ratio, format: '0%' };
  return { ...style, type: Date, value: new Date(value.at), format: value.as === 'day' ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm' };
}

/** A cell over the whole width; the cells it covers stay empty. */
const across = (width: number, first: CellObject): (CellObject | null)[] => [{ ...first, columnSpan: width }, ...Array.from({ length: width - 1 }, () => null)];

/** About how many lines the head takes, so that its row is high enough: merged cells never grow by themselves. */
function headHeight(text: string, columns: readonly BookColumn[]): number {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return 17 * Math.max(1, Math.ceil((text.length * 2) / width));
}

function sheet({ name, title, head, columns, rows }: BookSheet): Sheet<Blob> {
  const width = columns.length;
  const headText = cellText(head, CUT_MARK);
  return {
    sheet: name,
    columns: columns.map((column) => ({ width: column.width })),
    stickyRowsCount: HEAD_ROWS,
    orientation: 'landscape',
    data: [
      across(width, { type: String, value: storedText(title), fontSize: 16, fontWeight: 'bold', align: 'center', alignVertical: 'center', height: 32 }),
      across(width, { type: String, value: storedText(headText), wrap: true, alignVertical: 'center', height: headHeight(headText, columns) }),
      columns.map((column) => ({ ...body, type: String, value: storedText(column.header), fontWeight: 'bold', align: 'center', backgroundColor: '#efece4', height: 22 })),
      ...rows.map((row) => columns.map((column, at) => cell(row[at] ?? null, column))),
    ],
  };
}

export const writeBook = (sheets: readonly BookSheet[]): Promise<Blob> =>
  writeExcelFile(sheets.map(sheet), { fontFamily: FONT, fontSize: 10, features: [pageFeature(sheets)] }).toBlob();

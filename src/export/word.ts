/** A paper as a Word file people can still edit: A4, Song and Hei, page numbers. The only importer of the Word library. */
import { AlignmentType, BorderStyle, Document, Footer, ImageRun, LineRuleType, Packer, PageBreak, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun, WidthType, type FileChild } from 'docx';
import type { Block, Sheet } from '@/domain/papers-sheet';
import { PAPERS } from '@/wording/papers';
import { WORD_FONT } from '@/wording/papers-words';
import { cellText } from './cell-text';
import type { WordPictures } from './word-job';

/** Half points and twentieths of a point, as Word counts. */
const SIZE = { title: 44, organ: 32, body: 28, table: 24 } as const;
const INDENT = 2 * SIZE.body * 10;
const LINE = { line: 480, lineRule: LineRuleType.AUTO } as const;
const PAGE = { size: { width: 11906, height: 16838 }, margin: { top: 1417, bottom: 1304, left: 1531, right: 1417 } } as const;
const WIDTH = PAGE.size.width - PAGE.margin.left - PAGE.margin.right;
/** Highest signature on paper, in pixels of 1/96 inch. */
const SIGN_HEIGHT = 48;

const font = (name: string) => ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: name });
const run = (text: string, size: number, bold = false) => new TextRun({ text: cellText(text), size, bold, font: font(bold ? WORD_FONT.title : WORD_FONT.body) });
/** Each line of a text a paragraph of its own. */
const lines = (text: string): string[] => cellText(text).split('\n');

const paragraphs = (text: string, plain: boolean): Paragraph[] =>
  lines(text).map((line) => new Paragraph({ children: [run(line, SIZE.body)], spacing: LINE, ...(plain ? {} : { indent: { firstLine: INDENT } }) }));

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE };

function table(widths: readonly number[], head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const all = widths.reduce((sum, each) => sum + each, 0);
  const columns = widths.map((each) => Math.round((WIDTH * each) / all));
  const cell = (text: string, at: number, bold: boolean) => new TableCell({
    width: { size: columns[at] ?? 0, type: WidthType.DXA }, borders: BORDERS, margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: lines(text).map((line) => new Paragraph({ children: [run(line, SIZE.table, bold)] })),
  });
  const row = (cells: readonly string[], bold: boolean, first: boolean) => new TableRow({ tableHeader: bold, cantSplit: true, children: cells.map((text, at) => cell(text, at, bold || (first && at === 0))) });
  return new Table({
    columnWidths: columns, width: { size: WIDTH, type: WidthType.DXA },
    rows: [...(head.length > 0 ? [row(head, true, false)] : []), ...rows.map((cells) => row(cells, false, head.length === 0))],
  });
}

function signature(label: string, file: string, pictures: WordPictures): Paragraph {
  const picture = pictures[file];
  const drawn = picture && new ImageRun({ type: 'png', data: picture.png, transformation: { height: SIGN_HEIGHT, width: Math.round((SIGN_HEIGHT * picture.width) / Math.max(1, picture.height)) } });
  return new Paragraph({ spacing: { before: 240 }, children: [run(`${label}\uff1a`, SIZE.body), drawn ?? run(file ? PAPERS.signatureAway : '_'.repeat(20), SIZE.body)] });
}

function blocks(block: Block, pictures: WordPictures): FileChild[] {
  switch (block.is) {
    case 'text': return paragraphs(block.text, block.plain === true);
    case 'head': return [new Paragraph({ keepNext: true, spacing: { before: 160, ...LINE }, children: [run(block.text, SIZE.body, true)] })];
    case 'rows': return [table([1, 3.4], [], block.rows), new Paragraph({ children: [] })];
    case 'table': return [table(block.widths, block.head, block.rows), new Paragraph({ children: [] })];
    case 'sign': return block.places.map(({ label, file }) => signature(label, file, pictures));
    case 'page': return [new Paragraph({ children: [new PageBreak()] })];
  }
}

const centred = (text: string, size: number, after: number) => new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after }, children: [run(text, size, true)] });
const right = (text: string, before = 0) => new Paragraph({ alignment: AlignmentType.RIGHT, spacing: { before, ...LINE }, keepLines: true, children: [run(text, SIZE.body)] });

export function wordFile(sheet: Sheet, pictures: WordPictures): Promise<Blob> {
  const footer = new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 18 })] })] });
  const document = new Document({
    title: cellText(sheet.title), creator: cellText(sheet.organ), lastModifiedBy: cellText(sheet.organ),
    sections: [{
      properties: { page: PAGE }, footers: { default: footer },
      children: [
        centred(sheet.organ, SIZE.organ, 80), centred(sheet.title, SIZE.title, 160), right(sheet.number),
        ...(sheet.to ? [new Paragraph({ spacing: LINE, children: [run(`${sheet.to}\uff1a`, SIZE.body)] })] : []),
        ...sheet.blocks.flatMap((block) => blocks(block, pictures)),
        ...(sheet.closing ? [right(sheet.closing.organ, 480), right(sheet.closing.day)] : []),
      ],
    }],
  });
  return Packer.toBlob(document);
}

/** How a sheet lies on paper: A4 across, as wide as the page, names of the columns on every page, page numbers and a line to sign. */
import type { Feature } from 'write-excel-file/universal';
import { sanitizeTextContent } from 'write-excel-file/utility';
import { HEAD_ROWS, type BookSheet } from './book';

const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.7, header: 0.3, footer: 0.3 };

const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** Markup put behind a one-tag element; the element is written by the library on every sheet. */
function after(xml: string, tag: string, markup: string): string {
  const start = xml.lastIndexOf(`<${tag} `);
  const end = start < 0 ? -1 : xml.indexOf('/>', start) + 2;
  if (end < 2) throw new Error(`the spreadsheet has no ${tag}`);
  return xml.slice(0, end) + markup + xml.slice(end);
}

export function pageFeature(sheets: readonly BookSheet[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes(tag, attributes) {
            if (tag === 'pageMargins') return MARGINS;
            if (tag === 'pageSetup') return { ...attributes, fitToWidth: 1, fitToHeight: 0 };
            return attributes;
          },
          transform(xml, _options, { sheetIndex }) {
            const { left, right } = sheets[sheetIndex]?.footer ?? { left: '', right: '' };
            const footer = `<headerFooter><oddFooter>${sanitizeTextContent(`&L${left}&R${right}`)}</oddFooter></headerFooter>`;
            const fitted = xml.replace(/(<worksheet [^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
            return after(fitted, 'pageSetup', footer);
          },
        },
        'xl/workbook.xml': {
          transform(xml) {
            const titles = sheets.map((sheet, at) => `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${sanitizeTextContent(`${quoted(sheet.name)}!$1:$${HEAD_ROWS}`)}</definedName>`);
            return xml.replace(/<definedNames\s*\/>/, () => `<definedNames>${titles.join('')}</definedNames>`);
          },
        },
      },
    },
  };
}

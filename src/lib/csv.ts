/** Tables as text (RFC 4180), separated by commas or, as a spreadsheet copies them, by tabs. */
import { err, ok, type Result } from './result';

/** `line`: where the quotation mark stands that is never closed, or that is followed by more text; 1 is the first. */
export interface CsvFault {
  kind: 'quote';
  line: number;
}

/** Tabs where the first line has one outside quotation marks: names and addresses have commas, hardly ever tabs. */
function separatorOf(text: string): string {
  const first = text.replace(/"(?:[^"]|"")*"/g, '').split(/\r?\n/, 1)[0] ?? '';
  return first.includes('\t') ? '\t' : ',';
}

/** The records in their order, empty lines as records with one empty field; a byte order mark is no part of the first. */
export function parseCsv(input: string): Result<string[][], CsvFault> {
  const text = input.replace(/^\ufeff/, '');
  const separator = separatorOf(text);
  const records: string[][] = [];
  let record: string[] = [];
  let line = 1;
  let at = 0;
  const endRecord = (): void => {
    records.push(record);
    record = [];
  };
  while (at < text.length) {
    let field = '';
    if (text[at] === '"') {
      const opened = line;
      for (at += 1; ; at += 1) {
        const letter = text[at];
        if (letter === undefined) return err({ kind: 'quote', line: opened });
        if (letter === '\n') line += 1;
        if (letter !== '"') field += letter;
        else if (text[at + 1] === '"') { field += letter; at += 1; } else break;
      }
      at += 1;
      if (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') return err({ kind: 'quote', line });
    } else {
      const start = at;
      while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
      field = text.slice(start, at);
    }
    record.push(field);
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) record.push('');
      if (at < text.length) continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    if (at < text.length) { at += 1; line += 1; }
    endRecord();
  }
  return ok(records);
}

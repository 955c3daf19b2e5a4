/** The text of a file somebody chose, whatever a spreadsheet program here may have written it in. */
import { err, ok, type Result } from './result';

/** workbook: an .xls or .xlsx file, which is no text. unreadable: neither UTF-8, UTF-16 nor GB 18030. */
export type TextFault = { kind: 'workbook' } | { kind: 'unreadable' };
export interface FileText {
  text: string;
  encoding: 'utf-8' | 'utf-16' | 'gb18030';
}

const starts = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, at) => bytes[at] === byte);

function decoded(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** GBK is read as GB 18030, which holds it. A text with NUL in it is no text. */
export function fileText(bytes: Uint8Array): Result<FileText, TextFault> {
  if (starts(bytes, 0x50, 0x4b, 3, 4) || starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return err({ kind: 'workbook' });
  const wide = starts(bytes, 0xff, 0xfe) ? 'utf-16le' : starts(bytes, 0xfe, 0xff) ? 'utf-16be' : null;
  const tries = wide ? [[wide, 'utf-16'] as const] : [['utf-8', 'utf-8'] as const, ['gb18030', 'gb18030'] as const];
  for (const [label, encoding] of tries) {
    const text = decoded(bytes, label);
    if (text !== null && !text.includes('\u0000')) return ok({ text, encoding });
  }
  return err({ kind: 'unreadable' });
}

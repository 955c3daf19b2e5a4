/** What the page and the Excel worker say to each other: sheets first, their rows in slices, then the file. */
import type { BookCell, BookSheet } from './book';

export type ToWorker =
  | { kind: 'sheet'; sheet: Omit<BookSheet, 'rows'> }
  | { kind: 'rows'; rows: BookCell[][] }
  | { kind: 'write' };

export type FromWorker = { kind: 'file'; file: Blob } | { kind: 'failed' };

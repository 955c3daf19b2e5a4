/// <reference lib="webworker" />
/** Writes the workbook off the page's thread. Cancelling is ending this worker. */
import './deflate-here';
import type { BookCell, BookSheet } from './book';
import type { FromWorker, ToWorker } from './excel-job';
import { writeBook } from './xlsx';

const sheets: (BookSheet & { rows: BookCell[][] })[] = [];
const say = (answer: FromWorker): void => { postMessage(answer); };

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'sheet') sheets.push({ ...data.sheet, rows: [] });
  else if (data.kind === 'rows') sheets.at(-1)?.rows.push(...data.rows);
  else writeBook(sheets).then((file) => { say({ kind: 'file', file }); }, () => { say({ kind: 'failed' }); });
});

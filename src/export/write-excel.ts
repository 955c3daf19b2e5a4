/** A workbook made in a worker from rows that come in slices, so that the page stays at hand; an abort ends it at once. */
import { err, ok, type Result } from '@/lib/result';
import type { BookCell, BookSheet } from './book';
import type { FromWorker, ToWorker } from './excel-job';

export type ExcelFault = { kind: 'cancelled' } | { kind: 'failed' };
export type SheetSource = Omit<BookSheet, 'rows'> & { rows: Iterable<BookCell[]> };

const SLICE = 200;

/** Lets the page draw and listen between two slices. */
const breathe = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve); });

async function feed(worker: Worker, sheets: readonly SheetSource[], signal: AbortSignal): Promise<void> {
  const say = (message: ToWorker): void => { worker.postMessage(message); };
  for (const { rows, ...sheet } of sheets) {
    say({ kind: 'sheet', sheet });
    let slice: BookCell[][] = [];
    for (const row of rows) {
      slice.push(row);
      if (slice.length < SLICE) continue;
      say({ kind: 'rows', rows: slice });
      slice = [];
      await breathe();
      if (signal.aborted) return;
    }
    say({ kind: 'rows', rows: slice });
  }
  say({ kind: 'write' });
}

export function writeExcel(sheets: readonly SheetSource[], signal: AbortSignal): Promise<Result<Blob, ExcelFault>> {
  if (signal.aborted) return Promise.resolve(err({ kind: 'cancelled' }));
  const worker = new Worker(new URL('./excel-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Result<Blob, ExcelFault>>((resolve) => {
    signal.addEventListener('abort', () => { resolve(err({ kind: 'cancelled' })); }, { once: true });
    worker.onerror = () => { resolve(err({ kind: 'failed' })); };
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => { resolve(data.kind === 'file' ? ok(data.file) : err({ kind: 'failed' })); };
    feed(worker, sheets, signal).catch(() => { resolve(err({ kind: 'failed' })); });
  }).finally(() => { worker.terminate(); });
}

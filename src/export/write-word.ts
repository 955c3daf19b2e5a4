/** A paper as a Word file, made in a worker. The library is too large to be kept on every phone: it is fetched when a paper is first looked at with network, and rests from then on. */
import { err, ok, type Result } from '@/lib/result';
import type { FromWord, ToWord } from './word-job';

/** not_here: the library has never been fetched and there is no network. */
export type WordFault = { kind: 'not_here' } | { kind: 'failed' };

const start = (): Worker => new Worker(new URL('./word-worker.ts', import.meta.url), { type: 'module' });

/** Has the library fetched, so that it is there without network later. Nobody waits for it. */
export function fetchWord(): void {
  const worker = start();
  worker.onmessage = worker.onerror = () => { worker.terminate(); };
}

export function writeWord(job: ToWord): Promise<Result<Blob, WordFault>> {
  const worker = start();
  let ready = false;
  return new Promise<Result<Blob, WordFault>>((resolve) => {
    worker.onerror = () => { resolve(err({ kind: ready ? 'failed' : 'not_here' })); };
    worker.onmessage = ({ data }: MessageEvent<FromWord>) => {
      if (data.kind === 'ready') ready = true;
      else resolve(data.kind === 'file' ? ok(data.file) : err({ kind: 'failed' }));
    };
    worker.postMessage(job);
  }).finally(() => { worker.terminate(); });
}

/** Photos made smaller beside the page: one after another in a worker that ends with the batch. */
import { err, type Result } from '@/lib/result';
import type { Picture, PictureFault } from './shrink-picture';
import type { Sniffed } from './sniff';

export type Shrink = (bytes: ArrayBuffer, mime: Sniffed) => Promise<Result<Picture, PictureFault>>;

export function pictureJob(): { shrink: Shrink; end(): void } {
  if (typeof OffscreenCanvas !== 'function') {
    return { shrink: async (bytes, mime) => (await import('./shrink-picture')).shrinkPicture(bytes, mime), end: () => {} };
  }
  let worker: Worker | null = null;
  let give: ((made: Result<Picture, PictureFault>) => void) | null = null;

  const shrink: Shrink = (bytes, mime) => new Promise((done) => {
    give = done;
    worker ??= new Worker(new URL('./picture-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Result<Picture, PictureFault>>) => { done(data); };
    worker.onerror = () => { end(); };
    worker.postMessage({ bytes, mime }, [bytes]);
  });
  /** Whoever waits for a picture is told that there is none. */
  function end() {
    worker?.terminate();
    worker = null;
    give?.(err('unreadable'));
    give = null;
  }
  return { shrink, end };
}

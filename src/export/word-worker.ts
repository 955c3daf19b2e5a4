/// <reference lib="webworker" />
/** Writes the Word file off the page's thread; the library is loaded with it. */
import { wordFile } from './word';
import type { FromWord, ToWord } from './word-job';

const say = (answer: FromWord): void => { postMessage(answer); };

addEventListener('message', ({ data }: MessageEvent<ToWord>) => {
  wordFile(data.sheet, data.pictures).then((file) => { say({ kind: 'file', file }); }, () => { say({ kind: 'failed' }); });
});
say({ kind: 'ready' });

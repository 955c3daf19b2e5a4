/// <reference lib="webworker" />
/** The dictionary lives here, so that loading it never stops the page. One answer per batch, in its order. */
import { pinyinOf, type Spoken } from './pinyin-of';

addEventListener('message', ({ data }: MessageEvent<Spoken[]>) => { postMessage(data.map(pinyinOf)); });

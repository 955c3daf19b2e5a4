/** What is searched in each row. Plain text is there at once; pinyin follows from a worker, batch by batch, each row once. */
import { shallowRef, type ShallowRef } from 'vue';
import { plainText, searchable, type Pinyin, type Searchable } from '@/domain/ledger-search';
import type { Spoken } from './pinyin-of';

export interface Speech extends Spoken {
  /** Found as written only. */
  written?: readonly string[];
}

export interface SearchIndex<T extends object> {
  /** Moves when pinyin has been added; whoever searches reads it. */
  version: ShallowRef<number>;
  of: (item: T) => Searchable;
  /** Asks for the pinyin of items that have none yet. */
  warm: (items: readonly T[]) => void;
  stop: () => void;
}

const BATCH = 250;
/** Reading the screen anew for every batch would be more work than it shows. */
const TELL_EVERY = 2000;

export const pinyinWorker = (): Worker => new Worker(new URL('./pinyin-worker.ts', import.meta.url), { type: 'module' });

export function searchIndex<T extends object>(speak: (item: T) => Speech, open: () => Worker = pinyinWorker): SearchIndex<T> {
  const version = shallowRef(0);
  const known = new WeakMap<T, Searchable>();
  let queue: T[] = [];
  let asked: T[] = [];
  let untold = 0;
  let worker: Worker | null = null;

  function of(item: T): Searchable {
    const found = known.get(item);
    if (found) return found;
    const { names, texts, written = [] } = speak(item);
    const fresh = searchable(plainText([...names, ...texts, ...written]));
    known.set(item, fresh);
    return fresh;
  }

  function heard({ data }: MessageEvent<Pinyin[]>): void {
    data.forEach((pinyin, at) => {
      const item = asked[at];
      if (item) known.set(item, searchable(of(item).plain, pinyin));
    });
    untold += asked.length;
    asked = [];
    if (untold >= TELL_EVERY || queue.length === 0) {
      untold = 0;
      version.value += 1;
    }
    ask();
  }

  function ask(): void {
    if (!worker || asked.length > 0 || queue.length === 0) return;
    asked = queue.slice(0, BATCH);
    queue = queue.slice(BATCH);
    worker.postMessage(asked.map((item): Spoken => {
      const { names, texts } = speak(item);
      return { names, texts };
    }));
  }

  function warm(items: readonly T[]): void {
    const running = new Set(asked);
    queue = items.filter((item) => !known.get(item)?.pinyin && !running.has(item));
    if (queue.length === 0) return;
    if (!worker) {
      worker = open();
      worker.onmessage = heard;
    }
    ask();
  }

  return { version, of, warm, stop: () => { worker?.terminate(); worker = null; queue = []; asked = []; } };
}

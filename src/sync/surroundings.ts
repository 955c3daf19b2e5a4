/** What the engine hears from the browser. Injected so that tests own the network sign, the eyes on the page and the time. */
import { realAfter, type After } from '@/db/timer';

export interface Surroundings {
  now(): number;
  random(): number;
  after: After;
  online(): boolean;
  visible(): boolean;
  listen(event: 'online' | 'offline' | 'visible', heard: () => void): () => void;
  locks: LockManager | undefined;
  channel(name: string): Channel;
  /** Asks the browser not to evict us. */
  persist(): Promise<unknown>;
}

export interface Channel {
  post(message: unknown): void;
  hear(listener: (message: unknown) => void): void;
  close(): void;
}

function browserChannel(name: string): Channel {
  const channel = new BroadcastChannel(name);
  return {
    post: (message) => channel.postMessage(message),
    hear: (listener) => {
      channel.onmessage = ({ data }) => listener(data);
    },
    close: () => channel.close(),
  };
}

export const browserSurroundings = (): Surroundings => ({
  now: Date.now,
  random: Math.random,
  after: realAfter,
  online: () => navigator.onLine,
  visible: () => document.visibilityState === 'visible',
  listen(event, heard) {
    const target: EventTarget = event === 'visible' ? document : window;
    const name = event === 'visible' ? 'visibilitychange' : event;
    const listener = (): void => {
      if (event !== 'visible' || document.visibilityState === 'visible') heard();
    };
    target.addEventListener(name, listener);
    return () => target.removeEventListener(name, listener);
  },
  locks: 'locks' in navigator ? navigator.locks : undefined,
  channel: browserChannel,
  persist: async () => navigator.storage?.persist?.(),
});

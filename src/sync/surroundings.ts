/** What the engine hears from the browser. Injected so that tests own the network sign, the eyes on the page and the time. */
import { realAfter, type After } from '@/db/timer';

export interface Surroundings {
  now(): number;
  random(): number;
  after: After;
  online(): boolean;
  visible(): boolean;
  /** 'wifi', 'cellular' ..., where the browser tells. */
  connection(): string | undefined;
  listen(event: 'online' | 'offline' | 'visible' | 'connection', heard: () => void): () => void;
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

/** Few browsers have it, and TypeScript's DOM has it not. */
const network = (): (EventTarget & { type?: unknown }) | undefined => {
  const found: unknown = Reflect.get(navigator, 'connection');
  return found instanceof EventTarget ? found : undefined;
};

export const browserSurroundings = (): Surroundings => ({
  now: Date.now,
  random: Math.random,
  after: realAfter,
  online: () => navigator.onLine,
  visible: () => !document.hidden,
  connection() {
    const type = network()?.type;
    return typeof type === 'string' ? type : undefined;
  },
  listen(event, heard) {
    const [target, name]: [EventTarget | undefined, string] = event === 'visible' ? [document, 'visibilitychange'] : event === 'connection' ? [network(), 'change'] : [window, event];
    const listener = (): void => {
      if (event !== 'visible' || !document.hidden) heard();
    };
    target?.addEventListener(name, listener);
    return () => target?.removeEventListener(name, listener);
  },
  locks: navigator.locks, // absent in old browsers, whatever its type says
  channel: browserChannel,
  persist: async () => navigator.storage?.persist?.(),
});

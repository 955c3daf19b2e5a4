/** The app's own way to Storage (src/remote/storage.ts), with the simulated network where XMLHttpRequest and `fetch` would be. */
import type { Call as ServerCall } from '@/remote/call';
import type { Connected } from '@/remote/client';
import { createStorage } from '@/remote/storage';
import { bytesOf, textOf } from './bytes';
import type { Ask } from './network';

const SERVER = 'https://server.example';
const pathIn = (url: string): string => decodeURIComponent(new URL(url).pathname).split('/attachment/')[1] ?? '';

/** What the browser's own request does, as far as storage.ts uses it. */
class Sending {
  status = 0;
  responseText = '';
  responseURL = '';
  readonly upload: { onprogress?: (event: { loaded: number }) => void } = {};
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  constructor(private readonly ask: Ask) {}

  open(_method: string, url: string): void {
    this.responseURL = url;
  }
  setRequestHeader(): void {}
  getResponseHeader(): null {
    return null;
  }
  abort(): void {
    this.onabort?.();
  }
  send(body: ArrayBuffer): void {
    this.upload.onprogress?.({ loaded: body.byteLength });
    void this.ask('upload', { path: pathIn(this.responseURL), body: textOf(body) }).then((heard) => {
      if (typeof heard === 'string') return this.onerror?.();
      this.status = heard.status;
      this.responseText = heard.body;
      this.onload?.();
    });
  }
}

export function storagePort(ask: Ask, call: ServerCall, session: Parameters<typeof createStorage>[1]): ReturnType<typeof createStorage> {
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const heard = await ask(init?.method === 'POST' ? 'sign' : 'bytes', { path: pathIn(String(input)) });
    if (typeof heard === 'string') throw new TypeError('fetch failed');
    return new Response(bytesOf(heard.body), { status: heard.status });
  };
  const server = { config: { supabaseUrl: SERVER }, headers: async () => ({}), fetch } as unknown as Connected;
  return createStorage({ get: async () => server, retryAfter: () => null }, session, call, () => new Sending(ask) as unknown as XMLHttpRequest);
}

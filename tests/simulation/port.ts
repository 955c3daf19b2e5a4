/** The app's own port to Supabase (src/remote), with the simulated network where `fetch` would be. */
import { PostgrestClient } from '@supabase/postgrest-js';
import { createCall } from '@/remote/call';
import type { Clients, Connected } from '@/remote/client';
import { createSupabaseRemote } from '@/remote/supabase-remote';
import { err, ok } from '@/lib/result';
import type { Remote } from '@/sync/remote';
import type { Call } from './school';
import type { Heard } from './network';

type Ask = (kind: Call['kind'], args: Record<string, unknown>) => Promise<Heard>;
const KINDS: Record<string, Call['kind']> = { sync_push: 'push', sync_pull: 'pull', sync_folder: 'folder', device_hello: 'hello' };
const isKind = (name: string): Call['kind'] => {
  const kind = KINDS[name];
  if (!kind) throw new Error(`no endpoint ${name}`);
  return kind;
};

/** The session is always good; 401 comes from the network. */
const session = { ensure: async () => ok(undefined), renew: async () => err({ kind: 'unauthorized' } as const) };
const clientsOf = (rest: unknown): Clients => ({ get: async () => ({ rest }) as Connected, retryAfter: () => null });
const patience = (controllers: WeakMap<AbortSignal, AbortController>) => () => {
  const controller = new AbortController();
  controllers.set(controller.signal, controller);
  return controller.signal;
};

/** Photos are not simulated: nobody takes one here. */
const offline = async () => err({ kind: 'offline' } as const);
const remoteOn = (rest: unknown, controllers: WeakMap<AbortSignal, AbortController>): Remote => ({
  ...createSupabaseRemote(createCall(clientsOf(rest), session, patience(controllers))), upload: offline, stored: offline, read: offline,
});

/** With the real PostgREST client: it reads bodies, statuses and headers as on a phone. */
export function webPort(ask: Ask): Remote {
  const controllers = new WeakMap<AbortSignal, AbortController>();
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const args: unknown = JSON.parse(String(init?.body));
    const heard = await ask(isKind(new URL(String(input)).pathname.split('/').at(-1) ?? ''), args as Record<string, unknown>);
    if (heard === 'no answer' && init?.signal) controllers.get(init.signal)?.abort();
    if (typeof heard === 'string') throw new TypeError('fetch failed');
    return new Response(heard.body, { status: heard.status, headers: { 'Content-Type': heard.body.startsWith('<') ? 'text/html' : 'application/json' } });
  };
  return remoteOn(new PostgrestClient('https://server.example/rest/v1', { fetch }), controllers);
}

/** For very many runs: what the PostgREST client makes of an answer, without the client. */
export function plainPort(ask: Ask): Remote {
  const controllers = new WeakMap<AbortSignal, AbortController>();
  const rest = {
    rpc: (name: string, args: Record<string, unknown>) => ({
      abortSignal: async (signal: AbortSignal) => {
        const heard = await ask(isKind(name), args);
        if (heard === 'no answer') controllers.get(signal)?.abort();
        return typeof heard === 'string' ? { data: null, status: 0 } : { data: parsed(heard.body), status: heard.status };
      },
    }),
  };
  return remoteOn(rest, controllers);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

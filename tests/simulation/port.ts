/** The app's own port to Supabase (src/remote), with the simulated network where `fetch` would be. */
import { PostgrestClient } from '@supabase/postgrest-js';
import * as v from 'valibot';
import { createCall, faultOfStatus, type Call as ServerCall } from '@/remote/call';
import type { Clients, Connected } from '@/remote/client';
import { createSupabaseRemote } from '@/remote/supabase-remote';
import { err, ok } from '@/lib/result';
import type { Remote } from '@/sync/remote';
import type { Call } from './school';
import type { Ask } from './network';
import { storagePort } from './storage-port';

const KINDS: Record<string, Call['kind']> = { sync_push: 'push', sync_pull: 'pull', sync_folder: 'folder', device_hello: 'hello', file_stored: 'stored', file_open: 'open' };
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
  const call = createCall(clientsOf(new PostgrestClient('https://server.example/rest/v1', { fetch })), session, patience(controllers));
  return { ...createSupabaseRemote(call), ...storagePort(ask, call, session) };
}

/** For very many runs: the same faults by the same rule, without the clients in between. */
export function plainPort(ask: Ask): Remote {
  const call: ServerCall = async (name, args, schema) => {
    const heard = await ask(isKind(name), { ...args });
    if (typeof heard === 'string') return err({ kind: heard === 'no answer' ? 'timeout' : 'offline' });
    if (heard.status >= 300) return err(faultOfStatus(heard.status, null));
    const answer = v.safeParse(schema, parsed(heard.body));
    return answer.success ? ok(answer.output) : err({ kind: 'not_ours' });
  };
  return { ...createSupabaseRemote(call), ...storagePort(ask, call, session) };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

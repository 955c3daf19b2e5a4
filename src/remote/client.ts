/**
 * The parts of supabase-js this app uses, auth and PostgREST, loaded when they are first needed: after the first paint, and never
 * for a start without network. The whole of supabase-js is twice their size (realtime and functions have no use here).
 */
import type { GoTrueClient } from '@supabase/auth-js';
import type { PostgrestClient } from '@supabase/postgrest-js';
import type { Config, ConfigSource, Site } from './config';
import { createTokenFetch } from './token-fetch';

export const AUTH_KEY = 'zhiwei-auth';

export interface Connected {
  auth: GoTrueClient;
  rest: PostgrestClient;
  config: Config;
  /** Headers of the signed-in person. */
  headers(): Promise<Record<string, string>>;
  fetch: typeof fetch;
}
/** No server is known yet, or the code that talks to it could not be loaded. */
export type NotConnected = 'no config' | 'not loaded';
export interface Clients {
  get(): Promise<Connected | NotConnected>;
  retryAfter(): number | null;
}

export function createClients(config: ConfigSource, { fetch, storage }: Pick<Site, 'fetch' | 'storage'>): Clients {
  const through = createTokenFetch(fetch);
  let made: Connected | null = null;

  async function make(): Promise<Connected | NotConnected> {
    const known = await config.get();
    if (!known) return 'no config';
    const code = await Promise.all([import('@supabase/auth-js'), import('@supabase/postgrest-js')]).catch(() => null);
    if (!code) return 'not loaded';
    // Two callers may have come this far together.
    if (made) return made;
    const [{ AuthClient }, { PostgrestClient }] = code;
    const headers = { apikey: known.publishableKey };
    // Each call renews the session when it must; a timer of its own would only wake the phone without network.
    const auth = new AuthClient({
      url: `${known.supabaseUrl}/auth/v1`, headers, fetch: through.fetch,
      storage, storageKey: AUTH_KEY, persistSession: true, autoRefreshToken: false, detectSessionInUrl: false,
    });
    const signedHeaders = async (): Promise<Record<string, string>> => {
      const { data } = await auth.getSession();
      return { ...headers, Authorization: `Bearer ${data.session?.access_token ?? known.publishableKey}` };
    };
    const rest = new PostgrestClient(`${known.supabaseUrl}/rest/v1`, {
      headers,
      fetch: async (input, init) => {
        const signed = new Headers(init?.headers);
        for (const [name, value] of Object.entries(await signedHeaders())) signed.set(name, value);
        return through.fetch(input, { ...init, headers: signed });
      },
    });
    return (made = { auth, rest, config: known, headers: signedHeaders, fetch: through.fetch });
  }

  return { retryAfter: through.retryAfter, get: async () => made ?? make() };
}

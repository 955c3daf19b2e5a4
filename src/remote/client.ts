/** The one supabase-js client, loaded when it is first needed: after the first paint, and never for a start without network. */
import type { SupabaseClient } from '@supabase/supabase-js';
import type { Config, ConfigSource, Site } from './config';
import { createTokenFetch } from './token-fetch';

export const AUTH_KEY = 'zhiwei-auth';

export interface Connected {
  client: SupabaseClient;
  config: Config;
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
    const code = await import('@supabase/supabase-js').catch(() => null);
    if (!code) return 'not loaded';
    // Two callers may have come this far together.
    if (made) return made;
    const client = code.createClient(known.supabaseUrl, known.publishableKey, {
      // Each call renews the session when it must; a timer of its own would only wake the phone without network.
      auth: { storage, storageKey: AUTH_KEY, persistSession: true, autoRefreshToken: false, detectSessionInUrl: false },
      global: { fetch: through.fetch },
    });
    return (made = { client, config: known });
  }

  return { retryAfter: through.retryAfter, get: async () => made ?? make() };
}

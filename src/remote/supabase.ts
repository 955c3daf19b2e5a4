/** Session and server of this site, joined. */
import type { Remote } from '@/sync/remote';
import type { Session } from '@/sync/session';
import { createSession } from './auth';
import { createClients } from './client';
import { createConfig, type Site } from './config';
import { createSupabaseRemote } from './supabase-remote';

const browserSite = (): Site => ({ fetch: (input, init) => fetch(input, init), storage: localStorage, origin: location.origin });

export function connectSupabase(site: Site = browserSite()): { session: Session; remote: Remote } {
  const clients = createClients(createConfig(site), site);
  const session = createSession(clients, site.storage);
  return { session, remote: createSupabaseRemote(clients, session) };
}

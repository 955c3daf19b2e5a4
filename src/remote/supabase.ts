/** Session and server of this site, joined. */
import type { Desk } from '@/sync/desk';
import type { Remote } from '@/sync/remote';
import type { Session } from '@/sync/session';
import { createSession } from './auth';
import { createCall } from './call';
import { createClients } from './client';
import { createConfig, type Site } from './config';
import { createDesk } from './desk';
import { deviceLabel } from './device-label';
import { createStorage } from './storage';
import { createSupabaseRemote } from './supabase-remote';

export const browserSite = (storage: Site['storage']): Site => ({ fetch: (input, init) => fetch(input, init), storage, origin: location.origin, label: deviceLabel(navigator.userAgent) });

export function connectSupabase(site: Site): { session: Session; remote: Remote; desk: Desk } {
  const clients = createClients(createConfig(site), site);
  const session = createSession(clients, site.storage);
  const call = createCall(clients, session);
  const storage = createStorage(clients, session, call);
  return { session, remote: { ...createSupabaseRemote(call, site.label), ...storage }, desk: createDesk(call, storage) };
}

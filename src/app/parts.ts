/** What the app is made of in a browser: a chunk of its own, asked for at once, so that the frame paints while store and engine arrive. */
import { openDevice } from '@/db/device';
import { openVault } from '@/db/vault';
import { browserSite, connectSupabase } from '@/remote/supabase';
import { useDesk } from '@/stores/desk';
import { createEngine } from '@/sync/engine';
import type { Parts } from './container';
import { accountOpener } from './opening';

export async function browserParts(): Promise<Parts> {
  const device = await openDevice();
  const { desk, ...site } = connectSupabase(browserSite(device.kept));
  useDesk().connect(desk);
  return { ...site, device, openVault, createEngine, opener: accountOpener };
}

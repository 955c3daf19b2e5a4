/** What the app is made of in a browser: a chunk of its own, asked for at once, so that the frame paints while store and engine arrive. */
import { knownDevice, markDevice } from '@/account/device-marker';
import { browserHost } from '@/db/connection';
import { openDevice } from '@/db/device';
import { openVault } from '@/db/vault';
import { browserSite, connectSupabase } from '@/remote/supabase';
import { useDesk } from '@/stores/desk';
import { useSync } from '@/stores/sync';
import { createEngine } from '@/sync/engine';
import type { Parts } from './container';
import { accountOpener } from './opening';

export async function browserParts(): Promise<Parts> {
  const known = knownDevice();
  const device = await openDevice(browserHost(), known);
  useSync().lost = markDevice(device.id, known !== undefined && device.fresh, Date.now());
  const { desk, ...site } = connectSupabase(browserSite(device.kept));
  useDesk().connect(desk);
  return { ...site, device, openVault, createEngine, opener: accountOpener };
}

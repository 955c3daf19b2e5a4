/**
 * What only the office and the leads use (their screens, Excel), or only a wide screen, is no burden to every phone: the service worker does
 * not fetch it ahead. It is kept, for use without network, on the devices of those who work with it and on wide screens. `desk.json` lists it; the build writes it (vite.config.ts).
 */
import { watchEffect } from 'vue';
import * as v from 'valibot';
import { useMe } from '@/stores/me';
import { useSync } from '@/stores/sync';
import { useDesk } from '@/ui/use-desk';
import type { Updates } from './updates';

const listed = v.object({ app: v.string(), parts: v.array(v.string()) });

/** Fetches what is not here yet; parts of older versions go once this page is of the listed version. */
async function fetchParts(caches: CacheStorage): Promise<void> {
  const answer = await fetch('/desk.json', { cache: 'no-cache' });
  if (!answer.ok) return;
  const { app, parts } = v.parse(listed, await answer.json());
  const cache = await caches.open('desk');
  const kept = (await cache.keys()).map(({ url }) => new URL(url).pathname);
  await cache.addAll(parts.filter((part) => !kept.includes(part)));
  if (!document.querySelector(`script[src="${app}"]`)) return;
  await Promise.all(kept.filter((part) => !parts.includes(part)).map((part) => cache.delete(part)));
}

/** Whenever there is network, and again when a new version waits, so that it is whole before it is taken. A failure is left to the moment a part is asked for. */
export function keepDesk({ waiting }: Updates): void {
  const me = useMe();
  const sync = useSync();
  const wide = useDesk();
  watchEffect(() => {
    const wanted = (wide.value || me.has('desk', 'lead', 'admin')) && (sync.status.online || waiting.value);
    if (import.meta.env.PROD && wanted && 'caches' in globalThis) void fetchParts(globalThis.caches).catch(() => undefined);
  });
}

/**
 * Fetches every screen's code soon after the first is shown, while no service worker keeps it yet: a phone that loses its signal
 * minutes after the first visit has all screens all the same. Those of the desk have their own way (keep-desk.ts).
 */
import type { RouteRecordRaw } from 'vue-router';

const isLoader = (component: unknown): component is () => Promise<unknown> => typeof component === 'function';

/** One screen after another; a failure is left to the moment the screen is really asked for. */
export async function prefetchScreens(routes: readonly RouteRecordRaw[]): Promise<void> {
  if (navigator.serviceWorker?.controller) return;
  for (const { component, meta } of routes) {
    if (isLoader(component) && !meta?.desk) await component().catch(() => undefined);
  }
}

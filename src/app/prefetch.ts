/** Fetches every screen's code soon after the first is shown: the next one is there without network even before the service worker is. */
import type { RouteRecordRaw } from 'vue-router';

const isLoader = (component: unknown): component is () => Promise<unknown> => typeof component === 'function';

/** One screen after another; a failure is left to the moment the screen is really asked for. */
export async function prefetchScreens(routes: readonly RouteRecordRaw[]): Promise<void> {
  for (const { component } of routes) {
    if (isLoader(component)) await component().catch(() => undefined);
  }
}

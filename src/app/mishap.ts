/** Bugs reach this one place. The person sees a calm sentence; what was saved is on the phone and stays there. */
import { shallowRef, type App } from 'vue';
import type { Router } from 'vue-router';

export interface Mishap {
  /** stale: a part of an older version is gone; offline: a part never reached this phone. */
  kind: 'bug' | 'stale' | 'offline';
  detail: string;
}

export const mishap = shallowRef<Mishap | null>(null);

const MISSING_PART = /dynamically imported module|module script failed|preload CSS|Importing a module/i;
/** Noise that is nobody's bug: a browser notice, an aborted wait, a script another app put into the page. */
const NOISE = /ResizeObserver loop|^Script error\.?$|WeixinJSBridge/;

const textOf = (error: unknown): string => (error instanceof Error ? `${error.name}: ${error.message}` : String(error));
const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

export function report(error: unknown): void {
  const detail = textOf(error);
  if (mishap.value !== null || isAbort(error) || NOISE.test(detail)) return;
  const missing = MISSING_PART.test(detail);
  mishap.value = { kind: missing ? (navigator.onLine ? 'stale' : 'offline') : 'bug', detail };
}

export function catchMishaps(app: App, router: Router, target: Window = window): void {
  app.config.errorHandler = report;
  router.onError(report);
  target.addEventListener('error', (event) => {
    if (event.error !== undefined && event.error !== null) report(event.error);
  });
  target.addEventListener('unhandledrejection', (event) => report(event.reason));
}

/** New versions: found quietly, offered, taken only when a person says so. A form is never reloaded away. */
import { readonly, shallowRef, type Ref } from 'vue';
import type { Router } from 'vue-router';
import type { Workbox } from 'workbox-window';

export interface Updates {
  /** A new version is on the phone and waits for a yes. */
  waiting: Readonly<Ref<boolean>>;
  start(): Promise<void>;
  check(): Promise<'found' | 'none' | 'failed'>;
  apply(): void;
}

const HOUR = 3_600_000;
const GRACE = 4_000;

export function createUpdates(router: Router): Updates {
  const waiting = shallowRef(false);
  let worker: Workbox | null = null;
  let registration: ServiceWorkerRegistration | undefined;
  let accepted = false;
  /** Another tab took the new version: this one follows when it moves to another page. */
  let behind = false;

  router.beforeEach((to, from) => {
    if (!behind || to.path === from.path) return true;
    location.assign(router.resolve(to.fullPath).href);
    return false;
  });

  async function start() {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    let controlled = navigator.serviceWorker.controller !== null;
    const { Workbox } = await import('workbox-window');
    worker = new Workbox('/sw.js', { scope: '/' });
    worker.addEventListener('waiting', () => { waiting.value = true; });
    worker.addEventListener('controlling', () => {
      if (accepted) location.reload();
      else if (controlled) behind = true;
      controlled = true; // the very first worker takes the page it came with; the next one is an update
    });
    try {
      registration = await worker.register();
    } catch {
      return; // No worker here (blocked, or first visit without network): the app still runs, and the next start tries again.
    }
    setInterval(() => void check(), HOUR);
    document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') void check(); });
  }

  async function check() {
    if (!registration) return 'failed' as const;
    try {
      await registration.update();
    } catch {
      return 'failed' as const;
    }
    return registration.installing || registration.waiting ? ('found' as const) : ('none' as const);
  }

  function apply() {
    accepted = true;
    worker?.messageSkipWaiting();
    setTimeout(() => location.reload(), GRACE);
  }

  return { waiting: readonly(waiting), start, check, apply };
}

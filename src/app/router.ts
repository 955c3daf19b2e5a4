/** Where the person is: scroll kept, title told, focus brought to the new screen's heading. */
import './route-meta';
import { nextTick } from 'vue';
import { createRouter, createWebHistory, type Router } from 'vue-router';
import { APP_NAME } from '@/wording/terms';
import { routes, titleOf } from './routes';

/** Keyboard and screen reader start at the new screen's heading, unless the screen put the focus somewhere itself. */
async function focusHeading(): Promise<void> {
  await nextTick();
  const active = document.activeElement;
  if (active?.closest('main') && active !== document.querySelector('main')) return;
  const heading = document.querySelector<HTMLElement>('main h1');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

export function createAppRouter(): Router {
  const router = createRouter({
    history: createWebHistory(),
    routes,
    scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
  });
  let first = true;
  router.afterEach((to, from, failure) => {
    if (failure) return;
    const title = titleOf(to.name);
    document.title = title ? `${title} · ${APP_NAME}` : APP_NAME;
    if (!first && to.path !== from.path) void focusHeading();
    first = false;
  });
  return router;
}

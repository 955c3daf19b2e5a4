import '@/ui/tokens.css';
import '@/ui/base.css';
import { createPinia } from 'pinia';
import { createApp, watchEffect } from 'vue';
import { provideAppPort } from '@/account/app-port';
import { watchInstall } from '@/account/install';
import { usePrefs } from '@/stores/prefs';
import { applyScale, applyTheme } from '@/ui/appearance';
import { provideUiWords } from '@/ui/ui-words';
import { UI_WORDS } from '@/wording/app';
import AppRoot from './AppRoot.vue';
import { createContainer } from './container';
import { BOOTING, UPDATES } from './keys';
import { catchMishaps, report } from './mishap';
import { prefetchScreens } from './prefetch';
import { createAppRouter } from './router';
import { routes } from './routes';
import { createUpdates } from './updates';

const router = createAppRouter();
const app = createApp(AppRoot).use(createPinia()).use(router);
catchMishaps(app, router);
watchInstall();

const prefs = usePrefs();
watchEffect(() => applyTheme(prefs.theme));
watchEffect(() => applyScale(prefs.size));

const container = createContainer();
const updates = createUpdates(router);
provideUiWords(app, UI_WORDS);
provideAppPort(app, { version: __VERSION__, checkUpdate: updates.check });
app.provide(BOOTING, container).provide(UPDATES, updates);

app.mount('#app');
void container.start().then(async () => {
  await prefetchScreens(routes);
  (await import('./keep-desk')).keepDesk(updates);
}).catch(report);
void updates.start();

/** What 我的 asks of the app it lives in; the composition root gives it. */
import { inject, type App, type InjectionKey } from 'vue';

export interface AppPort {
  version: string;
  checkUpdate(): Promise<'found' | 'none' | 'failed'>;
}

const key: InjectionKey<AppPort> = Symbol('app port');

export const provideAppPort = (app: App, port: AppPort): void => void app.provide(key, port);

export function useAppPort(): AppPort {
  const port = inject(key, null);
  if (!port) throw new Error('provideAppPort(app, port) must run before mount');
  return port;
}

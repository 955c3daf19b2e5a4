import { inject, type App, type InjectionKey } from 'vue';

/** The few words controls need for themselves. The app gives them once; this room has none of its own. */
export interface UiWords {
  skip: string;
  navigation: string;
  close: string;
  cancel: string;
  more: string;
  clear: string;
  busy: string;
  required: string;
  remove: (name: string) => string;
  selectAll: string;
  selectRow: (name: string) => string;
  /** Name of the list of what stands in a field already, and of the list to pick from. */
  chosen: (label: string) => string;
  suggested: (label: string) => string;
  /** Read aloud when the suggestions under a field change. */
  matches: (count: number) => string;
}

const key: InjectionKey<UiWords> = Symbol('ui words');

export function provideUiWords(app: App, words: UiWords): void {
  app.provide(key, words);
}

export function useUiWords(): UiWords {
  const words = inject(key, null);
  if (!words) throw new Error('provideUiWords(app, words) must run before mount');
  return words;
}

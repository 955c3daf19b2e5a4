/** How the person likes to read: theme and text size, kept on this phone only. */
import { defineStore } from 'pinia';
import { ref, watch } from 'vue';

export const THEMES = ['system', 'light', 'dark'] as const;
export const TEXT_SIZES = [1, 1.15, 1.3, 1.6, 2] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'zhiwei.prefs';

function stored(): { theme: Theme; size: number } {
  try {
    const raw: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    const bag = typeof raw === 'object' && raw !== null ? raw : {};
    const theme = THEMES.find((each) => 'theme' in bag && bag.theme === each) ?? 'system';
    const size = TEXT_SIZES.find((each) => 'size' in bag && bag.size === each) ?? 1;
    return { theme, size };
  } catch {
    return { theme: 'system', size: 1 };
  }
}

export const usePrefs = defineStore('prefs', () => {
  const first = stored();
  const theme = ref<Theme>(first.theme);
  const size = ref(first.size);

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
  return { theme, size };
});

export type Theme = 'system' | 'light' | 'dark';

/** A chosen theme wins over the system's; 'system' gives it back. */
export function applyTheme(theme: Theme, root: HTMLElement = document.documentElement): void {
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
}

/** Text size on top of the phone's own, 1 to 2. */
export function applyScale(scale: number, root: HTMLElement = document.documentElement): void {
  root.style.setProperty('--scale', String(Math.min(2, Math.max(1, scale))));
}

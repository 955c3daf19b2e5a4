import { shallowReactive, type Component } from 'vue';

export interface Toast {
  id: number;
  text: string;
  icon?: Component | undefined;
  action?: { label: string; run: () => void } | undefined;
  ms: number;
  /** When it came, in `performance.now()`. */
  at: number;
}

/** What is on screen now, oldest first. Shown by `ToastHost`, which also counts the time. */
export const toasts = shallowReactive<Toast[]>([]);
let next = 1;

/** A message with an action stays 8 s or longer, so that there is time to reach it. */
export function showToast(toast: { text: string; icon?: Component | undefined; action?: Toast['action']; ms?: number }): number {
  const id = next++;
  const ms = Math.max(toast.ms ?? 0, toast.action ? 8000 : 4000);
  // Said again, it takes the place of what it said before.
  const same = toasts.findIndex((t) => t.text === toast.text);
  if (same >= 0) toasts.splice(same, 1);
  if (toasts.length >= 3) {
    const plain = toasts.findIndex((t) => !t.action);
    toasts.splice(Math.max(0, plain), 1);
  }
  toasts.push({ id, text: toast.text, icon: toast.icon, action: toast.action, ms, at: performance.now() });
  return id;
}

export function dismissToast(id: number): void {
  const at = toasts.findIndex((t) => t.id === id);
  if (at >= 0) toasts.splice(at, 1);
}

/** Said together with leaving a screen (saved, and back): it belongs to the next one too. */
const JUST_SAID = 1000;

/** On the way to another screen: what was said about the one before goes, unless it can still be acted on. */
export function leaveToasts(now = performance.now()): void {
  for (const toast of [...toasts]) if (!toast.action && now - toast.at > JUST_SAID) dismissToast(toast.id);
}

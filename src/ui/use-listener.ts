import { watch, type ShallowRef } from 'vue';

/** A listener on an element that comes and goes: for delegation, where the element itself is not the control. */
export function useListener<K extends keyof HTMLElementEventMap>(target: Readonly<ShallowRef<HTMLElement | null>>, type: K, fn: (event: HTMLElementEventMap[K]) => void): void {
  watch(target, (el, _old, onCleanup) => {
    if (!el) return;
    el.addEventListener(type, fn);
    onCleanup(() => el.removeEventListener(type, fn));
  }, { immediate: true, flush: 'post' });
}

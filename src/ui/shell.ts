import { inject, onBeforeUnmount, onMounted, provide, shallowRef, type ComputedRef, type InjectionKey, type Ref, type ShallowRef } from 'vue';

export interface Shell {
  /** Where the root screen's header wants the status on the phone. */
  statusTarget: ShallowRef<HTMLElement | null>;
  /** How many sticky bars stand in for the tab bar. */
  stickyBars: Ref<number>;
  /** True while the status is only read aloud. */
  statusHidden: ComputedRef<boolean>;
}

const key: InjectionKey<Shell> = Symbol('shell');
export const provideShell = (shell: Shell): void => provide(key, shell);
export const useShell = (): Shell | null => inject(key, null);

const rooms = new Map<string, Map<symbol, number>>();

function publish(name: string): void {
  const heights = [...(rooms.get(name)?.values() ?? [])];
  document.documentElement.style.setProperty(name, `${Math.max(0, ...heights)}px`);
}

/** Keeps a root custom property at the height of a fixed (or sticky) element, so that nothing ends up under it. */
export function useRoom(name: '--bar-room' | '--fab-room' | '--toast-room' | '--desk-bar-room', element: Readonly<ShallowRef<HTMLElement | null>>, position: 'fixed' | 'sticky' = 'fixed'): void {
  const me = Symbol(name);
  const observer = shallowRef<ResizeObserver | null>(null);
  const measure = (): void => {
    const el = element.value;
    const over = el !== null && getComputedStyle(el).position === position;
    const mine = rooms.get(name) ?? new Map<symbol, number>();
    rooms.set(name, mine.set(me, over ? el.offsetHeight : 0));
    publish(name);
  };
  onMounted(() => {
    observer.value = new ResizeObserver(measure);
    if (element.value) observer.value.observe(element.value);
    measure();
  });
  onBeforeUnmount(() => {
    observer.value?.disconnect();
    rooms.get(name)?.delete(me);
    publish(name);
  });
}

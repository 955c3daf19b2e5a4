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

/** How high something lies over the foot of the screen. Plain numbers, because a custom property on the root styles the whole page anew. */
const feet = { toast: shallowRef(0), bar: shallowRef(0) };
export const toastRoom: Readonly<ShallowRef<number>> = feet.toast;
export const deskBarRoom: Readonly<ShallowRef<number>> = feet.bar;

type Element = Readonly<ShallowRef<HTMLElement | null>>;
type Position = 'fixed' | 'sticky';

/** Tells the height of an element while it has that position; 0 when it is gone. */
function useHeight(element: Element, position: Position, tell: (height: number | null) => void): void {
  const observer = shallowRef<ResizeObserver | null>(null);
  const measure = (): void => {
    const el = element.value;
    tell(el !== null && getComputedStyle(el).position === position ? el.offsetHeight : 0);
  };
  onMounted(() => {
    observer.value = new ResizeObserver(measure);
    if (element.value) observer.value.observe(element.value);
    measure();
  });
  onBeforeUnmount(() => {
    observer.value?.disconnect();
    tell(null);
  });
}

const rooms = new Map<string, Map<symbol, number>>();

/** Keeps a root custom property at the height of a fixed element, so that nothing ends up under it. */
export function useRoom(name: '--bar-room' | '--fab-room', element: Element): void {
  const me = Symbol(name);
  useHeight(element, 'fixed', (height) => {
    const mine = rooms.get(name) ?? new Map<symbol, number>();
    rooms.set(name, mine);
    if (height === null) mine.delete(me);
    else mine.set(me, height);
    const most = `${Math.max(0, ...mine.values())}px`;
    const { style } = document.documentElement;
    if (style.getPropertyValue(name) !== most) style.setProperty(name, most);
  });
}

/** The same as a number: messages, and the bars of the desk that messages must not cover. */
export function useFoot(name: keyof typeof feet, element: Element, position: Position): void {
  useHeight(element, position, (height) => { feet[name].value = height ?? 0; });
}

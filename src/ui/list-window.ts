import { computed, onBeforeUnmount, onMounted, ref, watch, type ComputedRef, type ObjectDirective, type Ref, type ShallowRef } from 'vue';

interface Options {
  keys: ComputedRef<string[]>;
  estimate: () => number;
  list: Readonly<ShallowRef<HTMLElement | null>>;
  /** The item that has the focus stays rendered. */
  pinned: Readonly<Ref<string | null>>;
}

/** Windowing for items of any height in a page that scrolls: estimated first, measured when seen. */
export function useListWindow(o: Options): { indices: ComputedRef<number[]>; offsets: ComputedRef<Float64Array>; vMeasure: ObjectDirective<HTMLElement> } {
  const heights = new Map<string, number>();
  const version = ref(0);
  const view = ref({ from: 0, to: 1600 });
  let guess = 0;
  let frame = 0;

  const offsets = computed(() => {
    void version.value;
    const out = new Float64Array(o.keys.value.length + 1);
    o.keys.value.forEach((key, i) => { out[i + 1] = (out[i] ?? 0) + (heights.get(key) ?? (guess || o.estimate())); });
    return out;
  });
  /** The last item that starts at or before y. */
  function at(y: number): number {
    let low = 0;
    let high = Math.max(0, o.keys.value.length - 1);
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if ((offsets.value[mid] ?? 0) <= y) low = mid;
      else high = mid - 1;
    }
    return low;
  }
  const indices = computed(() => {
    if (o.keys.value.length === 0) return [];
    const from = at(view.value.from);
    const to = at(view.value.to);
    const out = Array.from({ length: to - from + 1 }, (_, i) => from + i);
    const pin = o.pinned.value === null ? -1 : o.keys.value.indexOf(o.pinned.value);
    if (pin >= 0 && pin < from) out.unshift(pin);
    if (pin > to) out.push(pin);
    return out;
  });

  function look(): void {
    frame = 0;
    const box = o.list.value?.getBoundingClientRect();
    if (!box) return;
    const from = Math.floor((-box.top - 700) / 100) * 100;
    const to = Math.ceil((innerHeight - box.top + 700) / 100) * 100;
    if (from !== view.value.from || to !== view.value.to) view.value = { from, to };
  }
  const later = (): void => { frame ||= requestAnimationFrame(look); };

  /** An item above the screen that turns out taller or lower must not push what is being read. */
  function onResize(entries: ResizeObserverEntry[]): void {
    const top = -(o.list.value?.getBoundingClientRect().top ?? 0);
    let shift = 0;
    let changed = false;
    for (const { target } of entries) {
      const el = target as HTMLElement;
      const key = el.dataset['key'] ?? '';
      const was = heights.get(key) ?? (guess || o.estimate());
      const now = el.offsetHeight;
      if (now === 0 || heights.get(key) === now) continue;
      const index = o.keys.value.indexOf(key);
      if (top > 0 && (offsets.value[index] ?? 0) + was <= top) shift += now - was;
      heights.set(key, now);
      changed = true;
    }
    if (!changed) return;
    if (guess === 0 && heights.size >= 4) guess = Math.round([...heights.values()].reduce((a, b) => a + b, 0) / heights.size);
    version.value += 1;
    if (shift !== 0) scrollBy(0, shift);
    later();
  }
  const observer = typeof ResizeObserver === 'function' ? new ResizeObserver(onResize) : null;
  const vMeasure: ObjectDirective<HTMLElement> = { mounted: (el) => observer?.observe(el), beforeUnmount: (el) => observer?.unobserve(el) };

  onMounted(() => {
    addEventListener('scroll', later, { passive: true, capture: true });
    addEventListener('resize', later);
    look();
  });
  watch(o.keys, later, { flush: 'post' });
  onBeforeUnmount(() => {
    removeEventListener('scroll', later, { capture: true });
    removeEventListener('resize', later);
    cancelAnimationFrame(frame);
    observer?.disconnect();
  });
  return { indices, offsets, vMeasure };
}

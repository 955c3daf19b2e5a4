import { computed, onBeforeUnmount, onMounted, ref, type ComputedRef, type Ref, type ShallowRef } from 'vue';

interface Options {
  count: () => number;
  scroller: Readonly<ShallowRef<HTMLElement | null>>;
  /** An element exactly one row high, so that rows follow the person's text size. */
  probe: Readonly<ShallowRef<HTMLElement | null>>;
  /** Rendered although it is out of sight, so that it keeps the focus. */
  pinned: () => number;
}

const AROUND = 3;

/** Which rows of equal height to render: those in sight, a few around them, and the pinned one. */
export function useFixedWindow(o: Options): { rowPx: Ref<number>; indices: ComputedRef<number[]>; reveal: (index: number) => void } {
  const rowPx = ref(47);
  const top = ref(0);
  const height = ref(800);
  let observer: ResizeObserver | null = null;

  function measure(): void {
    rowPx.value = o.probe.value?.offsetHeight || rowPx.value;
    height.value = o.scroller.value?.clientHeight || height.value;
    onScroll();
  }
  function onScroll(): void {
    top.value = o.scroller.value?.scrollTop ?? 0;
  }
  onMounted(() => {
    observer = new ResizeObserver(measure);
    for (const el of [o.scroller.value, o.probe.value]) if (el) observer.observe(el);
    o.scroller.value?.addEventListener('scroll', onScroll, { passive: true });
    measure();
  });
  onBeforeUnmount(() => {
    observer?.disconnect();
    o.scroller.value?.removeEventListener('scroll', onScroll);
  });

  // Always the same number of rows, so that scrolling makes and drops none.
  const size = computed(() => Math.ceil(height.value / rowPx.value) + 1 + 2 * AROUND);
  const first = computed(() => Math.max(0, Math.min(Math.floor(top.value / rowPx.value) - AROUND, o.count() - size.value)));
  const last = computed(() => Math.min(o.count(), first.value + size.value));
  const indices = computed(() => {
    const from = first.value;
    const list = Array.from({ length: last.value - from }, (_, i) => from + i);
    const pin = o.pinned();
    if (pin >= 0 && pin < o.count() && (pin < from || pin >= last.value)) {
      if (pin < from) list.unshift(pin);
      else list.push(pin);
    }
    return list;
  });

  /** Scrolls as little as it takes to have the row below the sticky header and above the lower edge. */
  function reveal(index: number): void {
    const el = o.scroller.value;
    if (!el) return;
    const rowTop = index * rowPx.value;
    const room = el.clientHeight - rowPx.value;
    if (rowTop < el.scrollTop) el.scrollTop = rowTop;
    else if (rowTop + rowPx.value > el.scrollTop + room) el.scrollTop = rowTop + rowPx.value - room;
    onScroll();
  }
  return { rowPx, indices, reveal };
}

import { computed, nextTick, onBeforeUnmount, onMounted, ref, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import { isTyping } from './keys';
import { useListener } from './use-listener';

interface Options {
  keys: ComputedRef<string[]>;
  root: Readonly<ShallowRef<HTMLElement | null>>;
  page: () => number;
  reveal: (index: number) => void;
  global: () => boolean;
  open: (index: number) => void;
  toggle: (index: number, range: boolean) => void;
}

/** Roving focus over rows. The active row is remembered by its key, so a pull that inserts rows does not move it. */
export function useRowKeys(o: Options): { active: ComputedRef<number>; activeKey: Ref<string | null>; touched: ComputedRef<boolean>; focusRow: (index: number) => Promise<void> } {
  const activeKey = ref<string | null>(null);
  const found = computed(() => activeKey.value === null ? -1 : o.keys.value.indexOf(activeKey.value));
  const active = computed(() => Math.max(0, found.value));
  const touched = computed(() => found.value >= 0);
  const setActive = (index: number): void => { activeKey.value = o.keys.value[index] ?? null; };

  // The focused row is gone (filtered out, pulled away): its element now shows another one, and that is where the focus is.
  let last = -1;
  watch([o.keys, found], () => {
    if (found.value >= 0) last = found.value;
    else if (last >= 0 && document.activeElement?.getAttribute('role') === 'row' && o.root.value?.contains(document.activeElement)) setActive(Math.min(last, o.keys.value.length - 1));
  });

  async function focusRow(index: number): Promise<void> {
    const at = Math.min(o.keys.value.length - 1, Math.max(0, index));
    if (at < 0) return;
    setActive(at);
    o.reveal(at);
    await nextTick();
    o.root.value?.querySelector<HTMLElement>(`[aria-rowindex="${at + 2}"]`)?.focus({ preventScroll: true });
  }

  function move(event: KeyboardEvent): number | null {
    const last = o.keys.value.length - 1;
    switch (event.key) {
      case 'j': case 'J': case 'ArrowDown': return active.value + 1;
      case 'k': case 'K': case 'ArrowUp': return active.value - 1;
      case 'PageDown': return active.value + o.page();
      case 'PageUp': return active.value - o.page();
      case 'Home': return 0;
      case 'End': return last;
      default: return null;
    }
  }
  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    const onRow = event.target instanceof HTMLElement && event.target.getAttribute('role') === 'row';
    const to = move(event);
    if (to !== null) void focusRow(to);
    else if (event.key === 'Enter' && onRow) o.open(active.value);
    else if ((event.key === 'x' || event.key === 'X' || event.key === ' ') && onRow) o.toggle(active.value, event.shiftKey);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  function onDocument(event: KeyboardEvent): void {
    if (!o.global() || event.ctrlKey || event.metaKey || event.altKey || isTyping(event) || o.root.value?.contains(event.target as Node)) return;
    if (!'jkJK'.includes(event.key) || event.key.length !== 1) return;
    event.preventDefault();
    void focusRow(touched.value ? active.value : 0);
  }
  const rowOf = (event: Event): number => Number((event.target as Element).closest('[role=row]')?.getAttribute('aria-rowindex') ?? 1) - 2;
  useListener(o.root, 'keydown', onKey);
  useListener(o.root, 'focusin', (event) => { if (rowOf(event) >= 0) setActive(rowOf(event)); });
  useListener(o.root, 'click', (event) => {
    const index = rowOf(event);
    const target = event.target as Element;
    if (index >= 0 && target.matches('[data-pick] input')) { o.toggle(index, event.shiftKey); return; }
    if (index < 0 || event.defaultPrevented || target.closest('[data-pick], a, button') || getSelection()?.toString()) return;
    setActive(index);
    o.open(index);
  });
  onMounted(() => document.addEventListener('keydown', onDocument));
  onBeforeUnmount(() => document.removeEventListener('keydown', onDocument));
  return { active, activeKey, touched, focusRow };
}

/** One thing after another: which of a list is looked at, by tap, by J and K, and the next one when it is done. It stands in the address, so that 返回 and a killed page find it again. */
import { computed, nextTick, onBeforeUnmount, onMounted, watch, type ComputedRef } from 'vue';
import { useRoute, useRouter } from 'vue-router';
import { isTyping } from '@/ui/keys';
import { useDesk } from '@/ui/use-desk';

/** `ids`: of the list, in its order. `keys`: single letters of the screen itself, and `ctrl+enter`, which counts while typing too. */
export function useWalk(ids: ComputedRef<readonly string[]>, keys: Readonly<Record<string, (id: string) => void>> = {}) {
  const route = useRoute();
  const router = useRouter();
  const desk = useDesk();
  const here = route.name;
  let place = 0;

  const asked = computed(() => (typeof route.query['case'] === 'string' ? route.query['case'] : ''));
  /** On a desk something is always open; on a phone the list comes first. */
  const current = computed<string | null>(() => {
    if (ids.value.includes(asked.value)) return asked.value;
    return desk.value ? (ids.value[Math.min(place, ids.value.length - 1)] ?? null) : null;
  });
  watch(current, (id) => { if (id !== null) place = Math.max(0, ids.value.indexOf(id)); }, { immediate: true });

  const go = (id: string | null, way: 'push' | 'replace') => router[way]({ query: { ...route.query, case: id ?? undefined } });
  const button = (id: string) => document.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"] button`);
  /** Opened from the list: on a phone the way back leads to the list. */
  const pick = (id: string): void => { void go(id, desk.value ? 'replace' : 'push'); };
  function leave(): void {
    if (router.options.history.state['back']) router.back();
    else void go(null, 'replace');
  }
  /** The one after, or before where there is none after. */
  function neighbour(id: string): string | null {
    const at = ids.value.indexOf(id);
    return ids.value[at + 1] ?? ids.value[at - 1] ?? null;
  }
  /** After something was saved. Whoever reads by ear or works by keyboard goes on at the next one. */
  async function on(next: string | null): Promise<void> {
    await go(next, 'replace');
    await nextTick();
    const heading = (next === null ? null : document.querySelector<HTMLElement>('[data-panel] h2')) ?? document.querySelector<HTMLElement>('main h1');
    if (heading) heading.tabIndex = -1;
    heading?.focus({ preventScroll: true });
    // On a desk the panel stays where it is; what is said when all is done stands at the top.
    if (!desk.value || next === null) scrollTo({ top: 0 });
  }
  async function step(by: 1 | -1): Promise<void> {
    const at = current.value === null ? -1 : ids.value.indexOf(current.value);
    const next = ids.value[Math.max(0, Math.min(ids.value.length - 1, at + by))];
    if (next === undefined) return;
    await go(next, 'replace');
    await nextTick();
    button(next)?.focus();
  }

  function onKey(event: KeyboardEvent): void {
    if (event.ctrlKey && event.key === 'Enter' && current.value !== null && !document.querySelector('dialog[open]')) return keys['ctrl+enter']?.(current.value);
    if (route.name !== here || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    const key = event.key.toLowerCase();
    if (key === 'j' || key === 'k') void step(key === 'j' ? 1 : -1);
    else if (key in keys && current.value !== null) keys[key]?.(current.value);
    else return;
    event.preventDefault();
  }
  onMounted(() => { document.addEventListener('keydown', onKey); });
  onBeforeUnmount(() => { document.removeEventListener('keydown', onKey); });

  return { current, desk, pick, leave, neighbour, on, step, position: computed(() => (current.value === null ? 0 : ids.value.indexOf(current.value) + 1)) };
}

import { computed, type ComputedRef } from 'vue';

interface Options {
  /** The rows to render, by index. */
  indices: () => readonly number[];
  /** The row that may hold the focus, and its key. */
  active: () => number;
  activeKey: () => string | null;
}

interface State {
  /** Index of the row each element shows; -1: none. */
  shown: readonly number[];
  key: string | null;
  at: number;
}

/**
 * Which element shows which row. Elements are used again instead of made anew: a row keeps its element while it stays in sight, a new order only fills
 * the same elements with other words. The focused row keeps its element wherever it moves, so the focus stays with the row.
 */
export function useRowSlots(o: Options): ComputedRef<readonly number[]> {
  const state = computed<State>((old) => {
    const wanted = new Set(o.indices());
    const was = old?.shown ?? [];
    const shown = was.map(() => -1);
    const put = (slot: number, index: number): void => {
      shown[slot] = index;
      wanted.delete(index);
    };
    const [key, active] = [o.activeKey(), o.active()];
    if (old && key !== null && key === old.key && old.at >= 0 && wanted.has(active)) put(old.at, active);
    was.forEach((index, slot) => { if (shown[slot] === -1 && wanted.has(index)) put(slot, index); });
    for (const index of wanted) {
      const free = shown.indexOf(-1);
      if (free < 0) shown.push(index);
      else shown[free] = index;
    }
    while (shown.length > 0 && shown.at(-1) === -1) shown.pop();
    return { shown, key, at: shown.indexOf(active) };
  });
  return computed(() => state.value.shown);
}

import { shallowRef, type ComputedRef } from 'vue';
import type { RowOf } from '@/domain/tables';
import { useVisits } from '@/stores/visits';
import { showToast } from '@/ui/toast';
import { SAVE_FAULT_SENTENCE } from '@/wording/sync';

/** Printing is written down before anything is on paper. */
export function useHousePrint(house: ComputedRef<RowOf<'household'> | undefined>) {
  const store = useVisits();
  const printing = shallowRef<'brief' | 'all' | null>(null);
  async function print(what: 'brief' | 'all') {
    if (!house.value || printing.value) return;
    const saved = await store.take(house.value, { step: 'printed', data: { what } });
    if (saved.ok) printing.value = what;
    else showToast({ text: SAVE_FAULT_SENTENCE[saved.error.kind] });
  }
  return { printing, print };
}

/** A screen with room for every column of the ledger. */
import { onBeforeUnmount, ref, type Ref } from 'vue';

export function useWide(): Readonly<Ref<boolean>> {
  const query = matchMedia('(min-width: 1440px)');
  const wide = ref(query.matches);
  const hear = (): void => { wide.value = query.matches; };
  query.addEventListener('change', hear);
  onBeforeUnmount(() => { query.removeEventListener('change', hear); });
  return wide;
}

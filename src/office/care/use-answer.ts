/** A list asked of the server: loading, here, or a sentence why not. */
import { onMounted, shallowRef } from 'vue';
import type { Result } from '@/lib/result';
import type { Fault } from '@/stores/desk';
import { CARE_FAULT } from '@/wording/care';

export function useAnswer<T>(ask: () => Promise<Result<T, Fault>>) {
  const value = shallowRef<T | null>(null);
  const fault = shallowRef('');
  const busy = shallowRef(false);

  async function load(): Promise<void> {
    busy.value = true;
    const answer = await ask();
    busy.value = false;
    fault.value = answer.ok ? '' : CARE_FAULT[answer.error.kind];
    if (answer.ok) value.value = answer.value;
  }
  onMounted(load);
  return { value, fault, busy, load };
}

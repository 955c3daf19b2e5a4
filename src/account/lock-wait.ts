/** The pause after too many wrong secrets, counted on the clock nobody can set and noted on the phone every few seconds. */
import { computed, onBeforeUnmount, shallowRef, watch } from 'vue';
import { useLock } from '@/stores/lock';

const NOTE_EVERY = 5_000;

export function useLockWait() {
  const lock = useLock();
  const left = shallowRef(0);
  let timer: ReturnType<typeof setInterval> | undefined;

  async function note(failed: number, ms: number): Promise<void> {
    await (await lock.port()).waited(failed, ms);
  }
  function count(): void {
    clearInterval(timer);
    const tries = lock.face?.tries;
    left.value = tries?.wait ?? 0;
    if (!tries || left.value === 0) return;
    const began = performance.now();
    let noted = 0;
    timer = setInterval(() => {
      const passed = performance.now() - began;
      left.value = Math.max(0, tries.wait - passed);
      if (left.value === 0) clearInterval(timer);
      if (left.value > 0 && passed - noted < NOTE_EVERY) return;
      noted = passed;
      void note(tries.failed, left.value);
    }, 1_000);
  }
  watch(() => lock.face?.tries, count, { immediate: true });
  onBeforeUnmount(() => clearInterval(timer));
  return { left, waits: computed(() => left.value > 0) };
}

/** A text that is typed at once and acted on when the typing rests: the list is not made anew for every letter. */
import { onBeforeUnmount, ref, watch, type Ref } from 'vue';

const QUIET = 120;

export function useQuietText(said: () => string, act: (text: string) => void): { typed: Ref<string>; now: () => void } {
  const typed = ref(said());
  let timer: ReturnType<typeof setTimeout> | undefined;
  function now(): void {
    clearTimeout(timer);
    if (typed.value !== said()) act(typed.value);
  }
  watch(typed, () => {
    clearTimeout(timer);
    timer = setTimeout(now, QUIET);
  });
  watch(said, (text) => {
    clearTimeout(timer);
    typed.value = text;
  });
  onBeforeUnmount(() => { clearTimeout(timer); });
  return { typed, now };
}

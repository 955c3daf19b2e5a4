/** A value a frame late: what was pressed shows first, then the work it asks for is done. */
import { onBeforeUnmount, shallowRef, watch, type ShallowRef } from 'vue';

export function useAfterPaint<T>(said: () => T): ShallowRef<T> {
  const late = shallowRef(said()) as ShallowRef<T>;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  function stop(): void {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  }
  watch(said, (now) => {
    stop();
    // Nothing is painted in a hidden page.
    if (document.hidden) { late.value = now; return; }
    frame = requestAnimationFrame(() => { timer = setTimeout(() => { late.value = now; }); });
  });
  onBeforeUnmount(stop);
  return late;
}

import { onBeforeUnmount, onMounted, watch } from 'vue';
import { onBeforeRouteLeave } from 'vue-router';
import { useDrafts } from '@/stores/drafts';

/** A plain copy: what is stored must not be the form that goes on changing. */
export const plainCopy = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

/**
 * Keeps one form's draft: written on every change once `begin` was called, and at once when the page is hidden, closed or left.
 * A form that says it is `blank` leaves no draft behind.
 */
export function useAutosave(kind: string, id: string, form: () => unknown, blank: () => boolean) {
  const drafts = useDrafts();
  const keeper = drafts.keeper(kind, id);
  let stop: (() => void) | null = null;

  const begin = () => {
    stop ??= watch(form, (now) => { keeper.changed(plainCopy(now)); }, { deep: true });
  };
  const flush = () => keeper.flush();
  /** What is in the form now is on the disk, even when nothing was written in it yet; false when that failed. */
  async function secure(): Promise<boolean> {
    keeper.changed(plainCopy(form()));
    await flush();
    return keeper.fault.value === null;
  }
  const onHidden = () => { if (document.visibilityState === 'hidden') void flush(); };
  const onPageHide = () => { void flush(); };

  /** Before saving: nothing may write the draft after the work it became. */
  async function pause() {
    stop?.();
    stop = null;
    await keeper.done();
  }
  /** Saving failed: the draft is kept up again, from what is in the form now. */
  function resume() {
    begin();
    keeper.changed(plainCopy(form()));
  }

  onMounted(() => {
    document.addEventListener('visibilitychange', onHidden);
    addEventListener('pagehide', onPageHide);
  });
  onBeforeUnmount(() => {
    document.removeEventListener('visibilitychange', onHidden);
    removeEventListener('pagehide', onPageHide);
  });
  onBeforeRouteLeave(async () => {
    if (!stop) return;
    if (blank()) {
      await keeper.done();
      await drafts.remove(id);
    } else await flush();
  });

  return { savedAt: keeper.savedAt, fault: keeper.fault, behind: keeper.behind, begin, flush, secure, pause, resume };
}

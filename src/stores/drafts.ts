/** Half-written forms: saved on every change, found again after the tab was killed, gone once what they became is saved. */
import { defineStore } from 'pinia';
import { shallowRef } from 'vue';
import type { Draft, SaveFault } from '@/sync/engine-types';
import { newId } from '@/lib/id';
import { useEngine } from './engine';

const QUIET = 300;

export const useDrafts = defineStore('drafts', () => {
  const engine = useEngine();
  const list = shallowRef<readonly Draft[]>([]);

  async function refresh() {
    list.value = engine.current ? await engine.current.drafts() : [];
  }

  /** One form's draft: call `changed` on every edit; `flush` before leaving. */
  function keeper(kind: string, id: string = newId()) {
    const savedAt = shallowRef<string | null>(null);
    const fault = shallowRef<SaveFault | null>(null);
    let waiting: unknown = undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;

    async function flush() {
      clearTimeout(timer);
      if (waiting === undefined) return;
      const data = waiting;
      waiting = undefined;
      const at = new Date().toISOString();
      const saved = await engine.need().saveDraft({ id, kind, savedAt: at, data });
      fault.value = saved.ok ? null : saved.error;
      if (saved.ok) savedAt.value = at;
    }
    function changed(data: unknown) {
      waiting = data;
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), QUIET);
    }
    /** The form became saved work (or was given up): nothing may write this draft again. */
    function done() {
      clearTimeout(timer);
      waiting = undefined;
    }
    return { id, savedAt, fault, changed, flush, done };
  }

  async function remove(id: string) {
    await engine.need().removeDraft(id);
    await refresh();
  }

  return { list, refresh, keeper, remove };
});

/** Half-written forms: saved on every change, found again after the tab was killed, gone once what they became is saved. */
import { defineStore } from 'pinia';
import { shallowRef } from 'vue';
import type { Draft, SaveFault } from '@/sync/engine-types';
import { newId } from '@/lib/id';
import { useEngine } from './engine';

export const useDrafts = defineStore('drafts', () => {
  const engine = useEngine();
  const list = shallowRef<readonly Draft[]>([]);
  const underWay = new Set<Promise<void>>();

  async function refresh() {
    list.value = engine.current ? await engine.current.drafts() : [];
  }

  /** One form's draft: `changed` on every edit writes it at once; edits made while one is being written are written together after it. */
  function keeper(kind: string, id: string = newId()) {
    const savedAt = shallowRef<string | null>(null);
    const fault = shallowRef<SaveFault | null>(null);
    /** True while the newest edit is not yet on the disk. */
    const behind = shallowRef(false);
    let waiting: { data: unknown } | null = null;
    let writing: Promise<void> | null = null;

    async function write() {
      while (waiting) {
        const { data } = waiting;
        waiting = null;
        const at = new Date().toISOString();
        const saved = await engine.need().saveDraft({ id, kind, savedAt: at, data });
        fault.value = saved.ok ? null : saved.error;
        if (saved.ok) savedAt.value = at;
      }
      behind.value = false;
    }
    function changed(data: unknown) {
      waiting = { data };
      behind.value = true;
      if (writing) return;
      const now = (writing = write().finally(() => { writing = null; underWay.delete(now); }));
      underWay.add(now);
    }
    const flush = () => writing ?? Promise.resolve();
    /** The form becomes saved work or is given up: resolves when nothing writes this draft any more. */
    function done() {
      waiting = null;
      return flush();
    }
    return { id, savedAt, fault, behind, changed, flush, done };
  }

  /** Nothing that was typed is still on its way to the disk. */
  const settled = () => Promise.all(underWay);

  async function remove(id: string) {
    await engine.need().removeDraft(id);
    await refresh();
  }

  return { list, refresh, keeper, settled, remove };
});

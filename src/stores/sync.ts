/** How the queue stands, and what needs a person. */
import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import type { Change, SyncStatus } from '@/sync/engine-types';
import { useBook } from './book';
import { useEngine } from './engine';

const NOTHING: SyncStatus = { online: true, busy: false, waiting: 0, attention: 0, ready: false, lastSynced: null, fault: null, nextTry: null, skew: null, ended: false, serverKnew: null };

export const useSync = defineStore('sync', () => {
  const engine = useEngine();
  const book = useBook();

  /** The browser cleared what the phone held, and not everybody was told yet; said by the composition root. */
  const lost = shallowRef(false);

  const status = computed<SyncStatus>(() => {
    void engine.version;
    return engine.current?.status() ?? NOTHING;
  });
  const returned = computed(() => {
    void engine.version;
    return engine.current?.returned() ?? [];
  });
  const conflicts = computed(() => book.all('conflict').filter((conflict) => !conflict.settled_at));

  const syncNow = () => engine.need().syncNow();
  const resend = (intent: string, changes: readonly Change[]) => engine.need().resend(intent, changes);
  const giveUp = (intent: string) => engine.need().giveUp(intent);
  const unsent = (name: string) => engine.need().unsent(name);
  return { lost, status, returned, conflicts, syncNow, resend, giveUp, unsent };
});

/** The engine of the signed-in account, and a version that moves whenever its memory changed. Everything reactive hangs on that one number. */
import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import type { Engine } from '@/sync/engine-types';

export const useEngine = defineStore('engine', () => {
  const current = shallowRef<Engine | null>(null);
  const version = shallowRef(0);
  let stop: (() => void) | null = null;

  function attach(engine: Engine | null) {
    stop?.();
    current.value = engine;
    stop = engine?.subscribe(() => { version.value += 1; }) ?? null;
    version.value += 1;
  }

  /** The engine; screens that need it are only reachable when there is one. */
  function need(): Engine {
    if (!current.value) throw new Error('no account is open');
    return current.value;
  }

  return { attach, need, present: computed(() => current.value !== null), current, version };
});

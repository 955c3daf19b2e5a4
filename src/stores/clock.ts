/** The time as far as this phone knows: its own clock corrected by the server's last word. Ticks every half minute. */
import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import { chinaDate } from '@/lib/plain-date';
import { useEngine } from './engine';

const TICK = 30_000;

export const useClock = defineStore('clock', () => {
  const engine = useEngine();
  const phone = shallowRef(Date.now());
  setInterval(() => { phone.value = Date.now(); }, TICK);

  const skew = computed(() => {
    void engine.version;
    return engine.current?.status().skew ?? 0;
  });
  const now = computed(() => phone.value + skew.value);
  const today = computed(() => chinaDate(now.value));
  /** The instant now, for what is being saved. */
  const instant = () => Date.now() + skew.value;
  return { now, today, instant, skew };
});

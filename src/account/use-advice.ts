/** The advice for this browser, and which of it the person has waved away for good. */
import { computed, ref, shallowRef } from 'vue';
import { adviceFor, isHarmless, useInstall, type Advice, type Surroundings } from './install';
import { lookAround } from './place';

const KEY = 'zhiwei.advice-dismissed';
const place = shallowRef<Surroundings | null>(null);
const dismissed = ref<readonly string[]>(stored());
let looking = false;

function stored(): string[] {
  try {
    return (localStorage.getItem(KEY) ?? '').split(' ').filter(Boolean);
  } catch {
    return [];
  }
}

function dismiss(advice: Advice): void {
  dismissed.value = [...dismissed.value, advice];
  try {
    localStorage.setItem(KEY, dismissed.value.join(' '));
  } catch {
    // Storage blocked: it stays away for this visit.
  }
}

export function useAdvice() {
  const { offer } = useInstall();
  if (!looking) {
    looking = true;
    void lookAround().then((found) => { place.value = found; });
  }
  const advice = computed(() => {
    const found = place.value && adviceFor({ ...place.value, offered: offer.value !== null });
    return found && !(isHarmless(found) && dismissed.value.includes(found)) ? found : null;
  });
  return { advice, dismiss };
}

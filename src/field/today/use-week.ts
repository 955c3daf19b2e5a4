import { computed } from 'vue';
import { mondayOf } from '@/lib/plain-date';
import { weekPlan } from '@/domain/week';
import { useBook } from '@/stores/book';
import { useClock } from '@/stores/clock';
import { useMe } from '@/stores/me';

/** This week's checks of my units: all of them, those still owed and those done. */
export function useWeek() {
  const me = useMe();
  const book = useBook();
  const clock = useClock();
  const plan = computed(() => {
    if (!me.term || me.myUnits.length === 0) return [];
    return weekPlan({ units: me.myUnits, slots: book.all('check_slot'), checks: book.checks, days: book.all('calendar_day'), weekStart: mondayOf(clock.today), now: clock.now });
  });
  const owed = computed(() => plan.value.filter((planned) => planned.state !== 'done'));
  const done = computed(() => plan.value.filter((planned) => planned.state === 'done').sort((a, b) => (b.check?.checked_at ?? '').localeCompare(a.check?.checked_at ?? '')));
  return { plan, owed, done };
}

/** The checks of one week, of the whole school, as they stand on this device. */
import { computed, type ComputedRef } from 'vue';
import { byUnit, checkCompletion } from '@/domain/statistics';
import { runningTerm, weekNumber, weekPlan } from '@/domain/week';
import { addDays, mondayOf, type PlainDate } from '@/lib/plain-date';
import { useBook } from '@/stores/book';
import { useClock } from '@/stores/clock';
import { useMe } from '@/stores/me';
import { listed } from '@/wording/export';
import { weekWord } from '@/wording/office';

/** `week` is a Monday; '' stands for this week. */
export function useChecks(week: () => PlainDate) {
  const book = useBook();
  const clock = useClock();
  const me = useMe();

  const monday = computed(() => week() || mondayOf(clock.today));
  const sunday = computed(() => addDays(monday.value, 6));
  const term = computed(() => runningTerm(book.all('term'), monday.value) ?? runningTerm(book.all('term'), sunday.value));
  const number = computed(() => term.value && (weekNumber(term.value, monday.value) ?? weekNumber(term.value, sunday.value)));
  const plan = computed(() => (term.value
    ? weekPlan({ units: book.units, slots: book.all('check_slot'), checks: book.checks, days: book.all('calendar_day'), weekStart: monday.value, now: clock.now })
    : []));
  const units = computed(() => byUnit(plan.value));
  const completion = computed(() => checkCompletion(plan.value));
  const title = computed(() => weekWord(number.value ?? null, monday.value));
  const isThisWeek: ComputedRef<boolean> = computed(() => monday.value === mondayOf(clock.today));
  const keepers = (unit: string): string => listed(me.keepersOf(unit).map(book.personName).filter(Boolean));
  return { monday, units, completion, title, isThisWeek, keepers, previous: computed(() => addDays(monday.value, -7)), next: computed(() => addDays(monday.value, 7)) };
}

export type Checks = ReturnType<typeof useChecks>;

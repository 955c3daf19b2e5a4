import { computed } from 'vue';
import { byClock, myTurn } from '@/domain/my-cases';
import { useBook } from '@/stores/book';
import { useClock } from '@/stores/clock';
import { useMe } from '@/stores/me';

/** Why a case waits for me, or null; and those that do, ordered by their clock. */
export function useCaseLists() {
  const book = useBook();
  const clock = useClock();
  const me = useMe();
  const turn = computed(() => myTurn({
    me: me.id, today: clock.today, steps: book.all('workflow_step'), roles: book.all('person_role'), units: new Set(me.myUnits.map(({ id }) => id)), deadlines: book.all('deadline'),
  }));
  const mine = computed(() => book.all('case').filter((row) => turn.value(row) !== null).sort(byClock));
  return { turn, mine };
}

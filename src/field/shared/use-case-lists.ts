import { computed } from 'vue';
import { isOver } from '@/domain/clocks';
import { byClock, myTurn } from '@/domain/my-cases';
import type { RowOf } from '@/domain/tables';
import { useBook } from '@/stores/book';
import { useClock } from '@/stores/clock';
import { useMe } from '@/stores/me';

/** Cases that wait for me, ordered by their clock. */
export function useCaseLists() {
  const book = useBook();
  const clock = useClock();
  const me = useMe();
  /** Why a case waits for me, or null. */
  const turn = computed(() => myTurn({
    me: me.id, today: clock.today, steps: book.all('workflow_step'), roles: book.all('person_role'), members: book.all('folder_member'), deadlines: book.all('deadline'),
  }));
  const isMine = computed(() => (row: RowOf<'case'>) => turn.value(row) !== null);
  const mine = computed(() => book.all('case').filter(isMine.value).sort(byClock));
  return { turn, isMine, mine, isOver };
}

import { computed } from 'vue';
import { byClock, isOver, myMove } from '@/domain/my-cases';
import { useBook } from '@/stores/book';
import { useMe } from '@/stores/me';

/** Cases that wait for me, ordered by their clock, and how many wait at the desk. */
export function useCaseLists() {
  const book = useBook();
  const me = useMe();
  const isMine = computed(() => myMove({ me: me.id, steps: book.all('workflow_step'), roles: book.all('person_role'), members: book.all('folder_member') }));
  const mine = computed(() => book.all('case').filter(isMine.value).sort(byClock));
  const toAccept = computed(() => book.all('case').filter((row) => row.status === 'registered').length);
  const toRoute = computed(() => book.all('case').filter((row) => row.status === 'accepted').length);
  return { isMine, mine, toAccept, toRoute, isOver };
}

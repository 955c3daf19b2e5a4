import { computed } from 'vue';
import { visitsSoon } from '@/domain/household';
import { myPromises } from '@/domain/promise-due';
import type { RowOf } from '@/domain/tables';
import { useBook } from '@/stores/book';
import { useClock } from '@/stores/clock';
import { useMe } from '@/stores/me';

export interface VisitDue {
  visits: readonly RowOf<'visit'>[];
  promises: readonly RowOf<'promise'>[];
}

/** Visits of mine up to tomorrow and promises of mine that are open, as far as their households are on this phone. */
export function useVisitTodo() {
  const book = useBook();
  const clock = useClock();
  const me = useMe();
  const known = ({ household_id }: { household_id: string }): boolean => book.get('household', household_id) !== undefined;
  return computed<VisitDue>(() => ({ visits: visitsSoon(book.all('visit'), me.id, clock.today).filter(known), promises: myPromises(book.all('promise'), me.id).filter(known) }));
}

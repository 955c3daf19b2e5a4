/** Who may visit: those in use who work with families; not whoever only sets the school up or only sees its totals. */
import { computed } from 'vue';
import { useBook } from '@/stores/book';

const MAY_VISIT = ['keeper', 'handler', 'desk', 'lead'];

export function useVisitPeople() {
  const book = useBook();
  const people = computed(() => {
    const may = new Set(book.all('person_role').filter(({ role }) => MAY_VISIT.includes(role)).map(({ person_id }) => person_id));
    return book.all('person').filter(({ id, active }) => active && may.has(id)).sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
  });
  /** Ids by name: somebody whose name two have is not found by it alone. */
  const byName = computed(() => {
    const found = new Map<string, string[]>();
    for (const { id, name } of people.value) found.set(name, [...(found.get(name) ?? []), id]);
    return found;
  });
  return { people, byName };
}

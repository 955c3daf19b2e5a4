/** Who a case can be routed to: the likely one, then everybody by department, found by name, department or pinyin. */
import { computed, onBeforeUnmount, ref } from 'vue';
import type { Suggestion } from '@/domain/inbox';
import { answers, searchTerms } from '@/domain/ledger-search';
import { useBook } from '@/stores/book';
import type { ChoiceOption } from '@/ui/types';
import { ROUTE } from '@/wording/office';
import { searchIndex } from './search-index';

interface Candidate {
  /** Person and department: somebody in two departments stands in both. */
  key: string;
  id: string;
  name: string;
  department: string | null;
  group: string;
}
interface PeopleGroup {
  name: string;
  options: ChoiceOption[];
}

/** `not`: staff named in the matter, who are never offered. */
export function usePeople(suggested: () => Suggestion | null, not: () => ReadonlySet<string>) {
  const book = useBook();
  const text = ref('');
  const index = searchIndex<Candidate>(({ name, group }) => ({ names: [name], texts: [group] }));
  onBeforeUnmount(index.stop);

  const roles = computed(() => book.all('person_role'));
  const persons = computed(() => book.all('person'));
  const departments = computed(() => book.all('department'));
  const everybody = computed<Candidate[]>(() => {
    const active = new Map(persons.value.filter((person) => person.active).map((person) => [person.id, person.name]));
    const inOrder = [...departments.value].sort((a, b) => a.sort - b.sort);
    const placed = inOrder.flatMap((department) => [...new Set(roles.value.filter((role) => role.department_id === department.id).map((role) => role.person_id))]
      .flatMap((id): Candidate[] => {
        const name = active.get(id);
        return name ? [{ key: `${id} ${department.id}`, id, name, department: department.id, group: department.name }] : [];
      }));
    const known = new Set(placed.map((each) => each.id));
    const staff = new Set(roles.value.filter((role) => role.role !== 'overseer').map((role) => role.person_id));
    const others = [...active].filter(([id]) => !known.has(id) && staff.has(id)).map(([id, name]): Candidate => ({ key: id, id, name, department: null, group: ROUTE.others }));
    return [...placed, ...others];
  });
  const all = computed(() => { const named = not(); return everybody.value.filter(({ id }) => !named.has(id)); });
  const likely = computed(() => {
    const wanted = suggested();
    const same = all.value.filter(({ id }) => id === wanted?.id);
    return same.find(({ department }) => department === wanted?.department) ?? same[0];
  });

  const groups = computed<PeopleGroup[]>(() => {
    void index.version.value;
    const terms = searchTerms(text.value);
    const byName = new Map<string, ChoiceOption[]>();
    const first = likely.value;
    for (const each of all.value) {
      if (each.key === first?.key || (terms.length > 0 && !answers(index.of(each), terms))) continue;
      byName.set(each.group, [...(byName.get(each.group) ?? []), { value: each.key, label: each.name }]);
    }
    return [...byName].map(([name, options]) => ({ name, options }));
  });

  return { text, all, likely, groups, warm: () => { index.warm(all.value); } };
}

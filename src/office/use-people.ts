/** Who a case can be routed to, by department, found by name, department or pinyin. */
import { computed, onBeforeUnmount, ref } from 'vue';
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
export interface PeopleGroup {
  name: string;
  options: ChoiceOption[];
}

export function usePeople() {
  const book = useBook();
  const text = ref('');
  const index = searchIndex<Candidate>(({ name, group }) => ({ names: [name], texts: [group] }));
  onBeforeUnmount(index.stop);

  const roles = computed(() => book.all('person_role'));
  const persons = computed(() => book.all('person'));
  const departments = computed(() => book.all('department'));
  const all = computed<Candidate[]>(() => {
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

  const groups = computed<PeopleGroup[]>(() => {
    void index.version.value;
    const terms = searchTerms(text.value);
    const byName = new Map<string, ChoiceOption[]>();
    for (const each of all.value) {
      if (terms.length > 0 && !answers(index.of(each), terms)) continue;
      byName.set(each.group, [...(byName.get(each.group) ?? []), { value: each.key, label: each.name }]);
    }
    return [...byName].map(([name, options]) => ({ name, options }));
  });

  return { text, all, groups, warm: () => { index.warm(all.value); } };
}

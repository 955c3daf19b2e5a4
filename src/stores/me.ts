/** Who I am in this school: my roles, my units, the running term. */
import { defineStore } from 'pinia';
import { computed } from 'vue';
import { runningTerm, weekNumber } from '@/domain/week';
import type { Role, RowOf } from '@/domain/tables';
import { useBook } from './book';
import { useClock } from './clock';
import { useSession } from './session';

export const useMe = defineStore('me', () => {
  const book = useBook();
  const clock = useClock();
  const session = useSession();

  const id = computed(() => session.account?.id ?? '');
  const name = computed(() => book.personName(id.value) || session.account?.account || '');
  const roles = computed<Role[]>(() => book.all('person_role').filter((role) => role.person_id === id.value).map((role) => role.role));
  const has = (...wanted: Role[]) => roles.value.some((role) => wanted.includes(role));
  /** Sees the whole school's ordinary matters. */
  const seesSchool = computed(() => has('desk', 'lead'));

  const term = computed(() => runningTerm(book.all('term'), clock.today));
  const week = computed(() => (term.value ? weekNumber(term.value, clock.today) : null));

  /** The folder of each unit in the running term, as far as this phone may open it. */
  const unitFolders = computed(() => {
    const folders = new Map<string, RowOf<'folder'>>();
    for (const folder of book.all('folder')) if (folder.kind === 'unit_term' && folder.unit_id && folder.term_id === term.value?.id) folders.set(folder.unit_id, folder);
    return folders;
  });
  const keeperRows = computed(() => book.all('folder_member').filter((member) => member.part === 'keeper' && (!member.ends_at || Date.parse(member.ends_at) > clock.now)));
  const keepersOf = (unitId: string): string[] => {
    const folder = unitFolders.value.get(unitId)?.id;
    return keeperRows.value.filter((member) => member.folder_id === folder).map((member) => member.person_id);
  };
  const myUnits = computed(() => book.units.filter((unit) => keepersOf(unit.id).includes(id.value)));
  /** Units whose roster I can pick parties from. */
  const openUnits = computed(() => book.units.filter((unit) => unitFolders.value.has(unit.id)));

  return { id, name, roles, has, seesSchool, term, week, unitFolders, keepersOf, myUnits, openUnits };
});

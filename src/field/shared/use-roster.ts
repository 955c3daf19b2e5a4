import { computed, shallowRef, watch, type ComputedRef } from 'vue';
import type { Candidate } from '@/domain/party-match';
import { useBook } from '@/stores/book';
import { useEngine } from '@/stores/engine';
import { useMe } from '@/stores/me';
import { SHARED } from '@/wording/field';

export interface Person extends Candidate {
  /** The class, the dormitory, or that it is a member of staff. */
  detail: string;
}

/** People who can be picked: pupils of the wanted units as far as their rosters are open to me, then staff by name. */
export function useRoster(wanted: () => readonly string[], withStaff = true): ComputedRef<Person[]> {
  const book = useBook();
  const me = useMe();
  const engine = useEngine();
  const opened = shallowRef(0);

  watch(() => wanted().flatMap((unit) => me.unitFolders.get(unit)?.id ?? []).join(' '), async (folders) => {
    for (const folder of folders.split(' ').filter(Boolean)) await engine.current?.open(folder);
    opened.value += 1;
  }, { immediate: true });

  return computed(() => {
    void opened.value;
    const people = wanted().flatMap((unitId): Person[] => {
      const folder = me.unitFolders.get(unitId);
      if (!folder) return [];
      const detail = book.unitName(unitId);
      return book.inFolder('pupil', folder.id).filter((pupil) => pupil.active).map((pupil) => ({
        id: `pupil ${pupil.id}`, name: pupil.name, pinyin: pupil.pinyin, initials: pupil.initials, detail,
        choice: { name: pupil.name, pupil_id: pupil.id, person_id: null, unit_id: unitId },
      }));
    });
    if (!withStaff) return people;
    for (const person of book.people.values()) {
      if (!person.active) continue;
      people.push({ id: `person ${person.id}`, name: person.name, pinyin: '', initials: '', detail: SHARED.staff, choice: { name: person.name, pupil_id: null, person_id: person.id, unit_id: null } });
    }
    return people;
  });
}

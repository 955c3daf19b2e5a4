import { computed, type ComputedRef } from 'vue';
import { useBook } from '@/stores/book';
import { ROLE_WORD } from '@/wording/terms';
import { handlersFor } from '../case/handlers';
import type { Colleague } from '../case/use-colleagues';

/** Colleagues who can visit a household, or be named in it; never somebody recused from it. */
export function useVisitors(folder: () => string): ComputedRef<Colleague[]> {
  const book = useBook();
  return computed(() => {
    const recused = book.inFolder('folder_member', folder()).filter(({ part, ends_at }) => part === 'recused' && !ends_at).map(({ person_id }) => person_id);
    const roles = book.all('person_role');
    return handlersFor({ people: book.people.values(), roles, charge: null, named: recused, current: null }).map(({ id, name, department }) => {
      const role = roles.find((each) => each.person_id === id)?.role;
      return { id, name, suggested: false, detail: book.departmentName(department) || (role ? ROLE_WORD[role] : '') };
    });
  });
}

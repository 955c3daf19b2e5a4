import { computed, type ComputedRef } from 'vue';
import { chargeOf, isReturned } from '@/domain/inbox';
import { ROLES, type RowOf, type Step } from '@/domain/tables';
import type { WorkflowContext } from '@/domain/workflow';
import { useBook } from '@/stores/book';
import { ROLE_WORD } from '@/wording/terms';
import { handlersFor } from './handlers';

export interface Colleague {
  id: string;
  name: string;
  /** The department, else the role. */
  detail: string;
  suggested: boolean;
}

interface About { step: Step; row: RowOf<'case'>; parties: readonly RowOf<'case_party'>[]; context: Pick<WorkflowContext, 'members'> }

/** Colleagues a step may name: never staff named in the matter, the recused, or those no longer here. */
export function useColleagues(about: About): ComputedRef<Colleague[]> {
  const book = useBook();
  const roleWords = computed(() => {
    const words = new Map<string, string>();
    for (const role of ROLES) for (const each of book.all('person_role')) if (each.role === role && !words.has(each.person_id)) words.set(each.person_id, ROLE_WORD[role]);
    return words;
  });
  const leads = computed(() => new Set(book.all('person_role').filter(({ role }) => role === 'lead').map((each) => each.person_id)));

  return computed(() => {
    const { step, row, parties, context: { members } } = about;
    const routing = step === 'route';
    const named = [...parties.map((party) => party.person_id), ...members.filter(({ part }) => part === 'recused').map((member) => member.person_id)];
    const list = handlersFor({ people: book.people.values(), roles: book.all('person_role'), charge: routing && !isReturned(row) ? chargeOf(row.category_id, book.categoriesById) : null, named, current: routing ? row.handler_id : null });
    return list.filter(({ id }) => step !== 'lead' || leads.value.has(id)).map(({ id, name, department, suggested }) => ({
      id, name, suggested: suggested || step === 'lead', detail: book.departmentName(department) || (roleWords.value.get(id) ?? ''),
    }));
  });
}

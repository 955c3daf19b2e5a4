/** 分流 of the selected rows: who may, who may not, and one saved act for those that may. */
import { computed, ref } from 'vue';
import { suggestedFor } from '@/domain/inbox';
import { routePlan, type RoutePlan } from '@/domain/route-many';
import type { RowOf } from '@/domain/tables';
import { useBook } from '@/stores/book';
import { useDeskWork } from '@/stores/desk-work';
import { useMe } from '@/stores/me';
import { routed, routedEach } from '@/wording/office';
import { SAVE_FAULT_SENTENCE } from '@/wording/sync';
import { eachTo, routeActs, type RouteTo } from './route-input';

const NOTHING: RoutePlan = { able: [], cannot: [], needsNote: false };
type Case = RowOf<'case'>;

export function useRouting(rows: () => readonly Case[], done: (sentence: string) => void) {
  const book = useBook();
  const me = useMe();
  const work = useDeskWork();
  const open = ref(false);
  const busy = ref(false);
  const fault = ref('');

  const context = (row: Case) => book.workflow(row.folder_id);
  const staff = () => ({ categories: book.categoriesById, people: book.people, roles: book.all('person_role') });
  /** Staff who have an interest in a case: named in it, or recused as far as this device knows. */
  const namedIn = (row: Case): Set<string> => new Set([
    ...book.inFolder('case_party', row.folder_id).flatMap(({ person_id }) => person_id ?? []),
    ...book.inFolder('folder_member', row.folder_id).filter(({ part }) => part === 'recused').map(({ person_id }) => person_id),
  ]);
  const plan = computed(() => (open.value ? routePlan(rows(), me.id, context) : NOTHING));
  const not = computed(() => new Set(plan.value.able.flatMap((row) => [...namedIn(row)])));
  const each = computed(() => plan.value.able.filter((row) => suggestedFor(row, namedIn(row), staff())).length);

  /** False: not saved, `fault` says why. */
  async function save(list: readonly { row: Case; to: RouteTo }[]): Promise<boolean> {
    if (busy.value || list.length === 0) return false;
    busy.value = true;
    fault.value = '';
    const saved = await work.takeAll(list.map(({ row, to }) => routeActs(row, to, me.id, context(row))));
    busy.value = false;
    if (!saved.ok) fault.value = SAVE_FAULT_SENTENCE[saved.error.kind];
    return saved.ok;
  }
  async function route(to: RouteTo, toEach: boolean): Promise<void> {
    const list = plan.value.able.flatMap((row) => { const its = toEach ? eachTo(row, namedIn(row), staff(), to) : to; return its ? [{ row, to: its }] : []; });
    if (!(await save(list))) return;
    open.value = false;
    done(toEach ? routedEach(list.length, new Set(list.map((one) => one.to.handlerId)).size) : routed(list.length, book.personName(to.handlerId)));
  }

  return { open, busy, fault, plan, not, each, route, save, namedIn, staff, context, start: () => { fault.value = ''; open.value = true; } };
}

/** 分流 of the selected rows: who may, who may not, and one saved act for those that may. */
import { computed, ref } from 'vue';
import type { LedgerRow } from '@/domain/ledger';
import { routePlan, type RoutePlan } from '@/domain/route-many';
import { useBook } from '@/stores/book';
import { useMe } from '@/stores/me';
import { useWork } from '@/stores/work';
import { routed } from '@/wording/office';
import { SAVE_FAULT_SENTENCE } from '@/wording/sync';

const NOTHING: RoutePlan = { able: [], cannot: [], needsNote: false };

export function useRouting(rows: () => readonly LedgerRow[], done: (sentence: string) => void) {
  const book = useBook();
  const me = useMe();
  const work = useWork();
  const open = ref(false);
  const busy = ref(false);
  const fault = ref('');

  const plan = computed(() => {
    if (!open.value) return NOTHING;
    const shared = { steps: book.all('workflow_step'), roles: book.all('person_role'), deadlines: book.all('deadline'), days: book.all('calendar_day') };
    return routePlan(rows().map(({ row }) => row), me.id, (row) => ({ ...shared, members: book.inFolder('folder_member', row.folder_id) }));
  });

  async function route(input: { note: string; handlerId: string; departmentId: string | null }): Promise<void> {
    const { able } = plan.value;
    if (busy.value || able.length === 0) return;
    busy.value = true;
    fault.value = '';
    const saved = await work.routeAll(able, input);
    busy.value = false;
    if (!saved.ok) { fault.value = SAVE_FAULT_SENTENCE[saved.error.kind]; return; }
    open.value = false;
    done(routed(able.length, book.personName(input.handlerId)));
  }

  return { open, busy, fault, plan, route, start: () => { fault.value = ''; open.value = true; } };
}

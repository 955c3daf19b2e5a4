import { PencilLine, Printer } from '@lucide/vue';
import { computed, shallowRef } from 'vue';
import type { Subject, SupportStep } from '@/domain/support-steps';
import { useVisits } from '@/stores/visits';
import { showToast } from '@/ui/toast';
import type { MenuItem } from '@/ui/types';
import { SAVE_FAULT_SENTENCE } from '@/wording/sync';
import { HOUSE } from '@/wording/visits';
import { SUPPORT_STEP_WORD } from '@/wording/visits-terms';
import { useHousePrint } from './use-house-print';
import type { useHousehold } from './use-household';

type HouseSheet = { kind: 'step'; subject: Subject; step: SupportStep } | { kind: 'promise' | 'aid' | 'edit' | 'petition' | 'incident' };
/** What has a button of its own, or writes itself. */
const OWN: readonly SupportStep[] = ['consent', 'correct', 'seen', 'link', 'printed'];

/** Which sheet of a household's page is open, and the menu that opens the rarer ones. */
export function useHouseSheets({ house, steps, standing, mayWrite }: ReturnType<typeof useHousehold>) {
  const store = useVisits();
  const { printing, print } = useHousePrint(house);
  const sheet = shallowRef<HouseSheet | null>(null);
  const open = shallowRef(false);
  /** Each opening is a form of its own. */
  const turn = shallowRef(0);
  function show(what: HouseSheet) {
    turn.value += 1;
    sheet.value = what;
    open.value = true;
  }
  const take = (step: SupportStep) => { if (house.value) show({ kind: 'step', subject: { tbl: 'household', row: house.value }, step }); };

  /** The number stands whole in what can be corrected: that it was looked at is written down first. */
  async function edit() {
    const saved = house.value?.phone ? await store.take(house.value, { step: 'seen' }) : null;
    if (saved && !saved.ok) showToast({ text: SAVE_FAULT_SENTENCE[saved.error.kind] });
    else show({ kind: 'edit' });
  }
  const menu = computed<MenuItem[]>(() => [
    ...(mayWrite.value ? [{ id: 'edit', label: HOUSE.edit, icon: PencilLine }] : []),
    ...(steps.value.includes('printed') ? [{ id: 'brief', label: HOUSE.brief, icon: Printer }, { id: 'all', label: HOUSE.all, icon: Printer }] : []),
    ...steps.value.filter((step) => !OWN.includes(step) && step !== (standing.value.restricted ? 'restrict' : 'unrestrict')).map((step) => ({ id: step, label: SUPPORT_STEP_WORD[step], danger: step === 'withdraw' || step === 'end' })),
  ]);
  function onMenu(id: string) {
    if (id === 'edit') return edit();
    if (id === 'brief' || id === 'all') return print(id);
    const step = steps.value.find((each) => each === id);
    if (step) take(step);
  }
  return { sheet, open, turn, show, take, menu, onMenu, printing };
}

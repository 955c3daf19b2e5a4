import { computed, onMounted, shallowRef } from 'vue';
import { isReturned, suggestedFor } from '@/domain/inbox';
import type { LedgerRow } from '@/domain/ledger';
import { openSteps } from '@/domain/workflow';
import { useBook } from '@/stores/book';
import { useClock } from '@/stores/clock';
import { useDeskWork } from '@/stores/desk-work';
import { useEngine } from '@/stores/engine';
import { useMe } from '@/stores/me';
import { partyList } from '@/wording/case-page';
import { momentWord } from '@/wording/dates';
import { returnedBy } from '@/wording/inbox';
import { FACT } from '@/wording/office';
import { choiceWord } from '@/wording/step-words';
import { SAVE_FAULT_SENTENCE } from '@/wording/sync';
import { URGENCY_WORD } from '@/wording/terms';
import { acceptAct, type RouteTo } from '../route-input';
import { useRouting } from '../use-routing';

/** What the desk needs to know of one case before it goes to somebody, and the ways it can go. */
export function useInboxCase(of: () => LedgerRow) {
  const book = useBook();
  const clock = useClock();
  const engine = useEngine();
  const me = useMe();
  const work = useDeskWork();
  const opened = shallowRef(false);
  onMounted(async () => {
    await engine.current?.open(of().row.folder_id);
    opened.value = true;
  });
  const routing = useRouting(() => [of().row], () => undefined);

  const folder = computed(() => of().row.folder_id);
  const petition = computed(() => book.inFolder('petition', folder.value)[0]);
  const named = computed(() => { void opened.value; return routing.namedIn(of().row); });
  const suggested = computed(() => suggestedFor(of().row, named.value, routing.staff()));
  const may = computed(() => {
    void opened.value;
    const open = openSteps(of().row, me.id, routing.context(of().row));
    const route = open.find(({ step }) => step === 'route');
    return { accept: open.some(({ step }) => step === 'accept'), route: route !== undefined, note: route?.needs.includes('note') ?? false };
  });
  const returned = computed(() => {
    if (!isReturned(of().row)) return null;
    void opened.value;
    const last = book.inFolder('case_event', folder.value).filter(({ step }) => step === 'return').sort((a, b) => (a.at < b.at ? 1 : -1))[0];
    return { by: returnedBy(book.personName(last?.by_id), last ? momentWord(last.at, clock.today) : ''), note: last?.note ?? '' };
  });
  const facts = computed(() => {
    const { row } = of();
    return [
      { label: FACT.parties, value: partyList(book.inFolder('case_party', folder.value), book.unitName) },
      { label: FACT.occurred, value: [momentWord(row.occurred_at, clock.today), row.place].filter(Boolean).join(' · ') },
      { label: FACT.category, value: of().category },
      ...(petition.value ? [{ label: FACT.channel, value: choiceWord('channel', petition.value.channel) }] : []),
      { label: FACT.receiver, value: of().receiver },
      ...(row.urgency === 'normal' ? [] : [{ label: FACT.urgency, value: URGENCY_WORD[row.urgency] }]),
    ].filter(({ value }) => value !== '');
  });

  const fault = shallowRef('');
  async function acceptOnly(note: string): Promise<boolean> {
    const saved = await work.takeAll([[acceptAct(of().row, note)]]);
    fault.value = saved.ok ? '' : SAVE_FAULT_SENTENCE[saved.error.kind];
    return saved.ok;
  }
  const route = (to: RouteTo): Promise<boolean> => routing.save([{ row: of().row, to }]);
  return { facts, returned, petition, named, suggested, may, busy: routing.busy, fault: computed(() => fault.value || routing.fault.value), acceptOnly, route };
}

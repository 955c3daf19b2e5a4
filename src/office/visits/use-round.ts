/** One 节日慰问: its households, what became of each, its summary, and its end. */
import { computed, shallowRef } from 'vue';
import { cleanText } from '@/domain/intents';
import { useBook } from '@/stores/book';
import { useClock } from '@/stores/clock';
import { useWork } from '@/stores/work';
import { SAVE_FAULT_SENTENCE } from '@/wording/sync';
import { useRounds, type RoundState } from './use-rounds';

const ORDER: readonly RoundState[] = ['none', 'nobody', 'declined', 'planned', 'done'];

export function useRound(id: () => string) {
  const book = useBook();
  const clock = useClock();
  const work = useWork();
  const { stateOf } = useRounds();
  const round = computed(() => book.get('visit_round', id()));
  /** What is left to do stands first. */
  const rows = computed(() => {
    const its = round.value;
    return (its?.household_ids ?? []).flatMap((each) => {
      const household = book.get('household', each);
      return household && its ? [{ household, state: stateOf(its, each) }] : [];
    }).sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || a.household.name.localeCompare(b.household.name, 'zh-CN'));
  });
  const counts = computed(() => ORDER.map((state) => ({ state, count: rows.value.filter((row) => row.state === state).length })).filter(({ count }) => count > 0));
  const done = computed(() => rows.value.filter(({ state }) => state === 'done').length);

  const busy = shallowRef(false);
  const fault = shallowRef('');
  async function edit(fields: Record<string, { base: unknown; new: unknown }>): Promise<boolean> {
    if (!round.value || busy.value) return false;
    busy.value = true;
    const saved = await work.edit(round.value, 'visit_round', fields);
    busy.value = false;
    fault.value = saved.ok ? '' : SAVE_FAULT_SENTENCE[saved.error.kind];
    return saved.ok;
  }
  const sum = (note: string) => edit({ note: { base: round.value?.note ?? '', new: cleanText(note) } });
  /** The summary as written goes with it. */
  function finish(note: string): Promise<boolean> {
    const now = new Date(clock.instant()).toISOString();
    const said = cleanText(note);
    return edit({ ...(said === round.value?.note ? {} : { note: { base: round.value?.note ?? '', new: said } }), finished_at: { base: null, new: now } });
  }
  return { round, rows, counts, done, busy, fault, sum, finish };
}

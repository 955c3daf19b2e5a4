/** 节日慰问: the rounds there were, whom one may name, and what became of each household of one. */
import { computed } from 'vue';
import { isVisited, visitDay } from '@/domain/coverage';
import { cleanText } from '@/domain/intents';
import type { RowOf } from '@/domain/tables';
import { groupBy } from '@/lib/group-by';
import { useBook } from '@/stores/book';
import { useDeskWork } from '@/stores/desk-work';

type Round = RowOf<'visit_round'>;
type Visit = RowOf<'visit'>;
export type RoundState = 'done' | 'nobody' | 'declined' | 'planned' | 'none';

/** A festival visit within its days belongs to a round as well as one planned for it. */
const belongs = (visit: Visit, round: Round): boolean =>
  visit.round_id === round.id || (visit.round_id === null && visit.reasons.includes('festival') && round.from_on <= visitDay(visit) && visitDay(visit) <= round.to_on);
const STATES: readonly Visit['state'][] = ['done', 'planned', 'declined', 'nobody'];
/** Done counts before planned, planned before a visit nobody was home for. */
export function roundState(visits: readonly Visit[], round: Round): RoundState {
  const its = visits.filter((visit) => belongs(visit, round));
  const state = STATES.find((each) => its.some((visit) => visit.state === each));
  return state === undefined || state === 'cancelled' ? 'none' : state;
}

export interface RoundWords {
  name: string;
  from: string;
  to: string;
  budget: number | null;
  gifts: string;
  households: readonly string[];
}

export function useRounds() {
  const book = useBook();
  const work = useDeskWork();
  const folder = computed(() => book.all('folder').find(({ kind }) => kind === 'desk')?.id ?? null);
  const rounds = computed(() => [...book.all('visit_round')].sort((a, b) => Number(a.finished_at !== null) - Number(b.finished_at !== null) || (a.from_on < b.from_on ? 1 : -1)));

  /** All of the desk sees a round: only what none of them is recused from and nobody restricted. The server holds the same. */
  const candidates = computed(() => {
    const now = new Date().toISOString();
    const desks = new Set(book.all('person_role').filter(({ role }) => role === 'desk' || role === 'lead').map(({ person_id }) => person_id));
    const shut = new Set(book.all('folder_member').filter(({ part, person_id, ends_at }) => part === 'recused' && desks.has(person_id) && (!ends_at || ends_at > now)).map(({ folder_id }) => folder_id));
    return book.all('household').filter((house) => isVisited(house) && !shut.has(house.folder_id) && !(book.get('folder', house.folder_id)?.restricted ?? false)).sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
  });

  /** null: there is no folder to put it in yet. */
  const start = ({ name, from, to, budget, gifts, households }: RoundWords) => (folder.value
    ? work.create('visit_round', folder.value, { name: cleanText(name), from_on: from, to_on: to, budget, gifts: cleanText(gifts), household_ids: [...households], note: '' })
    : Promise.resolve(null));
  const visitsOf = computed(() => groupBy(book.all('visit'), ({ household_id }) => household_id));
  const stateOf = (round: Round, household: string): RoundState => roundState(visitsOf.value.get(household) ?? [], round);
  const doneOf = (round: Round): number => round.household_ids.filter((id) => stateOf(round, id) === 'done').length;
  return { rounds, candidates, start, stateOf, doneOf };
}

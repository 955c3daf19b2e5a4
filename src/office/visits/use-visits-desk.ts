/** What the desk's page about visits shows: households that are listed, and the figures of the running term. */
import { computed } from 'vue';
import { aidTable } from '@/domain/aid-figures';
import { coverage, isListed, loads, overduePromises, promiseFigures, REVIEW_AHEAD, reviewsDue, waitsForLead, type Span } from '@/domain/coverage';
import { addDays } from '@/lib/plain-date';
import { useBook } from '@/stores/book';
import { useClock } from '@/stores/clock';
import { useMe } from '@/stores/me';
import { VISITS_DESK } from '@/wording/office-visits';

/** Between terms the last half year is looked at. */
const HALF_YEAR = 182;

export function useVisitsDesk() {
  const book = useBook();
  const clock = useClock();
  const me = useMe();
  const households = computed(() => (me.seesSchool ? book.all('household').filter(isListed) : []));
  const byId = computed(() => new Map(households.value.map((each) => [each.id, each])));
  /** With the household each is of; what belongs to none that is listed is left out. */
  const listed = <T extends { household_id: string }>(rows: readonly T[]) => rows.flatMap((row) => { const household = byId.value.get(row.household_id); return household ? [{ ...row, household }] : []; });
  const visits = computed(() => listed(book.all('visit')));
  const promises = computed(() => listed(book.all('promise')));
  const aids = computed(() => listed(book.all('aid')));

  const span = computed<Span>(() => (me.term ? { from: me.term.starts_on, to: me.term.ends_on } : { from: addDays(clock.today, -HALF_YEAR), to: clock.today }));
  const spanName = computed(() => me.term?.name ?? VISITS_DESK.half);
  const covered = computed(() => coverage(households.value, visits.value, span.value));
  const load = computed(() => loads(households.value, visits.value, span.value));
  const kept = computed(() => promiseFigures(promises.value, span.value, clock.today));
  const given = computed(() => aidTable(aids.value, span.value));
  const reviews = computed(() => reviewsDue(households.value, addDays(clock.today, REVIEW_AHEAD)));
  const overdue = computed(() => overduePromises(promises.value, clock.today));
  const waiting = computed(() => aids.value.filter(waitsForLead));
  const peopleOf = (ids: readonly string[]): string => ids.map(book.personName).filter(Boolean).join('、');
  return { households, visits, aids, span, spanName, covered, load, kept, given, reviews, overdue, waiting, peopleOf };
}

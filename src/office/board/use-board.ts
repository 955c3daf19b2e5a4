import { computed } from 'vue';
import { BOARD_REASONS, boardRows, mayBeWatched, type BoardReason, type BoardRow } from '@/domain/board';
import { newestFirst } from '@/domain/ledger-sort';
import { chinaDate } from '@/lib/plain-date';
import { useBook } from '@/stores/book';
import { useClock } from '@/stores/clock';
import { useMe } from '@/stores/me';
import { BOARD, progressLine } from '@/wording/board';
import { dayWord, shortDay } from '@/wording/dates';
import { STEP_WORD } from '@/wording/terms';
import { useLedgerRows } from '../use-ledger';
import { lastNoted, useCaseEvents } from '../use-case-events';

/** Rows whose last note is read; further down a headteacher with ten minutes does not come. */
const NOTED = 400;

/** `only`: one reason, or '' for all. */
export function useBoard(only: () => BoardReason | '') {
  const book = useBook();
  const clock = useClock();
  const me = useMe();
  const ledger = useLedgerRows((cases) => cases.filter((row) => mayBeWatched(row, clock.today)));
  const all = computed(() => (me.seesSchool ? boardRows(newestFirst(ledger.value)) : []));
  const rows = computed(() => { const reason = only(); return reason === '' ? all.value : all.value.filter(({ why }) => why.includes(reason)); });
  const counts = computed(() => BOARD_REASONS.map((reason) => ({ reason, count: all.value.filter(({ why }) => why.includes(reason)).length })).filter(({ count }) => count > 0));
  const { events, ready } = useCaseEvents(() => rows.value.map((row) => row.ledger.row), NOTED);

  const leadOf = ({ ledger: { row } }: BoardRow): string => book.personName(row.lead_id);
  const nextOf = ({ ledger: { row } }: BoardRow): string => (row.next_on ? dayWord(row.next_on, clock.today) : '');
  const lastOf = ({ id }: BoardRow): string => {
    const found = lastNoted(events.value.get(id) ?? []);
    if (!found) return events.value.has(id) || ready.value ? BOARD.noNote : BOARD.reading;
    return progressLine(shortDay(chinaDate(Date.parse(found.at))), book.personName(found.by_id), STEP_WORD[found.step], found.note.trim());
  };
  return { all, rows, counts, leadOf, nextOf, lastOf };
}

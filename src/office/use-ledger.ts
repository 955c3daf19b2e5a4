/** The ledger on this device: rows made once, found, ordered and counted again only when something they depend on moved. */
import { computed, onBeforeUnmount, shallowRef, type ComputedRef, type Ref } from 'vue';
import { ledgerMaker, partiesByCase, type LedgerNames, type LedgerRow } from '@/domain/ledger';
import { filterLedger, periodOf } from '@/domain/ledger-filter';
import { answers, searchTerms } from '@/domain/ledger-search';
import { newestFirst, sortLedger } from '@/domain/ledger-sort';
import { ledgerNumbers } from '@/domain/statistics';
import type { RowOf, Tbl } from '@/domain/tables';
import { useBook } from '@/stores/book';
import { useClock } from '@/stores/clock';
import { useMe } from '@/stores/me';
import { KIND_WORD, STATUS_WORD } from '@/wording/terms';
import type { LedgerAddress } from './ledger-query';
import { searchIndex } from './search-index';
import { useAfterPaint } from './use-after-paint';

/** Rows by id, made anew only when the table changed (and not on every change of anything). */
function useTable<T extends Tbl>(tbl: T): { rows: ComputedRef<readonly RowOf<T>[]>; byId: ComputedRef<ReadonlyMap<string, RowOf<T>>> } {
  const book = useBook();
  const rows = computed(() => book.all(tbl));
  return { rows, byId: computed(() => new Map(rows.value.map((row) => [row.id, row]))) };
}

/** Rows of cases, in the order they are picked; each is made once and kept while case and names are the same. */
export function useLedgerRows(pick: (cases: readonly RowOf<'case'>[]) => readonly RowOf<'case'>[]): ComputedRef<LedgerRow[]> {
  const clock = useClock();
  const cases = useTable('case').rows;
  const partyRows = useTable('case_party').rows;
  const deadlines = useTable('deadline').rows;
  const days = useTable('calendar_day').rows;
  const [units, categories, people, departments] = [useTable('unit').byId, useTable('category').byId, useTable('person').byId, useTable('department').byId];
  const today = computed(() => clock.today);
  const names = computed<LedgerNames>(() => ({ units: units.value, categories: categories.value, people: people.value, departments: departments.value, deadlines: deadlines.value, days: days.value, today: today.value }));
  const make = computed(() => ledgerMaker(names.value));
  const parties = computed(() => partiesByCase(partyRows.value));
  return computed(() => make.value(pick(cases.value), parties.value));
}

export function useLedger(address: Ref<LedgerAddress>) {
  const book = useBook();
  const clock = useClock();
  const me = useMe();

  const today = computed(() => clock.today);
  const term = computed(() => me.term);
  const made = useLedgerRows((cases) => cases);
  const rows = computed(() => newestFirst(made.value));

  const index = searchIndex<LedgerRow>((each) => ({
    names: [...each.parties, each.handler, each.receiver], texts: [each.unit, each.category, each.row.place, each.department, each.row.facts],
    written: [each.row.number ?? '', KIND_WORD[each.row.kind], STATUS_WORD[each.row.status], each.row.spot_action],
  }));
  onBeforeUnmount(index.stop);

  const found = computed(() => {
    const filter = { ...address.value.filter };
    const terms = searchTerms(filter.text);
    if (terms.length > 0) void index.version.value;
    return filterLedger(rows.value, filter, { today: today.value, term: term.value, says: (row) => answers(index.of(row), terms) });
  });
  const order = useAfterPaint(() => address.value.sort);
  const shown = computed(() => sortLedger(found.value, order.value));
  const numbers = computed(() => ledgerNumbers(rows.value, term.value, today.value));
  const period = computed(() => periodOf(address.value.filter, today.value, term.value));

  const chosen = shallowRef<string[]>([]);
  /** Only what is in sight can be chosen: nobody routes a row a filter has hidden. */
  const selected = computed({
    get: () => {
      const ids = new Set(chosen.value);
      return ids.size === 0 ? [] : shown.value.flatMap((row) => (ids.has(row.id) ? [row.id] : []));
    },
    set: (next: string[]) => { chosen.value = next; },
  });
  const selectedRows = computed(() => {
    const ids = new Set(selected.value);
    return shown.value.filter((row) => ids.has(row.id));
  });

  const stateOf = (row: LedgerRow) => book.state(row.id);
  return { rows, shown, numbers, period, selected, selectedRows, stateOf, today, term, warm: () => { index.warm(rows.value); } };
}

export type Ledger = ReturnType<typeof useLedger>;

/** What leaves the ledger: the Excel file and what is printed, both of what is filtered, both saying so. */
import { computed, type Ref } from 'vue';
import { useBook } from '@/stores/book';
import { useClock } from '@/stores/clock';
import { useMe } from '@/stores/me';
import { useSync } from '@/stores/sync';
import { fullMoment } from '@/wording/dates';
import { headLine, ledgerTitle, periodWord, titleOf, type HeadLine } from '@/wording/export';
import { onlySelected } from '@/wording/office';
import { filterChoices, filtersSaid } from './filter-words';
import type { LedgerAddress } from './ledger-query';
import type { Checks } from './use-checks';
import { useExcel } from './use-excel';
import type { Ledger } from './use-ledger';

export function useOutput(address: Ref<LedgerAddress>, ledger: Ledger, checks: Checks, say: (sentence: string) => void) {
  const book = useBook();
  const clock = useClock();
  const me = useMe();
  const sync = useSync();
  const people = computed(() => book.all('person'));
  const roles = computed(() => book.all('person_role'));
  const choices = computed(() => filterChoices({ categories: book.categories, units: book.units, departments: book.departments, people: people.value, roles: roles.value }));
  const filters = () => filtersSaid(address.value.filter, choices.value, ledger.period.value);
  const title = () => ledgerTitle(address.value.filter);

  const headOf = (count: number, said: readonly string[]): HeadLine => ({
    school: book.school?.name ?? '', period: periodWord(ledger.period.value), exportedAt: fullMoment(new Date(clock.instant()).toISOString()),
    asOf: sync.status.lastSynced ? fullMoment(sync.status.lastSynced) : '', count, filters: said,
  });

  const { step, run, cancel } = useExcel(say);
  /** What is shown, or only the chosen rows of it. */
  const excel = (chosen: boolean): Promise<void> => {
    const rows = chosen ? ledger.selectedRows.value : ledger.shown.value;
    return run({ rows, title: title(), head: headOf(rows.length, chosen ? [...filters(), onlySelected(rows.length)] : filters()), checks });
  };

  /** What goes on paper: the rows as filtered, in their order, under a title and a line that says which. */
  const printed = () => {
    if (!me.seesSchool || address.value.view !== 'cases') return null;
    const rows = ledger.shown.value;
    const head = headOf(rows.length, filters());
    return { title: titleOf(head.school, title()), head: headLine(head), rows };
  };

  return { choices, step, excel, cancel, printed };
}

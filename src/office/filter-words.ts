/** The filters' choices, and what is said about them in a file or on paper. */
import { departmentFilter, EVERYTHING, STATE_FILTERS, TIME_FILTERS, WATCH_FILTERS, type LedgerFilter, type Period } from '@/domain/ledger-filter';
import { CASE_KINDS, OUTCOMES, UNIT_KINDS, type RowOf } from '@/domain/tables';
import { periodWord } from '@/wording/export';
import { ALL, FILTER, filterSaid, NO_HANDLER, outcomeWord, searchSaid, STATE_FILTER, TIME_FILTER, UNIT_FILTER, WATCH_FILTER, wholeDepartment, wholeKind, within } from '@/wording/office';

export interface Choice {
  value: string;
  label: string;
}
export type FilterKey = 'category' | 'unit' | 'state' | 'time' | 'handler' | 'watch' | 'outcome';
export type Choices = Record<FilterKey, Choice[]>;

const all: Choice = { value: '', label: ALL };

export interface ChoiceRows {
  categories: readonly RowOf<'category'>[];
  units: readonly RowOf<'unit'>[];
  departments: readonly RowOf<'department'>[];
  people: readonly RowOf<'person'>[];
  roles: readonly RowOf<'person_role'>[];
}

/** People who can hold a case: those of a department, under it. */
function handlers({ departments, people, roles }: ChoiceRows): Choice[] {
  return departments.flatMap((department) => {
    const members = new Set(roles.filter((role) => role.department_id === department.id).map((role) => role.person_id));
    return [{ value: departmentFilter(department.id), label: wholeDepartment(department.name) }, ...people.filter((person) => members.has(person.id)).map((person) => ({ value: person.id, label: within(person.name) }))];
  });
}

export function filterChoices(rows: ChoiceRows): Choices {
  return {
    category: [all, ...CASE_KINDS.flatMap((kind) => [wholeKind(kind), ...rows.categories.filter((each) => each.kind === kind).map((each) => ({ value: each.id, label: within(each.name) }))])],
    unit: [all, ...UNIT_KINDS.flatMap((kind) => [{ value: kind, label: UNIT_FILTER[kind] }, ...rows.units.filter((unit) => unit.kind === kind).map((unit) => ({ value: unit.id, label: within(unit.name) }))]), { value: 'none', label: UNIT_FILTER.none }],
    state: STATE_FILTERS.filter((state) => state !== 'new').map((state) => ({ value: state, label: STATE_FILTER[state] })),
    time: TIME_FILTERS.map((time) => ({ value: time, label: TIME_FILTER[time] })),
    watch: WATCH_FILTERS.map((watch) => ({ value: watch, label: WATCH_FILTER[watch] })),
    outcome: [all, ...OUTCOMES.map((outcome) => ({ value: outcome, label: outcomeWord(outcome) }))],
    handler: [all, { value: 'none', label: NO_HANDLER }, ...handlers(rows)],
  };
}

/** Every filter that leaves something out, in words. */
export function filtersSaid(filter: LedgerFilter, choices: Choices, period: Period): string[] {
  const said = (['category', 'unit', 'state', 'handler', 'watch', 'outcome'] as const)
    .filter((key) => filter[key] !== EVERYTHING[key])
    .map((key) => filterSaid(FILTER[key], choices[key].find((choice) => choice.value === filter[key])?.label.trim() ?? filter[key]));
  if (filter.time !== 'all') said.push(filterSaid(FILTER.time, periodWord(period)));
  if (filter.text.trim()) said.push(searchSaid(filter.text.trim()));
  return said;
}

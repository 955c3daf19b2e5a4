/** The ledger's rows: a case with the names behind its ids, made once per case and kept until something it shows changes. */
import { groupBy } from '@/lib/group-by';
import { chinaDate, type PlainDate } from '@/lib/plain-date';
import type { CalendarDays } from './calendar';
import { clockOf, type Clock } from './deadline';
import type { RowOf, UnitKind } from './tables';

type Case = RowOf<'case'>;

export interface LedgerRow {
  readonly id: string;
  readonly row: Case;
  readonly registeredOn: PlainDate;
  readonly category: string;
  readonly unit: string;
  readonly unitKind: UnitKind | null;
  /** Names as written, in the order they were entered. */
  readonly parties: readonly string[];
  readonly department: string;
  readonly handler: string;
  /** 首问责任人: who registered it. */
  readonly receiver: string;
  /** Who answers for it now: the first receiver until somebody took it. */
  readonly answerable: string;
  readonly clock: Clock;
}

export interface LedgerNames {
  categories: ReadonlyMap<string, RowOf<'category'>>;
  units: ReadonlyMap<string, RowOf<'unit'>>;
  people: ReadonlyMap<string, RowOf<'person'>>;
  departments: ReadonlyMap<string, RowOf<'department'>>;
  deadlines: readonly RowOf<'deadline'>[];
  days: CalendarDays;
  today: PlainDate;
}

/** `clockOf`, asked once per kind and due date: counting working days is the only slow part of a row. */
function clocks({ today, deadlines, days }: LedgerNames): (row: Case) => Clock {
  const known = new Map<string, Clock>();
  return (row) => {
    const key = `${row.kind} ${row.status} ${row.due_on ?? ''} ${row.due_clock ?? ''} ${row.resolved_at ?? ''} ${row.paused_on ?? ''}`;
    const clock = known.get(key) ?? clockOf(row, today, deadlines, days);
    known.set(key, clock);
    return clock;
  };
}

export function partiesByCase(parties: readonly RowOf<'case_party'>[]): ReadonlyMap<string, readonly string[]> {
  return new Map(Array.from(groupBy(parties, (party) => party.case_id), ([id, those]) => [id, those.map(({ name }) => name)]));
}

const NOBODY: readonly string[] = [];
const same = (a: readonly string[], b: readonly string[]): boolean => a === b || (a.length === b.length && a.every((name, at) => name === b[at]));

/** Makes rows from cases. Keep one maker per set of names: it hands out the same row as long as case and parties are the same. */
export function ledgerMaker(names: LedgerNames): (cases: readonly Case[], parties: ReadonlyMap<string, readonly string[]>) => LedgerRow[] {
  const known = new WeakMap<Case, LedgerRow>();
  const clock = clocks(names);

  function make(row: Case, parties: readonly string[]): LedgerRow {
    const unit = names.units.get(row.unit_id ?? '');
    return {
      id: row.id, row, parties,
      registeredOn: chinaDate(Date.parse(row.registered_at)),
      category: names.categories.get(row.category_id)?.name ?? '',
      unit: unit?.name ?? '', unitKind: unit?.kind ?? null,
      department: names.departments.get(row.department_id ?? '')?.name ?? '',
      handler: names.people.get(row.handler_id ?? '')?.name ?? '',
      receiver: names.people.get(row.created_by ?? '')?.name ?? '',
      answerable: names.people.get(row.answerable_id ?? '')?.name ?? '',
      clock: clock(row),
    };
  }

  return (cases, parties) => cases.map((row) => {
    const mine = parties.get(row.id) ?? NOBODY;
    const old = known.get(row);
    if (old && same(old.parties, mine)) return old;
    const fresh = make(row, mine);
    known.set(row, fresh);
    return fresh;
  });
}

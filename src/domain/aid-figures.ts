/** Help that was delivered, by kind and month, with numbers nobody can be recognised by: a number from 1 to 4 is not told, nor can it be worked out from what is. */
import type { PlainDate } from '@/lib/plain-date';
import type { Span } from './coverage';
import { AID_KINDS, type RowOf } from './tables';

type AidKind = (typeof AID_KINDS)[number];

/** Numbers from here on are told. */
export const SMALL = 5;

/** `few`: 1 to 4. `hidden`: some number from 1 on, left out so that no other can be worked out. */
export type Told = number | 'few' | 'hidden';

export interface AidTable {
  kinds: readonly AidKind[];
  /** `YYYY-MM`, from the first month with help in it to the last. */
  months: readonly string[];
  /** By kind, then month. */
  cells: readonly (readonly Told[])[];
  byKind: readonly Told[];
  byMonth: readonly Told[];
  all: Told;
}

/** One number of the table as an edge of a circulation: all -> kind -> month -> all. Whatever numbers are possible differ by turns round its circles. */
interface Edge {
  from: number;
  to: number;
  value: number;
  sum: boolean;
  told: Told;
}

/** Whether one more (`by` 1) or one less is as possible, by what is told of the number. */
const mayBe = ({ value, told }: Edge, by: 1 | -1): boolean => (told === 'hidden' ? value + by >= 1 : told === 'few' && value + by >= 1 && value + by < SMALL);
/** What it costs to have it so: rather a number that is told than one that is only said to be small, rather no sum, rather a small one. A nothing stays told. */
const costOf = (edge: Edge, by: 1 | -1): number => (mayBe(edge, by) ? 0 : edge.value === 0 || edge.value + by < 1 ? Infinity : (edge.told === 'few' ? 1e12 : 0) + (edge.sum ? 1e6 : 0) + edge.value);

interface Way {
  cost: number;
  steps: readonly { edge: Edge; by: 1 | -1 }[];
}
const NO_WAY: Way = { cost: Infinity, steps: [] };

/** The cheapest circle of numbers that could all be one more or one less together, this one `by`; it costs nothing where nothing more must be hidden (Dijkstra). */
function circle(edges: readonly Edge[], edge: Edge, by: 1 | -1): Way {
  const [start, end] = by === 1 ? [edge.to, edge.from] : [edge.from, edge.to];
  const best = new Map<number, Way>([[start, { cost: costOf(edge, by), steps: [{ edge, by }] }]]);
  const done = new Set<number>();
  for (;;) {
    const [at, way] = [...best].filter(([node]) => !done.has(node)).reduce((least, each) => (each[1].cost < least[1].cost ? each : least), [end, NO_WAY] as const);
    if (at === end || way.cost === Infinity) return way;
    done.add(at);
    for (const other of edges) {
      const onward = other === edge ? 0 : other.from === at ? 1 : other.to === at ? -1 : 0;
      if (onward === 0) continue;
      const next = onward === 1 ? other.to : other.from;
      const cost = way.cost + costOf(other, onward);
      if (cost < (best.get(next)?.cost ?? Infinity)) best.set(next, { cost, steps: [...way.steps, { edge: other, by: onward }] });
    }
  }
}

/** Hides more until nothing hidden can be worked out: each number that could only be what it is gets a circle. There always is one, over the sums. */
function conceal(edges: readonly Edge[]): void {
  for (let again = true; again; ) {
    again = false;
    for (const edge of edges) {
      if (typeof edge.told === 'number') continue;
      const [more, less] = [circle(edges, edge, 1), circle(edges, edge, -1)];
      const way = more.cost <= less.cost ? more : less;
      for (const { edge: each, by } of way.steps) if (!mayBe(each, by)) { each.told = 'hidden'; again = true; }
    }
  }
}

/** Any table of counts with its sums. */
export function told(counts: readonly (readonly number[])[]): Pick<AidTable, 'cells' | 'byKind' | 'byMonth' | 'all'> {
  const width = counts[0]?.length ?? 0;
  const edge = (from: number, to: number, value: number, isSum = true): Edge => ({ from, to, value, sum: isSum, told: value > 0 && value < SMALL ? 'few' : value });
  const [kindAt, monthAt] = [(kind: number) => kind + 1, (month: number) => counts.length + 1 + month];
  const end = counts.length + width + 1;
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
  const cells = counts.map((row, kind) => row.map((value, month) => edge(kindAt(kind), monthAt(month), value, false)));
  const byKind = counts.map((row, kind) => edge(0, kindAt(kind), sum(row)));
  const byMonth = Array.from({ length: width }, (_, month) => edge(monthAt(month), end, sum(counts.map((row) => row[month] ?? 0))));
  const all = edge(end, 0, sum(counts.map(sum)));
  conceal([...cells.flat(), ...byKind, ...byMonth, all]);
  const toldOf = (edges: readonly Edge[]): Told[] => edges.map((each) => each.told);
  return { cells: cells.map(toldOf), byKind: toldOf(byKind), byMonth: toldOf(byMonth), all: all.told };
}

function monthsOf(days: readonly PlainDate[]): string[] {
  const found = [...new Set(days.map((day) => day.slice(0, 7)))].sort();
  const months: string[] = [];
  for (let month = found[0], last = found.at(-1) ?? ''; month !== undefined && month <= last; ) {
    months.push(month);
    const [year = 0, of = 0] = month.split('-').map(Number);
    month = of === 12 ? `${year + 1}-01` : `${year}-${String(of + 1).padStart(2, '0')}`;
  }
  return months;
}

/** What was delivered in the span; only kinds and months with help in them, and the months between. */
export function aidTable(aids: readonly RowOf<'aid'>[], span: Span): AidTable {
  const given = aids.flatMap(({ kind, state, delivered_on }) => (state === 'delivered' && delivered_on && span.from <= delivered_on && delivered_on <= span.to ? [{ kind, on: delivered_on }] : []));
  const kinds = AID_KINDS.filter((kind) => given.some((each) => each.kind === kind));
  const months = monthsOf(given.map(({ on }) => on));
  return { kinds, months, ...told(kinds.map((kind) => months.map((month) => given.filter((each) => each.kind === kind && each.on.startsWith(month)).length))) };
}

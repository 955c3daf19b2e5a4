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
  told: Told;
}

const low = ({ told }: Edge): number => (typeof told === 'number' ? told : 1);
const high = ({ told }: Edge): number => (typeof told === 'number' ? told : told === 'few' ? SMALL - 1 : Infinity);

/** Whether the number could be one more (`by` 1) or one less, everything told staying true: whether a way leads back from its end to its beginning. */
function mayBe(edges: readonly Edge[], edge: Edge, by: 1 | -1): boolean {
  const moved = edge.value + by;
  if (moved < low(edge) || moved > high(edge)) return false;
  const [start, end] = by === 1 ? [edge.to, edge.from] : [edge.from, edge.to];
  const seen = new Set([start]);
  const left = [start];
  for (let at = left.pop(); at !== undefined; at = left.pop()) {
    if (at === end) return true;
    for (const other of edges) {
      if (other === edge) continue;
      const next = other.from === at && other.value < high(other) ? other.to : other.to === at && other.value > low(other) ? other.from : null;
      if (next === null || seen.has(next)) continue;
      seen.add(next);
      left.push(next);
    }
  }
  return false;
}

const isKnown = (edges: readonly Edge[], edge: Edge): boolean => typeof edge.told !== 'number' && !mayBe(edges, edge, 1) && !mayBe(edges, edge, -1);

/** Hides more until nothing hidden can be worked out. It ends: with every number hidden, each could be one more. */
function conceal(edges: readonly Edge[]): void {
  for (;;) {
    const known = edges.find((edge) => isKnown(edges, edge));
    if (!known) return;
    const cost = (edge: Edge): number => (typeof edge.told === 'number' ? 0 : 1_000_000) + (edge.from === known.from || edge.to === known.to ? 0 : 100_000) + (edge.from === 0 || edge.to === 0 ? 10_000 : 0) + edge.value;
    const next = edges.filter((edge) => edge !== known && edge.value > 0 && edge.told !== 'hidden').sort((a, b) => cost(a) - cost(b))[0] ?? known;
    next.told = 'hidden';
  }
}

/** Any table of counts with its sums. */
export function told(counts: readonly (readonly number[])[]): Pick<AidTable, 'cells' | 'byKind' | 'byMonth' | 'all'> {
  const width = counts[0]?.length ?? 0;
  const edge = (from: number, to: number, value: number): Edge => ({ from, to, value, told: value > 0 && value < SMALL ? 'few' : value });
  const [kindAt, monthAt] = [(kind: number) => kind + 1, (month: number) => counts.length + 1 + month];
  const end = counts.length + width + 1;
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
  const cells = counts.map((row, kind) => row.map((value, month) => edge(kindAt(kind), monthAt(month), value)));
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

/** What was delivered in the span; only kinds and months there was any help in, months without between them. */
export function aidTable(aids: readonly RowOf<'aid'>[], span: Span): AidTable {
  const given = aids.flatMap(({ kind, state, delivered_on }) => (state === 'delivered' && delivered_on && span.from <= delivered_on && delivered_on <= span.to ? [{ kind, on: delivered_on }] : []));
  const kinds = AID_KINDS.filter((kind) => given.some((each) => each.kind === kind));
  const months = monthsOf(given.map(({ on }) => on));
  return { kinds, months, ...told(kinds.map((kind) => months.map((month) => given.filter((each) => each.kind === kind && each.on.startsWith(month)).length))) };
}

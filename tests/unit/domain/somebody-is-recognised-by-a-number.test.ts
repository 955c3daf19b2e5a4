/** Somebody is recognised by a small number in a table, or by one worked out from its sums. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aidTable, SMALL, told, type Told } from '@/domain/aid-figures';
import { aid } from '../../support/households-rows';

const table = (width: number, height: number) => fc.array(fc.array(fc.oneof({ weight: 2, arbitrary: fc.integer({ min: 0, max: 4 }) }, fc.integer({ min: 0, max: 9 })), { minLength: width, maxLength: width }), { minLength: height, maxLength: height });
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const fits = (value: number, shown: Told): boolean => (typeof shown === 'number' ? value === shown : shown === 'few' ? value >= 1 && value < SMALL : value >= 1);

/** Every table a reader could think of that says the same, found by trying all of them; independent of how numbers are hidden. */
function* possible({ cells, byKind, byMonth, all }: ReturnType<typeof told>, highest: number): Generator<number[][]> {
  const places = cells.flatMap((row, kind) => row.map((shown, month) => ({ kind, month, shown })));
  const tried = cells.map((row) => row.map(() => 0));
  function* from(at: number): Generator<number[][]> {
    const place = places[at];
    if (!place) {
      const months = byMonth.map((_, month) => sum(tried.map((row) => row[month] ?? 0)));
      if (months.every((value, month) => fits(value, byMonth[month] ?? 0)) && fits(sum(months), all)) yield tried.map((row) => [...row]);
      return;
    }
    const row = tried[place.kind] ?? [];
    for (let value = 0; value <= highest; value += 1) {
      if (!fits(value, place.shown)) continue;
      row[place.month] = value;
      if (place.month === row.length - 1 && !fits(sum(row), byKind[place.kind] ?? 0)) continue;
      yield* from(at + 1);
    }
  }
  yield* from(0);
}

describe('numbers from 1 to 4', () => {
  it('are never told, and never to be worked out from the others and the sums', () => {
    fc.assert(fc.property(fc.constantFrom([1, 1], [2, 1], [1, 3], [2, 2], [3, 2]).chain(([width = 1, height = 1]) => table(width, height)), (counts) => {
      const shown = told(counts);
      const numbers = [...shown.cells.flat(), ...shown.byKind, ...shown.byMonth, shown.all].filter((each) => typeof each === 'number');
      expect(numbers.filter((each) => each > 0 && each < SMALL)).toEqual([]);
      const [left, sums] = [new Map<string, Set<number>>(), new Map<string, Set<number>>()];
      const note = (map: Map<string, Set<number>>, key: string, value: number): void => void map.set(key, (map.get(key) ?? new Set()).add(value));
      for (const each of possible(shown, 11)) {
        each.forEach((row, kind) => row.forEach((value, month) => { note(left, `${kind} ${month}`, value); }));
        each.forEach((row, kind) => { note(sums, `kind ${kind}`, sum(row)); });
        shown.byMonth.forEach((_, month) => { note(sums, `month ${month}`, sum(each.map((row) => row[month] ?? 0))); });
        note(sums, 'all', sum(each.flat()));
      }
      const open = (map: Map<string, Set<number>>, key: string, cell: Told) => { if (typeof cell !== 'number') expect([key, shown, (map.get(key)?.size ?? 0) > 1]).toEqual([key, shown, true]); };
      shown.cells.forEach((row, kind) => row.forEach((cell, month) => { open(left, `${kind} ${month}`, cell); }));
      shown.byKind.forEach((cell, kind) => { open(sums, `kind ${kind}`, cell); });
      shown.byMonth.forEach((cell, month) => { open(sums, `month ${month}`, cell); });
      open(sums, 'all', shown.all);
    }), { numRuns: 150 });
  }, 60_000);
  it('hide a second number of their line when they would stand alone in it', () => {
    const shown = told([[3, 7, 9], [8, 6, 9]]);
    // Four at the corners of a square: two in each line, and the sums stay.
    expect([shown.cells[0]?.[0], shown.cells.flat().filter((each) => typeof each !== 'number')]).toEqual(['few', ['few', 'hidden', 'hidden', 'hidden']]);
    expect([shown.byKind, shown.byMonth, shown.all]).toEqual([[19, 23], [11, 13, 18], 42]);
  });
  it('say nothing more than that they are small where sums would give them away', () => {
    const { cells, byKind } = told([[4, 4], [9, 9]]);
    expect([cells[0], byKind[0]]).not.toEqual([['few', 'few'], 8]);
  });
});

it('what is 5 or more, or nothing, is told where it gives nobody away', () => {
  fc.assert(fc.property(fc.array(fc.array(fc.constantFrom(0, 5, 6, 20), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 }), (counts) => {
    const shown = told(counts);
    expect([shown.cells, shown.byKind, shown.all]).toEqual([counts, counts.map(sum), sum(counts.flat())]);
  }));
});

describe('the table', () => {
  const given = (kind: 'subsidy' | 'tutoring', delivered_on: string) => aid({ kind, state: 'delivered', delivered_on });
  const span = { from: '2026-09-01', to: '2027-01-22' };
  it('holds what was delivered in the span, by the month it was delivered in', () => {
    const rows = [
      ...Array.from({ length: 5 }, () => given('subsidy', '2026-11-03')), ...Array.from({ length: 6 }, () => given('subsidy', '2027-01-22')), ...Array.from({ length: 7 }, () => given('tutoring', '2026-11-30')),
      given('subsidy', '2026-08-31'), given('subsidy', '2027-01-23'), aid({ state: 'approved' }), aid({ state: 'stopped', delivered_on: '2026-11-03' }),
    ];
    expect(aidTable(rows, span)).toEqual({ kinds: ['subsidy', 'tutoring'], months: ['2026-11', '2026-12', '2027-01'], cells: [[5, 0, 6], [7, 0, 0]], byKind: [11, 7], byMonth: [12, 0, 6], all: 18 });
  });
  it('is empty where nothing was', () => {
    expect(aidTable([], span)).toEqual({ kinds: [], months: [], cells: [], byKind: [], byMonth: [], all: 0 });
  });
});

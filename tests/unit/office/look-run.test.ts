/** A look-back leaves nothing out, and a sample favours nobody. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenFor, lookedAt, lookOf, type LookAsk } from '@/domain/look-run';
import { CASE_KINDS, type RowOf } from '@/domain/tables';
import { event, kase } from '../../support/rows';

const ask: LookAsk = { from: '2026-10-01', to: '2026-10-31', scope: 'all', kind: 'hazard', share: 20, seed: 4711 };
const closed = (id: string, at: string, over: Partial<RowOf<'case'>> = {}): RowOf<'case'> => kase({ id, folder_id: `f-${id}`, status: 'closed', closed_at: at, ...over });
const never = () => false;
const ids = (rows: readonly RowOf<'case'>[]): string[] => rows.map(({ id }) => id);
const many = (count: number) => Array.from({ length: count }, (_, at) => closed(`c${at}`, '2026-10-10T02:00:00Z'));

describe('what a look-back takes', () => {
  it('takes every case closed on a day of the period, counted in China, and no other', () => {
    const rows = [
      closed('before', '2026-09-30T15:59:00Z'), closed('first', '2026-09-30T16:00:00Z'), closed('last', '2026-10-31T15:59:00Z'), closed('after', '2026-10-31T16:00:00Z'),
      closed('open', '2026-10-10T02:00:00Z', { status: 'handling' }), closed('apart', '2026-10-10T02:00:00Z'),
    ];
    expect(ids(lookedAt(rows, (folder) => folder === 'f-apart', ask))).toEqual(['first', 'last']);
    expect(ids(chosenFor(lookedAt(rows, never, ask), ask))).toEqual(['first', 'apart', 'last']);
  });
  it('takes those of one kind when that was asked for, and only then', () => {
    const rows = [closed('a', '2026-10-10T02:00:00Z'), closed('b', '2026-10-10T02:00:00Z', { kind: 'hazard' })];
    expect([ids(lookedAt(rows, never, { ...ask, scope: 'kind' })), ids(lookedAt(rows, never, ask)), ids(lookedAt(rows, never, { ...ask, scope: 'sample' }))]).toEqual([['b'], ['a', 'b'], ['a', 'b']]);
  });
});

describe('a sample', () => {
  it('has at least the share it says, and at least one', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 999_999 }), (count, share, seed) => {
      const drawn = chosenFor(many(count), { ...ask, scope: 'sample', share, seed });
      expect(drawn.length * 100).toBeGreaterThanOrEqual(count * share);
      // Nor one more than it takes.
      expect((drawn.length - 1) * 100).toBeLessThan(count * share);
      expect(new Set(ids(drawn)).size).toBe(drawn.length);
    }), { numRuns: 60 });
  });
  it('is drawn again by whoever knows its number, in whatever order the cases come', () => {
    const rows = many(120);
    const sample = { ...ask, scope: 'sample' as const };
    expect(ids(chosenFor([...rows].reverse(), sample)).sort()).toEqual(ids(chosenFor(rows, sample)).sort());
    expect(ids(chosenFor(rows, { ...sample, seed: 4712 })).sort()).not.toEqual(ids(chosenFor(rows, sample)).sort());
  });
  it('asks nothing about a case but which it is: not its kind, its handler, its place nor when it was closed', () => {
    const about = fc.record({ kind: fc.constantFrom(...CASE_KINDS), handler_id: fc.constantFrom('h1', 'h2', null), place: fc.string(), closed_at: fc.constantFrom('2026-10-02T02:00:00Z', '2026-10-30T02:00:00Z') });
    fc.assert(fc.property(fc.array(about, { minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 999_999 }), (cases, seed) => {
      const sample = { ...ask, scope: 'sample' as const, seed };
      const plain = many(cases.length);
      expect(ids(chosenFor(plain.map((row, at) => ({ ...row, ...cases[at] })), sample)).sort()).toEqual(ids(chosenFor(plain, sample)).sort());
    }), { numRuns: 60 });
  });
  it('nor favours any by what it is called: of the samples numbered 1 to 1000 each case is in nearly as many as every other', () => {
    // Nothing is left to chance here: the same thousand samples each time. Were each an honest lot, a case would be in 200 of them with a standard
    // deviation of sqrt(1000 * 0.2 * 0.8) = 12.6, and one of 50 outside of 6 of those once in 10 million tries.
    const rows = many(50);
    const times = new Map(rows.map(({ id }) => [id, 0]));
    for (let seed = 1; seed <= 1000; seed += 1) for (const { id } of chosenFor(rows, { ...ask, scope: 'sample', seed })) times.set(id, (times.get(id) ?? 0) + 1);
    expect([...times].filter(([, drawn]) => drawn < 124 || drawn > 276)).toEqual([]);
  });
});

it('what a run found is its own last word, not that of another run', () => {
  const look = (id: string, run: string, result: string, at: string) => event({ id, step: 'look', note: id, data: { run, result }, at });
  const events = [look('e2', 'r1', 'reopened', '2026-11-02T00:00:00Z'), look('e1', 'r1', 'confirmed', '2026-11-01T00:00:00Z'), look('e3', 'r2', 'confirmed', '2026-11-03T00:00:00Z'), event({ step: 'follow' })];
  expect([lookOf('r1', 'c1', events)?.result, lookOf('r2', 'c1', events)?.note, lookOf('r3', 'c1', events), lookOf('r1', 'other', events)]).toEqual(['reopened', 'e3', null, null]);
});

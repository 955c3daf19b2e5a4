/** A household nobody visited stays out of sight, one visitor carries all, or a broken promise reads as kept. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverage, isVisited, loads, overduePromises, promiseFigures, reviewsDue, waitsForLead } from '@/domain/coverage';
import { CONSENTS, PROMISE_STATES, VISIT_STATES } from '@/domain/tables';
import { aid, household, promise, visit } from '../../support/households-rows';

const term = { from: '2026-09-01', to: '2027-01-22' };
const TODAY = '2026-11-20';
const dayOf = fc.integer({ min: 1, max: 28 }).chain((day) => fc.constantFrom('2026-08', '2026-09', '2026-11', '2027-01', '2027-02').map((month) => `${month}-${String(day).padStart(2, '0')}`));
const people = fc.uniqueArray(fc.constantFrom('p1', 'p2', 'p3'), { minLength: 1, maxLength: 3 });
const households = fc.array(fc.record({ consent: fc.constantFrom(...CONSENTS), ended_at: fc.constantFrom(null, '2026-10-01T00:00:00Z'), visitors: people }), { maxLength: 8 })
  .map((some) => some.map((over, at) => household({ id: `h${at}`, ...over })));
const visits = fc.array(fc.record({ household_id: fc.integer({ min: 0, max: 8 }).map((at) => `h${at}`), state: fc.constantFrom(...VISIT_STATES), planned_on: dayOf, people }), { maxLength: 20 })
  .map((some) => some.map((over, at) => visit({ id: `v${at}`, ...over })));

describe('who was not visited this term', () => {
  it('lists every household that goes on without a visit done in the term, and no other', () => {
    fc.assert(fc.property(households, visits, (all, made) => {
      const { visited, missed } = coverage(all, made, term);
      const done = new Set(made.filter(({ state, planned_on }) => state === 'done' && term.from <= planned_on && planned_on <= term.to).map(({ household_id }) => household_id));
      const open = all.filter(({ consent, ended_at }) => ended_at === null && (consent === 'given' || consent === 'none'));
      expect(missed.map((each) => each.household.id).sort()).toEqual(open.filter(({ id }) => !done.has(id)).map(({ id }) => id).sort());
      expect([visited.whole, visited.part]).toEqual([open.length, open.length - missed.length]);
    }));
  });
  it('does not take an empty house or a visit declined for a visit, and says both beside, with the last visit and the next', () => {
    const made = [
      visit({ id: '1', state: 'nobody' }), visit({ id: '2', state: 'nobody', planned_on: '2026-08-31' }), visit({ id: '3', state: 'declined' }), visit({ id: '4', state: 'done', planned_on: '2026-06-01' }),
      visit({ id: '5', state: 'cancelled' }), visit({ id: '6', planned_on: '2026-12-02' }), visit({ id: '7', planned_on: '2026-12-01' }),
    ];
    expect(coverage([household()], made, term).missed).toEqual([{ household: household(), nobody: 1, declined: 1, planned: '2026-12-01', last: '2026-06-01' }]);
    expect(coverage([household()], [], term).missed[0]).toMatchObject({ planned: null, last: null });
  });
  it('counts a visit on the day it really was in China', () => {
    const late = visit({ state: 'done', planned_on: '2026-08-30', started_at: '2026-08-31T16:30:00Z' });
    expect(coverage([household()], [late], term).missed).toEqual([]);
    expect(coverage([household()], [{ ...late, started_at: '2026-08-31T15:30:00Z' }], term).missed).toHaveLength(1);
  });
  it('puts the longest without a visit first', () => {
    const all = ['a', 'b', 'c'].map((id) => household({ id }));
    const made = [visit({ id: '1', household_id: 'a', state: 'done', planned_on: '2026-06-01' }), visit({ id: '2', household_id: 'b', state: 'done', planned_on: '2026-03-01' })];
    expect(coverage(all, made, term).missed.map((each) => each.household.id)).toEqual(['c', 'b', 'a']);
  });
});

describe('how the load lies', () => {
  it('gives every household and every visit to each of its people, once', () => {
    fc.assert(fc.property(households, visits, (all, made) => {
      const found = loads(all, made, term);
      const sum = (pick: (load: (typeof found)[number]) => number): number => found.reduce((total, load) => total + pick(load), 0);
      const peopleOf = (rows: readonly { people: string[] }[]): number => rows.reduce((total, row) => total + row.people.length, 0);
      expect(new Set(found.map(({ person }) => person)).size).toBe(found.length);
      expect(sum((load) => load.households)).toBe(all.filter(isVisited).reduce((total, { visitors }) => total + visitors.length, 0));
      expect(sum((load) => load.planned)).toBe(peopleOf(made.filter(({ state }) => state === 'planned')));
      expect(sum((load) => load.done)).toBe(peopleOf(made.filter(({ state, planned_on }) => state === 'done' && term.from <= planned_on && planned_on <= term.to)));
      expect(found.map((load) => load.households)).toEqual(found.map((load) => load.households).sort((a, b) => b - a));
    }));
  });
  it('does not count one person twice for one visit', () => {
    expect(loads([household({ visitors: ['p1', 'p1'] })], [visit({ people: ['p1', 'p1'] })], term)).toEqual([{ person: 'p1', households: 1, planned: 1, done: 0 }]);
  });
});

describe('whether promises are kept', () => {
  it('takes the overdue for not kept and leaves out what is not due yet', () => {
    fc.assert(fc.property(fc.array(fc.record({ state: fc.constantFrom(...PROMISE_STATES), due_on: dayOf })), (some) => {
      const all = some.map((over, at) => promise({ id: `p${at}`, ...over }));
      const figures = promiseFigures(all, term, TODAY);
      expect(figures.kept + figures.broken + figures.overdue + figures.running).toBe(all.filter(({ due_on }) => term.from <= due_on && due_on <= term.to).length);
      expect(figures.rate).toMatchObject({ part: figures.kept, whole: figures.kept + figures.broken + figures.overdue });
    }));
    const all = [promise({ state: 'kept' }), promise({ state: 'broken' }), promise({ due_on: '2026-11-19' }), promise({ state: 'changed', due_on: '2026-11-19' }), promise({ due_on: TODAY })];
    expect(promiseFigures(all, term, TODAY)).toEqual({ kept: 1, broken: 1, overdue: 2, running: 1, rate: { part: 1, whole: 4, ratio: 0.25 } });
    expect(promiseFigures([], term, TODAY).rate.ratio).toBeNull();
  });
  it('lists the overdue, longest first', () => {
    expect(overduePromises([promise({ id: 'b', due_on: '2026-11-19' }), promise({ id: 'a', due_on: '2026-11-02' }), promise({ id: 'c', due_on: '2026-11-01', state: 'kept' }), promise({ id: 'd', due_on: TODAY })], TODAY).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('what waits', () => {
  it('asks again whether support is still needed on its day, not about what has ended', () => {
    const all = [household({ id: 'a', review_on: '2026-11-30' }), household({ id: 'b', review_on: '2026-11-20' }), household({ id: 'c', review_on: '2026-12-01' }), household({ id: 'd', review_on: '2026-11-20', ended_at: '2026-11-01T00:00:00Z' })];
    expect(reviewsDue(all, '2026-11-30').map(({ id }) => id)).toEqual(['b', 'a']);
  });
  it('waits for a leader where help costs money or goods, and only while nobody has decided', () => {
    expect([aid(), aid({ kind: 'materials' }), aid({ kind: 'medical', amount: 1 }), aid({ kind: 'other', quantity: '2 袋' })].map(waitsForLead)).toEqual([true, true, true, true]);
    expect([aid({ state: 'approved' }), aid({ kind: 'tutoring' }), aid({ kind: 'job', amount: 0, quantity: ' ' })].map(waitsForLead)).toEqual([false, false, false]);
  });
});

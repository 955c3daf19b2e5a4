/** The ledger's rules on a school small enough to work out by hand (see ledger-rows.ts). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledgerMaker, partiesByCase } from '@/domain/ledger';
import { EVERYTHING, filterLedger, periodOf, STATE_FILTERS, TIME_FILTERS, USUAL, WATCH_FILTERS, type LedgerFilter } from '@/domain/ledger-filter';
import { newestFirst, SORT_KEYS, sortLedger } from '@/domain/ledger-sort';
import { CASE_KINDS, OUTCOMES, STATUSES } from '@/domain/tables';
import { aCase, cases, ids, names, parties, rowsOf, TERM, TODAY } from './ledger-rows';

const found = (filter: Partial<LedgerFilter>, says: (id: string) => boolean = () => true) =>
  ids(filterLedger(rowsOf(), { ...EVERYTHING, ...filter }, { today: TODAY, term: TERM, says: (row) => says(row.id) })).join('');

describe('a row of the ledger', () => {
  it('carries the names behind its ids and its clock', () => {
    expect(rowsOf()[2]).toMatchObject({ id: 'c', category: '座位纠纷', unit: '三年级2班', unitKind: 'class', department: '德育处', handler: '张主任', receiver: '李老师', registeredOn: '2026-11-02', clock: { tone: 'red', over: 8 } });
    expect(rowsOf()[0]?.parties).toEqual(['陈小明', '单雄']);
  });

  it('was registered on the day it was in China', () => {
    expect(rowsOf()[4]?.registeredOn).toBe('2026-10-18'); // 2026-10-17T16:30Z
  });

  it('is the same object until its case or its parties change', () => {
    const make = ledgerMaker(names);
    const first = make(cases, partiesByCase(parties));
    const again = make([...cases], partiesByCase([...parties]));
    expect(again.every((row, at) => row === first[at])).toBe(true);
    const changed = make(cases.map((row) => (row.id === 'b' ? { ...row, facts: '改过' } : row)), partiesByCase(parties.slice(1)));
    expect(changed.map((row, at) => row === first[at])).toEqual([false, false, true, true, true, true]);
  });
});

describe('filters', () => {
  it('of state', () => {
    expect(found({ state: 'all' })).toBe('abcdef');
    expect(found({ state: 'recent' })).toBe('abcde'); // f was signed off on 09-20, more than 30 days ago
    expect(found({ state: 'open' })).toBe('abcd');
    expect(found({ state: 'triage' })).toBe('ab');
    expect(found({ state: 'soon' })).toBe('b'); // 3 days left
    expect(found({ state: 'late' })).toBe('c'); // d is late too, but resolved: its clock stands
    expect(found({ state: 'closed' })).toBe('ef');
  });

  it('of kind and category, unit and handler', () => {
    expect(found({ category: 'kind:hazard' })).toBe('d');
    expect(found({ category: 'seat' })).toBe('abcef');
    expect(found({ unit: 'u32' })).toBe('abc');
    expect(found({ unit: 'dorm' })).toBe('de');
    expect(found({ unit: 'none' })).toBe('f');
    expect(found({ handler: 'zhang' })).toBe('c');
    expect(found({ handler: 'department:care' })).toBe('d');
    expect(found({ handler: 'none' })).toBe('abef');
  });

  it('of time, both ends included', () => {
    expect(found({ time: 'week' })).toBe('ab'); // 11-16 to 11-22
    expect(found({ time: 'month' })).toBe('abc');
    expect(found({ time: 'range', from: '2026-10-18', to: '2026-11-02' })).toBe('cde');
    expect(found({ time: 'range', from: '2026-11-02', to: '2026-10-18' })).toBe('cde'); // given backwards
    expect(found({ time: 'range', from: '2026-11-19' })).toBe('ab');
  });

  it('together leave what all of them leave', () => {
    expect(found({ state: 'open', category: 'kind:dispute', time: 'month' }, (id) => id !== 'a')).toBe('abc'); // nothing typed: nobody is asked
    expect(found({ state: 'open', category: 'kind:dispute', time: 'month', text: 'x' }, (id) => id !== 'a')).toBe('bc');
  });

  it('know how long months are', () => {
    for (const [today, to] of [['2026-02-11', '2026-02-28'], ['2028-02-29', '2028-02-29'], ['2026-12-31', '2026-12-31'], ['2026-04-01', '2026-04-30']] as const) {
      expect(periodOf({ time: 'month', from: '', to: '' }, today, undefined)).toEqual({ from: `${today.slice(0, 7)}-01`, to });
    }
  });
});

describe('order', () => {
  const by = (key: (typeof SORT_KEYS)[number], dir: 'asc' | 'desc') => ids(sortLedger(newestFirst(rowsOf()), { key, dir })).join('');
  it('by column, nothing there last, equal rows newest first', () => {
    expect(ids(newestFirst(rowsOf([...cases].reverse()))).join('')).toBe('abcdef');
    expect(by('number', 'asc')).toBe('fedcba');
    expect(by('clock', 'asc')).toBe('cbadef'); // 11-12, 11-23, 11-30, then the three that stand, newest first
    expect(by('clock', 'desc')).toBe('abcdef');
    expect(by('status', 'asc')).toBe('abcdef');
    expect(by('category', 'desc')).toBe('dabcef');
    expect(by('unit', 'asc')).toBe('deabcf'); // nan before san; f has no unit
    expect(by('unit', 'desc')).toBe('abcdef');
    expect(by('handler', 'asc')).toBe('cdabef'); // deyuchu before houqinchu; the rest has nobody
    expect(by('handler', 'desc')).toBe('dcabef');
  });

  it('by number counts, also past four digits', () => {
    const rows = rowsOf([aCase('x', { number: '2026-9999' }), aCase('y', { number: '2026-10000' }), aCase('z', { number: '2025-12000' })]);
    expect(ids(sortLedger(rows, { key: 'number', dir: 'asc' }))).toEqual(['z', 'x', 'y']);
  });
});

const anyCase = fc.record({
  id: fc.uuid(), kind: fc.constantFrom(...CASE_KINDS), status: fc.constantFrom(...STATUSES), unit_id: fc.constantFrom('u32', 'd204', null), category_id: fc.constantFrom('seat', 'light', 'gone'),
  handler_id: fc.constantFrom('zhang', 'sun', null), number: fc.constantFrom('2026-0001', '2026-0012', 'X', null),
  registered_at: fc.date({ min: new Date('2026-08-01'), max: new Date('2026-12-01'), noInvalidDate: true }).map((date) => date.toISOString()), due_on: fc.constantFrom('2026-11-01', '2026-11-21', null),
}).map(({ id, ...fields }) => aCase(id, fields));
const anyFilter = fc.record({
  text: fc.constantFrom('', 'q'), category: fc.constantFrom('', 'seat', 'kind:dispute'), unit: fc.constantFrom('', 'class', 'dorm', 'none', 'u32'), handler: fc.constantFrom('', 'none', 'zhang', 'department:care'),
  state: fc.constantFrom(...STATE_FILTERS), time: fc.constantFrom(...TIME_FILTERS), from: fc.constantFrom('', '2026-10-01'), to: fc.constantFrom('', '2026-11-01'),
  watch: fc.constantFrom(...WATCH_FILTERS), outcome: fc.constantFrom('' as const, ...OUTCOMES),
});

describe('any ledger', () => {
  it('filtered is a part of it in its order, and filtering twice changes nothing', () => {
    fc.assert(fc.property(fc.uniqueArray(anyCase, { selector: (row) => row.id, maxLength: 40 }), anyFilter, (some, filter) => {
      const rows = rowsOf(some);
      const context = { today: TODAY, term: TERM, says: () => true };
      const kept = filterLedger(rows, filter, context);
      expect(rows.filter((row) => kept.includes(row))).toEqual(kept);
      expect(filterLedger(kept, filter, context)).toEqual(kept);
      expect(filterLedger(rows, EVERYTHING, context)).toEqual(rows);
    }));
  });

  it('sorted is the same rows, and both ways agree but for equal and empty ones', () => {
    fc.assert(fc.property(fc.uniqueArray(anyCase, { selector: (row) => row.id, maxLength: 40 }), fc.constantFrom(...SORT_KEYS), (some, key) => {
      const rows = newestFirst(rowsOf(some));
      const up = sortLedger(rows, { key, dir: 'asc' });
      const down = sortLedger(rows, { key, dir: 'desc' });
      expect([...ids(up)].sort()).toEqual([...ids(rows)].sort());
      expect([...ids(down)].sort()).toEqual([...ids(rows)].sort());
      expect(sortLedger(rows, { key, dir: 'asc' })).toEqual(up);
      if (key === 'status') expect(up.map(({ row }) => STATUSES.indexOf(row.status))).toEqual(rows.map(({ row }) => STATUSES.indexOf(row.status)).sort((a, b) => a - b));
    }));
  });

  it('usually starts with everything not signed off', () => {
    fc.assert(fc.property(fc.uniqueArray(anyCase, { selector: (row) => row.id, maxLength: 40 }), (some) => {
      const kept = new Set(ids(filterLedger(rowsOf(some), USUAL, { today: TODAY, term: TERM, says: () => true })));
      for (const row of some) if (row.status !== 'closed') expect(kept.has(row.id)).toBe(true);
    }));
  });
});

/** A list can be bookmarked and come back to; a strange address is an ordinary list. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LocationQuery } from 'vue-router';
import { STATE_FILTERS, TIME_FILTERS, USUAL, WATCH_FILTERS } from '@/domain/ledger-filter';
import { SORT_KEYS } from '@/domain/ledger-sort';
import { OUTCOMES } from '@/domain/tables';
import { filtersSet, readAddress, writeAddress, type LedgerAddress } from '@/office/ledger-query';

const word = fc.string({ unit: 'binary', maxLength: 20 });
const day = fc.constantFrom('', '2026-11-02', '2026-02-28');
const anyAddress: fc.Arbitrary<LedgerAddress> = fc.record({
  filter: fc.record({ text: word, category: word, unit: word, handler: word, state: fc.constantFrom(...STATE_FILTERS), time: fc.constantFrom(...TIME_FILTERS), from: day, to: day, watch: fc.constantFrom(...WATCH_FILTERS), outcome: fc.constantFrom('' as const, ...OUTCOMES) }),
  sort: fc.option(fc.record({ key: fc.constantFrom(...SORT_KEYS), dir: fc.constantFrom('asc' as const, 'desc' as const) })),
  view: fc.constantFrom('cases' as const, 'checks' as const), week: fc.constantFrom('', '2026-11-16'),
});
/** As vue-router hands it back. */
const travelled = (address: LedgerAddress): LocationQuery => Object.fromEntries(Object.entries(writeAddress(address)).map(([key, value]) => [key, String(value)]));

describe('the address of a list', () => {
  it('says everything that was chosen', () => {
    fc.assert(fc.property(anyAddress, (address) => {
      const range = address.filter.time === 'range';
      expect(readAddress(travelled(address))).toEqual({ ...address, filter: { ...address.filter, from: range ? address.filter.from : '', to: range ? address.filter.to : '' } });
    }));
  });
  it('is empty for the usual list', () => {
    expect(writeAddress({ filter: USUAL, sort: null, view: 'cases', week: '' })).toEqual({});
  });
  it('ignores what it does not know', () => {
    expect(readAddress({ state: 'nonsense', time: ['week', 'all'], from: '2026-02-31', to: 'x', sort: 'password-asc', view: 'admin', week: '2026-11-18', q: ['a'] }))
      .toEqual({ filter: USUAL, sort: null, view: 'cases', week: '2026-11-16' });
  });
  it('counts the filters that leave something out', () => {
    expect(filtersSet(USUAL)).toBe(0);
    expect(filtersSet({ ...USUAL, state: 'all', text: 'x' })).toBe(0);
    expect(filtersSet({ ...USUAL, state: 'late', unit: 'u', time: 'week' })).toBe(3);
  });
});

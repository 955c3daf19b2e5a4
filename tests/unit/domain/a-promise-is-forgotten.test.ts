/** Fear: what was promised to a family vanishes in a notebook. */
import { describe, expect, it } from 'vitest';
import { byDue, myPromises, promiseDue } from '@/domain/promise-due';
import { promiseDueWord } from '@/wording/visits';
import { promise } from '../../support/households-rows';

const TODAY = '2026-11-22';

describe('a promise', () => {
  it.each([
    ['2026-11-26', 'green', '还有 4 天'], ['2026-11-25', 'amber', '还有 3 天'], ['2026-11-22', 'amber', '今天到期'], ['2026-11-21', 'red', '已过期 1 天'], ['2026-10-22', 'red', '已过期 31 天'],
  ])('for %s is %s and says so in words: %s', (due_on, tone, words) => {
    for (const state of ['open', 'changed'] as const) {
      const due = promiseDue(promise({ due_on, state }), TODAY);
      expect([due.tone, promiseDueWord(due)]).toEqual([tone, words]);
    }
  });
  it('that was kept or broken runs no more', () => {
    for (const state of ['kept', 'broken'] as const) expect(promiseDue(promise({ due_on: '2026-01-01', state }), TODAY)).toEqual({ tone: 'over' });
  });
});

it('mine that are open stand on 今日, the most pressing first; those of others and those that are over do not', () => {
  const rows = [promise({ id: 'later', due_on: '2026-12-01' }), promise({ id: 'late', due_on: '2026-11-01' }), promise({ id: 'changed', due_on: '2026-11-23', state: 'changed' }), promise({ id: 'kept', state: 'kept' }), promise({ id: 'theirs', by_person: 'p2' })];
  expect(myPromises(rows, 'p1').map(({ id }) => id)).toEqual(['late', 'changed', 'later']);
  expect([...rows, promise({ id: 'older', state: 'broken', settled_on: '2026-11-02' }), promise({ id: 'newer', state: 'kept', settled_on: '2026-11-20' })].sort(byDue).map(({ id }) => id)).toEqual(['late', 'changed', 'theirs', 'later', 'newer', 'older', 'kept']);
});

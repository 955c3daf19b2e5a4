/** Fear: one quarrel stands in the ledger three times, because three people saw it. */
import { describe, expect, it } from 'vitest';
import { nearDuplicates, type Draft } from '@/domain/near-duplicates';
import type { RowOf } from '@/domain/tables';
import { kase } from '../../support/rows';

const party = (case_id: string, name: string, over: Partial<RowOf<'case_party'>> = {}): RowOf<'case_party'> => ({ id: `${case_id}-${name}`, folder_id: 'f', case_id, name, pupil_id: null, person_id: null, unit_id: null, side: null, ...over });
const who = (name: string, over: Partial<Draft['parties'][number]> = {}): Draft['parties'][number] => ({ name, pupil_id: null, person_id: null, unit_id: null, ...over });
const petition = (case_id: string, petitioner: string): RowOf<'petition'> => ({ id: `p-${case_id}`, folder_id: 'f', case_id, channel: 'visit', identity: 'named', petitioner, contact: '', representatives: [], request: '', received_on: '2026-11-01', from_organ: '', procedure: null, household_id: null });

const cases = [
  kase({ id: 'quarrel', occurred_at: '2026-11-18T02:00:00Z' }), kase({ id: 'dorm', unit_id: 'u2', occurred_at: '2026-11-18T02:00:00Z' }), kase({ id: 'old', occurred_at: '2026-11-10T02:00:00Z' }),
  kase({ id: 'letter', kind: 'petition', unit_id: null, occurred_at: '2026-10-10T02:00:00Z' }), kase({ id: 'last year', kind: 'petition', unit_id: null, occurred_at: '2025-10-10T02:00:00Z' }),
];
const parties = [
  party('quarrel', '陈一诺', { pupil_id: 'chen' }), party('dorm', '陈一诺', { pupil_id: 'chen' }), party('old', '陈一诺', { pupil_id: 'chen' }), party('quarrel', '周子昂'),
  party('letter', '李老师', { person_id: 'li', side: 'complained' }), party('last year', '李老师', { person_id: 'li', side: 'complained' }),
];
const ask = nearDuplicates({ cases, parties, petitions: [petition('letter', '赵立平'), petition('last year', '赵立平')] });
const ids = (over: Partial<Draft>) => ask({ kind: 'dispute', unitId: 'u1', on: '2026-11-20', parties: [], petitioner: '', ...over }).map(({ id }) => id);

describe('what may be there already', () => {
  it('the same pupil in the same class within three days, and only then', () => {
    expect(ids({ parties: [who('陈一诺', { pupil_id: 'chen' })] })).toEqual(['quarrel']);
    expect(ids({ parties: [who('陈一诺', { pupil_id: 'chen' })], on: '2026-11-22' })).toEqual([]);
    expect(ids({ parties: [who('陈一诺', { pupil_id: 'chen' })], on: '2026-11-13' })).toEqual(['old']);
    expect(ids({ parties: [who('别人')] })).toEqual([]);
  });
  it('also where one of us picked the name and the other typed it', () => {
    expect(ids({ parties: [who('陈 一诺')] })).toEqual(['quarrel']);
    expect(ids({ parties: [who('周子昂', { pupil_id: 'zhou' })] })).toEqual(['quarrel']);
  });
  it('a letter from the same person, or about the same one, within the time a letter takes', () => {
    expect(ids({ kind: 'petition', unitId: null, petitioner: ' 赵立平' })).toEqual(['letter']);
    expect(ids({ kind: 'petition', unitId: null, parties: [who('李老师', { person_id: 'li', side: 'complained' })] })).toEqual(['letter']);
    expect(ids({ kind: 'petition', unitId: null, parties: [who('李老师', { person_id: 'li', side: 'witness' })] })).toEqual([]);
    expect(ids({ petitioner: '赵立平' })).toEqual([]);
  });
  it('is asked of 5,000 matters without looking at each', () => {
    const many = Array.from({ length: 5000 }, (_, n) => kase({ id: `c${n}`, occurred_at: '2026-11-18T02:00:00Z' }));
    let read = 0;
    const watched = many.map((row) => new Proxy(row, { get: (at, name) => { if (name === 'occurred_at') read += 1; return Reflect.get(at, name) as unknown; } }));
    const found = nearDuplicates({ cases: watched, parties: many.map((row, n) => party(row.id, `学生${n}`)), petitions: [] })({ kind: 'dispute', unitId: 'u1', on: '2026-11-20', parties: [who('学生7')], petitioner: '' });
    expect([found.map(({ id }) => id), read]).toEqual([['c7'], 2]);
  });
});

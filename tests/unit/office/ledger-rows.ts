/** A small school for the ledger's tests: six cases whose every number can be worked out by hand. Today is Friday 2026-11-20. */
import { ledgerMaker, partiesByCase, type LedgerNames, type LedgerRow } from '@/domain/ledger';
import type { RowOf } from '@/domain/tables';
import { deadline, kase } from '../../support/rows';

export const TODAY = '2026-11-20';
export const TERM = { starts_on: '2026-09-01', ends_on: '2027-01-22' };
const school = { folder_id: 'school' };

export const units: RowOf<'unit'>[] = [
  { ...school, id: 'u32', kind: 'class', name: '三年级2班', grade: '三年级', size: 40, sort: 1, active: true },
  { ...school, id: 'd204', kind: 'dorm', name: '男生楼204', grade: null, size: 8, sort: 2, active: true },
];
export const categories: RowOf<'category'>[] = [
  { ...school, id: 'seat', parent_id: null, name: '座位纠纷', kind: 'dispute', department_id: 'moral', person_id: null, sort: 1, active: true },
  { ...school, id: 'light', parent_id: null, name: '照明线路', kind: 'hazard', department_id: 'care', person_id: null, sort: 2, active: true },
];
export const people: RowOf<'person'>[] = [
  { ...school, id: 'zhang', name: '张主任', account: 'zhangzhuren', active: true },
  { ...school, id: 'sun', name: '孙师傅', account: 'sunshifu', active: true },
  { ...school, id: 'li', name: '李老师', account: 'lilaoshi', active: true },
];
export const departments: RowOf<'department'>[] = [
  { ...school, id: 'moral', name: '德育处', sort: 1 },
  { ...school, id: 'care', name: '后勤处', sort: 2 },
];

const byId = <T extends { id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]));
export const names: LedgerNames = {
  units: byId(units), categories: byId(categories), people: byId(people), departments: byId(departments), deadlines: [deadline({ days: 10, unit: 'day', source: '' })], days: [], today: TODAY,
};

export function aCase(id: string, fields: Partial<RowOf<'case'>> = {}): RowOf<'case'> {
  return kase({
    id, folder_id: `f-${id}`, category_id: 'seat', unit_id: 'u32', facts: '课间因座位互相推搡', occurred_at: '2026-11-18T02:00:00.000Z',
    registered_at: '2026-11-18T02:10:00.000Z', created_by: 'li', due_on: null, resolved_at: fields.closed_at ?? null, ...fields,
  });
}

export const cases: RowOf<'case'>[] = [
  aCase('a', { number: '2026-0151', status: 'registered', registered_at: '2026-11-20T01:00:00.000Z', due_on: '2026-11-30' }),
  aCase('b', { number: '2026-0149', status: 'accepted', registered_at: '2026-11-19T01:00:00.000Z', due_on: '2026-11-23', facts: '借文具未还引发争吵' }),
  aCase('c', { number: '2026-0147', status: 'handling', registered_at: '2026-11-02T01:00:00.000Z', due_on: '2026-11-12', handler_id: 'zhang', department_id: 'moral' }),
  aCase('d', { number: '2026-0146', status: 'resolved', registered_at: '2026-10-18T01:00:00.000Z', due_on: '2026-10-28', resolved_at: '2026-10-28T01:00:00.000Z', kind: 'hazard', category_id: 'light', unit_id: 'd204', facts: '走廊照明损坏两处', handler_id: 'sun', department_id: 'care' }),
  // Signed off on the 28th at 00:30 in China: still the 27th in UTC.
  aCase('e', { number: '2026-0131', status: 'closed', registered_at: '2026-10-17T16:30:00.000Z', due_on: '2026-10-28', closed_at: '2026-10-27T16:30:00.000Z', unit_id: 'd204' }),
  aCase('f', { number: '2026-0120', status: 'closed', registered_at: '2026-09-05T01:00:00.000Z', due_on: '2026-09-15', closed_at: '2026-09-20T01:00:00.000Z', unit_id: null }),
];

export const parties: RowOf<'case_party'>[] = [
  { id: 'p1', folder_id: 'f-a', case_id: 'a', name: '陈小明', pupil_id: null, person_id: null, unit_id: null, side: null },
  { id: 'p2', folder_id: 'f-a', case_id: 'a', name: '单雄', pupil_id: null, person_id: null, unit_id: null, side: null },
  { id: 'p3', folder_id: 'f-b', case_id: 'b', name: '吕绿', pupil_id: null, person_id: null, unit_id: null, side: null },
];

export const rowsOf = (from: readonly RowOf<'case'>[] = cases): LedgerRow[] => ledgerMaker(names)(from, partiesByCase(parties));
export const ids = (rows: readonly LedgerRow[]): string[] => rows.map((row) => row.id);

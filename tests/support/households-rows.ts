/** Rows about households for tests: a valid one of each kind, with what a test cares about put over it. */
import type { RowOf } from '@/domain/tables';

export const household = (over: Partial<RowOf<'household'>> = {}): RowOf<'household'> => ({
  id: 'h1', folder_id: 'hf', name: '周玉兰', people: ['周玉兰'], address: '柳溪镇桥东村12号', phone: '13900000011', needs: '', reason: 'hardship', reason_note: '', pupil_id: null, case_id: null,
  review_on: '2027-01-22', consent: 'given', consent_on: '2026-11-01', visitors: ['p1'], ended_at: null, end_reason: null, keep_until: null, created_by: 'p1', created_at: '2026-11-01T02:00:00Z', ...over,
});

export const visit = (over: Partial<RowOf<'visit'>> = {}): RowOf<'visit'> => ({
  id: 'v1', folder_id: 'hf', household_id: 'h1', planned_on: '2026-11-18', at_time: null, reasons: ['home'], people: ['p1'], round_id: null, state: 'planned', started_at: null, ended_at: null,
  present: [], asked: '', hard: [], hard_note: '', answered: '', agreed: null, note: '', created_by: 'p1', created_at: '2026-11-01T02:00:00Z', ...over,
});

export const promise = (over: Partial<RowOf<'promise'>> = {}): RowOf<'promise'> => ({
  id: 'pr1', folder_id: 'hf', household_id: 'h1', visit_id: null, what: '把申请表送到家', by_person: 'p1', due_on: '2026-11-25', state: 'open', settled_on: null, reason: '', created_by: 'p1', created_at: '2026-11-01T02:00:00Z', ...over,
});

export const aid = (over: Partial<RowOf<'aid'>> = {}): RowOf<'aid'> => ({
  id: 'a1', folder_id: 'hf', household_id: 'h1', kind: 'subsidy', form: 'once', source: '', amount: null, quantity: '', until: null, state: 'proposed', decided_by: null, decided_at: null, delivered_on: null,
  note: '', created_by: 'p1', created_at: '2026-11-01T02:00:00Z', ...over,
});

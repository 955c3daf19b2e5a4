/** Rows for tests: a valid one of each kind, with what a test cares about put over it. */
import type { RowOf } from '@/domain/tables';

export const unit = (over: Partial<RowOf<'unit'>> = {}): RowOf<'unit'> => ({ id: 'u1', folder_id: 's', kind: 'class', name: '三年级2班', grade: '三年级', size: 42, sort: 1, active: true, ...over });

export const slot = (over: Partial<RowOf<'check_slot'>> = {}): RowOf<'check_slot'> => ({ id: 'sl1', folder_id: 's', unit_kind: 'class', ordinal: 1, opens_weekday: 1, due_weekday: 3, due_time: '18:00', ...over });

export const check = (over: Partial<RowOf<'check'>> = {}): RowOf<'check'> => ({
  id: 'k1', folder_id: 'f', unit_id: 'u1', week_start: '2026-11-16', ordinal: 1, result: 'clear', answers: [], checked_at: '2026-11-17T02:00:00Z', checked_by: 'p1', withdrawn_at: null, ...over,
});

export const kase = (over: Partial<RowOf<'case'>> = {}): RowOf<'case'> => ({
  id: 'c1', folder_id: 'cf', number: null, kind: 'dispute', category_id: 'cat', unit_id: 'u1', facts: '课间因座位互相推搡。', occurred_at: '2026-11-18T02:15:00Z', place: '教室',
  urgency: 'normal', settled_on_spot: false, spot_action: '', check_id: null, item_id: null, registered_at: '2026-11-18T03:00:00Z', created_by: 'p1', status: 'registered', handler_id: null, department_id: null, due_on: '2026-11-25', resolved_at: null, closed_at: null,
  outcome: null, clocks: {}, due_clock: null, follow_on: null, paused_on: null, asked: null, done: [], answerable_id: null, taken_at: null, co_ids: [], lead_id: null, supervised: false, next_on: null, signs: [], merged_into: null, ...over,
});

export const event = (over: Partial<RowOf<'case_event'>> = {}): RowOf<'case_event'> => ({
  id: 'e1', folder_id: 'cf', case_id: 'c1', step: 'accept', note: '', data: {}, handler_id: null, department_id: null, at: '2026-11-18T04:00:00Z', by_id: 'p1', from_status: null, to_status: null, created_at: null, ...over,
});

export const rule = (from_status: RowOf<'workflow_step'>['from_status'], step: RowOf<'workflow_step'>['step'], to_status: RowOf<'workflow_step'>['to_status'], roles: string[], needs: string[] = []): RowOf<'workflow_step'> => ({
  id: `${from_status}-${step}`, folder_id: 's', case_kind: 'dispute', from_status, step, to_status, roles, needs,
});

export const role = (person_id: string, name: RowOf<'person_role'>['role'], department_id: string | null = null): RowOf<'person_role'> => ({ id: `${person_id}-${name}`, folder_id: 's', person_id, role: name, department_id });

export const deadline = (over: Partial<RowOf<'deadline'>> = {}): RowOf<'deadline'> => ({
  id: 'd', folder_id: 's', case_kind: 'dispute', days: 5, unit: 'workday', source: '校内规定', clock: 'handle', starts: ['register', 'reopen'], stops: [], whose: 'ours', extend_days: 5, pauses: true, rise_days: 0, ...over,
});

export const day = (on_date: string, kind: 'holiday' | 'workday'): RowOf<'calendar_day'> => ({ id: on_date, folder_id: 's', on_date, kind, name: '' });

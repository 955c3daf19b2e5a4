/** 修改后重报: a refused registration opens as the form it was made from. */
import { describe, expect, it } from 'vitest';
import { emptyForm, type CaseForm } from '@/domain/case-form';
import { registerChanges, type NewChange } from '@/domain/intents';
import type { Op } from '@/domain/wire';
import { formFromOps } from '@/field/shared/resend-form';

const NOW = Date.parse('2026-11-20T02:32:00Z');
const asOps = (changes: readonly NewChange[]): Op[] =>
  changes.flatMap((change, n) => (change.k === 'create' ? [{ mid: `m${n}`, n, at: '', sv: 1, folder: change.folder, tbl: change.tbl, id: change.id, k: 'create', data: change.data }] : []));

describe('filling in again', () => {
  it('gives back everything that was typed', () => {
    const form: CaseForm = {
      ...emptyForm(NOW), categoryId: 'c', unitId: 'u', facts: '课间争执。', place: '走廊', urgency: 'pressing', settledOnSpot: true, spotAction: '劝开', checkId: 'k', itemId: 'i',
      parties: [{ name: '陈一诺', pupil_id: 'p', person_id: null, unit_id: 'u' }, { name: '家长', pupil_id: null, person_id: null, unit_id: null }],
    };
    expect(formFromOps(asOps(registerChanges({ form, kind: 'dispute', school: 's', term: 't', now: NOW }).changes), NOW)).toEqual(form);
  });
  it('gives back a petition with everybody on it, and the signs of a quarrel', () => {
    const petition: CaseForm = {
      ...emptyForm(NOW), categoryId: 'c', facts: '来访询问代课年限。', parties: [{ name: '张主任', pupil_id: null, person_id: 'z', unit_id: null, side: 'complained' }],
      petition: { channel: 'transferred', track: 'simple', identity: 'confidential', petitioner: '卢秀兰', contact: '13800000000', representatives: ['卢秀兰', '赵敏'], request: '认定年限', receivedOn: '2026-11-19', fromOrgan: '县信访局', procedure: 'arbitration' },
    };
    expect(formFromOps(asOps(registerChanges({ form: petition, kind: 'petition', school: 's', term: 't', now: NOW }).changes), NOW)).toEqual(petition);
    const quarrel: CaseForm = { ...emptyForm(NOW), categoryId: 'c', facts: '争执。', signs: ['repeated', 'online'], parties: [{ name: '陈一诺', pupil_id: 'p', person_id: null, unit_id: 'u', side: 'a' }] };
    expect(formFromOps(asOps(registerChanges({ form: quarrel, kind: 'dispute', school: 's', term: 't', now: NOW }).changes), NOW)).toEqual(quarrel);
  });
  it('gives back what was done about a danger', () => {
    const hazard: CaseForm = { ...emptyForm(NOW), categoryId: 'c', facts: '护栏松动。', hazard: { measure: '已拉警戒线', fixer: 'sun', fixBy: '2026-11-22' } };
    const again = (form: CaseForm) => formFromOps(asOps(registerChanges({ form, kind: 'hazard', school: 's', term: 't', now: NOW }).changes), NOW);
    expect(again(hazard)).toEqual(hazard);
    expect(again({ ...hazard, hazard: { measure: '', fixer: 'sun', fixBy: '' } })?.hazard).toEqual({ measure: '', fixer: 'sun', fixBy: '' });
  });
  it('opens what it can of operations that make no sense', () => {
    expect(formFromOps([], NOW)).toBeNull();
    expect(formFromOps([{ mid: 'm', n: 1, at: '', sv: 1, folder: 'f', tbl: 'case', id: 'x', k: 'create', data: { facts: 7, occurred_at: 'long ago', urgency: null } }], NOW)).toMatchObject({ facts: '', occurredAt: '2026-11-20T10:32', urgency: 'normal' });
  });
});

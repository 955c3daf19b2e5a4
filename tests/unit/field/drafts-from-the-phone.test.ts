/** A draft is outside data: whatever stands in it, the form opens with what can be read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyForm } from '@/domain/case-form';
import { checkDraftOf, formOf, isBlank, stepDraftOf } from '@/field/shared/draft-data';
import { checkDraftId, draftPlace, filesDraftId, resendDraftId, stepDraftId } from '@/field/shared/draft-place';
import { plainCopy } from '@/field/shared/use-autosave';

const NOW = Date.parse('2026-11-20T02:32:00Z');

describe('drafts from the phone', () => {
  it('come back as they were written', () => {
    const form = { ...emptyForm(NOW), facts: '课间争执', parties: [{ name: '陈一诺', pupil_id: 'p', person_id: null, unit_id: 'u' }], settledOnSpot: true, urgency: 'urgent' as const };
    expect(formOf(plainCopy(form), NOW)).toEqual(form);
    const check = { ticked: ['i'], findings: [{ key: 'k', itemId: 'i', form, files: ['f1'] }], files: ['f2'], absences: [{ key: 'a', itemId: 'j', pupils: form.parties, reason: '病假', detail: '', parent: 'yes' as const }] };
    expect(checkDraftOf(plainCopy(check))).toEqual(check);
    const step = { note: '双方家长到校', handler: null, data: { whom: 'parents', present: ['王老师'] } };
    expect(stepDraftOf(plainCopy(step))).toEqual(step);
    expect(stepDraftOf({ note: '双方家长到校', handler: 'h' })).toEqual({ note: '双方家长到校', handler: 'h', data: {} }); // of an app whose steps had no fields
  });
  it('of an app that knew no photos have none', () => {
    expect(checkDraftOf({ ticked: ['i'], findings: [{ key: 'k', itemId: 'i', form: emptyForm(NOW) }], absences: [] })).toMatchObject({ files: [], findings: [{ files: [] }] });
  });
  it('keep a petition, the sides and the signs; an older one has none', () => {
    const form = {
      ...emptyForm(NOW), signs: ['repeated'], parties: [{ name: '张主任', pupil_id: null, person_id: 'z', unit_id: null, side: 'complained' }],
      petition: { channel: 'visit', track: 'simple', identity: 'anonymous', petitioner: '', contact: '', representatives: ['甲'], request: '退费', receivedOn: '2026-11-19', fromOrgan: '', procedure: null },
    };
    expect(formOf(plainCopy(form), NOW)).toEqual(form);
    expect(formOf(plainCopy(emptyForm(NOW)), NOW)).toEqual(emptyForm(NOW));
    const hazard = { ...emptyForm(NOW), hazard: { measure: '已拉警戒线', fixer: 'sun', fixBy: '2026-11-22' } };
    expect(formOf(plainCopy(hazard), NOW)).toEqual(hazard);
    expect(isBlank(hazard)).toBe(false);
    expect(formOf(plainCopy({ ...form, signs: ['repeated', 'watching'], petition: { ...form.petition, channel: 'dream', request: 7 } }), NOW)).toMatchObject({ signs: ['repeated'], petition: { channel: null, request: '', representatives: ['甲'] } });
  });
  it('lose only the spoilt fields', () => {
    const form = formOf({ facts: '写了很多', urgency: 'extreme', parties: [{ name: '' }, null, { name: '李四' }, 7], settledOnSpot: 'yes', occurredAt: {} }, NOW);
    expect(form).toMatchObject({ facts: '写了很多', urgency: 'normal', settledOnSpot: false, occurredAt: '2026-11-20T10:32' });
    expect(form?.parties).toEqual([{ name: '李四', pupil_id: null, person_id: null, unit_id: null }]);
  });
  it('never break the screen', () => {
    fc.assert(fc.property(fc.anything(), (data) => {
      const form = formOf(data, NOW);
      if (form) expect(typeof form.facts).toBe('string');
      const check = checkDraftOf(data);
      if (check) expect(Array.isArray(check.findings)).toBe(true);
    }));
  });
  it('of a form nobody wrote in are none', () => {
    expect(isBlank(emptyForm(NOW, { unitId: 'u' }))).toBe(true);
    expect(isBlank({ ...emptyForm(NOW), facts: ' 字 ' })).toBe(false);
  });
  it('know where they are filled in further, and foreign ones lead nowhere', () => {
    expect(draftPlace({ id: checkDraftId('u1', '2026-11-16', 2), kind: 'check' })).toMatchObject({ kind: 'check', unit: 'u1', ordinal: 2, to: { name: 'check', params: { unit: 'u1', week: '2026-11-16', ordinal: '2' } } });
    expect(draftPlace({ id: 'd', kind: 'case' })?.to).toEqual({ name: 'register', query: { draft: 'd' } });
    expect(draftPlace({ id: resendDraftId('i'), kind: 'resend' })?.to).toEqual({ name: 'register', query: { resend: 'i' } });
    expect(draftPlace({ id: stepDraftId('c1', 'mediate'), kind: 'step' })).toEqual({ kind: 'step', caseId: 'c1', step: 'mediate', to: { name: 'case', params: { id: 'c1' }, query: { step: 'mediate' } } });
    expect(draftPlace({ id: 'step c1 dance', kind: 'step' })).toBeNull();
    expect(draftPlace({ id: filesDraftId('c1'), kind: 'files' })).toBeNull(); // saved by itself when the case is opened
    expect(draftPlace({ id: 'check u1', kind: 'check' })).toBeNull();
    expect(draftPlace({ id: 'x', kind: 'report' })).toBeNull();
  });
});

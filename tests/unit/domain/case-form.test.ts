import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyForm, gapsOf, MAX, occurredInstant, toSave, type CaseForm } from '@/domain/case-form';
import { cleanText, registerChanges } from '@/domain/intents';
import { parseRow } from '@/domain/tables';

const now = Date.parse('2026-11-20T03:00:00Z');
const party = { name: '陈一诺', pupil_id: 'p', person_id: null, unit_id: 'u' };
const full: CaseForm = { ...emptyForm(now), categoryId: 'cat', parties: [party], facts: '课间因座位互相推搡，无人受伤。' };
const fields = (form: CaseForm, kind: Parameters<typeof gapsOf>[1] = 'dispute') => gapsOf(form, kind, now).map((gap) => `${gap.field} ${gap.kind}`);

describe('what the form still needs', () => {
  it('nothing, when category, a party and facts are there', () => {
    expect(fields(full)).toEqual([]);
  });
  it('names the first gap first', () => {
    expect(fields(emptyForm(now), null)).toEqual(['category missing', 'facts missing']);
    expect(fields({ ...full, parties: [], facts: ' \n' })).toEqual(['parties missing', 'facts missing']);
  });
  it('a hazard has no parties', () => {
    expect(fields({ ...full, parties: [] }, 'hazard')).toEqual([]);
  });
  it('31 February and tomorrow are not times it happened', () => {
    expect(fields({ ...full, occurredAt: '2026-02-31T10:00' })).toEqual(['occurredAt not_a_time']);
    expect(fields({ ...full, occurredAt: '2026-11-21T10:00' })).toEqual(['occurredAt in_future']);
    expect(fields({ ...full, occurredAt: '' })).toEqual(['occurredAt not_a_time']);
  });
  it('settled on the spot says what was done', () => {
    expect(fields({ ...full, settledOnSpot: true })).toEqual(['spotAction missing']);
  });
  it('a hazard is not to be fixed yesterday, nor on no day at all; without somebody to fix it the day says nothing', () => {
    const hazard = (over: object) => fields({ ...full, parties: [], hazard: { measure: '', fixer: 'p', fixBy: '', ...over } }, 'hazard');
    expect(hazard({})).toEqual([]);
    expect(hazard({ fixBy: '2026-11-20' })).toEqual([]);
    expect(hazard({ fixBy: '2026-11-19' })).toEqual(['fixBy in_past']);
    expect(hazard({ fixBy: '2026-11-31' })).toEqual(['fixBy not_a_time']);
    expect(hazard({ fixBy: '2026-11-19', fixer: '' })).toEqual([]);
    expect(hazard({ measure: '长'.repeat(MAX.note + 1) })).toEqual(['measure too_long']);
  });
  it('counts characters, not code units, so rare names fit', () => {
    expect(fields({ ...full, facts: '𠮷'.repeat(MAX.facts) })).toEqual([]);
    expect(fields({ ...full, facts: '𠮷'.repeat(MAX.facts + 1) })).toEqual(['facts too_long']);
  });
});

describe('what was chosen under another category', () => {
  const settled = { ...full, settledOnSpot: true, spotAction: '双方道歉' };
  const hazard = { measure: '已拉警戒线', fixer: 'p', fixBy: '2026-11-22' };
  it('stays out of what is saved: settling where the workflow does not let it, or with a sign of bullying', () => {
    expect(toSave(settled, 'dispute', true).settledOnSpot).toBe(true);
    expect(toSave(settled, 'bullying', false).settledOnSpot).toBe(false);
    expect(toSave({ ...settled, signs: ['injury'] }, 'dispute', true)).toMatchObject({ settledOnSpot: false, signs: ['injury'] });
  });
  it('signs belong to a quarrel and to what became of it; a hazard with one left over is settled like any other', () => {
    expect(toSave({ ...settled, signs: ['injury'] }, 'bullying', false).signs).toEqual(['injury']);
    const leak = toSave({ ...settled, signs: ['injury'] }, 'hazard', true);
    expect([leak.signs, leak.settledOnSpot]).toEqual([undefined, true]);
  });
  it('a side of another kind of matter says nothing', () => {
    const sides = (kind: 'dispute' | 'bullying') => toSave({ ...full, parties: [{ ...party, side: 'victim' }, { ...party, side: 'a' }] }, kind, true).parties.map(({ side }) => side);
    expect([sides('dispute'), sides('bullying')]).toEqual([[null, 'a'], ['victim', null]]);
  });
  it('what is done about a danger goes with a hazard only, not with one already over, and never to whom it concerns', () => {
    expect(toSave({ ...full, hazard }, 'hazard', true).hazard).toEqual(hazard);
    expect(toSave({ ...full, hazard }, 'dispute', true).hazard).toBeUndefined();
    expect(toSave({ ...settled, hazard }, 'hazard', true).hazard).toBeUndefined();
    expect(toSave({ ...full, parties: [{ ...party, person_id: 'p' }], hazard }, 'hazard', true).hazard).toEqual({ ...hazard, fixer: '' });
  });
});

describe('registering', () => {
  const changes = (form: CaseForm) => registerChanges({ form, kind: 'dispute', school: 's', term: 't', now }).changes;
  it('makes a folder, the case, its first event and its parties, in the order the server needs', () => {
    expect(changes(full).map((change) => change.tbl)).toEqual(['folder', 'case', 'case_event', 'case_party']);
    expect(new Set(changes(full).map((change) => change.folder)).size).toBe(1);
  });
  it('settled on the spot is registered and closed in one go, still with its facts', () => {
    const made = changes({ ...full, settledOnSpot: true, spotAction: '双方道歉，换座位' });
    expect(made.filter((change) => change.tbl === 'case_event').map((change) => change.k === 'create' && [change.data['step'], change.data['note']])).toEqual([['register', ''], ['settle', '双方道歉，换座位']]);
  });
  it('a hazard is registered with its temporary measure, who fixes it and until when, in one save', () => {
    const made = registerChanges({ form: { ...full, parties: [], hazard: { measure: '已拉警戒线', fixer: 'sun', fixBy: '2026-11-22' } }, kind: 'hazard', school: 's', term: null, now }).changes;
    expect(made.filter(({ tbl }) => tbl === 'case_event').map((change) => change.k === 'create' && [change.data['step'], change.data['note'], change.data['handler_id'], change.data['data'], Date.parse(String(change.data['at'])) - now])).toEqual([
      ['register', '', null, undefined, 0], ['secure', '已拉警戒线', null, undefined, 1], ['route', '', 'sun', { until: '2026-11-22' }, 2],
    ]);
  });
  it('an action typed and then unticked is not sent', () => {
    const made = changes({ ...full, settledOnSpot: false, spotAction: '双方道歉' }).find((change) => change.tbl === 'case');
    expect(made?.k === 'create' && made.data['spot_action']).toBe('');
  });
  it('the time it happened is China time', () => {
    expect(occurredInstant('2026-11-18T10:15')).toBe('2026-11-18T02:15:00.000Z');
  });
});

describe('hostile text', () => {
  it('never leaves a NUL or a lone surrogate, whatever was pasted', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom('\ud800', '\udc00', '\u0000', '𠮷', '\u202e'), (text, odd) => {
      const clean = cleanText(text + odd + text);
      expect(clean).not.toContain('\u0000');
      expect(/\p{Surrogate}/u.test(clean)).toBe(false);
    }));
    expect(cleanText('𠮷野·买买提')).toBe('𠮷野·买买提');
  });
  it('a row of a foreign shape is not a row', () => {
    fc.assert(fc.property(fc.anything(), (raw) => {
      expect(parseRow('case', raw)).toBeNull();
    }));
  });
});

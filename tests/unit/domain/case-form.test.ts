import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyForm, gapsOf, MAX, occurredInstant, type CaseForm } from '@/domain/case-form';
import { cleanText, registerChanges } from '@/domain/intents';
import { parseRow } from '@/domain/tables';

const now = Date.parse('2026-11-20T03:00:00Z');
const party = { name: '陈一诺', pupil_id: 'p', person_id: null, unit_id: 'u' };
const full: CaseForm = { ...emptyForm(now), categoryId: 'cat', parties: [party], facts: '课间因座位互相推搡，无人受伤。' };
const fields = (form: CaseForm, kind: Parameters<typeof gapsOf>[1] = 'dispute', settle = true) => gapsOf(form, kind, now, settle).map((gap) => `${gap.field} ${gap.kind}`);

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
  it('settled on the spot says what was done, and only where the workflow lets it', () => {
    expect(fields({ ...full, settledOnSpot: true })).toEqual(['spotAction missing']);
    expect(fields({ ...full, settledOnSpot: true, spotAction: '双方道歉' }, 'bullying', false)).toEqual(['spotAction cannot_settle']);
  });
  it('counts characters, not code units, so rare names fit', () => {
    expect(fields({ ...full, facts: '𠮷'.repeat(MAX.facts) })).toEqual([]);
    expect(fields({ ...full, facts: '𠮷'.repeat(MAX.facts + 1) })).toEqual(['facts too_long']);
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

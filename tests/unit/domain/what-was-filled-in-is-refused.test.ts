/** Fear: a step goes out half filled in and comes back refused a day later; or what was filled in never goes out at all. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyForm, gapsOf } from '@/domain/case-form';
import { eventChange, registerChanges } from '@/domain/intents';
import { emptyPetition, type PetitionForm } from '@/domain/petition-form';
import { dataFaults, extensionFault, extensionsOf } from '@/domain/step-data';
import { fieldsOf, isRequired } from '@/domain/step-fields';
import { tokensOf } from '@/domain/step-marks';
import { CASE_KINDS, parseRow, STEPS } from '@/domain/tables';
import { day, deadline, event, kase } from '../../support/rows';

const now = Date.parse('2026-11-20T03:00:00Z');
const uuid = '0190b0a0-0000-7000-8000-000000000001';
const step = (name: (typeof STEPS)[number], data: Record<string, unknown>) => eventChange({ folder: 'f', caseId: 'c', step: name, note: '', handlerId: null, departmentId: null, data, now });
const sent = (name: (typeof STEPS)[number], data: Record<string, unknown>) => { const change = step(name, data); return change.k === 'create' ? change.data['data'] : undefined; };

describe('the fields of a step', () => {
  it('each thing wrong is named where it is', () => {
    expect(dataFaults('tell', 'dispute', {})).toEqual([{ field: 'whom', kind: 'missing' }, { field: 'how', kind: 'missing' }]);
    expect(dataFaults('tell', 'dispute', { whom: 'neighbours', how: 'phone', who: '王'.repeat(51), at: 'soon', mood: 'bad' })).toEqual([
      { field: 'whom', kind: 'bad_value' }, { field: 'who', kind: 'too_long', limit: 50 }, { field: 'at', kind: 'bad_value' }, { field: 'mood', kind: 'unknown' },
    ]);
    expect(dataFaults('inquire', 'bullying', { present: ['张春梅'] })).toEqual([{ field: 'present', kind: 'too_few', limit: 2 }]);
    expect(dataFaults('inquire', 'bullying', { present: ['张春梅', ' '] })).toEqual([{ field: 'present', kind: 'bad_value' }]);
    expect(dataFaults('route', 'dispute', { co: Array.from({ length: 11 }, () => uuid) })).toEqual([{ field: 'co', kind: 'too_many', limit: 10 }]);
    expect(dataFaults('refer', 'petition', { to: '县教育局', sent_on: '2026-02-30', how: 'face' })).toEqual([{ field: 'sent_on', kind: 'bad_value' }]);
  });
  it('a reply to a petition needs outcome, facts and basis; a quarrel does not', () => {
    expect(dataFaults('resolve', 'petition', { outcome: 'explained', reasons: '  ' }).map(({ field }) => field)).toEqual(['reasons', 'basis']);
    expect(dataFaults('resolve', 'dispute', {})).toEqual([]);
  });
  it('in a quarrel nobody is found to have bullied: that is another track', () => {
    const members = ['张春梅', '周海燕'];
    expect(dataFaults('find', 'dispute', { result: 'serious', members })).toEqual([{ field: 'result', kind: 'bad_value' }]);
    expect(dataFaults('find', 'bullying', { result: 'serious', members })).toEqual([]);
  });
  it('nothing at all is at most missing, whatever the step', () => {
    for (const name of STEPS) for (const kind of CASE_KINDS) expect(dataFaults(name, kind, {}).map(({ field }) => field)).toEqual(fieldsOf(name).filter((field) => isRequired(field, kind)).map((field) => field.name));
  });
  it('nonsense is never taken and never breaks the sheet', () => {
    fc.assert(fc.property(fc.constantFrom(...STEPS), fc.constantFrom(...CASE_KINDS), fc.dictionary(fc.constantFrom('to', 'co', 'at', 'until', 'person', 'whom', 'present', 'next'), fc.jsonValue()), (name, kind, data) => {
      const faults = new Set(dataFaults(name, kind, data).map(({ field }) => field));
      for (const [field, value] of Object.entries(data)) if (typeof value === 'number' || typeof value === 'boolean') expect(faults).toContain(field);
    }));
  });
});

describe('an extension', () => {
  const days = [day('2026-11-23', 'holiday')];
  const rules = [deadline({ extend_days: 2 }), deadline({ clock: 'follow_1', extend_days: 0 })];
  const row = kase({ clocks: { handle: { on: '2026-11-13', due: '2026-11-20' }, follow_1: { on: '2026-11-13', due: '2026-11-20' } } });
  it('goes past the end, no further than the rule, in the rule’s own days', () => {
    const may = extensionsOf(row, rules, days, []);
    expect(may).toEqual([{ clock: 'handle', due: '2026-11-20', latest: '2026-11-25' }]);
    expect(['2026-11-20', '2026-11-21', '2026-11-25', '2026-11-26'].map((until) => extensionFault({ clock: 'handle', until }, may) === null)).toEqual([false, true, true, false]);
    expect(extensionFault({ clock: 'follow_1', until: '2026-11-21' }, may)).toEqual({ field: 'clock', kind: 'bad_value' });
  });
  it('is granted once a round; refused, it may be asked for again', () => {
    const told = (...steps: ('extend' | 'grant' | 'deny' | 'reopen')[]) => steps.map((name, n) => event({ step: name, at: `2026-11-1${n}T00:00:00Z`, data: name === 'extend' ? { clock: 'handle' } : {} }));
    const open = (...steps: Parameters<typeof told>) => extensionsOf(row, rules, days, told(...steps)).length;
    expect([open('extend', 'deny'), open('extend', 'grant'), open('extend', 'grant', 'reopen'), open('extend', 'deny', 'extend', 'grant')]).toEqual([1, 0, 1, 0]);
  });
});

describe('what goes out', () => {
  it('is what was written, cleaned, without what was left blank', () => {
    expect(sent('inquire', { present: [' 张春梅 ', ''], at: '', who: null })).toEqual({ present: ['张春梅'] });
    expect(sent('take', { next: '' })).toBeUndefined();
  });
  it('leaves a token for each mark, and for what a mark left blank stands for', () => {
    expect(tokensOf({ step: 'accept', data: {} })).toEqual(['accept', 'accept:ordinary']);
    expect(tokensOf({ step: 'tell', data: { whom: 'parents', how: 'phone' } })).toEqual(['tell', 'tell:parents', 'tell:other']);
    expect(tokensOf({ step: 'handle', data: { next: '2026-12-01' } })).toEqual(['handle']);
  });
});

describe('a petition', () => {
  const petition: PetitionForm = { ...emptyPetition('2026-11-20'), channel: 'visit', petitioner: '赵立平', request: '核对补贴' };
  const gaps = (over: Partial<PetitionForm>) => gapsOf({ ...emptyForm(now), categoryId: 'c', facts: '反映补贴没有发。', petition: { ...petition, ...over } }, 'petition', now).map(({ field, kind }) => `${field} ${kind}`);
  it('says how it came, who asks for what; nobody anonymous is asked for a name; at most five speak', () => {
    expect(gaps({})).toEqual([]);
    expect(gaps({ channel: null, petitioner: ' ', request: '' })).toEqual(['channel missing', 'petitioner missing', 'request missing']);
    expect(gaps({ identity: 'anonymous', petitioner: '' })).toEqual([]);
    expect(gaps({ channel: 'transferred' })).toEqual(['fromOrgan missing']);
    expect(gaps({ representatives: ['a', 'b', 'c', 'd', 'e', 'f'], receivedOn: '2026-11-21' })).toEqual(['representatives too_many', 'receivedOn in_future']);
  });
  it('is registered whole: its row before its first step, sides and signs where they were ticked', () => {
    const parties = [{ name: '李老师', pupil_id: null, person_id: 'li', unit_id: null, side: 'complained' as const }];
    const { changes } = registerChanges({ form: { ...emptyForm(now), categoryId: 'c', facts: '反映补贴没有发。', parties, petition: { ...petition, identity: 'anonymous' } }, kind: 'petition', school: 's', term: null, now });
    expect(changes.map(({ tbl }) => tbl)).toEqual(['folder', 'case', 'petition', 'case_event', 'case_party']);
    const data = changes.map((change) => (change.k === 'create' ? { ...change.data, id: change.id, folder_id: change.folder } : {}));
    expect(parseRow('petition', data[2])).toMatchObject({ channel: 'visit', identity: 'anonymous', petitioner: '', request: '核对补贴', received_on: '2026-11-20', from_organ: '' });
    expect(data[3]).toMatchObject({ step: 'register', data: { channel: 'visit', track: 'ordinary' } });
    expect(data[4]).toMatchObject({ side: 'complained' });
  });
  it('a quarrel carries its signs', () => {
    const form = { ...emptyForm(now), categoryId: 'c', facts: '放学路上推倒。', parties: [{ name: '小明', pupil_id: null, person_id: null, unit_id: null }], signs: ['injury' as const] };
    expect(registerChanges({ form, kind: 'dispute', school: 's', term: null, now }).changes[1]).toMatchObject({ data: { signs: ['injury'] } });
  });
});

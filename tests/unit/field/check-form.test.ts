/** 发现问题: what is ticked becomes what is saved, and nothing typed is dropped on the way. */
import { describe, expect, it } from 'vitest';
import type { RowOf } from '@/domain/tables';
import { counted, gapsOfCheck, savedParts, toggled, type Rules } from '@/field/check/check-form';
import type { CheckDraft } from '@/field/shared/draft-data';

const NOW = Date.parse('2026-11-20T02:32:00Z');
const item = (id: string, answer: 'finding' | 'absence' = 'finding'): RowOf<'checklist_item'> => ({ id, folder_id: 's', title: id, hint: '', answer, category_id: 'cat', unit_kind: null, sort: 1, active: true });
const rules: Rules = { kindOf: (id) => (id ? 'dispute' : null), settles: () => false, now: NOW };
const empty: CheckDraft = { ticked: [], findings: [], absences: [], files: [] };

describe('发现问题', () => {
  it('opens a small form when an item is ticked, and keeps it when it is unticked by mistake', () => {
    const on = toggled(empty, item('i'), 'u', NOW);
    expect(on.findings).toMatchObject([{ itemId: 'i', form: { categoryId: 'cat', unitId: 'u', itemId: 'i' } }]);
    const off = toggled(on, item('i'), 'u', NOW);
    expect(counted(off).findings).toEqual([]);
    expect(toggled(off, item('i'), 'u', NOW).findings).toEqual(on.findings);
  });
  it('says what is missing, entry by entry, in the order of the screen', () => {
    const draft = toggled(toggled(empty, item('b', 'absence'), 'u', NOW), item('a'), 'u', NOW);
    const gaps = gapsOfCheck(draft, ['a', 'b'], rules);
    expect(gaps.map((each) => Object.keys(each.sentences))).toEqual([['parties', 'facts'], ['pupils', 'reason', 'parent']]);
  });
  it('a finding with a sign of bullying is saved with it and not as settled; on the other track it keeps it', () => {
    const on = toggled(empty, item('a'), 'u', NOW);
    const found = (kind: 'dispute' | 'bullying') => savedParts({ ...on, findings: on.findings.map((each) => ({ ...each, form: { ...each.form, signs: ['repeated' as const], settledOnSpot: true, spotAction: '劝开' } })) }, { ...rules, kindOf: () => kind, settles: () => true }).findings[0]?.form;
    expect([found('dispute'), found('bullying')]).toMatchObject([{ signs: ['repeated'], settledOnSpot: false }, { signs: ['repeated'], settledOnSpot: false }]);
  });
  it('saves one absence a pupil and one case a finding, only of ticked items', () => {
    const pupil = (name: string) => ({ name, pupil_id: name, person_id: null, unit_id: 'u' });
    const draft = toggled(toggled(toggled(empty, item('a'), 'u', NOW), item('gone'), 'u', NOW), item('gone'), 'u', NOW);
    const full = { ...draft, ticked: [...draft.ticked, 'b'], absences: [{ key: 'k', itemId: 'b', pupils: [pupil('甲'), pupil('乙')], reason: '病假', detail: '发烧', parent: 'trying' as const }] };
    const { absences, findings } = savedParts(full, rules);
    expect(absences.map((each) => [each.pupilName, each.reason, each.parentReached])).toEqual([['甲', '病假', 'trying'], ['乙', '病假', 'trying']]);
    expect(findings).toHaveLength(1);
  });
});

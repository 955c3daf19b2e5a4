/** Fear: a half-written visit, kept by another version of the app or damaged, brings the form down or comes back as something nobody wrote. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftPlace, visitDraftId } from '@/field/shared/draft-place';
import { houseDraft, planDraft, recordDraft, supportDraft } from '@/field/visits/visit-drafts';
import { seenOf } from '@/domain/visit-changes';
import { emptyConsent, emptyPlan } from '@/domain/visit-form';
import { visit } from '../../../support/households-rows';

const record = {
  startedAt: '2026-11-22T10:05:00.000Z', consent: { ...emptyConsent(), answer: 'given', who: '周玉兰' }, present: ['周玉兰'], asked: '诉求', hard: ['money'], hardNote: '', answered: '', promises: [{ what: '送表', by: 'p1', due: '2026-11-30' }],
  agreed: 'signature', note: '', files: ['f1'], signature: 'f2',
};
const copy = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

describe('what was half-written', () => {
  it('comes back as it was, with what the other visitor had written by then', () => {
    const draft = { form: record, seen: seenOf(visit({ answered: '先到的人写的' })) };
    expect(recordDraft(copy(draft))).toEqual(draft);
    // The server writes its instants another way.
    expect(recordDraft(copy({ ...draft, form: { ...record, startedAt: '2026-11-22T10:05:00.123456+00:00' } }))?.form.startedAt).toBe('2026-11-22T10:05:00.123456+00:00');
    const plan = { form: { ...emptyPlan('2026-11-25', 'p1'), reasons: ['home'] }, seen: null };
    expect(planDraft(copy(plan))).toEqual(plan);
    expect(supportDraft({ note: '说明', data: { who: '周玉兰', people: ['p1'] } })).toEqual({ note: '说明', data: { who: '周玉兰', people: ['p1'] } });
  });
  it('in a way this version does not know keeps what it can read', () => {
    const read = recordDraft({ form: { ...record, hard: ['money', 'mood'], agreed: 'thumb', present: ['周玉兰', 7] }, seen: seenOf(visit()) });
    expect(read?.form).toMatchObject({ asked: '诉求', hard: ['money'], agreed: null, present: ['周玉兰'] });
    expect(houseDraft({ name: '周玉兰', consent: {}, plan: {}, reason: 'class_of_person' })).toMatchObject({ name: '周玉兰', reason: null, plans: false, consent: { answer: null, how: 'face' } });
    expect(recordDraft({ form: record })).toBeNull();
  });
  it('never throws, whatever it is', () => {
    fc.assert(fc.property(fc.anything(), (data) => { for (const read of [houseDraft, planDraft, recordDraft, supportDraft]) expect(read(data) === null || typeof read(data) === 'object').toBe(true); }));
  });
});

it('each is found again where it was written', () => {
  const place = (id: string, kind = 'visits') => draftPlace({ id, kind });
  expect(place(visitDraftId('visit', 'h1', 'v1'))).toMatchObject({ household: 'h1', what: 'visit', to: { name: 'visit-record', params: { id: 'h1', visit: 'v1' } } });
  expect(place(visitDraftId('plan', 'h1'))).toMatchObject({ to: { name: 'visit-plan', params: { id: 'h1' }, query: {} } });
  expect(place(visitDraftId('plan', 'h1', 'v1'))).toMatchObject({ to: { query: { visit: 'v1' } } });
  expect(place(visitDraftId('support', 'h1', 'keep pr1'))).toMatchObject({ to: { name: 'household', params: { id: 'h1' } } });
  expect(place('d1', 'household')).toMatchObject({ to: { name: 'household-new', query: { draft: 'd1' } } });
  expect(place('step h1 plan')).toBeNull();
});

/** Which step stands where on the page of a case, and what its end still wants. */
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '@/domain/step-fields';
import type { CaseKind, RowOf, Status, Step } from '@/domain/tables';
import { openSteps } from '@/domain/workflow';
import { closurePoints } from '@/field/case/closure';
import { linksOf, mayHoldLinks } from '@/field/case/links';
import { asked, emptyStep, offered, readStep, seedOf, stepData } from '@/field/case/step-form';
import { stepPlan } from '@/field/case/step-order';
import { event, kase, role, rule } from '../../support/rows';

const of = (kind: CaseKind, ...rules: RowOf<'workflow_step'>[]) => rules.map((each) => ({ ...each, case_kind: kind, id: `${kind} ${each.id}` }));
const roles = [role('clerk', 'desk'), role('head', 'lead'), role('zhang', 'handler')];
const bullying = of('bullying',
  rule('registered', 'accept', 'accepted', ['desk', 'lead']), rule('registered', 'route', 'handling', ['lead']), rule('registered', 'stop', 'registered', ['creator', 'lead'], ['note']), rule('registered', 'tell', 'registered', ['creator', 'lead']),
  rule('handling', 'take', 'handling', ['handler']), rule('handling', 'stop', 'handling', ['handler'], ['note']), rule('handling', 'tell', 'handling', ['handler']), rule('handling', 'find', 'handling', ['handler'], ['note']),
  rule('handling', 'measure', 'handling', ['handler']), rule('handling', 'extend', 'handling', ['handler'], ['note']), rule('handling', 'link', 'handling', ['handler']), rule('handling', 'handle', 'handling', ['handler'], ['note']),
  rule('handling', 'resolve', 'resolved', ['handler'], ['note', 'did:stop', 'did:tell:side_a', 'did:find', 'did:measure if:find:bullying', 'did:tell:side_b~']),
);
const context = { steps: bullying, roles, members: [], restricted: false };
const at = (status: Status, over: Partial<RowOf<'case'>> = {}) => kase({ kind: 'bullying', status, handler_id: status === 'handling' ? 'zhang' : null, ...over });
const words = (row: RowOf<'case'>, me: string, answered: readonly Step[] = []) => {
  const plan = stepPlan(row, me, context, answered);
  return { main: plan.main?.step, near: plan.near.map(({ step }) => step), far: plan.groups.flatMap(({ steps }) => steps.map(({ step }) => step)), wanted: plan.wanted };
};

describe('what comes next', () => {
  it('is what the end is still refused without, in its order, also before anybody handles it', () => {
    expect(words(at('registered'), 'p1')).toMatchObject({ main: 'stop', near: ['tell'], wanted: true });
    expect(words(at('registered', { done: ['stop'] }), 'head')).toMatchObject({ main: 'accept', wanted: false });
    expect(words(at('handling', { taken_at: 'x', done: ['stop'] }), 'zhang').main).toBe('tell');
    expect(words(at('handling', { taken_at: 'x', done: ['stop', 'tell', 'tell:side_a'] }), 'zhang').main).toBe('find');
    expect(words(at('handling', { taken_at: 'x', done: ['stop', 'tell', 'tell:side_a', 'find', 'find:bullying'] }), 'zhang').main).toBe('measure');
    expect(words(at('handling', { taken_at: 'x', done: ['stop', 'tell', 'tell:side_a', 'find', 'find:not_bullying', 'handle', 'tell:side_b'] }), 'zhang').main).toBe('resolve');
  });
  it('is taking it, for whom it was routed to; taken once it is not offered again', () => {
    expect(words(at('handling'), 'zhang').main).toBe('take');
    const taken = words(at('handling', { taken_at: 'x' }), 'zhang');
    expect([taken.main, ...taken.near, ...taken.far]).not.toContain('take');
  });
  it('never hides the steps people look for, and shows each once', () => {
    const all = words(at('handling', { taken_at: 'x' }), 'zhang');
    expect(all.near).toEqual(expect.arrayContaining(['extend', 'resolve']));
    const shown = [all.main, ...all.near, ...all.far];
    expect(new Set(shown).size).toBe(shown.length);
    expect(new Set(shown)).toEqual(new Set(openSteps(at('handling'), 'zhang', context).map(({ step }) => step).filter((step) => step !== 'take')));
    expect(words(at('handling', { taken_at: 'x' }), 'zhang', ['extend']).near).not.toContain('extend');
  });
});

describe('what the end still wants', () => {
  it('is listed with the step that does it, conditions that do not apply left out', () => {
    const open = openSteps(at('handling'), 'zhang', context);
    expect(closurePoints(at('handling', { done: ['stop'] }), open, context, []).map(({ token, done, must, step }) => [token, done, must, step])).toEqual([
      ['stop', true, true, 'stop'], ['tell:side_a', false, true, 'tell'], ['find', false, true, 'find'], ['tell:side_b', false, false, 'tell'],
    ]);
    expect(closurePoints(at('handling', { done: ['find', 'find:bullying'] }), open, context, []).map(({ token }) => token)).toContain('measure');
    expect(closurePoints(at('closed'), [], context, [])).toEqual([]);
  });
  it('a petition is better with its written opinion; a void one does not count', () => {
    const row = kase({ kind: 'petition', status: 'handling' });
    const paper: RowOf<'paper'> = { id: 'p', folder_id: 'cf', case_id: 'c1', kind: 'opinion', data: {}, number: null, created_by: null, created_at: null, voided_at: null };
    expect(closurePoints(row, [], context, []).map(({ paper: kind, done }) => [kind, done])).toEqual([['opinion', false]]);
    expect(closurePoints(row, [], context, [paper])[0]?.done).toBe(true);
    expect(closurePoints(row, [], context, [{ ...paper, voided_at: 'x' }])[0]?.done).toBe(false);
  });
});

describe('the sheet of a step', () => {
  it('asks what makes sense in the kind of case', () => {
    const names = (step: Step, kind: CaseKind) => asked(step, fieldsOf(step), kind).map(({ name }) => name);
    expect([names('resolve', 'petition'), names('resolve', 'dispute'), names('resolve', 'hazard'), names('mediate', 'hazard')]).toEqual([['outcome', 'reasons', 'basis'], ['outcome'], [], []]);
    const whom = fieldsOf('tell').find(({ name }) => name === 'whom');
    expect(whom && [offered('tell', whom, 'bullying'), offered('tell', whom, 'petition')]).toEqual([['side_a', 'side_b', 'other'], ['petitioner', 'other']]);
  });
  it('begins with what is likely', () => {
    const tell = fieldsOf('tell');
    expect(seedOf('tell', at('handling'), tell, '2026-11-20', ['stop', 'tell:side_b'])).toMatchObject({ whom: 'side_b' });
    expect(seedOf('tell', at('handling'), tell, '2026-11-20', ['tell:side_b'], 'tell:side_a')).toMatchObject({ whom: 'side_a' });
    expect(seedOf('tell', kase({ kind: 'petition', status: 'accepted', done: ['register', 'accept'] }), tell, '2026-11-20', [])).toMatchObject({ whom: 'petitioner', what: 'accepted' });
    expect(seedOf('tell', kase({ kind: 'petition', status: 'resolved' }), tell, '2026-11-20', ['tell:reply'])).toMatchObject({ what: 'reply' });
    expect(seedOf('refer', kase(), fieldsOf('refer'), '2026-11-20', [])).toEqual({ sent_on: '2026-11-20' });
  });
  it('gives what was written, without blanks, moments as instants; a draft of another shape opens', () => {
    const fields = fieldsOf('report');
    const form = { ...emptyStep(fields), to: 'police', who: ' 王警官 ', how: 'phone', at: '2026-11-20T10:32' };
    expect(stepData(fields, form)).toEqual({ to: 'police', who: '王警官', how: 'phone', at: '2026-11-20T02:32:00.000Z' });
    expect(stepData(fieldsOf('inquire'), { present: ['甲', ' ', '乙'] })).toEqual({ present: ['甲', '乙'] });
    expect(readStep(fieldsOf('inquire'), { present: ['甲', 7], gone: 'x' }, {})).toEqual({ present: ['甲'] });
    expect(readStep(fieldsOf('inquire'), { present: '甲' }, { present: ['乙'] })).toEqual({ present: ['乙'] });
  });
});

it('what hangs together is listed once each, what was merged into it first', () => {
  const row = kase({ id: 'a' });
  const events = [['link', 'b'], ['link', 'b'], ['link', 'm'], ['tell', 'x']].map(([step, to]) => event({ case_id: 'a', step: step === 'tell' ? step : 'link', data: { case: to } }));
  expect(linksOf(row, events, [row, kase({ id: 'm', merged_into: 'a' })])).toEqual([{ id: 'm', how: 'merged' }, { id: 'b', how: 'linked' }]);
});

it('a link made from the other one is found too, also after that was reopened; one between two others is not', () => {
  const [b, c, d] = [kase({ id: 'b', done: ['register', 'link'] }), kase({ id: 'c', done: ['reopen'] }), kase({ id: 'd', done: ['register'] })];
  const row = kase({ id: 'a', done: ['link'] });
  expect(mayHoldLinks(row, [row, b, c, d]).map(({ id }) => id)).toEqual(['b', 'c']);
  const link = (from: string, to: string) => event({ case_id: from, step: 'link', data: { case: to } });
  expect(linksOf(row, [link('b', 'a'), link('c', 'd'), link('c', 'a'), link('a', 'b')], []).map(({ id }) => id)).toEqual(['b', 'c']);
});

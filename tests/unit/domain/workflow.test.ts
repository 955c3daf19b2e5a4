import { describe, expect, it } from 'vitest';
import { fold } from '@/domain/fold';
import { checklist, stepFault, stepFaults } from '@/domain/step-fault';
import { openSteps, relationsOf, type WorkflowContext } from '@/domain/workflow';
import { deadline, event, kase, role, rule } from '../../support/rows';

const steps = [
  rule('new', 'register', 'registered', ['creator']),
  rule('registered', 'accept', 'accepted', ['desk', 'lead']),
  rule('registered', 'mediate', 'handling', ['creator', 'keeper', 'handler', 'desk'], ['note']),
  rule('accepted', 'route', 'handling', ['desk', 'lead'], ['handler']),
  rule('handling', 'resolve', 'resolved', ['handler', 'desk'], ['note']),
  rule('resolved', 'close', 'closed', ['desk', 'lead'], ['other']),
  rule('closed', 'reopen', 'handling', ['desk', 'lead'], ['note']),
];
const context: WorkflowContext = { steps, roles: [role('desk', 'desk'), role('lead', 'lead'), role('sun', 'handler', 'logistics')], members: [], deadlines: [deadline()], days: [], restricted: false };
const words = (row: Parameters<typeof openSteps>[0], person: string) => openSteps(row, person, context).map((each) => each.step);

describe('who may take which step', () => {
  it('follows the table and the person’s relation to the case', () => {
    expect(words(kase(), 'desk')).toEqual(['accept', 'mediate']);
    expect(words(kase(), 'p1')).toEqual(['mediate']);
    expect(words(kase(), 'stranger')).toEqual([]);
  });
  it('a keeper’s membership counts only while it lasts', () => {
    const member = (ends_at: string | null) => ({ id: 'm', folder_id: 'cf', person_id: 'k', part: 'keeper' as const, starts_at: '2026-01-01T00:00:00Z', ends_at });
    expect(relationsOf('k', kase(), { ...context, members: [member(null)] })).toEqual(['keeper']);
    expect(relationsOf('k', kase(), { ...context, members: [member('2026-02-01T00:00:00Z')] })).toEqual([]);
  });
  it('nobody signs off their own handling', () => {
    const resolved = kase({ status: 'resolved', handler_id: 'desk' });
    expect(words(resolved, 'desk')).toEqual([]);
    expect(words(resolved, 'lead')).toEqual(['close']);
    expect(stepFault(resolved, event({ step: 'close' }), 'desk', context)).toEqual({ kind: 'needs_other' });
  });
  it('says why a step cannot be taken', () => {
    expect(stepFault(kase({ status: 'closed' }), event({ step: 'accept' }), 'desk', context)).toEqual({ kind: 'illegal_here' });
    expect(stepFault(kase(), event({ step: 'accept' }), 'p1', context)).toEqual({ kind: 'not_your_step' });
    expect(stepFault(kase(), event({ step: 'mediate', note: ' ' }), 'p1', context)).toEqual({ kind: 'needs_note' });
    expect(stepFault(kase({ status: 'accepted' }), event({ step: 'route' }), 'desk', context)).toEqual({ kind: 'needs_handler' });
    expect(stepFault(kase(), event({ step: 'accept' }), 'desk', context)).toBeNull();
  });
});

describe('what must have been done first', () => {
  const bullying = [
    'note', 'did:stop', 'did:find', 'did:measure if:find:bullying', 'did:report:police if:find:serious', 'did:tell~',
  ];
  const with_ = (needs: string[], step: 'resolve' | 'settle' | 'grant' | 'close' = 'resolve') => ({ ...context, steps: [{ ...rule('handling', step, 'resolved', ['desk'], needs) }] });
  const asks = (done: string[], needs = bullying, over = {}) => stepFaults(kase({ status: 'handling', done, ...over }), event({ step: 'resolve', note: '已办' }), 'desk', with_(needs));
  it('each thing left is named, in the order of the table', () => {
    expect(asks([])).toEqual([{ kind: 'needs_did', token: 'stop' }, { kind: 'needs_did', token: 'find' }]);
    expect(asks(['stop', 'find', 'find:serious'])).toEqual([{ kind: 'needs_did', token: 'report:police' }]);
    expect(asks(['stop', 'find', 'find:bullying'])).toEqual([{ kind: 'needs_did', token: 'measure' }]);
    expect(asks(['stop', 'find', 'find:not_bullying'])).toEqual([]);
  });
  it('advice stands on the list and never refuses', () => {
    expect(checklist(kase({ status: 'handling', done: ['stop', 'find', 'find:serious'] }), 'resolve', with_(bullying))).toEqual([
      { token: 'stop', done: true, must: true }, { token: 'find', done: true, must: true }, { token: 'report:police', done: false, must: true }, { token: 'tell', done: false, must: false },
    ]);
  });
  it('a quarrel with a sign of bullying is not closed as a quarrel, unless it was found not to be', () => {
    expect(asks([], ['plain'], { signs: ['injury'] })).toEqual([{ kind: 'needs_plain' }]);
    expect(asks(['find', 'find:not_bullying'], ['plain'], { signs: ['injury'] })).toEqual([]);
    expect(asks([], ['plain'])).toEqual([]);
  });
  it.each([
    ['asked', {}, { asked: { clock: 'handle', until: '2026-12-01' } }, 'needs_asked'], ['paused', {}, { paused_on: '2026-11-19' }, 'needs_paused'],
    ['running', { paused_on: '2026-11-19' }, {}, 'needs_running'], ['supervised', {}, { supervised: true }, 'needs_supervised'],
  ])('%s', (need, without, given, kind) => {
    expect(asks([], [need], without)).toEqual([{ kind }]);
    expect(asks([], [need], given)).toEqual([]);
  });
  it('what cannot be taken now is not offered; 办结 is, as a list of what is left', () => {
    const row = kase({ status: 'handling' });
    expect(openSteps(row, 'desk', with_(['asked'], 'grant'))).toEqual([]);
    expect(openSteps({ ...row, asked: { clock: 'handle', until: '2026-12-01' } }, 'desk', with_(['asked'], 'grant'))).toHaveLength(1);
    expect(openSteps(row, 'desk', with_(bullying))).toHaveLength(1);
  });
  it('co-handler and lead in charge have rights of their own; in a restricted matter the named may let one more look', () => {
    const row = kase({ status: 'handling', handler_id: 'sun', co_ids: ['zhou'], lead_id: 'lead' });
    expect([relationsOf('zhou', row, context), relationsOf('lead', row, context)]).toEqual([['co'], ['officer', 'lead']]);
    const share = { ...context, steps: [rule('handling', 'share', 'handling', ['desk'], ['note'])] };
    expect([openSteps(row, 'sun', share), openSteps(row, 'sun', { ...share, restricted: true }), openSteps(row, 'zhou', { ...share, restricted: true })].map((open) => open.length)).toEqual([0, 1, 0]);
  });
});

describe('folding an event over its case', () => {
  it('registering sets the due date by the school’s rule', () => {
    const after = fold(kase({ status: 'new', due_on: null }), event({ step: 'register', at: '2026-11-18T16:30:00Z' }), context);
    expect(after).toMatchObject({ status: 'registered', due_on: '2026-11-26', due_clock: 'handle', clocks: { handle: { on: '2026-11-19', due: '2026-11-26' } }, done: ['register'], answerable_id: 'p1' });
  });
  it('routing names the handler and their department', () => {
    const after = fold(kase({ status: 'accepted' }), event({ step: 'route', handler_id: 'sun' }), context);
    expect(after).toMatchObject({ status: 'handling', handler_id: 'sun', department_id: 'logistics' });
  });
  it('who mediates first handles it; a handler stays', () => {
    expect(fold(kase(), event({ step: 'mediate', by_id: 'p1' }), context)?.handler_id).toBe('p1');
    expect(fold(kase({ handler_id: 'sun' }), event({ step: 'mediate', by_id: 'p1' }), context)?.handler_id).toBe('sun');
  });
  it('closing stamps the time and reopening clears it', () => {
    const closed = fold(kase({ status: 'resolved' }), event({ step: 'close' }), context);
    expect(closed).toMatchObject({ resolved_at: '2026-11-18T04:00:00Z', closed_at: '2026-11-18T04:00:00Z' });
    expect(closed && fold(closed, event({ step: 'reopen', note: '复发' }), context)).toMatchObject({ status: 'handling', resolved_at: null, closed_at: null });
  });
  it('whoever is named to recuse has no part in it any more', () => {
    const after = fold(kase({ status: 'handling', handler_id: 'sun', co_ids: ['sun', 'zhou'], lead_id: 'lead', answerable_id: 'sun' }), event({ step: 'recuse', data: { person: 'sun' } }), { ...context, steps: [rule('handling', 'recuse', 'handling', ['desk'])] });
    expect(after).toMatchObject({ handler_id: null, co_ids: ['zhou'], lead_id: 'lead', answerable_id: null });
  });
  it('a step the table does not know changes nothing', () => {
    expect(fold(kase({ status: 'closed' }), event({ step: 'accept' }), context)).toBeNull();
  });
});

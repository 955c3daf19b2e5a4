import { describe, expect, it } from 'vitest';
import { fold, openSteps, relationsOf, stepFault, type WorkflowContext } from '@/domain/workflow';
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
const context: WorkflowContext = { steps, roles: [role('desk', 'desk'), role('lead', 'lead'), role('sun', 'handler', 'logistics')], members: [], deadlines: [deadline()], days: [] };
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

describe('folding an event over its case', () => {
  it('registering sets the due date by the school’s rule', () => {
    const after = fold(kase({ status: 'new', due_on: null }), event({ step: 'register', at: '2026-11-18T16:30:00Z' }), context);
    expect(after).toMatchObject({ status: 'registered', due_on: '2026-11-26' });
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
  it('a step the table does not know changes nothing', () => {
    expect(fold(kase({ status: 'closed' }), event({ step: 'accept' }), context)).toBeNull();
  });
});

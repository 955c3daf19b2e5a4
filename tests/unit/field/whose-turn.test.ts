/** Whose move a case is, who may open it, who can be asked to handle it. */
import { describe, expect, it } from 'vitest';
import { byClock, myTurn, type Reason } from '@/domain/my-cases';
import { readersOf } from '@/domain/readers';
import type { RowOf } from '@/domain/tables';
import { handlersFor } from '@/field/case/handlers';
import { stepsInOrder } from '@/field/case/step-order';
import { filterCases, groupCases } from '@/field/cases/case-rows';
import { deadline, kase, role, rule } from '../../support/rows';

const steps = [
  rule('handling', 'resolve', 'resolved', ['handler', 'desk']), rule('handling', 'mediate', 'handling', ['creator', 'keeper', 'handler']), rule('handling', 'route', 'handling', ['desk']),
  rule('registered', 'accept', 'accepted', ['desk', 'lead', 'creator']), rule('accepted', 'route', 'handling', ['desk', 'lead']), rule('resolved', 'close', 'closed', ['desk', 'lead'], ['other']),
  rule('handling', 'grant', 'handling', ['lead'], ['asked', 'other']), rule('closed', 'follow', 'closed', ['creator', 'keeper', 'handler', 'desk', 'lead']), rule('resolved', 'verify', 'resolved', ['creator', 'desk'], ['other']),
];
const roles = [role('clerk', 'desk'), role('head', 'lead'), role('zhang', 'handler', 'd1'), role('lin', 'handler', 'd2'), role('li', 'keeper')];
const ask = { today: '2026-11-20', steps, roles, units: new Set<string>(), deadlines: [] };
const asks = (me: string) => myTurn({ ...ask, me });
const person = (id: string, active = true): RowOf<'person'> => ({ id, folder_id: 's', name: id, account: id, active });
const member = (person_id: string, part: RowOf<'folder_member'>['part'], ends_at: string | null = null): RowOf<'folder_member'> => ({ id: `${person_id}-${part}`, folder_id: 'cf', person_id, part, starts_at: '2026-01-01T00:00:00Z', ends_at });

const rows = (me: string, ...list: RowOf<'case'>[]): (Reason | null)[] => list.map(asks(me));

describe('whose turn it is, and why', () => {
  it('is the handler’s to take, then to handle; a co-handler’s to help', () => {
    const routed = kase({ status: 'handling', handler_id: 'zhang', co_ids: ['lin'] });
    const taken = { ...routed, taken_at: '2026-11-19T00:00:00Z' };
    expect([rows('zhang', routed, taken), rows('lin', routed, taken), rows('clerk', routed, taken)]).toEqual([['take', 'handle'], ['take', 'assist'], [null, null]]);
  });
  it('is the desk’s and the creator’s while it waits to be taken in, the lead’s only without a desk', () => {
    const row = kase({ status: 'registered' });
    expect([asks('clerk')(row), asks('p1')(row), asks('head')(row), asks('lin')(row)]).toEqual(['accept', 'accept', null, null]);
    expect(rows('clerk', kase({ status: 'accepted' }))).toEqual(['route']);
    expect(myTurn({ ...ask, me: 'head', roles: [role('head', 'lead')] })(row)).toBe('accept');
  });
  it('is for desk and lead to close, never for the one who handled it', () => {
    const row = kase({ status: 'resolved', handler_id: 'clerk' });
    expect([asks('clerk')(row), asks('head')(row)]).toEqual([null, 'close']);
    expect(asks('head')(kase({ status: 'closed' }))).toBe(null);
  });
  it('an extension waits for a lead, never for the one who handles it', () => {
    const asked = kase({ status: 'handling', handler_id: 'zhang', taken_at: '2026-11-19T00:00:00Z', asked: { clock: 'handle', until: '2026-12-01' } });
    expect([rows('head', asked, { ...asked, handler_id: 'head' }), rows('clerk', asked)]).toEqual([['grant', 'handle'], [null]]);
  });
  it('an overdue matter rises to the lead by rule, and stays the handler’s', () => {
    const late = kase({ status: 'handling', handler_id: 'zhang', taken_at: '2026-11-10T00:00:00Z', due_on: '2026-11-18', due_clock: 'handle' });
    const after = (rise_days: number) => myTurn({ ...ask, me: 'head', deadlines: [deadline({ rise_days })] })(late);
    expect([after(0), after(2), after(3), asks('zhang')(late), asks('clerk')(late)]).toEqual(['rise', 'rise', null, 'handle', null]);
  });
  it('what is supervised or in a lead’s charge comes back on its next date', () => {
    const mine = kase({ status: 'handling', handler_id: 'zhang', lead_id: 'head', supervised: true, next_on: '2026-11-20' });
    expect(rows('head', mine, { ...mine, next_on: '2026-11-21' }, { ...mine, lead_id: null }, { ...mine, lead_id: 'deputy' })).toEqual(['lead', null, 'supervise', null]);
  });
  it('a follow-up is due to those who know the matter, on its day; a mended thing to be seen by somebody else', () => {
    const over = kase({ status: 'closed', handler_id: 'zhang', follow_on: '2026-11-20' });
    expect([rows('zhang', over, { ...over, follow_on: '2026-11-21' }), rows('p1', over), rows('clerk', over)]).toEqual([['follow', null], ['follow'], [null]]);
    // A lead who was put in charge of it, not every lead.
    expect([rows('head', { ...over, lead_id: 'head' }, over)]).toEqual([['follow', null]]);
    const fixed = kase({ status: 'resolved', handler_id: 'zhang', done: ['fix'] });
    expect([rows('p1', fixed, { ...fixed, done: ['fix', 'verify'] }), rows('zhang', fixed)]).toEqual([['verify', null], [null]]);
  });
  it('is the keeper’s of its class where the table says keeper, though somebody else registered it', () => {
    const [fixed, over] = [kase({ status: 'resolved', done: ['fix'], unit_id: 'u1' }), kase({ status: 'closed', follow_on: '2026-11-20', unit_id: 'u1' })];
    const keeper = myTurn({ ...ask, me: 'li', units: new Set(['u1']), steps: [...steps.filter(({ step }) => step !== 'verify'), rule('resolved', 'verify', 'resolved', ['keeper'], ['other'])] });
    expect([fixed, over, { ...over, unit_id: 'u2' }, { ...over, unit_id: null }].map(keeper)).toEqual(['verify', 'follow', null, null]);
    expect(rows('li', fixed, over)).toEqual([null, null]);
  });
  it('who received it first answers for it until somebody takes it, on the day it is due', () => {
    const row = kase({ status: 'handling', handler_id: 'zhang', answerable_id: 'p1', due_on: '2026-11-20' });
    expect(rows('p1', row, { ...row, taken_at: '2026-11-19T00:00:00Z' }, { ...row, due_on: '2026-11-25' })).toEqual(['answerable', null, null]);
  });
  it('shows the usual step first', () => {
    const context = { steps, roles, members: [], deadlines: [], days: [], restricted: false };
    expect(stepsInOrder(kase({ status: 'handling', handler_id: 'clerk' }), 'clerk', context).map((each) => each.step)).toEqual(['mediate', 'resolve', 'route']);
  });
});

describe('the list', () => {
  const late = kase({ id: 'late', due_on: '2026-11-10' });
  const soon = kase({ id: 'soon', due_on: '2026-11-22', facts: '食堂排队', created_by: 'she' });
  const none = kase({ id: 'none', due_on: null });
  const done = kase({ id: 'done', status: 'closed' });
  const source = { cases: [none, done, soon, late], me: 'p1', turn: () => null, partyNames: new Map([['soon', ' 陈一诺']]) };

  it('is ordered by the clock and grouped, what is over last', () => {
    expect(groupCases([...source.cases], source.turn, '2026-11-20', '2026-11-23').map((each) => each.id)).toEqual(['group late', 'late', 'group soon', 'soon', 'group none', 'none', 'group over', 'done']);
    expect([none, soon, late].sort(byClock).map((row) => row.id)).toEqual(['late', 'soon', 'none']);
  });
  const wait = { sign: kase({ id: 'sign', status: 'resolved', due_on: '2026-11-30' }), ask: kase({ id: 'ask', due_on: '2026-12-30' }), call: kase({ id: 'call', status: 'closed', due_on: '2026-10-01', follow_on: '2026-11-20' }), missed: kase({ id: 'missed', status: 'closed', follow_on: '2026-11-12' }) };
  const why: Record<string, Reason> = { sign: 'close', ask: 'grant', call: 'follow', missed: 'follow' };
  const turn = (row: RowOf<'case'>) => why[row.id] ?? null;
  it('begins with what waits for my word; a follow-up stands by its own day, not among what is over', () => {
    const list = groupCases([done, ...Object.values(wait), late, soon], turn, '2026-11-20', '2026-11-23');
    expect(list.map((each) => each.id)).toEqual(['group confirm', 'ask', 'sign', 'group late', 'late', 'missed', 'group soon', 'call', 'soon', 'group over', 'done']);
    expect(list.flatMap((each) => (each.kind === 'case' && each.why ? [each.why] : []))).toEqual(['grant', 'close', 'follow', 'follow']);
  });
  it('holds what is over as long as it waits for me, and only then', () => {
    const open = filterCases({ ...source, cases: [done, kase({ id: 'resolved', status: 'resolved' }), ...Object.values(wait)], turn }, { scope: 'all', stage: 'open', query: '' });
    expect(open.map((row) => row.id)).toEqual(['sign', 'ask', 'call', 'missed']);
  });
  it('is searched by facts, number and party', () => {
    const search = (query: string) => filterCases(source, { scope: 'all', stage: 'any', query }).map((row) => row.id);
    expect(search('食堂')).toEqual(['soon']);
    expect(search('一诺')).toEqual(['soon']);
    expect(filterCases(source, { scope: 'registered', stage: 'open', query: '' }).map((row) => row.id)).toEqual(['none', 'late']);
  });
  it('holds 5,000 cases', () => {
    const many = Array.from({ length: 5000 }, (_, n) => kase({ id: `c${n}`, due_on: `2026-11-${String(1 + (n % 28)).padStart(2, '0')}` }));
    const turn = asks('clerk');
    expect(groupCases(filterCases({ ...source, cases: many, turn }, { scope: 'mine', stage: 'open', query: '' }), turn, '2026-11-20', '2026-11-23').filter((each) => each.kind === 'case')).toHaveLength(5000);
  });
});

describe('who may open a case', () => {
  it('is who is named on it, the desk and the leads; never staff named in it, nor the recused', () => {
    const members = [member('li', 'creator'), member('li', 'keeper'), member('zhang', 'handler'), member('lin', 'handler', '2026-02-01T00:00:00Z'), member('head', 'recused')];
    const readers = readersOf({ folder: { restricted: false }, members, roles: [...roles, role('deputy', 'lead')], named: ['deputy', null], expected: [], now: '2026-11-20T00:00:00Z' });
    expect(readers).toEqual([{ person: 'li', why: ['creator', 'keeper'] }, { person: 'zhang', why: ['handler'] }, { person: 'clerk', why: ['desk'] }]);
  });
  it('is only who is named when it is restricted', () => {
    expect(readersOf({ folder: { restricted: true }, members: [member('li', 'creator')], roles, named: [], expected: [], now: '2026-11-20T00:00:00Z' }).map((each) => each.person)).toEqual(['li']);
  });
});

describe('who can be asked to handle it', () => {
  it('first the category’s department; never someone named in it, someone gone, or who has it', () => {
    const people = ['li', 'zhang', 'lin', 'clerk', 'stranger'].map((id) => person(id)).concat(person('gone', false));
    const list = handlersFor({ people, roles: [...roles, role('gone', 'handler', 'd2')], charge: { person: null, department: 'd2' }, named: ['zhang'], current: 'clerk' });
    expect(list.map((each) => [each.id, each.suggested])).toEqual([['lin', true], ['li', false]]);
  });
});

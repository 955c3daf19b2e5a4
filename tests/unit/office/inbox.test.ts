/** What waits at the desk comes in the right order and goes to the right person; what a headteacher must see is on the board. */
import { describe, expect, it } from 'vitest';
import { boardRows, mayBeWatched, watchedNow } from '@/domain/board';
import { chargeOf, inboxOf, suggestedFor } from '@/domain/inbox';
import type { RowOf } from '@/domain/tables';
import { eachTo, routeActs } from '@/office/route-input';
import { kase, role, rule } from '../../support/rows';
import { aCase, categories, people, rowsOf, TODAY } from './ledger-rows';

const byId = <T extends { id: string }>(rows: readonly T[]) => new Map(rows.map((row) => [row.id, row]));
const category = (id: string, over: Partial<RowOf<'category'>>): RowOf<'category'> => ({ id, folder_id: 'school', parent_id: null, name: id, kind: 'dispute', department_id: null, person_id: null, sort: 1, active: true, ...over });
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).join(' ');
const nobody: ReadonlySet<string> = new Set();

describe('the inbox', () => {
  it('has what came back first, then by the clock, and nothing that somebody already has', () => {
    const rows = [
      kase({ id: 'later', status: 'registered', due_on: '2026-11-30' }), kase({ id: 'soon', status: 'accepted', due_on: '2026-11-21' }), kase({ id: 'back', status: 'accepted', due_on: '2026-12-10', done: ['register', 'return'] }),
      kase({ id: 'taken', status: 'handling', done: ['return'] }), kase({ id: 'unsent', status: 'new' }), kase({ id: 'none', status: 'registered', due_on: null }),
    ];
    expect(ids(inboxOf(rows))).toBe('back soon later none');
  });
});

describe('the person in charge', () => {
  const tree = byId([category('top', { person_id: 'head', department_id: 'moral' }), category('mid', { parent_id: 'top' }), category('leaf', { parent_id: 'mid' }), category('other', { parent_id: 'top', department_id: 'care' }), category('loop', { parent_id: 'loop' })]);
  it('is looked for up the tree, and never across departments', () => {
    expect([chargeOf('leaf', tree), chargeOf('other', tree), chargeOf('loop', tree), chargeOf('gone', tree)])
      .toEqual([{ person: 'head', department: 'moral' }, { person: null, department: 'care' }, { person: null, department: null }, { person: null, department: null }]);
  });
  const staff = { categories: byId(categories), people: byId(people), roles: [role('zhang', 'handler', 'moral'), role('sun', 'handler', 'care'), role('li', 'keeper')] };
  const row = aCase('x', { status: 'registered', category_id: 'seat' });
  it('is the only handler of the department where no person is named; nobody where there are two, or that one is named in it', () => {
    expect(suggestedFor(row, nobody, staff)).toEqual({ id: 'zhang', department: 'moral' });
    expect(suggestedFor(row, new Set(['zhang']), staff)).toBe(null);
    expect(suggestedFor(row, nobody, { ...staff, roles: [...staff.roles, role('li', 'handler', 'moral')] })).toBe(null);
    expect(suggestedFor(row, nobody, { ...staff, people: byId(people.map((each) => ({ ...each, active: false }))) })).toBe(null);
  });
  it('is not asked again for what came back', () => {
    expect(suggestedFor({ ...row, status: 'accepted', done: ['register', 'return'] }, nobody, staff)).toBe(null);
  });
  it('gets each case of a selection by its category, without a co-handler who is named in it', () => {
    // As the dialog hands it over: the handler left open.
    const input = { handlerId: '', departmentId: null, co: ['li', 'sun'], until: '2026-11-22', note: '请今天联系家长' };
    expect(eachTo(row, new Set(['sun']), staff, input)).toMatchObject({ handlerId: 'zhang', departmentId: 'moral', co: ['li'], until: '2026-11-22' });
    expect(eachTo({ ...row, category_id: 'gone' }, nobody, staff, input)).toBe(null);
  });
});

describe('routing', () => {
  const context = { steps: [rule('registered', 'accept', 'accepted', ['desk']), rule('registered', 'route', 'handling', ['desk'], ['handler'])], roles: [role('clerk', 'desk'), role('head', 'lead')], members: [], deadlines: [], days: [], restricted: false };
  const to = { handlerId: 'zhang', departmentId: 'moral', co: ['zhang', 'li'], until: '', note: '' };
  const steps = (row: RowOf<'case'>, me: string) => routeActs(row, to, me, context).map(({ step, data }) => [step, data]);
  it('takes in first what was not taken in yet, where this person may, so that its clock stops', () => {
    expect(steps(kase({ status: 'registered' }), 'clerk')).toEqual([['accept', {}], ['route', { co: ['li'], until: '' }]]);
    expect(steps(kase({ status: 'registered' }), 'head').map(([step]) => step)).toEqual(['route']);
    expect(steps(kase({ status: 'accepted' }), 'clerk').map(([step]) => step)).toEqual(['route']);
  });
  it('keeps a petition on the quick track it was registered on', () => {
    const petition = { ...context, steps: context.steps.map((each) => ({ ...each, case_kind: 'petition' as const })) };
    expect(routeActs(kase({ kind: 'petition', status: 'registered', done: ['register', 'register:simple'] }), to, 'clerk', petition)[0]?.data).toEqual({ track: 'simple' });
  });
});

describe('the board', () => {
  const open = { status: 'handling', due_on: '2026-11-30' } as const;
  const rows = rowsOf([
    aCase('quiet', open), aCase('next', { ...open, supervised: true, next_on: '2026-11-21' }), aCase('asked', { ...open, asked: { clock: 'handle', until: '2026-12-02' } }), aCase('late', { ...open, due_on: '2026-11-12' }),
    aCase('led', { ...open, lead_id: 'zhang', urgency: 'urgent' }), aCase('over', { status: 'resolved', supervised: true, resolved_at: '2026-11-18T00:00:00Z' }), aCase('incident', { ...open, kind: 'incident' }),
  ]);
  it('shows what is watched, why, and first what somebody waits for', () => {
    const board = boardRows(rows);
    expect(ids(board)).toBe('asked late next led incident');
    expect(Object.fromEntries(board.map(({ id, why }) => [id, why.join()]))).toEqual({ asked: 'asked', late: 'rise', next: 'supervised', led: 'lead,urgent', incident: 'incident' });
  });
  it('is counted alike where only the number is shown', () => {
    expect(watchedNow(rows.map(({ row }) => row), TODAY, [])).toBe(5);
    expect(rows.filter(({ row }) => mayBeWatched(row, TODAY)).map(({ id }) => id).sort()).toEqual(boardRows(rows).map(({ id }) => id).sort());
  });
});

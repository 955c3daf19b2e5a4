/** A family is left out of a round because an empty house was taken for a visit, or a list is undone over work somebody has done. */
import { describe, expect, it } from 'vitest';
import { importChanges, isUntouched, undoChange, type ImportedHousehold } from '@/domain/household-import';
import { parseRow, type RowOf } from '@/domain/tables';
import { roundState } from '@/office/visits/use-rounds';
import { ofSpan } from '@/office/visits/use-visits-excel';
import { aid, household, promise, visit } from '../../support/households-rows';

const round: RowOf<'visit_round'> = { id: 'r1', folder_id: 'desk', name: '节前慰问', from_on: '2026-11-10', to_on: '2026-11-30', budget: null, gifts: '', household_ids: ['h1'], note: '', created_by: 'p1', created_at: null, finished_at: null };
const ours = (over: Partial<RowOf<'visit'>>) => visit({ round_id: 'r1', ...over });

describe('a household of a round', () => {
  it('was visited once a visit of it was done; an empty house, a refusal and a plan are said for what they are', () => {
    expect([
      roundState([], round), roundState([ours({ state: 'nobody' })], round), roundState([ours({ state: 'nobody' }), ours({ state: 'declined' })], round), roundState([ours({ state: 'nobody' }), ours({})], round),
      roundState([ours({ state: 'nobody' }), ours({ state: 'done' }), ours({})], round), roundState([ours({ state: 'cancelled' })], round),
    ]).toEqual(['none', 'nobody', 'declined', 'planned', 'done', 'none']);
  });
  it('counts a festival visit of its days that was planned without it, and nothing of another round, another reason or another day', () => {
    const done = (over: Partial<RowOf<'visit'>>) => roundState([visit({ state: 'done', reasons: ['festival'], ...over })], round);
    expect([done({}), done({ round_id: 'r2' }), done({ reasons: ['home'] }), done({ planned_on: '2026-11-09' }), done({ planned_on: '2026-12-01', started_at: '2026-11-30T02:00:00Z' })]).toEqual(['done', 'none', 'none', 'none', 'done']);
  });
});

describe('what is exported of a term', () => {
  const span = { from: '2026-09-01', to: '2027-01-22' };
  const of = <T extends object>(row: T) => ({ ...row, household: household() });
  it('is every visit of its days but cancelled ones, and all help proposed or delivered in them, earliest first', () => {
    const visits = [visit({ id: 'b', planned_on: '2026-11-02' }), visit({ id: 'a', planned_on: '2026-09-01' }), visit({ id: 'c', state: 'cancelled' }), visit({ id: 'd', planned_on: '2026-08-31' })].map(of);
    const aids = [aid({ id: 'b' }), aid({ id: 'a', created_at: '2026-08-01T02:00:00Z', delivered_on: '2026-09-02' }), aid({ id: 'c', created_at: '2026-08-31T15:00:00Z' }), aid({ id: 'd', created_at: '2026-08-31T16:30:00Z' })].map(of);
    const found = ofSpan({ visits, aids, span });
    expect([found.visits.map(({ id }) => id), found.aids.map(({ id }) => id)]).toEqual([['a', 'b'], ['a', 'd', 'b']]);
  });
});

describe('a household from a list', () => {
  const home = { intent: 'i', folder: 'f', id: 'h' };
  const NOW = Date.parse('2026-11-20T02:00:00Z');
  const made: ImportedHousehold = { name: '周玉兰', people: ['周小禾'], address: '', phone: '', needs: '', reason: 'hardship', reason_note: '', visitors: ['li'] };
  it('is a folder of its own, its household whole enough to be shown at once, and its visitors', () => {
    const changes = importChanges(made, 'school', home, NOW);
    expect(changes.map(({ k, folder, tbl }) => [k, folder, tbl])).toEqual([['create', 'f', 'folder'], ['create', 'f', 'household'], ['create', 'f', 'household_event']]);
    for (const change of changes) expect(parseRow(change.tbl, { ...(change.k === 'create' ? change.data : {}), id: change.id, folder_id: change.folder })).not.toBeNull();
    expect(changes[1]).toMatchObject({ id: 'h', data: { name: '周玉兰', people: ['周小禾'], reason: 'hardship' } });
    expect(changes[1]?.k === 'create' && Object.keys(changes[1].data)).not.toContain('visitors');
    expect(importChanges({ ...made, visitors: [] }, 'school', home, NOW)).toHaveLength(2);
  });
  it('is ended by undoing, with the reason said', () => {
    expect(undoChange(home, '撤销导入', NOW)).toMatchObject({ tbl: 'household_event', folder: 'f', data: { household_id: 'h', step: 'end', note: '撤销导入', data: { reason: 'other' } } });
  });
  const event = (step: RowOf<'household_event'>['step']): RowOf<'household_event'> => ({ id: step, folder_id: 'f', household_id: 'h', step, about_id: null, note: '', data: {}, at: '2026-11-20T02:00:00Z', by_id: null, created_at: null });
  it('is untouched while nobody did more than look at it', () => {
    const rows = { household: [household()], household_event: [event('assign'), event('seen')] };
    expect([isUntouched(rows), isUntouched({ household: [household()] })]).toEqual([true, true]);
    expect([
      isUntouched({ ...rows, visit: [visit()] }), isUntouched({ ...rows, promise: [promise()] }), isUntouched({ ...rows, aid: [aid()] }), isUntouched({ ...rows, household_event: [event('assign'), event('consent')] }),
      isUntouched({ ...rows, household_event: [event('assign'), { ...event('assign'), id: '2' }] }), isUntouched({ ...rows, household_event: [event('correct')] }), isUntouched({ household: [household({ ended_at: '2026-11-20T02:00:00Z' })] }), isUntouched({}),
    ]).toEqual(Array.from({ length: 8 }, () => false));
  });
});

/** What is late is not buried under what has time. */
import { expect, it } from 'vitest';
import type { Reason } from '@/domain/my-cases';
import type { RowOf } from '@/domain/tables';
import { dialled, itemsOf } from '@/field/duty/duty-items';
import { todoRows } from '@/field/today/todo-rows';
import { kase } from '../../support/rows';

const TODAY = '2026-11-20';
const WHY: Record<string, Reason> = { take: 'take', late: 'handle', grant: 'grant', follow: 'follow', next: 'supervise', whenever: 'lead', close: 'close', soon: 'route', far: 'accept' };
const rows: RowOf<'case'>[] = [
  kase({ id: 'far', due_on: '2026-12-20' }), kase({ id: 'soon', due_on: '2026-11-22' }), kase({ id: 'take', due_on: TODAY }), kase({ id: 'late', due_on: '2026-11-18' }), kase({ id: 'grant', due_on: '2026-11-30' }),
  kase({ id: 'follow', status: 'closed', due_on: '2026-10-01', follow_on: '2026-11-19' }), kase({ id: 'next', due_on: '2026-12-30', next_on: '2026-11-17' }), kase({ id: 'whenever', next_on: null }), kase({ id: 'close', status: 'resolved', due_on: '2026-11-01' }),
  kase({ id: 'notMine', due_on: '2026-01-01' }),
];

it('each under its own day: the deadline, the follow-up, the next date; who waits for an answer waits today', () => {
  const todo = todoRows(rows, (row) => WHY[row.id] ?? null, TODAY);
  expect(todo.map(({ row, group }) => `${group} ${row.id}`)).toEqual(['late next', 'late late', 'late follow', 'today take', 'today grant', 'today whenever', 'soon soon', 'rest far', 'rest close']);
});

it('a number is dialled however it was written, and a text without one is no number', () => {
  expect(['110', '0579-8888 1234', '＋86（579）8888-1234', '校医室 8612（内线）', '12', '见传达室'].map(dialled)).toEqual(['110', '057988881234', '+8657988881234', '8612', null, null]);
});

it('what was taken out of the card is not shown, the rest in its order', () => {
  const item = (id: string, sort: number, active = true): RowOf<'duty_item'> => ({ id, folder_id: 's', kind: 'step', title: id, detail: '', sort, active });
  expect(itemsOf([item('b', 2), item('gone', 1, false), item('a', 2), item('first', 1)], 'step').map(({ id }) => id)).toEqual(['first', 'a', 'b']);
});

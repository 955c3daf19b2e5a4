/** Both sides of a clash are named, and nobody is told that they chose what another chose. */
import { expect, it } from 'vitest';
import type { RowOf } from '@/domain/tables';
import { conflictWords, settledLine, settledSentence } from '@/wording/conflict-words';
import type { Names } from '@/wording/work-words';

const names: Names = { unit: () => '', category: () => '', department: () => '', person: (id) => ({ me: '张春梅', you: '周海燕' })[id] ?? '', case: () => undefined, check: () => undefined, household: () => '' };
const TODAY = '2026-11-20';
const clash = (over: Partial<RowOf<'conflict'>> = {}): RowOf<'conflict'> => ({
  id: 'x', folder_id: 'f', tbl: 'case', row_id: 'c', field: 'place', base: '教室', mine: '操场', theirs: '', mine_by: 'me', mine_at: '2026-11-20T02:00:00Z', theirs_by: 'you', theirs_at: '2026-11-19T02:00:00Z',
  created_at: '2026-11-20T02:00:00Z', settled_at: null, settled_by: null, kept: null, ...over,
});

it('each value carries its author and moment, seen from either side', () => {
  expect(conflictWords(clash(), 'me', names, TODAY)).toEqual({ values: [{ label: '我的改动', value: '操场\n今天 10:00' }, { label: '周海燕的改动', value: '（空）\n昨天 10:00' }], keepMine: '用我的', keepTheirs: '用周海燕的' });
  expect(conflictWords(clash(), 'you', names, TODAY)).toMatchObject({ values: [{ label: '张春梅的改动' }, { label: '我的改动' }], keepMine: '用张春梅的', keepTheirs: '用我的' });
  expect(conflictWords(clash(), 'third', names, TODAY)).toMatchObject({ keepMine: '用张春梅的', keepTheirs: '用周海燕的' });
});

it('where the other side is unknown, or the same person on another phone, it is the server’s value', () => {
  for (const over of [{ theirs_by: null, theirs_at: null }, { theirs_by: 'me' }]) expect(conflictWords(clash(over), 'me', names, TODAY)).toMatchObject({ keepMine: '用我的', keepTheirs: '保留服务器上的', values: [{}, { label: '服务器上的值' }] });
  expect(conflictWords(clash({ mine_by: 'left' }), 'you', names, TODAY).keepMine).toBe('用对方的');
});

it('once settled it says who kept what and when', () => {
  const settled = clash({ settled_at: '2026-11-20T03:00:00Z', settled_by: 'you', kept: 'mine' });
  expect(settledLine(settled, names, TODAY)).toBe('地点：周海燕选定“操场”（今天 11:00）');
  expect(settledSentence(settled, names, TODAY)).toContain('周海燕已选定“操场”（今天 11:00）');
  expect(settledLine(clash({ ...settled, kept: 'theirs', settled_by: null }), names, TODAY)).toContain('有人选定“（空）”');
});

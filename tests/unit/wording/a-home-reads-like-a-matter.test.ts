/** Work about a household has words of its own: nobody there is a 当事人, and a review is not 申请复查. */
import { describe, expect, it } from 'vitest';
import type { RowOf } from '@/domain/tables';
import type { Op } from '@/domain/wire';
import { conflictTitle, conflictWords } from '@/wording/conflict-words';
import { columnWord, linesOf, titleOf, written, type Names } from '@/wording/work-words';

const names: Names = {
  unit: () => '', category: () => '', department: () => '', person: (id) => ({ me: '张春梅', you: '周海燕' })[id] ?? '', case: () => undefined, check: () => undefined,
  household: (folder) => (folder === 'hf' ? '周玉兰' : ''),
};
const op = (tbl: string, part: Partial<Op>): Op => ({ mid: 'm', n: 1, at: '2026-11-20T02:00:00Z', sv: 4, folder: 'hf', tbl, id: 'r', k: 'create', ...part });
const patch = (tbl: string, said: Record<string, unknown>): Op => op(tbl, { k: 'patch', set: Object.fromEntries(Object.entries(said).map(([field, value]) => [field, { base: null, new: value }])) });
const step = (name: string, data: Record<string, unknown> = {}): Op => op('household_event', { data: { step: name, data, note: '' } });

describe('a piece of work goes by what was done and whose home it was', () => {
  it.each<[string, Op[]]>([
    ['新建走访对象 · 贺桂兰', [op('household', { folder: 'new', data: { name: '贺桂兰' } }), step('consent')]],
    ['更正资料 · 周玉兰', [patch('household', { name: '周玉兰' }), step('correct')]],
    ['安排走访 · 周玉兰', [op('visit', { data: { state: 'planned' } })]],
    ['改走访时间 · 周玉兰', [patch('visit', { planned_on: '2026-11-20', people: ['me'] })]],
    ['记录走访 · 周玉兰', [step('consent'), patch('visit', { state: 'done', asked: '想要答复' }), op('promise', { data: { what: '送表' } })]],
    ['记录走访 · 周玉兰', [patch('visit', { answered: '已转办' })]],
    ['无人在家 · 周玉兰', [patch('visit', { state: 'nobody' })]],
    ['作出承诺 · 周玉兰', [op('promise', { data: { what: '送表' } })]],
    ['提出帮扶 · 周玉兰', [op('aid', { data: { kind: 'subsidy' } })]],
    ['复核 · 周玉兰', [step('review')]],
    ['结束帮扶', [{ ...step('end'), folder: 'taken away' }]],
  ])('%s', (title, ops) => {
    expect(titleOf({ label: 'visit', ops }, names)).toBe(title);
  });
  it('a choice between two values too', () => {
    expect(titleOf({ label: 'conflict', ops: [patch('conflict', { kept: 'mine' })] }, names)).toBe('冲突处理 · 周玉兰');
  });
});

it('what was filled in, column by column', () => {
  const said = (one: Op) => linesOf(written(one), names, one.tbl).map(({ label, value }) => `${label}：${value}`);
  expect(said(op('household', { data: { name: '周玉兰', people: ['周玉兰'], reason: 'hardship' } }))).toEqual(['户主或称呼：周玉兰', '家里的人：周玉兰', '为什么提供帮扶：生活有困难']);
  expect(said(op('visit', { data: { people: ['me', 'you'], reasons: ['home'], state: 'planned' } }))).toEqual(['走访人：张春梅、周海燕', '走访事由：家访', '走访结果：已计划']);
  expect(said(step('consent', { who: '周玉兰', how: 'phone', answer: 'given' }))).toEqual(['步骤：征求同意', '谁表示的：周玉兰', '怎么表示的：电话', '是否同意：同意']);
  expect(said(step('assign', { people: ['me', 'you'] }))).toEqual(['步骤：安排走访人', '走访人：张春梅、周海燕']);
  expect(said(op('aid', { data: { kind: 'subsidy', form: 'once', amount: 600 } }))).toEqual(['帮什么：补助', '一次还是长期：一次性', '金额：600']);
  expect([columnWord('name'), columnWord('name', 'household')]).toEqual(['当事人', '户主或称呼']);
});

it('a clash about a visit shows both values in words, and whose home it is', () => {
  const clash = (over: Partial<RowOf<'conflict'>>): RowOf<'conflict'> => ({
    id: 'x', folder_id: 'hf', tbl: 'visit', row_id: 'v', field: 'hard', base: [], mine: ['money', 'illness'], theirs: [], mine_by: 'me', mine_at: '2026-11-20T02:00:00Z', theirs_by: 'you', theirs_at: null,
    created_at: '2026-11-20T02:00:00Z', settled_at: null, settled_by: null, kept: null, ...over,
  });
  expect(conflictTitle(clash({}), names)).toBe('困难 · 周玉兰');
  expect(conflictWords(clash({}), 'me', names, '2026-11-20').values.map(({ value }) => value)).toEqual(['经济、看病\n今天 10:00', '（空）']);
  expect(conflictWords(clash({ field: 'people', mine: ['you'], theirs: ['me'] }), 'me', names, '2026-11-20').values.map(({ value }) => value)).toEqual(['周海燕\n今天 10:00', '张春梅']);
  expect(conflictTitle(clash({ tbl: 'household', field: 'name' }), names)).toBe('户主或称呼 · 周玉兰');
});

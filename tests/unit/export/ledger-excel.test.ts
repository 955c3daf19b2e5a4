/** An export that does not lie: the file, read by another program, says what was filtered, in that order. */
import fc from 'fast-check';
import readXlsx from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { BookSheet } from '@/export/book';
import { cellText } from '@/export/cell-text';
import { ledgerSheets, type LedgerExcel } from '@/export/ledger-excel';
import { LEDGER_COLUMNS, progressText } from '@/export/ledger-sheet';
import { writeBook } from '@/export/xlsx';
import { byUnit } from '@/domain/statistics';
import type { RowOf } from '@/domain/tables';
import { chinaDate } from '@/lib/plain-date';
import { fileName, ledgerTitle, NOTES_MISSING } from '@/wording/export';
import { STATUS_WORD } from '@/wording/terms';
import { event as anEvent } from '../../support/rows';
import { aCase, rowsOf, units } from '../office/ledger-rows';

const event = (id: string, fields: Partial<RowOf<'case_event'>>): RowOf<'case_event'> => anEvent({ id, folder_id: 'f-a', case_id: 'a', step: 'mediate', at: '2026-11-20T01:00:00.000Z', by_id: 'zhang', ...fields });
const nameOf = (person: string) => (person === 'zhang' ? '张主任' : '');

const request = (fields: Partial<LedgerExcel> = {}): LedgerExcel => ({
  title: '事项台账', rows: rowsOf(), events: new Map(rowsOf().map(({ id }) => [id, []])), statusOf: ({ row }) => STATUS_WORD[row.status], nameOf,
  head: { school: '青山小学', period: '2026-09-01 至 2026-11-20', exportedAt: '2026-11-20 16:20', asOf: '2026-11-20 16:18', count: 6, filters: ['状态：未销号'] },
  week: {
    title: '第 12 周', rate: '50%', keepersOf: () => '李老师',
    units: byUnit([{ unit: units[0]!, ordinal: 1, state: 'late', weekStart: '2026-11-16', opensOn: '2026-11-16', dueAt: 0, check: null }, { unit: units[0]!, ordinal: 2, state: 'done', weekStart: '2026-11-16', opensOn: '2026-11-19', dueAt: 0,
      check: { id: 'k', folder_id: 'f', unit_id: 'u32', week_start: '2026-11-16', ordinal: 2, result: 'clear', answers: [], checked_at: '2026-11-19T16:10:00.000Z', checked_by: null, withdrawn_at: null } }]),
  },
  ...fields,
});
const whole = (what: LedgerExcel): BookSheet[] => ledgerSheets(what).map((sheet) => ({ ...sheet, rows: [...sheet.rows] }));
const readBack = async (what: LedgerExcel) => readXlsx(Buffer.from(await (await writeBook(whole(what))).arrayBuffer()), { trim: false });

describe('the exported ledger', () => {
  it('says school, period, filters and every column of a case', async () => {
    const notes = new Map(request().events).set('a', [event('2', { note: '双方和好', at: '2026-11-20T03:00:00.000Z' }), event('1', { step: 'accept', note: '已受理' })]);
    const [ledger, checks] = await readBack(request({ events: notes, rows: rowsOf([aCase('a', { number: '2026-0151', settled_on_spot: true, spot_action: '当场劝开', due_on: '2026-11-30', handler_id: 'zhang', department_id: 'moral', status: 'closed', closed_at: '2026-11-20T16:30:00.000Z', urgency: 'urgent', answerable_id: 'zhang', outcome: 'agreed', supervised: true, lead_id: 'zhang' })]) }));
    expect(ledger?.sheet).toBe('事项台账');
    expect(ledger?.data[0]?.[0]).toBe('青山小学事项台账');
    for (const said of ['学校：青山小学', '2026-09-01 至 2026-11-20', '导出时间：2026-11-20 16:20', '数据截至：2026-11-20 16:18', '共 6 条', '状态：未销号']) expect(ledger?.data[1]?.[0]).toContain(said);
    expect(ledger?.data[2]).toEqual(['序号', '编号', '登记日期', '发生时间', '类别', '班级/宿舍', '当事人', '简要情况', '紧急程度', '现场处置/办理情况', '责任部门', '责任人', '状态', '时限', '办结/销号日期', '首问责任人', '现在负责', '办理结果', '督办/包案领导']);
    const [row] = ledger?.data.slice(3) ?? [];
    expect(row).toEqual([1, '2026-0151', new Date('2026-11-18'), expect.any(Date), '学生矛盾纠纷 · 座位纠纷', '三年级2班', '陈小明、单雄', '课间因座位互相推搡', '紧急',
      '现场处置：当场劝开\n2026-11-20 受理（张主任）：已受理\n2026-11-20 调处记录（张主任）：双方和好', '德育处', '张主任', '已销号', new Date('2026-11-30'), new Date('2026-11-21'), '李老师', '张主任', '达成一致', '校内督办；包案：张主任']);
    expect(checks?.sheet).toBe('排查完成情况');
    expect(checks?.data.slice(2)).toEqual([['班级/宿舍', '类型', '责任人', '第1次排查', '第2次排查', '逾期未查', '完成率'], ['三年级2班', '班级', '李老师', '逾期未查', '无异常 11-20', 1, 0.5], ['合计', null, null, null, null, 1, 0.5]]);
  });

  it('holds exactly the rows it was given, in their order, whatever is written in them', async () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('=HYPERLINK("http://x")', '+1', '-1', '@a', '\t=1', '__proto__', 'constructor', '名\u202e字', '𠮷'));
    await fc.assert(fc.asyncProperty(fc.array(fc.record({ facts: text, number: fc.option(text) }), { minLength: 1, maxLength: 12 }), async (some) => {
      const rows = rowsOf(some.map((fields, at) => aCase(`c${at}`, fields)));
      const [ledger] = await readBack(request({ rows, events: new Map() }));
      expect(ledger?.data.slice(3).map((row) => [row[0], row[1] ?? '', row[7] ?? '', row[9]])).toEqual(some.map(({ facts, number }, at) => [at + 1, cellText(number ?? ''), cellText(facts), NOTES_MISSING]));
    }), { numRuns: 40 });
  });

  it('has as many cells in a row as it has columns', () => {
    for (const sheet of whole(request())) for (const row of sheet.rows) expect(row).toHaveLength(sheet.columns.length);
    expect(LEDGER_COLUMNS).toHaveLength(19);
  });
});

describe('what was done, in one cell', () => {
  const [row] = rowsOf();
  it('says when it could not be read instead of staying empty', () => {
    expect(progressText(row!, [], nameOf)).toBe(NOTES_MISSING);
    expect(progressText(row!, [event('1', { step: 'register' })], nameOf)).toBe('');
  });
  it('shows the last five notes and counts the earlier ones', () => {
    const many = Array.from({ length: 7 }, (_, at) => event(String(at), { note: `第${at}条`, at: `2026-11-0${at + 1}T01:00:00.000Z`, by_id: null }));
    expect(progressText(row!, [...many].reverse(), nameOf).split('\n')).toEqual(['（更早的 2 条记录见档案）', ...[2, 3, 4, 5, 6].map((at) => `2026-11-0${at + 1} 调处记录：第${at}条`)]);
  });
  it('leaves out steps without a note', () => {
    expect(progressText(row!, [event('1', { step: 'accept', note: '  ' })], nameOf)).toBe('');
  });
});

describe('the file', () => {
  it('has a name that every system takes', () => {
    expect(fileName('事项台账', '青山小学', '2026-11-20')).toBe('事项台账_青山小学_2026-11-20.xlsx');
    expect(fileName('事项台账', 'a/b\\c:d*e?"f<g>|\u202e\n', chinaDate(Date.parse('2026-11-19T16:00:00.000Z')))).toBe('事项台账_abcdefg_2026-11-20.xlsx');
    expect(fileName('事项台账', '', '2026-11-20')).toBe('事项台账_2026-11-20.xlsx');
  });
  it('carries the name the bureau knows when it holds only disputes', () => {
    expect(ledgerTitle({ category: 'kind:dispute' })).toBe('学生矛盾纠纷排查调处台账');
    expect(ledgerTitle({ category: '' })).toBe('事项台账');
  });
});

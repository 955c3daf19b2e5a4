/** A list of households is taken in that must not be: wrong, twice, or against the wish of the people in it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST, MOST_IMPORTED, readHouseholds, type ImportContext, type RowFault } from '@/domain/household-import';
import { parseCsv } from '@/lib/csv';
import { COLUMN_NAMES, listFault, NOTHING_WORDS, REASON_NAMES, rowFault } from '@/wording/office-visits-import';
import { household } from '../../support/households-rows';

const context = (over: Partial<ImportContext> = {}): ImportContext => ({ columns: COLUMN_NAMES, reasons: REASON_NAMES, nothing: NOTHING_WORDS, people: new Map([['李老师', ['li']], ['张老师', ['zhang']], ['王伟', ['w1', 'w2']]]), households: [], ...over });
function read(text: string, over: Partial<ImportContext> = {}) {
  const parsed = parseCsv(text);
  if (!parsed.ok) throw new Error('not a table');
  return readHouseholds(parsed.value, context(over));
}
const rowsOf = (text: string, over: Partial<ImportContext> = {}) => { const list = read(text, over); return list.ok ? list.value.rows : []; };
const faultsOf = (line: string, head = '户主\t家里的人\t住址\t电话\t语言、无障碍需要\t帮扶缘由\t缘由说明\t走访人'): RowFault[] => [...(rowsOf(`${head}\n${line}`)[0]?.faults ?? [])];

describe('a list as an office has it', () => {
  it('is read by the names of its columns, in any order, with or without blanks, and says what it leaves out', () => {
    const list = read('序号,联系电话,户主/称呼,思想动态,帮扶缘由,家庭成员,住 址,责任人\n1,13900000011,周玉兰,稳定,家庭困难,周玉兰、周小禾 周大山,桥东村12号,李老师、张老师\n\n2,无,罗建国,—,留守儿童,-,/,\n');
    expect(list).toEqual({ ok: true, value: {
      ignored: ['序号', '思想动态'],
      rows: [
        { row: 2, said: '周玉兰', faults: [], twin: null, household: { name: '周玉兰', people: ['周玉兰', '周小禾', '周大山'], address: '桥东村12号', phone: '13900000011', needs: '', reason: 'hardship', reason_note: '', visitors: ['li', 'zhang'] } },
        { row: 4, said: '罗建国', faults: [], twin: null, household: { name: '罗建国', people: [], address: '', phone: '', needs: '', reason: 'left_behind', reason_note: '', visitors: [] } },
      ],
    } });
  });
  it.each([
    ['\t\t\t\t\t家庭困难', [{ kind: 'missing', column: 'name' }]],
    ['周玉兰', [{ kind: 'missing', column: 'reason' }]],
    ['周玉兰\t\t\t\t\t落后', [{ kind: 'reason', column: 'reason', said: '落后' }]],
    ['=A1&"x"\t\t\t\t\t其他', [{ kind: 'formula', column: 'name' }]],
    ['@SUM(1)\t\t#REF!\t\t\t其他', [{ kind: 'formula', column: 'name' }, { kind: 'formula', column: 'address' }]],
    ['周玉兰\t\t\t1.39E+10\t\t其他', [{ kind: 'number', column: 'phone' }]],
    ['周玉兰\t\t\t+86 139-0000-0011\t\t其他', []],
    [`${'周'.repeat(LONGEST.name)}\t\t\t\t\t其他`, []],
    [`${'𠮷'.repeat(LONGEST.name + 1)}\t\t\t\t\t其他`, [{ kind: 'long', column: 'name', length: 51, most: 50 }]],
    [`周玉兰\t${Array.from({ length: 13 }, (_, at) => `人${at}`).join('、')}\t\t\t\t其他`, [{ kind: 'many', column: 'people', count: 13, most: 12 }]],
    ['周玉兰\t\t\t\t\t其他\t\t赵四、王伟、李老师', [{ kind: 'nobody', column: 'visitors', said: '赵四' }, { kind: 'namesake', column: 'visitors', said: '王伟' }]],
  ] satisfies [string, RowFault[]][])('%s', (line, faults) => {
    expect(faultsOf(line)).toEqual(faults);
    for (const fault of faults) expect(rowFault(fault).length).toBeGreaterThan(4);
  });
});

describe('what a row can carry with it', () => {
  it('loses what cannot be seen or turns the reading round, and keeps the rest', () => {
    expect(rowsOf('户主,帮扶缘由\n\u202e兰玉\u0007周\u200b,其他')[0]?.household?.name).toBe('兰玉周');
    expect(rowsOf('户主,帮扶缘由\n"周\r\n玉\t兰",其他')[0]?.household?.name).toBe('周 玉 兰');
  });
  it('never makes a household the server would refuse, and never throws', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary', maxLength: 70 }), fc.constantFrom('=1', '#N/A', '__proto__', 'constructor', '家庭困难', '李老师', '周'.repeat(201)));
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 8 }), (lines) => {
      const list = readHouseholds([['户主', '家里的人', '住址', '电话', '语言、无障碍需要', '帮扶缘由', '缘由说明', '走访人'], ...lines.map((line) => [...line.slice(0, 5), '家庭困难', ...line.slice(6)])], context());
      for (const row of list.ok ? list.value.rows : []) {
        expect(row.household === null).toBe(row.faults.length > 0);
        const made = row.household;
        if (!made) continue;
        const texts = { name: made.name, address: made.address, phone: made.phone, needs: made.needs, reason_note: made.reason_note };
        for (const [column, most] of Object.entries(LONGEST)) expect([...(Object.entries(texts).find(([name]) => name === column)?.[1] ?? '')].length).toBeLessThanOrEqual(most);
        for (const text of [...Object.values(texts), ...made.people]) expect(text).not.toMatch(/[\u0000-\u001f\u202a-\u202e]/);
        expect([made.name.trim() !== '', made.people.length <= 12, made.people.every((name) => name !== '' && [...name].length <= 50)]).toEqual([true, true, true]);
      }
    }));
  });
});

describe('a household that may be there already', () => {
  const twinOf = (line: string, over: Partial<Parameters<typeof household>[0]> = {}) => rowsOf(`户主,住址,电话,帮扶缘由\n${line},其他`, { households: [household(over)] })[0]?.twin ?? null;
  it('is one with the same telephone, however it is written, or the same name and nothing that tells them apart', () => {
    const held = { of: 'held', name: '周玉兰' };
    expect([twinOf('别的称呼,,+86 139-0000-0011'), twinOf('周 玉兰,,'), twinOf('周玉兰,柳溪镇桥东村12号,13800000000'), twinOf('周玉兰,柳溪镇桥东村12号,')]).toEqual([held, held, held, held]);
  });
  it('is not one with only the name in common, nor one whose support has ended', () => {
    expect([twinOf('周玉兰,上坪村3组,'), twinOf('周玉兰,,13800000000'), twinOf('周玉,柳溪镇桥东村12号,'), twinOf('周玉兰,柳溪镇桥东村12号,', { ended_at: '2026-06-01T00:00:00Z' })]).toEqual([null, null, null, null]);
  });
  it('is not one that has no telephone either, or only the beginning of one', () => {
    expect([twinOf('别人,,', { phone: '' }), twinOf('别人,,6123', { phone: '6123' })]).toEqual([null, null]);
  });
  it('is told of another row of the list', () => {
    expect(rowsOf('户主,电话,帮扶缘由\n周玉兰,13900000011,其他\n周玉兰,139 0000 0011,其他').map(({ twin }) => twin)).toEqual([null, { of: 'list', row: 2 }]);
  });
  it('is not contacted again by a list when its people asked for no more contact, ended or not', () => {
    for (const ended_at of [null, '2026-06-01T00:00:00Z']) {
      expect(rowsOf('户主,住址,帮扶缘由\n周玉兰,柳溪镇桥东村12号,其他', { households: [household({ consent: 'withdrawn', ended_at })] })[0]).toMatchObject({ household: null, faults: [{ kind: 'withdrawn' }] });
    }
  });
});

describe('a list that is no list', () => {
  it.each([
    ['', { kind: 'empty' }], ['户主,帮扶缘由\n', { kind: 'empty' }], [',,\n,,', { kind: 'empty' }],
    ['周玉兰,家庭困难\n罗建国,留守', { kind: 'columns', missing: ['name', 'reason'] }], ['户主,电话\n周玉兰,1', { kind: 'columns', missing: ['reason'] }],
    ['户主,姓名,帮扶缘由\n甲,乙,其他', { kind: 'twice', column: 'name' }],
    [`户主,帮扶缘由\n${'甲,其他\n'.repeat(10_000)}`, { kind: 'many', count: 10_000 }],
  ])('is told so', (text, fault) => {
    const list = read(text);
    expect(list).toEqual({ ok: false, error: fault });
    if (!list.ok) expect(listFault(list.error)).toMatch(/。$/);
  });
  it('reads as many rows as it says it does', () => {
    expect(rowsOf(`户主,帮扶缘由\n${Array.from({ length: MOST_IMPORTED }, (_, at) => `甲${at},其他\n`).join('')}`)).toHaveLength(MOST_IMPORTED);
  });
});

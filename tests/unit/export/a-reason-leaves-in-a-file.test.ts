/** Why a family is helped, or what it said, leaves the school in a file nobody meant to hold it. */
import fc from 'fast-check';
import readXlsx from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { cellText } from '@/export/cell-text';
import { visitsSheets, type VisitsExcel } from '@/export/visits-excel';
import { writeBook } from '@/export/xlsx';
import { aid, household, visit } from '../../support/households-rows';

const SECRET = { reason_note: '缘由密语', asked: '诉求密语', hard_note: '困难密语', answered: '答复密语', note: '备注密语', source: '来源密语', present: ['在场密语'], address: '住址密语', phone: '13912345678', needs: '需要密语' };
const home = household({ reason: 'illness', reason_note: SECRET.reason_note, address: SECRET.address, phone: SECRET.phone, needs: SECRET.needs });
const told = { ...visit({ state: 'done', people: ['p1', 'p2'], at_time: '18:30', round_id: 'r1', started_at: '2026-11-18T16:30:00Z', agreed: 'read_back', asked: SECRET.asked, hard: ['money'], hard_note: SECRET.hard_note, answered: SECRET.answered, note: SECRET.note, present: SECRET.present }), household: home };
const help = { ...aid({ state: 'delivered', amount: 600, quantity: '2 袋', source: SECRET.source, note: SECRET.note, decided_by: 'p2', decided_at: '2026-11-03T02:00:00Z', delivered_on: '2026-11-04' }), household: home };
const request = (over: Partial<VisitsExcel> = {}): VisitsExcel => ({
  school: '青山小学', period: '2026-09-01 至 2027-01-22', exportedAt: '2026-11-20 16:20', words: false, purpose: '', visits: [told], aids: [help],
  name: { person: (id) => ({ p1: '李老师', p2: '王校长' })[id ?? ''] ?? '', round: (id) => (id === 'r1' ? '节前慰问' : '') }, ...over,
});
const readBack = async (what: VisitsExcel) => readXlsx(Buffer.from(await (await writeBook(visitsSheets(what).map((sheet) => ({ ...sheet, rows: [...sheet.rows] })))).arrayBuffer()), { trim: false });

describe('without reasons and words', () => {
  it('says who was visited when by whom and what was given, and nothing of why or what was said', async () => {
    const [visits, aids] = await readBack(request());
    expect(visits?.data.slice(2)).toEqual([['序号', '户主', '日期', '时间', '走访人', '结果', '节日慰问', '对方认可'], [1, '周玉兰', new Date('2026-11-19'), '18:30', '李老师、王校长', '已走访', '节前慰问', '读给对方听并同意']]);
    expect(aids?.data.slice(2)).toEqual([
      ['序号', '户主', '种类', '形式', '金额（元）', '数量', '状态', '提出日期', '提出人', '决定日期', '决定人', '落实日期'],
      [1, '周玉兰', '补助', '一次性', 600, '2 袋', '已落实', new Date('2026-11-01'), '李老师', new Date('2026-11-03'), '王校长', new Date('2026-11-04')],
    ]);
    expect(visits?.data[1]?.[0]).toContain('不含缘由和文字');
    const all = JSON.stringify([visits, aids]);
    for (const secret of [...Object.values(SECRET).flat(), '家里有人生病', '家访', '经济']) expect(all).not.toContain(secret);
  });
  it('holds none of it whatever is written, in whatever field of words', () => {
    const text = fc.string({ minLength: 3, maxLength: 12 }).map((some) => `密${some}语`);
    fc.assert(fc.property(fc.record({ asked: text, answered: text, note: text, hard_note: text }), (words) => {
      const cells = visitsSheets(request({ visits: [{ ...told, ...words }] })).flatMap(({ rows }) => [...rows].flat());
      for (const word of Object.values(words)) expect(cells).not.toContain(word);
    }));
  });
});

describe('with reasons and words, once that was noted', () => {
  it('says them, and in its head what for; a telephone number never', async () => {
    const [visits, aids] = await readBack(request({ words: true, purpose: '报教育局汇总' }));
    const all = JSON.stringify([visits, aids]);
    const { phone, needs, ...said } = SECRET;
    for (const word of Object.values(said).flat()) expect(all).toContain(word);
    for (const word of [phone, needs]) expect(all).not.toContain(word);
    expect(visits?.data[1]?.[0]).toContain('用途：报教育局汇总');
    expect(visits?.data[3]).toHaveLength(visits?.data[2]?.length ?? 0);
  });
  it('holds exactly what was written, never as a formula', async () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.constantFrom('=HYPERLINK("http://x")', '+1', '-1', '@a', '\t=1', '__proto__', 'constructor', '名\u202e字'));
    await fc.assert(fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 8 }), async (some) => {
      const [visits] = await readBack(request({ words: true, visits: some.map((asked, at) => ({ ...told, id: `v${at}`, asked })) }));
      const column = visits?.data[2]?.indexOf('诉求') ?? -1;
      expect(visits?.data.slice(3).map((row) => row[column] ?? '')).toEqual(some.map((asked) => cellText(asked)));
    }), { numRuns: 30 });
  });
});

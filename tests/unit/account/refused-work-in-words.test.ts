/** What the server refused stays readable, correctable and exportable. */
import { describe, expect, it } from 'vitest';
import { correctables, correctedChanges, losesPupil } from '../../../src/account/corrections';
import { roundSentence, troubleSentence } from '../../../src/account/sync-words';
import { unsentText } from '../../../src/account/unsent-file';
import { linesOf, reasonOf, titleOf, valueWord, type Names } from '../../../src/wording/work-words';
import type { Op, Verdict } from '../../../src/domain/wire';
import type { Returned, SyncStatus } from '../../../src/sync/engine-types';
import { RETURN_REASON_UNKNOWN } from '../../../src/wording/account-attention';
import { kase } from '../../support/rows';
import { FAULT_SENTENCE, skewSentence } from '../../../src/wording/sync';

const names: Names = {
  unit: (id) => (id === 'u1' ? '三年级2班' : ''), category: () => '学生矛盾', department: () => '', person: (id) => (id === 'p1' ? '张春梅' : ''),
  case: () => undefined, check: () => undefined, household: () => '',
};
const op = (part: Partial<Op>): Op => ({ mid: 'm1', n: 1, at: '2026-11-20T02:00:00Z', sv: 1, folder: 'f1', tbl: 'check', id: 'r1', k: 'create', ...part });
const returned = (label: Returned['label'], ops: Op[], verdict: Partial<Verdict> = {}): Returned => ({
  intent: 'i1', label, ops, failed: 'm1', at: '2026-11-20T02:00:00Z', verdict: { mid: 'm1', status: 'rejected', ...verdict },
});
const check = op({ data: { unit_id: 'u1', week_start: '2026-11-16', ordinal: 2, result: 'clear', answers: [], checked_at: '2026-11-20T02:00:00Z' } });
const event = op({ tbl: 'case_event', data: { case_id: 'c1', step: 'mediate', note: '双方和好', handler_id: null, at: '2026-11-20T02:00:00Z' } });

describe('refused work', () => {
  it('goes by the name a person knows', () => {
    expect(titleOf(returned('check', [check]), names)).toBe('三年级2班 第2次排查');
    expect(titleOf(returned('case', [op({ tbl: 'case', data: { facts: '两人因座位争吵。老师到场。' } })]), names)).toBe('两人因座位争吵');
    expect(titleOf(returned('step', [event]), names)).toBe('调处记录');
    expect(titleOf(returned('edit', [op({ tbl: 'case', k: 'patch', set: {} })]), names)).toBe('修改');
    expect(titleOf(returned('file', [op({ tbl: 'attachment', data: { case_id: 'c1', name: 'a.jpg' } })]), { ...names, case: () => kase({ number: 'QH-0007' }) })).toBe('照片和附件 · QH-0007 课间因座位互相推搡');
    const paper = { case_id: 'c1', kind: 'opinion', data: { words: {} } };
    expect(titleOf(returned('paper', [op({ tbl: 'attachment', data: { case_id: 'c1' } }), op({ tbl: 'paper', data: paper })]), { ...names, case: () => kase({ number: 'QH-0007' }) })).toBe('处理意见书 · QH-0007 课间因座位互相推搡');
    expect(titleOf(returned('paper', [op({ tbl: 'paper', data: { ...paper, kind: 'of a newer app' } })]), names)).toBe('文书');
    expect(titleOf(returned('paper', [op({ tbl: 'paper', k: 'patch', set: {} })]), names)).toBe('作废文书');
  });

  it('says why: the server’s sentence, else ours for its code, else that none was given', () => {
    expect(reasonOf(returned('check', [], { message: '本周已提交' }))).toBe('本周已提交');
    expect(reasonOf(returned('check', [], { code: 'forbidden' }))).toBe('您没有权限做这项操作。');
    expect(reasonOf(returned('check', [], { status: 'blocked', code: 'unheard_of' }))).toContain('跟着退回');
    expect(reasonOf(returned('check', []))).toBe(RETURN_REASON_UNKNOWN);
  });

  it('shows what was filled in, not what only the machine needs', () => {
    expect(linesOf(check.data ?? {}, names)).toEqual([
      { label: '班级 / 宿舍', value: '三年级2班' }, { label: '周起始日', value: '2026-11-16' }, { label: '第几次', value: '2' },
      { label: '结果', value: '本次无异常' }, { label: '排查时间', value: '2026-11-20 10:00' },
    ]);
    const paper = { case_id: 'c1', kind: 'decline_notice', data: { words: { form: 'petitioner', addressee: '李某', ground: 'court', received_on: '2026-11-02', reasons: '已向法院起诉。' }, signs: {} } };
    expect(linesOf(paper, names, 'paper')).toEqual([
      { label: '写给谁', value: '信访人' }, { label: '送达对象', value: '李某' }, { label: '收到日期', value: '2026年11月2日' }, { label: '不予受理的原因', value: '诉讼、复议、公安等程序' }, { label: '理由', value: '已向法院起诉。' },
    ]);
    expect(linesOf({ ...paper, data: 'spoilt' }, names, 'paper')).toEqual([]);
    expect(valueWord('handler_id', 'p1', names)).toBe('张春梅');
    expect(valueWord('place', null, names)).toBe('（空）');
    expect(valueWord('settled_on_spot', true, names)).toBe('是');
  });

  it('is sent again with only the corrected text changed', () => {
    const patch = op({ mid: 'm2', tbl: 'case', k: 'patch', set: { place: { base: '操场', new: '走廊' }, urgency: { base: 'normal', new: 'urgent' } } });
    expect(correctables([event, patch])).toEqual([{ key: 'm1/note', tbl: 'case_event', field: 'note', value: '双方和好' }, { key: 'm2/place', tbl: 'case', field: 'place', value: '走廊' }]);
    const changes = correctedChanges(returned('step', [event, patch]), new Map([['m1/note', ' 双方已和好 '], ['m2/place', '二楼走廊']]));
    expect(changes).toEqual([
      { k: 'create', folder: 'f1', tbl: 'case_event', id: 'r1', data: { ...event.data, note: '双方已和好' } },
      { k: 'patch', folder: 'f1', tbl: 'case', id: 'r1', set: { place: { base: '操场', new: '二楼走廊' }, urgency: { base: 'normal', new: 'urgent' } } },
    ]);
  });

  it('goes again without a pupil who is out of reach by now, and only then', () => {
    const home = op({ mid: 'm3', tbl: 'household', data: { name: '丁小雨家', people: ['丁小雨'], pupil_id: 'p9', case_id: null } });
    const unreachable = returned('visit', [home], { code: 'bad_reference' });
    expect([losesPupil(unreachable), losesPupil(returned('visit', [home], { code: 'not_allowed' })), losesPupil(returned('step', [event], { code: 'bad_reference' }))]).toEqual([true, false, false]);
    expect(correctedChanges(unreachable, new Map())).toMatchObject([{ tbl: 'household', data: { name: '丁小雨家', people: ['丁小雨'], pupil_id: null } }]);
    expect(correctedChanges(returned('visit', [home], { code: 'not_allowed' }), new Map())).toMatchObject([{ data: { pupil_id: 'p9' } }]);
  });

  it('is exported whole: readable first, restorable after', () => {
    const text = unsentText({ name: '张春梅', account: 'zhanglaoshi', moment: '2026-11-20 10:00' }, returned('step', [event], { message: '此事已销号' }), names);
    for (const part of ['张春梅（zhanglaoshi）', '【办理】调处记录', '此事已销号', '双方和好']) expect(text).toContain(part);
    const raw: unknown = JSON.parse(text.slice(text.indexOf('{')));
    expect(raw).toMatchObject({ intent: 'i1', ops: [{ mid: 'm1' }] });
  });
});

describe('the sentences of 我的', () => {
  const status: SyncStatus = { online: true, busy: false, waiting: 0, attention: 0, ready: true, lastSynced: null, fault: null, nextTry: null, skew: null, ended: false, serverKnew: null };

  it('say nothing when all is well, and have one for every fault', () => {
    expect(troubleSentence(status)).toBe('');
    expect(troubleSentence({ ...status, online: false, fault: { kind: 'unauthorized' } })).toBe(FAULT_SENTENCE.offline);
    for (const kind of ['offline', 'timeout', 'unauthorized', 'too_large', 'not_ours'] as const) expect(troubleSentence({ ...status, fault: { kind } })).toBe(FAULT_SENTENCE[kind]);
  });

  it('answer 立即上报 truthfully', () => {
    expect(roundSentence(status)).toBe('已全部上报');
    expect(roundSentence({ ...status, waiting: 2 })).toContain('2 条');
    expect(roundSentence({ ...status, online: false })).toContain('没有网络');
    expect(roundSentence({ ...status, fault: { kind: 'server', status: 500 } })).toContain('没能上报');
  });

  it('mention the clock above five minutes only', () => {
    expect(skewSentence(0)).toBe('');
    expect(skewSentence(-300_000)).toBe('');
    expect(skewSentence(-420_000)).toContain('7 分钟');
  });
});

/** Fear: a paper leaves out what the law asks for, promises what it does not allow, or is offered where it has no place. */
import { describe, expect, it } from 'vitest';
import { paperChange, papersThatFit, voidChange } from '@/domain/papers';
import { paperData, paperFields, paperGaps, readPaper } from '@/domain/papers-fields';
import { PAPER_KINDS, type Status } from '@/domain/tables';
import { choiceWord } from '@/wording/papers-form';
import { paperSheet } from '@/wording/papers-sheet';
import { about, paper, party, petition } from '../../support/papers';
import { event, kase } from '../../support/rows';

const named = petition({ identity: 'named', petitioner: '王秀兰', contact: '', representatives: [] });
const words = {
  addressee: '王秀兰', channel: 'visit', received_on: '2026-11-02', accepted_on: '2026-11-05', request: '请求补发代课补贴。', track: 'ordinary', due_on: '2027-01-04', dated_on: '2026-11-20', department: '办公室', enquiry: '0538-1234567',
  ground: 'court', to: '宁阳县人民法院', reasons: '已经起诉，正在审理。', above: '宁阳县教育和体育局', until: '2027-02-03', approved_by: '孙校长', approved_on: '2026-12-30', facts: '2003年至2007年代课。', outcome: 'explained', basis: '《某办法》第五条。', form: 'petitioner',
};
const said = (kind: Parameters<typeof paper>[0], over: Record<string, string> = {}, more = {}) => JSON.stringify(paperSheet(about(paper(kind, { ...words, ...over }), { petition: named, ...more })));

describe('the reply says', () => {
  const reply = said('opinion');
  it.each([
    ['whom to ask for a review', '向宁阳县教育和体育局请求复查'], ['within how many days', '自收到本意见书之日起30日内'], ['by which article', '第三十五条'], ['when it is answered', '自收到之日起30日内提出复查意见'], ['what comes after it', '请求复核（第三十六条）'],
    ['what was asked', '请求补发代课补贴'], ['what was found', '2003年至2007年代课'], ['why', '已经起诉'], ['on what ground', '《某办法》第五条'], ['the outcome in the words of the law', '请求事由合理但缺乏法律依据'],
  ])('%s', (_what, sentence) => { expect(reply).toContain(sentence); });

  it('the last day for a review, where it was handed over at once, counted from the day after', () => {
    expect(said('opinion', { served_on: '2027-01-31' })).toContain('请最迟在2027年3月2日提出');
    expect(reply).not.toContain('最迟');
  });
  it.each([['supported', '予以支持（第三十二条第一款第一项）'], ['not_supported', '不予支持（第三十二条第一款第三项）']])('%s', (outcome, sentence) => { expect(said('opinion', { outcome })).toContain(sentence); });
});

it('the notice of acceptance says way and procedure, until when, and who must stand back', () => {
  const notice = said('accept_notice');
  for (const sentence of ['第二十三条', '自受理之日起60日', '2027年1月4日前办结', '第三十一条第六项', '应当回避（第二十八条第三款）', '0538-1234567', '来访']) expect(notice).toContain(sentence);
  expect(said('accept_notice', { track: 'simple' })).not.toContain('60日');
});

it.each([
  ['not_ours', '第二十三条第一款'], ['court', '第三十一条第一项'], ['arbitration', '第三十一条第二项'], ['party', '第三十一条第三项'], ['review', '第三十一条第四项'], ['statutory', '第三十一条第五项'],
])('a matter for another procedure (%s) names it, its article and where to go', (ground, article) => {
  const notice = said('decline_notice', { ground });
  for (const sentence of [article, '向宁阳县人民法院提出', '已经起诉', '不同意见']) expect(notice).toContain(sentence);
  expect(said('decline_notice', { ground, form: 'organ' })).toContain('第二十三条第三款的规定，现提出异议');
});

it('what was passed on to us came from its sender, not by way of whoever passed it on; and the objection rests on its own paragraph alone', () => {
  for (const kind of ['accept_notice', 'decline_notice', 'opinion'] as const) {
    expect(said(kind, { channel: 'transferred' })).toContain('有关机关、单位转来的您反映的');
    expect(said(kind, { channel: 'letter' })).toContain('您通过来信反映的');
  }
  expect(said('decline_notice', { ground: 'not_ours', form: 'organ' })).not.toContain('第一款');
  expect(said('decline_notice', { ground: 'arbitration', form: 'organ' })).toContain('（《信访工作条例》第三十一条第二项）');
});

it('the form calls each choice what it is called elsewhere', () => {
  for (const kind of PAPER_KINDS) for (const { name, choices } of paperFields(kind, {})) for (const value of choices) expect([name, choiceWord(name, value)]).toEqual([name, expect.stringMatching(/^\p{Script=Han}/u)]);
  expect([choiceWord('channel', 'visit'), choiceWord('track', 'simple'), choiceWord('ground', 'party'), choiceWord('ground', 'not_ours')]).toEqual(['来访', '简易程序', '党员申诉、申请复审', '不归学校办']);
});

it('an extension says until when, how long, why and who approved it', () => {
  const notice = said('extend_notice');
  for (const sentence of ['第三十四条', '孙校长', '2026年12月30日', '延长至2027年2月3日（延长30日）', '已经起诉']) expect(notice).toContain(sentence);
});

describe('an agreement', () => {
  const agreed = { side_a: '陈一诺（三年级2班）', side_b: '周子昂（三年级2班）', agreed: '互相道歉。', mediator: '张老师', facts: '推搡。' };
  const dispute = { row: kase(), petition: undefined };
  it('claims the force of a mediation committee only where there was one', () => {
    expect(said('agreement', agreed, dispute)).not.toContain('人民调解法');
    expect(said('agreement', { ...agreed, committee: '泰山街道人民调解委员会' }, dispute)).toContain('第二十九条、第三十一条');
  });
  it('has a place to sign for both sides, the parents of both and who mediated', () => {
    const { blocks } = paperSheet(about(paper('agreement', agreed, { data: { words: agreed, signs: { side_b: 'file-b' } } }), dispute));
    const sign = blocks.find((block) => block.is === 'sign');
    expect(sign?.places.map(({ label }) => label)).toEqual(['甲方', '甲方监护人', '乙方', '乙方监护人', '调解人']);
    expect(sign?.places.map(({ file }) => file)).toEqual(['', '', 'file-b', '', '']);
  });
});

it('the file holds facts, people, papers and every step in the order it happened', () => {
  const { blocks } = paperSheet(about(paper('folder', { filed_by: '周主任' }), {
    row: kase({ outcome: 'agreed', clocks: { handle: { on: '2026-11-18', due: '2026-11-25', done: '2026-11-20' } } }), petition: undefined, parties: [party({ side: 'a' })],
    events: [event({ id: '1', step: 'mediate', at: '2026-11-19T02:00:00Z', note: '两人握手。', data: { side_a: '他先推我。' } }), event({ id: '2', step: 'register', at: '2026-11-18T02:00:00Z' })],
    papers: [paper('agreement', {}, { number: '调解〔2026〕0001号' })],
  }));
  const file = JSON.stringify(blocks);
  for (const sentence of ['课间因座位互相推搡', '陈一诺', '甲方', '他先推我', '两人握手', '调解〔2026〕0001号', '调处记录', '2026-11-25']) expect(file).toContain(sentence);
  expect(blocks.flatMap((block) => (block.is === 'table' && block.head.includes('步骤') ? block.rows.map(([, step]) => step) : []))).toEqual(['登记', '调处记录']);
});

it('says 编号待定 until the number has come, and that it was voided', () => {
  expect(paperSheet(about(paper('folder'))).number).toBe('编号待定');
  expect(paperSheet(about(paper('folder', {}, { number: '案卷〔2026〕0002号', voided_at: '2026-11-21T00:00:00Z' }))).number).toBe('案卷〔2026〕0002号（已作废）');
});

describe('what is offered', () => {
  const of = (status: Status, over = {}) => papersThatFit(kase({ kind: 'petition', status, ...over }), named);
  it('follows the way of a petition', () => {
    expect(of('new')).toEqual([]);
    expect(of('registered')).toEqual(['decline_notice', 'folder']);
    expect(of('accepted')).toEqual(['accept_notice', 'agreement', 'folder']);
    expect(of('handling', { done: ['accept', 'grant'] })).toEqual(['accept_notice', 'extend_notice', 'opinion', 'agreement', 'folder']);
    expect(of('closed', { outcome: 'declined' })).toEqual(['decline_notice', 'folder']);
  });
  it('never an agreement that would show who must not be known, and none for bullying', () => {
    expect(papersThatFit(kase({ kind: 'petition', status: 'handling' }), petition())).not.toContain('agreement');
    expect(papersThatFit(kase({ kind: 'bullying', status: 'handling', done: ['mediate'] }), undefined)).toEqual(['folder']);
    expect(papersThatFit(kase({ kind: 'hazard', done: ['mediate'] }), undefined)).toEqual(['agreement', 'folder']);
  });
});

describe('a paper that cannot be saved yet', () => {
  const gaps = (over: Record<string, string>) => paperGaps('extend_notice', { words: { ...words, ...over }, signs: {} });
  it('an extension ends at the thirtieth day and never before it begins', () => {
    expect(gaps({})).toEqual([]);
    expect(gaps({ until: '2027-02-04' })).toEqual([{ field: 'until', kind: 'beyond', last: '2027-02-03' }]);
    expect(gaps({ until: '2027-01-04' })).toEqual([{ field: 'until', kind: 'early' }]);
  });
  it('names what is missing, too long or no day', () => {
    expect(gaps({ approved_by: ' ', until: '2027-02-30', reasons: '长'.repeat(1501) })).toEqual([{ field: 'until', kind: 'not_a_day' }, { field: 'reasons', kind: 'too_long', max: 1500 }, { field: 'approved_by', kind: 'missing' }]);
  });
  it.each(PAPER_KINDS)('%s, filled to the brim, stays below what the server takes', (kind) => {
    const brim = Object.fromEntries(paperFields(kind, { form: 'petitioner' }).map(({ name, type, max, choices }) => [name, type === 'day' ? '2027-01-01' : choices[0] ?? '\u4e00'.repeat(max)]));
    expect(paperGaps(kind, { words: { ...brim, ...(kind === 'extend_notice' ? { until: '2027-01-31' } : {}) }, signs: {} })).toEqual([]);
  });
  it('and one that is too large all the same says so', () => {
    expect(paperGaps('opinion', { words: { ...words, facts: '\u{20BB7}'.repeat(1300), reasons: '\u{20BB7}'.repeat(1300), request: '\u{20BB7}'.repeat(700), basis: '\u{20BB7}'.repeat(600) }, signs: {} })).toEqual([{ field: 'request', kind: 'too_much' }]);
  });
});

it('keeps only what its form asks for, and reads back whatever it finds', () => {
  expect(paperData('decline_notice', { words: { form: 'organ', above: 'x', reference: '12号', stray: 'y' }, signs: {} })).toEqual({ words: { form: 'organ', reference: '12号' }, signs: {} });
  expect(readPaper('agreement', { words: { side_a: '甲', side_b: 3 }, signs: 'no' })).toMatchObject({ words: { side_a: '甲', side_b: '', agreed: '' }, signs: { side_a: '' } });
  expect(readPaper('folder', null).words).toEqual({ filed_by: '', remark: '', dated_on: '' });
});

it('is made without a number and voided once', () => {
  expect(paperChange({ row: kase(), id: 'p', kind: 'folder', data: { words: {} } })).toEqual({ k: 'create', folder: 'cf', tbl: 'paper', id: 'p', data: { case_id: 'c1', kind: 'folder', data: { words: {} } } });
  expect(voidChange(paper('folder'), 0)).toMatchObject({ k: 'patch', tbl: 'paper', id: 'p', set: { voided_at: { base: null, new: '1970-01-01T00:00:00.000Z' } } });
});

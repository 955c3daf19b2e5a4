/** Fear: a step says a code where a teacher reads, or says nothing of what was filled in. */
import { expect, it } from 'vitest';
import { choicesIn, fieldsOf } from '@/domain/step-fields';
import { CASE_KINDS, STEPS } from '@/domain/tables';
import { REASON_WORD } from '@/wording/reasons';
import { datesFrom, stepSaid, type StepNames } from '@/wording/step-record';
import { choiceWord, fieldLabel } from '@/wording/step-words';
import { STEP_SHEET } from '@/wording/steps';
import { STEP_WORD } from '@/wording/terms';
import { linesOf, type Names } from '@/wording/work-words';
import { event } from '../../support/rows';

const names: Names = { unit: () => '', category: () => '身体伤害', department: () => '', person: (id) => ({ li: '李敏', zhou: '周海燕' })[id] ?? '', case: () => undefined, check: () => undefined, household: () => '' };
const CODE = /[a-z]/;

it('every step, field and choice has words, and none of them is a code', () => {
  for (const step of STEPS) {
    const { note, confirm, hint, about = '说' } = STEP_SHEET[step];
    for (const word of [STEP_WORD[step], note, confirm, about]) expect(word).toMatch(/^[^a-z]+$/);
    expect(hint).not.toMatch(CODE);
    for (const field of fieldsOf(step)) {
      if (field.name !== 'run') expect(fieldLabel(step, field.name)).not.toMatch(CODE);
      for (const kind of CASE_KINDS) for (const value of choicesIn(field, kind)) expect(choiceWord(field.name, value, kind)).not.toMatch(CODE);
    }
  }
  expect(Object.values(REASON_WORD).join('')).not.toMatch(CODE);
});

it('no word for a step labels a person', () => {
  const words = Object.values(STEP_SHEET).flatMap(({ note, hint, about = '' }) => [note, hint, about]).join('');
  expect(words).not.toMatch(/重点人|问题学生|差生|坏|缠访|闹访|上访专业户|不稳定/);
  expect(words).toContain('写事实，不贴标签');
});

it('returned work says what was filled in, with the names of people', () => {
  const data = { step: 'tell', note: '', handler_id: null, data: { whom: 'side_a', how: 'phone', who: '陈先生', at: '2026-11-20T03:00:00Z' } };
  expect(linesOf(data, names).map(({ value }) => value)).toEqual(['告知记录', '甲方家长', '电话', '陈先生', '2026-11-20 11:00']);
  expect(linesOf({ step: 'route', data: { co: ['li', 'zhou'] } }, names).map(({ value }) => value)).toEqual(['分流', '李敏、周海燕']);
  expect(linesOf({ step: 'escalate', data: { category: 'c' } }, names).at(-1)).toMatchObject({ value: '身体伤害' });
  expect(linesOf({ step: 'take', data: 'nonsense' }, names)).toHaveLength(1);
});

const known: StepNames = { person: (id) => ({ li: '李敏', zhou: '周海燕' })[id] ?? '', department: (id) => (id === 'd1' ? '德育处' : ''), case: () => 'XF2026-0003', category: () => '身体伤害', item: () => '先救人' };
const screen = datesFrom('2026-11-20');
it.each([
  ['tell', { whom: 'side_a', how: 'phone', who: '陈先生', what: 'reply' }, '电话告知甲方家长，陈先生：处理意见\n说了。'],
  ['tell', { whom: 'other', how: 'face', what: 'other', at: '2026-11-20T03:00:00Z' }, '当面告知其他人；告知时间：今天 11:00\n说了。'],
  ['report', { to: 'police', how: 'phone', who: '王警官', stage: 'first' }, '电话报公安机关，接报人王警官（首报）\n说了。'],
  ['extend', { clock: 'decide', until: '2026-12-31' }, '申请把办结期限延到12月31日\n说了。'],
  ['link', { case: 'x' }, '关联的事项：XF2026-0003\n说了。'],
  ['look', { run: 'r', result: 'confirmed' }, '回头看结果：属实，不用再办\n说了。'],
] as const)('a line of the timeline: %s %o', (step, data, said) => {
  expect(stepSaid(event({ step, data, note: '说了。' }), 'dispute', known, screen)).toBe(said);
});

it('to whom it went, what is long on a line of its own; nothing said is nothing', () => {
  expect(stepSaid(event({ step: 'route', handler_id: 'zhou', department_id: 'd1', data: { co: ['li'] } }), 'dispute', known, screen)).toBe('转 德育处 · 周海燕 办理；协办人：李敏');
  expect(stepSaid(event({ step: 'route', handler_id: 'gone' }), 'dispute', known, screen)).toBe('');
  expect(stepSaid(event({ step: 'mediate', data: { side_a: '长'.repeat(41), side_b: '短' }, note: '谈好了。' }), 'dispute', known, screen)).toBe(`乙方怎么说：短\n甲方怎么说：${'长'.repeat(41)}\n谈好了。`);
});

it('no line asks what it tells, and none shows a code', () => {
  for (const step of STEPS) {
    const data = Object.fromEntries(fieldsOf(step).map(({ name, type, choices }) => [name, type === 'choice' ? choices[0] : type === 'people' ? ['li'] : type === 'names' ? ['李敏'] : type === 'person' ? 'li' : name === 'clock' ? 'handle' : type === 'date' ? '2026-11-20' : type === 'moment' ? '2026-11-20T03:00:00Z' : '7']));
    const said = stepSaid(event({ step, data, handler_id: 'zhou' }), 'petition', known, screen);
    expect(said).not.toMatch(/[吗谁哪？]|还是|[a-z]/);
    if (!['register', 'look'].includes(step)) expect(said === '').toBe(fieldsOf(step).length === 0 && step !== 'route');
  }
});

it('paper says the same with whole dates', () => {
  const full = { day: (date: string) => `〔${date}〕`, moment: (iso: string) => `〔${iso}〕` };
  expect(stepSaid(event({ step: 'extend', data: { clock: 'decide', until: '2026-12-31' } }), 'petition', known, full)).toBe('申请把办结期限延到〔2026-12-31〕');
  expect(stepSaid(event({ step: 'tell', data: { whom: 'petitioner', how: 'notice', at: 'T' } }), 'petition', known, full)).toBe('通知书告知信访人；告知时间：〔T〕');
});

/** Fear: a step says a code where a teacher reads, or says nothing of what was filled in. */
import { expect, it } from 'vitest';
import { choicesIn, fieldsOf } from '@/domain/step-fields';
import { CASE_KINDS, STEPS } from '@/domain/tables';
import { REASON_WORD } from '@/wording/reasons';
import { choiceWord, fieldLabel } from '@/wording/step-words';
import { STEP_SHEET } from '@/wording/steps';
import { STEP_WORD } from '@/wording/terms';
import { linesOf, type Names } from '@/wording/work-words';

const names: Names = { unit: () => '', category: () => '身体伤害', department: () => '', person: (id) => ({ li: '李敏', zhou: '周海燕' })[id] ?? '', case: () => undefined, check: () => undefined };
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

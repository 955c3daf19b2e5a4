import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseTitle } from '@/domain/case-title';

describe('the title of a case', () => {
  it('is the first sentence', () => {
    expect(caseTitle('课间因座位靠背互相推搡，无人受伤。老师已劝开。')).toBe('课间因座位靠背互相推搡，无人受伤');
    expect(caseTitle('第一行\n第二行')).toBe('第一行');
    expect(caseTitle('  ')).toBe('');
  });
  it('is cut at a pause when it is long, else in the middle with a sign that it goes on', () => {
    expect(caseTitle('体育课自由活动时，甲三次提出加入跳绳小组，乙和丙均未同意，甲课后哭泣。')).toBe('体育课自由活动时，甲三次提出加入跳绳小组');
    expect(caseTitle('一'.repeat(60))).toBe(`${'一'.repeat(23)}…`);
  });
  it('never exceeds its length, never breaks a character, whatever was typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (facts) => {
      const title = caseTitle(facts);
      expect([...title].length).toBeLessThanOrEqual(24);
      expect(title.isWellFormed()).toBe(facts.isWellFormed() || title.isWellFormed());
    }));
  });
});

/** Parties found by what a teacher types with one thumb. */
import { describe, expect, it } from 'vitest';
import { matchParties, partyKey, type Candidate } from '@/domain/party-match';

const pupil = (name: string, pinyin: string): Candidate => ({
  id: `pupil ${name}`, name, pinyin, initials: pinyin.split(' ').map((syllable) => syllable[0]).join(''), choice: { name, pupil_id: name, person_id: null, unit_id: 'u1' },
});
const roster = [pupil('周子昂', 'zhou zi ang'), pupil('陈一诺', 'chen yi nuo'), pupil('一诺', 'yi nuo'), pupil('迪丽热巴·买买提', 'di li re ba mai mai ti'), pupil('𠮷田', 'ji tian')];
const names = (query: string, taken?: ReadonlySet<string>) => matchParties(roster, query, taken).map((each) => each.name);

describe('finding people', () => {
  it('by initials, from the first letter on', () => {
    expect(names('c')).toEqual(['陈一诺']);
    expect(names('cyn')).toEqual(['陈一诺']);
    expect(names('zza')).toEqual(['周子昂']);
  });
  it('by part of the name, the whole name first', () => {
    expect(names('一诺')).toEqual(['一诺', '陈一诺']);
    expect(names('热巴')).toEqual(['迪丽热巴·买买提']);
    expect(names('𠮷')).toEqual(['𠮷田']);
  });
  it('by full pinyin, of the given name too, with or without blanks, in any width and case', () => {
    expect(names('chenyi')).toEqual(['陈一诺']);
    expect(names('chen yi')).toEqual(['陈一诺']);
    expect(names('ＹＩｎｕｏ')).toEqual(['一诺', '陈一诺']);
    expect(names("xi'an")).toEqual([]);
  });
  it('never offers who is chosen already, and nobody before anything is typed', () => {
    expect(names('一诺', new Set(['pupil 一诺']))).toEqual(['陈一诺']);
    expect(names('  ')).toEqual([]);
  });
  it('offers at most as many as asked for', () => {
    const many = Array.from({ length: 500 }, (_, n) => pupil(`王${n}`, 'wang'));
    expect(matchParties(many, 'w')).toHaveLength(8);
  });
  it('keeps apart pupils, staff and typed names that read the same', () => {
    const party = { name: '陈一诺', pupil_id: null, person_id: null, unit_id: null };
    expect(new Set([partyKey(party), partyKey({ ...party, pupil_id: 'x' }), partyKey({ ...party, person_id: 'x' })]).size).toBe(3);
  });
});

/** Fear: a paper for others tells who complained. No name, no number, however it was typed, on any paper that is not theirs. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaperKind } from '@/domain/papers';
import { audienceOf, hiding, mayShow, secretsOf } from '@/domain/papers-privacy';
import { PAPER_KINDS } from '@/domain/tables';
import { paperSheet } from '@/wording/papers-sheet';
import { readPaper } from '@/domain/papers-fields';
import { about, paper, party, petition, SECRET } from '../../support/papers';
import { event, kase } from '../../support/rows';

/** Every field of every paper says all of it. */
const LOUD = `${SECRET.name}（${SECRET.phone}）和${SECRET.representative}反映。`;
const loud = (kind: PaperKind, over: Record<string, string> = {}) => paper(kind, { ...Object.fromEntries(Object.keys(readPaper(kind, {}).words).map((name) => [name, LOUD])), ...over });
const everywhere = {
  row: kase({ kind: 'petition', status: 'handling', facts: LOUD, place: LOUD, spot_action: LOUD, settled_on_spot: true }),
  parties: [party({ name: SECRET.name, side: 'petitioner' }), party({ id: 'x', name: '陈一诺' })],
  events: [event({ step: 'tell', note: LOUD, data: { whom: 'petitioner', what: 'reply', how: 'phone', who: SECRET.name } }), event({ id: 'e2', step: 'resolve', note: '', data: { outcome: 'explained', reasons: LOUD, basis: LOUD } })],
  attachments: [{ id: 'a', folder_id: 'cf', check_id: null, case_id: 'c1', event_id: null, household_id: null, visit_id: null, kind: 'file' as const, mime: 'application/pdf', name: `${SECRET.name}来信.pdf`, bytes: 1, sha256: '', width: null, height: null, seconds: null, taken_at: null, created_by: 'p1', created_at: null, stored_at: null, withdrawn_at: null }],
};
const text = (made: Parameters<typeof about>[0], over: Parameters<typeof about>[1] = {}) => JSON.stringify(paperSheet(about(made, { ...everywhere, ...over })));
const tells = (words: string) => [SECRET.name, SECRET.phone, SECRET.representative].filter((secret) => words.includes(secret));

describe('a petitioner who asked to stay confidential', () => {
  it.each(PAPER_KINDS)('%s: named only where it is written to them, their number nowhere', (kind) => {
    const words = text(loud(kind));
    const theirs = audienceOf(kind, {}) === 'petitioner';
    expect(tells(words).filter((secret) => secret !== SECRET.phone)).toEqual(theirs ? [SECRET.name, SECRET.representative] : []);
    expect(words).not.toContain(SECRET.phone);
    expect(words).not.toContain('139');
  });

  it('is not told to the organ that passed the matter on', () => {
    expect(tells(text(loud('decline_notice', { form: 'organ', ground: 'not_ours' })))).toEqual([]);
  });

  it('stands in the file only for the office, and only when it asks', () => {
    const folder = loud('folder');
    expect(tells(text(folder, { reader: { desk: true, asked: false } }))).toEqual([]);
    expect(tells(text(folder, { reader: { desk: false, asked: true } }))).toEqual([]);
    expect(text(folder, { reader: { desk: true, asked: false } })).toContain('已隐去');
    expect(tells(text(folder, { reader: { desk: true, asked: true } }))).toEqual([SECRET.name, SECRET.phone, SECRET.representative]);
  });

  it('leaves the others where they are', () => {
    expect(text(loud('folder'))).toContain('陈一诺');
  });
});

it('a named petitioner signs an agreement by name, but their number stays out', () => {
  const words = text(loud('agreement'), { petition: petition({ identity: 'named' }) });
  expect(tells(words)).toEqual([SECRET.name, SECRET.representative]);
});

it('an anonymous one is nobody on it, even where somebody typed a name', () => {
  expect(tells(text(loud('agreement'), { petition: petition({ identity: 'anonymous' }) }))).toEqual([]);
});

describe('taking a name out of a text', () => {
  const hide = hiding(secretsOf({ name: false, contact: false }, petition({ contact: '微信 hao_2026，139 1234-5678' }), []), '已隐去');
  it.each(['欧阳 向晚', '欧阳·向晚', '欧阳\n向晚', '139-1234-5678', '139 1234 5678', '13912345678', '１３９１２３４５６７８', 'HAO_2026'])('%s', (written) => {
    expect(hide(`前${written}后`)).toBe('前已隐去后');
  });
  it('takes any number of ten digits or more out, however it is spaced, and nothing else', () => {
    fc.assert(fc.property(fc.stringMatching(/^[1-9]\d{9,11}$/), fc.constantFrom('', ' ', '-', ' - '), fc.stringMatching(/^[甲乙丙丁]{0,8}$/), (digits, gap, around) => {
      const it = hiding(secretsOf({ name: true, contact: false }, petition({ contact: digits }), []), '已隐去');
      expect(it(`${around}${[...digits].join(gap)}${around}`)).toBe(`${around}已隐去${around}`);
      expect(it(around)).toBe(around);
    }));
  });
  it('is not led astray by a name made of signs', () => {
    const odd = hiding(secretsOf({ name: false, contact: false }, petition({ petitioner: 'a.*(b)[', contact: '' }), []), '已隐去');
    expect(odd('xa.*(b)[y')).toBe('x已隐去y');
    expect(odd('axxb')).toBe('axxb');
  });
});

it('who sees what, paper by paper', () => {
  const plain = { identity: 'named', desk: true, asked: false } as const;
  expect(mayShow('petitioner', plain)).toEqual({ name: true, contact: false });
  expect(mayShow('organ', plain)).toEqual({ name: false, contact: false });
  expect(mayShow('inside', plain)).toEqual({ name: false, contact: false });
  expect(mayShow('sides', { ...plain, identity: undefined })).toEqual({ name: false, contact: false });
});

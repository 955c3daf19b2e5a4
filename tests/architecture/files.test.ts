/** Files stay small enough to be read whole, and every word a person reads has one home. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, sources, testFiles, withoutComments } from './sources';

const all = sources();
const lines = (text: string): number => text.split('\n').length - 1;

/** Looked at again at 250 lines and found to be one thing. */
const LOOKED_AT: string[] = [];

describe('files of src', () => {
  it('have a median of at most 80 lines', () => {
    const sizes = all.map(({ text }) => lines(text)).sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThanOrEqual(80);
  });

  it('are looked at again from 250 lines on and never reach 400', () => {
    const long = all.filter(({ text }) => lines(text) > 250).map(({ path }) => path);
    expect(long.filter((path) => !LOOKED_AT.includes(path))).toEqual([]);
    expect(all.filter(({ text }) => lines(text) > 400).map(({ path }) => path)).toEqual([]);
  });

  it('are named one way: kebab-case.ts, TwoWords.vue', () => {
    const odd = all.filter(({ path }) => !/^([a-z0-9]+(-[a-z0-9]+)*(\.d)?\.ts|([A-Z][a-z0-9]+){2,}\.vue)$/.test(basename(path)));
    expect(odd.map(({ path }) => path)).toEqual([]);
  });

  it('hold Chinese words in wording only', () => {
    const stray = all
      .filter(({ room }) => room !== 'wording')
      .flatMap(({ path, text }) => withoutComments(text).split('\n').flatMap((line, at) => (/\p{Script=Han}/u.test(line) ? [`${path}:${at + 1} ${line.trim()}`] : [])));
    expect(stray).toEqual([]);
  });

  it('sees Chinese in code but not in comments', () => {
    expect(/\p{Script=Han}/u.test(withoutComments("const a = '今日'; // fine"))).toBe(true);
    expect(/\p{Script=Han}/u.test(withoutComments('/* 今日 */ const a = 1; // 今日'))).toBe(false);
    expect(/\p{Script=Han}/u.test(withoutComments('<p>今日</p><!-- -->'))).toBe(true);
  });

  it('are the only entry that index.html names', () => {
    expect(readFileSync(join(ROOT, 'index.html'), 'utf8').match(/<script[^>]*>/g)).toEqual(['<script type="module" src="/src/app/main.ts">']);
  });
});

describe('tests', () => {
  it('run all of them: no only, no skip, no todo', () => {
    const marked = testFiles().filter(({ text }) => /\b(it|test|describe)\.(only|skip|todo|skipIf|runIf)\b|\bxit\(|\bfit\(/.test(text));
    expect(marked.map(({ path }) => path).filter((path) => path !== join('tests', 'architecture', 'files.test.ts'))).toEqual([]);
  });
});

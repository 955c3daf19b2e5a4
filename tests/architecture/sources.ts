/** The files of src as text, and what each imports. Read with plain text tools on purpose: the linter's opinion is not used here. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, dirname, sep } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');
export const SRC = join(ROOT, 'src');

export interface Source {
  /** From src, with slashes: account/install.ts */
  path: string;
  room: string;
  text: string;
  /** What is imported: a path from src, or a package's name. `types` when nothing of it is there at run time. */
  imports: { to: string; inside: boolean; types: boolean }[];
}

function filesIn(folder: string, pattern: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => pattern.test(path));
}

const IMPORT = /\b(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)|\bnew URL\(\s*['"](\.[^'"]+)['"]/g;

function importsOf(file: string, text: string): Source['imports'] {
  return [...text.matchAll(IMPORT)].map(([, types, from, lazily, worker]) => {
    const name = (from ?? lazily ?? worker ?? '').replace(/\?.*$/, '');
    const absolute = name.startsWith('@/') ? join(SRC, name.slice(2)) : name.startsWith('.') ? resolve(dirname(file), name) : null;
    return { to: absolute === null ? name : relative(SRC, absolute).split(sep).join('/'), inside: absolute !== null, types: types !== undefined };
  });
}

export function sources(): Source[] {
  return filesIn(SRC, /\.(ts|vue)$/).map((file) => {
    const path = relative(SRC, file).split(sep).join('/');
    const text = readFileSync(file, 'utf8');
    return { path, room: path.split('/')[0] ?? '', text, imports: importsOf(file, text) };
  });
}

export const testFiles = (): { path: string; text: string }[] =>
  filesIn(join(ROOT, 'tests'), /\.test\.ts$/).map((file) => ({ path: relative(ROOT, file), text: readFileSync(file, 'utf8') }));

/** The same text with comments blanked out, lines kept. Strings are left alone. */
export function withoutComments(text: string): string {
  const blank = (part: string): string => part.replace(/[^\n]/g, ' ');
  return text.replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|<!--[\s\S]*?-->|\/\*[\s\S]*?\*\/|(?<![:\w])\/\/[^\n]*/g, (part) => (/^['"`]/.test(part) ? part : blank(part)));
}

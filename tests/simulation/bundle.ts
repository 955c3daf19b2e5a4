/** The simulation as one file, with the app as it is or with one piece of its text exchanged on the way. The work tree is never touched. */
import { mkdirSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';
import type { Fall } from './campaign';
import type { GroundName } from './one-process';

const ROOT = join(import.meta.dirname, '..', '..');
const OUT = join(ROOT, '.tmp', 'simulation');

export interface Mutation {
  /** From src. */
  file: string;
  /** What is exchanged; must be there exactly once. */
  part: string;
  instead: string;
}

/** The path of the bundle. */
export async function bundle(name: string, mutations: readonly Mutation[]): Promise<string> {
  mkdirSync(OUT, { recursive: true });
  const met = new Set<Mutation>();
  await build({
    configFile: false, publicDir: false, root: ROOT, logLevel: 'error', mode: 'test',
    resolve: { alias: { '@': join(ROOT, 'src') } },
    build: { ssr: join(import.meta.dirname, 'one-process.ts'), outDir: OUT, emptyOutDir: false, minify: false, target: 'node20', rolldownOptions: { output: { entryFileNames: `${name}.mjs`, codeSplitting: false } } },
    plugins: [{
      name: 'exchange', enforce: 'pre',
      transform(code, id) {
        let text = code;
        for (const mutation of mutations) {
          if (!id.endsWith(join('src', mutation.file))) continue;
          if (text.split(mutation.part).length !== 2) throw new Error(`${mutation.file} does not hold once: ${mutation.part}`);
          text = text.replace(mutation.part, () => mutation.instead);
          met.add(mutation);
        }
        return text === code ? null : text;
      },
    }],
  });
  for (const mutation of mutations) if (!met.has(mutation)) throw new Error(`${mutation.file} is not part of the simulation`);
  return join(OUT, `${name}.mjs`);
}

/** Runs seeds in a process of their own. A process that crashes or never ends has fallen too. */
export function runBundle(file: string, ground: GroundName, first: number, count: number, limit: number): Promise<Fall | null> {
  const env: NodeJS.ProcessEnv = { ...process.env };
  delete env['SEED'];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [file, ground, String(first), String(count)], { cwd: ROOT, env, timeout: limit, maxBuffer: 2 ** 26 }, (error, out, said) => {
      if (error) return resolve({ seed: first, told: `${error.message}\n${said}` });
      const last = out.trim().split('\n').at(-1) ?? '';
      try {
        resolve(JSON.parse(last) as Fall | null); // Its own last line.
      } catch {
        reject(new Error(`no result: ${out}`));
      }
    });
  });
}

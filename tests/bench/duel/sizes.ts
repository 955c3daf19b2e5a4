/** B9: each engine as one minified file with everything it needs for the same task. */
import { gzipSync } from 'node:zlib';
import { bundle, ENGINES, engines } from './build';

const kb = (code: string): string => (gzipSync(code, { level: 9 }).length / 1000).toFixed(1);

export async function sizes(): Promise<string> {
  const whole = await Promise.all(engines.map(async (engine) => kb(await bundle(engine))));
  const [ours] = whole;
  const ratio = (size: string, at: number): string => (at === 0 ? size : `${size} (${(Number(size) / Number(ours)).toFixed(1)}x)`);
  const rxdb = kb(await bundle('rxdb', [/^@supabase\//]));
  return [
    `| | ${engines.map((engine) => ENGINES[engine]).join(' | ')} |`, `| ${['', ...engines].map(() => '---').join(' | ')} |`,
    `| B9 bundle, everything included (kB gzip) | ${whole.map(ratio).join(' | ')} |`,
    `\nRxDB without supabase-js: ${rxdb} kB. What counts for our budget of 15 kB (src/sync + src/db alone) is measured by \`npm run size\`.`,
  ].join('\n');
}

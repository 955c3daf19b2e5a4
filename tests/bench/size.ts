/**
 * `npm run size`, after the build: what a phone must load first, every chunk against its budget, everything the service worker keeps,
 * and the sync engine with its store. A chunk that is not listed is an error: nothing grows unseen.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { table } from '../../supabase/local/text-table';

const ROOT = resolve(import.meta.dirname, '../..');
const DIST = join(ROOT, process.env['SIZE_DIST'] ?? 'dist');
const KB = 1000;

/** gzip kB by name without hash. */
const CHUNKS: Record<string, number> = JSON.parse(readFileSync(join(import.meta.dirname, 'size-budget.json'), 'utf8')) as Record<string, number>;
const FIRST_LOAD = 70;
const PRECACHE = 1000;
const ENGINE = 15;

const faults: string[] = [];
const kb = (bytes: number): string => (bytes / KB).toFixed(1);
function judge(what: string, bytes: number, budget: number): string[] {
  const over = bytes > budget * KB;
  if (over) faults.push(`${what}: ${kb(bytes)} kB, budget ${budget} kB`);
  return [what, kb(bytes), String(budget), over ? 'OVER' : 'ok'];
}

const gzip = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length;
const stem = (file: string): string => file.replace(/^assets\//, '').replace(/-[\w-]{8}\.js$/, '');

/** Static imports of a built chunk; its names are the bundler's own. */
const staticImports = (code: string): string[] => [...code.matchAll(/(?:\bfrom|\bimport)\s*"\.\/([^"]+\.js)"/g)].map(([, name]) => `assets/${name ?? ''}`);

function firstLoad(): string[] {
  const html = readFileSync(join(DIST, 'index.html'), 'utf8');
  const waiting = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file]) => file ?? '');
  const seen = new Set<string>();
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    waiting.push(...staticImports(readFileSync(join(DIST, file), 'utf8')));
  }
  return [...seen];
}

function chunks(first: ReadonlySet<string>): string[][] {
  const files = [...readdirSync(join(DIST, 'assets')).filter((name) => name.endsWith('.js')).map((name) => `assets/${name}`)];
  const sizes = new Map<string, number>();
  for (const file of files) sizes.set(stem(file), (sizes.get(stem(file)) ?? 0) + gzip(join(DIST, file)));
  const firstStems = new Set([...first].map(stem));
  for (const name of Object.keys(CHUNKS)) if (!sizes.has(name)) faults.push(`${name}: listed, but no longer built`);
  return [...sizes].sort((a, b) => b[1] - a[1]).map(([name, bytes]) => {
    const budget = CHUNKS[name];
    if (budget === undefined) faults.push(`${name}: ${kb(bytes)} kB, not listed in tests/bench/size-budget.json`);
    const row = budget === undefined ? [name, kb(bytes), '-', 'NOT LISTED'] : judge(name, bytes, budget);
    return [...row, firstStems.has(name) ? 'first load' : 'later'];
  });
}

/** What the service worker stores, as it lies on the disk. */
function precache(): number {
  const listed = [...readFileSync(join(DIST, 'sw.js'), 'utf8').matchAll(/url:"([^"]+)"|"url":"([^"]+)"/g)].map(([, a, b]) => a ?? b ?? '');
  return [...new Set(listed)].reduce((sum, file) => sum + statSync(join(DIST, file)).size, 0);
}

/** A library build keeps marks for the next bundler; the app's chunks have none. */
const shipped = (code: string): string => code.replaceAll('/* @__PURE__ */ ', '');

/**
 * The engine alone: src/sync and src/db, without the libraries and the domain they share with the screens, and without the two
 * helpers that only an export loads (`unsent`, `read-folders`).
 */
async function engine(): Promise<number> {
  const built = await build({
    configFile: false, logLevel: 'silent', root: ROOT, resolve: { alias: { '@': join(ROOT, 'src') } },
    build: {
      write: false, target: 'es2022',
      lib: { entry: join(import.meta.dirname, 'engine-entry.ts'), formats: ['es'] },
      rolldownOptions: {
        output: { minify: true },
        external: [/^idb$/, /^valibot$/, /^@\/(domain|lib)\//, /src\/(domain|lib)\//, /\.\/(unsent|read-folders)$/],
      },
    },
  });
  const output = (Array.isArray(built) ? built : [built]).flatMap((each) => ('output' in each ? each.output : []));
  return output.reduce((sum, each) => sum + (each.type === 'chunk' ? gzipSync(shipped(each.code), { level: 9 }).length : 0), 0);
}

const first = firstLoad();
const rows = chunks(new Set(first));
const totals = [
  judge('first load', first.reduce((sum, file) => sum + gzip(join(DIST, file)), 0), FIRST_LOAD),
  judge('sync + db', await engine(), ENGINE),
  judge('precache (as stored)', precache(), PRECACHE),
];
console.log(table(['chunk', 'gzip kB', 'budget', '', ''], rows));
console.log(`\n${table(['total', 'kB', 'budget', ''], totals)}`);
if (faults.length > 0) {
  console.error(`\n${faults.join('\n')}`);
  process.exit(1);
}

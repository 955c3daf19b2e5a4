/** The peers, installed on demand, and each engine as one file with everything it needs. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const ROOT = resolve(import.meta.dirname, '../../..');
const PEERS = join(ROOT, 'tests/bench/peers');

export const ENGINES = { zhiwei: '知微', rxdb: 'RxDB', dexie: 'Dexie', pouch: 'PouchDB', 'plain-idb': 'raw idb' } as const;
export type Engine = keyof typeof ENGINES;
export const engines = Object.keys(ENGINES).filter((name): name is Engine => name in ENGINES);

export function installPeers(): void {
  if (!existsSync(join(PEERS, 'node_modules'))) execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: PEERS, stdio: 'inherit' });
}

/** One minified ES module. */
export async function bundle(name: string, external: (string | RegExp)[] = []): Promise<string> {
  const built = await build({
    configFile: false, logLevel: 'silent', root: PEERS, resolve: { alias: { '@': join(ROOT, 'src') } }, define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    build: { write: false, target: 'es2022', minify: true, lib: { entry: join(PEERS, `${name}.ts`), formats: ['es'] }, rolldownOptions: { external, output: { codeSplitting: false } } },
  });
  const chunks = (Array.isArray(built) ? built : [built]).flatMap((each) => ('output' in each ? each.output : [])).flatMap((each) => (each.type === 'chunk' ? [each.code] : []));
  const [code] = chunks;
  if (code === undefined || chunks.length !== 1) throw new Error(`${name}: ${chunks.length} chunks`);
  return code;
}

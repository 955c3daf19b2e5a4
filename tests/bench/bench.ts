/**
 * `npm run bench`: what a clerk waits for in the app (`app`), what a real Postgres pays (`postgres`), and our engine against its peers (`B1` … `B9`, `S1`). `npm run bench -- B1 B2` runs a
 * part, `--once` without repetitions, `--quick` also with 5,000 rows only, to see that it runs, `--write` puts the tables into README.md. A machine's figures, not a test; but a figure whose rows
 * are not all there stops the run.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { Arena } from './duel/arena';
import { bundle, engines, installPeers } from './duel/build';
import { loss } from './duel/loss';
import { schoolWith } from './duel/school';
import { BenchServer } from './duel/server';
import { sizes } from './duel/sizes';
import { speed } from './duel/speed';

const ASKED = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const QUICK = process.argv.includes('--quick');
const ONCE = QUICK || process.argv.includes('--once');
const WRITE = process.argv.includes('--write');
const README = join(import.meta.dirname, 'README.md');
const [BEGIN, END] = ['<!-- figures -->', '<!-- end of figures -->'];
/** Four rows each: 50,000 rows with the school's own. */
const CASES = QUICK ? 1_000 : 12_250;

const wanted = (figure: string): boolean => ASKED.length === 0 || ASKED.includes(figure);
const said = (line: string): void => console.log(`  ${line}`);
const tables: string[] = [];
// The embedded server writes every statement it refuses to the console; here refusals belong to the script, and a fault stops the run.
console.error = () => undefined;
const before = loadavg()[0] ?? 0;
let chromium = '';

if (['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8', 'B9', 'S1'].some(wanted)) {
  installPeers();
  if (wanted('B9')) tables.push(await sizes());
  const files = new Map<string, string>();
  for (const name of [...engines, 'harness']) files.set(`/${name}.js`, await bundle(name));
  const server = new BenchServer(files);
  if (['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8'].some(wanted)) {
    await server.start(await schoolWith(CASES));
    const arena = await Arena.open(server);
    chromium = arena.browser.version();
    tables.unshift((await speed(server, arena, { live: 1, replayed: ONCE ? 1 : 5, work: ONCE ? 1 : 3, wanted, said })).table());
    await arena.close();
    await server.close();
  }
  if (wanted('S1')) tables.push(await loss(files, said));
}
if (wanted('postgres')) {
  const { postgresFigures } = await import('../postgres/bench');
  tables.push(['| On a real Postgres | ms | at most |', '| --- | --- | --- |', ...(await postgresFigures()).map(({ name, ms, budget }) => `| ${name} | ${ms.toFixed(2)} | ${budget.toFixed(2)} |`)].join('\n'));
}
if (wanted('app')) tables.push((await import('./app-figures')).appTable);

const machine = `${new Date().toISOString().slice(0, 10)}, ${cpus().length} x ${cpus()[0]?.model.trim() ?? 'unknown'}, load ${before.toFixed(1)} before and ${(loadavg()[0] ?? 0).toFixed(1)} after, node ${process.version}${chromium === '' ? '' : `, Chromium ${chromium}`}${QUICK ? ', --quick' : ONCE ? ', --once' : ''}`;
const report = [machine, ...tables].join('\n\n');
console.log(`\n${report}`);
if (WRITE) {
  const [head = '', rest = ''] = readFileSync(README, 'utf8').split(BEGIN);
  writeFileSync(README, `${head}${BEGIN}\n\n${report}\n\n${END}${rest.split(END)[1] ?? ''}`);
}
process.exit(0);

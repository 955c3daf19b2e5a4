/** `npm test`: builds the app once, runs every test, and ends with the line `N passed, N failed`. */
import { relative } from 'node:path';
import { build } from 'vite';
import { createVitest, type TestModule } from 'vitest/node';
import { chromiumPath } from './support/browser';
import { seededSnapshot } from './support/local-server';
import { LongFirst } from './support/long-first';

const SLOWEST = 15;

/** A failure before the tests could run is one failure, said in a sentence. */
async function prepared(what: string, work: () => unknown): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (fault) {
    console.error(`${what}: ${fault instanceof Error ? fault.message : String(fault)}`);
    return false;
  }
}

const nameOf = (file: string): string => relative(process.cwd(), file);

/** Tests decided so far; one that has not ended is neither. */
function counted(modules: readonly TestModule[]) {
  const sum = { passed: 0, failed: 0, open: 0 };
  for (const module of modules) {
    if (module.errors().length > 0) sum.failed += 1; // a file that could not be loaded
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') sum.passed += 1;
      else if (state === 'pending') sum.open += 1;
      else if (state === 'failed' || test.options.mode === 'run') sum.failed += 1;
    }
  }
  return sum;
}

/** What fell, once more at the end: of a long log only the end is kept in some places. */
function tellFallen(modules: readonly TestModule[]): void {
  const firstLine = (errors: readonly { message: string }[] | undefined): string => (errors?.[0]?.message ?? '').split('\n')[0]?.slice(0, 300) ?? '';
  for (const module of modules) {
    if (module.errors().length > 0) console.log(`fell: ${nameOf(module.moduleId)}: ${firstLine(module.errors())}`);
    for (const test of module.children.allTests('failed')) console.log(`fell: ${nameOf(module.moduleId)} > ${test.fullName}: ${firstLine(test.result().errors)}`);
  }
}

function tellSlowest(modules: readonly TestModule[]): void {
  const took = modules.map((module) => ({ file: nameOf(module.moduleId), ms: module.diagnostic().duration })).sort((a, b) => b.ms - a.ms);
  console.log(['The slowest files, in seconds:', ...took.slice(0, SLOWEST).map(({ file, ms }) => `${(ms / 1000).toFixed(1).padStart(7)}  ${file}`)].join('\n'));
}

/** Told to stop, it says where it stood. A run that was cut is a failure. */
function tellWhenStopped(all: readonly string[], modules: () => readonly TestModule[]): void {
  let told = false;
  const stop = (): void => {
    if (told) return; // whoever started this process passes the signal on once more
    told = true;
    const state = new Map(modules().map((module) => [nameOf(module.moduleId), module.state()]));
    const underWay = all.filter((file) => state.get(file) === 'pending');
    const notBegun = all.filter((file) => ['queued', undefined].includes(state.get(file)));
    const { passed, failed } = counted(modules());
    tellFallen(modules());
    console.log([
      `Stopped after ${all.length - underWay.length - notBegun.length} of ${all.length} files.`,
      ...underWay.map((file) => `under way: ${file}`),
      ...notBegun.map((file) => `not begun: ${file}`),
      `${passed} passed, ${failed + 1} failed`,
    ].join('\n'));
    process.exit(1);
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
}

const ready =
  (await prepared('Browser', chromiumPath)) &&
  (await prepared('Build', () => build({ logLevel: 'warn' }))) &&
  (await prepared('Demo school', seededSnapshot));
process.env['NODE_ENV'] = 'test'; // the build left `production` behind

let passed = 0;
let failed = ready ? 0 : 1;

if (ready) {
  const filters = process.argv.slice(2);
  const vitest = await createVitest('test', { watch: false, run: true, sequence: { sequencer: LongFirst } });
  const modules = (): TestModule[] => vitest.state.getTestModules();
  tellWhenStopped((await vitest.globTestSpecifications(filters)).map(({ moduleId }) => nameOf(moduleId)), modules);
  await vitest.start(filters);
  const sum = counted(modules());
  passed = sum.passed;
  failed = sum.failed + sum.open + vitest.state.getUnhandledErrors().length;
  await vitest.close();
  if (passed + failed === 0) failed = 1; // nothing ran: that is no success
  tellSlowest(modules());
  tellFallen(modules());
}

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** `npm test`: builds the app once, runs every test, and ends with the line `N passed, N failed`. */
import { build } from 'vite';
import { startVitest } from 'vitest/node';
import { chromiumPath } from './support/browser';
import { seededSnapshot } from './support/local-server';

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

const ready =
  (await prepared('Browser', chromiumPath)) &&
  (await prepared('Build', () => build({ logLevel: 'warn' }))) &&
  (await prepared('Demo school', seededSnapshot));
process.env['NODE_ENV'] = 'test'; // the build left `production` behind

let passed = 0;
let failed = ready ? 0 : 1;

if (ready) {
  const filters = process.argv.slice(2);
  const vitest = await startVitest('test', filters, { watch: false, run: true });
  for (const module of vitest.state.getTestModules()) {
    if (module.errors().length > 0) failed += 1; // a file that could not be loaded
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') passed += 1;
      else if (state !== 'skipped' || test.options.mode === 'run') failed += 1;
    }
  }
  failed += vitest.state.getUnhandledErrors().length;
  await vitest.close();
  if (passed + failed === 0) failed = 1; // nothing ran: that is no success
}

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

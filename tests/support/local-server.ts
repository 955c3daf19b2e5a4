/** The real server for a test: demo school in memory, a port of its own, and faults on request. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openEmbedded } from '../../supabase/local/embedded';
import { newKeys } from '../../supabase/local/keys';
import { MIGRATIONS } from '../../supabase/local/migrate';
import { DEMO_ACCOUNTS, seed, type DemoAccount } from '../../supabase/local/seed';
import { startServer, type Fate, type RunningServer, type Seen } from '../../supabase/local/server';

const ROOT = resolve(import.meta.dirname, '../..');
const LOCAL = join(ROOT, 'supabase', 'local');
const TMP = join(ROOT, '.tmp');
/** The built app under test; another build where `ZHIWEI_DIST` names one. */
export const DIST = process.env['ZHIWEI_DIST'] ?? join(ROOT, 'dist');

export type Intercept = (request: Seen) => Fate | Promise<Fate>;

export interface TestServer extends RunningServer {
  /** What happens to requests from now on; null lets all pass. */
  setIntercept(intercept: Intercept | null): void;
  account(name: string): DemoAccount;
}

/** Changes with everything a seeded database is made from, and with the day, because the demo term runs around today. */
function snapshotKey(): string {
  const hash = createHash('sha256').update(new Date().toISOString().slice(0, 10));
  for (const folder of [MIGRATIONS, join(LOCAL, 'seed'), LOCAL])
    for (const file of readdirSync(folder).filter((name) => /\.(sql|ts)$/.test(name)).sort()) hash.update(file).update(readFileSync(join(folder, file)));
  return hash.digest('hex').slice(0, 16);
}

/** The seeded database as a dumped data folder, made once and kept in `.tmp/`. */
export async function seededSnapshot(): Promise<Blob> {
  const file = join(TMP, `seed-${snapshotKey()}.tar`);
  if (!existsSync(file)) {
    const embedded = await openEmbedded({ folder: undefined, snapshot: undefined, keys: newKeys() });
    const dump = await embedded.withDb(async (db) => {
      await seed(db);
      await db.exec('vacuum analyze');
      await db.exec('checkpoint'); // or every start would do all of it over again, from the log
      return db.dumpDataDir('none');
    });
    await embedded.close();
    mkdirSync(TMP, { recursive: true });
    for (const old of readdirSync(TMP).filter((name) => /^seed-.*\.tar$/.test(name))) rmSync(join(TMP, old), { force: true });
    const half = join(TMP, `half-${process.pid}.tar`);
    writeFileSync(half, Buffer.from(await dump.arrayBuffer()));
    renameSync(half, file);
  }
  return new Blob([readFileSync(file)]);
}

export async function withServer(options: { intercept?: Intercept; staticDir?: string } = {}): Promise<TestServer> {
  const staticDir = options.staticDir ?? DIST;
  if (!existsSync(join(staticDir, 'index.html'))) throw new Error('The app is not built: run npm run build (npm test does it by itself).');
  let intercept = options.intercept ?? null;
  const server = await startServer({
    port: 0,
    staticDir,
    seed: true,
    quiet: true,
    snapshot: await seededSnapshot(),
    intercept: (request) => intercept?.(request) ?? 'pass',
  });
  return {
    ...server,
    setIntercept: (next) => {
      intercept = next;
    },
    account: (name) => {
      const found = DEMO_ACCOUNTS.find((demo) => demo.account === name);
      if (found === undefined) throw new Error(`No demo account ${name}`);
      return found;
    },
  };
}

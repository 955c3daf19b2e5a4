/** One demo school and one browser for a test file: opened before its tests, closed after them, calm again after each. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { desk, launch, phone, profile, type Profile } from './browser';
import { withServer, type TestServer } from './local-server';
import { ordinaryWeek, Person } from './scenario';

export interface SchoolDay {
  readonly server: TestServer;
  /** A folder for files of this test file. */
  readonly folder: string;
  /** A fresh device, not signed in. */
  device(kind: 'phone' | 'desk'): Promise<BrowserContext>;
  /** A browser of its own whose data stay under this name, to be killed and opened again. */
  kept(name: string): Promise<Profile>;
  /** Somebody signed in on a fresh device. */
  person(account: string, kind?: 'phone' | 'desk'): Promise<Person>;
  /** What the server holds, asked straight from its database as its owner. */
  rows(sql: string, ...values: unknown[]): Promise<Record<string, unknown>[]>;
  casesWith(facts: string): Promise<number>;
}

export function schoolDay(staticDir?: (folder: string) => string): SchoolDay {
  const folder = mkdtempSync(join(tmpdir(), 'zhiwei-e2e-'));
  let server: TestServer;
  let browser: Browser;
  let profiles: Profile[] = [];
  beforeAll(async () => {
    [server, browser] = await Promise.all([withServer(staticDir ? { staticDir: staticDir(folder) } : {}), launch()]);
    await ordinaryWeek(server);
  });
  afterEach(async () => {
    server.setIntercept(null);
    await Promise.all([...browser.contexts().map((context) => context.close()), ...profiles.map((each) => each.kill())]);
    profiles = [];
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const device = (kind: 'phone' | 'desk') => (kind === 'phone' ? phone : desk)(browser);
  async function kept(name: string): Promise<Profile> {
    const opened = await profile(join(folder, name));
    profiles.push(opened);
    return opened;
  }
  async function rows(sql: string, ...values: unknown[]): Promise<Record<string, unknown>[]> {
    return (await server.db?.withDb(async (db) => (await db.query<Record<string, unknown>>(sql, values)).rows)) ?? [];
  }
  return {
    get server() { return server; },
    folder, device, kept, rows,
    person: async (account, kind = 'phone') => (await Person.at(await device(kind), server, account)).signIn(),
    casesWith: async (facts) => (await rows('select id from public.case where facts = $1', facts)).length,
  };
}

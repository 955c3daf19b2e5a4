/**
 * The whole browser killed again and again while it writes. SIGKILL takes every process of Chromium at once; what the operating
 * system had already accepted survives it, so this tries the app and the browser, not the power cord.
 */
import { appendFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as moment } from 'node:timers/promises';
import * as v from 'valibot';
import { spawnBrowser, type Running } from './browser';
import { buildPage } from './build-page';
import { seededRandom } from './fault-proxy';
import { withServer, type TestServer } from './local-server';
import { Promised } from './write-loop-judge';
import { note, type Left, type Note, type Task } from './write-loop-notes';

const ACCOUNT = 'zhanglaoshi';
/** Kills a phone lives through before the next one is taken, so that a long run does not measure a full disk. */
const LIVES = 25;
const PATIENCE = 120_000;

/**
 * The death between the two writes of a record, which is rare enough to be missed in a short run and common enough to empty a phone in
 * a long one: the head of a record that never came. What it does to Chromium's own file is described in `src/db/fresh-log.ts`.
 */
function cutInTheMiddle(dir: string): void {
  const folder = join(dir, 'Default', 'IndexedDB');
  const stores = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.leveldb')) : [];
  for (const store of stores) {
    const log = readdirSync(join(folder, store)).filter((name) => name.endsWith('.log')).sort().at(-1);
    if (log !== undefined) appendFileSync(join(folder, store, log), Buffer.from([1, 2, 3, 4, 200, 0, 1]));
  }
}

export interface Campaign {
  kills: number;
  /** Saves, and records read back, over all phones. */
  acknowledged: number;
  records: number;
  /** Broken promises of the first phone that broke one, a sentence each; none when all is well. */
  faults: string[];
}

/** The server's side of the promise: each operation found on the phone took effect there, once. */
async function notApplied(server: TestServer, { ops }: Left): Promise<string[]> {
  const mids = ops.map(({ mid }) => mid);
  const known = await server.db?.withDb(async (db) => (await db.query<{ mid: string; status: string }>('select mid, status from sync.mutation where mid = any($1::uuid[])', [mids])).rows);
  const applied = new Set((known ?? []).filter(({ status }) => status === 'applied').map(({ mid }) => mid));
  return mids.filter((mid) => !applied.has(mid)).map((mid) => `${mid} never took effect on the server`);
}

export async function killCampaign({ kills, log, seed = 1 }: { kills: number; log(line: string): void; seed?: number }): Promise<Campaign> {
  const folder = mkdtempSync(join(tmpdir(), 'zhiwei-kill-'));
  const random = seededRandom(seed);
  const campaign: Campaign = { kills: 0, acknowledged: 0, records: 0, faults: [] };
  let heard: (said: Note) => void = () => undefined;
  let drain = false;
  await buildPage('write-loop-page.ts', join(folder, 'page'));
  const server = await withServer({
    staticDir: join(folder, 'page'),
    intercept: ({ path, body }) => {
      if (path === '/task') return { status: 200, body: JSON.stringify(task()) };
      if (path !== '/note') return 'pass';
      heard(v.parse(note, JSON.parse(body)));
      return { status: 200, body: '{}' };
    },
  });
  const task = (): Task => ({ account: ACCOUNT, password: server.account(ACCOUNT).password, drain });
  let browser: Running | null = null;

  /** Opens the browser and listens until `enough` says so; answers what was left on the disk, if the page came that far. */
  function life(dir: string, promised: Promised, enough: (said: Note) => boolean): Promise<Left | null> {
    return new Promise((done, fail) => {
      let found: Left | null = null;
      const timer = setTimeout(() => fail(new Error('the page fell silent')), PATIENCE);
      const end = (how: () => void): void => {
        clearTimeout(timer);
        how();
      };
      heard = (said) => {
        promised.hear(said);
        if (said.kind === 'trouble') return end(() => fail(new Error(said.words)));
        if (said.kind === 'left') {
          found = said.left;
          campaign.records += found.records;
          campaign.faults.push(...promised.judge(found, said.known).map((fault) => `after kill ${campaign.kills} (seed ${seed}): ${fault}`));
        }
        if (enough(said)) end(() => done(found));
      };
      browser = spawnBrowser(dir, server.url);
    });
  }
  async function kill(): Promise<void> {
    await browser?.kill();
    heard = () => undefined;
    browser = null;
  }

  /** One phone: killed `lives` times, then left in peace until everything is sent. */
  async function phone(name: string, lives: number): Promise<void> {
    const [dir, promised] = [join(folder, name), new Promised()];
    for (let turn = 0; turn < lives; turn += 1) {
      if (campaign.faults.length) return;
      // Not right after a record was cut in half: killed again before the new log has begun is what no page can help (src/db/fresh-log.ts).
      const starting = turn % 5 === 0 && turn % 4 !== 3;
      let saves = 1 + Math.floor(random() * 8);
      await life(dir, promised, (said) => (starting ? said.kind === 'left' : said.kind === 'saved' && --saves === 0));
      await moment(random() * (starting ? 150 : 30)); // the moment of death, not a wait for anything
      await kill();
      if (turn % 4 === 2) cutInTheMiddle(dir);
      campaign.kills += 1;
    }
    drain = true;
    const left = await life(dir, promised, ({ kind }) => kind === 'all sent');
    drain = false;
    await kill();
    if (left) campaign.faults.push(...(await notApplied(server, left)));
    campaign.acknowledged += promised.acknowledged;
    log(`${campaign.kills} kills, ${campaign.acknowledged} saves acknowledged, ${campaign.records} records read back, ${campaign.faults.length} faults`);
  }

  try {
    while (campaign.kills < kills && !campaign.faults.length) await phone(`phone-${campaign.kills}`, Math.min(LIVES, kills - campaign.kills));
    return campaign;
  } finally {
    await kill();
    await server.close();
    if (campaign.faults.length) campaign.faults.push(`what is left of it: ${folder}`);
    else rmSync(folder, { recursive: true, force: true });
  }
}

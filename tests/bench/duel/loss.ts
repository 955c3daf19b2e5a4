/**
 * S1: a bad week for one phone. What a person was told is saved is counted on the server afterwards: every piece of work whole (four rows) and
 * once; and what others wrote is counted on the phone. One session of Postgres cannot hold a transaction open beside another, so a
 * late commit is written as readers see one: after the phone's pull, with the time of before it where the engine's feed goes by time.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { addCases } from '../../support/big-school';
import { profile } from '../../support/browser';
import type { Task } from '../peers/harness';
import { runnerOf, type Runner } from './arena';
import { ENGINES, engines, type Engine } from './build';
import { schoolWith } from './school';
import { BenchServer, type Fate } from './server';

const PIECES = 20;
const KILLS = 4;
const PATIENCE = 60_000;
const PORTAL = '<!doctype html><title>Wi-Fi</title><form action="/login">请登录</form>';

class Phone {
  private constructor(readonly engine: Engine, private readonly dir: string, private held: Awaited<ReturnType<typeof profile>>, readonly runner: Runner) {}

  static async of(engine: Engine, server: BenchServer): Promise<Phone> {
    const dir = mkdtempSync(join(tmpdir(), 'zhiwei-bench-'));
    const held = await profile(dir);
    const runner = runnerOf(engine, `http://${engine}-s1.localhost:${server.port}`, server, await held.context.newPage());
    await runner.reopen();
    return new Phone(engine, dir, held, runner);
  }
  async kill(): Promise<void> {
    await this.held.kill();
    this.held = await profile(this.dir);
    this.runner.page = await this.held.context.newPage();
    await this.runner.reopen();
  }
  async close(): Promise<void> {
    await this.held.close();
    rmSync(this.dir, { recursive: true, force: true });
  }
}

/** Two rounds, because a server that was restored is only noticed by asking it. */
async function quiet({ runner }: Phone, tries = 100): Promise<boolean> {
  const rounds = async (): Promise<true> => {
    for (let round = 0; round < 2; round += 1) {
      await runner.run('pull');
      await runner.run('push', tries);
    }
    return true;
  };
  const done = await Promise.race([rounds().catch(() => false), wait(PATIENCE, false)]);
  if (!done) await runner.reopen();
  return done;
}

async function week(engine: Engine, server: BenchServer, task: Task, said: (line: string) => void): Promise<Map<string, string>> {
  const cells = new Map<string, string>();
  const phone = await Phone.of(engine, server);
  const { runner } = phone;
  const at = engine === 'rxdb' ? 'peer_' : '';
  await runner.run('pull');

  async function judge(fault: string, told: number): Promise<void> {
    const [found] = await server.rows<{ whole: number; doubled: number }>(
      `with c as (select id, folder_id, facts from public."${at}case" where facts like $1)
       select (count(distinct facts) filter (where exists (select from public."${at}folder" f where f.id = c.folder_id)
         and exists (select from public."${at}case_event" e where e.case_id = c.id) and exists (select from public."${at}case_party" p where p.case_id = c.id)))::int as whole,
         (count(*) - count(distinct facts))::int as doubled from c`, [`${fault}-%`]);
    cells.set(fault, `${told - (found?.whole ?? 0)} / ${found?.doubled ?? 0}`);
    said(`${ENGINES[engine]}: ${fault}: ${cells.get(fault)} of ${told}`);
  }
  async function under(fault: string, fate: (nth: number, write: boolean) => Fate): Promise<void> {
    await runner.run('save', task, `${fault}-`, PIECES);
    let writes = 0;
    server.setFate(({ method, path }) => {
      const write = method !== 'GET' && !path.endsWith('sync_pull');
      return fate(write ? ++writes : writes, write);
    });
    await Promise.race([runner.run('push', 6).catch(() => undefined), wait(5_000)]);
    server.setFate(null);
    await runner.reopen();
    await quiet(phone);
    await judge(fault, PIECES);
  }

  await under('answers lost', (nth, write) => (write && nth % 2 === 1 ? 'lose' : 'pass'));
  await under('500', (nth, write) => (write && nth % 2 === 1 ? { status: 500, body: 'oops', type: 'text/plain' } : 'pass'));
  await under('captive portal', () => ({ status: 200, body: PORTAL, type: 'text/html' }));

  let told = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    for (let piece = 0; piece < PIECES / KILLS; piece += 1) {
      await runner.run('save', task, `killed-${kill}-${piece}-`, 1);
      told += 1;
    }
    const dying = runner.run('push', 1).catch(() => undefined);
    await wait(15 * 2 ** kill);
    await phone.kill();
    await dying;
  }
  await quiet(phone);
  await judge('killed', told);

  // Others write: begun before this pull, committed after it.
  const [begun] = await server.rows<{ now: Date }>('select now()');
  await wait(5);
  await server.rows(`update public."${at}case" set place = place where id in (select id from public."${at}case" limit 1)`);
  await quiet(phone);
  await addCases({ db: server }, PIECES);
  await server.rows(`insert into public.peer_case select t.*, false, $1 from public.case t where facts like '第%' on conflict do nothing`, [begun?.now]);
  await quiet(phone);
  const theirs = await server.rows<{ folder_id: string; id: string }>(`select folder_id, id from public.case where facts like '第%'`);
  const heard = await runner.run('facts', theirs.map(({ folder_id, id }): [string, string] => [folder_id, id]));
  cells.set('late commits', `${heard.filter((fact) => fact === 'undefined').length} / 0`);
  said(`${ENGINES[engine]}: late commits: ${cells.get('late commits')} of ${theirs.length}`);

  const yesterday = await server.dump();
  await runner.run('save', task, 'restored-', PIECES);
  await quiet(phone);
  await server.restore(yesterday);
  await server.rows('select private.new_epoch()');
  await runner.reopen();
  await quiet(phone);
  await judge('restored', PIECES);
  await phone.close();
  return cells;
}

export async function loss(files: ReadonlyMap<string, string>, said: (line: string) => void): Promise<string> {
  const weeks = new Map<Engine, Map<string, string>>();
  for (const engine of engines) {
    const server = new BenchServer(files);
    await server.start(await schoolWith(0));
    const [task] = await server.rows<Task>(
      `select f.school_id as school, u.id as unit, c.id as category from public.folder f, public.unit u, public.category c where f.kind = 'school' and c.kind = 'dispute' and u.kind = 'class' limit 1`);
    if (!task) throw new Error('no school');
    weeks.set(engine, await week(engine, server, task, said));
    await server.close();
  }
  const faults = [...(weeks.get('zhiwei')?.keys() ?? [])];
  const rows = faults.map((fault) => `| ${fault} | ${engines.map((engine) => weeks.get(engine)?.get(fault) ?? '—').join(' | ')} |`);
  return [`| S1 lost / doubled of ${PIECES} saved | ${engines.map((engine) => ENGINES[engine]).join(' | ')} |`, `| ${['', ...engines].map(() => '---').join(' | ')} |`, ...rows].join('\n');
}

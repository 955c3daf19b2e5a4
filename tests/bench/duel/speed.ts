/** B1 to B8: the same tasks for every engine, in turn, several times. A figure is kept only when the rows it stands for are all there. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Arena, Runner } from './arena';
import { ENGINES, engines, type Engine } from './build';
import { Figures, quantile } from './figures';
import type { BenchServer } from './server';

/** Pieces of work of four rows each: 1,000 operations. */
const PIECES = 250;
const REMOTE_CHANGES = 100;
/** A push that takes longer, in ms, is called unfinished. */
const PATIENCE = 120_000;
const BIG_ROWS = `select ((select count(*) from public.folder) + (select count(*) from public.folder_member) + (select count(*) from public.case)
  + (select count(*) from public.case_event) + (select count(*) from public.case_party))::int as n`;

export interface Plan {
  /** First pulls against the running server, and against answers it gave before. */
  live: number;
  replayed: number;
  /** Runs of everything after the first pull. */
  work: number;
  wanted(figure: string): boolean;
  said(line: string): void;
}

function must(true_: boolean, what: string): asserts true_ {
  if (!true_) throw new Error(`Void: ${what}`);
}

export async function speed(server: BenchServer, arena: Arena, plan: Plan): Promise<Figures> {
  const figures = new Figures();
  const rows = (await server.rows<{ n: number }>(BIG_ROWS))[0]?.n ?? 0;
  const cases = (await server.rows<{ n: number }>('select count(*)::int as n from public.case'))[0]?.n ?? 0;
  const ground = (await server.rows<{ school: string; unit: string; category: string }>(
    `select f.school_id as school, u.id as unit, c.id as category from public.folder f, public.unit u, public.category c where f.kind = 'school' and c.kind = 'dispute' and u.kind = 'class' limit 1`))[0];
  must(ground !== undefined, 'no school');
  // Before anything is sent: what a device holds comes from the answers of this moment.
  const keys = await server.rows<{ folder_id: string; id: string }>(`select folder_id, id from public.case order by md5(id::text) limit 50`);
  const want = await server.rows<{ id: string }>(`select id from public.case where status = 'registered' order by registered_at desc limit 50`);

  async function filled(engine: Engine, recorded: boolean): Promise<Runner> {
    const round = await arena.enter(engine, recorded);
    server.busy = server.fresh = 0;
    const { durable, first } = await round.run('firstPull');
    const kept = await round.run('count');
    must(kept === rows, `${ENGINES[engine]} holds ${kept} of ${rows} rows after its first pull`);
    const how = recorded ? 'answers replayed' : 'live server';
    must(server.fresh === 0, `${ENGINES[engine]} asked the server what it had not asked before`);
    if (plan.wanted('B1')) {
      figures.add(`B1 first pull until durable, ${how} (ms)`, engine, durable);
      figures.add(`B1 first pull until the first case opens, ${how} (ms)`, engine, first);
      if (!recorded) figures.add('B1 of that in the server (ms)', engine, server.busy);
    }
    plan.said(`${ENGINES[engine]}: first pull ${Math.round(durable)} ms (${how}${recorded ? '' : `, ${Math.round(server.busy)} ms in the server`})`);
    return round;
  }

  async function opens(round: Runner): Promise<void> {
    const { engine } = round;
    const opened = await round.reopen();
    const listed = await round.run('newestTime', 'registered');
    figures.add('B4 cold open until the 50 newest are listed (ms)', engine, opened + listed);
    figures.add('B4 cold open until every case is in memory (ms)', engine, opened + listed + (await round.run('everyCase')));
    must((await round.run('cases')) === cases, 'cases missing after a cold open');
  }

  async function reads(round: Runner): Promise<void> {
    const { engine } = round;
    const found = await round.run('newest', 'registered');
    must(new Set([...found, ...want.map(({ id }) => id)]).size === 50, `${ENGINES[engine]} lists other cases as newest`);
    const took = await round.run('reads', keys.map(({ folder_id, id }): [string, string] => [folder_id, id]), 'registered');
    figures.add('B5 row by id (ms)', engine, ...took.row);
    figures.add('B5 rows of a case (ms)', engine, ...took.ofCase);
    figures.add('B5 50 newest of a state (ms)', engine, ...took.newest);
  }

  /** Cases of a tag on the server: in the app's tables, or in the peer's own. */
  async function arrived(engine: Engine, tag: string): Promise<{ cases: number; rows: number }> {
    const at = engine === 'rxdb' ? 'peer_' : '';
    const [found] = await server.rows<{ cases: number; rows: number }>(
      `with c as (select id, folder_id from public."${at}case" where facts like $1) select count(*)::int as cases,
        (count(*) + (select count(*) from public."${at}folder" f join c on f.id = c.folder_id) + (select count(*) from public."${at}case_event" e join c on e.case_id = c.id)
        + (select count(*) from public."${at}case_party" p join c on p.case_id = c.id))::int as rows from c`, [`${tag}%`]);
    return found ?? { cases: 0, rows: 0 };
  }
  async function sent(round: Runner, tag: string, tries: number, line: string): Promise<void> {
    server.busy = 0;
    const done = await Promise.race([round.run('push', tries), wait(PATIENCE, null)]);
    const busy = server.busy;
    if (!done) {
      // Given up, and sent without faults: late is not lost.
      server.setFate(null);
      await round.reopen();
      await round.run('push', 1);
    }
    const { time, faults } = done ?? { time: Number.NaN, faults: 0 };
    const there = await arrived(round.engine, tag);
    must(there.cases === PIECES && there.rows === PIECES * 4, `${ENGINES[round.engine]} sent ${PIECES * 4} rows, the server has ${there.rows} in ${there.cases} cases`);
    must((await round.run('waiting')) === 0, 'something still waits');
    if (done) figures.add(`${line} (ms)`, round.engine, time);
    else figures.say(`${line} (ms)`, round.engine, `not in ${PATIENCE / 1000} s`);
    if (done) figures.add(`${line}, of that in the server (ms)`, round.engine, busy);
    plan.said(`${ENGINES[round.engine]}: ${line}: ${Math.round(time)} ms, ${Math.round(busy)} ms in the server${faults > 0 ? `, ${faults} faults met` : ''}`);
  }

  async function pushes(round: Runner, rep: number): Promise<void> {
    const { engine } = round;
    const tag = (what: string): string => `${engine}-${rep}-${what}-`;
    const saves = await round.run('save', ground!, tag('plain'), PIECES);
    figures.add('B6 one durable save of a case, p50 (ms)', engine, quantile(saves, 0.5));
    figures.add('B6 one durable save of a case, p95 (ms)', engine, quantile(saves, 0.95));
    await sent(round, tag('plain'), 1, 'B2 push of 1,000 operations');
    await round.run('save', ground!, tag('lossy'), PIECES);
    // Every fifth answer to a write is lost after it took effect.
    let writes = 0;
    server.setFate(({ method, path }) => (method !== 'GET' && !path.endsWith('sync_pull') && ++writes % 5 === 2 ? 'lose' : 'pass'));
    await sent(round, tag('lossy'), 200, 'B2 the same, 20 % of answers lost');
    server.setFate(null);
    await round.run('save', ground!, tag('known'), PIECES);
    await round.run('tellBehind');
    await sent(round, tag('known'), 1, 'B3 push of 1,000 the server knows already');
  }

  async function remoteChanges(round: Runner, rep: number): Promise<void> {
    const { engine } = round;
    const at = engine === 'rxdb' ? 'peer_' : '';
    await round.run('pull');
    await round.run('save', ground!, `${engine}-${rep}-held-`, 50);
    const word = `${engine} ${rep} 改过`;
    const changed = await server.rows<{ folder_id: string; id: string }>(
      `update public."${at}case" set facts = $1 where id in (select id from public."${at}case" where facts like '第%件：%' and status = 'registered' order by md5(id::text) limit ${REMOTE_CHANGES}) returning folder_id, id`, [word]);
    server.setFate(({ method, path }) => (method !== 'GET' && !path.endsWith('sync_pull') ? { status: 503, body: '{}', type: 'application/json' } : 'pass'));
    const took = await round.run('pull', REMOTE_CHANGES);
    const facts = await round.run('facts', changed.map(({ folder_id, id }): [string, string] => [folder_id, id]));
    must(facts.every((fact) => fact === word), `${ENGINES[engine]} misses remote changes`);
    must((await round.run('waiting')) === 200, `${ENGINES[engine]} lost what was waiting`);
    figures.add('B7 100 remote changes under 200 waiting operations (ms)', engine, took);
    server.setFate(null);
  }

  const each = async (times: number, work: (engine: Engine, rep: number) => Promise<void>): Promise<void> => {
    // Whoever begins a turn may pay for it: every turn begins with another.
    for (let rep = 0; rep < times; rep += 1) for (let i = 0; i < engines.length; i += 1) await work(engines[(i + rep * 2) % engines.length]!, rep);
  };
  // Recorded once by everyone, so that figures can do without the server's own time; this also warms the server.
  await each(1, async (engine) => (await arena.enter(engine, true)).run('firstPull').then(() => undefined));
  if (plan.wanted('B1')) await each(plan.live, async (engine) => (await filled(engine, false)).run('close'));
  if (plan.wanted('B1')) await each(plan.replayed, async (engine) => (await filled(engine, true)).run('close'));
  const work = ['B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8'].filter(plan.wanted);
  // The first calls of a kind pay for what the server prepares once, whoever makes them.
  if (['B2', 'B3', 'B6', 'B7'].some(plan.wanted))
    await each(1, async (engine) => {
      const round = await arena.enter(engine, true);
      await round.run('firstPull');
      await round.run('save', ground, `warm-${engine}-`, PIECES);
      await round.run('use', round.origin);
      await round.run('push', 1);
      await round.run('close');
    });
  if (work.length > 0)
    await each(plan.work, async (engine, rep) => {
      const round = await filled(engine, true);
      figures.add('B8 on the disk (MB)', engine, (await round.run('disk')) / 1e6);
      await round.run('newestTime', 'registered');
      await round.run('close');
      if (plan.wanted('B4')) await opens(round);
      else await round.reopen();
      if (plan.wanted('B5')) await reads(round);
      if (['B2', 'B3', 'B6'].some(plan.wanted)) await pushes(round, rep);
      if (plan.wanted('B7')) await remoteChanges(round, rep);
      await round.run('close');
    });
  return figures;
}

/**
 * What the server pays, on a real Postgres: a pull that finds nothing new, and what row level security costs. Median of the runs in ms as
 * Postgres itself counts them (explain analyze). A machine's figures, not a test: quality.md holds the budgets.
 * By itself: `npx tsx tests/postgres/bench.ts`.
 */
import { cpus } from 'node:os';
import * as v from 'valibot';
import { startPostgres, type Postgres } from '../support/postgres';
import type { Sql } from '../support/postgres-client';
import { gather, type Crowd } from './crowd';

export interface Figure {
  name: string;
  /** Median, in milliseconds. */
  ms: number;
  /** At most so many milliseconds. */
  budget: number;
}

const RUNS = 31;
const PAGE = 1000;
const CASES_AT_ONCE = 500;

/** Cases of all classes in turn, six rows each (folder, three members, case, step), through the database's own triggers. */
async function addCases(postgres: Postgres, { school, teachers }: Crowd, count: number): Promise<void> {
  const people = teachers.map(({ id, unit }) => `('${id}'::uuid, '${unit}'::uuid)`).join(', ');
  for (let made = 0; made < count; made += CASES_AT_ONCE) {
    await postgres.sql(`
      create temporary table made as select gen_random_uuid() as folder, gen_random_uuid() as id, now() - n * interval '1 minute' as at, teacher, unit
        from (select *, row_number() over () as number from (values ${people}) t (teacher, unit)) t join generate_series(1, ${CASES_AT_ONCE}) n on n % ${teachers.length} = number - 1;
      insert into public.folder (id, folder_id, school_id, kind, unit_id, created_by) select folder, folder, '${school.id}', 'case', unit, teacher from made;
      insert into public.case (id, folder_id, kind, category_id, unit_id, facts, occurred_at, place, registered_at, created_by, status)
        select id, folder, 'dispute', '${school.category}', unit, '课间因借用文具互相推搡，老师在场劝开，无人受伤。', at, '教室', at, teacher, 'registered' from made;
      insert into public.case_event (id, folder_id, case_id, step, note, at, by_id) select gen_random_uuid(), folder, id, 'mediate', '当面说开，互相道歉。', at, teacher from made;
      drop table made`);
  }
}

const plans = v.tuple([v.object({ 'QUERY PLAN': v.tuple([v.object({ 'Execution Time': v.number() })]) })]);

async function measured(sql: Sql, query: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < RUNS + 5; run += 1) times.push(v.parse(plans, await sql(`explain (analyze, timing off, format json) ${query}`))[0]['QUERY PLAN'][0]['Execution Time']);
  return times.slice(5).sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? NaN;
}

const rowsOf = async (postgres: Postgres): Promise<string> => Number((await postgres.sql('select count(*) as n from sync.entry'))[0]?.['n']).toLocaleString('en');

async function emptyPulls(postgres: Postgres, { school: { who }, teachers }: Crowd): Promise<Figure[]> {
  const figures: Figure[] = [];
  const rows = await rowsOf(postgres);
  for (const [name, person] of [['the desk', who.desk], ['one of 20 class teachers', teachers[0].id], ['a handler of nothing', who.second]] as const) {
    const { schools } = await postgres.as(person).pull(null, 1);
    const cursor = JSON.stringify(Object.fromEntries(Object.entries(schools).map(([school, { head, epoch }]) => [school, { seq: head, epoch }])));
    const ms = await postgres.within(person, (sql) => measured(sql, `select public.sync_pull('${cursor}')`));
    figures.push({ name: `empty pull of ${name}, ${rows} rows`, ms, budget: 5 });
  }
  return figures;
}

/** The same read as the same person, under row level security and by a role that it does not hold back. */
async function underRls(postgres: Postgres, { school: { who } }: Crowd): Promise<Figure[]> {
  const rows = await rowsOf(postgres);
  const reads = { [`pull of ${PAGE} entries`]: `select public.sync_pull(null, ${PAGE})`, [`page of ${PAGE} steps`]: `select * from public.case_event order by folder_id limit ${PAGE}`, 'all cases': 'select * from public.case' };
  const figures: Figure[] = [];
  for (const [name, query] of Object.entries(reads)) {
    const free = await postgres.free(who.desk, (sql) => measured(sql, query));
    const held = await postgres.within(who.desk, (sql) => measured(sql, query));
    figures.push({ name: `${name} by the desk, ${rows} rows (budget: twice without RLS)`, ms: held, budget: 2 * free });
  }
  return figures;
}

export async function postgresFigures(): Promise<Figure[]> {
  const postgres = await startPostgres(2);
  try {
    const crowd = await gather(postgres, 20);
    await addCases(postgres, crowd, 8_500);
    await postgres.sql('analyze');
    const pulls = await emptyPulls(postgres, crowd);
    await addCases(postgres, crowd, 8_500);
    await postgres.sql('analyze');
    return [...pulls, ...(await underRls(postgres, crowd))];
  } finally {
    await postgres.close();
  }
}

if (process.argv[1] === import.meta.filename) {
  console.log(`\n${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, node ${process.version}\n`);
  for (const { name, ms, budget } of await postgresFigures()) console.log(`  ${name.padEnd(80)}${ms.toFixed(2).padStart(9)}${budget.toFixed(2).padStart(9)} ms at most`);
}

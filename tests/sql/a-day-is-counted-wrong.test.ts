/** Fear: a day is counted wrong: over Spring Festival, over National Day, on a Saturday that is worked, or by more than an article allows. */
import chineseDays from 'chinese-days';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addWorkdays, workdaysBetween, type CalendarDays } from '@/domain/calendar';
import { addDays, weekday } from '@/lib/plain-date';
import { smallSchool, type School } from '../support/sql-school';
import { startSqlServer, type SqlServer } from '../support/sql-server';

/** 2025 and 2026 as announced: what is off on weekdays, what is worked on weekends. */
const days: { on_date: string; kind: 'holiday' | 'workday' }[] = [];
for (let date = '2025-01-01'; date <= '2026-12-31'; date = addDays(date, 1)) {
  const { work } = chineseDays.getDayDetail(date);
  if (work === weekday(date) > 5) days.push({ on_date: date, kind: work ? 'workday' : 'holiday' });
}

let server: SqlServer;
let school: School;
beforeAll(async () => {
  server = await startSqlServer();
  school = await smallSchool(server);
  await server.sql(`insert into public.calendar_day (id, folder_id, on_date, kind) select gen_random_uuid(), $1, (d ->> 'on_date')::date, d ->> 'kind' from jsonb_array_elements($2::jsonb) d`, [school.id, JSON.stringify(days)]);
}, 120_000);
afterAll(() => server.close());

const dayOn = async (from: string, count: number): Promise<unknown> => (await server.sql(`select private.days_on($1, $2::date, $3, 'workday')::text as day`, [school.id, from, count]))[0]?.['day'];

describe('working days', () => {
  it.each([
    // National Day 2025 with Mid-Autumn: 1–8 October off, Sunday 28 September and Saturday 11 October worked.
    ['2025-09-26', 1, '2025-09-28'], ['2025-09-29', 1, '2025-09-30'], ['2025-09-29', 2, '2025-10-09'], ['2025-09-30', 3, '2025-10-11'], ['2025-09-30', 5, '2025-10-14'],
    // Spring Festival 2026: 15–23 February off, Saturdays 14 and 28 February worked.
    ['2026-02-13', 1, '2026-02-14'], ['2026-02-13', 5, '2026-02-27'], ['2026-02-13', 6, '2026-02-28'], ['2026-02-15', 1, '2026-02-24'], ['2026-02-24', 5, '2026-03-02'],
    // An ordinary weekend.
    ['2026-03-06', 1, '2026-03-09'], ['2026-03-07', 5, '2026-03-13'],
  ])('%s and %i more is %s', async (from, count, expected) => {
    expect(await dayOn(from, count)).toBe(expected);
  });

  it('are counted as the phone counts them, from every day of two years', async () => {
    const calendar: CalendarDays = days;
    const froms = Array.from({ length: 600 }, (_, index) => addDays('2025-01-01', index));
    const rows = await server.sql(`
      select f::text as day, array(select private.days_on($1, f, n, 'workday')::text from unnest(array[1, 3, 5, 10, 40]) n) as ends, private.workdays_between($1, f, f + 37) as inside
      from unnest($2::date[]) f`, [school.id, froms]);
    expect(rows).toHaveLength(froms.length);
    expect(rows).toEqual(froms.map((from) => ({ day: from, ends: [1, 3, 5, 10, 40].map((count) => addWorkdays(from, count, calendar)), inside: workdaysBetween(from, addDays(from, 37), calendar) })));
  });

  it('a calendar that closes every day stops the search', async () => {
    await server.db.transaction(async (tx) => {
      await tx.query(`insert into public.calendar_day (id, folder_id, on_date, kind) select gen_random_uuid(), $1, date '2030-01-01' + i, 'holiday' from generate_series(1, 1100) i`, [school.id]);
      expect((await tx.query(`select private.days_on($1, '2030-01-01', 5, 'workday') - date '2030-01-01' as days`, [school.id])).rows).toEqual([{ days: 1000 }]);
      await tx.rollback();
    });
  });
});

type Clocks = Record<string, { on: string; due: string; at?: string; done?: string }>;
/** What the clocks are after a step on a given day, 10:00 in China. */
async function after(kind: string, on: string, step: string, data: Record<string, unknown> = {}, clocks: Clocks = {}, more: Record<string, unknown> = {}, to = 'handling'): Promise<unknown> {
  const [row] = await server.sql(`
    select private.clocks_after(jsonb_populate_record(null::public."case", $1), jsonb_populate_record(null::public.case_event, $2), private.tokens_of($3, $4::jsonb),
      array(select d from public.deadline d where d.folder_id = $5 and d.case_kind = $6 order by d.clock), $5, $7::date, ($7 || 'T10:00:00+08:00')::timestamptz) as clocks`,
  [JSON.stringify({ kind, clocks, ...more }), JSON.stringify({ step, data, from_status: 'registered', to_status: to }), step, JSON.stringify(data), school.id, kind, on]);
  return row?.['clocks'];
}

describe('each article’s example', () => {
  it('第23条: told within 15 days of receipt, over Spring Festival too; one from above that is not ours is objected to within 5 working days', async () => {
    expect(await after('petition', '2026-02-10', 'register', {})).toEqual({ notice: { on: '2026-02-10', due: '2026-02-25' } });
    expect(await after('petition', '2026-02-13', 'register', { channel: 'transferred' })).toEqual({ notice: { on: '2026-02-13', due: '2026-02-28' }, object: { on: '2026-02-13', due: '2026-02-27' } });
  });

  it('accepting ends whatever waited for it, and begins the 60 days (第34条) or the school’s 10 working days', async () => {
    const waiting: Clocks = { notice: { on: '2025-09-26', due: '2025-10-11' }, notice_simple: { on: '2025-09-26', due: '2025-09-30' }, object: { on: '2025-09-26', due: '2025-10-09' } };
    const over = Object.fromEntries(Object.entries(waiting).map(([name, clock]) => [name, { ...clock, done: '2025-09-30' }]));
    expect(await after('petition', '2025-09-30', 'accept', {}, waiting)).toEqual({ ...over, decide: { on: '2025-09-30', due: '2025-11-29' } });
    expect(await after('petition', '2025-09-30', 'accept', { track: 'simple' }, waiting)).toEqual({ ...over, decide_simple: { on: '2025-09-30', due: '2025-10-21' } });
  });

  it('第35、36条: 30 days to ask, 30 to decide, twice; and resolving the matter does not take them away', async () => {
    let clocks = await after('petition', '2026-03-02', 'tell', { whom: 'petitioner', what: 'reply', how: 'written' }) as Clocks;
    expect(clocks).toEqual({ review_ask: { on: '2026-03-02', due: '2026-04-01' } });
    clocks = await after('petition', '2026-03-03', 'resolve', { outcome: 'explained' }, clocks, {}, 'resolved') as Clocks;
    expect(clocks).toEqual({ review_ask: { on: '2026-03-02', due: '2026-04-01' } });
    clocks = await after('petition', '2026-03-20', 'review', { level: 'first' }, clocks, {}, 'handling') as Clocks;
    clocks = await after('petition', '2026-04-10', 'reviewed', { level: 'first' }, clocks, {}, 'handling') as Clocks;
    clocks = await after('petition', '2026-04-20', 'review', { level: 'second' }, clocks, {}, 'handling') as Clocks;
    expect(clocks).toEqual({
      review_ask: { on: '2026-03-02', due: '2026-04-01', done: '2026-03-20' }, review_decide: { on: '2026-03-20', due: '2026-04-19', done: '2026-04-10' },
      second_ask: { on: '2026-04-10', due: '2026-05-10', done: '2026-04-20' }, second_decide: { on: '2026-04-20', due: '2026-05-20' },
    });
  });

  it('bullying is found within 10 days, whatever they are; an incident first reported within two hours, over midnight too', async () => {
    expect(await after('bullying', '2025-09-30', 'register')).toEqual({ find: { on: '2025-09-30', due: '2025-10-10' } });
    expect(await after('incident', '2026-03-02', 'register')).toEqual({ handle: { on: '2026-03-02', due: '2026-03-03' }, first_report: { on: '2026-03-02', due: '2026-03-02', at: '2026-03-02T04:00:00.000Z' } });
  });

  it('two follow-ups stop one after the other', async () => {
    let clocks = await after('dispute', '2026-03-02', 'close', {}, {}, {}, 'closed') as Clocks;
    expect(clocks).toEqual({ follow_1: { on: '2026-03-02', due: '2026-03-09' }, follow_2: { on: '2026-03-02', due: '2026-03-30' } });
    clocks = await after('dispute', '2026-03-08', 'follow', { satisfied: 'yes' }, clocks, {}, 'handling') as Clocks;
    expect(clocks).toMatchObject({ follow_1: { done: '2026-03-08' }, follow_2: { due: '2026-03-30' } });
    expect(clocks['follow_2']).not.toHaveProperty('done');
    expect(await after('dispute', '2026-03-29', 'follow', { satisfied: 'partly' }, clocks, {}, 'handling')).toMatchObject({ follow_2: { done: '2026-03-29' } });
  });

  it('a pause over National Day moves a clock in working days by working days, one in days by days; one the law sets does not pause', async () => {
    const running = (name: string): Clocks => ({ [name]: { on: '2025-09-25', due: '2025-09-29' } });
    const resumed = async (kind: string, name: string) => await after(kind, '2025-10-10', 'unpause', {}, running(name), { paused_on: '2025-09-26' }) as Clocks;
    expect((await resumed('dispute', 'handle'))['handle']?.due).toBe('2025-10-13'); // five: 28, 29, 30 September, 9, 10 October; so 30 September, 9, 10, 11, 13 October
    expect((await resumed('hazard', 'fix'))['fix']?.due).toBe('2025-10-13');
    expect((await resumed('petition', 'decide'))['decide']?.due).toBe('2025-09-29');
  });

  it('who routes may set an earlier day, never a later one', async () => {
    const running: Clocks = { handle: { on: '2026-03-02', due: '2026-03-09' } };
    expect(await after('dispute', '2026-03-03', 'route', { until: '2026-03-05' }, running)).toMatchObject({ handle: { due: '2026-03-05' } });
    expect(await after('dispute', '2026-03-03', 'route', { until: '2026-03-20' }, running)).toMatchObject({ handle: { due: '2026-03-09' } });
  });
});

describe('ceilings', () => {
  it.each([
    ['bullying', 'find', 'days = 11'], ['bullying', 'find', `unit = 'workday', days = 5`], ['bullying', 'find', 'pauses = true'], ['bullying', 'find', 'extend_days = 1'],
    ['petition', 'notice', 'days = 16'], ['petition', 'notice', `unit = 'workday'`], ['petition', 'object', 'days = 6'], ['petition', 'decide', 'days = 61'], ['petition', 'decide', 'extend_days = 31'],
    ['petition', 'decide', 'pauses = true'], ['petition', 'review_ask', 'days = 29'], ['petition', 'second_decide', 'days = 31'],
  ])('%s %s: %s is refused with a sentence', async (kind, clock, change) => {
    await expect(server.sql(`update public.deadline set ${change} where folder_id = $1 and case_kind = $2 and clock = $3`, [school.id, kind, clock])).rejects.toThrow('deadlines_never_exceed_the_ceiling');
    expect(await server.sql(`select private.sentence('deadlines_never_exceed_the_ceiling') as text`)).toEqual([{ text: '期限可以缩短，不能超过规定的上限' }]);
  });

  it('every deadline a school begins with names its source', async () => {
    expect(await server.sql(`select clock from public.deadline where source !~ '^(《|学校规定)'`)).toEqual([]);
  });
});

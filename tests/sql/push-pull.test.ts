import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newCase, newCheck, smallSchool, type School } from '../support/sql-school';
import { startSqlServer, type SqlServer } from '../support/sql-server';

let server: SqlServer;
let school: School;
beforeAll(async () => {
  server = await startSqlServer();
  school = await smallSchool(server);
}, 60_000);
afterAll(() => server.close());

describe('what one phone pushes another pulls', () => {
  it('a case registered offline arrives whole, numbered and due', async () => {
    const made = newCase(school, { parties: [{ pupil_id: school.pupil }] });
    const { results } = await server.as(school.who.keeper).push(made.ops);
    expect(results).toMatchObject(made.ops.map((op) => ({ mid: op.mid, status: 'applied' })));
    expect(results.at(-1)?.rows).toHaveLength(2);
    expect(results.at(-1)?.rows?.[1]).toMatchObject({ id: made.id, status: 'registered', number: expect.stringMatching(/^\d{4}-\d{4}$/), created_by: school.who.keeper });

    const seen = await server.as(school.who.desk).pull(null);
    const mine = seen.entries.filter(([folder]) => folder === made.folder).map(([, tbl]) => tbl).sort();
    expect(mine).toEqual(['case', 'case_event', 'case_party', 'folder', 'folder_member', 'folder_member']);
    const unseen = await server.as(school.who.other).pull(null);
    expect(unseen.entries.filter(([folder]) => folder === made.folder)).toEqual([]);
  });

  it('a check arrives with who made it', async () => {
    const op = newCheck(school);
    expect(await server.as(school.who.keeper).push([op])).toMatchObject({ results: [{ status: 'applied', rows: [{ checked_by: school.who.keeper }] }] });
  });

  it('an empty pull says nothing and keeps the cursor', async () => {
    const first = await server.as(school.who.desk).pull(null);
    const second = await server.as(school.who.desk).pull(first.schools);
    expect(second).toMatchObject({ schools: first.schools, entries: [], granted: [], revoked: [] });
  });
});

it('a push reads no more rows where there are many, however old the plans are and though nobody ever counted the rows', async () => {
  const register = (many: number) => server.as(school.who.keeper).push(Array.from({ length: many }, () => newCase(school).ops).flat());
  const read = async (): Promise<number> => {
    await server.sql('select pg_stat_force_next_flush()');
    return Number((await server.sql('select sum(seq_tup_read + coalesce(idx_tup_fetch, 0)) as rows from pg_stat_user_tables'))[0]?.['rows']);
  };
  const cost = async (): Promise<number> => {
    const before = await read();
    await register(1);
    return (await read()) - before;
  };
  await server.db.exec('analyze'); // plans of other sessions, such as those that made the school, are none of a phone's
  await register(5);
  const few = await cost();
  for (let round = 0; round < 15; round += 1) await register(10);
  const many = await cost();
  expect(few).toBeGreaterThan(20);
  expect(many).toBeLessThan(few + 20);
});

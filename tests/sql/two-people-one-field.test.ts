/** Fear: the last write silently wins. A clash keeps the server's value and shows both. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newCase, patch, smallSchool, type NewCase, type School } from '../support/sql-school';
import { startSqlServer, type SqlServer } from '../support/sql-server';

let server: SqlServer;
let school: School;
let made: NewCase;
beforeAll(async () => {
  server = await startSqlServer();
  school = await smallSchool(server);
}, 120_000);
afterAll(() => server.close());
beforeEach(async () => {
  made = newCase(school);
  await server.as(school.who.keeper).push(made.ops);
});

const row = async () => (await server.sql('select * from public.case where id = $1', [made.id]))[0];

describe('three-way merge per field', () => {
  it('takes what nobody else changed', async () => {
    const { results } = await server.as(school.who.desk).push([patch(made.folder, 'case', made.id, { place: { base: '教室', new: '操场' } })]);
    expect(results).toMatchObject([{ status: 'applied', rows: [{ place: '操场' }] }]);
  });

  it('two people, two fields: both are kept', async () => {
    await server.as(school.who.desk).push([patch(made.folder, 'case', made.id, { place: { base: '教室', new: '操场' } })]);
    await server.as(school.who.keeper).push([patch(made.folder, 'case', made.id, { urgency: { base: 'normal', new: 'pressing' } })]);
    expect(await row()).toMatchObject({ place: '操场', urgency: 'pressing' });
  });

  it('two people, one field: the clash travels to both, the rest of the change is applied', async () => {
    const cursor = (await server.as(school.who.desk).pull(null)).schools;
    await server.as(school.who.desk).push([patch(made.folder, 'case', made.id, { place: { base: '教室', new: '操场' } })]);
    const op = patch(made.folder, 'case', made.id, { place: { base: '教室', new: '走廊' }, urgency: { base: 'normal', new: 'urgent' } });
    const [verdict] = (await server.as(school.who.keeper).push([op])).results;
    expect(verdict).toMatchObject({ status: 'conflict', rows: [{ place: '操场', urgency: 'urgent' }] });
    const { entries } = await server.as(school.who.desk).pull(cursor);
    const conflict = entries.find(([, tbl]) => tbl === 'conflict');
    expect(conflict?.[4]).toMatchObject({
      id: verdict?.conflicts?.[0], folder_id: made.folder, tbl: 'case', row_id: made.id, field: 'place', base: '教室', mine: '走廊', theirs: '操场',
      mine_by: school.who.keeper, theirs_by: school.who.desk, settled_at: null,
    });
    expect(conflict?.[4]?.['theirs_at']).toEqual(expect.any(String));
  });

  it('the other side is whoever wrote the value that is there, not who last tried; unknown where no phone wrote it', async () => {
    const place = (base: string, value: string) => patch(made.folder, 'case', made.id, { place: { base, new: value } });
    const theirs = async (id: string | undefined) => (await server.sql('select theirs_by, theirs_at is not null as known, theirs from public.conflict where id = $1', [id]))[0];
    const [first] = (await server.as(school.who.desk).push([place('走廊', '操场')])).results;
    expect(await theirs(first?.conflicts?.[0])).toEqual({ theirs_by: school.who.keeper, known: true, theirs: '教室' });
    const [second] = (await server.as(school.who.lead).push([place('走廊', '门厅')])).results;
    expect(await theirs(second?.conflicts?.[0])).toEqual({ theirs_by: school.who.keeper, known: true, theirs: '教室' });
    const older = newCase(school);
    await server.as(school.who.keeper).push(older.ops);
    await server.sql('delete from sync.mutation where row_id = $1', [older.id]);
    const [third] = (await server.as(school.who.desk).push([patch(older.folder, 'case', older.id, { place: { base: '走廊', new: '操场' } })])).results;
    expect(await theirs(third?.conflicts?.[0])).toEqual({ theirs_by: null, known: false, theirs: '教室' });
  });

  it('wanting what is there already is no clash', async () => {
    await server.as(school.who.desk).push([patch(made.folder, 'case', made.id, { place: { base: '教室', new: '操场' } })]);
    const { results } = await server.as(school.who.keeper).push([patch(made.folder, 'case', made.id, { place: { base: '教室', new: '操场' } })]);
    expect(results).toMatchObject([{ status: 'applied' }]);
  });

  it('the same moment written otherwise is the same moment', async () => {
    const at = '2026-09-01T08:00:00+08:00';
    await server.sql('update public.case set occurred_at = $2 where id = $1', [made.id, at]);
    const set = { occurred_at: { base: '2026-09-01T00:00:00.000Z', new: '2026-09-01T01:00:00.000Z' } };
    expect((await server.as(school.who.keeper).push([patch(made.folder, 'case', made.id, set)])).results).toMatchObject([{ status: 'applied' }]);
    expect((await row())?.['occurred_at']).toEqual(new Date('2026-09-01T01:00:00Z'));
  });

  it('a clash is settled once, and by whom is the server’s to say', async () => {
    const [verdict] = (await server.as(school.who.keeper).push([patch(made.folder, 'case', made.id, { place: { base: '走廊', new: '操场' } })])).results;
    const id = verdict?.conflicts?.[0] ?? '';
    const settle = (kept: string) => patch(made.folder, 'conflict', id, { settled_at: { base: null, new: new Date().toISOString() }, kept: { base: null, new: kept } });
    expect((await server.as(school.who.desk).push([patch(made.folder, 'conflict', id, { kept: { base: null, new: 'mine' } })])).results).toMatchObject([
      { status: 'rejected', code: 'invalid', message: '请选择保留哪一个' },
    ]);
    expect((await server.as(school.who.desk).push([settle('theirs')])).results).toMatchObject([{ status: 'applied', rows: [{ kept: 'theirs', settled_by: school.who.desk }] }]);
    expect((await server.as(school.who.keeper).push([settle('theirs')])).results).toMatchObject([{ status: 'rejected', code: 'settled' }]);
  });

  it('a row that is not there, or not to be seen, answers the same', async () => {
    const place = { place: { base: '教室', new: '操场' } };
    const unseen = (await server.as(school.who.other).push([patch(made.folder, 'case', made.id, place)])).results[0];
    const nowhere = (await server.as(school.who.other).push([patch(made.folder, 'case', made.folder, place)])).results[0];
    expect(unseen).toMatchObject({ status: 'rejected', code: 'not_found' });
    expect({ ...unseen, mid: '' }).toEqual({ ...nowhere, mid: '' });
  });
});

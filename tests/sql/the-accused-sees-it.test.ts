/** Fear: the person complained about sees the complaint: in rows, counts, the feed, conflicts, verdicts, grants, or by what is told to be forgotten. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { newFile, putIn, type MadeFile } from '../support/sql-files';
import { create, event, newCase, patch, smallSchool, type NewCase, type School, type Who } from '../support/sql-school';
import { startSqlServer, type SqlServer } from '../support/sql-server';

let server: SqlServer;
let school: School;
beforeAll(async () => {
  server = await startSqlServer();
  school = await smallSchool(server);
}, 120_000);
afterAll(() => server.close());

/** Everything a person's program can get at, as one text. */
async function everythingSeenBy(person: string, made: NewCase): Promise<string> {
  const asker = server.as(person);
  const seen: unknown[] = [await asker.pull(null), await asker.folder(made.folder)];
  const tables = await server.sql(`select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'sync', 'storage') and tablename not in ('mutation', 'upcoming')`);
  for (const { name } of tables) seen.push(await asker.sql(`select to_jsonb(t) as row from ${String(name)} t`));
  return JSON.stringify(seen);
}

interface Complaint extends NewCase {
  facts: string;
  photo: MadeFile;
}

async function complaintAbout(accused: Who, by: Who = 'keeper'): Promise<Complaint> {
  const facts = `反映某老师的问题 ${newId()}`;
  const made = newCase(school, { data: { kind: 'petition', facts } });
  const party = create(made.folder, 'case_party', { case_id: made.id, name: '某老师', pupil_id: null, person_id: school.who[accused], unit_id: null });
  const ops = [...made.ops.slice(0, 2), party, ...made.ops.slice(2)];
  await server.as(school.who[by]).push(ops);
  // Someone else's photo of it; whoever named themselves is out by now.
  const photo = newFile(school.id, made.folder, { case_id: made.id, name: `照片 ${newId()}` });
  const another = accused === 'lead' ? 'desk' : 'lead';
  expect((await server.as(school.who[another]).push([photo.op])).results).toMatchObject([{ status: 'applied' }]);
  await putIn(server, photo);
  return { ...made, facts, photo };
}

const traces = (made: Complaint) => [made.folder, made.id, made.facts, made.photo.id, made.photo.sha256];

describe('named at registration', () => {
  it.each<[Who, Who]>([['keeper', 'desk'], ['desk', 'keeper'], ['lead', 'keeper'], ['handler', 'keeper'], ['admin', 'keeper'], ['overseer', 'desk'], ['keeper', 'keeper']])(
    '%s, named by %s, sees no trace of it', async (accused, by) => {
      const made = await complaintAbout(accused, by);
      expect(await server.sql('select status from public.case where id = $1', [made.id])).toHaveLength(1);
      const seen = await everythingSeenBy(school.who[accused], made);
      for (const trace of traces(made)) expect(seen).not.toContain(trace);
    });

  it.each<Who>(['keeper', 'desk', 'lead', 'handler'])('%s is given none of its photos, and asking leaves no line in the log', async (accused) => {
    const { photo } = await complaintAbout(accused, accused === 'keeper' ? 'desk' : 'keeper');
    const asker = server.as(school.who[accused]);
    expect(await asker.sql('select public.file_open($1) as place, public.file_open($2) as nowhere', [photo.id, newId()])).toEqual([{ place: null, nowhere: null }]);
    expect(await asker.sql('select public.file_views($1) as looks, public.file_views($2) as nowhere', [photo.id, newId()])).toEqual([{ looks: null, nowhere: null }]);
    expect(await asker.sql('select name from storage.objects')).toEqual([]);
    expect(await asker.sql('select public.file_stored($1) as stored, public.file_stored($2) as nowhere', [photo.id, newId()])).toEqual([{ stored: { stored: false }, nowhere: { stored: false } }]);
    await expect(asker.sql(`insert into storage.objects (bucket_id, name) values ('attachment', $1)`, [photo.path])).rejects.toThrow('row-level security');
    expect(await server.sql('select id from private.file_view where attachment_id = $1', [photo.id])).toEqual([]);
  });

  it('counts are the same with and without it', async () => {
    const desk = server.as(school.who.desk);
    const count = async () => (await desk.sql(`select (select count(*) from public.case) c, (select count(*) from public.folder) f, (select count(*) from public.folder_member) m, (select count(*) from sync.entry) e, (select count(*) from public.attachment) p, (select count(*) from storage.objects) o, (select count(*) from sync.access) a`))[0];
    const before = await count();
    await complaintAbout('desk');
    expect(await count()).toEqual(before);
  });

  it('the pull that would have brought it brings nothing, and asks nothing to be forgotten', async () => {
    const cursor = (await server.as(school.who.desk).pull(null)).schools;
    await complaintAbout('desk');
    expect(await server.as(school.who.desk).pull(cursor)).toMatchObject({ entries: [], granted: [], revoked: [] });
  });

  it('others see it, and know who is kept out', async () => {
    const made = await complaintAbout('desk');
    const seen = (await server.as(school.who.lead).pull(null)).entries.filter(([folder]) => folder === made.folder);
    expect(seen.map(([, tbl]) => tbl)).toContain('case_party');
    expect(seen.find(([, tbl, , , row]) => tbl === 'folder_member' && row?.['part'] === 'recused')?.[4]).toMatchObject({ person_id: school.who.desk });
  });

  it('who names themselves is out too, and the desk takes the registration on', async () => {
    const made = await complaintAbout('keeper', 'keeper');
    expect(await server.sql('select status from public.case where id = $1', [made.id])).toEqual([{ status: 'new' }]);
    expect((await server.as(school.who.desk).push([event(made.folder, made.id, 'register')])).results).toMatchObject([{ status: 'applied' }]);
  });
});

describe('named later', () => {
  it.each<Who>(['keeper', 'desk', 'lead'])('%s must let it go, and sees no trace after', async (accused) => {
    const made = newCase(school, { data: { kind: 'petition', facts: '反映某老师的问题' } });
    await server.as(school.who.keeper).push(made.ops);
    const cursor = (await server.as(school.who[accused]).pull(null)).schools;
    const by = accused === 'desk' ? 'lead' : 'desk';
    await server.as(school.who[by]).push([create(made.folder, 'case_party', { case_id: made.id, name: '某老师', person_id: school.who[accused] })]);
    const { entries, granted, revoked } = await server.as(school.who[accused]).pull(cursor);
    expect({ entries, granted, revoked }).toEqual({ entries: [], granted: [], revoked: [made.folder] });
    const rows = await server.as(school.who[accused]).sql('select id from public.case where id = $1', [made.id]);
    expect(rows).toEqual([]);
    expect((await server.as(school.who[accused]).folder(made.folder))).toMatchObject({ entries: [], more: false });
  });

  it('the handler it concerns stops handling it', async () => {
    const made = newCase(school);
    await server.as(school.who.keeper).push(made.ops);
    await server.as(school.who.desk).push([event(made.folder, made.id, 'route', { handler_id: school.who.handler })]);
    await server.as(school.who.desk).push([create(made.folder, 'case_party', { case_id: made.id, name: '办理人', person_id: school.who.handler })]);
    expect(await server.sql('select handler_id, status from public.case where id = $1', [made.id])).toEqual([{ handler_id: null, status: 'handling' }]);
    expect(await server.as(school.who.handler).sql('select id from public.case')).not.toContainEqual({ id: made.id });
    const again = await server.as(school.who.desk).push([event(made.folder, made.id, 'route', { handler_id: school.who.handler })]);
    expect(again.results).toMatchObject([{ status: 'rejected', code: 'recused_handler', message: '当事人和回避的人不能办理此事项' }]);
  });
});

describe('what they try', () => {
  it('writing into it answers as if it were not there', async () => {
    const made = await complaintAbout('desk');
    const nowhere = { folder: newId(), id: newId() };
    for (const op of [
      (at: { folder: string; id: string }) => event(at.folder, at.id, 'resolve', { note: 'x' }),
      (at: { folder: string; id: string }) => patch(at.folder, 'case', at.id, { facts: { base: 'a', new: 'b' } }),
      (at: { folder: string; id: string }) => create(at.folder, 'case_party', { case_id: at.id, name: '某某' }),
      (at: { folder: string; id: string }) => create(at.folder, 'case', { kind: 'dispute', category_id: school.category, facts: 'x', occurred_at: '2026-01-01T00:00:00Z' }),
    ]) {
      const [there, elsewhere] = [(await server.as(school.who.desk).push([op(made)])).results[0], (await server.as(school.who.desk).push([op(nowhere)])).results[0]];
      expect(there?.status).toBe('rejected');
      expect({ ...there, mid: '' }).toEqual({ ...elsewhere, mid: '' });
    }
  });

  it('a clash inside it never reaches them', async () => {
    const made = await complaintAbout('lead');
    const [verdict] = (await server.as(school.who.keeper).push([patch(made.folder, 'case', made.id, { place: { base: '别处', new: '办公楼' } })])).results;
    expect(verdict?.status).toBe('conflict');
    const seen = await everythingSeenBy(school.who.lead, made);
    for (const trace of [...traces(made), ...(verdict?.conflicts ?? [])]) expect(seen).not.toContain(trace);
  });

  it('a cursor of their own making opens nothing', async () => {
    const made = await complaintAbout('desk');
    const { schools } = await server.as(school.who.desk).pull(null);
    const mine = schools[school.id];
    for (const seq of [0, 1, -5, 1e15, (mine?.head ?? 1) - 1]) {
      const answer = JSON.stringify(await server.as(school.who.desk).pull({ [school.id]: { seq, epoch: mine?.epoch ?? '' } }));
      for (const trace of traces(made)) expect(answer).not.toContain(trace);
    }
  });

  it('its keeper returning as keeper of the next term does not open it', async () => {
    const made = await complaintAbout('keeper', 'desk');
    await server.sql(`select private.make_member($1, $2, 'keeper')`, [made.folder, school.who.keeper]);
    expect(await server.as(school.who.keeper).sql('select id from public.case where id = $1', [made.id])).toEqual([]);
  });
});

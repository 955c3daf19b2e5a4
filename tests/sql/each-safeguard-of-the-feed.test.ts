/** One day at school, told twice: with every safeguard of the feed in place nobody's copy is wrong; with any one removed somebody's is. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { Replica, strayEntries, viewOf } from '../support/sql-replica';
import { create, event, newCase, smallSchool } from '../support/sql-school';
import { startSqlServer, type SqlServer } from '../support/sql-server';

let server: SqlServer;
beforeAll(async () => {
  server = await startSqlServer();
}, 120_000);
afterAll(() => server.close());

/** Without the starts that this test moves to let an hour pass. */
const timeless = (rows: readonly string[]) => JSON.stringify(rows).replaceAll(/\\"starts_at\\":\\"[^"]*"/g, '');

/** What goes wrong for anybody in the course of the day; it ends when nobody asks on. */
async function* day(): AsyncGenerator<string, void, void> {
  const school = await smallSchool(server);
  const { who } = school;
  // Less of the school's set-up, which everybody's copy is compared with again and again.
  for (const rest of [`workflow_step where case_kind <> 'dispute' and`, `deadline where case_kind <> 'dispute' and`, 'duty_item where', 'checklist_item where']) await server.sql(`delete from public.${rest} folder_id = $1`, [school.id]);
  const phones = Object.entries(who).map(([name, id]) => ({ name, id, replica: new Replica(server.as(id)) }));
  const compare = async function* (when: string) {
    for (const { name, id, replica } of phones) {
      await replica.pull(500);
      const view = await viewOf(server.as(id));
      if (timeless(replica.held) !== timeless(view)) yield `${when}: ${name} holds ${replica.held.length}, may see ${view.length}`;
    }
  };
  yield* compare('morning');
  const [open, complaint, later, secret] = [newCase(school), newCase(school, { parties: [{ person_id: who.desk }] }), newCase(school), newCase(school)];
  for (const made of [open, complaint, later, secret]) await server.as(who.keeper).push(made.ops);
  for (const cursor of [phones.find(({ name }) => name === 'desk')?.replica.cursor ?? null, null]) {
    if (JSON.stringify(await server.as(who.desk).pull(cursor)).includes(complaint.folder)) yield 'the accused is told of the complaint';
  }
  yield* compare('registered');

  await server.as(who.desk).push([event(open.folder, open.id, 'route', { handler_id: who.handler })]);
  yield* compare('routed');
  await server.as(who.desk).push([event(open.folder, open.id, 'route', { handler_id: who.second })]);
  await server.as(who.desk).push([create(later.folder, 'case_party', { case_id: later.id, name: '领导', person_id: who.lead })]);
  await server.sql('update public.folder set restricted = true where id = $1', [secret.folder]);
  yield* compare('shut');
  await server.sql('update public.folder set restricted = false where id = $1', [secret.folder]);
  await server.sql(`insert into public.folder_member (folder_id, person_id, part, starts_at) values ($1, $2, 'shared', now() + interval '1 hour')`, [open.folder, who.other]);
  yield* compare('opened');
  await server.db.transaction(async (tx) => {
    await tx.exec('set local session_replication_role = replica');
    await tx.query(`update public.folder_member set starts_at = starts_at - interval '2 hours' where folder_id = $1 and person_id = $2`, [open.folder, who.other]);
    await tx.query(`update sync.upcoming set starts_at = starts_at - interval '2 hours'`);
  });
  yield* compare('an hour later');

  const [role, pupil] = [newId(), newId()];
  await server.sql(`insert into public.person_role (id, folder_id, person_id, role) values ($1, $2, $3, 'desk')`, [role, school.id, who.handler]);
  await server.sql(`insert into public.pupil (id, folder_id, name) values ($1, $2, '转班生')`, [pupil, school.roster]);
  yield* compare('a second desk');
  await server.sql('delete from public.person_role where id = $1', [role]);
  await server.sql('update public.folder set restricted = true where id = $1', [secret.folder]);
  await server.sql('update public.pupil set folder_id = $2 where id = $1', [pupil, school.dormRoster]);
  yield* compare('moved');
  await server.sql('delete from public.pupil where id = $1', [pupil]);
  await server.sql('update public.person set active = false where id = $1', [who.second]);
  yield* compare('gone');
  if ((await strayEntries(server, school.id)).length > 0) yield 'rows and entries differ';
}

it('a day with everything in place', async () => {
  const wrong: string[] = [];
  for await (const each of day()) wrong.push(each);
  expect(wrong).toEqual([]);
}, 120_000);

it.each<[string, string, string]>([
  ['sync.stamp()', `if tg_op = 'DELETE' then`, `if false then`],
  ['sync.stamp()', `is distinct from (new.folder_id, new.id)`, `is distinct from (old.folder_id, old.id)`],
  ['sync.access_changes(uuid,uuid,boolean)', 'due = a.due or excluded.due', 'due = a.due'],
  ['sync.access_changes(uuid,uuid,boolean)', 'exists (select from sync.entry e where e.folder_id = f.id', 'not exists (select from sync.entry e where e.folder_id = f.id'],
  ['sync.member_changes()', `v_row.part = 'recused' and`, 'false and'],
  ['sync.member_changes()', 'v_row.starts_at > now()', 'false'],
  ['sync.restriction_changes()', 'a.desk_until is not null', 'false'],
  ['sync.restriction_changes()', `and r.role in ('desk', 'lead')`, 'and false'],
  ['sync.stamp_access()', 'and a.due', 'and false'],
  ['sync.stamp_access()', 'and not a.seen and', 'and false and'],
  ['sync.stamp_place()', `old.role in ('desk', 'lead')`, 'false'],
  ['sync.note_place(uuid,uuid,boolean)', 'set seq = excluded.seq,', 'set seq = a.seq,'],
  ['sync.cursors(jsonb)', '|| coalesce(a.seq, 0)', ''],
  ['sync.announce_started()', 'u.starts_at <= now()', 'false'],
  ['sync.revoked(jsonb)', 'and s.seen', ''],
  ['sync.revoked(jsonb)', 'f.created_at < s.place_until', 'false'],
  ['private.recuse(uuid,uuid)', `values (p_folder, p_person, 'recused')`, `values (p_folder, p_person, 'shared')`],
])('%s without %s', async (name, part, instead) => {
  const [found] = await server.sql('select pg_get_functiondef($1::regprocedure) as text', [name]);
  const text = String(found?.['text']);
  expect(text).toContain(part);
  await server.db.exec(text.replace(part, instead));
  try {
    expect((await day().next()).done).toBe(false);
  } finally {
    await server.db.exec(text);
  }
}, 120_000);

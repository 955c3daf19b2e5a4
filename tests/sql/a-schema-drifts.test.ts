/** Fear: a table without row level security, a grant nobody meant, a function open to all. The whole catalogue is walked. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES, MIMES } from '@/domain/attachment';
import { TABLES, schemas } from '@/domain/tables';
import { startSqlServer, type SqlServer } from '../support/sql-server';

let server: SqlServer;
beforeAll(async () => {
  server = await startSqlServer();
}, 120_000);
afterAll(() => server.close());

/** What a signed-in person may write, column by column. Everything else is read at most. */
const MAY_INSERT: Record<string, string> = {
  'public.absence': 'id, folder_id, check_id, pupil_id, pupil_name, reason, detail, parent_reached',
  'public.attachment': 'id, folder_id, check_id, case_id, event_id, kind, mime, name, bytes, sha256, width, height, seconds, taken_at, household_id, visit_id',
  'public.aid': 'id, folder_id, household_id, kind, form, source, amount, quantity, until, note',
  'public.calendar_day': 'id, folder_id, on_date, kind, name',
  'public.case': 'id, folder_id, kind, category_id, unit_id, facts, occurred_at, place, urgency, settled_on_spot, spot_action, check_id, item_id, registered_at, signs',
  'public.case_event': 'id, folder_id, case_id, step, note, handler_id, department_id, at, data',
  'public.case_party': 'id, folder_id, case_id, name, pupil_id, person_id, unit_id, side',
  'public.category': 'id, folder_id, parent_id, name, kind, department_id, person_id, sort, active',
  'public.check': 'id, folder_id, unit_id, week_start, ordinal, result, answers, checked_at',
  'public.check_slot': 'id, folder_id, unit_kind, ordinal, opens_weekday, due_weekday, due_time',
  'public.checklist_item': 'id, folder_id, title, hint, answer, category_id, unit_kind, sort, active',
  'public.deadline': 'id, folder_id, case_kind, days, unit, source, clock, starts, stops, whose, extend_days, pauses, rise_days',
  'public.department': 'id, folder_id, name, sort',
  'public.duty_item': 'id, folder_id, kind, title, detail, sort, active',
  'public.folder': 'id, folder_id, school_id, kind, unit_id, term_id, restricted',
  'public.household': 'id, folder_id, name, people, address, phone, needs, reason, reason_note, pupil_id, case_id',
  'public.household_event': 'id, folder_id, household_id, step, about_id, note, data, at',
  'public.look_run': 'id, folder_id, from_on, to_on, scope, kind, share, seed, case_ids, note',
  'public.paper': 'id, folder_id, case_id, kind, data',
  'public.person_role': 'id, folder_id, person_id, role, department_id',
  'public.petition': 'id, folder_id, case_id, channel, identity, petitioner, contact, representatives, request, received_on, from_organ, procedure, household_id',
  'public.promise': 'id, folder_id, household_id, visit_id, what, by_person, due_on',
  'public.pupil': 'id, folder_id, name, pinyin, initials, number, active',
  'public.term': 'id, folder_id, name, starts_on, ends_on',
  'public.unit': 'id, folder_id, kind, name, grade, size, sort, active',
  'public.visit': 'id, folder_id, household_id, planned_on, at_time, reasons, people, round_id, state, started_at, ended_at, present, asked, hard, hard_note, answered, agreed, note',
  'public.visit_round': 'id, folder_id, name, from_on, to_on, budget, gifts, household_ids, note',
  'public.workflow_step': 'id, folder_id, case_kind, from_status, step, to_status, roles, needs',
  'sync.mutation': 'mid, person, device, school, n, at, sv, folder_id, tbl, row_id, k, payload, status, code, message, conflicts',
};
const MAY_UPDATE: Record<string, string> = {
  'public.absence': 'reason, detail, parent_reached',
  'public.attachment': 'withdrawn_at',
  'public.calendar_day': 'on_date, kind, name',
  'public.case': 'category_id, facts, occurred_at, place, urgency, spot_action, signs',
  'public.case_party': 'side',
  'public.category': 'parent_id, name, department_id, person_id, sort, active',
  'public.check': 'withdrawn_at',
  'public.check_slot': 'opens_weekday, due_weekday, due_time',
  'public.checklist_item': 'title, hint, answer, category_id, unit_kind, sort, active',
  'public.conflict': 'settled_at, kept',
  'public.deadline': 'days, unit, source, extend_days, pauses, rise_days',
  'public.department': 'name, sort',
  'public.duty_item': 'title, detail, sort, active',
  'public.household': 'name, people, address, phone, needs, reason, reason_note',
  'public.look_run': 'finished_at',
  'public.paper': 'voided_at',
  'public.person': 'name, active',
  'public.petition': 'channel, identity, petitioner, contact, representatives, request, received_on, from_organ, procedure',
  'public.pupil': 'name, pinyin, initials, number, active',
  'public.school': 'support_days',
  'public.term': 'name, starts_on, ends_on',
  'public.unit': 'name, grade, size, sort, active',
  'public.visit': 'planned_on, at_time, reasons, people, round_id, state, started_at, ended_at, present, asked, hard, hard_note, answered, agreed, note',
  'public.visit_round': 'name, from_on, to_on, budget, gifts, household_ids, note, finished_at',
  'public.workflow_step': 'to_status, roles, needs',
};
/** Functions a signed-in person may call; all others are for triggers and the database's owner. */
const MAY_CALL = [
  'private.device_ended', 'private.devices_of', 'private.field_word', 'private.files_in_view', 'private.first_sentence', 'private.may_attach', 'private.may_keep_duty', 'private.may_keep_roster', 'private.may_look_back', 'private.may_report_in',
  'private.may_set_up', 'private.may_settle', 'private.may_support_in', 'private.may_upload', 'private.may_visit', 'private.may_work_on', 'private.me', 'private.must_import', 'private.my_schools', 'private.note_device', 'private.note_export', 'private.note_import',
  'private.note_review', 'private.note_stored', 'private.open_file', 'private.open_folders', 'private.open_to_me', 'private.refuse', 'private.retention_rows', 'private.review_rows',
  'private.school_if_open', 'private.sentence', 'private.set_device_end', 'private.taken_away', 'private.verdict_of', 'private.views_of', 'public.device_end', 'public.device_hello',
  'public.device_list', 'public.export_note', 'public.file_open', 'public.file_stored', 'public.file_views', 'public.retention_report', 'public.review_done', 'public.review_list', 'public.sync_folder', 'public.sync_import', 'public.sync_pull',
  'public.sync_push', 'sync.announce_started', 'sync.columns_for', 'sync.content', 'sync.create_row', 'sync.cursors', 'sync.instant', 'sync.is_newer', 'sync.is_uuid',
  'sync.is_whole', 'sync.keep', 'sync.note_conflict', 'sync.patch_row', 'sync.put_together', 'sync.result', 'sync.revoked', 'sync.row_of', 'sync.rows_after', 'sync.rows_for', 'sync.schema_version',
  'sync.shape_fault', 'sync.tables', 'sync.upcast', 'sync.upcast_1',
];

const OURS = `('public', 'private', 'sync')`;

describe('tables', () => {
  it('all have row level security, enabled and forced', async () => {
    const bare = await server.sql(`
      select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ${OURS} and c.relkind in ('r', 'p', 'v', 'm', 'f') and not (c.relrowsecurity and c.relforcerowsecurity)`);
    expect(bare).toEqual([]);
  });

  it('give nothing to anon or everybody, and to the signed-in only what is listed', async () => {
    const open = await server.sql(`
      select table_schema || '.' || table_name as name, grantee, privilege_type from information_schema.role_table_grants
      where table_schema in ${OURS} and (grantee in ('anon', 'PUBLIC') or grantee = 'authenticated' and privilege_type <> 'SELECT')`);
    expect(open).toEqual([]);
    const read = await server.sql(`
      select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ${OURS} and c.relkind = 'r' and not has_table_privilege('authenticated', c.oid, 'select') order by 1`);
    expect(read.map(({ name }) => name)).toEqual([
      'private.case_number', 'private.device', 'private.export_log', 'private.file_to_delete', 'private.file_view', 'private.paper_number', 'private.retention_log', 'private.review',
      'private.step_field', 'private.support_step', 'sync.upcoming',
    ]);
    const columns = await server.sql(`
      select n.nspname || '.' || c.relname as name, p.privilege, string_agg(a.attname, ', ' order by a.attnum) as columns
      from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      cross join (values ('INSERT'), ('UPDATE'), ('REFERENCES')) p (privilege)
      where n.nspname in ${OURS} and c.relkind = 'r' and has_column_privilege('authenticated', c.oid, a.attnum, p.privilege)
      group by 1, 2 order by 1`);
    const granted = (privilege: string) => Object.fromEntries(columns.filter((row) => row['privilege'] === privilege).map((row) => [row['name'], row['columns']]));
    expect(granted('INSERT')).toEqual(MAY_INSERT);
    expect(granted('UPDATE')).toEqual(MAY_UPDATE);
    expect(granted('REFERENCES')).toEqual({});
  });

  it('carry folder_id, indexed, and an id', async () => {
    for (const tbl of TABLES) {
      const [row] = await server.sql(`
        select exists (select from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0] where i.indrelid = $1::regclass and a.attname = 'folder_id') as indexed,
          (select a.attnotnull from pg_attribute a where a.attrelid = $1::regclass and a.attname = 'folder_id') as always`, [`public."${tbl}"`]);
      expect([tbl, row]).toEqual([tbl, { indexed: true, always: true }]);
    }
  });

  it('have the columns the phone parses, by the same names', async () => {
    const rows = await server.sql(`select table_name as tbl, array_agg(column_name::text order by column_name) as columns from information_schema.columns where table_schema = 'public' group by 1`);
    const known = Object.fromEntries(rows.map((row) => [String(row['tbl']), row['columns']]));
    expect(Object.keys(known).sort()).toEqual([...TABLES].sort());
    for (const tbl of TABLES) expect(known[tbl]).toEqual(expect.arrayContaining(Object.keys(schemas[tbl].entries)));
  });

  it('are stamped, each, when a transaction commits', async () => {
    const rows = await server.sql(`select tgrelid::regclass::text as name from pg_trigger where tgfoid = 'sync.stamp'::regproc and tgdeferrable and tginitdeferred and tgtype = 29`);
    expect(rows).toHaveLength(TABLES.length);
  });

  it('of Storage are closed but for two policies, and the bucket is private', async () => {
    const policies = await server.sql(`select policyname, cmd, roles::text from pg_policies where schemaname = 'storage' order by 1`);
    expect(policies).toEqual([
      { policyname: 'attachment_is_read_once_asked_for', cmd: 'SELECT', roles: '{authenticated}' },
      { policyname: 'attachment_is_uploaded_for_its_row', cmd: 'INSERT', roles: '{authenticated}' },
    ]);
    expect(await server.sql('select id, public, file_size_limit, allowed_mime_types from storage.buckets')).toEqual([
      { id: 'attachment', public: false, file_size_limit: MAX_FILE_BYTES, allowed_mime_types: [...MIMES] },
    ]);
    const [rule] = await server.sql(`select pg_get_constraintdef(oid) as text from pg_constraint where conname = 'attachment_mimes_are_known'`);
    for (const mime of MIMES) expect(rule?.['text']).toContain(`'${mime}'`);
  });

  it('name no deferrable foreign key', async () => {
    expect(await server.sql(`select conname from pg_constraint where contype = 'f' and condeferrable`)).toEqual([]);
  });
});

describe('functions', () => {
  it('are open to whom they are listed for', async () => {
    const rows = await server.sql(`
      select n.nspname || '.' || p.proname as name, has_function_privilege('authenticated', p.oid, 'execute') as mine, has_function_privilege('anon', p.oid, 'execute') as anon
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ${OURS} order by 1`);
    expect(rows.filter(({ anon }) => anon === true)).toEqual([]);
    expect(rows.filter(({ mine }) => mine === true).map(({ name }) => name)).toEqual(MAY_CALL);
  });

  it('look names up nowhere', async () => {
    const rows = await server.sql(`
      select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ${OURS} and not coalesce('search_path=""' = any (p.proconfig), false)`);
    expect(rows).toEqual([]);
  });

  it('the endpoints run as the caller', async () => {
    expect(await server.sql(`select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef`)).toEqual([]);
  });
});

describe('sentences', () => {
  it('there is one for every rule a phone can break', async () => {
    const rows = await server.sql(`
      select conname from pg_constraint c join pg_class r on r.oid = c.conrelid
      where r.relnamespace = 'public'::regnamespace and (c.contype = 'c' or c.contype = 'u' and conname not like '%can_be_named_with_their_folder') and private.sentence(conname) is null
      union all
      select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid
      where i.indisunique and not i.indisprimary and c.relnamespace = 'public'::regnamespace and private.sentence(c.relname) is null and c.relname not like '%can_be_named_with_their_folder'`);
    expect(rows).toEqual([]);
  });
});

describe('a new school’s defaults', () => {
  it('name no person, only matters, and every leaf a department that is there', async () => {
    await server.sql(`select private.create_school('00000000-0000-4000-8000-0000000000a1', '00000000-0000-4000-8000-0000000000a1', '新校'), private.install_school_defaults('00000000-0000-4000-8000-0000000000a1')`);
    expect(await server.sql('select name from public.category where department_id is null')).toEqual([]);
    expect(await server.sql(`select title from public.checklist_item where answer = 'finding' and category_id is null`)).toEqual([]);
    expect(await server.sql('select case_kind from public.workflow_step group by 1 order by 1')).toHaveLength(5);
    expect(await server.sql(`select 1 from public.workflow_step where case_kind = 'bullying' and step <> 'merge' and from_status <> 'closed' and to_status = 'closed' and not 'other' = any (needs)`)).toEqual([]);
  });
});

/** Everyone of the access matrix, standing as it says, and a row of every table in every kind of folder to try. */
import { newId } from '@/lib/id';
import type { Place, Subject } from '../sql/access-matrix';
import { filled, insert, looks, opened, struck } from './sql-cast-text';
import { householdCast } from './sql-cast-households';
import { newFile, putIn, type MadeFile } from './sql-files';
import { create, event, newCase, newCheck, smallSchool } from './sql-school';
import type { SqlServer } from './sql-server';

export interface Cast {
  ids: Record<Subject, string | null>;
  /** Statements to try, in SQL: finding the place's row, adding one, changing it. */
  read: Record<Place, string>;
  create: Partial<Record<Place, string>>;
  patch: Partial<Record<Place, string>>;
  /** Where deleting is not the reading statement turned around. */
  delete: Partial<Record<Place, string>>;
}

export async function cast(server: SqlServer): Promise<Cast> {
  const school = await smallSchool(server);
  const elsewhere = await smallSchool(server);
  const { sql } = server;
  const S = school.id;

  const join = async (role: string): Promise<string> => {
    const id = newId();
    await sql('insert into auth.users (id) values ($1)', [id]);
    await sql('insert into public.person (id, folder_id, name) values ($1, $2, $3)', [id, S, role]);
    await sql('insert into public.person_role (id, folder_id, person_id, role) values (gen_random_uuid(), $1, $2, $3)', [S, id, role]);
    return id;
  };
  const [inactive, creator, shared, recused, stranger] = [await join('keeper'), await join('handler'), await join('keeper'), await join('desk'), newId()];
  const [co, officer, complained, visitor] = [await join('handler'), await join('lead'), await join('handler'), await join('keeper')];
  await sql('insert into auth.users (id) values ($1)', [stranger]);
  await sql(`select private.make_member($1, $2, 'keeper')`, [school.roster, inactive]);
  await sql('update public.person set active = false where id = $1', [inactive]);
  for (const role of ['lead', 'admin']) await sql(`insert into public.person_role (id, folder_id, person_id, role) values (gen_random_uuid(), $1, $2, $3)`, [elsewhere.id, elsewhere.who.desk, role]);
  const { keeper, other: colleague, handler, second: former, desk, lead, admin, overseer } = school.who;
  const ids = { anon: null, stranger, inactive, elsewhere: elsewhere.who.desk, keeper, colleague, creator, handler, co, former, shared, desk, lead, officer, admin, overseer, recused, complained, visitor };

  const must = async (who: string, ...ops: Parameters<ReturnType<SqlServer['as']>['push']>[0]) => {
    for (const result of (await server.as(who).push(ops)).results) if (result.status !== 'applied' && result.status !== 'conflict') throw new Error(JSON.stringify(result));
  };
  /** A letter about someone, handed on once, with a co-handler and a lead in charge. */
  const stand = async (data: Record<string, unknown>, parties: Record<string, unknown>[]) => {
    const made = newCase(school, { data: { kind: 'petition', ...data }, parties });
    await must(creator, ...made.ops);
    await must(desk, event(made.folder, made.id, 'route', { handler_id: former }), event(made.folder, made.id, 'route', { handler_id: handler, data: { co: [co] } }));
    await must(lead, event(made.folder, made.id, 'lead', { data: { person: officer } }));
    return made;
  };
  const about = [{ person_id: recused }, { person_id: complained, side: 'complained' }];
  const ordinary = await stand({}, about);
  const unwritten = await stand({}, about); // the same, without its letter
  await sql(`select private.make_member(f, $3, 'shared') from unnest(array[$1, $2]::uuid[]) f`, [ordinary.folder, unwritten.folder, shared]);
  // Named on it, but of no role in this school: still shut.
  await sql(`select private.make_member($1, $2, 'shared')`, [ordinary.folder, elsewhere.who.desk]);
  const restricted = await stand({ unit_id: null }, [{}]);
  await sql(`select private.make_member($1, $2, 'shared')`, [restricted.folder, elsewhere.who.desk]);
  const letter = (made: { folder: string; id: string }) => create(made.folder, 'petition', { case_id: made.id, channel: 'letter', received_on: '2026-09-01' });
  const paper = (made: { folder: string; id: string }) => create(made.folder, 'paper', { case_id: made.id, kind: 'accept_notice', data: {} });
  await must(creator, letter(ordinary), letter(restricted), paper(ordinary), paper(restricted));
  await must(desk, event(restricted.folder, restricted.id, 'restrict', { note: '涉及个人隐私' }));
  const empty = newCase(school);
  await must(creator, ...empty.ops.slice(0, 1));

  const check = newCheck(school);
  await must(keeper, check);
  const absence = create(school.roster, 'absence', { check_id: check.id, pupil_id: school.pupil, pupil_name: '王小明', reason: '病假', detail: '', parent_reached: 'yes' });
  await must(keeper, absence);
  const photos = { roster: newFile(S, school.roster, { check_id: check.id }), ordinary: newFile(S, ordinary.folder, { case_id: ordinary.id }), restricted: newFile(S, restricted.folder, { case_id: restricted.id }) };
  const coming = { roster: newFile(S, school.roster, { check_id: check.id }), ordinary: newFile(S, ordinary.folder, { case_id: ordinary.id }), restricted: newFile(S, restricted.folder, { case_id: restricted.id }) };
  await must(keeper, photos.roster.op, coming.roster.op);
  await must(creator, photos.ordinary.op, coming.ordinary.op, photos.restricted.op, coming.restricted.op);
  for (const photo of Object.values(photos)) {
    await putIn(server, photo);
    await sql(`insert into private.file_view (person_id, attachment_id, folder_id, at) values ($1, $2, $3, '2026-09-07')`, [creator, photo.id, photo.folder]);
  }
  await sql(`insert into public.calendar_day (id, folder_id, on_date, kind) values (gen_random_uuid(), $1, '2026-10-01', 'holiday')`, [S]);

  await sql(`delete from public.deadline where folder_id = $1 and case_kind = 'incident'`, [S]);

  const clash: Record<string, string> = {};
  for (const folder of [S, school.roster, ordinary.folder, restricted.folder]) {
    clash[folder] = newId();
    await sql(`insert into public.conflict (id, folder_id, tbl, row_id, field, mine_by, mine_at) values ($1, $2, 'case', $1, 'place', $3, now())`, [clash[folder], folder, keeper]);
  }
  const office = newId();
  await sql(`insert into public.folder (id, folder_id, school_id, kind) values ($1, $1, $2, 'desk')`, [office, S]);
  await sql(`select private.make_member($1, $2, 'shared')`, [office, shared]);
  const homes = await householdCast(server, { school: S, office, visitor, desk, shared, recused, complained });

  const run = newId();
  await sql(`insert into public.look_run (id, folder_id, from_on, to_on, scope) values ($1, $2, '2026-01-01', '2026-01-31', 'all')`, [run, office]);

  const find = (tbl: string, where: string, ...params: unknown[]): string => filled(`select from ${tbl} where ${where}`, params);
  const inFolder = (tbl: string, folder: string) => find(`public."${tbl}"`, 'folder_id = $1', folder);
  const set = (tbl: string, change: string, where: string, ...params: unknown[]): string => filled(`update public."${tbl}" set ${change} where ${where}`, params);
  const some: Record<string, unknown> = {};
  for (const tbl of ['department', 'unit', 'category', 'term', 'calendar_day', 'check_slot', 'checklist_item', 'workflow_step', 'deadline', 'duty_item']) {
    some[tbl] = (await sql(`select id from public."${tbl}" where folder_id = $1 limit 1`, [S]))[0]?.['id'];
  }
  const first = (tbl: string, change: string) => set(tbl, change, 'id = $1', some[tbl]);
  const base = (folder: string) => ({ id: newId(), folder_id: folder });
  const newFolder = (data: Record<string, unknown>) => ((id) => insert('folder', { id, folder_id: id, school_id: S, ...data }))(newId());
  const settle = (folder: string) => set('conflict', `settled_at = now(), kept = 'mine'`, 'id = $1', clash[folder]);
  const party = (made: { folder: string; id: string }) => insert('case_party', { ...base(made.folder), case_id: made.id, name: '李四' });
  const note = (made: { folder: string; id: string }) => insert('case_event', { ...base(made.folder), case_id: made.id, step: 'mediate', note: '谈话' });
  const look = (photo: MadeFile) => opened(photo, 'select name from storage.objects where name = $1');
  const bytes = (photo: MadeFile) => filled(`insert into storage.objects (bucket_id, name) values ('attachment', $1)`, [photo.path]);
  const overwrite = (photo: MadeFile) => opened(photo, `update storage.objects set metadata = '{}' where name = $1 returning name`);
  const erase = (photo: MadeFile) => opened(photo, 'delete from storage.objects where name = $1 returning name');
  const another = (folder: string, data: Record<string, unknown>) => {
    const { op } = newFile(S, folder, data);
    return insert('attachment', { id: op.id, folder_id: folder, ...op.data });
  };
  const withdraw = (photo: MadeFile) => set('attachment', 'withdrawn_at = now()', 'id = $1', photo.id);
  const facts = (made: { folder: string; id: string }) => set('case', `facts = '改了'`, 'id = $1', made.id);

  return {
    ids,
    read: {
      'school/school': inFolder('school', S), 'school/folder': inFolder('folder', S), 'school/person': inFolder('person', S), 'school/person_role': inFolder('person_role', S),
      'school/department': inFolder('department', S), 'school/unit': inFolder('unit', S), 'school/category': inFolder('category', S), 'school/term': inFolder('term', S),
      'school/calendar_day': inFolder('calendar_day', S), 'school/check_slot': inFolder('check_slot', S), 'school/checklist_item': inFolder('checklist_item', S),
      'school/workflow_step': inFolder('workflow_step', S), 'school/deadline': inFolder('deadline', S), 'school/duty_item': inFolder('duty_item', S), 'school/conflict': inFolder('conflict', S),
      'unit_term/folder': inFolder('folder', school.roster), 'unit_term/folder_member': inFolder('folder_member', school.roster), 'unit_term/pupil': inFolder('pupil', school.roster),
      'unit_term/check': inFolder('check', school.roster), 'unit_term/absence': inFolder('absence', school.roster), 'unit_term/conflict': inFolder('conflict', school.roster),
      'unit_term/attachment': inFolder('attachment', school.roster), 'unit_term/file': look(photos.roster), 'unit_term/looks': looks(photos.roster),
      'case/folder': inFolder('folder', ordinary.folder), 'case/folder_member': inFolder('folder_member', ordinary.folder), 'case/case': inFolder('case', ordinary.folder),
      'case/case_party': inFolder('case_party', ordinary.folder), 'case/case_event': inFolder('case_event', ordinary.folder), 'case/conflict': inFolder('conflict', ordinary.folder),
      'case/petition': inFolder('petition', ordinary.folder), 'case/paper': inFolder('paper', ordinary.folder),
      'restricted/petition': inFolder('petition', restricted.folder), 'restricted/paper': inFolder('paper', restricted.folder), 'desk/look_run': inFolder('look_run', office),
      'case/attachment': inFolder('attachment', ordinary.folder), 'case/file': look(photos.ordinary), 'case/looks': looks(photos.ordinary),
      'restricted/folder': inFolder('folder', restricted.folder), 'restricted/folder_member': inFolder('folder_member', restricted.folder), 'restricted/case': inFolder('case', restricted.folder),
      'restricted/case_party': inFolder('case_party', restricted.folder), 'restricted/case_event': inFolder('case_event', restricted.folder), 'restricted/conflict': inFolder('conflict', restricted.folder),
      'restricted/attachment': inFolder('attachment', restricted.folder), 'restricted/file': look(photos.restricted), 'restricted/looks': looks(photos.restricted),
      ...homes.read, 'desk/folder': inFolder('folder', office),
      'sync/counter': find('sync.counter', 'school_id = $1', S), 'sync/entry': find('sync.entry', 'folder_id = $1', ordinary.folder),
      'sync/access': find('sync.access', 'folder_id = $1 and person_id = $2', ordinary.folder, handler), 'sync/mutation': find('sync.mutation', 'mid = $1', ordinary.ops[0]?.mid),
      'sync/upcoming': find('sync.upcoming', 'true'), 'private/case_number': find('private.case_number', 'true'),
      'private/paper_number': find('private.paper_number', 'true'), 'private/step_field': find('private.step_field', 'true'),
      'private/support_step': find('private.support_step', 'true'), 'private/export_log': find('private.export_log', 'true'), 'private/retention_log': find('private.retention_log', 'true'), 'private/file_to_delete': find('private.file_to_delete', 'true'),
      'private/file_view': find('private.file_view', 'true'), 'storage/objects': find('storage.objects', 'true'), 'storage/buckets': find('storage.buckets', 'true'),
    },
    create: {
      'school/school': insert('school', { ...base(S), name: '新校' }),
      'school/folder': insert('folder', { ...base(S), school_id: S, kind: 'school' }),
      'school/person': insert('person', { ...base(S), name: '新人' }),
      'school/person_role': insert('person_role', { ...base(S), person_id: overseer, role: 'handler' }),
      'school/department': insert('department', { ...base(S), name: '新部门' }),
      'school/unit': insert('unit', { ...base(S), kind: 'class', name: '新班' }),
      'school/category': insert('category', { ...base(S), name: '新类', kind: 'dispute' }),
      'school/term': insert('term', { ...base(S), name: '下学期', starts_on: '2027-02-20', ends_on: '2027-07-10' }),
      'school/calendar_day': insert('calendar_day', { ...base(S), on_date: '2026-10-02', kind: 'holiday' }),
      'school/check_slot': insert('check_slot', { ...base(S), unit_kind: 'class', ordinal: 3, opens_weekday: 5, due_weekday: 5, due_time: '18:00' }),
      'school/checklist_item': insert('checklist_item', { ...base(S), title: '新项' }),
      'school/workflow_step': insert('workflow_step', { ...base(S), case_kind: 'hazard', from_status: 'registered', step: 'resolve', to_status: 'resolved', roles: ['desk'] }),
      'school/duty_item': insert('duty_item', { ...base(S), kind: 'phone', title: '校医', detail: '8001' }),
      'school/deadline': insert('deadline', { ...base(S), case_kind: 'incident', days: 2, unit: 'day' }),
      'school/conflict': insert('conflict', { ...base(S), tbl: 'unit', row_id: S, field: 'name', mine_by: keeper, mine_at: '2026-09-01' }),
      'unit_term/folder': newFolder({ kind: 'unit_term', unit_id: school.unit, term_id: school.term }),
      'unit_term/folder_member': insert('folder_member', { ...base(school.roster), person_id: colleague, part: 'keeper' }),
      'unit_term/pupil': insert('pupil', { ...base(school.roster), name: '新生' }),
      'unit_term/check': insert('check', { ...base(school.roster), unit_id: school.unit, week_start: '2026-09-14', ordinal: 1, result: 'clear', checked_at: '2026-09-14' }),
      'unit_term/absence': insert('absence', { ...base(school.roster), check_id: check.id, pupil_name: '王小明', reason: '病假', parent_reached: 'no' }),
      'unit_term/conflict': insert('conflict', { ...base(school.roster), tbl: 'pupil', row_id: S, field: 'name', mine_by: keeper, mine_at: '2026-09-01' }),
      'case/folder': newFolder({ kind: 'case' }),
      'case/folder_member': insert('folder_member', { ...base(ordinary.folder), person_id: colleague, part: 'shared' }),
      'case/case': insert('case', { ...base(empty.folder), kind: 'dispute', category_id: school.category, facts: '争执', occurred_at: '2026-09-01', registered_at: '2026-09-01' }),
      'case/case_party': party(ordinary),
      'case/petition': insert('petition', { ...base(unwritten.folder), case_id: unwritten.id, channel: 'visit', received_on: '2026-09-01' }),
      'case/paper': insert('paper', { ...base(ordinary.folder), case_id: ordinary.id, kind: 'opinion' }),
      'restricted/paper': insert('paper', { ...base(restricted.folder), case_id: restricted.id, kind: 'opinion' }),
      'desk/look_run': insert('look_run', { ...base(office), from_on: '2026-02-01', to_on: '2026-02-28', scope: 'sample', share: '10' }),
      'case/case_event': note(ordinary),
      'unit_term/attachment': another(school.roster, { check_id: check.id }), 'unit_term/file': bytes(coming.roster),
      'case/attachment': another(ordinary.folder, { case_id: ordinary.id }), 'case/file': bytes(coming.ordinary),
      'restricted/attachment': another(restricted.folder, { case_id: restricted.id }), 'restricted/file': bytes(coming.restricted),
      'case/conflict': insert('conflict', { ...base(ordinary.folder), tbl: 'case', row_id: S, field: 'place', mine_by: keeper, mine_at: '2026-09-01' }),
      'restricted/folder': newFolder({ kind: 'case', restricted: true }),
      'restricted/folder_member': insert('folder_member', { ...base(restricted.folder), person_id: colleague, part: 'shared' }),
      'restricted/case_party': party(restricted),
      'restricted/case_event': note(restricted),
      ...homes.create,
      'desk/folder': newFolder({ kind: 'desk' }),
      'sync/mutation': filled(`insert into sync.mutation (mid, person, payload, status) values ($1, $2, '{}', 'applied')`, [newId(), newId()]),
      'private/file_view': filled('insert into private.file_view (person_id, attachment_id, folder_id) values ($1, $2, $3)', [desk, photos.ordinary.id, ordinary.folder]),
      'storage/objects': filled(`insert into storage.objects (bucket_id, name) values ('attachment', $1)`, [newFile(S, ordinary.folder, {}).path]),
      'storage/buckets': `insert into storage.buckets (id, name) values ('mine', 'mine')`,
    },
    patch: {
      'school/school': set('school', 'support_days = 730', 'id = $1', S), 'school/folder': set('folder', 'restricted = false', 'id = $1', S),
      'school/person': set('person', `name = '改名'`, 'id = $1', keeper), 'school/person_role': set('person_role', `role = 'desk'`, 'person_id = $1', keeper),
      'school/department': first('department', 'sort = 9'), 'school/unit': first('unit', 'size = 9'), 'school/category': first('category', 'sort = 9'), 'school/term': first('term', `name = '改'`),
      'school/calendar_day': first('calendar_day', `name = '改'`), 'school/check_slot': first('check_slot', `due_time = '17:00'`), 'school/checklist_item': first('checklist_item', 'sort = 9'),
      'school/workflow_step': first('workflow_step', `roles = array['desk']`), 'school/deadline': first('deadline', `source = '本校'`), 'school/conflict': settle(S),
      'unit_term/folder': set('folder', 'restricted = true', 'id = $1', school.roster), 'unit_term/folder_member': set('folder_member', 'ends_at = null', 'folder_id = $1', school.roster),
      'unit_term/pupil': set('pupil', `number = '9'`, 'id = $1', school.pupil), 'unit_term/check': set('check', 'withdrawn_at = now()', 'id = $1', check.id),
      'unit_term/absence': set('absence', `detail = '改'`, 'id = $1', absence.id), 'unit_term/conflict': settle(school.roster),
      'case/folder': set('folder', 'restricted = true', 'id = $1', ordinary.folder), 'case/folder_member': set('folder_member', 'ends_at = null', 'folder_id = $1', ordinary.folder),
      'case/case': facts(ordinary), 'case/case_party': set('case_party', `side = 'a'`, 'case_id = $1', ordinary.id), 'case/petition': set('petition', `request = '改'`, 'case_id = $1', ordinary.id), 'case/paper': set('paper', 'voided_at = now()', 'case_id = $1', ordinary.id), 'case/case_event': set('case_event', `note = '改'`, 'case_id = $1', ordinary.id),
      'case/conflict': settle(ordinary.folder),
      'restricted/folder': set('folder', 'restricted = false', 'id = $1', restricted.folder), 'restricted/folder_member': set('folder_member', 'ends_at = null', 'folder_id = $1', restricted.folder),
      'restricted/case': facts(restricted), 'restricted/case_party': set('case_party', `side = 'a'`, 'case_id = $1', restricted.id), 'restricted/petition': set('petition', `request = '改'`, 'case_id = $1', restricted.id),
      'restricted/paper': set('paper', 'voided_at = now()', 'case_id = $1', restricted.id), 'desk/look_run': set('look_run', 'finished_at = now()', 'id = $1', run), 'school/duty_item': first('duty_item', 'sort = 9'),
      'restricted/case_event': set('case_event', `note = '改'`, 'case_id = $1', restricted.id), 'restricted/conflict': settle(restricted.folder),
      ...homes.patch, 'desk/folder': set('folder', 'restricted = true', 'id = $1', office),
      'sync/counter': 'update sync.counter set seq = 0', 'sync/entry': 'update sync.entry set gone = true',
      'unit_term/attachment': withdraw(photos.roster), 'case/attachment': withdraw(photos.ordinary), 'restricted/attachment': withdraw(photos.restricted),
      'unit_term/file': overwrite(photos.roster), 'case/file': overwrite(photos.ordinary), 'restricted/file': overwrite(photos.restricted),
      'private/file_view': `update private.file_view set at = '2000-01-01'`, 'storage/objects': `update storage.objects set metadata = '{}'`, 'storage/buckets': 'update storage.buckets set public = true',
      'sync/access': 'update sync.access set seen = false', 'sync/mutation': `update sync.mutation set status = 'applied'`,
    },
    delete: {
      'unit_term/file': erase(photos.roster), 'case/file': erase(photos.ordinary), 'restricted/file': erase(photos.restricted),
      'unit_term/looks': struck(photos.roster), 'case/looks': struck(photos.ordinary), 'restricted/looks': struck(photos.restricted), ...homes.delete,
    },
  };
}

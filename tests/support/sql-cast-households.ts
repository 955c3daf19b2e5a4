/** An ordinary and a restricted household of the access matrix, with a row of every table in each. */
import { newId } from '@/lib/id';
import type { Op } from '@/domain/wire';
import type { Place } from '../sql/access-matrix';
import type { Cast } from './sql-cast';
import { filled, insert, looks, opened, struck } from './sql-cast-text';
import { agreed, newAid, newHousehold, newPromise, newVisit, support, type NewHousehold } from './households';
import { newFile, putIn, type MadeFile } from './sql-files';
import type { SqlServer } from './sql-server';

type HomePlace = Extract<Place, `household/${string}` | `restricted_household/${string}` | 'desk/visit_round' | 'desk/conflict'>;

interface People {
  school: string;
  /** The desk's folder, where rounds lie. */
  office: string;
  visitor: string;
  desk: string;
  shared: string;
  recused: string;
  complained: string;
}

export async function householdCast(server: SqlServer, { school, office, visitor, desk, shared, recused, complained }: People): Promise<Pick<Cast, 'create' | 'patch' | 'delete'> & { read: Record<HomePlace, string> }> {
  const { sql } = server;
  const must = async (who: string, ...ops: Op[]): Promise<void> => {
    for (const result of (await server.as(who).push(ops)).results) if (result.status !== 'applied') throw new Error(JSON.stringify(result));
  };
  const stand = async () => {
    const made = newHousehold({ id: school });
    const [visit, promise, aid] = [newVisit(made, [visitor]), newPromise(made), newAid(made)];
    await must(visitor, ...made.ops, agreed(made), visit, promise, aid);
    const clash = newId();
    await sql(`insert into public.conflict (id, folder_id, tbl, row_id, field, mine_by, mine_at) values ($1, $2, 'visit', $3, 'note', $4, now())`, [clash, made.folder, visit.id, visitor]);
    return { ...made, visit: visit.id, clash };
  };
  const [ordinary, restricted] = [await stand(), await stand()];
  const until = (await sql(`select (current_date + 30)::text as day`))[0]?.['day'];
  await must(desk, support(ordinary, 'share', { person: shared, until }, { note: '商量' }), ...[recused, complained].map((person) => support(ordinary, 'recuse', { person }, { note: '是亲戚' })));
  const filed = async (made: Awaited<ReturnType<typeof stand>>) => {
    const [photo, coming] = [newFile(school, made.folder, { household_id: made.id }), newFile(school, made.folder, { household_id: made.id, visit_id: made.visit })];
    await must(visitor, photo.op, coming.op);
    await putIn(server, photo);
    await sql(`insert into private.file_view (person_id, attachment_id, folder_id, at) values ($1, $2, $3, '2026-09-07')`, [visitor, photo.id, photo.folder]);
    return { photo, coming };
  };
  const [files, quiet] = [await filed(ordinary), await filed(restricted)];
  // Restricting it makes recused people of the ordinary one strangers here as well: they are the office, and the office loses it.
  await must(desk, support(restricted, 'restrict', {}, { note: '家里的事不宜多人知道' }));
  const empty = newHousehold({ id: school });
  await must(visitor, ...empty.ops.slice(0, 1));
  const [round, clash] = [newId(), newId()];
  await sql(`insert into public.visit_round (id, folder_id, name, from_on, to_on) values ($1, $2, '春节慰问', '2027-01-20', '2027-02-05')`, [round, office]);
  await sql(`insert into public.conflict (id, folder_id, tbl, row_id, field, mine_by, mine_at) values ($1, $2, 'visit_round', $3, 'note', $4, now())`, [clash, office, round, desk]);

  const of = (folder: string, tbl: string): string => filled(`select from public."${tbl}" where folder_id = $1`, [folder]);
  const row = (op: Op): string => insert(op.tbl, { id: newId(), folder_id: op.folder, ...op.data });
  const change = (made: NewHousehold, tbl: string, set: string): string => filled(`update public."${tbl}" set ${set} where folder_id = $1`, [made.folder]);
  const settle = (id: string): string => filled(`update public.conflict set settled_at = now(), kept = 'mine' where id = $1`, [id]);
  const seen = (made: NewHousehold): string => insert('household_event', { id: newId(), folder_id: made.folder, household_id: made.id, step: 'seen' });
  const clashing = (made: Awaited<ReturnType<typeof stand>>): string => insert('conflict', { id: newId(), folder_id: made.folder, tbl: 'visit', row_id: made.visit, field: 'note', mine_by: visitor, mine_at: '2026-09-01' });
  const look = (file: MadeFile): string => opened(file, 'select name from storage.objects where name = $1');
  const overwrite = (file: MadeFile): string => opened(file, `update storage.objects set metadata = '{}' where name = $1 returning name`);
  const erase = (file: MadeFile): string => opened(file, 'delete from storage.objects where name = $1 returning name');
  const bytes = (file: MadeFile): string => filled(`insert into storage.objects (bucket_id, name) values ('attachment', $1)`, [file.path]);
  const withdraw = (file: MadeFile): string => filled('update public.attachment set withdrawn_at = now() where id = $1', [file.id]);
  const folder = newId();
  return {
    read: {
      'household/folder': of(ordinary.folder, 'folder'), 'household/folder_member': of(ordinary.folder, 'folder_member'),
      'household/household': of(ordinary.folder, 'household'), 'household/household_event': of(ordinary.folder, 'household_event'),
      'household/visit': of(ordinary.folder, 'visit'), 'household/promise': of(ordinary.folder, 'promise'),
      'household/aid': of(ordinary.folder, 'aid'), 'household/attachment': of(ordinary.folder, 'attachment'),
      'household/conflict': of(ordinary.folder, 'conflict'),
      'restricted_household/folder': of(restricted.folder, 'folder'), 'restricted_household/household': of(restricted.folder, 'household'),
      'restricted_household/household_event': of(restricted.folder, 'household_event'), 'restricted_household/visit': of(restricted.folder, 'visit'),
      'restricted_household/promise': of(restricted.folder, 'promise'), 'restricted_household/aid': of(restricted.folder, 'aid'),
      'restricted_household/folder_member': of(restricted.folder, 'folder_member'), 'restricted_household/attachment': of(restricted.folder, 'attachment'), 'restricted_household/conflict': of(restricted.folder, 'conflict'),
      'household/file': look(files.photo), 'restricted_household/file': look(quiet.photo), 'household/looks': looks(files.photo), 'restricted_household/looks': looks(quiet.photo),
      'desk/visit_round': of(office, 'visit_round'), 'desk/conflict': of(office, 'conflict'),
    },
    create: {
      'household/folder': insert('folder', { id: folder, folder_id: folder, school_id: school, kind: 'household' }),
      'household/folder_member': insert('folder_member', { id: newId(), folder_id: ordinary.folder, person_id: desk, part: 'visitor' }),
      'household/household': insert('household', { id: newId(), folder_id: empty.folder, name: '李四', reason: 'illness' }),
      'household/household_event': seen(ordinary), 'restricted_household/household_event': seen(restricted),
      'household/visit': row(newVisit(ordinary, [visitor])), 'restricted_household/visit': row(newVisit(restricted, [visitor])),
      'household/promise': row(newPromise(ordinary)), 'restricted_household/promise': row(newPromise(restricted)),
      'household/aid': row(newAid(ordinary)), 'restricted_household/aid': row(newAid(restricted)),
      'household/attachment': row(newFile(school, ordinary.folder, { household_id: ordinary.id }).op), 'restricted_household/attachment': row(newFile(school, restricted.folder, { household_id: restricted.id }).op),
      'household/file': bytes(files.coming), 'restricted_household/file': bytes(quiet.coming),
      'household/conflict': clashing(ordinary), 'restricted_household/conflict': clashing(restricted),
      'restricted_household/folder_member': insert('folder_member', { id: newId(), folder_id: restricted.folder, person_id: desk, part: 'visitor' }),
      'desk/visit_round': insert('visit_round', { id: newId(), folder_id: office, name: '中秋慰问', from_on: '2026-09-20', to_on: '2026-09-25' }),
      'desk/conflict': insert('conflict', { id: newId(), folder_id: office, tbl: 'visit_round', row_id: round, field: 'note', mine_by: visitor, mine_at: '2026-09-01' }),
    },
    patch: {
      'household/folder': change(ordinary, 'folder', 'restricted = true'), 'household/folder_member': change(ordinary, 'folder_member', 'ends_at = null'),
      'household/household': change(ordinary, 'household', `phone = '1'`), 'restricted_household/household': change(restricted, 'household', `phone = '1'`),
      'household/visit': change(ordinary, 'visit', `note = '改'`), 'restricted_household/visit': change(restricted, 'visit', `note = '改'`),
      'household/household_event': change(ordinary, 'household_event', `note = '改'`), 'household/promise': change(ordinary, 'promise', `what = '改'`), 'household/aid': change(ordinary, 'aid', `state = 'approved'`),
      'restricted_household/folder': change(restricted, 'folder', 'restricted = false'), 'restricted_household/folder_member': change(restricted, 'folder_member', 'ends_at = null'),
      'restricted_household/household_event': change(restricted, 'household_event', `note = '改'`), 'restricted_household/promise': change(restricted, 'promise', `what = '改'`), 'restricted_household/aid': change(restricted, 'aid', `state = 'approved'`),
      'household/attachment': withdraw(files.photo), 'restricted_household/attachment': withdraw(quiet.photo), 'household/file': overwrite(files.photo), 'restricted_household/file': overwrite(quiet.photo),
      'household/conflict': settle(ordinary.clash), 'restricted_household/conflict': settle(restricted.clash), 'desk/conflict': settle(clash),
      'desk/visit_round': filled(`update public.visit_round set note = '改' where id = $1`, [round]),
    },
    delete: { 'household/file': erase(files.photo), 'restricted_household/file': erase(quiet.photo), 'household/looks': struck(files.photo), 'restricted_household/looks': struck(quiet.photo) },
  };
}

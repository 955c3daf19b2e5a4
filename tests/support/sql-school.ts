/** A small school to test in: its people, a class, a dormitory, a term; and the operations a phone would send. */
import { newId } from '@/lib/id';
import type { Op } from '@/domain/wire';
import type { SqlServer } from './sql-server';

export const ROLE_OF = {
  keeper: 'keeper', // 班主任 of the class
  other: 'keeper', // keeper of the dormitory
  handler: 'handler',
  second: 'handler',
  desk: 'desk',
  lead: 'lead',
  admin: 'admin',
  overseer: 'overseer',
} as const;
export type Who = keyof typeof ROLE_OF;

export interface School {
  id: string;
  who: Record<Who, string>;
  unit: string;
  dorm: string;
  term: string;
  /** unit_term folders of the class and the dormitory. */
  roster: string;
  dormRoster: string;
  pupil: string;
  category: string;
  department: string;
}

export async function smallSchool(server: Pick<SqlServer, 'sql'>): Promise<School> {
  const id = newId();
  await server.sql(`select private.create_school($1, $1, '实验小学')`, [id]);
  await server.sql(`select private.install_school_defaults($1)`, [id]);
  const department = await one(server, `select id from public.department where folder_id = $1 and name = '德育处'`, [id]);
  const category = await one(server, `select id from public.category where folder_id = $1 and name = '同学争执'`, [id]);
  const people: [Who, string][] = [];
  for (const [name, role] of Object.entries(ROLE_OF)) {
    const person = newId();
    await server.sql(`insert into auth.users (id) values ($1)`, [person]);
    await server.sql(`insert into public.person (id, folder_id, name, account) values ($1, $2, $3, $3)`, [person, id, name]);
    await server.sql(`insert into public.person_role (id, folder_id, person_id, role, department_id) values ($1, $2, $3, $4, $5)`, [
      newId(), id, person, role, name === 'handler' ? department : null,
    ]);
    if (isWho(name)) people.push([name, person]);
  }
  const of = (name: Who): string => people.find(([known]) => known === name)?.[1] ?? '';
  const who = {
    keeper: of('keeper'), other: of('other'), handler: of('handler'), second: of('second'),
    desk: of('desk'), lead: of('lead'), admin: of('admin'), overseer: of('overseer'),
  };
  const [unit, dorm, term, pupil] = [newId(), newId(), newId(), newId()];
  await server.sql(`insert into public.unit (id, folder_id, kind, name, size) values ($1, $3, 'class', '三年级2班', 42), ($2, $3, 'dorm', '1号楼203', 8)`, [unit, dorm, id]);
  await server.sql(`insert into public.term (id, folder_id, name, starts_on, ends_on) values ($1, $2, '本学期', current_date - 60, current_date + 90)`, [term, id]);
  const roster = await one(server, `select private.open_unit_term($1, $2, array[$3]::uuid[]) as id`, [unit, term, who.keeper]);
  const dormRoster = await one(server, `select private.open_unit_term($1, $2, array[$3]::uuid[]) as id`, [dorm, term, who.other]);
  await server.sql(`insert into public.pupil (id, folder_id, name, pinyin, initials, number) values ($1, $2, '王小明', 'wang xiao ming', 'wxm', '01')`, [pupil, roster]);
  return { id, who, unit, dorm, term, roster, dormRoster, pupil, category, department };
}

async function one(server: Pick<SqlServer, 'sql'>, text: string, params: unknown[]): Promise<string> {
  const id = (await server.sql(text, params))[0]?.['id'];
  if (typeof id !== 'string') throw new Error(`nothing from: ${text}`);
  return id;
}

const isWho = (name: string): name is Who => Object.hasOwn(ROLE_OF, name);

let order = 0;
const common = (folder: string, tbl: string, id: string) => ({ mid: newId(), n: (order += 1), at: new Date().toISOString(), sv: 1, folder, tbl, id });

export const create = (folder: string, tbl: string, data: Record<string, unknown>, id: string = newId()): Op => ({ ...common(folder, tbl, id), k: 'create', data });
export const patch = (folder: string, tbl: string, id: string, set: Record<string, { base: unknown; new: unknown }>): Op => ({ ...common(folder, tbl, id), k: 'patch', set });

export interface NewCase {
  folder: string;
  id: string;
  ops: Op[];
}

/** A matter as a phone registers it: folder, case, parties, first event. */
export function newCase(school: School, more: { data?: Record<string, unknown>; parties?: Record<string, unknown>[]; settle?: boolean } = {}): NewCase {
  const folder = newId();
  const id = newId();
  const now = new Date().toISOString();
  const ops = [
    create(folder, 'folder', { school_id: school.id, kind: 'case', restricted: false, unit_id: school.unit, term_id: school.term }, folder),
    create(folder, 'case', {
      kind: 'dispute', category_id: school.category, unit_id: school.unit, facts: '课间因借橡皮发生争执，已分开。', occurred_at: now, place: '教室', urgency: 'normal',
      settled_on_spot: more.settle ?? false, spot_action: '', check_id: null, item_id: null, registered_at: now, ...more.data,
    }, id),
    ...(more.parties ?? []).map((party) => create(folder, 'case_party', { case_id: id, name: '王小明', pupil_id: null, person_id: null, unit_id: null, ...party })),
    event(folder, id, 'register'),
  ];
  if (more.settle) ops.push(event(folder, id, 'settle', { note: '当场说开，互相道歉。' }));
  return { folder, id, ops };
}

export const event = (folder: string, caseId: string, step: string, more: Record<string, unknown> = {}): Op =>
  create(folder, 'case_event', { case_id: caseId, step, note: '', handler_id: null, department_id: null, at: new Date().toISOString(), ...more });

export const newCheck = (school: School, more: Record<string, unknown> = {}): Op =>
  create(school.roster, 'check', { unit_id: school.unit, week_start: '2026-09-07', ordinal: 1, result: 'clear', answers: [], checked_at: new Date().toISOString(), ...more });

/** The school before its first day: term, calendar, people and roles, units with their rosters and keepers. */
import type { Transaction } from '@electric-sql/pglite';
import { createAccounts, personId } from './accounts';
import { idOf } from './ids';
import { insert } from './insert';
import { STAFF } from './staff';
import { schoolDays, type Term } from './term';
import { pupilId, SCHOOL, UNITS } from './units';

export const TERM_ID = idOf('term');

/** A moment of the school's day, as an instant. */
export const schoolTime = (date: string, time: string): string => new Date(`${date}T${time}:00+08:00`).toISOString();

async function people(tx: Transaction): Promise<void> {
  const folder_id = SCHOOL.folder;
  await createAccounts(tx);
  await insert(tx, 'public.person', STAFF.map(({ account, name }) => ({ id: personId(account), folder_id, name, account })));
  const departments = (await tx.query<{ id: string; name: string }>('select id, name from public.department where folder_id = $1', [folder_id])).rows;
  await insert(tx, 'public.person_role', STAFF.map(({ account, role, department }) => {
    const found = departments.find(({ name }) => name === department);
    if (department !== undefined && found === undefined) throw new Error(`No department ${department}`);
    return { id: idOf(`role ${account}`), folder_id, person_id: personId(account), role, department_id: found?.id ?? null };
  }));
}

async function calendar(tx: Transaction, term: Term): Promise<void> {
  const folder_id = SCHOOL.folder;
  await insert(tx, 'public.term', [{ id: TERM_ID, folder_id, name: term.name, starts_on: term.startsOn, ends_on: term.endsOn }]);
  await insert(tx, 'public.calendar_day', schoolDays(term).map(({ date, kind, name }) => ({ id: idOf(`day ${date}`), folder_id, on_date: date, kind, name })));
}

async function units(tx: Transaction, term: Term): Promise<void> {
  const folder_id = SCHOOL.folder;
  await insert(tx, 'public.unit', UNITS.map(({ id, kind, name, grade, pupils }, sort) => ({ id, folder_id, kind, name, grade, size: pupils.length, sort })));
  await insert(tx, 'public.folder', UNITS.map(({ id, folder }) => ({
    id: folder, folder_id: folder, school_id: SCHOOL.id, kind: 'unit_term', unit_id: id, term_id: TERM_ID, restricted: false,
  })));
  await insert(tx, 'public.folder_member', UNITS.flatMap(({ folder, name }) =>
    STAFF.filter(({ keeps }) => keeps !== undefined && name.startsWith(keeps)).map(({ account }) => ({
      id: idOf(`keeper ${account} ${name}`), folder_id: folder, person_id: personId(account), part: 'keeper', starts_at: schoolTime(term.startsOn, '00:00'),
    }))));
  await insert(tx, 'public.pupil', UNITS.flatMap((unit) => unit.pupils.map(({ name, pinyin, initials, number }, index) => ({
    id: pupilId(unit, index), folder_id: unit.folder, name, pinyin, initials, number, active: true,
  }))));
}

export async function setUpSchool(tx: Transaction, term: Term): Promise<void> {
  await tx.query('select private.create_school($1, $2, $3)', [SCHOOL.id, SCHOOL.folder, SCHOOL.name]);
  await tx.query('select private.install_school_defaults($1)', [SCHOOL.id]);
  await people(tx);
  await calendar(tx, term);
  await units(tx, term);
}

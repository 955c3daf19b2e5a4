/** A school where everybody works at once: what each of them does in one turn, decided by dice of their own. */
import { newId } from '@/lib/id';
import type { Op } from '@/domain/wire';
import { create, event, newCase, patch, smallSchool, type NewCase, type School } from '../support/sql-school';
import type { Postgres } from '../support/postgres';
import type { Sql } from '../support/postgres-client';

export interface Dice {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number below `sides`. */
  below(sides: number): number;
  pick<T>(list: readonly [T, ...T[]]): T;
  /** At most so many different ones, in any order. */
  some<T>(most: number, list: readonly T[]): T[];
}

/** The same seed throws the same numbers (mulberry32). */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (sides: number) => Math.floor(next() * sides);
  return {
    next,
    below,
    pick: (list) => list[below(list.length)] ?? list[0],
    some: (most, list) => [...new Set(Array.from({ length: most }, () => list[below(list.length)]))].filter((one) => one !== undefined),
  };
}

export interface Teacher {
  id: string;
  unit: string;
  roster: string;
  /** Cases this teacher registered and heard to be kept. */
  cases: NewCase[];
}

export interface Crowd {
  school: School;
  teachers: [Teacher, ...Teacher[]];
  /** Two clerks, who see the same newest cases. */
  clerks: string[];
  /** Cases for the clerks to route, and cases shut and opened from outside: apart, so that every step stays lawful. */
  routed: NewCase[];
  shut: NewCase[];
}

export async function gather(postgres: Postgres, count: number): Promise<Crowd> {
  const school = await smallSchool(postgres);
  const teachers: Teacher[] = [];
  for (let number = 1; number <= count; number += 1) {
    const [id, unit] = [newId(), newId()];
    await postgres.sql('insert into auth.users (id) values ($1)', [id]);
    await postgres.sql('insert into public.person (id, folder_id, name) values ($1, $2, $3)', [id, school.id, `班主任${number}`]);
    await postgres.sql(`insert into public.person_role (id, folder_id, person_id, role) values (gen_random_uuid(), $1, $2, 'keeper')`, [school.id, id]);
    await postgres.sql(`insert into public.unit (id, folder_id, kind, name) values ($1, $2, 'class', $3)`, [unit, school.id, `四年级${number}班`]);
    const [folder] = await postgres.sql('select private.open_unit_term($1, $2, array[$3]::uuid[]) as id', [unit, school.term, id]);
    teachers.push({ id, unit, roster: String(folder?.['id']), cases: [] });
  }
  const [first, ...rest] = teachers;
  if (first === undefined) throw new Error('a crowd of nobody');
  await postgres.sql(`insert into public.person_role (id, folder_id, person_id, role) values (gen_random_uuid(), $1, $2, 'desk')`, [school.id, school.who.other]);
  return { school, teachers: [first, ...rest], clerks: [school.who.desk, school.who.other], routed: [], shut: [] };
}

/** A new matter in anybody's class, a pupil, corrections to several matters at once, a note. A matter may concern the headteacher, who then loses sight of it. */
export function teacherTurn(crowd: Crowd, me: Teacher, roll: Dice): { ops: Op[]; made?: NewCase } {
  const what = roll.next();
  const [first, ...rest] = me.cases;
  if (first === undefined || what < 0.4) {
    const parties = roll.next() < 0.15 ? [{ name: '领导', person_id: crowd.school.who.lead }] : [{}];
    const made = newCase(crowd.school, { data: { unit_id: roll.pick(crowd.teachers).unit }, parties });
    return { ops: made.ops, made };
  }
  if (what < 0.6) return { ops: [create(me.roster, 'pupil', { name: `学生${roll.below(1000)}`, pinyin: '', initials: '', number: '' })] };
  if (what < 0.8) {
    const set = () => ({ place: { base: '教室', new: `第${roll.below(40)}教室` }, urgency: { base: 'normal', new: 'pressing' } });
    return { ops: roll.some(3, me.cases).map(({ folder, id }) => patch(folder, 'case', id, set())) };
  }
  const mine = roll.pick([first, ...rest]);
  return { ops: [event(mine.folder, mine.id, 'mediate', { note: `谈话${roll.below(100)}` })] };
}

/** A clerk gives the newest matters, in any order, to one of two handlers: a folder more for the one, a folder less for the other. */
export const clerkTurn = (crowd: Crowd, roll: Dice): Op[] =>
  roll.some(10, crowd.routed.slice(-10)).map(({ folder, id }) => event(folder, id, 'route', { handler_id: roll.pick([crowd.school.who.handler, crowd.school.who.second]) }));

/** One change from outside the app, as a program with the service key would make it. */
export async function outsideTurn(crowd: Crowd, roll: Dice, sql: Sql): Promise<void> {
  const { who } = crowd.school;
  const roster = () => roll.pick(crowd.teachers).roster;
  const [first, ...rest] = [...crowd.routed, ...crowd.shut];
  const one = first && roll.pick([first, ...rest]);
  const [closing, ...others] = crowd.shut;
  const member = roll.pick([who.handler, crowd.teachers[0].id]);
  const some = '(select id from public.pupil where folder_id = $1 order by id limit 1 offset $2)';
  switch (roll.below(9)) {
    case 0: await sql(`insert into public.pupil (id, folder_id, name) values (gen_random_uuid(), $1, '新生')`, [roster()]); break;
    case 1: await sql(`update public.pupil set number = $3 where id = ${some}`, [roster(), roll.below(5), String(roll.below(99))]); break;
    case 2: await sql(`update public.pupil set folder_id = $3 where id = ${some}`, [roster(), roll.below(5), roster()]); break;
    case 3: await sql(`delete from public.pupil where id = ${some}`, [roster(), roll.below(5)]); break;
    case 4: if (one) await sql('update public.case set place = $2 where id = $1', [one.id, `处${roll.below(40)}`]); break;
    case 5: if (closing) await sql('update public.folder set restricted = not restricted where id = $1', [roll.pick([closing, ...others]).folder]); break;
    case 6: await sql(`update public.folder_member set ends_at = greatest(now(), starts_at) where id = (
      select id from public.folder_member where person_id = $1 and part = 'shared' and ends_at is null order by id limit 1 offset $2)`, [member, roll.below(20)]); break;
    default: if (one) await sql(`insert into public.folder_member (folder_id, person_id, part) select $1, $2, 'shared'
      where not exists (select from public.folder_member where folder_id = $1 and person_id = $2 and ends_at is null)`, [one.folder, member]);
  }
}

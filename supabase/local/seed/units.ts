/** The demo school's classes and dormitories, and who is in them this term. */
import type { UnitKind } from '../../../src/domain/tables';
import { idOf } from './ids';
import { makePupilName, type PupilName } from './names';

export const SCHOOL = { id: idOf('school'), folder: idOf('school folder'), name: '青禾实验学校' };

export interface Pupil extends PupilName {
  number: string;
}

export interface Unit {
  id: string;
  /** The folder of this unit in the running term. */
  folder: string;
  kind: UnitKind;
  name: string;
  grade: string | null;
  pupils: Pupil[];
}

const PER_ROOM = 8;
const GRADES = ['三年级', '四年级'];
const BUILDINGS = [
  { name: '女生楼', girls: true, rooms: [301, 302, 303, 304] },
  { name: '男生楼', girls: false, rooms: [201, 202, 203, 204] },
];

const unit = (kind: UnitKind, name: string, grade: string | null, pupils: Pupil[]): Unit => ({
  id: idOf(`unit ${name}`), folder: idOf(`unit term ${name}`), kind, name, grade, pupils,
});

function classes(): Unit[] {
  const taken = new Set<string>();
  return GRADES.flatMap((grade, g) =>
    [1, 2, 3].map((number) => {
      const name = `${grade}${number}班`;
      const size = 38 + ((g * 3 + number * 2) % 5);
      const pupils = Array.from({ length: size }, (_, index) => ({
        ...makePupilName(`${name} ${index}`, taken),
        number: `${3 + g}0${number}${String(index + 1).padStart(2, '0')}`,
      }));
      return unit('class', name, grade, pupils);
    }),
  );
}

/** Boarders are taken from the classes in turn, so that a room holds pupils of several. */
function dorms(all: readonly Unit[]): Unit[] {
  return BUILDINGS.flatMap(({ name, girls, rooms }) => {
    const queue = all.map(({ pupils }) => pupils.filter((pupil) => pupil.girl === girls));
    const boarders = Array.from({ length: 30 }, (_, turn) => queue.flatMap((pupils) => pupils[turn] ?? [])).flat();
    return rooms.map((room, index) => unit('dorm', `${name}${room}`, null, boarders.slice(index * PER_ROOM, (index + 1) * PER_ROOM)));
  });
}

const CLASSES = classes();
export const UNITS: readonly Unit[] = [...CLASSES, ...dorms(CLASSES)];

export function unitNamed(name: string): Unit {
  const found = UNITS.find((unit) => unit.name === name);
  if (found === undefined) throw new Error(`No unit ${name}`);
  return found;
}

export const pupilId = (where: Unit, index: number): string => idOf(`pupil ${where.name} ${index}`);

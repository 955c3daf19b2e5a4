/** A household as its visitors see it: what comes next, in which order, and what of it may stand on a paper that lies about. */
import type { PlainDate } from '@/lib/plain-date';
import { addDays } from '@/lib/plain-date';
import { groupBy } from '@/lib/group-by';
import type { RowOf } from './tables';

type House = RowOf<'household'>;
type Visit = RowOf<'visit'>;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const when = ({ planned_on, at_time }: Pick<Visit, 'planned_on' | 'at_time'>): string => `${planned_on} ${at_time ?? '99'}`;

/** Support that goes on: neither ended nor asked to end. */
export const goesOn = ({ ended_at, consent }: Pick<House, 'ended_at' | 'consent'>): boolean => !ended_at && consent !== 'withdrawn';

/** The planned visit that comes first; one whose day has passed still does. */
export const nextVisit = (visits: readonly Visit[]): Visit | undefined => visits.filter(({ state }) => state === 'planned').sort((a, b) => compare(when(a), when(b)))[0];

export interface Listed { house: House; next: Visit | undefined }

/** Those with a planned visit first, the nearest on top (and so overdue ones above all); the others by name. */
export function listed(houses: readonly House[], visits: readonly Visit[]): Listed[] {
  const byHouse = groupBy(visits, ({ household_id }) => household_id);
  return houses.map((house) => ({ house, next: nextVisit(byHouse.get(house.id) ?? []) }))
    .sort((a, b) => compare(a.next ? when(a.next) : '9', b.next ? when(b.next) : '9') || a.house.name.localeCompare(b.house.name, 'zh'));
}

export const visits = (house: House, me: string): boolean => house.visitors.includes(me);

/** Planned visits of mine that are overdue, today or tomorrow: what 今日 names. */
export function visitsSoon(all: readonly Visit[], me: string, today: PlainDate): Visit[] {
  const tomorrow = addDays(today, 1);
  return all.filter(({ state, people, planned_on }) => state === 'planned' && people.includes(me) && planned_on <= tomorrow).sort((a, b) => compare(when(a), when(b)));
}

/** Every number in it without its middle: 139****0011; a short one keeps its last two digits, what has no number shows nothing. */
export function maskPhone(phone: string): string {
  if (!/\p{Nd}/u.test(phone)) return phone.trim() ? '****' : '';
  return phone.replace(/\p{Nd}(?:[\s-]*\p{Nd})*/gu, (run) => {
    const digits = [...run].filter((char) => /\p{Nd}/u.test(char));
    return digits.length >= 9 ? `${digits.slice(0, 3).join('')}****${digits.slice(-4).join('')}` : `****${digits.length > 4 ? digits.slice(-2).join('') : ''}`;
  });
}

/** The phone's own map app, asked for an address in words; no place is read and none is kept. */
export const mapAddress = (address: string): string => `geo:0,0?q=${encodeURIComponent(address)}`;

/** What a visitor needs at the door, and nothing of why: no reason, no hardship, no request, no whole number. */
interface Brief {
  name: string;
  people: readonly string[];
  address: string;
  phone: string;
  needs: string;
  consent: House['consent'];
  next: Pick<Visit, 'planned_on' | 'at_time' | 'reasons' | 'people'> | null;
  promises: readonly Pick<RowOf<'promise'>, 'what' | 'by_person' | 'due_on' | 'state'>[];
}
export function briefOf(house: House, next: Visit | undefined, promises: readonly RowOf<'promise'>[]): Brief {
  const { name, people, address, phone, needs, consent } = house;
  return {
    name, people, address, phone: maskPhone(phone), needs, consent,
    next: next ? { planned_on: next.planned_on, at_time: next.at_time, reasons: next.reasons, people: next.people } : null,
    promises: promises.map(({ what, by_person, due_on, state }) => ({ what, by_person, due_on, state })),
  };
}

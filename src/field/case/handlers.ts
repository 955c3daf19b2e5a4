/** Who can be asked to handle a case: everyone at work, except those named in it; first those whose business the category is. */
import type { Charge } from '@/domain/inbox';
import type { RowOf } from '@/domain/tables';

export interface Handler {
  id: string;
  name: string;
  department: string | null;
  suggested: boolean;
}

export const departmentOf = (person: string, roles: readonly RowOf<'person_role'>[]): string | null =>
  roles.find((role) => role.person_id === person && role.department_id)?.department_id ?? null;

export interface HandlersInput {
  people: Iterable<RowOf<'person'>>;
  roles: readonly RowOf<'person_role'>[];
  /** Whose business it is by the category tree; null where that says nothing. */
  charge: Charge | null;
  /** Staff who have an interest: never offered. */
  named: readonly (string | null)[];
  /** Who has it already. */
  current: string | null;
}

const WORKING = ['keeper', 'handler', 'desk', 'lead'];

export function handlersFor({ people, roles, charge, named, current }: HandlersInput): Handler[] {
  const working = new Set(roles.filter((role) => WORKING.includes(role.role)).map((role) => role.person_id));
  const handling = new Set(roles.filter((role) => role.role === 'handler').map((role) => role.person_id));
  const list: Handler[] = [];
  for (const person of people) {
    if (!person.active || !working.has(person.id) || named.includes(person.id) || person.id === current) continue;
    const department = departmentOf(person.id, roles);
    const suggested = charge?.person ? charge.person === person.id : handling.has(person.id) && department !== null && department === charge?.department;
    list.push({ id: person.id, name: person.name, department, suggested });
  }
  return list.sort((a, b) => Number(b.suggested) - Number(a.suggested) || Number(handling.has(b.id)) - Number(handling.has(a.id)));
}

/** 受理分流: what waits at the desk, in the order in which it is worked off, and to whom it would go by the category tree. */
import { byClock } from './my-cases';
import type { RowOf } from './tables';

type Case = RowOf<'case'>;

/** Sent back by whoever had it: it waits for somebody else. */
export const isReturned = (row: Pick<Case, 'status' | 'done'>): boolean => row.status === 'accepted' && row.done.includes('return');

export const waitsAtDesk = ({ status }: Pick<Case, 'status'>): boolean => status === 'registered' || status === 'accepted';

/** Returned ones first, then by their clock. */
export const inboxOf = (cases: readonly Case[]): Case[] =>
  cases.filter(waitsAtDesk).sort((a, b) => Number(isReturned(b)) - Number(isReturned(a)) || byClock(a, b));

export interface Charge {
  person: string | null;
  department: string | null;
}

/** 分管责任人 of a category: its own person and department, else those of the category above it. */
export function chargeOf(category: string, categories: ReadonlyMap<string, RowOf<'category'>>): Charge {
  const charge: Charge = { person: null, department: null };
  let at = categories.get(category);
  for (let depth = 0; at && depth < 8; depth += 1) {
    // A department said further down is not led by somebody named further up.
    if (charge.department === null || charge.department === at.department_id) charge.person ??= at.person_id;
    charge.department ??= at.department_id;
    at = at.parent_id ? categories.get(at.parent_id) : undefined;
  }
  return charge;
}

export interface Suggestion {
  id: string;
  department: string | null;
}
export interface Staff {
  categories: ReadonlyMap<string, RowOf<'category'>>;
  people: ReadonlyMap<string, RowOf<'person'>>;
  roles: readonly RowOf<'person_role'>[];
}

/**
 * Who a case would go to by its category: the person in charge, else the only one who handles for that department. Never somebody named in it;
 * nobody for a case that came back, because there the category was wrong once already.
 */
export function suggestedFor(row: Pick<Case, 'category_id' | 'status' | 'done'>, named: ReadonlySet<string>, { categories, people, roles }: Staff): Suggestion | null {
  if (isReturned(row)) return null;
  const charge = chargeOf(row.category_id, categories);
  const can = (id: string): boolean => (people.get(id)?.active ?? false) && !named.has(id);
  if (charge.person && can(charge.person)) return { id: charge.person, department: charge.department ?? roles.find((role) => role.person_id === charge.person && role.department_id)?.department_id ?? null };
  const handlers = new Set(roles.filter((role) => role.role === 'handler' && role.department_id !== null && role.department_id === charge.department && can(role.person_id)).map((role) => role.person_id));
  const [only] = handlers;
  return only !== undefined && handlers.size === 1 ? { id: only, department: charge.department } : null;
}

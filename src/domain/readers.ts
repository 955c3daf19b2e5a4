/** Who may open a case, and why: the same reading of roles and memberships as the server's. */
import type { RowOf } from './tables';

export type Why = 'creator' | 'keeper' | 'handler' | 'lead' | 'visitor' | 'shared' | 'desk' | 'school_lead';
export interface Reader { person: string; why: Why[] }

export interface ReadersInput {
  folder: Pick<RowOf<'folder'>, 'restricted'> | undefined;
  /** Of the case's folder. */
  members: readonly RowOf<'folder_member'>[];
  roles: readonly RowOf<'person_role'>[];
  /** Staff named in the matter. */
  named: readonly (string | null)[];
  /** Who is expected to be a member once an unsent case arrives. */
  expected: readonly { person: string | null; why: Why }[];
  now: string;
}

export function readersOf({ folder, members, roles, named, expected, now }: ReadersInput): Reader[] {
  const reasons = new Map<string, Why[]>();
  const add = (person: string | null, why: Why) => {
    if (!person) return;
    const known = reasons.get(person) ?? [];
    if (!known.includes(why)) reasons.set(person, [...known, why]);
  };
  const current = members.filter((member) => !member.ends_at || member.ends_at > now);
  const shut = new Set<string | null>(named);
  for (const member of current) {
    if (member.part === 'recused') shut.add(member.person_id);
    else add(member.person_id, member.part);
  }
  if (current.length === 0) for (const { person, why } of expected) add(person, why);
  if (!folder?.restricted) for (const role of roles) if (role.role === 'desk' || role.role === 'lead') add(role.person_id, role.role === 'desk' ? 'desk' : 'school_lead');
  return [...reasons].filter(([person]) => !shut.has(person)).map(([person, why]) => ({ person, why }));
}

/** Which cases wait for a person, and in what order. Made for 5,000 cases: everything is looked up, nothing is searched. */
import type { RowOf } from './tables';
import { openSteps } from './workflow';

type Case = RowOf<'case'>;
const URGENCY_RANK = { urgent: 0, pressing: 1, normal: 2 } as const;

export const isOver = (row: Pick<Case, 'status'>): boolean => row.status === 'resolved' || row.status === 'closed';

/** Earliest deadline first, none last; then the more urgent, then the older. */
export const byClock = (a: Case, b: Case): number =>
  compare(a.due_on ?? '9999', b.due_on ?? '9999') || URGENCY_RANK[a.urgency] - URGENCY_RANK[b.urgency] || compare(a.registered_at, b.registered_at);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export interface MyCasesInput {
  me: string;
  steps: readonly RowOf<'workflow_step'>[];
  roles: readonly RowOf<'person_role'>[];
  members: readonly RowOf<'folder_member'>[];
}

/**
 * A question to ask of each case: is its next move mine? I handle it; or it waits to be taken in (or, once taken in, to be routed) and I may take it in;
 * or it is resolved and I may close it. A lead counts for the daily intake only where there is no desk.
 */
export function myMove({ me, steps, roles, members }: MyCasesInput): (row: Case) => boolean {
  const rules = new Map<string, RowOf<'workflow_step'>[]>();
  for (const step of steps) {
    if (!(step.step === 'accept' && step.from_status === 'registered') && !(step.step === 'close' && step.from_status === 'resolved')) continue;
    const key = `${step.case_kind} ${step.from_status}`;
    rules.set(key, [...(rules.get(key) ?? []), step]);
  }
  const mine = roles.filter((role) => role.person_id === me);
  const hasDesk = roles.some((role) => role.role === 'desk');
  const intake = mine.filter((role) => role.role !== 'lead' || !hasDesk);
  const myFolders = new Map<string, RowOf<'folder_member'>[]>();
  for (const member of members) if (member.person_id === me) myFolders.set(member.folder_id, [...(myFolders.get(member.folder_id) ?? []), member]);
  const take = (row: Case): boolean => {
    const asked = row.status === 'accepted' ? { ...row, status: 'registered' as const } : row;
    const context = { steps: rules.get(`${row.kind} ${asked.status}`) ?? [], roles: row.status === 'resolved' ? mine : intake, members: myFolders.get(row.folder_id) ?? [], deadlines: [], days: [] };
    return openSteps(asked, me, context).length > 0;
  };
  /** Of a case in which I have no part, only my roles speak: one answer for all of its kind and state. */
  const byRole = new Map<string, boolean>();
  return (row) => {
    if (row.status === 'closed' || row.status === 'new') return false;
    if (row.status !== 'resolved' && row.handler_id === me) return true;
    if (row.status === 'handling') return false;
    if (row.created_by === me || row.handler_id === me || myFolders.has(row.folder_id)) return take(row);
    const key = `${row.kind} ${row.status}`;
    const known = byRole.get(key) ?? take(row);
    byRole.set(key, known);
    return known;
  };
}

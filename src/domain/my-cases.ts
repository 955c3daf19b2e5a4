/** Which cases wait for a person now, why, and in what order. Made for 5,000 cases: everything is looked up, nothing is searched. */
import { daysBetween, type PlainDate } from '@/lib/plain-date';
import { isOver, ruleOf } from './clocks';
import type { RowOf, Step } from './tables';
import { isMet, mayTake, relationsOf, ruleFor, type Relation } from './workflow';

type Case = RowOf<'case'>;
const URGENCY_RANK = { urgent: 0, pressing: 1, normal: 2 } as const;

const dueOf = (row: Case): string => (isOver(row) ? row.follow_on : row.due_on) ?? '9999';

/** Earliest deadline (follow-up, of what is over) first, none last; then the more urgent, then the older. */
export const byClock = (a: Case, b: Case): number => compare(dueOf(a), dueOf(b)) || URGENCY_RANK[a.urgency] - URGENCY_RANK[b.urgency] || compare(a.registered_at, b.registered_at);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * grant: an extension waits for my answer. take: routed to me, nobody took it yet. handle, assist: in my hands, as handler or co-handler. accept, route: to be
 * taken in. verify, close: to be looked at and signed off. follow: a follow-up is due. rise: late enough to come before the lead. lead, supervise: I am in
 * charge, or it is supervised, and its next date has come. answerable: I received it first, nobody took it, and it is due.
 */
export type Reason = 'grant' | 'take' | 'handle' | 'assist' | 'accept' | 'route' | 'verify' | 'close' | 'follow' | 'lead' | 'supervise' | 'rise' | 'answerable';

export interface MyCasesInput {
  me: string;
  today: PlainDate;
  steps: readonly RowOf<'workflow_step'>[];
  roles: readonly RowOf<'person_role'>[];
  /** Units I keep. Who else is named on a case lies in its folder, and few of those are open. */
  units: ReadonlySet<string>;
  deadlines: readonly RowOf<'deadline'>[];
}

/** A question to ask of each case: why is its next move mine? null: it is not. A lead counts for the daily intake only where there is no desk. */
export function myTurn({ me, today, steps, roles, units, deadlines }: MyCasesInput): (row: Case) => Reason | null {
  const mine = roles.filter((role) => role.person_id === me);
  const intake = roles.some((role) => role.role === 'desk') ? mine.filter((role) => role.role !== 'lead') : mine;
  const leads = mine.some((role) => role.role === 'lead');
  const keeps = (row: Case): boolean => row.unit_id !== null && units.has(row.unit_id);
  const relations = (row: Case, as: typeof mine): Relation[] => [...relationsOf(me, row, { roles: as, members: [] }), ...(keeps(row) ? ['keeper' as const] : [])];

  /** The table lets me, and what is done before it is all that may still be missing. Letting one more look is nobody's turn, so who may look makes no difference. */
  const may = (row: Case, step: Step, as = mine): boolean => {
    const rule = ruleFor(steps, row, step);
    return rule !== undefined && mayTake(rule, relations(row, as), false)
      && rule.needs.every((need) => need === 'plain' || need.startsWith('did:') || isMet(need, row, me));
  };
  const arrived = (date: PlainDate | null): boolean => date === null || date <= today;
  const rises = (row: Case): boolean =>
    row.due_on !== null && row.due_on < today && daysBetween(row.due_on, today) >= (ruleOf(deadlines, row.kind, row.due_clock ?? '')?.rise_days ?? 0);

  function whenOver(row: Case, part: boolean): Reason | null {
    if (row.status === 'resolved') {
      if (may(row, 'close')) return 'close';
      if (part && row.done.includes('fix') && !row.done.includes('verify') && may(row, 'verify')) return 'verify';
    }
    return part && row.follow_on !== null && row.follow_on <= today && may(row, 'follow') ? 'follow' : null;
  }

  return (row) => {
    if (row.status === 'new' || (row.status === 'closed' && !row.follow_on)) return null;
    const handles = row.handler_id === me;
    const assists = row.co_ids.includes(me);
    if (isOver(row)) return whenOver(row, handles || assists || row.created_by === me || row.lead_id === me || keeps(row));
    if (leads && row.asked && may(row, 'grant')) return 'grant';
    if (handles || assists) return row.taken_at ? (handles ? 'handle' : 'assist') : 'take';
    if (row.status !== 'handling' && may({ ...row, status: 'registered' }, 'accept', intake)) return row.status === 'registered' ? 'accept' : 'route';
    if (row.lead_id === me && arrived(row.next_on)) return 'lead';
    if (leads && row.supervised && !row.lead_id && arrived(row.next_on)) return 'supervise';
    if (leads && rises(row)) return 'rise';
    return row.answerable_id === me && !row.taken_at && row.due_on !== null && row.due_on <= today ? 'answerable' : null;
  };
}

/** What is chosen for 分流, and the steps it means for a case. */
import { suggestedFor, type Staff } from '@/domain/inbox';
import type { RowOf } from '@/domain/tables';
import { openSteps, type WorkflowContext } from '@/domain/workflow';
import type { Act } from '@/stores/desk-work';

type Case = RowOf<'case'>;

/** Instead of a person: each case goes to whoever its category belongs to. */
export const EACH = 'each';

export interface RouteInput {
  /** A candidate's key, `EACH`, or nobody yet. */
  key: string | null;
  co: string[];
  /** YYYY-MM-DD; '' for the deadline of the rule. */
  until: string;
  note: string;
}
export const emptyRoute = (): RouteInput => ({ key: null, co: [], until: '', note: '' });

export interface RouteTo {
  handlerId: string;
  departmentId: string | null;
  co: readonly string[];
  until: string;
  note: string;
}

/** What was said about the procedure at registration holds when it is taken in. */
export const acceptAct = (row: Case, note: string): Act => ({ row, step: 'accept', note, data: row.kind === 'petition' && row.done.includes('register:simple') ? { track: 'simple' } : {} });

/** 受理 first where that is still to be done and this person may, so that its clock stops. */
export function routeActs(row: Case, to: RouteTo, me: string, context: WorkflowContext): Act[] {
  const accepts = row.status === 'registered' && openSteps(row, me, context).some(({ step }) => step === 'accept');
  const route: Act = { row, step: 'route', note: to.note, handlerId: to.handlerId, departmentId: to.departmentId, data: { co: to.co.filter((id) => id !== to.handlerId), until: to.until } };
  return accepts ? [acceptAct(row, ''), route] : [route];
}

/** For `EACH`: to whom this one goes; null where nobody is in charge of its category. */
export function eachTo(row: Case, named: ReadonlySet<string>, staff: Staff, input: Pick<RouteTo, 'co' | 'until' | 'note'>): RouteTo | null {
  const found = suggestedFor(row, named, staff);
  return found && { until: input.until, note: input.note, handlerId: found.id, departmentId: found.department, co: input.co.filter((id) => !named.has(id)) };
}

/** Routing several cases at once: which of them may be routed now by this person, and why the others may not. */
import type { RowOf, Status } from './tables';
import { stepFault, type StepFault } from './step-fault';
import { openSteps, type WorkflowContext } from './workflow';

type Case = RowOf<'case'>;

export interface CannotRoute {
  status: Status;
  kind: StepFault['kind'];
  count: number;
}
export interface RoutePlan {
  able: Case[];
  cannot: CannotRoute[];
  /** Some of the able ones are routed only with a note. */
  needsNote: boolean;
}

export function routePlan(rows: readonly Case[], person: string, contextOf: (row: Case) => WorkflowContext): RoutePlan {
  const plan: RoutePlan = { able: [], cannot: [], needsNote: false };
  for (const row of rows) {
    const context = contextOf(row);
    const step = openSteps(row, person, context).find((open) => open.step === 'route');
    if (step) {
      plan.able.push(row);
      plan.needsNote ||= step.needs.includes('note');
      continue;
    }
    const kind = stepFault(row, { step: 'route', note: '-', handler_id: '-' }, person, context)?.kind ?? 'illegal_here';
    const known = plan.cannot.find((each) => each.status === row.status && each.kind === kind);
    if (known) known.count += 1;
    else plan.cannot.push({ status: row.status, kind, count: 1 });
  }
  return plan;
}

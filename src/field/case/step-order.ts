import type { RowOf, Status, Step } from '@/domain/tables';
import { openSteps, type OpenStep, type WorkflowContext } from '@/domain/workflow';

/** What usually comes next, by state; the first one is the main button. */
const USUAL: Partial<Record<Status, readonly Step[]>> = {
  registered: ['accept', 'route', 'mediate', 'settle'],
  accepted: ['route', 'mediate'],
  handling: ['mediate', 'resolve', 'route'],
  resolved: ['close', 'reopen'],
};

/** The steps open to a person, each once, the likeliest first. */
export function stepsInOrder(row: RowOf<'case'>, person: string, context: WorkflowContext): OpenStep[] {
  const usual = USUAL[row.status] ?? [];
  const rank = (step: Step) => (usual.includes(step) ? usual.indexOf(step) : usual.length);
  const once = new Map(openSteps(row, person, context).map((open) => [open.step, open]));
  return [...once.values()].sort((a, b) => rank(a.step) - rank(b.step));
}

/**
 * Who may take which step when, read from the school's `workflow_step` rows: the same table the server checks against.
 * Folding here lets the phone show the result of a step before the server has seen it; the server's fold is the one that counts.
 */
import { chinaDate } from '@/lib/plain-date';
import type { CalendarDays } from './calendar';
import { dueOn } from './deadline';
import type { RowOf, Step } from './tables';

export type Relation = 'creator' | 'keeper' | 'handler' | 'desk' | 'lead';
type Case = RowOf<'case'>;
type Event = RowOf<'case_event'>;

export interface WorkflowContext {
  steps: readonly RowOf<'workflow_step'>[];
  roles: readonly RowOf<'person_role'>[];
  /** Members of the case's folder (and, for a case not yet sent, nobody). */
  members: readonly RowOf<'folder_member'>[];
  deadlines: readonly RowOf<'deadline'>[];
  days: CalendarDays;
}

/** How a person stands to a case. */
export function relationsOf(person: string, row: Case, context: Pick<WorkflowContext, 'roles' | 'members'>): Relation[] {
  const relations: Relation[] = [];
  if (row.created_by === person) relations.push('creator');
  if (row.handler_id === person) relations.push('handler');
  const now = new Date().toISOString();
  const current = (member: RowOf<'folder_member'>) => member.person_id === person && (!member.ends_at || member.ends_at > now);
  if (context.members.some((member) => member.part === 'keeper' && current(member))) relations.push('keeper');
  for (const role of context.roles) {
    if (role.person_id === person && (role.role === 'desk' || role.role === 'lead')) relations.push(role.role);
  }
  return relations;
}

export type StepFault =
  | { kind: 'illegal_here' }
  | { kind: 'not_your_step' }
  | { kind: 'needs_note' }
  | { kind: 'needs_handler' }
  | { kind: 'needs_other' };

export interface OpenStep {
  step: Step;
  to: Case['status'];
  needs: readonly string[];
}

/** The steps a person can take on a case now, in the table's order, each once. */
export function openSteps(row: Case, person: string, context: WorkflowContext): OpenStep[] {
  const relations: readonly string[] = relationsOf(person, row, context);
  return context.steps
    .filter((rule) => rule.case_kind === row.kind && rule.from_status === row.status && rule.roles.some((role) => relations.includes(role)))
    .filter((rule) => !(rule.needs.includes('other') && row.handler_id === person))
    .map((rule) => ({ step: rule.step, to: rule.to_status, needs: rule.needs }));
}

/** Why an event cannot be taken, or null. */
export function stepFault(row: Case, event: Pick<Event, 'step' | 'note' | 'handler_id'>, person: string, context: WorkflowContext): StepFault | null {
  const rule = context.steps.find((step) => step.case_kind === row.kind && step.from_status === row.status && step.step === event.step);
  if (!rule) return { kind: 'illegal_here' };
  const relations: readonly string[] = relationsOf(person, row, context);
  if (!rule.roles.some((role) => relations.includes(role))) return { kind: 'not_your_step' };
  if (rule.needs.includes('note') && !event.note.trim()) return { kind: 'needs_note' };
  if (rule.needs.includes('handler') && !event.handler_id) return { kind: 'needs_handler' };
  if (rule.needs.includes('other') && row.handler_id === person) return { kind: 'needs_other' };
  return null;
}

/** The case after an event, or null when the table has no such step from here. Who may take it is `stepFault`'s business. */
export function fold(row: Case, event: Event, context: Pick<WorkflowContext, 'steps' | 'roles' | 'deadlines' | 'days'>): Case | null {
  const rule = context.steps.find((step) => step.case_kind === row.kind && step.from_status === row.status && step.step === event.step);
  if (!rule) return null;
  const next: Case = { ...row, status: rule.to_status };
  if (event.step === 'register') next.due_on = dueOn(row.kind, chinaDate(Date.parse(event.at)), context.deadlines, context.days);
  if (event.step === 'route') {
    next.handler_id = event.handler_id;
    next.department_id = event.department_id ?? context.roles.find((role) => role.person_id === event.handler_id && role.department_id)?.department_id ?? null;
  }
  if (event.step === 'mediate' && !row.handler_id) next.handler_id = event.by_id;
  if (rule.to_status === 'resolved' || rule.to_status === 'closed') next.resolved_at ??= event.at;
  if (rule.to_status === 'closed') next.closed_at = event.at;
  if (event.step === 'reopen') Object.assign(next, { resolved_at: null, closed_at: null });
  return next;
}

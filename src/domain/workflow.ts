/** Who may take which step when, read from the school's `workflow_step` rows: the same table the server checks against. */
import { groupBy } from '@/lib/group-by';
import type { CalendarDays } from './calendar';
import type { RowOf, Step } from './tables';

export type Relation = 'creator' | 'keeper' | 'handler' | 'co' | 'officer' | 'desk' | 'lead';
type Case = RowOf<'case'>;
type Rule = RowOf<'workflow_step'>;

export interface WorkflowContext {
  steps: readonly Rule[];
  roles: readonly RowOf<'person_role'>[];
  /** Members of the case's folder (and, for a case not yet sent, nobody). */
  members: readonly RowOf<'folder_member'>[];
  deadlines: readonly RowOf<'deadline'>[];
  days: CalendarDays;
  /** The folder is open only to the people named on it; they may then let one more look. */
  restricted: boolean;
}
/** What who-may-do-what is read from. */
export type Standing = Pick<WorkflowContext, 'steps' | 'roles' | 'members' | 'restricted'>;

/** How a person stands to a case. */
export function relationsOf(person: string, row: Case, context: Pick<WorkflowContext, 'roles' | 'members'>): Relation[] {
  const relations: Relation[] = [];
  if (row.created_by === person) relations.push('creator');
  if (row.handler_id === person) relations.push('handler');
  if (row.co_ids.includes(person)) relations.push('co');
  if (row.lead_id === person) relations.push('officer');
  const now = new Date().toISOString();
  const current = (member: RowOf<'folder_member'>) => member.person_id === person && (!member.ends_at || member.ends_at > now);
  if (context.members.some((member) => member.part === 'keeper' && current(member))) relations.push('keeper');
  for (const role of context.roles) {
    if (role.person_id === person && (role.role === 'desk' || role.role === 'lead')) relations.push(role.role);
  }
  return relations;
}

/** The table by kind and state, made once for each version of it: lists ask it for thousands of cases. */
const indexes = new WeakMap<readonly Rule[], Map<string, Rule[]>>();
function rulesFrom(steps: readonly Rule[], { kind, status }: Pick<Case, 'kind' | 'status'>): readonly Rule[] {
  let index = indexes.get(steps);
  if (!index) {
    index = groupBy(steps, (rule) => `${rule.case_kind} ${rule.from_status}`);
    indexes.set(steps, index);
  }
  return index.get(`${kind} ${status}`) ?? [];
}

export const ruleFor = (steps: readonly Rule[], row: Pick<Case, 'kind' | 'status'>, step: Step): Rule | undefined => rulesFrom(steps, row).find((rule) => rule.step === step);

const NAMED: readonly Relation[] = ['handler', 'creator', 'officer'];
/** Whether the table lets somebody who stands to the case like this take a step. Where only the named may look, they may also let one more look. */
export const mayTake = ({ step, roles }: Pick<Rule, 'step' | 'roles'>, relations: readonly Relation[], restricted: boolean): boolean =>
  relations.some((relation) => roles.includes(relation) || (restricted && step === 'share' && NAMED.includes(relation)));

/**
 * Whether a need of the table is met: by what the case is, by what was done in this round, by who takes the step. What is written
 * into the step (`note`, `handler`) and mere advice (`did:<token>~`) always are. Beside `did:` there may be `if:`: only where that was done.
 */
export function isMet(need: string, row: Case, person: string): boolean {
  switch (need) {
    case 'other': return row.handler_id !== person;
    case 'asked': return row.asked !== null;
    case 'paused': return row.paused_on !== null;
    case 'running': return row.paused_on === null;
    case 'supervised': return row.supervised;
    case 'plain': return row.signs.length === 0 || row.done.includes('find');
    default: {
      const [did, only] = need.split(' if:');
      return !did?.startsWith('did:') || did.endsWith('~') || row.done.includes(did.slice(4)) || (only !== undefined && !row.done.includes(only));
    }
  }
}

export interface OpenStep {
  step: Step;
  to: Case['status'];
  needs: readonly string[];
}

/** Steps that are offered although something is missing: their sheet is the list of what is left to do. */
const CHECKLISTS: readonly Step[] = ['resolve', 'close'];

/** The steps a person can take on a case now, in the table's order, each once. */
export function openSteps(row: Case, person: string, context: Standing): OpenStep[] {
  const relations = relationsOf(person, row, context);
  return rulesFrom(context.steps, row)
    .filter((rule) => mayTake(rule, relations, context.restricted))
    .filter((rule) => rule.needs.every((need) => isMet(need, row, person) || (need !== 'other' && CHECKLISTS.includes(rule.step))))
    .map((rule) => ({ step: rule.step, to: rule.to_status, needs: rule.needs }));
}

/** Why a step cannot be taken, and what it should not be taken without: the server's answer, foretold. */
import type { RowOf } from './tables';
import { isMet, mayTake, relationsOf, ruleFor, type Standing } from './workflow';

type Case = RowOf<'case'>;
type Event = RowOf<'case_event'>;

export type StepFault =
  | { kind: 'illegal_here' | 'not_your_step' | 'needs_note' | 'needs_handler' | 'needs_other' | 'needs_asked' | 'needs_paused' | 'needs_running' | 'needs_supervised' | 'needs_plain' }
  /** `token`: what must have been done in this round first. */
  | { kind: 'needs_did'; token: string };

const KINDS = { note: 'needs_note', handler: 'needs_handler', other: 'needs_other', asked: 'needs_asked', paused: 'needs_paused', running: 'needs_running', supervised: 'needs_supervised', plain: 'needs_plain' } as const;
const isNamed = (need: string): need is keyof typeof KINDS => Object.hasOwn(KINDS, need);
const tokenOf = (need: string): string => need.replace(/^did:/, '').replace(/~$| if:.*$/, '');

/** Everything that keeps an event from being taken, in the order of the table's needs; empty when nothing does. */
export function stepFaults(row: Case, event: Pick<Event, 'step' | 'note' | 'handler_id'>, person: string, context: Standing): StepFault[] {
  const rule = ruleFor(context.steps, row, event.step);
  if (!rule) return [{ kind: 'illegal_here' }];
  if (!mayTake(rule, relationsOf(person, row, context), context.restricted)) return [{ kind: 'not_your_step' }];
  return rule.needs.flatMap((need): StepFault[] => {
    const met = need === 'note' ? event.note.trim() !== '' : need === 'handler' ? event.handler_id !== null : isMet(need, row, person);
    return met ? [] : [isNamed(need) ? { kind: KINDS[need] } : { kind: 'needs_did', token: tokenOf(need) }];
  });
}

/** The first of them, or null. */
export const stepFault = (...asked: Parameters<typeof stepFaults>): StepFault | null => stepFaults(...asked)[0] ?? null;

export interface CheckPoint {
  token: string;
  done: boolean;
  /** Without it the step is refused; otherwise it is advice. */
  must: boolean;
}

/** What a step wants done before it, as a list to tick off: 办结 and 销号 show it. Conditions that do not apply are left out. */
export const checklist = (row: Case, step: Event['step'], { steps }: Pick<Standing, 'steps'>): CheckPoint[] =>
  (ruleFor(steps, row, step)?.needs ?? []).flatMap((need) => {
    const only = need.split(' if:')[1];
    if (!need.startsWith('did:') || (only !== undefined && !row.done.includes(only))) return [];
    return [{ token: tokenOf(need), done: row.done.includes(tokenOf(need)), must: !need.endsWith('~') }];
  });

/**
 * A step folded over its case, so that the phone shows its result before the server has seen it. The server's fold is the one that
 * counts; who may take a step is not asked here.
 */
import { chinaDate } from '@/lib/plain-date';
import { clocksAfter, dueOf, isOver, type Rules } from './clocks';
import { tokensOf } from './step-marks';
import { OUTCOMES, type RowOf, type Step } from './tables';
import { ruleFor } from './workflow';

type Case = RowOf<'case'>;
type Event = RowOf<'case_event'>;
export interface FoldContext extends Rules {
  steps: readonly RowOf<'workflow_step'>[];
  roles: readonly RowOf<'person_role'>[];
}

const MONTH = 30 * 86_400_000;

/** The instant clocks count from: the phone's word, unless it is a month older than the day the server heard it. */
function momentOf({ at, created_at }: Event): number {
  const said = Date.parse(at);
  const heard = Date.parse(created_at ?? at);
  return said > heard || said < heard - MONTH ? heard : said;
}

type Change = (row: Case, event: Event, say: (name: string) => string | null) => Partial<Case>;

/** Nothing waits or rests once a round has ended, or begins. */
const SETTLED = { asked: null, paused_on: null } as const;
const without = (person: string | null, who: string | null): string | null => (person === who ? null : person);
const taken = ({ by_id, at }: Event): Partial<Case> => ({ taken_at: at, answerable_id: by_id });
const CHANGES: Partial<Record<Step, Change>> = {
  register: ({ created_by }) => ({ answerable_id: created_by }),
  settle: () => ({ outcome: 'settled' }),
  decline: () => ({ outcome: 'declined' }),
  take: (_row, event) => taken(event),
  return: () => ({ handler_id: null, department_id: null, co_ids: [] }),
  handle: (_row, _event, say) => (say('next') ? { next_on: say('next') } : {}),
  mediate: ({ handler_id }, event) => (handler_id ? {} : { handler_id: event.by_id, ...taken(event) }),
  extend: (_row, _event, say) => ({ asked: { clock: say('clock') ?? '', until: say('until') ?? '' } }),
  grant: () => ({ asked: null }),
  deny: () => ({ asked: null }),
  unpause: () => ({ paused_on: null }),
  supervise: (_row, _event, say) => ({ supervised: true, next_on: say('next') }),
  relieve: () => ({ supervised: false, next_on: null }),
  lead: (_row, _event, say) => ({ lead_id: say('person'), next_on: say('next') }),
  resolve: (_row, _event, say) => ({ outcome: OUTCOMES.find((outcome) => outcome === say('outcome')) ?? 'handled' }),
  reopen: () => ({ outcome: null, resolved_at: null, closed_at: null, ...SETTLED }),
  recuse: ({ handler_id, co_ids, lead_id, answerable_id }, _event, say) => {
    const who = say('person');
    return { handler_id: without(handler_id, who), co_ids: co_ids.filter((id) => id !== who), lead_id: without(lead_id, who), answerable_id: without(answerable_id, who) };
  },
  escalate: ({ category_id }, _event, say) => ({ kind: 'bullying', category_id: say('category') ?? category_id }),
  merge: (_row, _event, say) => ({ outcome: 'merged', merged_into: say('into') }),
};

/** The case after an event, or null when the table has no such step from here. */
export function fold(row: Case, event: Event, context: FoldContext): Case | null {
  const rule = ruleFor(context.steps, row, event.step);
  if (!rule) return null;
  const say = (name: string): string | null => { const value = event.data[name]; return typeof value === 'string' ? value : null; };
  const at = momentOf(event);
  const tokens = tokensOf(event);
  const next: Case = { ...row, status: rule.to_status, done: [...new Set([...(event.step === 'reopen' ? [] : row.done), ...tokens])] };
  if (isOver(next)) {
    next.resolved_at ??= event.at;
    if (!isOver(row)) Object.assign(next, SETTLED);
  }
  if (next.status === 'closed' && row.status !== 'closed') next.closed_at = event.at;
  Object.assign(next, CHANGES[event.step]?.(row, event, say));
  if (event.step === 'pause') next.paused_on = chinaDate(at);
  if (event.step === 'route') {
    const co = event.data['co'];
    next.handler_id = event.handler_id;
    next.department_id = event.department_id ?? context.roles.find((role) => role.person_id === event.handler_id && role.department_id)?.department_id ?? null;
    next.co_ids = Array.isArray(co) ? co.filter((id) => typeof id === 'string') : [];
    next.taken_at = null;
  }
  next.clocks = clocksAfter({ before: row, after: next, event, tokens, at }, context);
  return Object.assign(next, dueOf(next, context.deadlines));
}

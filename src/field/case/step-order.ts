/** Which of the steps open to a person stands where: the likeliest as the main button, a few beside it, the rest in groups behind 更多. */
import type { CaseKind, RowOf, Status, Step } from '@/domain/tables';
import { checklist, type CheckPoint } from '@/domain/step-fault';
import { openSteps, type OpenStep, type Standing } from '@/domain/workflow';

type Case = RowOf<'case'>;

export interface StepPlan {
  main: OpenStep | null;
  /** The end is refused without the main one. */
  wanted: boolean;
  near: OpenStep[];
  groups: { id: StepGroup; steps: OpenStep[] }[];
}
export type StepGroup = 'work' | 'tell' | 'watch' | 'bound';

const GROUPS: Record<StepGroup, readonly Step[]> = {
  work: ['accept', 'decline', 'settle', 'route', 'take', 'return', 'handle', 'mediate', 'stop', 'inquire', 'find', 'measure', 'secure', 'fix', 'verify', 'tick', 'resolve', 'close', 'reopen', 'escalate', 'register'],
  tell: ['tell', 'report', 'refer', 'answer', 'follow', 'look', 'review', 'reviewed'],
  watch: ['extend', 'grant', 'deny', 'pause', 'unpause', 'supervise', 'relieve', 'lead'],
  bound: ['link', 'merge', 'share', 'recuse', 'restrict', 'unrestrict'],
};

/** Words people and help texts rely on to find as buttons: never put away behind 更多. */
const ALWAYS: readonly Step[] = ['accept', 'route', 'mediate', 'extend', 'resolve', 'close', 'reopen', 'follow', 'supervise', 'refer'];
const BESIDE = 3;

/** What usually comes next, by state. */
const USUAL: Partial<Record<Status, readonly Step[]>> = {
  registered: ['accept', 'route', 'mediate', 'settle', 'decline'],
  accepted: ['route', 'mediate', 'tell'],
  handling: ['mediate', 'resolve', 'handle', 'route', 'supervise', 'tell'],
  resolved: ['close', 'reopen', 'follow', 'tell'],
  closed: ['follow', 'reopen', 'look', 'review', 'reviewed'],
};
/** In these kinds something else says what was done. */
const OWN_RECORD: Partial<Record<CaseKind, Step>> = { petition: 'handle', hazard: 'secure', incident: 'handle' };

const stepOf = (token: string): string => token.split(':')[0] ?? token;

/** The end this state works towards: what it asks for is what comes next. */
const endingOf = (status: Status): 'resolve' | 'close' | null => (status === 'resolved' ? 'close' : status === 'closed' || status === 'new' ? null : 'resolve');

/** What that end asks for, read from the state it is taken in. */
export function pointsOf(row: Case, context: Pick<Standing, 'steps'>): CheckPoint[] {
  const ending = endingOf(row.status);
  return ending ? checklist(ending === 'resolve' ? { ...row, status: 'handling' } : row, ending, context) : [];
}

/** What the end still wants: first what it is refused without, then what it is advised to have. */
function wanted(row: Case, context: Standing): { must: string[]; better: string[] } {
  const open = pointsOf(row, context).filter(({ done }) => !done);
  return { must: open.filter(({ must }) => must).map(({ token }) => stepOf(token)), better: open.filter(({ must }) => !must).map(({ token }) => stepOf(token)) };
}

function likely(row: Case, me: string, context: Standing): readonly string[] {
  const { must, better } = wanted(row, context);
  const usual = USUAL[row.status] ?? [];
  const has = (step: Step) => row.done.includes(step);
  const record = OWN_RECORD[row.kind] ?? 'mediate';
  const quarrel = row.signs.length > 0 && !has('find') && row.kind === 'dispute' ? ['escalate'] : [];
  if (row.status === 'registered') return [...quarrel, ...must.filter((step) => step === 'stop' || step === 'report'), ...usual, ...must];
  if (row.status !== 'handling') return [...quarrel, ...must, ...usual];
  const mine = row.handler_id === me || row.co_ids.includes(me);
  const taking = mine && !row.taken_at ? ['take'] : [];
  const recorded = has(record) || has('mediate') || must.length > 0 ? [] : [record];
  return [...quarrel, ...taking, ...must, ...recorded, ...(recorded.length > 0 ? [] : better), ...(must.length === 0 && (recorded.length === 0) ? ['resolve'] : []), ...usual];
}

/** The steps open to a person, the likeliest first. */
export function stepsInOrder(row: Case, person: string, context: Standing): OpenStep[] {
  const order = likely(row, person, context);
  const rank = (step: Step) => (order.includes(step) ? order.indexOf(step) : order.length);
  // Taken once is taken: until it is routed again there is nothing to take.
  return openSteps(row, person, context).filter(({ step }) => step !== 'take' || !row.taken_at).sort((a, b) => rank(a.step) - rank(b.step));
}

/** `answered`: steps that stand elsewhere on the page as buttons of their own. */
export function stepPlan(row: Case, person: string, context: Standing, answered: readonly Step[] = []): StepPlan {
  const open = stepsInOrder(row, person, context).filter(({ step }) => !answered.includes(step));
  const order = likely(row, person, context);
  const [main = null, ...rest] = open.filter(({ step }) => order.includes(step));
  const beside = rest.slice(0, BESIDE);
  const near = [...beside, ...open.filter((each) => each !== main && !beside.includes(each) && ALWAYS.includes(each.step))];
  const far = open.filter((each) => each !== main && !near.includes(each));
  const ids: readonly StepGroup[] = ['work', 'tell', 'watch', 'bound'];
  return { main, wanted: main !== null && wanted(row, context).must.includes(main.step), near, groups: ids.map((id) => ({ id, steps: far.filter(({ step }) => GROUPS[id].includes(step)) })).filter(({ steps }) => steps.length > 0) };
}

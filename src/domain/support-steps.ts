/**
 * Which steps a household, a promise or aid can take, by whom, with what: the same list as the server's `private.support_step` (a test compares them).
 * Loaded with the page of a household, never with the first screen.
 */
import { isPlainDate, addDays, type PlainDate } from '@/lib/plain-date';
import type { Role, RowOf } from './tables';

export type SupportStep = RowOf<'household_event'>['step'];
type SupportTable = 'household' | 'promise' | 'aid';
type SupportNeed = 'note' | 'contact' | 'other' | 'free' | 'plan' | 'receipt';

export interface SupportField {
  name: string;
  type: 'text' | 'choice' | 'people' | 'person' | 'date' | 'case' | 'file';
  required: boolean;
  choices: readonly string[];
  /** Longest text, most people, or furthest day from today; 0 where it says nothing. */
  most: number;
}
interface SupportRule {
  tbl: SupportTable;
  step: SupportStep;
  from: string;
  /** `=`: as it was. */
  to: string;
  roles: readonly string[];
  needs: readonly SupportNeed[];
  fields: readonly SupportField[];
}

const field = (name: string, type: SupportField['type'], required: boolean, choices = '', most = 0): SupportField => ({ name, type, required, choices: choices ? choices.split(' ') : [], most });
const WHO = [field('who', 'text', true, '', 50), field('how', 'choice', true, 'face phone written')];
const PERSON = field('person', 'person', true);
const DELIVERED = [field('on', 'date', true), field('receipt', 'file', false)];
const VISITOR = ['visitor', 'desk', 'lead'];
const DESK = ['desk', 'lead'];
const PROMISER = ['promiser', 'desk', 'lead'];
const BOTH = 'open ended';

type Line = readonly [tbl: SupportTable, step: SupportStep, from: string, to: string, roles: readonly string[], needs: readonly SupportNeed[], fields: readonly SupportField[]];
const LINES: readonly Line[] = [
  ['household', 'consent', 'open', '=', VISITOR, [], [...WHO, field('purpose', 'text', false, '', 200), field('answer', 'choice', true, 'given refused')]],
  ['household', 'withdraw', 'open', '=', VISITOR, ['contact'], WHO],
  ['household', 'assign', 'open', '=', DESK, ['contact'], [field('people', 'people', true, '', 6)]],
  ['household', 'review', 'open', '=', VISITOR, [], [field('still', 'choice', true, 'yes'), field('next', 'date', true, '', 200)]],
  ['household', 'end', 'open', 'ended', VISITOR, [], [field('reason', 'choice', true, 'settled helped moved asked other')]],
  ['household', 'correct', 'open', '=', VISITOR, [], []],
  ['household', 'restrict', BOTH, '=', DESK, ['note'], []],
  ['household', 'unrestrict', BOTH, '=', DESK, ['note'], []],
  ['household', 'share', 'open', '=', DESK, ['note'], [PERSON, field('until', 'date', true)]],
  ['household', 'recuse', BOTH, '=', DESK, ['note'], [PERSON]],
  ['household', 'seen', BOTH, '=', VISITOR, [], []],
  ['household', 'link', 'open', '=', VISITOR, [], [field('case_id', 'case', true)]],
  ['household', 'printed', BOTH, '=', VISITOR, [], [field('what', 'choice', true, 'all brief')]],
  ['promise', 'keep', 'open changed', 'kept', PROMISER, [], []],
  ['promise', 'change', 'open changed', 'changed', PROMISER, ['note'], [field('due', 'date', true)]],
  ['promise', 'break', 'open changed', 'broken', PROMISER, ['note'], []],
  ['aid', 'approve', 'proposed', 'approved', ['lead'], ['other'], []],
  ['aid', 'refuse', 'proposed', 'refused', ['lead'], ['note', 'other'], []],
  ['aid', 'deliver', 'proposed', 'delivered', VISITOR, ['free', 'receipt'], DELIVERED],
  ['aid', 'deliver', 'approved', 'delivered', VISITOR, ['receipt'], DELIVERED],
  ['aid', 'deliver', 'delivered', '=', VISITOR, ['plan', 'receipt'], DELIVERED],
  ['aid', 'stop', 'proposed approved', 'stopped', VISITOR, ['note'], []],
  ['aid', 'stop', 'delivered', 'stopped', VISITOR, ['plan', 'note'], []],
];
export const SUPPORT_RULES: readonly SupportRule[] = LINES.flatMap(([tbl, step, froms, to, roles, needs, fields]) => froms.split(' ').map((from) => ({ tbl, step, from, to, roles, needs, fields })));

export type Subject =
  | { tbl: 'household'; row: RowOf<'household'> }
  | { tbl: 'promise'; row: RowOf<'promise'>; house: RowOf<'household'> }
  | { tbl: 'aid'; row: RowOf<'aid'>; house: RowOf<'household'> };

/** Who asks: their roles in the school, and whether only the people named may look. */
export interface SupportStanding {
  me: string;
  roles: readonly Role[];
  restricted: boolean;
}

const houseOf = (subject: Subject): RowOf<'household'> => (subject.tbl === 'household' ? subject.row : subject.house);
const stateOf = (subject: Subject): string => (subject.tbl === 'household' ? (subject.row.ended_at ? 'ended' : 'open') : subject.row.state);

export const supportRule = (subject: Subject, step: SupportStep): SupportRule | undefined => SUPPORT_RULES.find((rule) => rule.tbl === subject.tbl && rule.step === step && rule.from === stateOf(subject));

function mayTake(rule: SupportRule, subject: Subject, { me, roles, restricted }: SupportStanding): boolean {
  const visits = houseOf(subject).visitors.includes(me);
  const promised = subject.tbl === 'promise' && subject.row.by_person === me;
  return rule.roles.some((role) => (role === 'visitor' ? visits : role === 'promiser' ? promised : roles.some((mine) => mine === role))) || (restricted && rule.step === 'share' && visits);
}

/** Help that costs money or goods needs a leader's word first. */
export const costs = ({ kind, amount, quantity }: Pick<RowOf<'aid'>, 'kind' | 'amount' | 'quantity'>): boolean => kind === 'subsidy' || kind === 'materials' || (amount ?? 0) > 0 || quantity.trim() !== '';

export type SupportFault = 'illegal_step' | 'not_your_step' | 'needs_note' | 'needs_consent' | 'needs_other' | 'needs_approval' | 'needs_receipt';
interface Said { note: string; data: Readonly<Record<string, unknown>> }

function unmet(need: SupportNeed, subject: Subject, me: string, { note, data }: Said): SupportFault | null {
  const aid = subject.tbl === 'aid' ? subject.row : null;
  switch (need) {
    case 'note': return note.trim() ? null : 'needs_note';
    case 'contact': return houseOf(subject).consent === 'withdrawn' ? 'needs_consent' : null;
    case 'other': return aid?.created_by === me ? 'needs_other' : null;
    case 'free': return aid && costs(aid) ? 'needs_approval' : null;
    case 'plan': return aid && aid.form !== 'plan' ? 'illegal_step' : null;
    case 'receipt': return note.trim() || data['receipt'] ? null : 'needs_receipt';
  }
}

/** Why a step cannot be taken, in the server's order; null when it can. What is filled in is asked by `supportGaps`. */
export function supportFault(subject: Subject, step: SupportStep, said: Said, standing: SupportStanding): SupportFault | null {
  const rule = supportRule(subject, step);
  if (!rule) return 'illegal_step';
  if (!mayTake(rule, subject, standing)) return 'not_your_step';
  for (const need of rule.needs) { const fault = unmet(need, subject, standing.me, said); if (fault) return fault; }
  return null;
}

/** The steps a person is offered: all that filling in a sheet would make possible. */
export const openSupport = (subject: Subject, standing: SupportStanding): SupportStep[] =>
  SUPPORT_RULES.filter((rule) => rule.tbl === subject.tbl && rule.from === stateOf(subject)).map(({ step }) => step)
    .filter((step) => supportFault(subject, step, { note: '.', data: {} }, standing) === null);

export interface SupportGap { field: string; kind: 'missing' | 'bad_value' }

const isId = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
function fits({ type, choices, most }: SupportField, value: unknown, today: PlainDate): boolean {
  switch (type) {
    case 'text': return typeof value === 'string' && (most === 0 || [...value].length <= most);
    case 'choice': return typeof value === 'string' && choices.includes(value);
    case 'people': return Array.isArray(value) && value.length >= 1 && value.length <= most && value.every(isId);
    case 'date': return typeof value === 'string' && isPlainDate(value) && value >= '1990' && value < '2101' && (most === 0 || (value >= today && value <= addDays(today, most)));
    default: return isId(value);
  }
}

/** Everything wrong with what was filled in, in the order of the sheet. */
export function supportGaps(rule: SupportRule, data: Readonly<Record<string, unknown>>, today: PlainDate): SupportGap[] {
  return rule.fields.flatMap((each): SupportGap[] => {
    const value = data[each.name];
    if (value === undefined || value === null || value === '' || (typeof value === 'string' && value.trim() === '' && each.type === 'text')) return each.required ? [{ field: each.name, kind: 'missing' }] : [];
    if (Array.isArray(value) && value.length === 0) return [{ field: each.name, kind: 'missing' }];
    return fits(each, value, today) ? [] : [{ field: each.name, kind: 'bad_value' }];
  });
}

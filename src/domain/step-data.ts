/** What was filled in on a step, checked as the server will check it. Loaded with the sheet of a step. */
import { isPlainDate, type PlainDate } from '@/lib/plain-date';
import type { CalendarDays } from './calendar';
import { dueFrom, ruleOf } from './clocks';
import { choicesIn, fieldsOf, isRequired, type StepField } from './step-fields';
import type { CaseKind, RowOf, Step } from './tables';

type Case = RowOf<'case'>;
export type StepData = Readonly<Record<string, unknown>>;

/** Most people in one list. */
const MOST = 10;

export interface DataFault {
  field: string;
  kind: 'missing' | 'too_long' | 'too_few' | 'too_many' | 'bad_value' | 'unknown';
  /** Characters allowed for `too_long`, entries wanted or allowed for the other two. */
  limit?: number;
}

const length = (text: string): number => [...text].length;
const isBlank = (value: unknown): boolean => value === undefined || value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);
const isUuid = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((each) => typeof each === 'string');

function listFault({ type, min, max }: StepField, value: unknown): Omit<DataFault, 'field'> | null {
  if (!isTexts(value) || (type === 'people' && !value.every(isUuid)) || value.some((each) => each.trim() === '')) return { kind: 'bad_value' };
  if (value.length < min) return { kind: 'too_few', limit: min };
  if (type === 'people' && value.length > MOST) return { kind: 'too_many', limit: MOST };
  return max > 0 && value.some((each) => length(each) > max) ? { kind: 'too_long', limit: max } : null;
}

function valueFault(field: StepField, value: unknown, kind: CaseKind): Omit<DataFault, 'field'> | null {
  const bad = (ok: boolean) => (ok ? null : { kind: 'bad_value' as const });
  switch (field.type) {
    case 'people':
    case 'names': return listFault(field, value);
    case 'choice': return bad(typeof value === 'string' && choicesIn(field, kind).includes(value));
    case 'date': return bad(typeof value === 'string' && isPlainDate(value) && value >= '1990' && value < '2101');
    case 'moment': return bad(typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value) && !Number.isNaN(Date.parse(value)));
    case 'text': return typeof value === 'string' && length(value) > field.max ? { kind: 'too_long', limit: field.max } : bad(typeof value === 'string');
    default: return bad(isUuid(value));
  }
}

/** Everything wrong with what was filled in, in the order of the sheet; empty when the server can take it. */
export function dataFaults(step: Step, kind: CaseKind, data: StepData): DataFault[] {
  const fields = fieldsOf(step);
  const known = fields.flatMap((field): DataFault[] => {
    const value = data[field.name];
    if (isBlank(value)) return isRequired(field, kind) ? [{ field: field.name, kind: 'missing' }] : [];
    const fault = valueFault(field, value, kind);
    return fault ? [{ field: field.name, ...fault }] : [];
  });
  const unknown = Object.keys(data).filter((name) => !fields.some((field) => field.name === name));
  return [...known, ...unknown.map((field): DataFault => ({ field, kind: 'unknown' }))];
}

export interface Extension {
  clock: string;
  /** The end as it stands; the new one is later, and not after `latest`. */
  due: PlainDate;
  latest: PlainDate;
}

type Told = Pick<RowOf<'case_event'>, 'step' | 'data' | 'at' | 'created_at'>;

/** The clocks for which an extension was granted since the case was last reopened: none gets a second one. */
function extended(events: readonly Told[]): Set<unknown> {
  const order = [...events].sort((a, b) => ((a.created_at ?? a.at) < (b.created_at ?? b.at) ? -1 : 1));
  const granted = new Set<unknown>();
  let asked: unknown = null;
  for (const { step, data } of order) {
    if (step === 'reopen') granted.clear();
    else if (step === 'extend') asked = data['clock'];
    else if (step === 'grant') granted.add(asked);
  }
  return granted;
}

/** The clocks an extension can be asked for now: ours, running, extensible by rule, not extended before. `events`: of the case. */
export function extensionsOf(row: Case, deadlines: readonly RowOf<'deadline'>[], days: CalendarDays, events: readonly Told[]): Extension[] {
  const before = extended(events);
  return Object.entries(row.clocks).flatMap(([clock, { due, done }]) => {
    const rule = ruleOf(deadlines, row.kind, clock);
    if (done || !rule || rule.whose === 'theirs' || rule.extend_days === 0 || before.has(clock)) return [];
    return [{ clock, due, latest: dueFrom({ unit: rule.unit, days: rule.extend_days }, due, days) }];
  });
}

/** Whether an extension asks for a clock and a day it may ask for. */
export function extensionFault(data: StepData, may: readonly Extension[]): DataFault | null {
  const found = may.find(({ clock }) => clock === data['clock']);
  if (!found) return { field: 'clock', kind: 'bad_value' };
  const until = data['until'];
  return typeof until === 'string' && until > found.due && until <= found.latest ? null : { field: 'until', kind: 'bad_value' };
}

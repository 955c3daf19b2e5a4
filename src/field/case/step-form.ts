/** What is typed into the sheet of a step, and the `data` it becomes. Which fields a step asks for is `domain/step-fields.ts`. */
import { occurredInstant } from '@/domain/case-form';
import { isOver } from '@/domain/clocks';
import { cleanText } from '@/domain/intents';
import type { StepData } from '@/domain/step-data';
import { choicesIn, type StepField } from '@/domain/step-fields';
import type { CaseKind, RowOf, Step } from '@/domain/tables';
import type { PlainDate } from '@/lib/plain-date';

/** Texts, dates, chosen values and ids; a moment as the field shows it, `YYYY-MM-DDTHH:MM` in China. */
export type StepForm = Record<string, string | string[]>;

const isList = ({ type }: StepField): boolean => type === 'people' || type === 'names';

/** Values that make sense in a kind of case; the server knows more of them. */
const OFFERED: Record<string, Partial<Record<CaseKind, readonly string[]>>> = {
  'tell.whom': { dispute: ['parents', 'side_a', 'side_b', 'other'], bullying: ['side_a', 'side_b', 'other'], petition: ['petitioner', 'other'], hazard: ['parents', 'other'], incident: ['parents', 'other'] },
  'tell.what': { dispute: ['measures', 'extended', 'other'], bullying: ['measures', 'extended', 'other'], petition: ['accepted', 'declined', 'extended', 'reply', 'other'], hazard: ['measures', 'extended', 'other'], incident: ['measures', 'extended', 'other'] },
  'resolve.outcome': { dispute: ['agreed', 'handled'], bullying: [], petition: ['supported', 'explained', 'not_supported', 'agreed'], hazard: [], incident: [] },
};
/** The choices of a field on the screen; with one or none there is nothing to ask. */
export function offered(step: Step, field: StepField, kind: CaseKind): readonly string[] {
  const wanted = OFFERED[`${step}.${field.name}`]?.[kind];
  return choicesIn(field, kind).filter((choice) => wanted === undefined || wanted.includes(choice));
}

const UNASKED: Partial<Record<Step, Partial<Record<string, readonly CaseKind[]>>>> = {
  // A petition has no second side, a hazard or an incident none at all.
  mediate: { side_a: ['petition', 'hazard', 'incident'], side_b: ['petition', 'hazard', 'incident'] },
  accept: { track: ['dispute', 'bullying', 'hazard', 'incident'] },
  resolve: { reasons: ['dispute', 'bullying', 'hazard', 'incident'], basis: ['dispute', 'bullying', 'hazard', 'incident'] },
  look: { run: ['dispute', 'bullying', 'petition', 'hazard', 'incident'] },
};
export function asked(step: Step, fields: readonly StepField[], kind: CaseKind): StepField[] {
  return fields.filter((field) => !UNASKED[step]?.[field.name]?.includes(kind) && (field.type !== 'choice' || offered(step, field, kind).length > 1));
}

export const emptyStep = (fields: readonly StepField[], seed: StepForm = {}): StepForm =>
  Object.fromEntries(fields.map((field) => [field.name, seed[field.name] ?? (isList(field) ? [] : field.type === 'choice' ? field.fallback : '')]));

/** What a draft or a seed says of the fields asked for; anything of another shape is left out. */
export function readStep(fields: readonly StepField[], raw: Readonly<Record<string, unknown>>, seed: StepForm): StepForm {
  const known = fields.flatMap((field): [string, string | string[]][] => {
    const value = raw[field.name];
    if (isList(field)) return Array.isArray(value) ? [[field.name, value.filter((each) => typeof each === 'string')]] : [];
    return typeof value === 'string' ? [[field.name, value]] : [];
  });
  return emptyStep(fields, { ...seed, ...Object.fromEntries(known) });
}

/** What was written; empty fields are left out. */
export function stepData(fields: readonly StepField[], form: StepForm): StepData {
  return Object.fromEntries(fields.flatMap((field): [string, unknown][] => {
    const value = form[field.name] ?? '';
    if (Array.isArray(value)) {
      const said = value.map(cleanText).filter(Boolean);
      return said.length > 0 ? [[field.name, said]] : [];
    }
    if (field.type === 'moment') return value ? [[field.name, occurredInstant(value) ?? value]] : [];
    const said = cleanText(value);
    return said ? [[field.name, said]] : [];
  }));
}

/** Whether anything stands in it that was not there when it was opened. */
export const isUntouched = (form: StepForm, seed: StepForm): boolean => JSON.stringify(form) === JSON.stringify(seed);

/** What is likely, filled in before anybody types: from what still has to be done, and what was done last. `token`: what the person tapped. */
export function seedOf(step: Step, row: RowOf<'case'>, fields: readonly StepField[], today: PlainDate, missing: readonly string[], token?: string): StepForm {
  const seed: StepForm = {};
  const marked = (token ?? missing.find((each) => each.startsWith(`${step}:`)) ?? '').split(':')[1] ?? '';
  for (const field of fields) if (field.type === 'choice' && offered(step, field, row.kind).includes(marked)) seed[field.name] = marked;
  if (step === 'tell' && row.kind === 'petition') Object.assign(seed, { whom: 'petitioner', what: marked || told(row) });
  if (step === 'report' && !row.done.includes('report:first')) seed['stage'] = 'first';
  if (step === 'refer' || step === 'answer' || step === 'review' || step === 'reviewed') seed[step === 'refer' ? 'sent_on' : 'on'] = today;
  if (step === 'review' || step === 'reviewed') seed['level'] = row.done.includes('reviewed:first') ? 'second' : 'first';
  if (step === 'accept' && row.done.includes('register:simple')) seed['track'] = 'simple';
  return seed;
}

const told = (row: RowOf<'case'>): string => {
  if (row.outcome === 'declined') return 'declined';
  if (isOver(row)) return 'reply';
  return row.done.includes('accept') && !row.done.includes('tell:accepted') ? 'accepted' : 'other';
};

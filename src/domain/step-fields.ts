/**
 * What each step asks for besides its note: the same list as the server's `private.step_field`, which refuses anything else.
 * Loaded with the sheet of a step, never with the first screen.
 */
import type { CaseKind, Step } from './tables';
import { MARKS } from './step-marks';

export type FieldType = 'text' | 'date' | 'moment' | 'choice' | 'person' | 'people' | 'names' | 'case' | 'category' | 'item';

export interface StepField {
  name: string;
  type: FieldType;
  /** Always, or for these kinds of case only. */
  required: boolean | readonly CaseKind[];
  /** Its value becomes a token of the case. */
  mark: boolean;
  /** Of a choice; the order is the screen's. */
  choices: readonly string[];
  /** What counts when it is left out; '' for nothing. */
  fallback: string;
  /** Longest text, or longest of the names, in characters; 0 where it says nothing. */
  max: number;
  /** Fewest entries of a list. */
  min: number;
  /** Of a choice: kinds of case in which only these values stand. */
  only: Partial<Record<CaseKind, readonly string[]>>;
}

type More = Partial<Omit<StepField, 'name' | 'type' | 'mark'>>;
type Plain = readonly [name: string, type: FieldType, more?: More];

const must = { required: true } as const;
const text = (name: string, max: number, more: More = {}): Plain => [name, 'text', { max, ...more }];
const choice = (name: string, words: string, more: More = {}): Plain => [name, 'choice', { choices: words.split(' '), ...more }];
const how = choice('how', 'face phone written message', must);

const PLAIN: Partial<Record<Step, readonly Plain[]>> = {
  register: [choice('channel', 'letter visit call web transferred'), choice('track', 'ordinary simple')],
  accept: [choice('track', 'ordinary simple')],
  decline: [choice('ground', 'not_ours court arbitration party review statutory', must), text('to', 100)],
  route: [['co', 'people'], ['until', 'date']],
  handle: [['next', 'date']],
  mediate: [text('side_a', 1000), text('side_b', 1000)],
  tell: [
    choice('whom', 'parents side_a side_b petitioner other', must), choice('what', 'accepted declined extended reply measures other'),
    choice('how', 'face phone written message notice', must), text('who', 50), ['at', 'moment'],
  ],
  inquire: [['present', 'names', { ...must, min: 2, max: 50 }]],
  find: [choice('result', 'bullying serious not_bullying', { ...must, only: { dispute: ['not_bullying'] } }), ['members', 'names', { ...must, min: 2, max: 50 }]],
  measure: [text('protect', 1000, must), text('guide', 1000, must)],
  report: [choice('to', 'police education superior other', must), text('who', 50, must), how, choice('stage', 'first follow final', must), ['at', 'moment']],
  tick: [['item', 'item', must]],
  extend: [text('clock', 20, must), ['until', 'date', must]],
  pause: [['until', 'date']],
  supervise: [['next', 'date']],
  lead: [['person', 'person', must], ['next', 'date']],
  refer: [text('to', 100, must), ['sent_on', 'date', must], choice('how', 'written face', must)],
  answer: [['on', 'date', must]],
  resolve: [
    choice('outcome', 'agreed supported explained not_supported fixed handled', { required: ['petition'] }),
    text('reasons', 2000, { required: ['petition'] }), text('basis', 1000, { required: ['petition'] }),
  ],
  follow: [choice('satisfied', 'yes partly no none', must), ['next', 'date']],
  look: [text('run', 36), choice('result', 'confirmed reopened', must)],
  share: [['person', 'person', must], ['until', 'date', must]],
  recuse: [['person', 'person', must]],
  escalate: [['category', 'category', must]],
  link: [['case', 'case', must]],
  merge: [['into', 'case', must]],
  review: [choice('level', 'first second', must), text('to', 100, must), ['on', 'date', must]],
  reviewed: [choice('level', 'first second', must), choice('result', 'upheld changed', must), ['on', 'date', must]],
};

const NONE: readonly StepField[] = [];
const whole = (step: Step) => ([name, type, more = {}]: Plain): StepField => {
  const mark = MARKS[step]?.[name];
  return { required: false, choices: [], max: 0, min: 0, only: {}, ...more, name, type, mark: mark !== undefined, fallback: mark ?? '' };
};

export const STEP_FIELDS: ReadonlyMap<Step, readonly StepField[]> = new Map(
  Object.entries(PLAIN).flatMap(([step, fields]) => (isStep(step) ? [[step, fields.map(whole(step))] as const] : [])),
);

function isStep(step: string): step is Step {
  return Object.hasOwn(PLAIN, step);
}

/** In the order of the sheet. */
export const fieldsOf = (step: Step): readonly StepField[] => STEP_FIELDS.get(step) ?? NONE;

export const isRequired = ({ required }: StepField, kind: CaseKind): boolean => (typeof required === 'boolean' ? required : required.includes(kind));

/** The values a choice may have in a case of this kind. */
export const choicesIn = ({ choices, only }: StepField, kind: CaseKind): readonly string[] => only[kind] ?? choices;

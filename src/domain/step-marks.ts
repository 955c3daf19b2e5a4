/**
 * The fields of a step that say what was done: each leaves a token `step:value` on the case, which clocks and later steps ask for.
 * By step, in the order of the tokens; the value is what counts when the field was left out, '' for nothing.
 */
import type { Step } from './tables';

export const MARKS: Partial<Record<Step, Readonly<Record<string, string>>>> = {
  register: { channel: '', track: '' },
  accept: { track: 'ordinary' },
  decline: { ground: '' },
  tell: { whom: '', what: 'other' },
  find: { result: '' },
  report: { to: '', stage: '' },
  resolve: { outcome: '' },
  follow: { satisfied: '' },
  look: { result: '' },
  review: { level: '' },
  reviewed: { level: '' },
};

/** What an event leaves on its case: the step, and the step with each of its marks. */
export function tokensOf({ step, data }: { step: Step; data: Readonly<Record<string, unknown>> }): string[] {
  const marks = Object.entries(MARKS[step] ?? {}).flatMap(([name, fallback]) => {
    const value = data[name] ?? fallback;
    return typeof value === 'string' && value !== '' ? [`${step}:${value}`] : [];
  });
  return [step, ...marks];
}

import type { Extension } from '@/domain/step-data';
import type { RowOf, Step } from '@/domain/tables';
import { addDays, type PlainDate } from '@/lib/plain-date';
import { latestDay } from '@/wording/step-sheet';

export interface DateLimits { min?: PlainDate; max?: PlainDate; hint?: string }

/** Dates that lie behind the step it tells of. */
const PAST: readonly string[] = ['sent_on', 'on'];

/** From when to when a date of a step may lie: what is planned comes, what is told of was, a deadline is only drawn tighter. */
export function dateLimits(step: Step, name: string, row: Pick<RowOf<'case'>, 'due_on'>, today: PlainDate, extension: Extension | undefined): DateLimits {
  if (step === 'extend') return extension ? { min: addDays(extension.due, 1), max: extension.latest, hint: latestDay(extension.latest) } : {};
  if (PAST.includes(name)) return { max: today };
  if (step === 'route' && row.due_on && row.due_on >= today) return { min: today, max: row.due_on };
  return { min: today };
}

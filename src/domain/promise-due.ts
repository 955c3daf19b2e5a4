/** How a promise stands today: amber in the last three days, red once its day has passed. */
import { daysBetween, type PlainDate } from '@/lib/plain-date';
import type { RowOf } from './tables';

type Promised = Pick<RowOf<'promise'>, 'state' | 'due_on'>;
export type PromiseDue = { tone: 'over' } | { tone: 'green' | 'amber'; left: number } | { tone: 'red'; over: number };

const SOON = 3;
export const isOpen = ({ state }: Pick<Promised, 'state'>): boolean => state === 'open' || state === 'changed';

export function promiseDue(promise: Promised, today: PlainDate): PromiseDue {
  if (!isOpen(promise)) return { tone: 'over' };
  const left = daysBetween(today, promise.due_on);
  return left < 0 ? { tone: 'red', over: -left } : { tone: left <= SOON ? 'amber' : 'green', left };
}

/** Open ones first, the earliest day on top; then those that are over, the latest first. */
export const byDue = (a: RowOf<'promise'>, b: RowOf<'promise'>): number =>
  Number(isOpen(b)) - Number(isOpen(a)) || (isOpen(a) ? compare(a.due_on, b.due_on) : compare(b.settled_on ?? '', a.settled_on ?? ''));
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What I promised and have not kept yet, the most pressing first. */
export const myPromises = (promises: readonly RowOf<'promise'>[], me: string): RowOf<'promise'>[] => promises.filter((promise) => promise.by_person === me && isOpen(promise)).sort(byDue);

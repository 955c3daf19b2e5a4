/** Matters that hang together with one: linked, on its own timeline or on that of the other, or merged into it. */
import type { RowOf } from '@/domain/tables';

type Case = RowOf<'case'>;
type Event = Pick<RowOf<'case_event'>, 'case_id' | 'step' | 'data'>;
export interface CaseLink { id: string; how: 'linked' | 'merged' }

/** `events`: its own and any of others. `cases`: all that this phone holds. A linked matter that may not be opened here keeps its id only. */
export function linksOf(row: Case, events: readonly Event[], cases: readonly Case[]): CaseLink[] {
  const linked = events.flatMap(({ case_id, step, data }) => {
    const other = step === 'link' ? data['case'] : undefined;
    return typeof other !== 'string' ? [] : case_id === row.id ? [other] : other === row.id ? [case_id] : [];
  });
  const merged = cases.filter((each) => each.merged_into === row.id).map(({ id }) => id);
  return [...merged.map((id): CaseLink => ({ id, how: 'merged' })), ...[...new Set(linked)].filter((id) => !merged.includes(id) && id !== row.merged_into).map((id): CaseLink => ({ id, how: 'linked' }))];
}

/** Other matters on whose timeline a link may stand: their row says so, except that reopening forgets what was done before. */
export const mayHoldLinks = (row: Case, cases: readonly Case[]): Case[] => cases.filter(({ id, done }) => id !== row.id && (done.includes('link') || done.includes('reopen')));

/** Matters that hang together with one: linked on its timeline, or merged into it. */
import type { RowOf } from '@/domain/tables';

export interface CaseLink { id: string; how: 'linked' | 'merged' }

/** `cases`: all that this phone holds. A linked matter that may not be opened here keeps its id only. */
export function linksOf(row: RowOf<'case'>, events: readonly Pick<RowOf<'case_event'>, 'step' | 'data'>[], cases: readonly RowOf<'case'>[]): CaseLink[] {
  const linked = events.flatMap(({ step, data }) => (step === 'link' && typeof data['case'] === 'string' ? [data['case']] : []));
  const merged = cases.filter((each) => each.merged_into === row.id).map(({ id }) => id);
  return [...merged.map((id): CaseLink => ({ id, how: 'merged' })), ...[...new Set(linked)].filter((id) => !merged.includes(id) && id !== row.merged_into).map((id): CaseLink => ({ id, how: 'linked' }))];
}

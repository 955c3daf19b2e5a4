/** The papers a case can give: which of them make sense now, and the changes that make and void one. */
import type { NewChange } from './intents';
import type { RowOf } from './tables';

export type PaperKind = RowOf<'paper'>['kind'];
type Case = Pick<RowOf<'case'>, 'kind' | 'status' | 'outcome' | 'done'>;
type Petition = Pick<RowOf<'petition'>, 'identity'>;

const UNDER_WAY: readonly RowOf<'case'>['status'][] = ['accepted', 'handling', 'resolved', 'closed'];

function petitionPapers({ status, outcome, done }: Case, petition: Petition | undefined): PaperKind[] {
  const declined = outcome === 'declined';
  const taken = UNDER_WAY.includes(status) && !declined && outcome !== 'settled';
  return [
    ...(taken ? ['accept_notice' as const] : []),
    ...(status === 'registered' || declined ? ['decline_notice' as const] : []),
    ...(taken && done.includes('grant') ? ['extend_notice' as const] : []),
    ...(taken && status !== 'accepted' ? ['opinion' as const] : []),
    // Who must not be known cannot sign a paper that the other side takes home.
    ...(taken && petition?.identity === 'named' ? ['agreement' as const] : []),
  ];
}

/** In the order they are usually made. A case not yet registered gives none. */
export function papersThatFit(row: Case, petition: Petition | undefined): PaperKind[] {
  if (row.status === 'new') return [];
  if (row.kind === 'petition') return [...petitionPapers(row, petition), 'folder'];
  if (row.kind === 'dispute') return ['agreement', 'folder'];
  return row.kind !== 'bullying' && row.done.includes('mediate') ? ['agreement', 'folder'] : ['folder'];
}

export interface PaperInput {
  row: Pick<RowOf<'case'>, 'id' | 'folder_id'>;
  id: string;
  kind: PaperKind;
  data: Record<string, unknown>;
}

/** The number is the server's. */
export const paperChange = ({ row, id, kind, data }: PaperInput): NewChange => ({ k: 'create', folder: row.folder_id, tbl: 'paper', id, data: { case_id: row.id, kind, data } });

export const voidChange = (paper: RowOf<'paper'>, now: number): NewChange => ({
  k: 'patch', folder: paper.folder_id, tbl: 'paper', id: paper.id, set: { voided_at: { base: paper.voided_at, new: new Date(now).toISOString() } },
});

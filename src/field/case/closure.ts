/** What still keeps a matter from its end, as the list on its page: from the school's workflow, and how each is done from here. */
import { checklist, type CheckPoint } from '@/domain/step-fault';
import type { PaperKind } from '@/domain/papers';
import type { CaseKind, RowOf, Step } from '@/domain/tables';
import type { OpenStep, Standing } from '@/domain/workflow';
import { pointsOf } from './step-order';

export interface ClosurePoint extends CheckPoint {
  /** The step that does it, when this person may take it now. */
  step: Step | null;
  /** Or the paper that is made for it. */
  paper?: PaperKind;
}

/** The paper an end is better with, on its own or signed. */
const PAPER: Partial<Record<CaseKind, PaperKind>> = { dispute: 'agreement', petition: 'opinion' };
function paperPoint(row: RowOf<'case'>, papers: readonly RowOf<'paper'>[], step: Step | undefined): ClosurePoint[] {
  const kind = PAPER[row.kind];
  if (!kind || (step ?? 'resolve') !== 'resolve' || row.status !== 'handling') return [];
  return [{ token: `paper:${kind}`, done: papers.some((paper) => paper.kind === kind && !paper.voided_at), must: false, step: null, paper: kind }];
}

export const stepOfToken = (token: string, open: readonly OpenStep[]): Step | null => open.find(({ step }) => step === token.split(':')[0])?.step ?? null;

/** Of one step, or of the end this state works towards. */
export const closurePoints = (row: RowOf<'case'>, open: readonly OpenStep[], context: Pick<Standing, 'steps'>, papers: readonly RowOf<'paper'>[], step?: Step): ClosurePoint[] => [
  ...(step ? checklist(row, step, context) : pointsOf(row, context)).map((point): ClosurePoint => ({ ...point, step: stepOfToken(point.token, open) })), ...paperPoint(row, papers, step),
];

/** Days after the end in which somebody asks how it is, by the rules of the school. */
export const followsOf = (row: Pick<RowOf<'case'>, 'kind'>, deadlines: readonly RowOf<'deadline'>[]): number[] =>
  deadlines.filter((rule) => rule.case_kind === row.kind && rule.starts.includes('close') && rule.stops.includes('follow')).map(({ days }) => days).sort((a, b) => a - b);

import type { RouteLocationRaw } from 'vue-router';
import type { PaperKind } from '@/domain/papers';
import { PAPER_KINDS, STEPS, type Step } from '@/domain/tables';
import type { Draft } from '@/sync/engine-types';

/** Kinds of drafts these screens write, and where each is filled in further. */
export const DRAFT_KIND = { case: 'case', check: 'check', resend: 'resend', step: 'step', files: 'files', paper: 'paper' } as const;

export const checkDraftId = (unit: string, week: string, ordinal: number): string => `check ${unit} ${week} ${ordinal}`;
export const resendDraftId = (intent: string): string => `resend ${intent}`;
export const stepDraftId = (caseId: string, step: Step): string => `step ${caseId} ${step}`;
export const paperDraftId = (caseId: string, kind: PaperKind): string => `paper ${caseId} ${kind}`;
/** Photos on their way to a case that is there already. */
export const filesDraftId = (caseId: string): string => `files ${caseId}`;

type Place =
  | { kind: 'case' | 'resend'; to: RouteLocationRaw }
  | { kind: 'step'; to: RouteLocationRaw; caseId: string; step: Step }
  | { kind: 'paper'; to: RouteLocationRaw; caseId: string; paper: PaperKind }
  | { kind: 'check'; to: RouteLocationRaw; unit: string; ordinal: number };

/** Null for drafts of other screens. */
export function draftPlace({ id, kind }: Pick<Draft, 'id' | 'kind'>): Place | null {
  if (kind === DRAFT_KIND.case) return { kind: 'case', to: { name: 'register', query: { draft: id } } };
  if (kind === DRAFT_KIND.resend) return { kind: 'resend', to: { name: 'register', query: { resend: id.replace(/^resend /, '') } } };
  const [name, unit, week, ordinal] = id.split(' ');
  const step = STEPS.find((each) => each === week);
  if (kind === DRAFT_KIND.step && name === 'step' && unit && step) return { kind: 'step', to: { name: 'case', params: { id: unit }, query: { step } }, caseId: unit, step };
  const paper = PAPER_KINDS.find((each) => each === week);
  if (kind === DRAFT_KIND.paper && name === 'paper' && unit && paper) return { kind: 'paper', to: { name: 'paper-new', params: { id: unit, kind: paper } }, caseId: unit, paper };
  if (kind !== DRAFT_KIND.check || name !== 'check' || !unit || !week || !/^\d+$/.test(ordinal ?? '')) return null;
  return { kind: 'check', to: { name: 'check', params: { unit, week, ordinal: ordinal ?? '' } }, unit, ordinal: Number(ordinal) };
}

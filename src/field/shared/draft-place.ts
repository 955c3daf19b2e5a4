import type { RouteLocationRaw } from 'vue-router';
import type { PaperKind } from '@/domain/papers';
import { PAPER_KINDS, STEPS, type Step } from '@/domain/tables';
import type { Draft } from '@/sync/engine-types';

/** Kinds of drafts these screens write, and where each is filled in further. */
export const DRAFT_KIND = { case: 'case', check: 'check', resend: 'resend', step: 'step', files: 'files', paper: 'paper', household: 'household', visits: 'visits' } as const;

export const checkDraftId = (unit: string, week: string, ordinal: number): string => `check ${unit} ${week} ${ordinal}`;
export const resendDraftId = (intent: string): string => `resend ${intent}`;
export const stepDraftId = (caseId: string, step: Step): string => `step ${caseId} ${step}`;
export const paperDraftId = (caseId: string, kind: PaperKind): string => `paper ${caseId} ${kind}`;
/** Photos on their way to a case that is there already. */
export const filesDraftId = (caseId: string): string => `files ${caseId}`;
/** One visit, plan, step, piece of help or matter of a household that is there already. */
export const visitDraftId = (what: VisitDraft, household: string, rest = ''): string => `${what} ${household} ${rest}`.trim();
const VISIT_DRAFTS = ['plan', 'visit', 'support', 'promise', 'aid', 'raise'] as const;
export type VisitDraft = (typeof VISIT_DRAFTS)[number];

type Place =
  | { kind: 'household'; to: RouteLocationRaw }
  | { kind: 'visits'; to: RouteLocationRaw; household: string; what: VisitDraft }
  | { kind: 'case' | 'resend'; to: RouteLocationRaw }
  | { kind: 'step'; to: RouteLocationRaw; caseId: string; step: Step }
  | { kind: 'paper'; to: RouteLocationRaw; caseId: string; paper: PaperKind }
  | { kind: 'check'; to: RouteLocationRaw; unit: string; ordinal: number };

function visitPlace(what: VisitDraft, id: string, visit: string): RouteLocationRaw {
  if (what === 'visit') return { name: 'visit-record', params: { id, visit } };
  return what === 'plan' ? { name: 'visit-plan', params: { id }, query: visit ? { visit } : {} } : { name: 'household', params: { id } };
}

/** Null for drafts of other screens. */
export function draftPlace({ id, kind }: Pick<Draft, 'id' | 'kind'>): Place | null {
  if (kind === DRAFT_KIND.case) return { kind: 'case', to: { name: 'register', query: { draft: id } } };
  if (kind === DRAFT_KIND.resend) return { kind: 'resend', to: { name: 'register', query: { resend: id.replace(/^resend /, '') } } };
  if (kind === DRAFT_KIND.household) return { kind: 'household', to: { name: 'household-new', query: { draft: id } } };
  const [name, unit, week, ordinal] = id.split(' ');
  const what = VISIT_DRAFTS.find((each) => each === name);
  if (kind === DRAFT_KIND.visits && what && unit) return { kind: 'visits', to: visitPlace(what, unit, week ?? ''), household: unit, what };
  const step = STEPS.find((each) => each === week);
  if (kind === DRAFT_KIND.step && name === 'step' && unit && step) return { kind: 'step', to: { name: 'case', params: { id: unit }, query: { step } }, caseId: unit, step };
  const paper = PAPER_KINDS.find((each) => each === week);
  if (kind === DRAFT_KIND.paper && name === 'paper' && unit && paper) return { kind: 'paper', to: { name: 'paper-new', params: { id: unit, kind: paper } }, caseId: unit, paper };
  if (kind !== DRAFT_KIND.check || name !== 'check' || !unit || !week || !/^\d+$/.test(ordinal ?? '')) return null;
  return { kind: 'check', to: { name: 'check', params: { unit, week, ordinal: ordinal ?? '' } }, unit, ordinal: Number(ordinal) };
}

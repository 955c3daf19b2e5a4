import type { RouteLocationRaw } from 'vue-router';
import type { Draft } from '@/sync/engine-types';

/** Kinds of drafts these screens write, and where each is filled in further. */
export const DRAFT_KIND = { case: 'case', check: 'check', resend: 'resend' } as const;

export const checkDraftId = (unit: string, week: string, ordinal: number): string => `check ${unit} ${week} ${ordinal}`;
export const resendDraftId = (intent: string): string => `resend ${intent}`;

type Place =
  | { kind: 'case' | 'resend'; to: RouteLocationRaw }
  | { kind: 'check'; to: RouteLocationRaw; unit: string; ordinal: number };

/** Null for drafts of other screens. */
export function draftPlace({ id, kind }: Pick<Draft, 'id' | 'kind'>): Place | null {
  if (kind === DRAFT_KIND.case) return { kind: 'case', to: { name: 'register', query: { draft: id } } };
  if (kind === DRAFT_KIND.resend) return { kind: 'resend', to: { name: 'register', query: { resend: id.replace(/^resend /, '') } } };
  const [name, unit, week, ordinal] = id.split(' ');
  if (kind !== DRAFT_KIND.check || name !== 'check' || !unit || !week || !/^\d+$/.test(ordinal ?? '')) return null;
  return { kind: 'check', to: { name: 'check', params: { unit, week, ordinal: ordinal ?? '' } }, unit, ordinal: Number(ordinal) };
}

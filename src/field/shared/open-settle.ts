import type { CaseKind, RowOf } from '@/domain/tables';

/** Whether the school's workflow lets a fresh case of this kind be settled on the spot by whoever registers it. */
export function canSettle(kind: CaseKind | null, steps: readonly RowOf<'workflow_step'>[]): boolean {
  const registered = steps.find((step) => step.case_kind === kind && step.step === 'register')?.to_status ?? 'registered';
  return steps.some((step) => step.case_kind === kind && step.step === 'settle' && step.from_status === registered && step.roles.includes('creator'));
}

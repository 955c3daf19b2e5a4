import type { CaseForm } from '@/domain/case-form';
import type { CaseKind, RowOf } from '@/domain/tables';

/** Whom a matter is about gives it into other hands the moment it is registered. */
export const isAbout = ({ parties }: Pick<CaseForm, 'parties'>, person: string): boolean => parties.some(({ person_id }) => person_id === person);

/** Whether the school's workflow lets a fresh case of this kind be settled on the spot by `person`, who registers it. */
export function canSettle(form: Pick<CaseForm, 'parties'>, kind: CaseKind | null, steps: readonly RowOf<'workflow_step'>[], person: string): boolean {
  if (isAbout(form, person)) return false;
  const registered = steps.find((step) => step.case_kind === kind && step.step === 'register')?.to_status ?? 'registered';
  return steps.some((step) => step.case_kind === kind && step.step === 'settle' && step.from_status === registered && step.roles.includes('creator'));
}

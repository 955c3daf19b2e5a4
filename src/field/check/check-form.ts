/** What is filled in on 发现问题, what is missing in it, and what it is saved as. Pure. */
import { emptyForm, gapsOf, toSave, type CaseForm, type FormField } from '@/domain/case-form';
import type { AbsenceInput } from '@/domain/intents';
import type { CaseKind, RowOf } from '@/domain/tables';
import { newId } from '@/lib/id';
import { ABSENCE_GAP, ABSENCE_OTHER } from '@/wording/field-check';
import { gapSentence } from '@/wording/field-form';
import type { AbsenceDraft, CheckDraft, FindingDraft } from '../shared/draft-data';

type Item = RowOf<'checklist_item'>;
export type AbsenceField = 'pupils' | 'reason' | 'detail' | 'parent';
export type Sentences = Partial<Record<FormField | AbsenceField, string>>;

export const newFinding = (item: Item, unit: string, now: number): FindingDraft =>
  ({ key: newId(now), itemId: item.id, form: emptyForm(now, { categoryId: item.category_id, unitId: unit, itemId: item.id }), files: [] });

export const newAbsence = (item: Item): AbsenceDraft => ({ key: newId(), itemId: item.id, pupils: [], reason: '', detail: '', parent: '' });

/** What is ticked, with a first small form in it; unticking keeps what was written, in case it was a slip. */
export function toggled(draft: CheckDraft, item: Item, unit: string, now: number): CheckDraft {
  if (draft.ticked.includes(item.id)) return { ...draft, ticked: draft.ticked.filter((id) => id !== item.id) };
  const ticked = [...draft.ticked, item.id];
  if (item.answer === 'absence') {
    return draft.absences.some((each) => each.itemId === item.id) ? { ...draft, ticked } : { ...draft, ticked, absences: [...draft.absences, newAbsence(item)] };
  }
  return draft.findings.some((each) => each.itemId === item.id) ? { ...draft, ticked } : { ...draft, ticked, findings: [...draft.findings, newFinding(item, unit, now)] };
}

/** Only what is under a ticked item counts. */
export const counted = (draft: CheckDraft) => ({
  findings: draft.findings.filter((each) => draft.ticked.includes(each.itemId)),
  absences: draft.absences.filter((each) => draft.ticked.includes(each.itemId)),
});

export interface Rules {
  kindOf: (categoryId: string | null) => CaseKind | null;
  settles: (form: CaseForm, kind: CaseKind | null) => boolean;
  now: number;
}

function whole(form: CaseForm, { kindOf, settles }: Rules): CaseForm {
  const kind = kindOf(form.categoryId);
  return toSave(form, kind, settles(form, kind));
}

function absenceGaps(absence: AbsenceDraft): Sentences {
  const gaps: Sentences = {};
  if (absence.pupils.length === 0) gaps.pupils = ABSENCE_GAP.pupils;
  if (!absence.reason) gaps.reason = ABSENCE_GAP.reason;
  if (absence.reason === ABSENCE_OTHER && !absence.detail.trim()) gaps.detail = ABSENCE_GAP.detail;
  if ([...absence.detail].length > 500) gaps.detail = ABSENCE_GAP.detail_long;
  if (!absence.parent) gaps.parent = ABSENCE_GAP.parent;
  return gaps;
}

export interface EntryGaps { key: string; sentences: Sentences }

/** What is missing, entry by entry, in the order of the screen's items. */
export function gapsOfCheck(draft: CheckDraft, itemOrder: readonly string[], rules: Rules): EntryGaps[] {
  const { findings, absences } = counted(draft);
  const gaps: EntryGaps[] = [];
  for (const itemId of itemOrder) {
    for (const { key, form } of findings.filter((each) => each.itemId === itemId)) {
      const sentences: Sentences = {};
      for (const gap of gapsOf(whole(form, rules), rules.kindOf(form.categoryId), rules.now)) sentences[gap.field] ??= gapSentence(gap);
      gaps.push({ key, sentences });
    }
    for (const absence of absences.filter((each) => each.itemId === itemId)) gaps.push({ key: absence.key, sentences: absenceGaps(absence) });
  }
  return gaps.filter((each) => Object.keys(each.sentences).length > 0);
}

/** One absence row a pupil; one case a finding. */
export function savedParts(draft: CheckDraft, rules: Rules): { absences: AbsenceInput[]; findings: { form: CaseForm; files: string[] }[] } {
  const { findings, absences } = counted(draft);
  return {
    findings: findings.map(({ form, files }) => ({ form: whole(form, rules), files })),
    absences: absences.flatMap((each) => each.pupils.map((pupil): AbsenceInput => ({
      pupilId: pupil.pupil_id, pupilName: pupil.name, reason: each.reason, detail: each.detail, parentReached: each.parent === '' ? 'no' : each.parent,
    }))),
  };
}

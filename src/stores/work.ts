/** Everything a person can save. Each answers only after the phone really holds it. */
import { defineStore } from 'pinia';
import { attachmentChange, type AttachmentOwner } from '@/domain/attachment';
import type { CaseForm } from '@/domain/case-form';
import { absenceChange, checkChanges, eventChange, patchChange, registerChanges, withdrawChange, type AbsenceInput, type NextId } from '@/domain/intents';
import type { PlannedCheck } from '@/domain/week';
import { isTbl, type RowOf, type Step, type Tbl } from '@/domain/tables';
import { newId } from '@/lib/id';
import { err, ok, type Result } from '@/lib/result';
import type { Intent, SaveFault } from '@/sync/engine-types';
import type { LocalFile } from '@/sync/files-types';
import { useBook } from './book';
import { useClock } from './clock';
import { useEngine } from './engine';
import { useMe } from './me';
import { stableIds } from './stable-ids';

type Saved<T> = Promise<Result<T, SaveFault>>;
export interface Finding {
  form: CaseForm;
  files?: readonly LocalFile[];
}
type Files = readonly LocalFile[];
type Changes = Intent['changes'];

const fileChanges = (folder: string, owner: AttachmentOwner, files: Files): Changes => files.map((file) => attachmentChange(folder, owner, file));

/** Before the parties: whoever names themselves loses sight of the case from then on, and its photos must be in it by then. */
export function beforeParties(changes: Changes, more: Changes): Changes {
  const at = changes.findIndex((change) => change.tbl === 'case_party');
  return at < 0 ? [...changes, ...more] : [...changes.slice(0, at), ...more, ...changes.slice(at)];
}

export const useWork = defineStore('work', () => {
  const engine = useEngine();
  const book = useBook();
  const clock = useClock();
  const me = useMe();

  const ids = stableIds();

  async function keep<T>(value: T, ...intents: Intent[]): Saved<T> {
    const saved = await engine.need().save(...intents);
    if (saved.ok) ids.done();
    return saved.ok ? ok(value) : err(saved.error);
  }

  const intent = (label: Intent['label'], changes: Changes, draft?: string, files: Files = [], id: NextId = newId): Intent =>
    ({ id: id(clock.instant()), label, changes, ...(draft === undefined ? {} : { draft }), ...(files.length > 0 ? { files: files.map((file) => file.id) } : {}) });

  function checkInput(planned: PlannedCheck, result: 'clear' | 'found', answers: readonly string[], id: NextId) {
    const folder = me.unitFolders.get(planned.unit.id);
    if (!folder) throw new Error('this unit is not open to this account');
    return { unitTermFolder: folder.id, unitId: planned.unit.id, weekStart: planned.weekStart, ordinal: planned.ordinal, result, answers, now: clock.instant(), id };
  }

  /** 本次无异常. */
  function saveClear(planned: PlannedCheck): Saved<{ intentId: string; checkId: string }> {
    const id = ids.of(`${planned.unit.id} ${planned.weekStart} ${planned.ordinal}`);
    const { checkId, changes } = checkChanges(checkInput(planned, 'clear', [], id));
    const saved = intent('check', changes, undefined, [], id);
    return keep({ intentId: saved.id, checkId }, saved);
  }

  /** 撤销: taken back while nothing was sent, withdrawn by a correction afterwards. */
  async function undoCheck(intentId: string, checkId: string): Saved<void> {
    if (await engine.need().takeBack(intentId)) return ok(undefined);
    const check = book.get('check', checkId);
    return check ? keep(undefined, intent('withdraw', [withdrawChange(check, clock.instant())])) : ok(undefined);
  }

  /** 发现问题: the check, its absences and one case a finding, all or nothing. */
  function saveFound(planned: PlannedCheck, answers: readonly string[], absences: readonly AbsenceInput[], findings: readonly Finding[], draft?: string, files: Files = []): Saved<{ caseIds: string[] }> {
    const id = ids.of(draft);
    const input = checkInput(planned, 'found', answers, id);
    const { checkId, changes } = checkChanges(input);
    const check = intent('check', [...changes, ...absences.map((absence) => absenceChange(input.unitTermFolder, checkId, absence, input.now, id)), ...fileChanges(input.unitTermFolder, { checkId }, files)], draft, files, id);
    const cases = findings.map(({ form, files: its = [] }) => ({ ...registration({ ...form, checkId }, { files: its, id }), its }));
    return keep({ caseIds: cases.map((each) => each.caseId) }, check, ...cases.map((each) => intent('case', each.changes, undefined, each.its, id)));
  }

  /** A form as the changes that register it; nothing is saved yet. `household`: whose request a petition was. */
  function registration(form: CaseForm, { id = newId, household, files = [] }: { id?: NextId; household?: string | undefined; files?: Files } = {}) {
    const kind = book.get('category', form.categoryId)?.kind;
    const school = book.school;
    if (!kind || !school) throw new Error('the form was not checked before saving');
    const { caseId, folder, changes } = registerChanges({ form, kind, school: school.id, term: me.term?.id ?? null, now: clock.instant(), id, ...(household ? { household } : {}) });
    return { caseId, folder, changes: beforeParties(changes, fileChanges(folder, { caseId }, files)) };
  }

  /** 保存 on 登记事项. */
  function registerCase(form: CaseForm, draft?: string, files: Files = []): Saved<{ caseId: string }> {
    const id = ids.of(draft);
    const { caseId, changes } = registration(form, { files, id });
    return keep({ caseId }, intent('case', changes, draft, files, id));
  }

  /** `data`: the step's own fields; what is blank is left out. Answers the event's id. */
  function takeStep(row: RowOf<'case'>, step: Step, input: { note: string; handlerId?: string | null; departmentId?: string | null; data?: Readonly<Record<string, unknown>> }, draft?: string, files: Files = []): Saved<string> {
    const id = ids.of(draft);
    const change = eventChange({ folder: row.folder_id, caseId: row.id, step, note: input.note, handlerId: input.handlerId ?? null, departmentId: input.departmentId ?? null, data: input.data ?? {}, now: clock.instant(), id });
    return keep(change.id, intent('step', [change, ...fileChanges(row.folder_id, { caseId: row.id, eventId: change.id }, files)], draft, files, id));
  }

  /** Photos and papers put to a case that is there already. */
  const addFiles = (row: RowOf<'case'>, draft: string, files: Files): Saved<void> => keep(undefined, intent('file', fileChanges(row.folder_id, { caseId: row.id }, files), draft, files));

  /** 撤回: the row stays, nobody opens the bytes any more. */
  const withdrawFile = (row: RowOf<'attachment'>): Saved<void> =>
    keep(undefined, intent('file', [patchChange(row, 'attachment', { withdrawn_at: { base: row.withdrawn_at, new: new Date(clock.instant()).toISOString() } })]));

  function edit(row: { id: string; folder_id: string }, tbl: Tbl, fields: Record<string, { base: unknown; new: unknown }>): Saved<void> {
    return keep(undefined, intent('edit', [patchChange(row, tbl, fields)]));
  }

  /**
   * One of the two values is kept; choosing mine writes it again over the server's. The settling goes first: where somebody else settled
   * it meanwhile it is refused, and the value behind it with it.
   */
  function settleConflict(conflict: RowOf<'conflict'>, kept: 'mine' | 'theirs'): Saved<void> {
    const { folder_id, tbl, row_id, field, mine, theirs } = conflict;
    const settled = patchChange(conflict, 'conflict', { settled_at: { base: null, new: new Date(clock.instant()).toISOString() }, kept: { base: null, new: kept } });
    const again = kept === 'mine' && isTbl(tbl) ? [patchChange({ id: row_id, folder_id }, tbl, { [field]: { base: theirs, new: mine } })] : [];
    return keep(undefined, intent('conflict', [settled, ...again]));
  }

  return { saveClear, undoCheck, saveFound, registerCase, registration, takeStep, addFiles, withdrawFile, edit, settleConflict };
});

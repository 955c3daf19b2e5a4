/** Everything a person can save about a household. Each answers only after the phone really holds it. Loaded with the pages of visits. */
import { defineStore } from 'pinia';
import { attachmentChange, type AttachmentOwner } from '@/domain/attachment';
import type { CaseForm } from '@/domain/case-form';
import type { NewChange } from '@/domain/intents';
import type { RowOf } from '@/domain/tables';
import { aidChange, correctChanges, houseChanges, outcomeChanges, planChange, promiseChange, recordChanges, refusedChanges, replanChanges, supportChange, type Seen, type SupportInput } from '@/domain/visit-changes';
import type { AidForm, ConsentForm, HouseForm, HouseWords, PlanForm, PromiseForm, RecordForm } from '@/domain/visit-form';
import { ok, type Result } from '@/lib/result';
import type { Intent, SaveFault } from '@/sync/engine-types';
import type { LocalFile } from '@/sync/files-types';
import { useBook } from './book';
import { useClock } from './clock';
import { useEngine } from './engine';
import { stableIds } from './stable-ids';
import { useWork } from './work';

type Saved<T> = Promise<Result<T, SaveFault>>;
type House = RowOf<'household'>;
type Visit = RowOf<'visit'>;
type Files = readonly LocalFile[];

const homeOf = ({ folder_id, id }: House) => ({ folder: folder_id, id });
const fileChanges = (folder: string, owner: AttachmentOwner, files: Files): NewChange[] => files.map((file) => attachmentChange(folder, owner, file));

export const useVisits = defineStore('visits', () => {
  const engine = useEngine();
  const book = useBook();
  const clock = useClock();
  const work = useWork();
  const ids = stableIds();

  /** The ids of one form stay the same until it is known to be saved. */
  const stamp = (draft?: string) => ({ now: clock.instant(), id: ids.of(draft) });
  type Stamp = ReturnType<typeof stamp>;
  const intent = ({ now, id }: Stamp, changes: readonly NewChange[], draft?: string, files: Files = [], label: Intent['label'] = 'visit'): Intent =>
    ({ id: id(now), label, changes, ...(draft === undefined ? {} : { draft }), ...(files.length > 0 ? { files: files.map((file) => file.id) } : {}) });
  async function keep<T>(value: T, ...works: Intent[]): Saved<T> {
    const full = works.filter(({ changes }) => changes.length > 0);
    // Saved as it was: nothing to send, and nothing left half-written.
    if (full.length === 0) for (const { draft } of works) if (draft !== undefined) await engine.need().removeDraft(draft);
    const saved = full.length > 0 ? await engine.need().save(...full) : ok(undefined);
    if (!saved.ok) return saved;
    ids.done();
    return ok(value);
  }

  /** The household, what was agreed, and the first visit, all or nothing. Answers its id. */
  function saveHouse(form: HouseForm, draft: string): Saved<string> {
    const school = book.school;
    if (!school) throw new Error('the form was not checked before saving');
    const at = stamp(draft);
    const { home, changes } = houseChanges(form, school.id, at);
    return keep(home.id, intent(at, changes, draft));
  }
  function correct(seen: House, form: HouseWords, note: string): Saved<void> {
    const at = stamp();
    return keep(undefined, intent(at, correctChanges(seen, form, note, at)));
  }

  function plan(house: House, form: PlanForm, draft: string): Saved<void> {
    const at = stamp(draft);
    return keep(undefined, intent(at, [planChange(homeOf(house), form, at)], draft));
  }
  function replan(visit: Visit, seen: Seen, form: PlanForm, draft: string): Saved<void> {
    const at = stamp(draft);
    return keep(undefined, intent(at, replanChanges(visit, seen, form), draft));
  }

  /** 家里没人 / 对方不愿接待 / 取消. Answers the work's id, by which it can be taken back while it is here. */
  function outcome(visit: Visit, seen: Seen, state: 'nobody' | 'declined' | 'cancelled', draft?: string): Saved<string> {
    const at = stamp();
    const work = intent(at, outcomeChanges(visit, seen, state, at), draft);
    return keep(work.id, work);
  }
  function refused(visit: Visit, seen: Seen, consent: ConsentForm, draft: string): Saved<string> {
    const at = stamp(draft);
    const work = intent(at, refusedChanges(visit, seen, consent, at), draft);
    return keep(work.id, work);
  }
  /** False: it has left the phone already. */
  const takeBack = (work: string): Promise<boolean> => engine.need().takeBack(work);

  function record(visit: Visit, seen: Seen, form: RecordForm, agreed: boolean, draft: string, files: Files): Saved<void> {
    const at = stamp(draft);
    const owner = { householdId: visit.household_id, visitId: visit.id };
    return keep(undefined, intent(at, [...recordChanges(visit, seen, form, agreed, at), ...fileChanges(visit.folder_id, owner, files)], draft, files));
  }

  /** A step of the household, of a promise or of aid, with the papers it came with. Its files go first: the step names them. */
  function take(house: House, input: SupportInput, draft?: string, files: Files = []): Saved<void> {
    const at = stamp(draft);
    return keep(undefined, intent(at, [...fileChanges(house.folder_id, { householdId: house.id }, files), supportChange(homeOf(house), input, at)], draft, files));
  }
  function promise(house: House, form: PromiseForm, draft: string): Saved<void> {
    const at = stamp(draft);
    return keep(undefined, intent(at, [promiseChange(homeOf(house), form, at)], draft));
  }
  function propose(house: House, form: AidForm, draft: string): Saved<void> {
    const at = stamp(draft);
    return keep(undefined, intent(at, [aidChange(homeOf(house), form, at)], draft));
  }

  /** A request becomes a petition, a danger an incident: a matter in a folder of its own, and the link in the household's. The matter stands even where the link is refused. */
  function raise(house: House, form: CaseForm, draft: string): Saved<string> {
    const at = stamp(draft);
    const { caseId, changes } = work.registration(form, { household: house.id, ...at });
    return keep(caseId, intent(at, changes, draft, [], 'case'), intent(at, [supportChange(homeOf(house), { step: 'link', data: { case_id: caseId } }, at)]));
  }

  return { saveHouse, correct, plan, replan, outcome, refused, takeBack, record, take, promise, propose, raise };
});

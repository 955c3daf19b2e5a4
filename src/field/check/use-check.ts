import { computed, ref, shallowRef } from 'vue';
import { weekPlan } from '@/domain/week';
import type { CaseKind, RowOf } from '@/domain/tables';
import { useBook } from '@/stores/book';
import { useClock } from '@/stores/clock';
import { useDrafts } from '@/stores/drafts';
import { useFiles } from '@/stores/files';
import { useMe } from '@/stores/me';
import { useWork } from '@/stores/work';
import { SAVE_FAULT_SENTENCE } from '@/wording/sync';
import { listHolder, type Holder } from '../media/holder';
import { checkDraftOf, type CheckDraft } from '../shared/draft-data';
import { checkDraftId, DRAFT_KIND } from '../shared/draft-place';
import { canSettle } from '../shared/open-settle';
import { useAutosave } from '../shared/use-autosave';
import { gapsOfCheck, newAbsence, newFinding, savedParts, toggled, type Rules, type Sentences } from './check-form';

/** One walk through the checklist: found again, kept as a draft, checked, saved in one go. */
export function useCheck(unitId: string, week: string, ordinal: number) {
  const book = useBook();
  const clock = useClock();
  const drafts = useDrafts();
  const files = useFiles();
  const me = useMe();
  const work = useWork();

  const draftId = checkDraftId(unitId, week, ordinal);
  const draft = ref<CheckDraft>({ ticked: [], findings: [], absences: [], files: [] });
  const ready = shallowRef(false);
  const tried = shallowRef(false);
  const busy = shallowRef(false);
  const fault = shallowRef('');
  const autosave = useAutosave(DRAFT_KIND.check, draftId, () => draft.value, () => draft.value.ticked.length === 0);

  const planned = computed(() => {
    const units = me.myUnits.filter((unit) => unit.id === unitId);
    if (units.length === 0 || !/^\d{4}-\d{2}-\d{2}$/.test(week)) return undefined;
    return weekPlan({ units, slots: book.all('check_slot'), checks: book.checks, days: book.all('calendar_day'), weekStart: week, now: clock.now }).find((each) => each.ordinal === ordinal);
  });
  const items = computed(() => book.checklist.filter((item) => !item.unit_kind || item.unit_kind === planned.value?.unit.kind));

  async function open() {
    await drafts.refresh();
    const kept = drafts.list.find((each) => each.id === draftId);
    const found = kept && checkDraftOf(kept.data);
    if (kept && found) {
      draft.value = found;
      autosave.savedAt.value = kept.savedAt;
    }
    ready.value = true;
    autosave.begin();
  }

  const kindOf = (categoryId: string | null): CaseKind | null => book.get('category', categoryId)?.kind ?? null;
  const settles: Rules['settles'] = (form, kind) => canSettle(form, kind, book.all('workflow_step'), me.id);
  const rules = computed<Rules>(() => ({ kindOf, settles, now: clock.now }));
  const gaps = computed(() => gapsOfCheck(draft.value, items.value.map((item) => item.id), rules.value));
  const errors = computed(() => new Map<string, Sentences>(tried.value ? gaps.value.map((each) => [each.key, each.sentences]) : []));

  const toggle = (item: RowOf<'checklist_item'>) => { draft.value = toggled(draft.value, item, unitId, clock.instant()); };
  function addMore(item: RowOf<'checklist_item'>) {
    if (item.answer === 'absence') draft.value.absences.push(newAbsence(item));
    else draft.value.findings.push(newFinding(item, unitId, clock.instant()));
  }
  function removeEntry(key: string) {
    draft.value.findings = draft.value.findings.filter((each) => each.key !== key);
    draft.value.absences = draft.value.absences.filter((each) => each.key !== key);
  }

  const findingAt = (key: string) => draft.value.findings.find((each) => each.key === key);
  const holders = new Map<string, Holder>();
  /** Where the photos of one finding go; of the whole round for `''`. */
  function holder(key: string): Holder {
    const known = holders.get(key) ?? listHolder(draftId, autosave.secure, () => (key ? findingAt(key)?.files ?? [] : draft.value.files), (ids) => {
      const place = key ? findingAt(key) : draft.value;
      if (place) place.files = ids;
    });
    holders.set(key, known);
    return known;
  }

  async function save(): Promise<{ cases: number; absences: number } | null> {
    tried.value = true;
    fault.value = '';
    if (busy.value || !planned.value || !book.school || draft.value.ticked.length === 0 || gaps.value.length > 0) return null;
    const { absences, findings } = savedParts(draft.value, rules.value);
    busy.value = true;
    await autosave.pause();
    const saved = await work.saveFound(planned.value, draft.value.ticked, absences, findings.map((each) => ({ form: each.form, files: files.pick(each.files) })), draftId, files.pick(draft.value.files));
    busy.value = false;
    if (saved.ok) return { cases: saved.value.caseIds.length, absences: absences.length };
    fault.value = SAVE_FAULT_SENTENCE[saved.error.kind];
    autosave.resume();
    return null;
  }

  return { draft, ready, planned, items, gaps, errors, tried, busy, fault, kindOf, open, toggle, addMore, removeEntry, holder, findingAt, save, savedAt: autosave.savedAt, draftFault: autosave.fault, draftBehind: autosave.behind };
}

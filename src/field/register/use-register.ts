import { computed, ref, shallowRef } from 'vue';
import { emptyForm, gapsOf, toSave, type CaseForm, type FormField } from '@/domain/case-form';
import { newId } from '@/lib/id';
import { useBook } from '@/stores/book';
import { useClock } from '@/stores/clock';
import { useDrafts } from '@/stores/drafts';
import { useFiles } from '@/stores/files';
import { useMe } from '@/stores/me';
import { useSync } from '@/stores/sync';
import { useResend } from '@/stores/resend';
import { useWork } from '@/stores/work';
import { gapSentence } from '@/wording/field-form';
import { SAVE_FAULT_SENTENCE } from '@/wording/sync';
import { draftHolder } from '../media/holder';
import { formOf, isBlank } from '../shared/draft-data';
import { DRAFT_KIND, resendDraftId } from '../shared/draft-place';
import { canSettle } from '../shared/open-settle';
import { formFromOps } from '../shared/resend-form';
import { useAutosave } from '../shared/use-autosave';

export interface Wanted { draft: string | null; resend: string | null; unit: string | null; check: string | null }

/** One registration from its first letter to saved work: found again, kept as a draft, checked, saved. */
export function useRegister({ draft, resend, unit, check }: Wanted) {
  const book = useBook();
  const clock = useClock();
  const drafts = useDrafts();
  const files = useFiles();
  const me = useMe();
  const sync = useSync();
  const work = useWork();
  const resendCase = useResend();

  const draftId = resend ? resendDraftId(resend) : draft ?? newId();
  const blankForm = () => emptyForm(clock.instant(), { unitId: unit ?? (me.myUnits.length === 1 ? me.myUnits[0]?.id ?? null : null), checkId: check });
  const form = ref<CaseForm>(blankForm());
  const state = shallowRef<'opening' | 'ready' | 'gone'>('opening');
  const tried = shallowRef(false);
  const busy = shallowRef(false);
  const fault = shallowRef('');
  const autosave = useAutosave(resend ? DRAFT_KIND.resend : DRAFT_KIND.case, draftId, () => form.value, () => isBlank(form.value) && files.inDraft(draftId).length === 0);

  async function open() {
    await drafts.refresh();
    const kept = drafts.list.find((each) => each.id === draftId);
    const refused = resend ? sync.returned.find((each) => each.intent === resend) : undefined;
    const found = (kept && formOf(kept.data, clock.instant())) ?? (refused && formFromOps(refused.ops, clock.instant())) ?? null;
    if ((draft && !found) || (resend && !refused)) { state.value = 'gone'; return; }
    if (found) form.value = found;
    if (kept) autosave.savedAt.value = kept.savedAt;
    state.value = 'ready';
    autosave.begin();
  }

  const kind = computed(() => book.get('category', form.value.categoryId)?.kind ?? null);
  const whole = computed(() => toSave(form.value, kind.value, canSettle(form.value, kind.value, book.all('workflow_step'), me.id)));
  const gaps = computed(() => gapsOf(whole.value, kind.value, clock.instant()));
  const errors = computed(() => {
    const sentences: Partial<Record<FormField, string>> = {};
    if (tried.value) for (const gap of gaps.value) sentences[gap.field] ??= gapSentence(gap);
    return sentences;
  });

  /** The id of the saved case, or null: `errors` or `fault` say why. */
  async function save(): Promise<string | null> {
    tried.value = true;
    fault.value = '';
    if (busy.value || gaps.value.length > 0 || !book.school) return null;
    busy.value = true;
    await autosave.pause();
    const saved = resend ? await resendCase(resend, whole.value) : await work.registerCase(whole.value, draftId, files.inDraft(draftId));
    busy.value = false;
    if (!saved.ok) {
      fault.value = SAVE_FAULT_SENTENCE[saved.error.kind];
      autosave.resume();
      return null;
    }
    if (resend) await drafts.remove(draftId);
    return saved.value.caseId;
  }

  /** A refused registration keeps the photos it has; new ones are put to the case once it is there. */
  const holder = resend ? null : draftHolder(draftId, autosave.secure);

  return { form, kind, state, holder, draftId, open, save, gaps, errors, busy, fault, savedAt: autosave.savedAt, draftFault: autosave.fault, draftBehind: autosave.behind, flush: autosave.flush };
}

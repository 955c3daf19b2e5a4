import { computed, ref, shallowRef } from 'vue';
import { emptyForm, gapsOf, type CaseForm, type FormField } from '@/domain/case-form';
import type { CaseKind, Side } from '@/domain/tables';
import { newId } from '@/lib/id';
import { useBook } from '@/stores/book';
import { useClock } from '@/stores/clock';
import { useDrafts } from '@/stores/drafts';
import { useFiles } from '@/stores/files';
import { useMe } from '@/stores/me';
import { useSync } from '@/stores/sync';
import { useWork } from '@/stores/work';
import { gapSentence } from '@/wording/field-form';
import { SAVE_FAULT_SENTENCE } from '@/wording/sync';
import { draftHolder } from '../media/holder';
import { formOf, isBlank } from '../shared/draft-data';
import { DRAFT_KIND, resendDraftId } from '../shared/draft-place';
import { canSettle } from '../shared/open-settle';
import { formFromOps } from '../shared/resend-form';
import { useAutosave } from '../shared/use-autosave';

/** Sides are of a kind of matter; a side of another one says nothing. */
const sideIn = (kind: CaseKind | null, side: Side | null): Side | null => {
  const known: Partial<Record<CaseKind, readonly Side[]>> = { dispute: ['a', 'b'], bullying: ['victim', 'other', 'witness'], petition: ['complained'] };
  return side && kind && known[kind]?.includes(side) ? side : null;
};

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
  const signed = computed(() => kind.value === 'dispute' && (form.value.signs?.length ?? 0) > 0);
  const settles = computed(() => kind.value !== null && canSettle(kind.value, book.all('workflow_step')) && !signed.value);
  /** What was chosen under another category is kept in the form, and not saved. */
  const toSave = computed<CaseForm>(() => {
    const { signs, petition, ...rest } = form.value;
    return {
      ...rest, settledOnSpot: form.value.settledOnSpot && settles.value, parties: form.value.parties.map((party) => ({ ...party, side: sideIn(kind.value, party.side ?? null) })),
      ...(signs && (kind.value === 'dispute' || kind.value === 'bullying') ? { signs } : {}), ...(petition && kind.value === 'petition' ? { petition } : {}),
    };
  });
  const gaps = computed(() => gapsOf(toSave.value, kind.value, clock.instant(), settles.value));
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
    const saved = resend ? await work.resendCase(resend, toSave.value) : await work.registerCase(toSave.value, draftId, files.inDraft(draftId));
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

  return { form, kind, state, holder, draftId, open, save, gaps, errors, busy, fault, settles, savedAt: autosave.savedAt, draftFault: autosave.fault, draftBehind: autosave.behind, flush: autosave.flush };
}

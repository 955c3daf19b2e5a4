import { computed, ref, shallowRef, watch } from 'vue';
import { papersThatFit, type PaperKind } from '@/domain/papers';
import { paperData, paperFields, paperGaps, readPaper, type PaperForm } from '@/domain/papers-fields';
import { useBook } from '@/stores/book';
import { useClock } from '@/stores/clock';
import { useDrafts } from '@/stores/drafts';
import { useFiles } from '@/stores/files';
import { useMe } from '@/stores/me';
import { usePapers } from '@/stores/papers';
import { addresseeOf, prefill } from '@/wording/papers-prefill';
import { fieldWord, paperGapSentence } from '@/wording/papers-form';
import { SAVE_FAULT_SENTENCE } from '@/wording/sync';
import { DRAFT_KIND, paperDraftId } from '../shared/draft-place';
import { useAutosave } from '../shared/use-autosave';
import { usePaperCase } from './use-paper-case';

/** One paper from what the case knows to a saved row: filled in, kept as a draft, checked, saved with its signatures. */
export function usePaperForm(caseId: string, kind: PaperKind) {
  const book = useBook();
  const clock = useClock();
  const drafts = useDrafts();
  const files = useFiles();
  const me = useMe();
  const papers = usePapers();
  const { row, all, open: openCase } = usePaperCase(() => caseId);

  const draftId = paperDraftId(caseId, kind);
  const form = ref<PaperForm>({ words: {}, signs: {} });
  const state = shallowRef<'opening' | 'ready' | 'not_fit'>('opening');
  const tried = shallowRef(false);
  const busy = shallowRef(false);
  const fault = shallowRef('');
  let untouched = '';
  const autosave = useAutosave(DRAFT_KIND.paper, draftId, () => form.value, () => JSON.stringify(form.value) === untouched);

  async function open(): Promise<void> {
    await Promise.all([openCase(), drafts.refresh()]);
    if (!row.value || !papersThatFit(row.value, all.value.petition).includes(kind)) { state.value = 'not_fit'; return; }
    const names = { person: book.personName, unit: book.unitName, department: book.departmentName };
    form.value = prefill({ kind, row: row.value, ...all.value, deadlines: book.all('deadline'), today: clock.today, me: me.id, names, kept: papers.kept(book.school?.id ?? '') });
    untouched = JSON.stringify(form.value);
    const draft = drafts.list.find(({ id }) => id === draftId);
    if (draft) {
      form.value = readPaper(kind, draft.data);
      autosave.savedAt.value = draft.savedAt;
    }
    state.value = 'ready';
    autosave.begin();
  }

  /** Written to somebody else: their name, unless another was typed. */
  watch(() => form.value.words['form'] ?? '', (now, before) => {
    const { words } = form.value;
    if (kind === 'decline_notice' && before && words['addressee'] === addresseeOf(before, all.value.petition)) words['addressee'] = addresseeOf(now, all.value.petition);
  });

  const fields = computed(() => paperFields(kind, form.value.words));
  const gaps = computed(() => paperGaps(kind, form.value));
  const errors = computed(() => {
    const sentences: Record<string, string> = {};
    if (tried.value) for (const gap of gaps.value) sentences[gap.field] ??= paperGapSentence(gap, fieldWord(kind, gap.field).label);
    return sentences;
  });

  /** The id of the saved paper, or null: `errors` or `fault` say why. */
  async function save(): Promise<string | null> {
    tried.value = true;
    fault.value = '';
    if (busy.value || gaps.value.length > 0 || !row.value) return null;
    busy.value = true;
    await autosave.pause();
    // Named before it was kept: a page killed in between leaves a name without a picture.
    const signs = Object.fromEntries(Object.entries(form.value.signs).filter(([, file]) => files.get(file)));
    const data = paperData(kind, { words: form.value.words, signs });
    const saved = await papers.make({ row: row.value, kind, data, draft: draftId, files: files.pick(Object.values(signs)) });
    busy.value = false;
    if (!saved.ok) {
      fault.value = SAVE_FAULT_SENTENCE[saved.error.kind];
      autosave.resume();
      return null;
    }
    papers.keep(book.school?.id ?? '', data.words);
    return saved.value.paperId;
  }
  /** Photos the case holds already; signatures go beside them. */
  const held = computed(() => all.value.attachments.filter((each) => !each.withdrawn_at && !each.event_id).length);
  const mayAttach = computed(() => row.value?.status !== 'closed');

  return {
    row, form, state, fields, gaps, errors, busy, fault, open, save, draftId, held, mayAttach, secure: autosave.secure,
    savedAt: autosave.savedAt, draftFault: autosave.fault, draftBehind: autosave.behind,
  };
}

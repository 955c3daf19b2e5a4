import { computed, onMounted, ref, shallowRef, type Ref } from 'vue';
import type { VisitGap } from '@/domain/visit-form';
import type { Result } from '@/lib/result';
import { useDrafts } from '@/stores/drafts';
import { useFiles } from '@/stores/files';
import type { SaveFault } from '@/sync/engine-types';
import { SAVE_FAULT_SENTENCE } from '@/wording/sync';
import { visitGapSentence } from '@/wording/visits';
import { useAutosave } from '../shared/use-autosave';

export interface Asked<T> {
  kind: string;
  draft: string;
  first: () => T;
  /** What a draft says, or null when it is none of this form. */
  read: (data: unknown) => T | null;
  gaps: (form: T) => readonly VisitGap[];
  sentence?: (gap: VisitGap, form: T) => string;
}

/** One form of visits from its first letter to saved work: found again after the page was killed, checked, saved. */
export function useVisitForm<T extends object>({ kind, draft, first, read, gaps: gapsOf, sentence = visitGapSentence }: Asked<T>) {
  const drafts = useDrafts();
  const files = useFiles();
  const begun = first();
  const form = ref(begun) as Ref<T>;
  const untouched = JSON.stringify(begun);
  const ready = shallowRef(false);
  const found = shallowRef(false);
  const tried = shallowRef(false);
  const busy = shallowRef(false);
  const fault = shallowRef('');
  const blank = () => JSON.stringify(form.value) === untouched && files.inDraft(draft).length === 0;
  const autosave = useAutosave(kind, draft, () => form.value, blank);

  onMounted(async () => {
    await drafts.refresh();
    const kept = drafts.list.find((each) => each.id === draft);
    const said = kept ? read(kept.data) : null;
    if (said) form.value = said;
    if (kept) autosave.savedAt.value = kept.savedAt;
    found.value = said !== null;
    ready.value = true;
    autosave.begin();
  });

  const gaps = computed(() => gapsOf(form.value));
  const errors = computed<Partial<Record<string, string>>>(() => {
    const sentences: Partial<Record<string, string>> = {};
    if (tried.value) for (const gap of gaps.value) sentences[gap.field] ??= sentence(gap, form.value);
    return sentences;
  });

  /** What was saved, or null: `errors` or `fault` say why not. `unasked`: this way of saving does not wait for what is missing. */
  async function save<R>(run: (form: T) => Promise<Result<R, SaveFault>>, unasked = false): Promise<{ value: R } | null> {
    tried.value = !unasked;
    fault.value = '';
    if (busy.value || (!unasked && gaps.value.length > 0)) return null;
    busy.value = true;
    await autosave.pause();
    const saved = await run(form.value);
    busy.value = false;
    if (saved.ok) return saved;
    fault.value = SAVE_FAULT_SENTENCE[saved.error.kind];
    autosave.resume();
    return null;
  }
  /** The sheet was closed: a form nobody wrote in leaves nothing behind. */
  async function leave() {
    if (!blank()) return autosave.flush();
    await autosave.pause();
    await drafts.remove(draft);
  }

  return { form, ready, found, gaps, errors, busy, fault, save, leave, secure: autosave.secure, savedAt: autosave.savedAt, draftFault: autosave.fault, draftBehind: autosave.behind };
}

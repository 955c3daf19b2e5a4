import { useTemplateRef, watch, type Ref } from 'vue';
import type { Result } from '@/lib/result';
import type { SaveFault } from '@/sync/engine-types';
import { focusField } from '../shared/first-gap';
import { useVisitForm, type Asked } from './use-visit-form';

/** A form of visits in a sheet whose form element is named `body`: closing keeps what was written; saving closes, or goes to the first gap. */
export function useVisitSheet<T extends object>(open: Ref<boolean>, asked: Asked<T>) {
  const body = useTemplateRef<HTMLElement>('body');
  const { save, leave, ...rest } = useVisitForm<T>(asked);
  watch(open, (now) => { if (!now) void leave(); });

  async function saveAndClose<R>(run: (form: T) => Promise<Result<R, SaveFault>>): Promise<{ value: R } | null> {
    const saved = await save(run);
    if (saved) open.value = false;
    else if (rest.gaps.value[0]) await focusField(body.value, rest.gaps.value[0].field);
    return saved;
  }
  return { ...rest, saveAndClose };
}

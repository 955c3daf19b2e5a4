import { useWork } from '@/stores/work';
import { dismissToast, showToast } from '@/ui/toast';
import { SHARED } from '@/wording/field';
import { SAVE_FAULT_SENTENCE } from '@/wording/sync';

/** Which saved piece of work each check came from, as long as this page lives: while unsent it can be taken back whole. `toast` offers to. */
const saved = new Map<string, { intent: string; toast: number }>();

export function useUndo() {
  const work = useWork();
  const remember = (checkId: string, intent: string, toast: number) => { saved.set(checkId, { intent, toast }); };
  async function undo(checkId: string) {
    const { intent, toast } = saved.get(checkId) ?? { intent: '', toast: null };
    if (toast !== null) dismissToast(toast);
    const answer = await work.undoCheck(intent, checkId);
    showToast({ text: answer.ok ? SHARED.undone : SAVE_FAULT_SENTENCE[answer.error.kind] });
    return answer.ok;
  }
  return { remember, undo };
}

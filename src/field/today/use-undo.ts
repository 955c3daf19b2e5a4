import { useWork } from '@/stores/work';
import { showToast } from '@/ui/toast';
import { SHARED } from '@/wording/field';
import { SAVE_FAULT_SENTENCE } from '@/wording/sync';

/** Which saved piece of work each check came from, as long as this page lives: while unsent it can be taken back whole. */
const intents = new Map<string, string>();

export function useUndo() {
  const work = useWork();
  const remember = (checkId: string, intentId: string) => { intents.set(checkId, intentId); };
  async function undo(checkId: string) {
    const answer = await work.undoCheck(intents.get(checkId) ?? '', checkId);
    showToast({ text: answer.ok ? SHARED.undone : SAVE_FAULT_SENTENCE[answer.error.kind] });
    return answer.ok;
  }
  return { remember, undo };
}

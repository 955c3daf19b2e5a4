/** What went wrong with the lock, in a sentence. */
import type { PasskeyFault } from '@/stores/lock';
import { LOCK_FAULT } from '@/wording/lock';

export function lockSentence(fault: PasskeyFault): string {
  switch (fault.kind) {
    case 'wrong': return LOCK_FAULT.wrong(fault.left, fault.wait);
    case 'wait': return LOCK_FAULT.wait(fault.ms);
    case 'none': return LOCK_FAULT.stale;
    case 'cancelled': case 'stale': case 'full': case 'stuck': case 'broken': return LOCK_FAULT[fault.kind];
  }
}

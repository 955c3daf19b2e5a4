/** Why a case waits for somebody, in the words of a list. */
import type { Reason } from '@/domain/my-cases';

export const REASON_WORD: Record<Reason, string> = {
  grant: '延期等您答复', take: '等您接办', handle: '由您办理', assist: '由您协办', accept: '等您受理', route: '等您分流', verify: '等您验收', close: '等您销号', follow: '该回访了',
  lead: '您包案，该过问了', supervise: '督办，该过问了', rise: '超期，请校领导过问', answerable: '您是首问，还没有人接办',
};

/** When to try again after a fault: pauses that grow, or as long as the server asked. */
import { backoff } from '@/lib/backoff';
import type { Fault } from './remote';
import type { Surroundings } from './surroundings';

export interface Retry {
  due(): number | null;
  failed(fault: Fault): void;
  /** Waits no more; the next pause is longer still. */
  clear(): void;
  /** Starts anew with the shortest pause. */
  forget(): void;
}

export function createRetry(around: Surroundings, run: () => void): Retry {
  let failures = 0;
  let due: number | null = null;
  let cancel = (): void => undefined;
  const clear = (): void => {
    due = null;
    cancel();
  };
  return {
    due: () => due,
    clear,
    forget() {
      failures = 0;
      clear();
    },
    failed(fault) {
      clear();
      const ms = Math.max(backoff(failures++, around.random), fault.kind === 'slow_down' ? (fault.after ?? 0) : 0);
      due = around.now() + ms;
      cancel = around.after(ms, () => {
        due = null;
        run();
      });
    },
  };
}

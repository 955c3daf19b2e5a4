/** When to try: soon after a save, when the network or the person is back, each minute while watched, and with back-off after a fault. */
import { backoff } from '@/lib/backoff';
import type { Fault } from './remote';
import type { Surroundings } from './surroundings';

const AFTER_SAVE = 300;
const EACH = 60_000;

export interface Pace {
  saved(): void;
  /** The outcome of a round decides when the next one is due. */
  ended(fault: Fault | null): void;
  /** A person asks, or the network came back: waiting is over. */
  forget(): void;
  nextTry(): number | null;
  start(): void;
  stop(): void;
}

export function createPace(around: Surroundings, attempt: () => void): Pace {
  let failures = 0;
  let due: number | null = null;
  let signedOut = false;
  let stops: (() => void)[] = [];
  let cancelRetry = (): void => undefined;
  let cancelSoon = (): void => undefined;
  let cancelTick = (): void => undefined;

  const forget = (): void => {
    failures = 0;
    due = null;
    cancelRetry();
  };
  const allowed = (): boolean => due === null && !signedOut && around.online();
  const tryNow = (): void => {
    if (allowed()) attempt();
  };
  const tick = (): void => {
    cancelTick = around.after(EACH, () => {
      if (around.visible()) tryNow();
      tick();
    });
  };
  const back = (): void => {
    forget();
    tryNow();
  };

  return {
    forget,
    nextTry: () => due,
    saved() {
      cancelSoon();
      cancelSoon = around.after(AFTER_SAVE, tryNow);
    },
    ended(fault) {
      forgetTimer();
      signedOut = fault?.kind === 'unauthorized';
      if (!fault) failures = 0;
      if (!fault || signedOut) return;
      const wait = backoff(failures++, around.random);
      const asked = fault.kind === 'slow_down' ? (fault.after ?? 0) : 0;
      const ms = Math.max(wait, asked);
      due = around.now() + ms;
      cancelRetry = around.after(ms, () => {
        due = null;
        tryNow();
      });
    },
    start() {
      stops = [around.listen('online', back), around.listen('visible', back)];
      tick();
      tryNow();
    },
    stop() {
      for (const stop of [...stops, cancelRetry, cancelSoon, cancelTick]) stop();
      stops = [];
    },
  };

  function forgetTimer(): void {
    due = null;
    cancelRetry();
  }
}

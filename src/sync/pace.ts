/** When to try: soon after a save, when the network or the person is back, each minute while watched, and with back-off after a fault. */
import type { Fault } from './remote';
import { createRetry } from './retry';
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
  const retry = createRetry(around, tryNow);
  let signedOut = false;
  let stops: (() => void)[] = [];
  let cancelSoon = (): void => undefined;
  let cancelTick = (): void => undefined;

  function tryNow(): void {
    if (retry.due() === null && !signedOut && around.online()) attempt();
  }
  const tick = (): void => {
    cancelTick = around.after(EACH, () => {
      if (around.visible()) tryNow();
      tick();
    });
  };
  const back = (): void => {
    retry.forget();
    tryNow();
  };

  return {
    forget: retry.forget,
    nextTry: retry.due,
    saved() {
      cancelSoon();
      cancelSoon = around.after(AFTER_SAVE, tryNow);
    },
    ended(fault) {
      signedOut = fault?.kind === 'unauthorized';
      if (!fault) retry.forget();
      else if (signedOut) retry.clear();
      else retry.failed(fault);
    },
    start() {
      stops = [around.listen('online', back), around.listen('visible', back)];
      tick();
      tryNow();
    },
    stop() {
      for (const stop of [...stops, retry.clear, cancelSoon, cancelTick]) stop();
    },
  };
}

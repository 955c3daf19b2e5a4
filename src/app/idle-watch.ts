/**
 * Locks a page nobody uses. When it was last used is shared by all tabs and rests in localStorage: cheap, and read at once by a page that
 * was frozen. A killed page needs no clock: its key was only in its memory, so it starts locked.
 */
const KEY = 'zhiwei.last-used';
const WRITE_EVERY = 5_000;
const LOOK_EVERY = 5_000;
const MINUTE = 60_000;
/** While the page is in front, even 「at once」 gives a person this long to read. */
const READING = 5 * MINUTE;
/** The camera or the gallery has the screen: the form it belongs to stays open so long. */
const PICKING = 10 * MINUTE;
const USES = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const;

export interface IdleWatch {
  /** Also when what it goes by has changed: a chooser that is open stays known. */
  start(): void;
  stop(): void;
}

const stored = (): number => {
  try {
    return Number(localStorage.getItem(KEY)) || 0;
  } catch {
    return 0; // Storage blocked: this tab counts alone.
  }
};

const isChooser = (target: EventTarget | null): boolean => target instanceof HTMLInputElement && target.type === 'file';

/** `minutes`: 0 locks as soon as the app is left. */
export function createIdleWatch(minutes: () => number, lock: () => void): IdleWatch {
  let stopped = new AbortController();
  let last = 0;
  let written = 0;
  let picking = false;

  const hidden = (): boolean => document.visibilityState === 'hidden';
  function limit(): number {
    const chosen = minutes() === 0 ? (hidden() ? 0 : READING) : minutes() * MINUTE;
    return picking ? Math.max(chosen, PICKING) : chosen;
  }
  function look(): void {
    const idle = Date.now() - Math.max(last, stored());
    // Below zero by more than a tick: the clock was set back, and how long nobody was here is unknown.
    if (idle >= limit() || idle < -MINUTE) lock();
  }
  function used(): void {
    last = Date.now();
    if (Math.abs(last - written) < WRITE_EVERY) return;
    written = last;
    try {
      localStorage.setItem(KEY, String(last));
    } catch {
      // Storage blocked: this tab counts alone.
    }
  }

  return {
    start() {
      stopped.abort();
      stopped = new AbortController();
      const { signal } = stopped;
      written = 0;
      used();
      for (const use of USES) addEventListener(use, () => { look(); used(); }, { signal, passive: true, capture: true });
      addEventListener('click', ({ target }) => { picking ||= isChooser(target); }, { signal, capture: true });
      for (const end of ['change', 'cancel']) addEventListener(end, ({ target }) => { if (isChooser(target)) picking = false; }, { signal, capture: true });
      document.addEventListener('visibilitychange', look, { signal });
      addEventListener('pageshow', look, { signal });
      const timer = setInterval(look, LOOK_EVERY);
      signal.addEventListener('abort', () => clearInterval(timer));
    },
    stop() {
      picking = false;
      stopped.abort();
    },
  };
}

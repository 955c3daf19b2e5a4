/**
 * The event loop of a simulated world. Nothing in it waits for real time: `settle` ends when every disk and every call has come to rest,
 * `turns` stops somewhere in the middle. Timers ring only when the world lets time pass.
 */
const CALM = 3;
/** One turn of the real loop, after all microtasks. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

interface Timer {
  at: number;
  run: () => void;
}

export class Loop {
  private calls = 0;
  /** Each says how much of it is under way and will go on by itself. */
  readonly sources: (() => number)[] = [];
  now = Date.parse('2026-09-01T00:00:00Z');
  private timers: Timer[] = [];

  private busy(): boolean {
    return this.calls > 0 || this.sources.some((source) => source() > 0);
  }
  async during<T>(work: Promise<T>): Promise<T> {
    this.calls++;
    try {
      return await work;
    } finally {
      this.calls--;
    }
  }

  async settle(): Promise<void> {
    let spent = 0;
    for (let calm = 0; calm < CALM; calm = this.busy() ? 0 : calm + 1) {
      await turn();
      if (++spent > 30_000) throw new Error('the world never comes to rest');
    }
  }
  async turns(count: number): Promise<void> {
    for (let i = 0; i < count; i++) await turn();
  }

  readonly after = (ms: number, run: () => void): (() => void) => {
    const timer = { at: this.now + ms, run };
    this.timers.push(timer);
    return () => void (this.timers = this.timers.filter((one) => one !== timer));
  };

  async pass(ms: number): Promise<void> {
    const end = this.now + ms;
    for (;;) {
      const next = this.timers.reduce<Timer | null>((first, one) => (one.at <= end && (!first || one.at < first.at) ? one : first), null);
      if (!next) break;
      this.timers = this.timers.filter((one) => one !== next);
      this.now = Math.max(this.now, next.at);
      next.run();
      await this.settle();
    }
    this.now = end;
  }
}

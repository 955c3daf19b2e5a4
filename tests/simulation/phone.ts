/** A phone of the simulated world: one disk, a clock that may be wrong, tabs that can be killed at any turn. */
import type { Account } from '@/domain/account';
import { createEngine } from '@/sync/engine';
import type { Engine } from '@/sync/engine-types';
import type { Remote } from '@/sync/remote';
import type { Surroundings } from '@/sync/surroundings';
import type { Disk, Life, WriteFate } from './disk';
import type { Loop } from './loop';
import type { Heard } from './network';
import type { Random } from './random';
import type { Call } from './school';

export class Tab implements Life {
  dead = false;
  engine: Engine | null = null;
  /** What becomes of its next write. */
  fate: WriteFate = 'fine';
  private readonly stops: (() => void)[] = [];
  /** What the other tabs told it while it slept. */
  private missed: (() => void)[] | null = null;

  constructor(readonly phone: Phone, private readonly loop: Loop) {}

  readonly after = (ms: number, run: () => void): (() => void) => this.loop.after(ms, () => {
    if (!this.dead) run();
  });
  onKill(stop: () => void): void {
    this.stops.push(stop);
  }
  nextWrite(): WriteFate {
    const fate = this.fate;
    this.fate = 'fine';
    return fate;
  }
  kill(): void {
    this.dead = true;
    for (const stop of this.stops) stop();
  }

  /** A tab nobody looks at: what others tell it comes late, while an answer it waits for may still come. */
  doze(): void {
    this.missed ??= [];
  }
  asleep(): boolean {
    return this.missed !== null;
  }
  wake(): void {
    const { missed } = this;
    this.missed = null;
    for (const run of missed ?? []) this.told(run);
  }
  told(run: () => void): void {
    if (this.missed) this.missed.push(run);
    else if (!this.dead) run();
  }
}

interface Wait {
  tab: Tab;
  take: () => void;
}

export class Phone {
  readonly tabs: Tab[] = [];
  online = true;
  /** How far its clock is off, in ms. */
  offset = 0;
  private holder: Tab | null = null;
  private waits: Wait[] = [];
  private readonly channels = new Set<{ name: string; tab: Tab; listener: (message: unknown) => void }>();
  private readonly listeners = new Set<{ event: string; tab: Tab; heard: () => void }>();

  constructor(
    readonly name: string, readonly account: Account, readonly disk: Disk, private readonly hasLocks: boolean,
    private readonly loop: Loop, private readonly random: Random, private readonly ask: (call: Call, online: boolean) => Promise<Heard>,
    private readonly port: (ask: (kind: Call['kind'], args: Record<string, unknown>) => Promise<Heard>) => Remote,
  ) {}

  now(): number {
    return this.loop.now + this.offset;
  }
  living(): Tab[] {
    return this.tabs.filter(({ dead, engine }) => !dead && engine);
  }

  /** Opens the app. The tab is there at once, its engine when the disk was read. */
  open(): { tab: Tab; ready: Promise<void> } {
    const tab = new Tab(this, this.loop);
    this.tabs.push(tab);
    const remote = this.port((kind, args) => this.hear(tab, this.ask({ kind, who: this.name, person: this.account.id, args }, this.online)));
    const ready = (async () => {
      const vault = await this.disk.open(tab, this.account);
      const engine = await createEngine({ vault, remote, me: this.account, around: this.around(tab) });
      if (tab.dead) return;
      tab.engine = engine;
      engine.start();
    })();
    return { tab, ready };
  }

  kill(tab: Tab): void {
    tab.kill();
    for (const channel of this.channels) if (channel.tab === tab) this.channels.delete(channel);
    for (const listener of this.listeners) if (listener.tab === tab) this.listeners.delete(listener);
    this.waits = this.waits.filter((wait) => wait.tab !== tab);
    if (this.holder === tab) this.next();
  }

  setOnline(online: boolean): void {
    if (this.online === online) return;
    this.online = online;
    this.emit(online ? 'online' : 'offline');
  }
  emit(event: 'online' | 'offline' | 'visible'): void {
    for (const listener of [...this.listeners]) if (listener.event === event) listener.heard();
  }

  /** A dead tab is told nothing. */
  private hear(tab: Tab, heard: Promise<Heard>): Promise<Heard> {
    return heard.then((what) => (tab.dead ? new Promise<never>(() => undefined) : what));
  }

  private around(tab: Tab): Surroundings {
    return {
      now: () => this.now(),
      random: () => this.random.fraction(),
      after: tab.after,
      online: () => this.online,
      visible: () => true,
      connection: () => undefined,
      listen: (event, heard) => {
        const listener = { event, tab, heard };
        this.listeners.add(listener);
        return () => void this.listeners.delete(listener);
      },
      locks: this.hasLocks ? ({ request: (_name: string, options: { signal: AbortSignal }, hold: () => Promise<void>) => this.lock(tab, options.signal, hold) } as unknown as LockManager) : undefined,
      channel: (name) => {
        const own = { name, tab, listener: (_message: unknown): void => undefined };
        this.channels.add(own);
        return {
          post: (message) => {
            if (tab.dead) return;
            for (const other of this.channels) if (other !== own && other.name === name) setImmediate(() => other.tab.told(() => other.listener(structuredClone(message))));
          },
          hear: (listener) => void (own.listener = listener),
          close: () => void this.channels.delete(own),
        };
      },
      persist: async () => undefined,
    };
  }

  /** Web Locks: first come, first served; whoever dies lets go. */
  private lock(tab: Tab, signal: AbortSignal, hold: () => Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      const wait = { tab, take: (): void => void hold().then(() => {
        if (this.holder === tab) this.next();
        resolve();
      }) };
      this.waits.push(wait);
      signal.addEventListener('abort', () => {
        if (!this.waits.includes(wait)) return;
        this.waits = this.waits.filter((one) => one !== wait);
        reject(new DOMException('aborted', 'AbortError'));
      });
      if (!this.holder) this.next();
    });
  }
  private next(): void {
    const wait = this.waits.shift();
    this.holder = wait?.tab ?? null;
    if (wait) setImmediate(() => wait.tab.dead || wait.take());
  }
}

/**
 * A world made from one seed: phones, tabs, a network, a school, and people who use them. The same seed is the same run, turn by turn:
 * chance, ids, time and the order of every event come from here. `run` lives through a day of it, heals everything and judges.
 */
import type { Op } from '@/domain/wire';
import { isTbl } from '@/domain/tables';
import type { Change } from '@/sync/engine-types';
import { act, YEARS, type ACTS, type ENDS } from './acts';
import type { Deed } from './deeds';
import type { Disk } from './disk';
import { judge, stillShown } from './law';
import { Loop } from './loop';
import { FATES, Network } from './network';
import { Phone, type Tab } from './phone';
import type { Form } from './photo-deeds';
import { noteTold, stillThere } from './photo-law';
import { plainPort, webPort } from './port';
import { CHOSEN, type Photo, type Promised } from './promises';
import { Random } from './random';
import type { School } from './school';
import { takeOver } from './seeded-crypto';

export type Bent = Partial<Record<keyof typeof ACTS | keyof typeof ENDS | Deed | keyof typeof FATES, number>>;
export interface Ground {
  school: School;
  disk(loop: Loop, random: Random): Disk;
  /** The real PostgREST client, or what it comes to. */
  web: boolean;
  actions: readonly [least: number, most: number];
  phones: readonly [least: number, most: number];
  /** How many of the phones know Web Locks; on the others every tab syncs. */
  locks: number;
  /** What is done more or less often than usual. */
  bent?: Bent;
}

export class World {
  readonly random: Random;
  readonly loop = new Loop();
  readonly lines: string[] = [];
  readonly promised = new Map<string, Promised>();
  readonly drafts = new Map<string, { phone: Phone; sure: boolean }>();
  readonly photos = new Map<string, Photo>();
  /** Forms with photos, and the tab each is open in. */
  readonly forms = new Map<string, Form>();
  readonly cases: { id: string; folder: string }[] = [];
  readonly homes: { id: string; folder: string }[] = [];
  readonly phones: Phone[] = [];
  readonly network: Network;
  /** Folders somebody lost sight of. */
  readonly shut = new Set<string>();
  /** Refusals somebody decided about since everything last came to rest. */
  decided: Promised[] = [];
  /** Cases the office wrote into without a phone. */
  readonly written = new Set<string>();
  restored = false;
  private counter = 0;
  /** What broke in a living tab. */
  readonly faults: unknown[] = [];

  constructor(seed: number, private readonly ground: Ground) {
    this.random = new Random(seed);
    this.network = new Network(this.loop, this.random, ground.school, (line) => this.log(line), (...heard) => noteTold(this, ...heard), this.bend(FATES));
  }

  get school(): School {
    return this.ground.school;
  }
  readonly log = (line: string): void => void this.lines.push(line);
  count(): number {
    return ++this.counter;
  }
  name(intent: string): string {
    return `#${[...this.promised.keys()].indexOf(intent)}`;
  }

  /** The refused operation as a person would mend it: facts written out, another value, the same row. */
  corrected(op: Op): Change {
    if (!isTbl(op.tbl)) throw new Error(op.tbl);
    const head = { folder: op.folder, tbl: op.tbl, id: op.id };
    if (op.k === 'create') return { ...head, k: 'create', data: { ...op.data, ...(op.data?.['facts'] === '' ? { facts: `f${this.count()}` } : {}) } };
    const mended = Object.entries(op.set ?? {}).map(([field, { base }]) => [field, { base, new: CHOSEN.includes(field) ? `v${this.count()}` : op.set?.[field]?.new }]);
    return { ...head, k: 'patch', set: Object.fromEntries(mended) };
  }

  async live(): Promise<void> {
    const { random } = this;
    await this.school.reset();
    const people = this.school.people;
    const [few, many] = this.ground.phones;
    const phones = few + random.below(many - few + 1);
    for (let i = 0; i < phones; i++) {
      const { id, name } = people[i % people.length]!;
      const phone = new Phone(`${name}${i}`, { id, account: name }, this.ground.disk(this.loop, random), random.chance(this.ground.locks), this.loop, random, (call, online) => this.network.ask(call, online), this.ground.web ? webPort : plainPort);
      if (random.chance(0.3)) phone.offset = random.pick([-10 * YEARS, 10 * YEARS, -3_600_000, 400_000])!;
      this.phones.push(phone);
      // Some have never been online before.
      phone.online = random.chance(0.9);
      await this.open(phone, false);
    }
    this.network.storm = random.pick([0, 0.15, 0.3, 0.5, 0.8])!;
    const [least, most] = this.ground.actions;
    for (let left = least + random.below(most - least + 1); left > 0; left--) await act(this);
  }

  bend<T extends keyof Bent>(weights: Readonly<Record<T, number>>): Record<T, number> {
    const bent: Record<T, number> = { ...weights };
    for (const name of Object.keys(weights) as T[]) bent[name] = this.ground.bent?.[name] ?? weights[name]; // its own keys
    return bent;
  }

  async open(phone: Phone, mayDie: boolean): Promise<void> {
    const { tab, ready } = phone.open();
    const dies = mayDie && this.random.chance(0.15) ? this.random.below(30) : null;
    this.log(`${phone.name} opens tab ${phone.tabs.indexOf(tab)}${dies === null ? '' : `, killed after ${dies}`}`);
    ready.catch((fault: unknown) => {
      if (!tab.dead) this.faults.push(fault);
    });
    if (dies !== null) {
      await this.loop.turns(dies);
      this.kill(tab);
    }
    await this.rest();
  }
  kill(tab: Tab): void {
    this.log(`${tab.phone.name}/${tab.phone.tabs.indexOf(tab)} killed`);
    tab.phone.kill(tab);
  }
  async close(tab: Tab): Promise<void> {
    this.log(`${tab.phone.name}/${tab.phone.tabs.indexOf(tab)} closed`);
    const { engine } = tab;
    tab.engine = null;
    void engine?.stop();
    await this.rest();
    tab.phone.kill(tab);
  }

  async pass(ms: number): Promise<void> {
    this.log(`${ms} ms pass`);
    await this.loop.pass(ms);
    for (const { disk } of this.phones) disk.wake();
  }

  /** Everything comes to rest; then no phone may have lost sight of what it promised. */
  async rest(): Promise<void> {
    await this.loop.settle();
    for (const promised of this.decided) promised.deciding = false;
    this.decided = [];
    if (this.faults.length) throw this.faults[0];
    stillShown(this);
    await stillThere(this);
  }

  /** All faults off, every phone open and in touch, until nobody has news. */
  async heal(): Promise<void> {
    this.log('--- healed');
    this.network.storm = 0;
    for (const phone of this.phones) {
      for (const tab of phone.tabs) {
        tab.fate = 'fine';
        tab.wake();
      }
    }
    do {
      await this.pass(30_000);
      await this.network.clear();
      await this.rest();
      // What waited behind a hanging write may hang in its turn.
    } while (this.phones.some(({ disk }) => disk.hangs()));
    for (const phone of this.phones) {
      phone.setOnline(true);
      if (this.random.chance(0.5)) for (const tab of phone.living()) this.kill(tab);
      if (!phone.living().length) await this.open(phone, false);
    }
    await this.rest();
    // A phone is up to date when nobody sent anything since its last round began to fetch.
    const upTo = new Map<Phone, number>();
    for (let rounds = 0; ; rounds++) {
      const behind = this.phones.find((phone) => upTo.get(phone) !== this.network.pushes);
      if (!behind) break;
      if (rounds > 40) throw new Error('the phones never come to rest');
      void behind.living()[0]?.engine?.syncNow();
      await this.rest();
      upTo.set(behind, this.network.pushes);
    }
  }

  private readonly views = new Map<string, Promise<Map<string, Record<string, unknown>>>>();
  view(person: string): Promise<Map<string, Record<string, unknown>>> {
    const view = this.views.get(person) ?? this.school.view(person);
    this.views.set(person, view);
    return view;
  }

  async run(): Promise<void> {
    const giveBack = takeOver(this.random);
    try {
      await this.live();
      await this.heal();
      await judge(this);
      if (this.faults.length) throw this.faults[0];
    } finally {
      for (const phone of this.phones) for (const tab of phone.tabs) if (!tab.dead) phone.kill(tab);
      giveBack();
    }
  }
}

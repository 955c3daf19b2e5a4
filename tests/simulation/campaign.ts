/** Many worlds, one after the other; the first that breaks the law is told so that it can be lived again. */
import { IndexedDisk } from './indexed-disk';
import { MemoryDisk } from './memory-disk';
import { ModelSchool } from './model-school';
import { World, type Bent, type Ground } from './world';

/** What safeguards the engine has does not hang on what kind of matter is saved: few kinds find sooner that one is gone. The real ground has them all. */
const FEW_KINDS: Bent = { 'register a petition': 0, 'make a paper': 0, 'void a paper': 0, 'look back': 0, 'keep the duty card': 0 };

/** The whole engine on fake-indexeddb, to the model of the server. */
export const halfGround = (): Ground => ({ school: new ModelSchool(), disk: (loop, random) => new IndexedDisk(loop, random), web: false, actions: [15, 40], phones: [2, 4], locks: 0.7 });
/** The engine over its own outbox and replica on maps, to the model of the server. */
export const modelGround = (): Ground => ({ school: new ModelSchool(), disk: (loop) => new MemoryDisk(loop), web: false, actions: [3, 10], phones: [1, 2], locks: 0.7, bent: FEW_KINDS });
/** The same, longer days with more phones: for what takes two tabs to go wrong. */
export const busyGround = (): Ground => ({ ...modelGround(), actions: [20, 50], phones: [1, 3], locks: 0.4 });
/** One phone with several tabs, a bad disk and a slow network: for what one tab hears long after another acted on it. */
export const tabsGround = (): Ground => ({ ...modelGround(), actions: [10, 30], phones: [1, 1], locks: 0.5, bent: { ...FEW_KINDS, disk: 10, 'open tab': 12, kill: 2, revoke: 0, restore: 4, letters: 16, 'register a bad case': 6, 'sync now': 15, 'give up': 6, doze: 10, slow: 16 } });

/** One phone without Web Locks, whose tabs all send: some asleep, answers slow, and somebody who decides about what was refused. */
export const raceGround = (): Ground => ({
  ...modelGround(), actions: [15, 40], phones: [1, 1], locks: 0,
  bent: {
    ...FEW_KINDS, letters: 18, pass: 3, 'open tab': 5, 'close tab': 0, kill: 1, radio: 0, disk: 1, grant: 0, revoke: 0, office: 0, clock: 0, doze: 14, restore: 5, dump: 2, slow: 24,
    'register a bad case': 16, 'sync now': 26, 'give up': 16, 'send again': 5, 'correct a case': 3, 'take a step': 3, 'save a nil return': 0, 'note an absence': 0,
    'withdraw a check': 0, 'keep a draft': 0, 'save from a draft': 0, 'take back': 0, 'settle a conflict': 0, 'open a case': 0,
  },
});

/** Writes that hang while other tabs open: for what is told before anybody listens. */
export const openingGround = (): Ground => {
  const tabs = tabsGround();
  return { ...tabs, bent: { ...tabs.bent, 'go on': 30, 'open tab': 25, disk: 25, 'register a case': 20 } };
};
/** A server that forgets the whole day again and again, told to a phone with a bad disk. */
export const relapseGround = (): Ground => {
  const race = raceGround();
  return { ...race, bent: { ...race.bent, disk: 10, restore: 12, dump: 0, 'sync now': 40 } };
};

export interface Fall {
  seed: number;
  /** What was broken, and everything that happened until then. */
  told: string;
}

/** Null: all held. `SEED=` repeats one seed instead. */
export async function campaign(ground: Ground, first: number, count: number, over: () => boolean = () => false): Promise<Fall | null> {
  const asked = process.env['SEED'];
  const seeds = asked === undefined ? { first, count } : { first: Number(asked), count: 1 };
  for (let seed = seeds.first; seed < seeds.first + seeds.count && !over(); seed++) {
    const world = new World(seed, ground);
    try {
      await world.run();
    } catch (fault) {
      const why = fault instanceof Error ? `${fault.message}\n${fault.stack ?? ''}` : String(fault);
      return { seed, told: `SEED=${seed}\n${world.lines.join('\n')}\n\nSEED=${seed}: ${why}` };
    }
  }
  return null;
}

/** Many worlds, one after the other; the first that breaks the law is told so that it can be lived again. */
import { IndexedDisk } from './indexed-disk';
import { MemoryDisk } from './memory-disk';
import { ModelSchool } from './model-school';
import { World, type Ground } from './world';

/** The whole engine on fake-indexeddb, to the model of the server. */
export const halfGround = (): Ground => ({ school: new ModelSchool(), disk: (loop, random) => new IndexedDisk(loop, random), web: false, actions: [15, 40], phones: [2, 4], locks: 0.7 });
/** The engine over its own outbox and replica on maps, to the model of the server. */
export const modelGround = (): Ground => ({ school: new ModelSchool(), disk: (loop) => new MemoryDisk(loop), web: false, actions: [3, 10], phones: [1, 2], locks: 0.7 });
/** The same, longer days with more phones: for what takes two tabs to go wrong. */
export const busyGround = (): Ground => ({ ...modelGround(), actions: [20, 50], phones: [1, 3], locks: 0.4 });

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

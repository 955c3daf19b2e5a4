/**
 * `npm run soak`: the simulation with random seeds and the browser that is killed while it writes, without end or for MINUTES=; counts each minute;
 * stops at the first that falls and says how to try it again. GROUND= runs one of LOOPS alone: a loop is what runs one round and answers what fell, or null.
 */
import { campaign, busyGround, halfGround, modelGround, raceGround, tabsGround } from './simulation/campaign';
import { photoGround, PHOTOS } from './simulation/photo-ground';
import { realGround } from './simulation/real-ground';
import type { Ground } from './simulation/world';
import { killCampaign } from './support/write-loop';

const minutes = Number(process.env['MINUTES'] ?? Infinity);
const end = Date.now() + minutes * 60_000;
const over = (): boolean => Date.now() >= end;
const done = new Map<string, number>();
const count = (name: string, more: number): void => void done.set(name, (done.get(name) ?? 0) + more);

type Loop = (first: number) => Promise<string | null>;

function days(name: string, ground: Ground, seeds: number): Loop {
  return async (first) => {
    const fall = await campaign(ground, first, seeds, over);
    count(name, seeds);
    return fall && `${fall.told}\n\nOnce more: SEED=${fall.seed} GROUND=${name} npm run soak`;
  };
}

/** One phone and the kills it lives through. When each comes is drawn from the seed; what it meets is the machine's. */
async function kills(seed: number): Promise<string | null> {
  const { kills: lived, faults } = await killCampaign({ kills: 25, seed, log: () => undefined });
  count('kills', lived);
  return faults.length ? `${faults.join('\n')}\n\nOnce more: SEED=${seed} GROUND=kills npm run soak` : null;
}

const LOOPS: Record<string, () => Promise<Loop> | Loop> = {
  real: async () => days('real', await realGround(), 20),
  half: () => days('half', halfGround(), 50),
  busy: () => days('busy', busyGround(), 300),
  tabs: () => days('tabs', tabsGround(), 500),
  race: () => days('race', raceGround(), 200),
  model: () => days('model', modelGround(), 1000),
  photos: () => days('photos', photoGround(), 300),
  album: async () => days('album', { ...(await realGround()), bent: PHOTOS }, 20),
  kills: () => kills,
};
const only = process.env['GROUND'];
const asked = process.env['SEED'];
const loops: Loop[] = [];
for (const [name, open] of Object.entries(LOOPS)) if (only === undefined || only === name) loops.push(await open());
if (!loops.length) throw new Error(`GROUND is one of ${Object.keys(LOOPS).join(', ')}`);

const say = (): void => console.log([...done].map(([name, many]) => `${name} ${many}`).join(', '));
let next = Date.now() + 60_000;
let fell: string | null = null;
do {
  for (const loop of loops) {
    fell ??= await loop(asked === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(asked));
    if (Date.now() >= next) {
      say();
      next += 60_000;
    }
  }
} while (!fell && !over() && asked === undefined);
say();
if (fell) console.error(fell);
process.exit(fell ? 1 : 0);

/**
 * `npm run soak`: both campaigns of the simulation with random seeds, without end or for MINUTES=; counts each minute; stops at the first seed that
 * falls and says how to live it again. Further long campaigns are listed in LOOPS: what runs one round and answers what fell, or null.
 */
import { campaign, busyGround, halfGround, modelGround } from './simulation/campaign';
import { realGround } from './simulation/real-ground';
import type { Ground } from './simulation/world';

const minutes = Number(process.env['MINUTES'] ?? Infinity);
const end = Date.now() + minutes * 60_000;
const over = (): boolean => Date.now() >= end;
const done = new Map<string, number>();

function days(name: string, ground: Ground, count: number): () => Promise<string | null> {
  return async () => {
    const first = Math.floor(Math.random() * 2 ** 31);
    const fall = await campaign(ground, first, count, over);
    done.set(name, (done.get(name) ?? 0) + count);
    return fall && `${fall.told}\n\nOnce more: SEED=${fall.seed} GROUND=${name} npm run soak`;
  };
}

const GROUNDS: Record<string, () => Promise<Ground> | Ground> = { real: realGround, half: halfGround, busy: busyGround, model: modelGround };
const ROUNDS: Record<string, number> = { real: 20, half: 50, busy: 300, model: 1000 };
const only = process.env['GROUND'];
const LOOPS: (() => Promise<string | null>)[] = [];
for (const [name, open] of Object.entries(GROUNDS)) if (only === undefined || only === name) LOOPS.push(days(name, await open(), ROUNDS[name] ?? 1));

const say = (): void => console.log([...done].map(([name, count]) => `${name} ${count}`).join(', '));
let next = Date.now() + 60_000;
let fell: string | null = null;
while (!fell && !over()) {
  for (const loop of LOOPS) {
    fell ??= await loop();
    if (Date.now() >= next) {
      say();
      next += 60_000;
    }
  }
  if (process.env['SEED'] !== undefined) break;
}
say();
if (fell) console.error(fell);
process.exit(fell ? 1 : 0);

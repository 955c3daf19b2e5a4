/** What a process of its own runs: `node <bundle> model|busy|tabs|opening|race|relapse|half|photos <first seed> <seeds>`. Its last line is the fall as JSON, or null. */
import { busyGround, campaign, halfGround, modelGround, openingGround, raceGround, relapseGround, tabsGround } from './campaign';
import { photoGround } from './photo-ground';

const GROUNDS = { model: modelGround, busy: busyGround, tabs: tabsGround, opening: openingGround, race: raceGround, relapse: relapseGround, half: halfGround, photos: photoGround };
export type GroundName = keyof typeof GROUNDS;

const [, , kind, first, count] = process.argv;
const open = Object.entries(GROUNDS).find(([name]) => name === kind)?.[1];
if (!open) throw new Error(`no ground ${kind ?? ''}`);
const fall = await campaign(open(), Number(first), Number(count));
process.stdout.write(`\n${JSON.stringify(fall)}\n`, () => process.exit(0));

/** What a process of its own runs: `node <bundle> model|busy|half <first seed> <seeds>`. Its last line is the fall as JSON, or null. */
import { busyGround, campaign, halfGround, modelGround } from './campaign';

const [, , kind, first, count] = process.argv;
const ground = kind === 'half' ? halfGround() : kind === 'busy' ? busyGround() : modelGround();
const fall = await campaign(ground, Number(first), Number(count));
process.stdout.write(`\n${JSON.stringify(fall)}\n`, () => process.exit(0));

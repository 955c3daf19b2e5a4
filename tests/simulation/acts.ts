/** What happens in a world, one thing at a time, drawn by chance: somebody does something, a letter moves, a tab dies, the office acts. */
import { DEEDS, perform } from './deeds';
import type { Tab } from './phone';
import type { World } from './world';

export const YEARS = 365.25 * 86_400_000;

export const ACTS = { deed: 60, letters: 8, pass: 10, 'open tab': 4, 'close tab': 2, kill: 4, radio: 4, disk: 4, grant: 3, revoke: 3, office: 3, dump: 1, restore: 1, clock: 1, weather: 2, doze: 0 } as const;
type Act = keyof typeof ACTS;
/** Whether a deed is waited for. */
export const ENDS = { rest: 80, 'die soon': 12, 'go on': 8 } as const;

export async function act(world: World): Promise<void> {
  const { random, network } = world;
  const what = random.weighted(world.bend(ACTS));
  const phone = random.pick(world.phones)!;
  // Whoever uses a phone mostly uses the tab in front.
  const awake = phone.living().filter((each) => !each.asleep());
  const tab = random.pick(what === 'deed' && awake.length ? awake : phone.living());
  if (what === 'deed' || what === 'disk') {
    if (!tab) return world.open(phone, true);
    if (what === 'disk') {
      tab.fate = random.pick(['full', 'over quota', 'stuck', 'late'] as const)!;
      world.log(`${phone.name}: the next write is ${tab.fate}`);
    }
    return doSomething(world, tab);
  }
  if (what === 'letters') for (let i = 1 + random.below(3); i > 0; i--) await network.move();
  else if (what === 'pass') await world.pass(random.pick([300, 1_500, 6_000, 21_000, 61_000])!);
  else if (what === 'open tab') await world.open(phone, true);
  else if (what === 'kill') {
    if (tab) world.kill(tab);
  } else if (what === 'close tab') {
    if (tab) await world.close(tab);
  } else if (what === 'doze') {
    if (tab) world.log(`${phone.name}/${phone.tabs.indexOf(tab)} ${tab.asleep() ? 'wakes' : 'dozes'}`);
    if (tab?.asleep()) tab.wake();
    else tab?.doze();
  } else if (what === 'radio') {
    world.log(`${phone.name} ${phone.online ? 'offline' : 'online'}`);
    phone.setOnline(!phone.online);
  } else if (what === 'clock') {
    phone.offset = random.pick([0, -10 * YEARS, 10 * YEARS, 7_200_000])!;
  } else if (what === 'weather') {
    network.storm = random.pick([0, 0.2, 0.5, 0.9])!;
  } else await officeActs(world, what);
  await world.rest();
}

/** Somebody at the school's computer, without a phone. */
async function officeActs(world: World, what: Extract<Act, 'grant' | 'revoke' | 'office' | 'dump' | 'restore'>): Promise<void> {
  const { random, school, cases, homes } = world;
  const matter = random.pick(what === 'revoke' ? [...cases, ...homes] : cases);
  const person = random.pick(school.people)!;
  world.log(`the office: ${what} ${what === 'grant' || what === 'revoke' ? `${person.name} case ${cases.findIndex((one) => one === matter)}` : ''}`);
  if (what === 'dump') return school.dump();
  if (what === 'restore') {
    world.restored = true;
    world.network.stamped.clear();
    return school.restore();
  }
  if (!matter) return;
  if (what === 'grant') return school.grant(matter.folder, person.id);
  if (what === 'office') {
    world.written.add(matter.id);
    return school.write(matter.id, `o${world.count()}`);
  }
  world.shut.add(matter.folder);
  return school.revoke(matter.folder, person.id);
}

async function doSomething(world: World, tab: Tab): Promise<void> {
  const { random, loop } = world;
  const { engine } = tab;
  if (!engine) return;
  if (tab.asleep()) {
    // Somebody looks at it.
    tab.wake();
    await world.rest();
  }
  const deed = random.weighted(world.bend(DEEDS));
  const end = random.weighted(world.bend(ENDS));
  const turns = random.below(40);
  world.log(`${tab.phone.name}/${tab.phone.tabs.indexOf(tab)}: ${deed}${end === 'rest' ? '' : `, ${end} after ${turns}`}`);
  perform(world, tab, engine, deed).catch((fault: unknown) => {
    if (!tab.dead) world.faults.push(fault);
  });
  if (end === 'rest') return world.rest();
  await loop.turns(turns);
  if (end === 'die soon') {
    world.kill(tab);
    await world.rest();
  }
}

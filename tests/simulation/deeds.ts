/** What people do with their phones, each thing built the way the screens build it (src/domain/intents.ts). */
import { WATCHDOG } from '@/db/connection';
import { absenceChange, checkChanges, patchChange, withdrawChange } from '@/domain/intents';
import { addDays } from '@/lib/plain-date';
import type { Engine } from '@/sync/engine-types';
import { caseDeeds, newMatter } from './case-deeds';
import { deskDeeds } from './desk-deeds';
import { Hand } from './hand';
import { homeDeeds } from './home-deeds';
import { homeSteps } from './home-steps';
import { photoDeeds } from './photo-deeds';
import { effectsOf } from './promises';
import type { Tab } from './phone';
import type { World } from './world';

export const DEEDS = {
  'save a check': 4, 'save a nil return': 3, 'register a case': 6, 'register a bad case': 2, 'take a step': 5, 'correct a case': 8, 'note an absence': 2, 'withdraw a check': 1,
  'keep a draft': 2, 'save from a draft': 3, 'take back': 3, 'send again': 2, 'give up': 2, 'settle a conflict': 2, 'sync now': 10, 'open a case': 3,
  'register a petition': 3, 'make a paper': 3, 'void a paper': 1, 'look back': 3, 'keep the duty card': 2,
  // Days of their own (a-visit-is-lost-or-doubled.test.ts): nowhere else does anybody visit.
  'offer support': 0, 'plan a visit': 0, 'write down a visit': 0, 'knock in vain': 0, 'correct a home': 0, 'promise': 0, 'propose help': 0, 'hand on a request': 0,
  'look after a home': 0, 'answer for help': 0, 'go round': 0,
  // And these (a-photo-is-lost-or-doubled.test.ts): nowhere else does anybody take photos.
  'take a photo': 0, 'drop a photo': 0, 'save with photos': 0, 'throw a form away': 0, 'look at a photo': 0, 'withdraw a photo': 0,
} as const;
export type Deed = keyof typeof DEEDS;

const dayOne = '2026-08-31';

function checkDeeds(hand: Hand) {
  const { world, engine, now } = hand;
  const save = (result: 'clear' | 'found') => {
    const { ids } = world.school;
    const at = world.count();
    return hand.save('check', checkChanges({ unitTermFolder: ids.roster, unitId: ids.unit, weekStart: addDays(dayOne, 7 * (at % 40)), ordinal: 1 + (at % 2), result, answers: [], now }).changes);
  };
  return {
    'save a check': () => save('found'),
    'save a nil return': () => save('clear'),
    'note an absence': async () => {
      const check = engine.book().all('check').at(-1);
      if (check) await hand.save('edit', [absenceChange(check.folder_id, check.id, { pupilId: null, pupilName: 'B', reason: 'sick', detail: '', parentReached: 'yes' }, now)]);
    },
    'withdraw a check': async () => {
      const check = world.random.pick(engine.book().all('check').filter(({ withdrawn_at }) => !withdrawn_at));
      if (check) await hand.save('withdraw', [withdrawChange(check, hand.moment())]);
    },
  };
}

function draftDeeds(hand: Hand) {
  const { world, tab: { phone }, engine, now } = hand;
  return {
    'keep a draft': async () => {
      const id = `draft-${world.count()}`;
      world.drafts.set(id, { phone, sure: false });
      const done = await engine.saveDraft({ id, kind: 'case', savedAt: new Date(now).toISOString(), data: { facts: id } });
      if (done.ok) world.drafts.set(id, { phone, sure: true });
    },
    'save from a draft': async () => {
      const free = [...world.drafts].find(([id, { phone: owner, sure }]) => sure && owner === phone && ![...world.promised.values()].some(({ draft }) => draft === id));
      if (free) await hand.save('case', newMatter(hand, 'dispute', hand.word('f')), free[0]);
    },
  };
}

/** What becomes of work already saved. */
function laterDeeds({ world, tab, engine }: Hand) {
  /** A refusal nobody decides about yet. */
  const refusal = () => {
    const refused = world.random.pick(engine.returned());
    const promised = refused && world.promised.get(refused.intent);
    return refused && promised && !promised.deciding ? { refused, promised } : null;
  };
  return {
    'take back': async () => {
      const latest = [...world.promised.values()].filter(({ phone, standing }) => phone === tab.phone && standing === 'kept').at(-1);
      if (!latest) return;
      // Whatever comes of it, what it was written in was used up before.
      const { draft } = latest;
      Object.assign(latest, { standing: 'unknown', tab, draft: null, left: true });
      const asked = world.loop.now;
      const back = await engine.takeBack(latest.intent);
      // "No" to a disk that was stuck may turn out to be yes: the engine has one word for both (README.md).
      latest.standing = back ? 'back' : world.loop.now - asked >= WATCHDOG ? 'unknown' : 'kept';
      if (latest.standing === 'kept') Object.assign(latest, { draft, left: false });
      world.log(`  = ${world.name(latest.intent)} ${latest.standing}`);
    },
    'send again': async () => {
      const found = refusal();
      if (!found) return;
      const { refused, promised } = found;
      const changes = refused.ops.map((op) => world.corrected(op));
      const before = promised.effects.filter((effect) => !refused.ops.some(({ id, k }) => id === effect.id && k === effect.k));
      const { standing, effects } = promised;
      Object.assign(promised, { standing: 'unknown', tab, deciding: true, effects: [...before, ...effectsOf(changes)] });
      const done = await engine.resend(refused.intent, changes);
      world.decided.push(promised);
      if (done.ok) promised.standing = 'kept';
      else if (done.error.kind !== 'stuck') Object.assign(promised, { standing, effects });
    },
    'give up': async () => {
      const found = refusal();
      if (!found) return;
      const { promised } = found;
      const { standing } = promised;
      Object.assign(promised, { standing: 'unknown', tab, deciding: true, left: true });
      const done = await engine.giveUp(promised.intent);
      world.decided.push(promised);
      if (done.ok) promised.standing = 'given up';
      else if (done.error.kind !== 'stuck') Object.assign(promised, { standing, left: false });
    },
  };
}

function otherDeeds(hand: Hand) {
  const { world, engine } = hand;
  return {
    'settle a conflict': async () => {
      const open = world.random.pick(engine.book().all('conflict').filter(({ settled_at }) => !settled_at));
      if (open) await hand.save('conflict', [patchChange(open, 'conflict', { settled_at: { base: null, new: new Date(hand.moment()).toISOString() }, kept: { base: null, new: 'theirs' } })]);
    },
    'sync now': () => engine.syncNow(),
    'open a case': async () => {
      const row = hand.matter();
      if (row) await engine.open(row.folder_id);
    },
  };
}

export async function perform(world: World, tab: Tab, engine: Engine, deed: Deed): Promise<void> {
  const hand = new Hand(world, tab, engine);
  const deeds: Record<Deed, () => Promise<unknown>> = { ...checkDeeds(hand), ...caseDeeds(hand), ...draftDeeds(hand), ...laterDeeds(hand), ...otherDeeds(hand), ...deskDeeds(hand), ...homeDeeds(hand), ...homeSteps(hand), ...photoDeeds(hand) };
  await deeds[deed]();
}

/** What visitors do about a household: offer support, plan a visit, write it down in the doorway, promise, propose help, hand on a request. Built as its pages build it (src/stores/visits.ts). */
import { HARDSHIPS, SUPPORT_REASONS, VISIT_REASONS } from '@/domain/tables';
import { aidChange, correctChanges, houseChanges, outcomeChanges, planChange, recordChanges, refusedChanges, replanChanges, seenOf, supportChange } from '@/domain/visit-changes';
import type { ConsentForm, PlanForm } from '@/domain/visit-form';
import { newId } from '@/lib/id';
import { addDays, chinaDate } from '@/lib/plain-date';
import { newMatter } from './case-deeds';
import type { Hand } from './hand';

export type HomeDeed = 'offer support' | 'plan a visit' | 'write down a visit' | 'knock in vain' | 'correct a home' | 'promise' | 'propose help' | 'hand on a request';

/** The server's own clock runs for real, whatever the world's says. */
export const inDays = (days: number): string => addDays(chinaDate(Date.now()), days);

export function homeDeeds(hand: Hand): Record<HomeDeed, () => Promise<unknown>> {
  const { world, engine, now, tab: { phone: { account: { id: me } } } } = hand;
  const { random, school } = world;
  const at = { now };
  const home = () => {
    const house = hand.home();
    return house && { house, place: { folder: house.folder_id, id: house.id } };
  };
  const said = (answer: ConsentForm['answer']): ConsentForm => ({ answer, who: 'P', how: 'face', purpose: '' });
  /** Often two go together, so that two phones write on one record. */
  const plan = (): PlanForm => ({
    on: random.chance(0.7) ? inDays(random.below(3)) : inDays(20), time: random.chance(0.5) ? '18:30' : '', reasons: [random.pick(VISIT_REASONS) ?? 'home'],
    people: [...new Set([me, ...(random.chance(0.5) ? [random.pick(school.people)?.id ?? me] : [])])],
  });
  const promise = (by = me) => ({ what: hand.word('p'), by, due: inDays(random.below(20)) });
  const visitOf = (houseId: string, fits: (state: string) => boolean) => random.pick(engine.book().all('visit').filter(({ household_id, state }) => household_id === houseId && fits(state)));

  return {
    'offer support': async () => {
      const words = { name: hand.word('h'), people: ['A', 'B'], address: '', phone: '13900000000', needs: '', reason: random.pick(SUPPORT_REASONS) ?? 'other', reasonNote: '' };
      const answer = random.pick(['given', 'given', 'given', 'refused', null] as const) ?? null;
      const { home: made, changes } = houseChanges({ ...words, pupils: [], caseId: '', consent: said(answer), plans: random.chance(0.7), plan: plan() }, school.ids.school, at);
      world.homes.push(made);
      await hand.save('visit', changes);
    },
    'plan a visit': async () => {
      const one = home();
      if (!one) return;
      const planned = random.chance(0.3) ? visitOf(one.house.id, (state) => state === 'planned') : undefined;
      await hand.save('visit', planned ? replanChanges(planned, seenOf(planned), plan()) : [planChange(one.place, plan(), at)]);
    },
    'write down a visit': async () => {
      const one = home();
      const visit = one && visitOf(one.house.id, (state) => state === 'planned' || state === 'done');
      if (!visit) return;
      const record = {
        startedAt: new Date(now - 1_800_000).toISOString(), consent: said(random.chance(0.9) ? 'given' : null), present: [hand.word('a')], asked: random.chance(0.7) ? hand.word('q') : visit.asked,
        hard: [random.pick(HARDSHIPS) ?? 'other'], hardNote: '', answered: '', promises: random.chance(0.5) ? [promise()] : [], agreed: 'read_back' as const, note: '', files: [], signature: '',
      };
      await hand.save('visit', recordChanges(visit, seenOf(visit), record, one.house.consent === 'given', at));
    },
    'knock in vain': async () => {
      const one = home();
      const visit = one && visitOf(one.house.id, () => true);
      if (!visit) return;
      const refused = random.chance(0.2);
      await hand.save('visit', refused ? refusedChanges(visit, seenOf(visit), said('refused'), at) : outcomeChanges(visit, seenOf(visit), random.pick(['nobody', 'declined', 'cancelled'] as const) ?? 'nobody', at));
    },
    'correct a home': async () => {
      const one = home();
      if (!one) return;
      const { name, people, phone, needs, reason, reason_note: reasonNote } = one.house;
      await hand.save('visit', correctChanges(one.house, { name, people: [...people], phone, needs, reason, reasonNote, address: hand.word('v') }, 'moved', at));
    },
    'promise': async () => {
      const one = home();
      if (!one) return;
      const { what, by, due } = promise(random.pick(school.people)?.id);
      await hand.save('visit', [{ k: 'create', folder: one.place.folder, tbl: 'promise', id: newId(now), data: { household_id: one.place.id, visit_id: null, what, by_person: by, due_on: due } }]);
    },
    'propose help': async () => {
      const one = home();
      if (!one) return;
      const costs = random.chance(0.5);
      await hand.save('visit', [aidChange(one.place, { kind: costs ? 'subsidy' : 'tutoring', form: random.chance(0.3) ? 'plan' : 'once', source: '', amount: costs ? '600' : '', quantity: '', until: '', note: '' }, at)]);
    },
    // The matter and its link: two pieces of work in one save.
    'hand on a request': async () => {
      const one = home();
      if (!one) return;
      const changes = newMatter(hand, 'petition', hand.word('f'), one.house.id);
      const matter = world.cases.at(-1)?.id;
      await hand.saveAll({ label: 'case', changes }, { label: 'visit', changes: [supportChange(one.place, { step: 'link', data: { case_id: matter } }, at)] });
    },
  };
}

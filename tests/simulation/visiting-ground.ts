/** Days on which people visit: a keeper, a keeper who goes along, and a leader; two homes they know already. Their deeds are drawn nowhere else, so that other days cost what they cost. */
import { newAid, newPromise, newVisit, support, visitors } from '../support/households';
import { inDays } from './home-deeds';
import { realGround } from './real-ground';
import type { Bent } from './world';

const VISITING: Bent = {
  deed: 90, 'offer support': 4, 'plan a visit': 9, 'write down a visit': 18, 'knock in vain': 6, 'correct a home': 6, 'promise': 5, 'propose help': 6, 'hand on a request': 5, 'look after a home': 18, 'answer for help': 20, 'go round': 12,
  'save a check': 0, 'save a nil return': 0, 'register a case': 1, 'register a bad case': 1, 'take a step': 1, 'correct a case': 1, 'note an absence': 0, 'withdraw a check': 0, 'keep a draft': 0, 'save from a draft': 0,
  'register a petition': 0, 'make a paper': 0, 'void a paper': 0, 'look back': 0, 'keep the duty card': 0, 'sync now': 24, 'open a case': 0, grant: 0,
};

export const visitingGround = async () => ({
  ...(await realGround(['keeper', 'lead', 'other'], async (server, school) => {
    const at = visitors(server, school);
    for (const consent of [true, false]) {
      const home = await at.household(consent);
      await at.must('lead', support(home, 'assign', { people: [school.who.keeper, school.who.other] }));
      await at.must('keeper', newVisit(home, [school.who.keeper, school.who.other], { planned_on: inDays(0) }));
      if (consent) await at.must('keeper', newPromise(home), newAid(home), newAid(home, { kind: 'subsidy', amount: 600 }));
    }
  })),
  actions: [25, 40] as const, bent: VISITING,
});

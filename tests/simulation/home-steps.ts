/** The steps of a household, of a promise and of help, and the rounds of the office: by whoever the page offers them to, and sometimes by whoever it does not. */
import { patchChange } from '@/domain/intents';
import { isOpen } from '@/domain/promise-due';
import { openSupport, SUPPORT_RULES, supportRule, type Subject, type SupportField, type SupportStep } from '@/domain/support-steps';
import { supportChange } from '@/domain/visit-changes';
import { newId } from '@/lib/id';
import type { Hand } from './hand';
import { inDays } from './home-deeds';

export type HomeStepDeed = 'look after a home' | 'answer for help' | 'go round';

/** Steps that take the household out of somebody's sight. */
const SHUTS: readonly SupportStep[] = ['withdraw', 'withdraw', 'assign', 'assign', 'end', 'restrict', 'recuse'];
/** What only shows that somebody was there. */
const PLAIN: readonly SupportStep[] = ['correct', 'seen', 'printed', 'link'];

export function homeSteps(hand: Hand): Record<HomeStepDeed, () => Promise<unknown>> {
  const { world, engine, now, tab: { phone: { account: { id: me } } } } = hand;
  const { random, school } = world;
  const anybody = () => random.pick(school.people)?.id;

  function valueOf({ name, type, choices }: SupportField): unknown {
    switch (type) {
      case 'text': return 'P';
      case 'choice': return random.pick(choices);
      case 'date': return inDays(name === 'next' ? 30 : random.below(9));
      case 'people': return [...new Set([anybody(), anybody()])];
      case 'person': return anybody();
      case 'case': return random.pick(engine.book().all('case'))?.id;
      case 'file': return undefined;
    }
  }
  async function take(subject: Subject): Promise<void> {
    const house = subject.tbl === 'household' ? subject.row : subject.house;
    const book = engine.book();
    const roles = book.all('person_role').flatMap(({ person_id, role }) => (person_id === me ? [role] : []));
    const offered = openSupport(subject, { me, roles, restricted: book.get('folder', house.folder_id)?.restricted ?? false });
    const kinds = random.weighted({ usual: subject.tbl === 'household' ? 40 : 80, shut: subject.tbl === 'household' ? 35 : 0, plain: 10, any: 12 });
    const all = SUPPORT_RULES.filter(({ tbl }) => tbl === subject.tbl).map(({ step }) => step);
    const step = random.pick({ usual: offered.filter((each) => !SHUTS.includes(each) && !PLAIN.includes(each)), shut: SHUTS.filter((each) => offered.includes(each)), plain: offered, any: all }[kinds]);
    if (!step) return;
    const rule = supportRule(subject, step) ?? SUPPORT_RULES.find((each) => each.step === step);
    if (SHUTS.includes(step)) world.shut.add(house.folder_id);
    const data = Object.fromEntries((rule?.fields ?? []).flatMap((field): [string, unknown][] => (field.required || random.chance(0.5) ? [[field.name, valueOf(field)]] : [])));
    await hand.save('visit', [supportChange({ folder: house.folder_id, id: house.id }, { step, about: subject.tbl === 'household' ? null : subject.row.id, note: 'done', data }, { now })]);
  }

  return {
    'look after a home': async () => {
      const row = hand.home();
      if (row) await take({ tbl: 'household', row });
    },
    'answer for help': async () => {
      const book = engine.book();
      const promise = random.chance(0.4) ? random.pick(book.all('promise').filter(isOpen)) : undefined;
      const aid = promise ? undefined : random.pick(book.all('aid'));
      const house = book.get('household', (promise ?? aid)?.household_id ?? '');
      if (house && promise) await take({ tbl: 'promise', row: promise, house });
      else if (house && aid) await take({ tbl: 'aid', row: aid, house });
    },
    'go round': async () => {
      const desk = engine.book().all('folder').find(({ kind }) => kind === 'desk')?.id;
      if (desk === undefined) return;
      const round = engine.book().all('visit_round').find(({ finished_at }) => finished_at === null);
      const homes = engine.book().all('household').filter(() => random.chance(0.5)).map(({ id }) => id);
      const finished = { finished_at: { base: null, new: new Date(hand.moment()).toISOString() } };
      if (!round) await hand.save('edit', [{ k: 'create', folder: desk, tbl: 'visit_round', id: newId(now), data: { name: hand.word('r'), from_on: inDays(0), to_on: inDays(9), budget: 2000, gifts: '', household_ids: homes, note: '' } }]);
      else await hand.save('edit', [patchChange(round, 'visit_round', random.chance(0.3) ? finished : random.chance(0.5) ? { gifts: { base: round.gifts, new: hand.word('v') } } : { household_ids: { base: round.household_ids, new: homes } })]);
    },
  };
}

/** What is done about a matter: registered, taken a step further, corrected, put on paper. */
import type { CaseForm } from '@/domain/case-form';
import { eventChange, patchChange, registerChanges, type NewChange } from '@/domain/intents';
import { paperChange, papersThatFit, voidChange } from '@/domain/papers';
import { choicesIn, fieldsOf, isRequired } from '@/domain/step-fields';
import { CHANNELS, IDENTITIES, STEPS, type RowOf, type Step } from '@/domain/tables';
import { openSteps } from '@/domain/workflow';
import { newId } from '@/lib/id';
import { chinaDate, chinaTime } from '@/lib/plain-date';
import type { Hand } from './hand';

type Case = RowOf<'case'>;

/** `household`: whose request it was. */
export function newMatter(hand: Hand, kind: 'dispute' | 'petition', facts: string, household?: string): NewChange[] {
  const { world, now } = hand;
  const { random, school: { ids, people } } = world;
  const accused = random.chance(0.15) ? random.pick(people) : undefined;
  const petition = () => {
    const identity = random.pick(IDENTITIES) ?? 'named';
    return {
      channel: random.pick(CHANNELS) ?? 'visit', track: random.pick(['ordinary', 'simple'] as const) ?? 'ordinary', identity, petitioner: identity === 'anonymous' ? '' : 'P', contact: hand.word('c'),
      representatives: random.chance(0.3) ? ['P', 'Q'] : [], request: 'r', receivedOn: chinaDate(now), fromOrgan: 'O', procedure: null,
    };
  };
  const form: CaseForm = {
    categoryId: ids.category[kind], unitId: ids.unit, parties: [{ name: accused?.name ?? 'A', pupil_id: null, person_id: accused?.id ?? null, unit_id: null }], facts, occurredAt: `${chinaDate(now)}T${chinaTime(now)}`,
    place: 'yard', urgency: 'normal', settledOnSpot: kind === 'dispute' && random.chance(0.15), spotAction: 'talked', checkId: null, itemId: null, ...(kind === 'petition' ? { petition: petition() } : {}),
  };
  const { caseId, folder, changes } = registerChanges({ form, kind, school: ids.school, term: ids.term, now, ...(household === undefined ? {} : { household }) });
  world.cases.push({ id: caseId, folder });
  if (accused) world.shut.add(folder);
  return changes;
}

/** Of the steps the screen offers, or of all there are: what was offered when the sheet was opened may be gone. */
function stepFor({ world: { random }, tab, engine }: Hand, row: Case): Step {
  const book = engine.book();
  const members = book.all('folder_member').filter(({ folder_id }) => folder_id === row.folder_id);
  const restricted = book.get('folder', row.folder_id)?.restricted ?? false;
  const offered = openSteps(row, tab.phone.account.id, { steps: book.all('workflow_step'), roles: book.all('person_role'), members, restricted });
  return (random.chance(0.7) ? random.pick(offered)?.step : undefined) ?? random.pick(STEPS.slice(2)) ?? 'accept';
}

/** What its sheet must have; a category or an item of the duty card is left out, and refused for want of it. */
function filledIn({ world: { random, school }, engine, now }: Hand, step: Step, row: Case): Record<string, unknown> {
  return Object.fromEntries(fieldsOf(step).filter((field) => isRequired(field, row.kind)).flatMap((field): [string, unknown][] => {
    switch (field.type) {
      case 'choice': return [[field.name, random.pick(choicesIn(field, row.kind))]];
      case 'text': return [[field.name, field.name === 'clock' ? (row.due_clock ?? 'handle') : 'done']];
      case 'date': return [[field.name, chinaDate(now + 86_400_000)]];
      case 'names': return [[field.name, ['A', 'B']]];
      case 'case': return [[field.name, random.pick(engine.book().all('case'))?.id]];
      case 'person': return [[field.name, random.pick(school.people)?.id]];
      default: return [];
    }
  }));
}

/** Steps that take the matter out of somebody's sight. */
const SHUTS: readonly Step[] = ['recuse', 'restrict', 'escalate'];

export const caseDeeds = (hand: Hand) => {
  const { world, engine, now } = hand;
  const { random } = world;
  return {
    'register a case': () => hand.save('case', newMatter(hand, 'dispute', hand.word('f'))),
    'register a bad case': () => hand.save('case', newMatter(hand, 'dispute', '')),
    'register a petition': () => hand.save('case', newMatter(hand, 'petition', hand.word('f'))),
    'take a step': async () => {
      const row = hand.matter();
      if (!row) return;
      const step = stepFor(hand, row);
      if (SHUTS.includes(step)) world.shut.add(row.folder_id);
      const handlerId = step === 'route' ? (random.pick(world.school.people)?.id ?? null) : null;
      await hand.save('step', [eventChange({ folder: row.folder_id, caseId: row.id, step, note: 'done', handlerId, departmentId: null, data: filledIn(hand, step, row), now })]);
    },
    'correct a case': async () => {
      const row = hand.matter(({ status }) => status !== 'closed');
      const petition = row && random.chance(0.3) ? hand.petitionOf(row.id) : undefined;
      const field = random.chance(0.8) ? 'place' : 'facts';
      if (petition) await hand.save('edit', [patchChange(petition, 'petition', { contact: { base: petition.contact, new: hand.word('v') } })]);
      else if (row) await hand.save('edit', [patchChange(row, 'case', { [field]: { base: row[field], new: hand.word('v') } })]);
    },
    'make a paper': async () => {
      const row = hand.matter();
      const kind = row && random.pick(papersThatFit(row, hand.petitionOf(row.id)));
      if (row && kind) await hand.save('paper', [paperChange({ row, id: newId(now), kind, data: { reasons: 'because' } })]);
    },
    'void a paper': async () => {
      const paper = random.pick(engine.book().all('paper').filter(({ voided_at }) => !voided_at));
      if (paper) await hand.save('paper', [voidChange(paper, hand.moment())]);
    },
  };
};

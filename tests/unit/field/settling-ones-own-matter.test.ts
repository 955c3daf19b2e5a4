/** Fear: a teacher closes a complaint about themself. The server refuses that; the form does not offer it. */
import { expect, it } from 'vitest';
import { emptyForm } from '@/domain/case-form';
import { canSettle } from '@/field/shared/open-settle';
import { rule } from '../../support/rows';

const steps = [rule('registered', 'settle', 'closed', ['creator'])];
const party = (person: string | null) => ({ name: '吴老师', pupil_id: null, person_id: person, unit_id: null });
const offered = (...people: (string | null)[]) => canSettle(emptyForm(0, { parties: people.map(party) }), 'dispute', steps, 'me');

it('what concerns others is settled on the spot, what concerns oneself is not', () => {
  expect([offered(), offered('somebody', null), offered('somebody', 'me')]).toEqual([true, true, false]);
});

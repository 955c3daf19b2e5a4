/** A letter or visit that is corrected: its row as a form, and the fields somebody changed, each with the value they saw. */
import { cleanText } from '@/domain/intents';
import type { PetitionForm } from '@/domain/petition-form';
import type { RowOf } from '@/domain/tables';

type Petition = RowOf<'petition'>;

export const petitionFormOf = (row: Petition): PetitionForm => ({
  channel: row.channel, track: 'ordinary', identity: row.identity, petitioner: row.petitioner, contact: row.contact, representatives: row.representatives, request: row.request, receivedOn: row.received_on,
  fromOrgan: row.from_organ, procedure: row.procedure,
});

export function petitionChanges(before: Petition, form: PetitionForm): Record<string, { base: unknown; new: unknown }> {
  const after: Partial<Petition> = {
    ...(form.channel ? { channel: form.channel } : {}), identity: form.identity, petitioner: form.identity === 'anonymous' ? '' : cleanText(form.petitioner), contact: cleanText(form.contact),
    representatives: form.representatives.map(cleanText).filter(Boolean), request: cleanText(form.request), received_on: form.receivedOn, from_organ: form.channel === 'transferred' ? cleanText(form.fromOrgan) : '', procedure: form.procedure,
  };
  const seen = new Map<string, unknown>(Object.entries(before));
  return Object.fromEntries(Object.entries(after).flatMap(([field, value]) => {
    const base = seen.get(field);
    return JSON.stringify(base) === JSON.stringify(value) ? [] : [[field, { base, new: value }]];
  }));
}

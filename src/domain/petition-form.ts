/** What is filled in about a letter or visit besides the matter itself, and what is still missing. */
import { isPlainDate, type PlainDate } from '@/lib/plain-date';
import type { Gap } from './case-form';
import type { RowOf } from './tables';

type Petition = RowOf<'petition'>;

export interface PetitionForm {
  channel: Petition['channel'] | null;
  /** 简易办理 or ordinary; the desk may decide otherwise when it accepts. */
  track: 'ordinary' | 'simple';
  identity: Petition['identity'];
  petitioner: string;
  contact: string;
  representatives: readonly string[];
  request: string;
  receivedOn: PlainDate;
  /** Who passed it on, where it was. */
  fromOrgan: string;
  procedure: Petition['procedure'];
}

export type PetitionField = 'channel' | 'petitioner' | 'contact' | 'representatives' | 'request' | 'receivedOn' | 'fromOrgan';

/** Longest texts, in characters, and the most representatives the law allows (art. 20); the server holds the same limits. */
const MAX = { petitioner: 50, contact: 60, request: 2000, fromOrgan: 100, name: 50, representatives: 5 } as const;

export const emptyPetition = (today: PlainDate): PetitionForm => ({
  channel: null, track: 'ordinary', identity: 'named', petitioner: '', contact: '', representatives: [], request: '', receivedOn: today, fromOrgan: '', procedure: null,
});

const length = (text: string): number => [...text].length;

/** In the order of the screen. */
export function petitionGaps(form: PetitionForm, today: PlainDate): Gap[] {
  const gaps: Gap[] = [];
  const missing = (field: PetitionField, when: boolean) => { if (when) gaps.push({ field, kind: 'missing' }); };
  const long = (field: PetitionField, text: string, max: number) => { if (length(text) > max) gaps.push({ field, kind: 'too_long', max }); };
  missing('channel', form.channel === null);
  missing('fromOrgan', form.channel === 'transferred' && !form.fromOrgan.trim());
  long('fromOrgan', form.fromOrgan, MAX.fromOrgan);
  missing('petitioner', form.identity !== 'anonymous' && !form.petitioner.trim());
  long('petitioner', form.petitioner, MAX.petitioner);
  long('contact', form.contact, MAX.contact);
  if (form.representatives.length > MAX.representatives) gaps.push({ field: 'representatives', kind: 'too_many', max: MAX.representatives });
  else if (form.representatives.some((name) => length(name) > MAX.name)) gaps.push({ field: 'representatives', kind: 'too_long', max: MAX.name });
  missing('request', !form.request.trim());
  long('request', form.request, MAX.request);
  if (!isPlainDate(form.receivedOn)) gaps.push({ field: 'receivedOn', kind: 'not_a_time' });
  else if (form.receivedOn > today) gaps.push({ field: 'receivedOn', kind: 'in_future' });
  return gaps;
}

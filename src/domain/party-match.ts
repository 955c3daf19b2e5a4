/** Finding people by a few letters: part of the name, the initials of its pinyin, or the pinyin itself. */
import type { PartyChoice } from './case-form';

export interface Candidate {
  id: string;
  name: string;
  /** Full pinyin, a blank between syllables; empty when unknown. */
  pinyin: string;
  initials: string;
  choice: PartyChoice;
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\s'\u2019]+/gu, '');

/** 0 is the best fit, null none at all. */
function fit(candidate: Candidate, wanted: string): number | null {
  const name = plain(candidate.name);
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  const initials = plain(candidate.initials);
  if (initials === wanted) return 1;
  if (initials.startsWith(wanted)) return 2;
  if (name.includes(wanted)) return 3;
  const syllables = candidate.pinyin.split(' ');
  for (let from = 0; from < syllables.length; from += 1) {
    if (plain(syllables.slice(from).join('')).startsWith(wanted)) return from === 0 ? 3 : 4;
  }
  return null;
}

/** The best fits first; people already chosen are left out. */
export function matchParties(candidates: readonly Candidate[], query: string, taken: ReadonlySet<string> = new Set(), limit = 8): Candidate[] {
  const wanted = plain(query);
  if (!wanted) return [];
  const found: { candidate: Candidate; rank: number }[] = [];
  for (const candidate of candidates) {
    if (taken.has(candidate.id)) continue;
    const rank = fit(candidate, wanted);
    if (rank !== null) found.push({ candidate, rank });
  }
  return found.sort((a, b) => a.rank - b.rank).slice(0, limit).map((each) => each.candidate);
}

/** Which token a party is: the same person is never added twice. */
export const partyKey = (party: PartyChoice): string =>
  party.pupil_id ? `pupil ${party.pupil_id}` : party.person_id ? `person ${party.person_id}` : `name ${party.name}`;

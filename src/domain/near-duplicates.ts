/** Matters that may already be there: asked while one is being registered, among 5,000 and more, on every change of the form. */
import { addDays, chinaDate, type PlainDate } from '@/lib/plain-date';
import type { PartyChoice } from './case-form';
import { partyKey } from './party-match';
import type { RowOf } from './tables';

type Case = RowOf<'case'>;
type Party = RowOf<'case_party'>;
type Petition = RowOf<'petition'>;

/** Days before and after in which the same people of the same unit are likely the same quarrel. */
const NEAR = 3;
/** Days in which a second letter from the same person is likely about the same matter: the law's time to decide. */
const PERIOD = 60;

export interface Draft {
  kind: Case['kind'];
  unitId: string | null;
  on: PlainDate;
  parties: readonly PartyChoice[];
  /** As written; '' for none or unknown. */
  petitioner: string;
}

export interface DuplicateSource {
  cases: readonly Case[];
  parties: readonly Party[];
  petitions: readonly Petition[];
}

const plain = (name: string): string => name.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
const keysOf = (party: PartyChoice): string[] => [partyKey(party), `called ${plain(party.name)}`];

/** Makes the question. Build it once for the rows at hand; each asking looks only at matters of the same people. */
export function nearDuplicates({ cases, parties, petitions }: DuplicateSource): (draft: Draft) => Case[] {
  const byId = new Map(cases.map((row) => [row.id, row]));
  const named = new Map<string, Set<string>>();
  const add = (key: string, id: string): void => {
    const known = named.get(key);
    if (known) known.add(id);
    else named.set(key, new Set([id]));
  };
  for (const party of parties) for (const key of keysOf(party)) add(`${party.side === 'complained' ? 'complained ' : ''}${key}`, party.case_id);
  for (const { petitioner, case_id } of petitions) if (petitioner.trim()) add(`petitioner ${plain(petitioner)}`, case_id);

  return ({ kind, unitId, on, parties: chosen, petitioner }) => {
    const found = new Set<Case>();
    const look = (key: string, alike: (row: Case, date: PlainDate) => boolean): void => {
      for (const id of named.get(key) ?? []) {
        const row = byId.get(id);
        if (row && alike(row, chinaDate(Date.parse(row.occurred_at)))) found.add(row);
      }
    };
    const within = (date: PlainDate, days: number): boolean => addDays(on, -days) <= date && date <= addDays(on, days);
    for (const party of chosen) {
      const complained = party.side === 'complained' ? 'complained ' : '';
      // Two people may share a name; in one class within a few days they hardly ever do.
      for (const key of keysOf(party)) look(`${complained}${key}`, (row, date) => row.unit_id === unitId && within(date, NEAR));
      if (kind === 'petition' && complained) for (const key of keysOf(party)) look(`${complained}${key}`, (row, date) => row.kind === 'petition' && within(date, PERIOD));
    }
    if (kind === 'petition' && petitioner.trim()) look(`petitioner ${plain(petitioner)}`, (row, date) => row.kind === 'petition' && within(date, PERIOD));
    return [...found].sort((a, b) => (a.registered_at < b.registered_at ? 1 : -1));
  };
}

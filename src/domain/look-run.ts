/** Which closed cases a look-back takes again: all of a period, those of one kind, or a share drawn by lot. The server holds the same rule. */
import { chinaDate, type PlainDate } from '@/lib/plain-date';
import type { CaseKind, RowOf } from './tables';

type Case = RowOf<'case'>;
export type LookScope = RowOf<'look_run'>['scope'];

export interface LookAsk {
  /** First and last day of closing, both included. */
  from: PlainDate;
  to: PlainDate;
  scope: LookScope;
  /** Counts for `kind` only. */
  kind: CaseKind;
  /** Percent, 1 to 100; counts for `sample` only. */
  share: number;
  seed: number;
}

/** Longest period, in days, and most cases of one run; the server holds the same. */
export const LONGEST_LOOK = 740;
export const MOST_LOOKED = 5000;

export const kindOfLook = ({ scope, kind }: LookAsk): CaseKind | null => (scope === 'kind' ? kind : null);

/** What may be looked at together: closed in the period. `apart`: folders not open to everybody at the desk; those are looked at one by one. */
export function lookedAt(cases: readonly Case[], apart: (folder: string) => boolean, ask: LookAsk): Case[] {
  const kind = kindOfLook(ask);
  return cases.filter((row) => {
    if (row.status !== 'closed' || !row.closed_at || (kind && row.kind !== kind) || apart(row.folder_id)) return false;
    const closed = chinaDate(Date.parse(row.closed_at));
    return ask.from <= closed && closed <= ask.to;
  });
}

/** A number that hangs on the seed and the case alone: whoever knows the seed can draw the same sample again. */
function lot(seed: number, id: string): number {
  let hash = seed ^ 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The cases of a run, earliest closed first; a sample is never smaller than the share it says. Every case has the same chance in a sample, whatever it is about and whoever handled it. */
export function chosenFor(cases: readonly Case[], { scope, share, seed }: LookAsk): Case[] {
  const drawn = scope !== 'sample' ? cases : cases
    .map((row) => ({ row, lot: lot(seed, row.id) }))
    .sort((a, b) => a.lot - b.lot || (a.row.id < b.row.id ? -1 : 1))
    .slice(0, Math.ceil((cases.length * share) / 100))
    .map(({ row }) => row);
  return [...drawn].sort((a, b) => ((a.closed_at ?? '') < (b.closed_at ?? '') ? -1 : 1));
}

export type LookResult = 'confirmed' | 'reopened';
export type Look = Pick<RowOf<'case_event'>, 'id' | 'note' | 'at' | 'by_id'> & { result: LookResult };

/** What a run found about a case, by the events of its folder; the last word counts. null: not looked at yet. */
export function lookOf(run: string, caseId: string, events: readonly RowOf<'case_event'>[]): Look | null {
  const found = events.filter((event) => event.case_id === caseId && event.step === 'look' && event.data['run'] === run).sort((a, b) => (a.at < b.at ? -1 : 1)).at(-1);
  return found ? { id: found.id, note: found.note, at: found.at, by_id: found.by_id, result: found.data['result'] === 'reopened' ? 'reopened' : 'confirmed' } : null;
}

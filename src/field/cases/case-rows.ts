/** The list of 事项: searched, filtered, ordered and grouped. Everything about a row is looked up once. */
import { isOver } from '@/domain/clocks';
import { byClock, type Reason } from '@/domain/my-cases';
import type { RowOf, Status } from '@/domain/tables';
import type { PlainDate } from '@/lib/plain-date';

type Case = RowOf<'case'>;
/** Why a case waits for whoever looks, or null. */
type Turn = (row: Case) => Reason | null;
export const SCOPES = ['mine', 'registered', 'all'] as const;
export type Scope = (typeof SCOPES)[number];
export type Stage = 'open' | 'over' | 'any' | Status;

export interface CaseFilter {
  scope: Scope;
  stage: Stage;
  query: string;
}
export interface CaseSource {
  cases: readonly Case[];
  me: string;
  turn: Turn;
  partyNames: ReadonlyMap<string, string>;
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

/** What is over and still waits for me, to be signed off or asked after, is open to me. */
function inStage(row: Case, stage: Stage, turn: Turn): boolean {
  if (stage === 'any') return true;
  if (stage === 'open') return !isOver(row) || turn(row) !== null;
  if (stage === 'over') return isOver(row);
  return row.status === stage;
}

export function filterCases({ cases, me, turn, partyNames }: CaseSource, { scope, stage, query }: CaseFilter): Case[] {
  const wanted = plain(query);
  return cases.filter((row) =>
    inStage(row, stage, turn) && (scope === 'all' || (scope === 'mine' ? turn(row) !== null : row.created_by === me))
    && (!wanted || plain(row.facts).includes(wanted) || (row.number ?? '').includes(wanted) || (partyNames.get(row.id) ?? '').includes(wanted)));
}

const GROUPS = ['confirm', 'late', 'soon', 'later', 'none', 'over'] as const;
export type Group = (typeof GROUPS)[number];
export type ListEntry = { kind: 'group'; id: string; group: Group; count: number } | { kind: 'case'; id: string; row: Case; why: Reason | null };

/** What others wait for: a yes or no, a look, a signature. */
const CONFIRMED: readonly (Reason | null)[] = ['grant', 'verify', 'close'];
function groupOf(row: Case, why: Reason | null, today: PlainDate, soonUntil: PlainDate): Group {
  if (CONFIRMED.includes(why)) return 'confirm';
  if (isOver(row) && why !== 'follow') return 'over';
  const due = why === 'follow' ? row.follow_on : row.due_on;
  return !due ? 'none' : due < today ? 'late' : due <= soonUntil ? 'soon' : 'later';
}

/** What waits for my word first, then what is most urgent, a follow-up by its own day, under a heading per group; what is over comes last, newest first. */
export function groupCases(rows: readonly Case[], turn: Turn, today: PlainDate, soonUntil: PlainDate): ListEntry[] {
  const groups: Record<Group, Extract<ListEntry, { kind: 'case' }>[]> = { confirm: [], late: [], soon: [], later: [], none: [], over: [] };
  for (const row of rows) {
    const why = turn(row);
    groups[groupOf(row, why, today, soonUntil)].push({ kind: 'case', id: row.id, row, why });
  }
  const entries: ListEntry[] = [];
  for (const group of GROUPS) {
    const list = groups[group].sort(group === 'over' ? (a, b) => (a.row.registered_at < b.row.registered_at ? 1 : -1) : (a, b) => byClock(a.row, b.row));
    if (list.length > 0) entries.push({ kind: 'group', id: `group ${group}`, group, count: list.length }, ...list);
  }
  return entries;
}

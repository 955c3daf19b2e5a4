/** The list of 事项: searched, filtered, ordered and grouped. Everything about a row is looked up once. */
import { isOver } from '@/domain/clocks';
import { byClock } from '@/domain/my-cases';
import type { RowOf, Status } from '@/domain/tables';

type Case = RowOf<'case'>;
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
  isMine: (row: Case) => boolean;
  partyNames: ReadonlyMap<string, string>;
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

function inStage(row: Case, stage: Stage): boolean {
  if (stage === 'any') return true;
  if (stage === 'open') return !isOver(row);
  if (stage === 'over') return isOver(row);
  return row.status === stage;
}

export function filterCases({ cases, me, isMine, partyNames }: CaseSource, { scope, stage, query }: CaseFilter): Case[] {
  const wanted = plain(query);
  return cases.filter((row) =>
    inStage(row, stage) && (scope === 'all' || (scope === 'mine' ? isMine(row) : row.created_by === me))
    && (!wanted || plain(row.facts).includes(wanted) || (row.number ?? '').includes(wanted) || (partyNames.get(row.id) ?? '').includes(wanted)));
}

export type Group = 'late' | 'soon' | 'later' | 'none' | 'over';
export type ListEntry = { kind: 'group'; id: string; group: Group; count: number } | { kind: 'case'; id: string; row: Case };

/** What is most urgent first, under a heading per group; what is over comes last, newest first. */
export function groupCases(rows: readonly Case[], today: string, soonUntil: string): ListEntry[] {
  const groups: Record<Group, Case[]> = { late: [], soon: [], later: [], none: [], over: [] };
  for (const row of rows) {
    const group: Group = isOver(row) ? 'over' : !row.due_on ? 'none' : row.due_on < today ? 'late' : row.due_on <= soonUntil ? 'soon' : 'later';
    groups[group].push(row);
  }
  const entries: ListEntry[] = [];
  for (const group of ['late', 'soon', 'later', 'none', 'over'] as const) {
    const list = groups[group].sort(group === 'over' ? (a, b) => (a.registered_at < b.registered_at ? 1 : -1) : byClock);
    if (list.length > 0) entries.push({ kind: 'group', id: `group ${group}`, group, count: list.length }, ...list.map((row): ListEntry => ({ kind: 'case', id: row.id, row })));
  }
  return entries;
}

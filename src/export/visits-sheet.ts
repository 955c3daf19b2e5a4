/** The visit ledger and the aid ledger: one line a visit, one line a help. Why support is given and what was said stand in neither unless asked for. */
import { visitDay } from '@/domain/coverage';
import type { RowOf } from '@/domain/tables';
import { chinaDate } from '@/lib/plain-date';
import { listed } from '@/wording/export';
import { AID_COLUMN, VISIT_COLUMN } from '@/wording/office-visits-export';
import { AGREEMENT_WORD, AID_FORM_WORD, AID_KIND_WORD, AID_STATE_WORD, HARDSHIP_WORD, SUPPORT_REASON_WORD, VISIT_REASON_WORD, VISIT_STATE_WORD } from '@/wording/visits-terms';
import { dayCell, type BookCell, type BookColumn } from './book';

export type Of<T> = T & { household: RowOf<'household'> };
export interface Namers {
  person: (id: string | null) => string;
  round: (id: string | null) => string;
}
interface Column<T> extends BookColumn {
  of: (row: T, name: Namers) => BookCell;
  /** Reasons and words: only where they were asked for. */
  words?: true;
}

const onDay = (iso: string | null): BookCell => (iso ? dayCell(chinaDate(Date.parse(iso))) : null);

const VISITS: readonly Column<Of<RowOf<'visit'>>>[] = [
  { header: VISIT_COLUMN.name, width: 12, of: ({ household }) => household.name },
  { header: VISIT_COLUMN.on, width: 11.5, align: 'center', of: (visit) => dayCell(visitDay(visit)) },
  { header: VISIT_COLUMN.at, width: 7, align: 'center', of: ({ at_time }) => at_time },
  { header: VISIT_COLUMN.people, width: 15, of: ({ people }, { person }) => listed(people.map(person).filter(Boolean)) },
  { header: VISIT_COLUMN.state, width: 10, align: 'center', of: ({ state }) => VISIT_STATE_WORD[state] },
  { header: VISIT_COLUMN.round, width: 15, of: ({ round_id }, { round }) => round(round_id) },
  { header: VISIT_COLUMN.agreed, width: 11, align: 'center', of: ({ agreed }) => (agreed ? AGREEMENT_WORD[agreed] : '') },
  { header: VISIT_COLUMN.purposes, width: 15, words: true, of: ({ reasons }) => listed(reasons.map((reason) => VISIT_REASON_WORD[reason])) },
  { header: VISIT_COLUMN.reason, width: 13, words: true, of: ({ household }) => SUPPORT_REASON_WORD[household.reason] },
  { header: VISIT_COLUMN.reasonNote, width: 22, words: true, of: ({ household }) => household.reason_note },
  { header: VISIT_COLUMN.address, width: 20, words: true, of: ({ household }) => household.address },
  { header: VISIT_COLUMN.present, width: 13, words: true, of: ({ present }) => listed(present) },
  { header: VISIT_COLUMN.asked, width: 34, words: true, of: ({ asked }) => asked },
  { header: VISIT_COLUMN.hard, width: 13, words: true, of: ({ hard }) => listed(hard.map((each) => HARDSHIP_WORD[each])) },
  { header: VISIT_COLUMN.hardNote, width: 22, words: true, of: ({ hard_note }) => hard_note },
  { header: VISIT_COLUMN.answered, width: 34, words: true, of: ({ answered }) => answered },
  { header: VISIT_COLUMN.note, width: 22, words: true, of: ({ note }) => note },
];

const AIDS: readonly Column<Of<RowOf<'aid'>>>[] = [
  { header: AID_COLUMN.name, width: 12, of: ({ household }) => household.name },
  { header: AID_COLUMN.kind, width: 11, align: 'center', of: ({ kind }) => AID_KIND_WORD[kind] },
  { header: AID_COLUMN.form, width: 9, align: 'center', of: ({ form }) => AID_FORM_WORD[form] },
  { header: AID_COLUMN.amount, width: 11, align: 'right', of: ({ amount }) => amount },
  { header: AID_COLUMN.quantity, width: 13, of: ({ quantity }) => quantity },
  { header: AID_COLUMN.state, width: 9, align: 'center', of: ({ state }) => AID_STATE_WORD[state] },
  { header: AID_COLUMN.proposed, width: 11.5, align: 'center', of: ({ created_at }) => onDay(created_at) },
  { header: AID_COLUMN.by, width: 9, of: ({ created_by }, { person }) => person(created_by) },
  { header: AID_COLUMN.decided, width: 11.5, align: 'center', of: ({ decided_at }) => onDay(decided_at) },
  { header: AID_COLUMN.decidedBy, width: 9, of: ({ decided_by }, { person }) => person(decided_by) },
  { header: AID_COLUMN.delivered, width: 11.5, align: 'center', of: ({ delivered_on }) => dayCell(delivered_on) },
  { header: AID_COLUMN.source, width: 15, words: true, of: ({ source }) => source },
  { header: AID_COLUMN.note, width: 30, words: true, of: ({ note }) => note },
  { header: AID_COLUMN.reason, width: 13, words: true, of: ({ household }) => SUPPORT_REASON_WORD[household.reason] },
];

function sheet<T>(columns: readonly Column<T>[], rows: readonly T[], words: boolean, name: Namers): { columns: BookColumn[]; rows: BookCell[][] } {
  const shown = columns.filter((column) => words || !column.words);
  return {
    columns: [{ header: VISIT_COLUMN.index, width: 6, align: 'center' }, ...shown.map(({ header, width, align }) => ({ header, width, ...(align ? { align } : {}) }))],
    rows: rows.map((row, at) => [at + 1, ...shown.map(({ of }) => of(row, name))]),
  };
}

export const visitsSheet = (rows: readonly Of<RowOf<'visit'>>[], words: boolean, name: Namers) => sheet(VISITS, rows, words, name);
export const aidsSheet = (rows: readonly Of<RowOf<'aid'>>[], words: boolean, name: Namers) => sheet(AIDS, rows, words, name);

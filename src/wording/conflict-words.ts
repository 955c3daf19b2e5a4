/** A clash in words: both values, whose they are and since when, and what the two buttons say. */
import { caseTitle } from '@/domain/case-title';
import type { RowOf } from '@/domain/tables';
import type { PlainDate } from '@/lib/plain-date';
import { ATTENTION_WORDS } from './account-attention';
import { momentWord } from './dates';
import { columnWord, valueWord, type Line, type Names } from './work-words';

type Conflict = RowOf<'conflict'>;
export interface ConflictWords {
  values: Line[];
  keepMine: string;
  keepTheirs: string;
}

/** 地点 · 体育课自由活动; 诉求 · 周玉兰 */
export const conflictTitle = ({ field, row_id, tbl, folder_id }: Conflict, names: Names): string => [columnWord(field, tbl), caseTitle(names.case(row_id)?.facts ?? '') || names.household(folder_id)].filter(Boolean).join(' · ');

export function conflictWords(conflict: Conflict, me: string, names: Names, today: PlainDate): ConflictWords {
  const { tbl, field, mine, theirs, mine_by, mine_at, theirs_by, theirs_at } = conflict;
  const whose = (person: string): string => (person === me ? ATTENTION_WORDS.mine : ATTENTION_WORDS.by(names.person(person)));
  const keep = (person: string): string => (person === me ? ATTENTION_WORDS.keepMine : ATTENTION_WORDS.keepBy(names.person(person)));
  const said = (value: unknown, at: string | null): string => [valueWord(field, value, names, tbl), at ? momentWord(at, today) : ''].filter(Boolean).join('\n');
  // One person on two phones is not told apart by a name.
  const other = theirs_by !== null && theirs_by !== mine_by ? theirs_by : null;
  return {
    values: [{ label: whose(mine_by), value: said(mine, mine_at) }, { label: other ? whose(other) : ATTENTION_WORDS.theirs, value: said(theirs, theirs_at) }],
    keepMine: keep(mine_by),
    keepTheirs: other ? keep(other) : ATTENTION_WORDS.keepTheirs,
  };
}

const keptWord = ({ tbl, field, kept, mine, theirs }: Conflict, names: Names): string => valueWord(field, kept === 'mine' ? mine : theirs, names, tbl);
const settledMoment = ({ settled_at }: Conflict, today: PlainDate): string => (settled_at ? momentWord(settled_at, today) : '');

/** What someone who chose too late is told. */
export const settledSentence = (conflict: Conflict, names: Names, today: PlainDate): string =>
  ATTENTION_WORDS.settledBy(names.person(conflict.settled_by ?? ''), keptWord(conflict, names), settledMoment(conflict, today));

/** One line of a case's history. */
export const settledLine = (conflict: Conflict, names: Names, today: PlainDate): string =>
  ATTENTION_WORDS.settledLine(columnWord(conflict.field), names.person(conflict.settled_by ?? ''), keptWord(conflict, names), settledMoment(conflict, today));

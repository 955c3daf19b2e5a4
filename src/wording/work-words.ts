/** Saved work in words: what it was, field by field. Pure; names come from whoever asks. */
import { caseTitle } from '@/domain/case-title';
import type { IntentLabel } from '@/domain/intents';
import { fieldsOf } from '@/domain/step-fields';
import { PAPER_KINDS, STEPS, type RowOf } from '@/domain/tables';
import type { Op, Verdict } from '@/domain/wire';
import { ATTENTION_WORDS, checkWord, COLUMN_WORD, INTENT_WORD, RETURN_REASON, RETURN_REASON_UNKNOWN, VALUE_WORD, YES_NO } from './account-attention';
import { fullMoment } from './dates';
import { PAPER_WORD, PAPERS } from './papers';
import { paperLines } from './papers-form';
import { choiceWord, fieldLabel } from './step-words';
import { STATUS_WORD, STEP_WORD, URGENCY_WORD } from './terms';
import { supportLines, VISIT_COLUMN, VISIT_VALUE, visitTitle } from './visits-work';

export interface Names {
  unit(id: string): string;
  category(id: string): string;
  department(id: string): string;
  person(id: string): string;
  case(id: string): RowOf<'case'> | undefined;
  check(id: string): RowOf<'check'> | undefined;
  /** Name of the household in a folder; '' where there is none. */
  household(folder: string): string;
}

export interface Line {
  label: string;
  value: string;
}

const text = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
const WORDS: Record<string, Record<string, string>> = { ...VALUE_WORD, urgency: URGENCY_WORD, step: STEP_WORD, status: STATUS_WORD };
const IDS: Record<string, 'unit' | 'category' | 'department' | 'person'> = { unit_id: 'unit', category_id: 'category', department_id: 'department', handler_id: 'person', by_person: 'person' };

/** `tbl`: a column of a household is called otherwise than one of a matter. */
export const columnWord = (field: string, tbl = ''): string => VISIT_COLUMN[tbl]?.[field] ?? COLUMN_WORD[field] ?? field;

export function valueWord(field: string, value: unknown, names: Names, tbl = ''): string {
  if (typeof value === 'boolean') return value ? YES_NO.yes : YES_NO.no;
  if (Array.isArray(value) && value.length > 0) return value.map((each) => valueWord(field === 'people' && tbl === 'visit' ? 'by_person' : field, each, names, tbl)).join('、');
  const said = text(value);
  if (said === '') return ATTENTION_WORDS.empty;
  const kind = IDS[field];
  if (kind) return names[kind](said) || said;
  return (VISIT_VALUE[tbl] ?? WORDS)[field]?.[said] ?? (/_at$|^at$/.test(field) ? fullMoment(said) || said : said);
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What was filled in on a step besides its note. */
function stepLines({ step: name, data }: Record<string, unknown>, names: Names): Line[] {
  const step = STEPS.find((each) => each === name);
  if (!step || !isRecord(data)) return [];
  return fieldsOf(step).flatMap(({ name: field, type }) => {
    const word = (value: unknown): string => {
      const said = text(value);
      if (type === 'person' || type === 'people') return names.person(said);
      if (type === 'category') return names.category(said);
      if (type === 'case') return caseName(names.case(said));
      return type === 'choice' ? choiceWord(field, said) : type === 'moment' ? fullMoment(said) || said : type === 'item' ? '' : said;
    };
    const value = data[field];
    const said = (Array.isArray(value) ? value : [value]).map(word).filter(Boolean).join('、');
    return said ? [{ label: fieldLabel(step, field), value: said }] : [];
  });
}

const paperKindOf = (data: Record<string, unknown>) => PAPER_KINDS.find((each) => each === data['kind']);

/** The fields a person filled in, in the order they were written; what only the machine needs is left out. */
export function linesOf(data: Record<string, unknown>, names: Names, tbl = ''): Line[] {
  const lines = Object.entries(data)
    .filter(([field, value]) => (field in COLUMN_WORD || field in (VISIT_COLUMN[tbl] ?? {})) && value !== null && value !== '' && value !== false)
    .map(([field, value]) => ({ label: columnWord(field, tbl), value: valueWord(field, value, names, tbl) }));
  if (tbl === 'household_event') return [...lines, ...(isRecord(data['data']) ? supportLines(data['data'], names.person) : [])];
  const paper = tbl === 'paper' ? paperKindOf(data) : undefined;
  return [...lines, ...(paper ? paperLines(paper, data['data']) : stepLines(data, names))];
}

/** What an operation writes: a new row's columns, or the values chosen in a correction. */
export const written = (op: Op): Record<string, unknown> => op.data ?? Object.fromEntries(Object.entries(op.set ?? {}).map(([field, change]) => [field, change.new]));

function checkTitle(op: Op | undefined, names: Names): string {
  const row: Record<string, unknown> | undefined = op && (op.data ?? names.check(op.id));
  return row ? checkWord(names.unit(text(row['unit_id'])), text(row['ordinal'])) : '';
}
const caseName = (row: RowOf<'case'> | undefined): string => (row ? [row.number, caseTitle(row.facts)].filter(Boolean).join(' ') : '');

/** 处理意见书; of one that is only voided the phone knows no more than that. */
function paperWord({ data }: Op): string {
  const kind = data && paperKindOf(data);
  return kind ? PAPER_WORD[kind] : data ? INTENT_WORD.paper : `${PAPERS.void}${INTENT_WORD.paper}`;
}

/** The one line a person knows it by. */
export function titleOf({ label, ops }: { label: IntentLabel; ops: readonly Op[] }, names: Names): string {
  const of = (tbl: string) => ops.find((op) => op.tbl === tbl);
  const word = INTENT_WORD[label];
  if (label === 'check' || label === 'withdraw') return checkTitle(of('check'), names) || word;
  if (label === 'case') return caseTitle(text(of('case')?.data?.['facts'])) || word;
  const home = visitTitle(ops, names.household);
  if (home) return home;
  const event = of('case_event');
  if (event) return [valueWord('step', event.data?.['step'], names), caseName(names.case(text(event.data?.['case_id'])))].filter(Boolean).join(' · ');
  const paper = of('paper');
  return [paper ? paperWord(paper) : word, caseName(names.case(of('case')?.id ?? text((paper ?? of('attachment'))?.data?.['case_id']))) || names.household(ops[0]?.folder ?? '')].filter(Boolean).join(' · ');
}

/** The server's own sentence, or ours for its code. */
export const reasonOf = ({ verdict }: { verdict: Pick<Verdict, 'status' | 'code' | 'message'> }): string =>
  verdict.message ?? RETURN_REASON[verdict.code ?? ''] ?? RETURN_REASON[verdict.status] ?? RETURN_REASON_UNKNOWN;

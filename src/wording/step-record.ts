/** What was recorded with a step, as one short line of the timeline: 电话告知甲方家长（陈先生）：处理意见. */
import { caseTitle } from '@/domain/case-title';
import { fieldsOf, type StepField } from '@/domain/step-fields';
import type { CaseKind, RowOf } from '@/domain/tables';
import type { PlainDate } from '@/lib/plain-date';
import { LINKS } from './case-page';
import { dayWord, momentWord } from './dates';
import { choiceWord, clockName, fieldLabel } from './step-words';

export interface RecordNames {
  person(id: string): string;
  case(id: string): RowOf<'case'> | undefined;
  category(id: string): string;
  item(id: string): string;
}
type Told = Pick<RowOf<'case_event'>, 'step' | 'data'>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The same field asked again under another name, or said already. */
const SILENT: ReadonlySet<string> = new Set(['look.run', 'register.channel', 'tell.whom', 'tell.how', 'tell.what', 'tell.who', 'report.to', 'report.who', 'report.how', 'report.stage', 'extend.clock', 'extend.until']);

function opening({ step, data }: Told, kind: CaseKind, today: PlainDate): string {
  const said = (name: string) => { const value = text(data[name]); return value ? choiceWord(name, value, kind) : ''; };
  const who = text(data['who']);
  if (step === 'tell') return `${said('how')}告知${said('whom')}${who ? `，${who}` : ''}${text(data['what']) && data['what'] !== 'other' ? `：${said('what')}` : ''}`;
  if (step === 'report') return `${said('how')}报${said('to')}${who ? `，接报人${who}` : ''}${said('stage') ? `（${said('stage')}）` : ''}`;
  if (step === 'extend') return `申请把${clockName(text(data['clock']))}期限延到${dayWord(text(data['until']), today)}`;
  return '';
}

export const caseWord = (row: RowOf<'case'> | undefined): string => (row ? [row.number, caseTitle(row.facts, 16)].filter(Boolean).join(' ') : LINKS.unseen);

function valueWord({ name, type }: StepField, value: unknown, kind: CaseKind, names: RecordNames, today: PlainDate): string {
  if (Array.isArray(value)) return value.map((each) => (type === 'people' ? names.person(text(each)) : text(each))).filter(Boolean).join('、');
  const said = text(value);
  if (!said) return '';
  if (type === 'person') return names.person(said);
  if (type === 'case') return caseWord(names.case(said));
  if (type === 'category') return names.category(said);
  if (type === 'item') return names.item(said);
  if (type === 'choice') return choiceWord(name, said, kind);
  if (type === 'date') return dayWord(said, today);
  return type === 'moment' ? momentWord(said, today) : said;
}

/** Short facts together, each longer one on a line of its own. */
export function recordWords(event: Told, kind: CaseKind, names: RecordNames, today: PlainDate): string {
  const rest = fieldsOf(event.step).filter(({ name }) => !SILENT.has(`${event.step}.${name}`)).flatMap((field) => {
    const said = valueWord(field, event.data[field.name], kind, names, today);
    return said ? [{ line: `${fieldLabel(event.step, field.name)}：${said}`, long: said.length > 40 }] : [];
  });
  const short = [opening(event, kind, today), ...rest.filter(({ long }) => !long).map(({ line }) => line)].filter(Boolean).join('；');
  return [short, ...rest.filter(({ long }) => long).map(({ line }) => line)].filter(Boolean).join('\n');
}

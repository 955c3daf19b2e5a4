/** A step in words, in the timeline of a case and in its printed folder: to whom it went, what was recorded with it (电话告知甲方家长，陈先生：处理意见), what was written. */
import { caseTitle } from '@/domain/case-title';
import { fieldsOf, type StepField } from '@/domain/step-fields';
import type { CaseKind, RowOf } from '@/domain/tables';
import type { PlainDate } from '@/lib/plain-date';
import { LINKS } from './case-page';
import { dayWord, momentWord } from './dates';
import { dots } from './field';
import { routedTo } from './field-case';
import { choiceWord, clockName, fieldSaid } from './step-words';

/** Names behind ids; '' where one is not known here. */
export interface StepNames {
  person(id: string): string;
  department(id: string): string;
  case(id: string): string;
  category(id: string): string;
  item(id: string): string;
}
/** How dates are said. */
export interface StepDates {
  day(date: PlainDate): string;
  moment(iso: string): string;
}
type Told = Pick<RowOf<'case_event'>, 'step' | 'data' | 'note' | 'handler_id' | 'department_id'>;

/** As they are read on a screen today; paper says them in full. */
export const datesFrom = (today: PlainDate): StepDates => ({ day: (date) => dayWord(date, today), moment: (iso) => momentWord(iso, today) });

export const caseWord = (row: RowOf<'case'> | undefined): string => (row ? [row.number, caseTitle(row.facts, 16)].filter(Boolean).join(' ') : LINKS.unseen);

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Said by the opening of the line already, asked again under another name, or for machines: which look-back run a look belongs to. */
const SILENT: ReadonlySet<string> = new Set(['look.run', 'register.channel', 'tell.whom', 'tell.how', 'tell.what', 'tell.who', 'report.to', 'report.who', 'report.how', 'report.stage', 'extend.clock', 'extend.until']);

function opening({ step, data, handler_id, department_id }: Told, kind: CaseKind, names: StepNames, dates: StepDates): string {
  const said = (name: string) => { const value = text(data[name]); return value ? choiceWord(name, value, kind) : ''; };
  const who = text(data['who']);
  if (step === 'route') {
    const to = dots(department_id ? names.department(department_id) : '', handler_id ? names.person(handler_id) : '');
    return to && routedTo(to);
  }
  if (step === 'tell') return `${said('how')}告知${said('whom')}${who ? `，${who}` : ''}${text(data['what']) && data['what'] !== 'other' ? `：${said('what')}` : ''}`;
  if (step === 'report') return `${said('how')}报${said('to')}${who ? `，接报人${who}` : ''}${said('stage') ? `（${said('stage')}）` : ''}`;
  if (step === 'extend') return `申请把${clockName(text(data['clock']))}期限延到${dates.day(text(data['until']))}`;
  return '';
}

function valueWord({ name, type }: StepField, value: unknown, kind: CaseKind, names: StepNames, dates: StepDates): string {
  if (Array.isArray(value)) return value.map((each) => (type === 'people' ? names.person(text(each)) : text(each))).filter(Boolean).join('、');
  const said = text(value);
  if (!said) return '';
  if (type === 'person' || type === 'case' || type === 'category' || type === 'item') return names[type](said);
  if (type === 'choice') return choiceWord(name, said, kind);
  if (type === 'date') return dates.day(said);
  return type === 'moment' ? dates.moment(said) : said;
}

/** Short facts together, each longer one on a line of its own, then the note; '' where nothing was said. */
export function stepSaid(event: Told, kind: CaseKind, names: StepNames, dates: StepDates): string {
  const rest = fieldsOf(event.step).filter(({ name }) => !SILENT.has(`${event.step}.${name}`)).flatMap((field) => {
    const said = valueWord(field, event.data[field.name], kind, names, dates);
    return said ? [{ line: `${fieldSaid(event.step, field.name)}：${said}`, long: said.length > 40 }] : [];
  });
  const short = [opening(event, kind, names, dates), ...rest.filter(({ long }) => !long).map(({ line }) => line)].filter(Boolean).join('；');
  return [short, ...rest.filter(({ long }) => long).map(({ line }) => line), event.note].filter(Boolean).join('\n');
}

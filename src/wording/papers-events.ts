/** What was recorded with a step, as it stands in the file: its fields in words, then what was written. */
import { fieldsOf, type FieldType } from '@/domain/step-fields';
import type { CaseKind, RowOf } from '@/domain/tables';
import { isPlainDate } from '@/lib/plain-date';
import { fullMoment } from './dates';
import { longDay } from './papers-words';
import { choiceWord, clockName, fieldLabel } from './step-words';

export interface EventNames { person(id: string): string; case(id: string): string; category(id: string): string; item(id: string): string }

function valueOf(name: string, type: FieldType, value: unknown, kind: CaseKind, names: EventNames): string {
  if (Array.isArray(value)) return value.map((each) => (type === 'people' ? names.person(String(each)) : String(each))).filter(Boolean).join('、');
  const said = typeof value === 'string' ? value : '';
  if (type === 'person' || type === 'case' || type === 'category' || type === 'item') return names[type](said);
  if (type === 'choice') return said && choiceWord(name, said, kind);
  if (type === 'moment') return fullMoment(said);
  if (name === 'clock') return clockName(said);
  return isPlainDate(said) ? longDay(said) : said;
}

export function eventLine(event: RowOf<'case_event'>, kind: CaseKind, names: EventNames): string {
  // Which look-back run it belongs to is for machines.
  const fields = fieldsOf(event.step).filter(({ name }) => name !== 'run').flatMap(({ name, type }) => {
    const said = valueOf(name, type, event.data[name], kind, names);
    return said ? [`${fieldLabel(event.step, name)}：${said}`] : [];
  });
  return [...fields, event.note].filter(Boolean).join('\n');
}

/** A list of households from a spreadsheet, read row by row: what each would become, and what is wrong with it. Nothing here saves anything. */
import { newId } from '@/lib/id';
import { err, ok, type Result } from '@/lib/result';
import { cleanText, type NewChange } from './intents';
import { type SUPPORT_REASONS, type RowOf } from './tables';

export const IMPORT_COLUMNS = ['name', 'people', 'address', 'phone', 'needs', 'reason', 'reason_note', 'visitors'] as const;
export type ImportColumn = (typeof IMPORT_COLUMNS)[number];
export type SupportReason = (typeof SUPPORT_REASONS)[number];

/** Most households of one import, most characters of a text (the server holds the same), most people at home and visitors. */
export const MOST_IMPORTED = 500;
export const LONGEST: Readonly<Record<Exclude<ImportColumn, 'people' | 'reason' | 'visitors'>, number>> = { name: 50, address: 100, phone: 30, needs: 200, reason_note: 200 };
const [MOST_PEOPLE, LONGEST_NAME, MOST_VISITORS] = [12, 50, 6];

export interface ImportedHousehold {
  name: string;
  people: string[];
  address: string;
  phone: string;
  needs: string;
  reason: SupportReason;
  reason_note: string;
  /** Ids of the people who are to visit; none: whoever imports. */
  visitors: string[];
}

/** formula: a cell that was never worked out, or went wrong. number: a telephone number a spreadsheet has rounded. withdrawn: the people asked for no more contact. */
export type RowFault =
  | { kind: 'missing' | 'formula' | 'number' | 'withdrawn'; column: ImportColumn }
  | { kind: 'long'; column: ImportColumn; length: number; most: number }
  | { kind: 'many'; column: ImportColumn; count: number; most: number }
  | { kind: 'reason' | 'nobody' | 'namesake'; column: ImportColumn; said: string };
/** Perhaps the same household: one that is there already, or another row of the list. */
export type Twin = { of: 'held'; name: string } | { of: 'list'; row: number };

export interface ImportRow {
  /** As a spreadsheet numbers it: the first line of the list is 1. */
  row: number;
  /** The name as read, also where something is wrong with it. */
  said: string;
  /** null: it cannot be taken in. */
  household: ImportedHousehold | null;
  faults: readonly RowFault[];
  twin: Twin | null;
}

/** empty: no line with anything in it. columns: these columns are not in the first line. twice: two columns mean the same. many: more rows than may be. */
export type ListFault = { kind: 'empty' } | { kind: 'columns'; missing: readonly ImportColumn[] } | { kind: 'twice'; column: ImportColumn } | { kind: 'many'; count: number };
export interface ImportList {
  rows: readonly ImportRow[];
  /** Names of columns that are not taken in. */
  ignored: readonly string[];
}

export interface ImportContext {
  /** What columns and reasons are called, as `plain` leaves it. */
  columns: ReadonlyMap<string, ImportColumn>;
  reasons: ReadonlyMap<string, SupportReason>;
  /** Words for an empty cell. */
  nothing: ReadonlySet<string>;
  /** Ids by name of those who may visit. */
  people: ReadonlyMap<string, readonly string[]>;
  households: readonly Pick<RowOf<'household'>, 'name' | 'phone' | 'address' | 'consent' | 'ended_at'>[];
}

/** Control characters, marks that turn the reading direction, and the invisible: a name must read as it is. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Noncharacter_Code_Point}/gu;
const tidy = (cell: string): string => cleanText(cell.replace(/[\r\n\t]+/g, ' ').replace(UNSEEN, ''));
/** How names of columns and reasons are compared: without blanks, brackets' kind and case. */
export const plain = (text: string): string => tidy(text).normalize('NFKC').toLowerCase().replace(/[\s*:/、，,]/g, '');
/** What people strike out an empty cell with. */
const STRUCK = /^[-—–/\\]+$/u;
const FORMULA = /^[=@]|^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)/;
const lengthOf = (text: string): number => [...text].length;
const names = (cell: string): string[] => [...new Set(cell.split(/[、，,；;/\s]+/u).filter(Boolean))];
const digits = (phone: string): string => phone.normalize('NFKC').replace(/\D/g, '').replace(/^(?:86|0086)(?=1\d{10}$)/, '');
const known = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/g, '');

/** What a household is known by, made comparable once. */
interface Known { name: string; phone: string; address: string }
const knownBy = ({ name, phone, address }: Pick<RowOf<'household'>, 'name' | 'phone' | 'address'>): Known => ({ name: known(name), phone: digits(phone), address: known(address) });
const apart = (one: string, other: string): boolean => one !== '' && other !== '' && one !== other;
/** The same telephone; or the same name, and nothing that tells them apart. */
const alike = (a: Known, b: Known): boolean =>
  a.phone.length >= 7 && a.phone === b.phone || a.name === b.name && (a.address !== '' && a.address === b.address || !(apart(a.phone, b.phone) || apart(a.address, b.address)));

function visitorsOf(cell: string, { people }: ImportContext): { visitors: string[]; faults: RowFault[] } {
  const said = names(cell);
  const faults: RowFault[] = said.length > MOST_VISITORS ? [{ kind: 'many', column: 'visitors', count: said.length, most: MOST_VISITORS }] : [];
  const visitors = said.flatMap((name) => {
    const ids = people.get(name) ?? [];
    if (ids.length !== 1) faults.push({ kind: ids.length === 0 ? 'nobody' : 'namesake', column: 'visitors', said: name });
    return ids.length === 1 ? ids : [];
  });
  return { visitors, faults };
}

function readRow(cells: Readonly<Record<ImportColumn, string>>, row: number, context: ImportContext): Omit<ImportRow, 'twin'> {
  const faults: RowFault[] = [];
  for (const column of IMPORT_COLUMNS) if (FORMULA.test(cells[column])) faults.push({ kind: 'formula', column });
  if (cells.name === '') faults.push({ kind: 'missing', column: 'name' });
  for (const column of ['name', 'address', 'phone', 'needs', 'reason_note'] as const) {
    const length = lengthOf(cells[column]);
    if (length > LONGEST[column]) faults.push({ kind: 'long', column, length, most: LONGEST[column] });
  }
  if (/^[\d.]+e\+?\d+$/i.test(cells.phone)) faults.push({ kind: 'number', column: 'phone' });
  const people = names(cells.people);
  if (people.length > MOST_PEOPLE) faults.push({ kind: 'many', column: 'people', count: people.length, most: MOST_PEOPLE });
  const longest = Math.max(0, ...people.map(lengthOf));
  if (longest > LONGEST_NAME) faults.push({ kind: 'long', column: 'people', length: longest, most: LONGEST_NAME });
  const reason = context.reasons.get(plain(cells.reason));
  if (cells.reason === '') faults.push({ kind: 'missing', column: 'reason' });
  else if (!reason) faults.push({ kind: 'reason', column: 'reason', said: cells.reason.slice(0, 20) });
  const assigned = visitorsOf(cells.visitors, context);
  faults.push(...assigned.faults);
  const { name, address, phone, needs, reason_note } = cells;
  return { row, said: name, faults, household: reason && faults.length === 0 ? { name, people, address, phone, needs, reason, reason_note, visitors: assigned.visitors } : null };
}

/** Finds a row's twin among those there are and the rows before it; with whoever asked for no more contact a new beginning is not for a list to make. */
function comparer({ households }: ImportContext): (row: Omit<ImportRow, 'twin'>) => ImportRow {
  const all = households.map((held) => ({ held, by: knownBy(held) }));
  const before: { row: number; by: Known }[] = [];
  return (row) => {
    if (!row.household) return { ...row, twin: null };
    const by = knownBy(row.household);
    const same = all.filter((each) => alike(each.by, by));
    if (same.some(({ held }) => held.consent === 'withdrawn')) return { ...row, household: null, faults: [{ kind: 'withdrawn', column: 'name' }], twin: null };
    const open = same.find(({ held }) => held.ended_at === null);
    const first = before.find((each) => alike(each.by, by));
    before.push({ row: row.row, by });
    return { ...row, twin: open ? { of: 'held', name: open.held.name } : first ? { of: 'list', row: first.row } : null };
  };
}

/** `records`: the lines of the list, the first with anything in it naming the columns. */
export function readHouseholds(records: readonly (readonly string[])[], context: ImportContext): Result<ImportList, ListFault> {
  const lines = records.map((record, at) => ({ row: at + 1, cells: record.map(tidy) })).filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [head, ...body] = lines;
  if (!head || body.length === 0) return err({ kind: 'empty' });
  const found = head.cells.map((cell) => context.columns.get(plain(cell)));
  const twice = found.find((column, at) => column !== undefined && found.indexOf(column) !== at);
  if (twice) return err({ kind: 'twice', column: twice });
  const missing = (['name', 'reason'] as const).filter((column) => !found.includes(column));
  if (missing.length > 0) return err({ kind: 'columns', missing });
  if (body.length > MOST_IMPORTED) return err({ kind: 'many', count: body.length });
  const compare = comparer(context);
  const rows = body.map(({ row, cells }) => {
    const cell = (column: ImportColumn): string => {
      const said = cells[found.indexOf(column)] ?? '';
      return column !== 'name' && (STRUCK.test(said) || context.nothing.has(said)) ? '' : said;
    };
    return compare(readRow({ name: cell('name'), people: cell('people'), address: cell('address'), phone: cell('phone'), needs: cell('needs'), reason: cell('reason'), reason_note: cell('reason_note'), visitors: cell('visitors') }, row, context));
  });
  return ok({ rows, ignored: head.cells.filter((cell, at) => cell !== '' && found[at] === undefined) });
}

/** A household taken in, by the piece of work that carries it. */
export interface TakenIn {
  intent: string;
  folder: string;
  id: string;
}

/** A new household in a folder of its own, every column said so that this device can show it at once; its visitors where the list names some. */
export function importChanges({ visitors, ...household }: ImportedHousehold, school: string, { folder, id }: TakenIn, now: number): NewChange[] {
  const create = (tbl: 'folder' | 'household' | 'household_event', row: string, data: Record<string, unknown>): NewChange => ({ k: 'create', folder, tbl, id: row, data });
  return [
    create('folder', folder, { school_id: school, kind: 'household', restricted: false, unit_id: null, term_id: null }),
    create('household', id, { ...household, pupil_id: null, case_id: null }),
    ...(visitors.length > 0 ? [create('household_event', newId(now), { household_id: id, step: 'assign', about_id: null, note: '', data: { people: visitors }, at: new Date(now).toISOString() })] : []),
  ];
}

export const undoChange = ({ folder, id }: TakenIn, note: string, now: number): NewChange =>
  ({ k: 'create', folder, tbl: 'household_event', id: newId(now), data: { household_id: id, step: 'end', about_id: null, note, data: { reason: 'other' }, at: new Date(now).toISOString() } });

/** Nobody has done anything about it since: no consent asked, nothing planned, promised, given, corrected or filed. */
export function isUntouched(rows: { [T in 'household' | 'household_event' | 'visit' | 'promise' | 'aid' | 'attachment']?: readonly RowOf<T>[] | undefined }): boolean {
  const [house, ...more] = rows.household ?? [];
  const nothing = [rows.visit, rows.promise, rows.aid, rows.attachment].every((some) => (some ?? []).length === 0);
  return house !== undefined && more.length === 0 && house.ended_at === null && nothing && (rows.household_event ?? []).filter(({ step }) => step !== 'seen').every(({ step }, at) => step === 'assign' && at === 0);
}

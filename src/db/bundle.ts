/**
 * The rows of one folder as they rest: each with its seq, a deleted one as a gap, a row this build cannot read kept for a newer one.
 * List tables rest in index shards of many folders, read whole at start; the rest in records read when a folder is opened: one for the few
 * folders that came first in one page, because thousands of records are what a first pull waits for; one for each folder before version 3.
 */
import { isTbl, parseRow, schemas, type AnyRow, type RowOf, type Tbl } from '@/domain/tables';

type Raw = Record<string, unknown>;
/** A row as the server sent it (null once it is gone), and whether this build can read it. A tuple, because 20,000 are read at every start. */
export type Cell = readonly [tbl: string, id: string, seq: number, raw: Raw | null, reads: 0 | 1];

export class Bundle {
  private byKey: ReadonlyMap<string, Cell> | null = null;

  /**
   * `epoch`: the server's history the seqs belong to; a restored server starts another.
   * With list rows, `home`: the index shard they rest in; `at`: the record of the folder's other rows, '' is one of its own.
   */
  constructor(readonly epoch: string, readonly list: readonly Cell[], readonly at = '', readonly home = 0) {}

  get cells(): ReadonlyMap<string, Cell> {
    return (this.byKey ??= new Map(this.list.map((cell) => [keyOf(cell), cell])));
  }
}
export type Bundles = Map<string, Bundle>;

export const emptyBundle = new Bundle('', []);
export const cellKey = (tbl: string, id: string): string => `${tbl}/${id}`;
export const keyOf = ([tbl, id]: Cell): string => cellKey(tbl, id);

const HEAVY: ReadonlySet<string> = new Set<Tbl>(['pupil', 'case_event', 'absence', 'attachment', 'paper']);

/** Membership is asked for in every case but only those of units are needed in lists. */
export const isListed = (tbl: string, folderKind: string | undefined): boolean =>
  isTbl(tbl) && !HEAVY.has(tbl) && (tbl !== 'folder_member' || folderKind === 'unit_term');

export function readCell(tbl: string, id: string, seq: number, raw: Raw | null): Cell {
  const row = raw && isTbl(tbl) ? parseRow(tbl, raw) : null;
  // Parsing only adds what is missing; 50,000 copies of whole rows are worth the look.
  const whole = row && Object.keys(row).every((column) => raw?.[column] !== undefined);
  return row ? [tbl, id, seq, whole ? raw : { ...raw, ...row }, 1] : [tbl, id, seq, raw, 0];
}

/** `reads` says the raw row was parsed under its table's name, here or before it was packed. */
export const rowOf = ([, , , raw, reads]: Cell): AnyRow | null => (reads ? (raw as AnyRow | null) : null);
export const rowAs = <T extends Tbl>(cell: Cell, tbl: T): RowOf<T> | null => (cell[0] === tbl ? (rowOf(cell) as RowOf<T> | null) : null);

function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return sum >>> 0;
}
/** Changes with the row schemas, so that rows parsed by another build are parsed again. */
const FORMAT = hash(JSON.stringify(schemas));

interface Packed {
  format: number;
  folders: [folder: string, epoch: string, cells: readonly Cell[], at?: string][];
}

export const pack = (bundles: Iterable<readonly [string, Bundle]>): Packed => ({
  format: FORMAT,
  folders: Array.from(bundles, ([folder, { epoch, list, at }]) => [folder, epoch, list, at]),
});

const isPacked = (value: unknown): value is Packed => typeof value === 'object' && value !== null && 'format' in value && 'folders' in value && Array.isArray(value.folders);

/**
 * `value` was unsealed: written by this app under this account's key and unchanged since. Its rows were parsed before they were packed,
 * so with the same row schemas parsing all of them again at every start would prove nothing.
 */
export function unpack(value: unknown, home?: number): [folder: string, bundle: Bundle][] {
  if (!isPacked(value)) throw new Error('not a packed record');
  const same = value.format === FORMAT;
  return value.folders.map(([folder, epoch, cells, at]) => [folder, new Bundle(epoch, same ? cells : cells.map(([tbl, id, seq, raw]) => readCell(tbl, id, seq, raw)), at, home)]);
}

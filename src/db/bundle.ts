/**
 * The rows of one folder as they rest: each with its seq, a deleted one as a gap, a row this build cannot read kept for a newer one.
 * List tables rest in 32 index shards, read whole at start; the rest in one record per folder, read when the folder is opened.
 */
import { isTbl, parseRow, schemas, type AnyRow, type RowOf, type Tbl } from '@/domain/tables';

export interface Cell {
  tbl: string;
  id: string;
  seq: number;
  /** As the server sent it; null once it is gone. */
  raw: Record<string, unknown> | null;
  /** The same row when this build can read it. */
  row: AnyRow | null;
}

export interface Bundle {
  /** The server's history the seqs belong to; a restored server starts another. */
  epoch: string;
  /** Key: table/id. */
  cells: ReadonlyMap<string, Cell>;
}
export type Bundles = Map<string, Bundle>;

export const SHARDS = 32;
export const emptyBundle: Bundle = { epoch: '', cells: new Map() };
export const cellKey = (tbl: string, id: string): string => `${tbl}/${id}`;

const HEAVY: ReadonlySet<string> = new Set<Tbl>(['pupil', 'case_event', 'absence']);

/** Membership is asked for in every case but only those of units are needed in lists. */
export const isListed = (tbl: string, folderKind: string | undefined): boolean =>
  isTbl(tbl) && !HEAVY.has(tbl) && (tbl !== 'folder_member' || folderKind === 'unit_term');

export function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return sum >>> 0;
}
export const shardOf = (folder: string): number => hash(folder) % SHARDS;

export function readCell(tbl: string, id: string, seq: number, raw: Record<string, unknown> | null): Cell {
  const row = raw && isTbl(tbl) ? parseRow(tbl, raw) : null;
  return { tbl, id, seq, raw: row ? { ...raw, ...row } : raw, row };
}

/** Narrows by the name the row was parsed under. */
export const rowOf = <T extends Tbl>(cell: Cell, tbl: T): RowOf<T> | null => (cell.tbl === tbl ? (cell.row as RowOf<T> | null) : null);

/** Changes with the row schemas, so rows parsed by another build are parsed again. */
export const FORMAT = hash(JSON.stringify(schemas));

type PackedCell = [tbl: string, id: string, seq: number, raw: Record<string, unknown> | null, reads: 0 | 1];
interface Packed {
  format: number;
  folders: [folder: string, epoch: string, cells: PackedCell[]][];
}

export const pack = (bundles: Iterable<readonly [string, Bundle]>): Packed => ({
  format: FORMAT,
  folders: Array.from(bundles, ([folder, { epoch, cells }]) => [
    folder, epoch, Array.from(cells.values(), ({ tbl, id, seq, raw, row }): PackedCell => [tbl, id, seq, raw, row ? 1 : 0]),
  ]),
});

const isPacked = (value: unknown): value is Packed => typeof value === 'object' && value !== null && 'format' in value && 'folders' in value && Array.isArray(value.folders);

/**
 * `value` was unsealed: written by this app under this account's key and unchanged since. Its rows were parsed before they were packed,
 * so with the same row schemas parsing 5,000 of them again at every start would prove nothing.
 */
export function unpack(value: unknown, into: Bundles = new Map()): Bundles {
  if (!isPacked(value)) throw new Error('not a packed record');
  const same = value.format === FORMAT;
  for (const [folder, epoch, packed] of value.folders) {
    const cells = new Map<string, Cell>();
    for (const [tbl, id, seq, raw, reads] of packed) {
      const cell = same ? { tbl, id, seq, raw, row: reads ? (raw as AnyRow | null) : null } : readCell(tbl, id, seq, raw);
      cells.set(cellKey(tbl, id), cell);
    }
    into.set(folder, { epoch, cells });
  }
  return into;
}

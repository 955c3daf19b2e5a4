/** Which saved work goes next: in local order, whole pieces of work together, never past something it depends on. */
import type { Work } from '@/db/outbox';
import { MAX_OPS, type Op } from '@/domain/wire';
import { groupBy } from '@/lib/group-by';
import type { Returned } from './engine-types';

/** Room is left for the spaces a server adds when it writes JSON its own way. */
export const BATCH_BYTES = 200 * 1024;

const encoder = new TextEncoder();
export const bytesOf = (op: Op): number => encoder.encode(JSON.stringify(op)).length;

/** What an operation builds on: its row, its folder, every row it names (a value that is no id equals none). */
export const groundOf = ({ id, folder, data }: Op): unknown[] => [id, folder, ...Object.values(data ?? {})];

/** Work that builds on refused work waits until a person has decided about that; everything else goes on. */
function createHold(returned: readonly Returned[]): { holds(op: Op): boolean; add(op: Op): void } {
  const missing = new Set<unknown>();
  const add = ({ k, id }: Op): void => {
    if (k === 'create') missing.add(id);
  };
  for (const { ops } of returned) ops.forEach(add);
  return {
    add,
    // A new folder's id is the id of the row that creates it.
    holds: (op) => groundOf(op).some((id) => missing.has(id)),
  };
}

export interface Limits {
  /** Operations a call; halved when the server finds a call too large. */
  ops: number;
  /** Folders put aside for this round: something in them got no verdict. */
  aside: ReadonlySet<string>;
}

/** The next batch. Empty when nothing may go now. */
export function nextBatch(pending: readonly Work[], returned: readonly Returned[], limits: Limits): Work[] {
  const hold = createHold(returned);
  const aside = new Set(limits.aside);
  const room = Math.min(limits.ops, MAX_OPS);
  const batch: Work[] = [];
  let bytes = 0;
  for (const group of groupBy(pending, ({ intent }) => intent).values()) {
    if (group.some(({ op }) => hold.holds(op))) {
      for (const { op } of group) hold.add(op);
      continue;
    }
    if (group.some(({ op }) => aside.has(op.folder))) {
      for (const { op } of group) aside.add(op.folder);
      continue;
    }
    const size = group.reduce((sum, { op }) => sum + bytesOf(op), 0);
    if (batch.length + group.length <= room && bytes + size <= BATCH_BYTES) {
      batch.push(...group);
      bytes += size;
    } else {
      return batch.length ? batch : firstPart(group, room);
    }
  }
  return batch;
}

/** One piece of work too big for a call goes in parts. */
function firstPart(group: readonly Work[], room: number): Work[] {
  let bytes = 0;
  const over = group.slice(0, room).findIndex(({ op }, i) => (bytes += bytesOf(op)) > BATCH_BYTES && i > 0);
  return group.slice(0, over < 0 ? room : over);
}

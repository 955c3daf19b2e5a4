/** A saved piece of work as operations: copied, numbered with ids, and free of what JSON in the server's database cannot hold. */
import type { NewWork } from '@/db/outbox';
import { SCHEMA_VERSION, type Op } from '@/domain/wire';
import { newId } from '@/lib/id';
import type { IntentLabel } from '@/domain/intents';
import type { Change } from './engine-types';

/** A lone surrogate or NUL in one text would make the server refuse the whole call. */
const storable = (json: string): string =>
  json.replace(/\\(?:u(0000|d[89a-f][0-9a-f]{2})|.)/g, (escape, bad: string | undefined) => (bad === undefined ? escape : bad === '0000' ? '' : '\ufffd'));

function copy<T>(value: T): T {
  const copied: unknown = JSON.parse(storable(JSON.stringify(value)));
  return copied as T; // Our own value, through JSON and back.
}

export function worksOf(intent: string, label: IntentLabel, changes: readonly Change[], now: number): NewWork[] {
  const at = new Date(now).toISOString();
  return changes.map((change): NewWork => {
    const head = { mid: newId(now), at, sv: SCHEMA_VERSION, folder: change.folder, tbl: change.tbl, id: change.id };
    const op: Omit<Op, 'n'> = change.k === 'create' ? { ...head, k: 'create', data: copy(change.data) } : { ...head, k: 'patch', set: copy(change.set) };
    return { intent, label, op };
  });
}

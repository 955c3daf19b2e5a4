/** A saved piece of work as operations: copied, numbered with ids, and free of what JSON in the server's database cannot hold. */
import type { NewWork } from '@/db/outbox';
import { SCHEMA_VERSION, type Op } from '@/domain/wire';
import { newId } from '@/lib/id';
import { storableCopy } from '@/lib/storable';
import type { IntentLabel } from '@/domain/intents';
import type { Change } from './engine-types';

export function worksOf(intent: string, label: IntentLabel, changes: readonly Change[], now: number): NewWork[] {
  const at = new Date(now).toISOString();
  return changes.map((change): NewWork => {
    const head = { mid: newId(now), at, sv: SCHEMA_VERSION, folder: change.folder, tbl: change.tbl, id: change.id };
    const op: Omit<Op, 'n'> = change.k === 'create' ? { ...head, k: 'create', data: storableCopy(change.data) } : { ...head, k: 'patch', set: storableCopy(change.set) };
    return { intent, label, op };
  });
}

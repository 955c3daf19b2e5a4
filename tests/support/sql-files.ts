/** Photos on the server, as a phone would register them. */
import { randomBytes } from 'node:crypto';
import { attachmentPath } from '@/domain/attachment';
import type { Op } from '@/domain/wire';
import { newId } from '@/lib/id';
import { create } from './sql-school';
import type { SqlServer } from './sql-server';

export interface MadeFile {
  id: string;
  folder: string;
  sha256: string;
  bytes: number;
  op: Op;
  /** Where its bytes belong in the bucket. */
  path: string;
}

export const newHash = (): string => randomBytes(32).toString('hex');

/** What a phone says of a photo on a check (`check_id`), a case (`case_id`) or a step of one (and `event_id`). */
export function newFile(school: string, folder: string, more: Record<string, unknown>): MadeFile {
  const id = newId();
  const data = { kind: 'photo', mime: 'image/jpeg', name: '', bytes: 3000, sha256: newHash(), width: 1600, height: 1200, seconds: null, taken_at: '2026-09-07T08:00:00Z', ...more };
  return { id, folder, sha256: data.sha256, bytes: data.bytes, op: create(folder, 'attachment', data, id), path: attachmentPath(school, folder, data.sha256) };
}

/** Its bytes arrive, and the row is stamped: as Storage would leave them. */
export async function putIn({ sql }: Pick<SqlServer, 'sql'>, file: MadeFile): Promise<void> {
  await sql(`insert into storage.objects (bucket_id, name, metadata) values ('attachment', $1, jsonb_build_object('size', $2::int))`, [file.path, file.bytes]);
  await sql('update public.attachment set stored_at = now() where id = $1', [file.id]);
}

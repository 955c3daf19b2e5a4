/** Forgets what is kept no longer: rows by the database's own rule, then the bytes it names. */
import * as v from 'valibot';
import type { Embedded } from './embedded';

const answered = v.object({ answer: v.object({ files: v.array(v.string()) }) });

export async function retain({ withDb, removeFiles }: Pick<Embedded, 'withDb' | 'removeFiles'>): Promise<void> {
  const { answer } = v.parse(answered, await withDb(async (db) => (await db.query('select private.retention_run() as answer')).rows[0]));
  if (answer.files.length === 0) return;
  await removeFiles(answer.files);
  await withDb((db) =>
    db.transaction(async (tx) => {
      await tx.query(`delete from storage.objects where bucket_id = 'attachment' and name = any ($1)`, [answer.files]);
      await tx.query('select private.retention_done($1)', [answer.files]);
    }));
}

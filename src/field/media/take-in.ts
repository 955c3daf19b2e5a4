/** What was chosen or taken, made fit to be kept, or the reason why it is not. */
import { MAX_FILE_BYTES } from '@/domain/attachment';
import { err, ok, type Result } from '@/lib/result';
import type { NewFile } from '@/stores/files';
import type { IntakeTrouble } from '@/wording/files';
import type { Shrink } from './picture-job';
import { sniff } from './sniff';

export type Taken = Omit<NewFile, 'id' | 'draft'>;

/** What the biggest phone cameras write is about half of this. */
const MAX_PICTURE_BYTES = 60 * 1024 * 1024;
export const MAX_NAME = 200;
/** Before this there were no such files; a phone that knows no date says 1970. */
const OLDEST = Date.UTC(1990, 0, 1);

/** As it is stored: one line without what cannot be seen; of a long name its end, where the kind of file stands. */
export const nameOf = (words: string): string => [...words.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, '')].slice(-MAX_NAME).join('').trim();
const takenAt = (file: File, now: number): string => new Date(file.lastModified > OLDEST && file.lastModified < now ? file.lastModified : now).toISOString();

/** `named`: the person chose it by its name, as papers are. */
export async function takeIn(file: File, named: boolean, shrink: Shrink, now: number): Promise<Result<Taken, IntakeTrouble>> {
  if (file.size === 0) return err('empty');
  if (file.size > MAX_PICTURE_BYTES) return err('too_large');
  const body = await file.arrayBuffer().catch(() => null);
  if (!body) return err('unreadable');
  const mime = sniff(new Uint8Array(body));
  const about = { name: named ? nameOf(file.name) : '', takenAt: takenAt(file, now), seconds: null };
  if (mime === 'application/pdf') return body.byteLength > MAX_FILE_BYTES ? err('too_large') : ok({ ...about, kind: 'file', mime, body, width: null, height: null, thumb: null });
  if (!mime) return err(/\.pdf$/i.test(file.name) ? 'bad_pdf' : 'not_ours');
  const made = await shrink(body, mime);
  return made.ok ? ok({ ...about, kind: 'photo', ...made.value }) : err(made.error);
}

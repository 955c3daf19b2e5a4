/** Photos in a test: taken in a form, saved with the work they belong to. */
import type { Change, Engine, Intent } from '@/sync/engine-types';
import type { LocalFile, NewFile } from '@/sync/files-types';
import { attachmentChange, attachmentPath } from '@/domain/attachment';
import { newId } from '@/lib/id';
import { SCHOOL } from './model-server';
import { caseIntent, checkIntent } from './phone';

export const bytes = (text: string): ArrayBuffer => new TextEncoder().encode(text).slice().buffer;
export const text = (buffer: ArrayBuffer | null | undefined): string | null => (buffer ? new TextDecoder().decode(buffer) : null);

let taken = 0;
/** Ids in the order they were taken: two of one thousandth of a second stand in either order. */
export const photo = (draft: string, content = `picture ${taken + 1}`): NewFile => ({
  id: newId(Date.UTC(2026, 8) + ++taken), kind: 'photo', mime: 'image/jpeg', name: '', width: 4, height: 3, seconds: null, takenAt: '2026-09-01T08:00:00.000Z', draft,
  body: bytes(content), thumb: bytes(`small ${content}`),
});

/** Takes photos in a form whose draft is on the disk. */
export async function take(engine: Engine, draft: string, count = 1): Promise<LocalFile[]> {
  await engine.saveDraft({ id: draft, kind: 'case', savedAt: '2026-09-01T08:00:00.000Z', data: {} });
  const files: LocalFile[] = [];
  for (let i = 0; i < count; i++) {
    const added = await engine.files.add(photo(draft));
    if (!added.ok) throw new Error(added.error.kind);
    files.push(added.value);
  }
  return files;
}

export const withPhotos = <T extends Intent>(intent: T, folder: string, owner: { checkId: string } | { caseId: string }, files: readonly LocalFile[], draft: string): T => ({
  ...intent, draft, files: files.map(({ id }) => id), changes: [...intent.changes, ...files.map((file): Change => attachmentChange(folder, owner, file))],
});

/** A case saved with photos, its form taken from draft to work. */
export async function caseWithPhotos(engine: Engine, count = 1, facts = 'quarrel') {
  const draft = newId();
  const files = await take(engine, draft, count);
  const plain = caseIntent(facts);
  const filed = withPhotos(plain, plain.folder, { caseId: plain.caseId }, files, draft);
  const saved = await engine.save(filed);
  if (!saved.ok) throw new Error(saved.error.kind);
  return { filed, files, ids: files.map(({ id }) => id), paths: files.map(({ sha256 }) => attachmentPath(SCHOOL, plain.folder, sha256)) };
}

export async function checkWithPhoto(engine: Engine, unitTerm: string) {
  const draft = newId();
  const files = await take(engine, draft);
  const plain = checkIntent(unitTerm);
  await engine.save(withPhotos(plain, unitTerm, { checkId: plain.row }, files, draft));
  return { intent: plain.id, id: files[0]!.id };
}

export const states = (engine: Engine): string[] => engine.files.list().map(({ state }) => state);

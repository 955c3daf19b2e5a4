/**
 * What must hold of photos besides the law of `law.ts`.
 * - The bytes of a photo that was called kept are on the phone, whole, until a page has told it that the server has them, or until somebody asked to be rid of
 *   the photo or of its work. Looked at at every rest, so after every kill. In an unsaved form it is found under that form.
 * - Once all is healed, what hangs on a row of the server is in its Storage, whole, and stamped, if its author may still put files there; and whoever sees the
 *   row reads these very bytes. Nothing lies in Storage that its sender had not added or could not reach, and nothing came twice.
 * After a restore in which Storage forgot too, a photo whose bytes had left the phone is gone: then the phone must say so (README.md).
 */
import * as v from 'valibot';
import { attachmentPath } from '@/domain/attachment';
import { entry } from '@/domain/wire';
import type { Vault } from '@/db/vault';
import { textOf } from './bytes';
import type { Heard } from './network';
import type { Phone } from './phone';
import type { Photo, Promised } from './promises';
import type { Call, Effects } from './school';
import type { World } from './world';

class PhotoLost extends Error {}
export const must = (held: boolean, what: () => string): void => {
  if (!held) throw new PhotoLost(what());
};

const page = v.pipe(v.string(), v.parseJson(), v.object({ entries: v.array(entry) }));

/** Books which photos a phone was told are stored. */
export function noteTold({ photos }: World, { kind, who }: Call, heard: Heard): void {
  if (!photos.size || typeof heard === 'string' || (kind !== 'pull' && kind !== 'folder')) return;
  const parsed = v.safeParse(page, heard.body);
  for (const [, , id, , row] of parsed.success ? parsed.output.entries : []) {
    const photo = photos.get(id);
    if (photo && photo.phone.name === who && row?.['stored_at']) photo.told = true;
  }
}

const workOf = (world: World, { id }: Photo): Promised | undefined => [...world.promised.values()].find(({ effects }) => effects.some((effect) => effect.tbl === 'attachment' && effect.k === 'create' && effect.id === id));
/** The phone answers for its bytes alone. */
const mustRest = (world: World, photo: Photo): boolean => photo.standing === 'kept' && !photo.told && !workOf(world, photo)?.left;

export async function stillThere(world: World): Promise<void> {
  for (const phone of world.phones) {
    const mine = [...world.photos.values()].filter((photo) => photo.phone === phone && mustRest(world, photo));
    if (!mine.length || phone.disk.hangs()) continue;
    const bodies = new Set(await phone.disk.bodies(phone.account));
    for (const { id } of mine) must(bodies.has(id), () => `${phone.name} lost the bytes of photo ${id.slice(-4)}`);
  }
}

/** What rests on the phone. */
interface Left {
  vault: Vault;
  returned: readonly { id: string }[];
  pending: readonly { id: string }[];
}

export async function judgePhotos(world: World, phone: Phone, { vault, returned, pending }: Left, effects: Effects): Promise<void> {
  const resting = new Map((await vault.files.all()).map((file) => [file.id, file]));
  for (const photo of world.photos.values()) {
    if (photo.phone !== phone || photo.standing !== 'kept') continue;
    const { id } = photo;
    const who = `${phone.name}: photo ${id.slice(-4)}`;
    const file = resting.get(id);
    const body = await vault.files.bytes('bodies', id);
    must(!body || textOf(body) === photo.body, () => `${who} rests as something else`);
    const shown = phone.living()[0]?.engine?.files.get(id)?.state;
    if (mustRest(world, photo)) {
      const refused = returned.some((one) => one.id === id);
      const saved = refused || effects.created.has(id) || pending.some((one) => one.id === id);
      must(saved ? file?.intent === workOf(world, photo)?.intent : file?.draft === photo.draft, () => `${who} does not go with its ${saved ? 'work' : 'form'}: ${JSON.stringify(file)}`);
      must(saved ? shown !== 'draft' && (!refused || shown === 'refused') : shown === 'draft', () => `${who} is shown as ${shown ?? 'nothing'}`);
    }
    const row = effects.rows.get(id);
    const folder = String(row?.['folder_id']);
    if (!row || row['withdrawn_at'] || !(await world.school.takesFrom(phone.account.id, folder))) continue;
    const there = effects.objects.get(attachmentPath(world.school.ids.school, folder, String(row['sha256'])));
    // Gone from the phone with its folder, or with the leave of the lost history; or shown with work that is called refused and took effect by a late copy.
    const lost = world.restored && (returned.some((one) => one.id === id) || (photo.told && (there === undefined || file === undefined)));
    must(there === photo.body || lost, () => `${who} is not in Storage: ${JSON.stringify(file)} ${shown ?? ''}`);
    must(Boolean(row['stored_at']) || lost, () => `${who} is not stamped: ${JSON.stringify(file)} ${shown ?? ''}`);
    must(!lost || shown === undefined || shown === 'refused', () => `${who} was lost with a restore, and its phone says ${shown ?? ''}`);
  }
}

/** Everyone reads what was taken, and Storage holds nothing else. */
export async function judgeStorage(world: World, { objects, puts, rows }: Effects): Promise<void> {
  for (const phone of world.phones) {
    const engine = phone.living()[0]?.engine;
    for (const [key, row] of world.photos.size && engine ? await world.view(phone.account.id) : []) {
      const [folder = '', tbl, id = ''] = key.split(' ');
      const body = world.photos.get(id)?.body;
      if (tbl !== 'attachment' || body === undefined || !row['stored_at'] || row['withdrawn_at'] || !objects.has(attachmentPath(world.school.ids.school, folder, String(row['sha256'])))) continue;
      const read = await engine?.files.read(id);
      must(read?.ok === true && textOf(read.value.body) === body, () => `${phone.name} reads something else as photo ${id.slice(-4)}: ${JSON.stringify(read)}`);
    }
  }
  for (const { path, rightly } of puts) must(rightly, () => `${path} was taken from somebody who could not reach it`);
  const paths = puts.map(({ path }) => path);
  must(world.restored || new Set(paths).size === paths.length, () => `taken in twice: ${paths.join()}`);
  const named = new Set(Array.from(rows.values(), (row) => `${String(row['folder_id'])}/${String(row['sha256'])}`));
  for (const path of objects.keys()) must(world.restored || named.has(path.split('/').slice(1).join('/')), () => `${path} belongs to no row`);
}

/** Photos: taken into a form, dropped again, saved with the form, looked at, withdrawn. In the order the screens do it (src/field/media, src/stores/work.ts). */
import { attachmentChange, MAX_FILES, type AttachmentOwner } from '@/domain/attachment';
import { checkChanges, patchChange, type NewChange } from '@/domain/intents';
import type { RowOf } from '@/domain/tables';
import { newId } from '@/lib/id';
import { addDays } from '@/lib/plain-date';
import { textOf } from './bytes';
import { newMatter } from './case-deeds';
import type { Hand } from './hand';
import type { Tab } from './phone';
import { must } from './photo-law';

export type PhotoDeed = 'take a photo' | 'drop a photo' | 'save with photos' | 'throw a form away' | 'look at a photo' | 'withdraw a photo';

export interface Form {
  /** Where it is open. Once that tab is gone another finds it. */
  tab: Tab;
  /** A photo is being put in: the form cannot be saved now. */
  busy: boolean;
}

export function photoDeeds(hand: Hand): Record<PhotoDeed, () => Promise<unknown>> {
  const { world, tab, tab: { phone }, engine, now } = hand;
  const { random, forms, drafts, photos } = world;

  /** A form that this tab has open, or finds. */
  const openForm = (): string | undefined =>
    random.pick([...forms].filter(([draft, form]) => form.tab.phone === phone && drafts.get(draft)?.sure && (form.tab === tab ? !form.busy : form.tab.dead) && ![...world.promised.values()].some((promised) => promised.draft === draft)).map(([draft]) => draft));
  const inForm = (draft: string) => engine.files.list().filter((file) => file.draft === draft);

  async function putIn(draft: string, form: Form): Promise<void> {
    if (!drafts.has(draft)) drafts.set(draft, { phone, sure: false });
    const secured = await engine.saveDraft({ id: draft, kind: 'case', savedAt: new Date(now).toISOString(), data: { facts: draft } });
    form.busy = secured.ok;
    if (!secured.ok) return;
    drafts.set(draft, { phone, sure: true });
    const body = random.fill(new Uint8Array(20 + random.below(20))).buffer;
    const id = newId(now);
    photos.set(id, { id, phone, draft, body: textOf(body), standing: 'unknown', told: false });
    const added = await engine.files.add({ id, draft, kind: 'photo', mime: 'image/jpeg', name: '', width: 4, height: 3, seconds: null, takenAt: new Date(now).toISOString(), body, thumb: random.chance(0.5) ? body.slice(0, 4) : null });
    form.busy = false;
    world.log(`  = photo ${id.slice(-4)} in ${draft} ${added.ok ? 'kept' : added.error.kind}`);
    const photo = photos.get(id);
    if (added.ok && photo?.standing === 'unknown') photo.standing = 'kept';
  }
  const letGo = (id: string): void => {
    const photo = photos.get(id);
    if (photo) photo.standing = 'gone';
  };

  /** What the form is about, with the rows of its photos where the screens put them. */
  function work(draft: string): { label: 'case' | 'file' | 'check'; changes: NewChange[] } | null {
    const files = inForm(draft).slice(0, MAX_FILES);
    const rows = (folder: string, owner: AttachmentOwner) => files.map((file) => attachmentChange(folder, owner, file));
    if (!files.length) return null;
    const about = random.weighted({ matter: 5, 'bad matter': 2, more: 4, check: 2 });
    if (about === 'more') {
      const row = hand.matter();
      return row ? { label: 'file', changes: rows(row.folder_id, { caseId: row.id }) } : null;
    }
    if (about === 'check') {
      const { ids } = world.school;
      const { checkId, changes } = checkChanges({ unitTermFolder: ids.roster, unitId: ids.unit, weekStart: addDays('2026-08-31', 7 * (world.count() % 40)), ordinal: 1, result: 'found', answers: [], now });
      return { label: 'check', changes: [...changes, ...rows(ids.roster, { checkId })] };
    }
    const changes = newMatter(hand, 'dispute', about === 'matter' ? hand.word('f') : '');
    const { id, folder } = world.cases.at(-1)!;
    // Before the parties: whoever names themselves loses sight of it.
    const parties = changes.findIndex(({ tbl }) => tbl === 'case_party');
    return { label: 'case', changes: [...changes.slice(0, parties), ...rows(folder, { caseId: id }), ...changes.slice(parties)] };
  }
  /** On the page of a matter, or of the class. */
  const attachment = async (fits: (row: RowOf<'attachment'>) => boolean) => {
    await engine.open(hand.matter()?.folder_id ?? world.school.ids.roster);
    return random.pick(engine.book().all('attachment').filter((row) => !row.withdrawn_at && fits(row)));
  };

  async function take(open?: string): Promise<string> {
    const draft = open ?? `form-${world.count()}`;
    const form: Form = { tab, busy: true };
    forms.set(draft, form);
    await putIn(draft, form);
    return draft;
  }

  return {
    'take a photo': () => take(random.chance(0.7) ? openForm() : undefined),
    'drop a photo': async () => {
      const draft = openForm();
      const file = draft === undefined ? undefined : random.pick(inForm(draft));
      if (!file) return;
      letGo(file.id);
      await engine.files.drop(file.id);
    },
    'save with photos': async () => {
      const draft = openForm() ?? (await take());
      const saved = work(draft);
      if (saved) await hand.save(saved.label, saved.changes, draft);
    },
    'throw a form away': async () => {
      const draft = openForm();
      if (draft === undefined) return;
      forms.delete(draft);
      drafts.delete(draft);
      for (const photo of photos.values()) if (photo.draft === draft) letGo(photo.id);
      await engine.removeDraft(draft);
    },
    'look at a photo': async () => {
      const id = random.chance(0.2) ? random.pick(engine.files.list())?.id : (await attachment(({ stored_at }) => stored_at !== null))?.id;
      const read = id === undefined ? undefined : await engine.files.read(id);
      if (id !== undefined && read?.ok) must(textOf(read.value.body) === photos.get(id)?.body, () => `${phone.name} reads something else as photo ${id.slice(-4)}`);
    },
    'withdraw a photo': async () => {
      const row = await attachment(() => true);
      if (!row) return;
      letGo(row.id);
      await hand.save('file', [patchChange(row, 'attachment', { withdrawn_at: { base: null, new: new Date(hand.moment()).toISOString() } })]);
    },
  };
}

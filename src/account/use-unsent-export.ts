/** Everything that is not on the server, as one file only its passphrase opens. Needs no network. */
import { computed, shallowRef } from 'vue';
import { packUnsent, type Bodies, type Unsent } from '@/domain/unsent';
import { lockFile, newPassphrase } from '@/lib/locked-file';
import { chinaDate } from '@/lib/plain-date';
import { useClock } from '@/stores/clock';
import { useMe } from '@/stores/me';
import { useSync } from '@/stores/sync';
import { UNSENT, unsentFileName } from '@/wording/unsent';
import { download } from './unsent-file';

export function useUnsentExport() {
  const clock = useClock();
  const me = useMe();
  const sync = useSync();
  const gathered = shallowRef<{ unsent: Unsent; bodies: Bodies } | null>(null);
  const made = shallowRef<{ file: Blob; word: string } | null>(null);
  const busy = shallowRef(false);
  const failed = shallowRef(false);

  const inside = computed(() => {
    if (!gathered.value) return [];
    const { unsent: { works, drafts, files }, bodies } = gathered.value;
    const here = files.filter(({ id, bytes }) => bodies.get(id)?.length === bytes);
    return [
      ...(works.length > 0 ? [UNSENT.works(works.length)] : []),
      ...(here.length > 0 ? [UNSENT.files(here.length, here.reduce((sum, { bytes }) => sum + bytes, 0))] : []),
      ...(drafts.length > 0 ? [UNSENT.drafts(drafts.length)] : []),
      ...(files.length > here.length ? [UNSENT.lost(files.length - here.length)] : []),
    ];
  });

  async function attempt(work: () => Promise<void>): Promise<void> {
    busy.value = true;
    failed.value = false;
    await work().catch(() => { failed.value = true; });
    busy.value = false;
  }
  const gather = () => attempt(async () => {
    made.value = null;
    gathered.value = await sync.unsent(me.name);
  });
  const save = () => made.value && download(unsentFileName(me.name, chinaDate(clock.now)), made.value.file);
  const make = () => attempt(async () => {
    if (!gathered.value) return;
    const word = newPassphrase();
    const file = await lockFile(packUnsent(gathered.value.unsent, gathered.value.bodies), word);
    made.value = { file: new Blob([file], { type: 'application/octet-stream' }), word };
    save();
  });

  return { inside, made, busy, failed, gather, make, save };
}

/** What the server last knew of a phone whose storage was cleared, for the person signed in; said until it was waved away, once. */
import { shallowRef, watch } from 'vue';
import { useClock } from '@/stores/clock';
import { useSession } from '@/stores/session';
import { useSync } from '@/stores/sync';
import { readMarker, setKnew, type Knew } from './device-marker';

export function useLostStore() {
  const clock = useClock();
  const session = useSession();
  const sync = useSync();
  /** `before`: null when the server only heard of it after the loss. */
  const loss = shallowRef<{ before: Knew | null } | null>(null);

  function look(): void {
    const marker = readMarker();
    const account = session.account?.id;
    loss.value = null;
    if (!sync.lost || !account || !marker?.lostAt) return;
    const { serverKnew, ready } = sync.status;
    if (marker.knew[account] === undefined) {
      if (!serverKnew && !ready) return;
      // Who was never here before lost nothing.
      setKnew(account, serverKnew);
    }
    const knew = readMarker()?.knew[account] ?? null;
    if (knew) loss.value = { before: Date.parse(knew.at) - clock.skew > Date.parse(marker.lostAt) ? null : knew };
  }
  watch([() => session.account?.id, () => sync.status.serverKnew, () => sync.status.ready, () => sync.lost], look, { immediate: true });

  function dismiss(): void {
    if (session.account) setKnew(session.account.id, null);
    look();
  }
  return { loss, dismiss };
}

/** Exports one refused piece of work as plain text. */
import { useClock } from '@/stores/clock';
import { useMe } from '@/stores/me';
import { useNames } from '@/stores/names';
import { useSession } from '@/stores/session';
import type { Returned } from '@/sync/engine-types';
import { FILE } from '@/wording/account-attention';
import { fullMoment } from '@/wording/dates';
import { download, unsentText } from './unsent-file';

export function useUnsentText(): (item: Returned) => void {
  const clock = useClock();
  const me = useMe();
  const session = useSession();
  const names = useNames();

  return (item) => {
    const moment = fullMoment(new Date(clock.now).toISOString());
    const text = unsentText({ name: me.name, account: session.account?.account ?? '', moment }, item, names);
    // With a byte order mark, so that every editor on a school's computer reads it as Chinese.
    download(FILE.name(moment.replaceAll(':', '')), new Blob(['\ufeff', text], { type: 'text/plain;charset=utf-8' }));
  };
}

/** Exports what is not on the server yet: everything before signing out, or one refused piece. */
import { TABLES } from '@/domain/tables';
import { useBook } from '@/stores/book';
import { useClock } from '@/stores/clock';
import { useMe } from '@/stores/me';
import { useSession } from '@/stores/session';
import { useSync } from '@/stores/sync';
import type { Returned } from '@/sync/engine-types';
import { FILE } from '@/wording/account-attention';
import { fullMoment } from '@/wording/dates';
import { download, unsentText, type UnsentRow } from './unsent-file';
import { useNames } from '@/stores/names';

export function useUnsentFile() {
  const book = useBook();
  const clock = useClock();
  const me = useMe();
  const session = useSession();
  const sync = useSync();
  const names = useNames();

  function save(returned: readonly Returned[], waiting: readonly UnsentRow[]): void {
    const moment = fullMoment(new Date(clock.now).toISOString());
    const who = { name: me.name, account: session.account?.account ?? '' };
    download(FILE.name(moment.replaceAll(':', '')), unsentText({ who, moment, returned, waiting }, names));
  }
  const waitingRows = (): UnsentRow[] =>
    TABLES.flatMap((tbl) => book.all(tbl).filter((row) => ['waiting', 'sending'].includes(book.state(row.id))).map((row) => ({ tbl, row: { ...row } })));

  return { exportUnsent: () => save(sync.returned, waitingRows()), exportOne: (item: Returned) => save([item], []) };
}

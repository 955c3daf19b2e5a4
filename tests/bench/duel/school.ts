/** The school of the comparison: the demo school with thousands of cases and the peers' tables beside ours, made once and kept in `.tmp/`. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openEmbedded } from '../../../supabase/local/embedded';
import { newKeys } from '../../../supabase/local/keys';
import { addCases } from '../../support/big-school';
import { seededSnapshot } from '../../support/local-server';

const TMP = resolve(import.meta.dirname, '../../../.tmp');
const TABLES_SQL = readFileSync(join(import.meta.dirname, '../peers/tables.sql'), 'utf8');

/**
 * `addCases` writes table by table, so a feed made from it would bring 12,000 folders before the first case. A school's feed brings each case
 * with its rows, as it was registered.
 */
const IN_ORDER = `
  update sync.entry set seq = seq + 1000000000;
  update sync.entry e set seq = o.place from (
    select x.folder_id, x.tbl, x.id, row_number() over (order by c.registered_at nulls first, x.folder_id, x.seq) as place
    from sync.entry x left join public.case c on c.folder_id = x.folder_id
  ) o where (o.folder_id, o.tbl, o.id) = (e.folder_id, e.tbl, e.id);
`;

/** The peers know no rule of access: nothing of this school is hidden from its clerk, so that everybody fetches the same rows. */
const OPEN = 'update public.folder set restricted = false where restricted;';

/** A hosted database counts its rows by itself; for whoever asks it, ours or a peer. */
const COUNTED = 'vacuum analyze';

/** A dumped data folder; `cases` are added to the demo school's own. */
export async function schoolWith(cases: number): Promise<Blob> {
  const seeded = await seededSnapshot();
  const key = createHash('sha256').update(Buffer.from(await seeded.arrayBuffer())).update(TABLES_SQL).update(OPEN + IN_ORDER + COUNTED).update(addCases.toString()).update(String(cases)).digest('hex').slice(0, 16);
  const file = join(TMP, `bench-${key}.tar`);
  if (!existsSync(file)) {
    const embedded = await openEmbedded({ folder: undefined, snapshot: seeded, keys: newKeys() });
    if (cases > 0) await addCases({ db: embedded }, cases);
    const dump = await embedded.withDb(async (db) => {
      await db.exec(OPEN + IN_ORDER + TABLES_SQL);
      await db.exec(COUNTED);
      return db.dumpDataDir('none');
    });
    await embedded.close();
    mkdirSync(TMP, { recursive: true });
    writeFileSync(file, Buffer.from(await dump.arrayBuffer()));
  }
  return new Blob([readFileSync(file)]);
}

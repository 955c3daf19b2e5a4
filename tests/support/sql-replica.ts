/** A phone reduced to its pull: what it holds after following the wire contract, to compare with what the server would show. */
import { TABLES } from '@/domain/tables';
import type { Cursor, Entry } from '@/domain/wire';
import type { Asker, SqlServer } from './sql-server';

export class Replica {
  readonly rows = new Map<string, Record<string, unknown>>();
  cursor: Cursor | null = null;
  resyncs = 0;

  constructor(private readonly asker: Asker) {}

  private take(entries: readonly Entry[]): void {
    for (const [folder, tbl, id, , row] of entries) {
      if (row === null) this.rows.delete(`${folder} ${tbl} ${id}`);
      else this.rows.set(`${folder} ${tbl} ${id}`, row);
    }
  }

  /** Follows the feed to its end. */
  async pull(limit: number): Promise<void> {
    for (let turns = 0; turns < 200; turns += 1) {
      const answer = await this.asker.pull(this.cursor, limit);
      this.take(answer.entries);
      for (const folder of answer.granted) {
        for (let after = 0, more = true; more; ) {
          const part = await this.asker.folder(folder, after, limit);
          this.take(part.entries);
          [after, more] = [part.seq, part.more];
        }
      }
      for (const folder of answer.revoked) for (const key of this.rows.keys()) if (key.startsWith(`${folder} `)) this.rows.delete(key);
      if (Object.values(answer.schools).some((school) => school.resync)) this.resyncs += 1;
      this.cursor = Object.fromEntries(Object.entries(answer.schools).map(([school, { seq, epoch }]) => [school, { seq, epoch }]));
      if (!Object.values(answer.schools).some((school) => school.more)) return;
    }
    throw new Error('the feed never ends');
  }

  get held(): string[] {
    return [...this.rows.entries()].map(([key, row]) => `${key} ${JSON.stringify(sorted(row))}`).sort();
  }
}

const sorted = (row: Record<string, unknown>) => Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));

/** All rows a person may read now, straight from the tables under row level security. */
export async function viewOf(asker: Asker): Promise<string[]> {
  const text = TABLES.map((tbl) => `select '${tbl}' as tbl, to_jsonb(t) as row from public."${tbl}" t`).join(' union all ');
  const rows = await asker.sql(text);
  return rows.map(({ tbl, row }) => {
    const known: Record<string, unknown> = Object.fromEntries(Object.entries(typeof row === 'object' && row !== null ? row : {}));
    return `${String(known['folder_id'])} ${String(tbl)} ${String(known['id'])} ${JSON.stringify(sorted(known))}`;
  }).sort();
}

/** Rows without exactly one live entry, and live entries without a row; of one school or of all. */
export async function strayEntries(server: Pick<SqlServer, 'sql'>, school: string | null = null): Promise<unknown[]> {
  const rows = TABLES.map((tbl) => `select folder_id, '${tbl}' as tbl, id from public."${tbl}"`).join(' union all ');
  return server.sql(`
    with rows as (${rows}), live as (select folder_id, tbl, id from sync.entry where not gone)
    select * from ((select * from rows except select * from live) union all (select * from live except select * from rows)) stray
    where $1::uuid is null or private.school_of(folder_id) = $1::uuid`, [school]);
}

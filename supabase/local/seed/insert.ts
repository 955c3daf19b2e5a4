/** Rows into a table as the database's owner: the set-up that a school's own tools would have made. */
import type { Transaction } from '@electric-sql/pglite';

export async function insert(tx: Transaction, table: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).map((name) => `"${name}"`).join(', ');
  if (columns === '') return;
  await tx.query(`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [JSON.stringify(rows)]);
}

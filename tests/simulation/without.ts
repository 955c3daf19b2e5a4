/** The server with pieces of its SQL functions exchanged, for as long as something is tried there. */
import { expect } from 'vitest';
import type { SqlServer } from '../support/sql-server';

export type Exchange = [name: string, part: string, instead: string];

export async function without({ db, sql }: SqlServer, exchanges: readonly Exchange[], work: () => Promise<void>): Promise<void> {
  const before: string[] = [];
  try {
    for (const [name, part, instead] of exchanges) {
      const text = String((await sql('select pg_get_functiondef($1::regprocedure) as text', [name]))[0]?.['text']);
      expect(text.split(part)).toHaveLength(2);
      before.unshift(text);
      await db.exec(text.replace(part, () => instead));
    }
    await work();
  } finally {
    for (const text of before) await db.exec(text);
  }
}

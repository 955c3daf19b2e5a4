import type { PGlite } from '@electric-sql/pglite';
export async function seed(db: PGlite): Promise<void> { await db.query('select 1'); }

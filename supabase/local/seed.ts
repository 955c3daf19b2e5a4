/** The demo school 青禾实验学校: invented people, the running term, and the traces of a few weeks' work. For the embedded server only. */
import type { PGlite } from '@electric-sql/pglite';
export { DEMO_ACCOUNTS, type DemoAccount } from './seed/staff';
export async function seed(db: PGlite): Promise<void> { await db.query('select 1'); }

/** The demo school 青禾实验学校: invented people, the running term, and the traces of a few weeks' work. For the embedded server only. */
import type { PGlite } from '@electric-sql/pglite';
import { chinaDate } from '../../src/lib/plain-date';
import { setUpSchool } from './seed/base';
import { makeChecks } from './seed/checks';
import { visitHomes } from './seed/households';
import { Moments } from './seed/moments';
import { play } from './seed/play';
import { CLASS_STORIES } from './seed/stories-class';
import { DORM_STORIES } from './seed/stories-dorm';
import { SCHOOL_STORIES } from './seed/stories-school';
import { runningTerm } from './seed/term';

export { DEMO_ACCOUNTS, type DemoAccount } from './seed/staff';

const STORIES = [...CLASS_STORIES, ...DORM_STORIES, ...SCHOOL_STORIES];

export async function seed(db: PGlite, now: number = Date.now()): Promise<void> {
  const term = runningTerm(chinaDate(now));
  const moments = new Moments(now, term);
  await db.transaction((tx) => setUpSchool(tx, term));
  const categories = (await db.query<{ id: string; name: string }>('select id, name from public.category')).rows;
  const found = await makeChecks(db, STORIES, new Map(categories.map(({ id, name }) => [name, id])), moments);
  await play(db, STORIES, found, moments);
  await visitHomes(db, moments);
}

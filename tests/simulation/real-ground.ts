import { IndexedDisk } from './indexed-disk';
import { SqlSchool } from './sql-school';
import type { Ground } from './world';

/** The whole engine on fake-indexeddb, through the PostgREST client, to the real SQL. */
export const realGround = async (...cast: Parameters<typeof SqlSchool.open>): Promise<Ground & { school: SqlSchool }> => ({
  school: await SqlSchool.open(...cast), disk: (loop, random) => new IndexedDisk(loop, random), web: true, actions: [16, 30], phones: [2, 3], locks: 0.7,
});

/** What a hosted database's clock does, done on start and daily while the demo server runs. */
import type { Embedded } from './embedded';
import { retain } from './retention';

const DAY = 24 * 60 * 60 * 1000;

/** PGlite neither counts its rows for the planner nor gives back the room of old ones by itself. */
export const tidy = ({ withDb }: Pick<Embedded, 'withDb'>): Promise<unknown> => withDb((db) => db.exec('vacuum analyze'));

/** Answers how to stop. A day that fails is tried again the next: the database remembers which files are still to go. */
export function keepUpDaily(embedded: Embedded, failed: (fault: unknown) => void): () => void {
  const timer = setInterval(() => void retain(embedded).then(() => tidy(embedded)).catch(failed), DAY);
  timer.unref();
  return () => clearInterval(timer);
}

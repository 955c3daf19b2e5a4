/**
 * One at a time. PGlite is a single Postgres session and the embedded Supabase does not queue for it: two requests at once would
 * share one transaction, and with it the role and claims of whoever came last. Everything that touches the database passes here.
 */
export class Turnstile {
  private last: Promise<unknown> = Promise.resolve();

  pass<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work, work);
    this.last = turn.catch(() => undefined);
    return turn;
  }
}

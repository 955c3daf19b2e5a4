/** Doing something as a person of the school: through the same endpoint, checks and triggers as their phone. */
import type { PGlite } from '@electric-sql/pglite';
import * as v from 'valibot';
import { MAX_OPS, pushAnswer, SCHEMA_VERSION } from '../../../src/domain/wire';
import type { Tbl } from '../../../src/domain/tables';
import { personId } from './accounts';
import { idAt, idOf } from './ids';

export interface Create {
  folder: string;
  tbl: Tbl;
  id: string;
  data: Record<string, unknown>;
}

/** Creates rows as the person would from their phone at that moment; anything but `applied` is a mistake in the seed. */
export async function act(db: PGlite, account: string, at: number, creates: readonly Create[]): Promise<void> {
  for (let from = 0; from < creates.length; from += MAX_OPS) {
    const ops = creates.slice(from, from + MAX_OPS).map((create, index) => ({
      mid: idAt(at, `mutation ${create.tbl} ${create.id}`), n: from + index + 1, at: new Date(at).toISOString(), sv: SCHEMA_VERSION, k: 'create', ...create,
    }));
    const answer = await db.transaction(async (tx) => {
      const me = personId(account);
      await tx.query(`select set_config('request.jwt.claim.sub', $1, true), set_config('request.jwt.claims', $2, true)`, [me, JSON.stringify({ sub: me, role: 'authenticated' })]);
      await tx.exec('set local role authenticated');
      return (await tx.query<{ answer: unknown }>('select public.sync_push($1, $2::jsonb) as answer', [idOf(`device ${account}`), JSON.stringify(ops)])).rows[0]?.answer;
    });
    const refused = v.parse(pushAnswer, answer).results.find(({ status }) => status !== 'applied');
    if (refused !== undefined) throw new Error(`The demo school's ${account} was refused: ${refused.code ?? ''} ${refused.message ?? ''} ${JSON.stringify(ops.find(({ mid }) => mid === refused.mid))}`);
  }
}

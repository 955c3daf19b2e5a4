/** A Postgres server of its own for a test: a fresh folder, a socket in it, no port, nothing left behind. */
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresBinaries } from './postgres-binaries';

export const SUPERUSER = 'supabase_admin';

export interface RunningPostgres {
  /** Folder of the socket: the `host` of a connection. */
  host: string;
  /** What the server wrote to its log so far. */
  log(): string;
  stop(): Promise<void>;
}

interface Ids { uid?: number; gid?: number }

/** Postgres refuses to run as root: then as the user postgres, or as nobody where there is none. */
function runAs(): Ids {
  if (process.getuid?.() !== 0) return {};
  for (const user of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      continue; // no such user here
    }
  }
  throw new Error('Postgres does not run as root and there is neither a user postgres nor nobody: useradd --system postgres');
}

/** Nothing here outlives the test, so nothing has to survive a power cut. */
const SETTINGS = ['listen_addresses=', 'fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_connections=80', 'deadlock_timeout=50ms', 'log_min_messages=warning'];

/** Ends the server when its own input ends: when asked to stop, and when the test is gone, however it went. */
const WHILE_WATCHED = 'exec 3<&0; "$@" & server=$!; (cat <&3; kill -INT $server) >/dev/null 2>&1 & wait $server';

export async function startPostgresServer(): Promise<RunningPostgres> {
  const room = mkdtempSync(join(tmpdir(), 'zw-pg-'));
  chmodSync(room, 0o755);
  const ids = runAs();
  const [bin, data] = [postgresBinaries(room), join(room, 'data')];
  mkdirSync(data, { mode: 0o700 });
  if (ids.uid !== undefined && ids.gid !== undefined) chownSync(data, ids.uid, ids.gid);
  const options = { ...ids, cwd: data, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } };
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', SUPERUSER, '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'], { ...options, stdio: ['ignore', 'ignore', 'pipe'] });

  const command = [join(bin, 'postgres'), '-D', data, '-k', data, ...SETTINGS.flatMap((setting) => ['-c', setting])];
  const server = spawn('/bin/sh', ['-c', WHILE_WATCHED, 'sh', ...command], { ...options, stdio: ['pipe', 'ignore', 'pipe'] });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  let log = '';
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Postgres ended with ${code}: ${log}`)));
    server.stderr.setEncoding('utf8').on('data', (text: string) => {
      log += text;
      if (log.includes('ready to accept connections')) resolve();
    });
  });
  return {
    host: data,
    log: () => log,
    stop: async () => {
      server.stdin.end();
      await ended;
      rmSync(room, { recursive: true, force: true });
    },
  };
}

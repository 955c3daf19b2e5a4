/**
 * One process per data folder: two Postgres sessions on the same files would ruin them. Held by listening on a local socket named
 * after the folder, so that the operating system lets go of it however the process ends.
 */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export class DataInUse extends Error {}

function address(dataDir: string): string {
  const name = `zhiwei-${createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 16)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

const listen = (path: string): Promise<Server> =>
  new Promise((done, fail) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', fail);
    server.listen(path, () => done(server.unref()));
  });

const someoneAnswers = (path: string): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(path);
    socket.once('connect', () => (socket.destroy(), done(true)));
    socket.once('error', () => done(false));
  });

/** Takes the lock or throws DataInUse; the answer releases it. */
export async function lockData(dataDir: string): Promise<() => void> {
  const path = address(dataDir);
  let server: Server;
  try {
    server = await listen(path);
  } catch {
    if (await someoneAnswers(path)) throw new DataInUse(dataDir);
    rmSync(path, { force: true }); // left behind by a process that was killed
    server = await listen(path);
  }
  return () => void server.close();
}

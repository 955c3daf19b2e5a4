/**
 * One address for a school to try 知微: the built app and, unless another Supabase is configured, an embedded one.
 * `ZHIWEI_SUPABASE_URL` and `ZHIWEI_PUBLISHABLE_KEY` point the same build at a hosted or self-hosted Supabase.
 */
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { lockData } from './data-lock';
import { openEmbedded, type Embedded } from './embedded';
import { keptKeys, newKeys, type Keys } from './keys';
import { LoginLimit, loginKey } from './login-limit';
import { bodyOf, requestOf, send, targetOf } from './node-http';
import { isApi, isOffered, mostBytes } from './offered';
import { configuredElsewhere, type Elsewhere } from './elsewhere';
import { retain } from './retention';
import { securityHeaders } from './security-headers';
import { seed } from './seed';
import { staticFile } from './static-files';
import { keepUpDaily, tidy } from './upkeep';

/** For tests: what happens to a request. `drop-response`: it takes effect and the answer is lost; `drop-request`: it never arrives. */
export type Fate = 'pass' | 'drop-response' | 'drop-request' | { status: number; body: string; type?: string };
export interface Seen {
  method: string;
  path: string;
  body: string;
}

export interface ServerOptions {
  /** Where data are kept; none keeps them in memory. */
  dataDir?: string;
  port: number;
  host?: string;
  staticDir: string;
  /** Fill an empty database with the demo school. */
  seed: boolean;
  /** Forget what the data folder holds and begin again. */
  reset?: boolean;
  quiet?: boolean;
  /** A dumped database to begin with instead of an empty one (in memory only). */
  snapshot?: Blob;
  intercept?: (request: Seen) => Fate | Promise<Fate>;
}

export interface RunningServer {
  url: string;
  port: number;
  /** Null when another Supabase is configured. */
  keys: Keys | null;
  /** The database as its owner. Null when another Supabase is configured. */
  db: Pick<Embedded, 'withDb'> | null;
  close(): Promise<void>;
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
const plain = (status: number, message: string): Response => Response.json({ message }, { status });

/** The data folder holds a database only once `ready` is written: a first start that was killed begins again. */
async function openKept(dataDir: string | undefined, snapshot: Blob | undefined, keys: Keys, wantSeed: boolean): Promise<Embedded> {
  const folder = dataDir === undefined ? undefined : join(dataDir, 'db');
  const ready = dataDir === undefined ? undefined : join(dataDir, 'ready');
  const first = ready === undefined || !existsSync(ready);
  const files = dataDir === undefined ? undefined : join(dataDir, 'files');
  for (const each of [folder, files]) {
    if (each !== undefined && first) rmSync(each, { recursive: true, force: true });
    if (each !== undefined) mkdirSync(each, { recursive: true });
  }
  const embedded = await openEmbedded({ folder, files, snapshot, keys });
  if (first && wantSeed && snapshot === undefined) await embedded.withDb((db) => seed(db));
  if (snapshot === undefined) await tidy(embedded);
  if (ready !== undefined) writeFileSync(ready, new Date().toISOString());
  return embedded;
}

export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const elsewhere: Elsewhere | null = configuredElsewhere(process.env);
  const keys = options.dataDir === undefined ? newKeys() : keptKeys(options.dataDir);
  const headers = securityHeaders(elsewhere?.supabaseUrl ?? '');
  const config = {
    supabaseUrl: elsewhere?.supabaseUrl ?? '',
    publishableKey: elsewhere?.publishableKey ?? keys.publishableKey,
    accountDomain: elsewhere?.accountDomain ?? 'account.zhiwei.example',
  };
  const limit = new LoginLimit();
  let embedded: Promise<Embedded> | null = null;

  async function api(req: IncomingMessage, url: URL, body: Buffer): Promise<Response> {
    if (embedded === null) return plain(404, 'Another Supabase is configured');
    if (!isOffered(req.method ?? 'GET', url.pathname)) return Response.json({ code: 404, error_code: 'not_found', msg: 'Not offered by the demo server' }, { status: 404 });
    const peer = req.socket.remoteAddress ?? null;
    const login = loginKey(url, req.method ?? 'GET', body.toString('utf8', 0, 4096), peer ?? '');
    const refused = login === null ? null : limit.refused(login);
    if (refused !== null) return refused;
    const response = await (await embedded).fetch(requestOf(req, url, body), peer);
    if (login !== null) limit.note(login, response.status);
    return response;
  }

  async function respond(req: IncomingMessage, url: URL, body: Buffer): Promise<[Response, Record<string, string>]> {
    if (isApi(url.pathname)) return [await api(req, url, body), { 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' }];
    if (url.pathname === '/config.json') return [Response.json(config), { ...headers, 'Cache-Control': 'no-cache' }];
    return [await staticFile(options.staticDir, url.pathname, req.method ?? 'GET', req.headers['if-none-match']), headers];
  }

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const method = req.method ?? 'GET';
    const url = targetOf(req);
    if (url === null) return send(res, plain(400, 'Bad request'), headers);
    if (!METHODS.includes(method)) return send(res, plain(405, 'Method not allowed'), headers);
    const body = await bodyOf(req, mostBytes(method, url.pathname));
    if (body === null) return send(res, plain(413, 'Payload too large'), { ...headers, Connection: 'close' });
    const fate = (await options.intercept?.({ method, path: url.pathname, body: body.toString('utf8') })) ?? 'pass';
    if (fate === 'drop-request') return void res.destroy();
    if (typeof fate === 'object')
      return send(res, new Response(fate.body, { status: fate.status, headers: { 'Content-Type': fate.type ?? 'application/json' } }), headers);
    const [response, extra] = await respond(req, url, body);
    if (fate === 'drop-response') return void res.destroy();
    return send(res, response, extra);
  }

  const server = createServer((req, res) => {
    answer(req, res).catch((fault: unknown) => {
      if (res.destroyed || req.destroyed) return;
      if (options.quiet !== true) console.error(fault);
      if (res.headersSent) res.destroy();
      else void send(res, plain(500, 'Internal error'), headers);
    });
  });
  server.keepAliveTimeout = 30_000;
  // Chromium resends by itself what got no answer on a connection used before; a test that loses an answer wants it lost.
  if (options.intercept !== undefined) server.maxRequestsPerSocket = 1;

  const host = options.host ?? '127.0.0.1';
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(options.port, host, done);
  });
  const stop = (): Promise<void> =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });

  let release = (): void => undefined;
  let stopUpkeep = (): void => undefined;
  try {
    if (elsewhere === null) {
      if (options.dataDir !== undefined) {
        release = await lockData(options.dataDir);
        if (options.reset === true) rmSync(join(options.dataDir, 'ready'), { force: true });
      }
      embedded = openKept(options.dataDir, options.snapshot, keys, options.seed);
      const opened = await embedded;
      await retain(opened);
      stopUpkeep = keepUpDaily(opened, (fault) => console.error(fault));
    }
  } catch (fault) {
    release();
    await stop();
    throw fault;
  }

  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  return {
    url: `http://${host === '127.0.0.1' || host === '0.0.0.0' ? 'localhost' : host}:${port}`,
    port,
    keys: elsewhere === null ? keys : null,
    db: embedded === null ? null : await embedded,
    close: async () => {
      stopUpkeep();
      await stop();
      await (await embedded)?.close();
      release();
    },
  };
}

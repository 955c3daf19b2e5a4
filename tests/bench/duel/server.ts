/**
 * The one server of the comparison: the embedded Supabase behind a plain HTTP front that can lose answers, refuse, or replay answers it
 * gave before (`/recorded/…`), so that engines can be compared without the server's own time.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { openEmbedded, type Embedded } from '../../../supabase/local/embedded';
import { newKeys } from '../../../supabase/local/keys';
import { bodyOf, requestOf, targetOf } from '../../../supabase/local/node-http';
import { DEMO_ACCOUNTS } from '../../../supabase/local/seed';

/** `lose`: it takes effect and the answer is lost. */
export type Fate = 'pass' | 'lose' | { status: number; body: string; type: string };
export interface Asked {
  method: string;
  path: string;
  /** Counted from the moment the fate was set. */
  nth: number;
}
interface Kept {
  status: number;
  type: string;
  range: string | null;
  body: Buffer;
}

const PAGE = '<!doctype html><meta charset="utf-8"><title>bench</title><script type="module" src="/harness.js"></script>';
const ACCOUNT = 'zhouzhuren';
/** Bytes of a request; a batch has 256 kB at most. */
const MOST = 16 * 1024 * 1024;

export class BenchServer {
  private readonly kept = new Map<string, Kept>();
  private embedded: Embedded | null = null;
  private readonly keys = newKeys();
  private fate: ((asked: Asked) => Fate) | null = null;
  private nth = 0;
  readonly front = createServer((req, res) => void this.answer(req, res).catch(() => res.destroy()));
  port = 0;
  /** For how long at least one request was in the embedded server, in ms; set to 0 before what is measured. */
  busy = 0;
  private inside = 0;
  private since = 0;
  /** Questions to the recorder that it had not heard before. */
  fresh = 0;

  constructor(private readonly files: ReadonlyMap<string, string>) {}

  async start(snapshot: Blob): Promise<void> {
    await this.restore(snapshot);
    await new Promise<void>((done) => this.front.listen(0, '127.0.0.1', done));
    const address = this.front.address();
    if (typeof address === 'object' && address) this.port = address.port;
  }
  /** Another database under the same address and keys, as after a restore. */
  async restore(snapshot: Blob): Promise<void> {
    const old = this.embedded;
    this.embedded = await openEmbedded({ folder: undefined, snapshot, keys: this.keys });
    await old?.close();
  }
  async close(): Promise<void> {
    this.front.closeAllConnections();
    await new Promise((done) => this.front.close(done));
    await this.embedded?.close();
  }

  setFate(fate: ((asked: Asked) => Fate) | null): void {
    this.fate = fate;
    this.nth = 0;
    // Chromium resends by itself what got no answer on a connection used before; what is to be lost must be lost.
    this.front.closeIdleConnections();
  }

  withDb: Embedded['withDb'] = (work) => this.running().withDb(work);
  async rows<T>(sql: string, values: unknown[] = []): Promise<T[]> {
    return this.withDb(async (db) => (await db.query<T>(sql, values)).rows);
  }
  dump(): Promise<Blob> {
    return this.withDb((db) => db.dumpDataDir('none'));
  }

  async signIn(): Promise<{ apikey: string; token: string; me: { id: string; account: string } }> {
    const demo = DEMO_ACCOUNTS.find(({ account }) => account === ACCOUNT);
    const request = new Request(`http://localhost/auth/v1/token?grant_type=password`, {
      method: 'POST', headers: { 'Content-Type': 'application/json', apikey: this.keys.publishableKey },
      body: JSON.stringify({ email: `${ACCOUNT}@account.zhiwei.example`, password: demo?.password }),
    });
    const answer = (await (await this.running().fetch(request, null)).json()) as { access_token?: string; user?: { id: string } };
    if (answer.access_token === undefined || !answer.user) throw new Error(`no session: ${JSON.stringify(answer)}`);
    return { apikey: this.keys.publishableKey, token: answer.access_token, me: { id: answer.user.id, account: ACCOUNT } };
  }

  private running(): Embedded {
    if (!this.embedded) throw new Error('not started');
    return this.embedded;
  }

  private async ask(req: IncomingMessage, url: URL, body: Buffer): Promise<Kept> {
    if (this.inside++ === 0) this.since = performance.now();
    const answer = await this.running().fetch(requestOf(req, url, body), null).finally(() => {
      if (--this.inside === 0) this.busy += performance.now() - this.since;
    });
    return { status: answer.status, type: answer.headers.get('Content-Type') ?? 'application/json', range: answer.headers.get('Content-Range'), body: Buffer.from(await answer.arrayBuffer()) };
  }

  private async answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = targetOf(req);
    if (!url) return void res.destroy();
    const file = this.files.get(url.pathname);
    if (url.pathname === '/favicon.ico') return void res.writeHead(204).end('');
    if (url.pathname === '/' || file !== undefined) {
      res.writeHead(200, { 'Content-Type': file === undefined ? 'text/html' : 'text/javascript', 'Cache-Control': 'no-store' });
      return void res.end(file ?? PAGE);
    }
    const body = (await bodyOf(req, MOST)) ?? Buffer.alloc(0);
    const replay = url.pathname.startsWith('/recorded/');
    if (replay) url.pathname = url.pathname.slice('/recorded'.length);
    if (!url.pathname.startsWith('/rest/v1/')) return void res.writeHead(404).end('');
    // The embedded REST layer takes quoted column names for names with quotes in them; PostgREST, for which RxDB writes them, does not.
    if (url.pathname.startsWith('/rest/v1/peer_')) url.search = url.search.replaceAll('%22', '');
    const fate = this.fate?.({ method: req.method ?? 'GET', path: url.pathname, nth: ++this.nth }) ?? 'pass';
    if (this.fate) res.setHeader('Connection', 'close');
    if (typeof fate === 'object') return void res.writeHead(fate.status, { 'Content-Type': fate.type }).end(fate.body);
    const key = `${req.method} ${url.pathname}${url.search} ${body.toString()}`;
    const known = replay ? this.kept.get(key) : undefined;
    if (replay && !known) this.fresh += 1;
    const answer = known ?? (await this.ask(req, url, body));
    if (replay && !known) this.kept.set(key, answer);
    if (fate === 'lose') return void res.destroy();
    res.writeHead(answer.status, { 'Content-Type': answer.type, 'Content-Length': answer.body.length, ...(answer.range === null ? {} : { 'Content-Range': answer.range }) });
    res.end(answer.body.length === 0 ? undefined : answer.body);
  }
}

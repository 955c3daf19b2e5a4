/** A bad network between browser and server: an HTTP proxy that delays, cuts, loses and answers for the server as its rule says. */
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as pass } from 'node:timers/promises';

/** The same numbers for the same seed, so that a bad day can be had again. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Weather {
  /** ms before the request goes on, and up to how much more by chance. */
  latency?: number;
  jitter?: number;
  /** Of the answer. */
  bytesPerSecond?: number;
  /** The connection breaks after so many bytes of the body. */
  cutRequest?: number;
  cutResponse?: number;
  /** The server does it, the answer never comes. */
  lost?: boolean;
  /** Somebody else answers. */
  answer?: { status: number; body: string; type?: string; retryAfter?: number };
}
export interface Passing {
  method: string;
  path: string;
  body: string;
}
export type Rule = (passing: Passing) => Weather;

export interface FaultProxy {
  url: string;
  /** What happens from now on; null: the network is well. */
  setRule(rule: Rule | null): void;
  close(): Promise<void>;
}

const read = async (stream: AsyncIterable<Buffer>): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
};

async function slowly(res: ServerResponse, body: Buffer, bytesPerSecond: number): Promise<void> {
  const step = Math.max(1, Math.floor(bytesPerSecond / 20));
  for (let at = 0; at < body.length && !res.destroyed; at += step) {
    res.write(body.subarray(at, at + step));
    await pass(50);
  }
  res.end();
}

/** `seed` decides the jitter. */
export async function faultProxy(target: string, seed = 1): Promise<FaultProxy> {
  const random = seededRandom(seed);
  let rule: Rule | null = null;

  /** The answer of the server, or null when the request was cut before it was whole. */
  const forwarded = (req: IncomingMessage, body: Buffer, cut: number | undefined): Promise<{ head: IncomingMessage; body: Buffer } | null> =>
    new Promise((done, fail) => {
      const onward = request(new URL(req.url ?? '/', target), { method: req.method, headers: { ...req.headers, connection: 'close' }, agent: false });
      onward.once('error', (fault) => (cut === undefined ? fail(fault) : done(null)));
      onward.once('response', (head) => void read(head as AsyncIterable<Buffer>).then((answer) => done({ head, body: answer }), fail));
      if (cut === undefined) onward.end(body);
      else onward.write(body.subarray(0, cut), () => onward.destroy(new Error('cut')));
    });

  async function through(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const body = await read(req as AsyncIterable<Buffer>);
    const weather = rule?.({ method: req.method ?? 'GET', path: (req.url ?? '/').split('?')[0] ?? '/', body: body.toString('utf8') }) ?? {};
    if (weather.latency !== undefined) await pass(weather.latency + random() * (weather.jitter ?? 0));
    // Chromium itself sends again what got no answer on a connection used before.
    res.setHeader('Connection', 'close');
    if (weather.answer) {
      const { status, body: words, type = 'application/json', retryAfter } = weather.answer;
      res.writeHead(status, { 'Content-Type': type, ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }) });
      return void res.end(words);
    }
    const answer = await forwarded(req, body, weather.cutRequest);
    if (answer === null || weather.lost === true) return void req.socket.destroy();
    const { connection: _, 'keep-alive': _kept, 'transfer-encoding': _chunks, ...headers } = answer.head.headers;
    res.writeHead(answer.head.statusCode ?? 502, { ...headers, 'content-length': answer.body.length });
    if (weather.cutResponse !== undefined) return void res.write(answer.body.subarray(0, weather.cutResponse), () => req.socket.destroy());
    if (weather.bytesPerSecond !== undefined) return slowly(res, answer.body, weather.bytesPerSecond);
    res.end(req.method === 'HEAD' ? undefined : answer.body);
  }

  const server = createServer((req, res) => {
    through(req, res).catch(() => req.socket.destroy()); // whatever breaks here is a broken network
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  return {
    url: `http://localhost:${typeof address === 'object' && address !== null ? address.port : 0}`,
    setRule: (next) => {
      rule = next;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Between Node's sockets and the fetch API's Request and Response. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** The address asked for, dots resolved, on a fixed origin: a crafted Host or `//elsewhere` changes nothing. Null when it is none. */
export function targetOf(req: IncomingMessage): URL | null {
  const raw = req.url ?? '/';
  if (!raw.startsWith('/') || /%00/i.test(raw)) return null;
  return URL.canParse(`http://localhost${raw}`) ? new URL(`http://localhost${raw}`) : null;
}

/** The whole body, read before anything acts on it: an upload cut in the middle changes nothing. Null when it is larger than `most` bytes. */
export async function bodyOf(req: IncomingMessage, most: number): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of req as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > most) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

export function requestOf(req: IncomingMessage, url: URL, body: Buffer): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers))
    if (value !== undefined && !name.startsWith(':')) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  const method = req.method ?? 'GET';
  return new Request(url, { method, headers, ...(method === 'GET' || method === 'HEAD' ? {} : { body: new Uint8Array(body) }) });
}

export async function send(res: ServerResponse, response: Response, extra: Record<string, string>): Promise<void> {
  const body = response.body === null ? null : Buffer.from(await response.arrayBuffer());
  if (res.destroyed) return;
  for (const [name, value] of Object.entries(extra)) res.setHeader(name, value);
  response.headers.forEach((value, name) => res.setHeader(name, value));
  if (body !== null) res.setHeader('Content-Length', body.length);
  res.writeHead(response.status);
  res.end(body === null || res.req.method === 'HEAD' ? undefined : body);
}

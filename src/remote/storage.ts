/** Bytes of photos, recordings and papers, in and out of Supabase Storage. Its refusals come as 400 with the real status inside. */
import * as v from 'valibot';
import { err, ok, type Result } from '@/lib/result';
import type { Fault, Remote } from '@/sync/remote';
import type { AuthSession } from './auth';
import { faultOfStatus, inSession, type Call } from './call';
import type { Clients, Connected } from './client';

/** Without a byte moving for this long, a transfer is over. */
const SILENCE = 60_000;
const READING = 180_000;

const trouble = v.object({ statusCode: v.optional(v.union([v.string(), v.number()])), error: v.optional(v.string()) });
const put = v.object({ Key: v.string() });
/** Supabase spells it one way, its embedded edition the other. */
const signed = v.union([v.pipe(v.object({ signedURL: v.string() }), v.transform(({ signedURL }) => signedURL)), v.pipe(v.object({ signedUrl: v.string() }), v.transform(({ signedUrl }) => signedUrl))]);

function parsed<S extends v.GenericSchema>(schema: S, text: string): v.InferOutput<S> | null {
  try {
    const outcome = v.safeParse(schema, JSON.parse(text));
    return outcome.success ? outcome.output : null;
  } catch {
    return null;
  }
}

interface Answer {
  status: number;
  text: string;
  retryAfter: string | null;
}

/** Only Storage's own word refuses a file; a proxy's page does not. */
function judge({ status, text, retryAfter }: Answer): Result<'stored' | 'exists', Fault> {
  if (status < 300) return parsed(put, text) ? ok('stored') : err({ kind: 'not_ours' });
  const said = parsed(trouble, text);
  const real = Number(said?.statusCode) || status;
  if (said && (real === 409 || said.error === 'Duplicate')) return ok('exists');
  if (real === 429) return err({ kind: 'slow_down', after: Number(retryAfter) * 1000 || null });
  if (real === 401 || real === 413 || real >= 500) return err(faultOfStatus(real, null));
  return err(said ? { kind: 'refused', status: real } : { kind: 'not_ours' });
}

/** XMLHttpRequest, because fetch cannot say how much of a body has left. */
function send(request: XMLHttpRequest, url: string, headers: Record<string, string>, body: ArrayBuffer, progress: (sent: number) => void, signal: AbortSignal): Promise<Result<Answer, Fault>> {
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let silent = false;
    const heard = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        silent = true;
        request.abort();
      }, SILENCE);
    };
    const stop = (): void => request.abort();
    const over = (outcome: Result<Answer, Fault>): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      resolve(outcome);
    };
    request.upload.onprogress = ({ loaded }) => {
      heard();
      progress(loaded);
    };
    request.onload = () => {
      // The browser follows a redirect before it asks us; what answers elsewhere is not our server.
      if (request.responseURL && new URL(request.responseURL).origin !== new URL(url).origin) over(err({ kind: 'not_ours' }));
      else over(ok({ status: request.status, text: request.responseText, retryAfter: request.getResponseHeader('Retry-After') }));
    };
    request.onerror = () => over(err({ kind: 'offline' }));
    request.onabort = () => over(err({ kind: silent ? 'timeout' : 'offline' }));
    if (signal.aborted) return over(err({ kind: 'offline' }));
    signal.addEventListener('abort', stop);
    request.open('POST', url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    heard();
    request.send(body);
  });
}

const fileRoute = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

export function createStorage(clients: Clients, session: Pick<AuthSession, 'ensure' | 'renew'>, call: Call, newRequest = () => new XMLHttpRequest()): Pick<Remote, 'upload' | 'stored' | 'read'> {
  const connected = async <T>(work: (server: Connected, storage: string) => Promise<Result<T, Fault>>): Promise<Result<T, Fault>> => {
    const server = await clients.get();
    return typeof server === 'string' ? err({ kind: 'offline' }) : work(server, `${server.config.supabaseUrl}/storage/v1`);
  };
  /** `redirect: 'error'`: a token never follows anybody elsewhere. */
  async function ask<T>(server: Connected, url: string, init: RequestInit, take: (answer: Response) => Promise<T>): Promise<Result<T, Fault>> {
    const signal = AbortSignal.timeout(READING);
    try {
      const answer = await server.fetch(url, { ...init, signal, redirect: 'error', cache: 'no-store' });
      if (answer.ok) return ok(await take(answer));
      const real = Number(parsed(trouble, await answer.text())?.statusCode) || answer.status;
      return err(faultOfStatus(real, clients.retryAfter()));
    } catch {
      return err({ kind: signal.aborted ? 'timeout' : 'offline' });
    }
  }

  return {
    upload: (path, body, mime, progress, signal) =>
      inSession(session, () => connected(async (server, storage) => {
        const headers = { ...(await server.headers()), 'Content-Type': mime };
        const answer = await send(newRequest(), `${storage}/object/attachment/${fileRoute(path)}`, headers, body, progress, signal);
        return answer.ok ? judge(answer.value) : answer;
      })),

    async stored(id) {
      const answer = await call('file_stored', { p_id: id }, v.object({ stored: v.boolean() }));
      return answer.ok ? ok(answer.value.stored) : answer;
    },

    async read(id) {
      const opened = await call('file_open', { p_id: id }, v.nullable(v.object({ bucket: v.string(), path: v.string() })));
      if (!opened.ok) return opened;
      if (!opened.value) return ok(null);
      const { bucket, path } = opened.value;
      return inSession(session, () => connected(async (server, storage) => {
        const headers = { ...(await server.headers()), 'Content-Type': 'application/json' };
        const url = await ask(server, `${storage}/object/sign/${bucket}/${fileRoute(path)}`, { method: 'POST', headers, body: '{"expiresIn":60}' }, (answer) => answer.text());
        if (!url.ok) return url;
        const signedUrl = parsed(signed, url.value);
        if (signedUrl === null) return err({ kind: 'not_ours' });
        const there = new URL(signedUrl.startsWith('/object/') ? `${storage}${signedUrl}` : signedUrl, storage);
        if (there.origin !== new URL(storage).origin) return err({ kind: 'not_ours' });
        return ask(server, there.href, {}, (answer) => answer.arrayBuffer());
      }));
    },
  };
}

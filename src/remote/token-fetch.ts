/**
 * Fetch as supabase-js is given it. Its auth part ends a session on any refusal it does not know; behind a captive portal or a busy
 * gateway that would sign a teacher out in the corridor. So only an explicit answer of the auth server is let through.
 */
export const NOT_OURS = 'not an answer of the auth server';
const LIMIT = 20_000;

const isToken = (url: string): boolean => new URL(url).pathname.endsWith('/auth/v1/token');

function isAnswer(status: number, text: string, refreshing: boolean): boolean {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return false;
  }
  if (typeof body !== 'object' || body === null) return false;
  if (status < 300) return 'access_token' in body;
  return !refreshing || (status < 404 && ('error_code' in body || 'code' in body || 'error' in body));
}

export interface TokenFetch {
  fetch: typeof fetch;
  /** What the last 429 asked for, in ms. */
  retryAfter(): number | null;
}

export function createTokenFetch(fetch: typeof globalThis.fetch, limit: () => AbortSignal = () => AbortSignal.timeout(LIMIT)): TokenFetch {
  let retryAfter: number | null = null;
  return {
    retryAfter: () => retryAfter,
    async fetch(input, init) {
      const url = input instanceof Request ? input.url : String(input);
      const answer = await fetch(input, { ...init, signal: init?.signal ?? limit() });
      if (answer.status === 429) {
        const seconds = Number(answer.headers.get('Retry-After') ?? Number.NaN);
        retryAfter = Number.isFinite(seconds) ? seconds * 1000 : null;
      }
      if (!isToken(url)) return answer;
      const text = await answer.text();
      if (answer.status < 500 && !isAnswer(answer.status, text, url.includes('grant_type=refresh_token'))) throw new TypeError(NOT_OURS);
      return new Response(text, { status: answer.status, headers: answer.headers });
    },
  };
}

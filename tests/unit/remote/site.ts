/** A site in a test: what the network answers is written down, what the device remembers is a map. */
import type { Site } from '@/remote/config';

export const CONFIG = { supabaseUrl: 'https://server.example', publishableKey: 'key', accountDomain: 'school.example' };
export type Answer = { status?: number; body: string; headers?: Record<string, string> } | 'no network' | 'never';

export const json = (value: unknown, status = 200, headers: Record<string, string> = {}): Answer => ({ status, body: JSON.stringify(value), headers: { 'Content-Type': 'application/json', ...headers } });
export const PORTAL: Answer = { status: 200, body: '<html><body>Please log in</body></html>', headers: { 'Content-Type': 'text/html' } };

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
export function session(id: string, expiresIn: number) {
  const expires = Math.floor(Date.now() / 1000) + expiresIn;
  const token = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: id, exp: expires, role: 'authenticated' })}.c2ln`;
  return { access_token: token, refresh_token: `r-${id}-${expiresIn}`, token_type: 'bearer', expires_in: expiresIn, expires_at: expires, user: { id, email: 'x', aud: 'authenticated', app_metadata: {}, user_metadata: {}, created_at: '' } };
}

export class FakeSite {
  readonly kept = new Map<string, string>();
  readonly asked: { path: string; body: string; authorization: string | null }[] = [];
  /** Path ending -> what is answered; the last answer repeats. */
  readonly answers = new Map<string, Answer[]>([['/config.json', [json(CONFIG)]]]);

  readonly site: Site = {
    origin: 'https://here.example',
    storage: {
      getItem: async (key) => this.kept.get(key) ?? null,
      setItem: async (key, value) => void this.kept.set(key, value),
      removeItem: async (key) => void this.kept.delete(key),
    },
    fetch: async (input, init) => {
      const url = new URL(input instanceof Request ? input.url : String(input), 'https://here.example');
      this.asked.push({ path: url.pathname + url.search, body: String(init?.body ?? ''), authorization: new Headers(init?.headers).get('Authorization') });
      const queue = this.answers.get(url.pathname + url.search) ?? this.answers.get(url.pathname);
      const answer = queue && (queue.length > 1 ? queue.shift() : queue[0]);
      if (answer === 'never') {
        return new Promise((_, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason)));
      }
      if (!answer || answer === 'no network') throw new TypeError('fetch failed');
      return new Response(answer.body, { status: answer.status ?? 200, headers: answer.headers ?? {} });
    },
  };
}

/** Slows down guessing, with the answer a hosted Supabase gives: after ten wrong passwords for an account, five minutes of 429. */
const ALLOWED = 10;
const WINDOW = 5 * 60_000;

export class LoginLimit {
  private readonly failures = new Map<string, number[]>();

  constructor(private readonly now: () => number = Date.now) {}

  private recent(key: string): number[] {
    const since = this.now() - WINDOW;
    return (this.failures.get(key) ?? []).filter((at) => at > since);
  }

  refused(key: string): Response | null {
    const times = this.recent(key);
    if (times.length < ALLOWED) return null;
    const wait = Math.ceil(((times[0] ?? 0) + WINDOW - this.now()) / 1000);
    return Response.json(
      { code: 429, error_code: 'over_request_rate_limit', msg: 'Request rate limit reached' },
      { status: 429, headers: { 'Retry-After': String(Math.max(1, wait)) } },
    );
  }

  note(key: string, status: number): void {
    if (status === 200) this.failures.delete(key);
    else if (status === 400) this.failures.set(key, [...this.recent(key), this.now()]);
    if (this.failures.size > 1000) for (const known of this.failures.keys()) if (this.recent(known).length === 0) this.failures.delete(known);
  }
}

/** Who is being signed in, or null when the request is no password sign-in. */
export function loginKey(url: URL, method: string, body: string, peer: string): string | null {
  if (method !== 'POST' || url.pathname !== '/auth/v1/token' || url.searchParams.get('grant_type') !== 'password') return null;
  const account = /"email"\s*:\s*"([^"]{0,200})"/.exec(body)?.[1] ?? '';
  return `${peer} ${account.toLowerCase()}`;
}

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createSession } from '@/remote/auth';
import { createCall } from '@/remote/call';
import { createClients } from '@/remote/client';
import { createConfig } from '@/remote/config';
import { createStorage } from '@/remote/storage';
import { CONFIG, FakeSite, json, PORTAL, session, type Answer } from './site';

const ID = '00000000-0000-7000-8000-000000000001';
const URL_OF = `${CONFIG.supabaseUrl}/storage/v1/object/attachment/school/folder/abc`;
const REFRESH = '/auth/v1/token?grant_type=refresh_token';
const OPEN = '/rest/v1/rpc/file_open';
const SIGN = '/storage/v1/object/sign/attachment/school/folder/abc';
const BODY = new TextEncoder().encode('picture').buffer;

/** What the browser's own request does, as far as storage.ts uses it. */
class Upload {
  static answers: (Answer | { elsewhere: string })[] = [];
  static last: Upload | undefined;
  static remember(upload: Upload): void {
    Upload.last = upload;
  }
  static sent: { url: string; headers: Record<string, string>; body: unknown }[] = [];
  status = 0;
  responseText = '';
  responseURL = '';
  private retryAfter: string | null = null;
  private readonly headers: Record<string, string> = {};
  readonly upload: { onprogress?: (event: { loaded: number }) => void } = {};
  onload?: () => void;
  onerror?: () => void;
  onabort?: () => void;
  open(_method: string, url: string): void {
    this.responseURL = url;
  }
  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }
  getResponseHeader(name: string): string | null {
    return name === 'Retry-After' ? this.retryAfter : null;
  }
  abort(): void {
    this.onabort?.();
  }
  send(body: unknown): void {
    Upload.remember(this);
    Upload.sent.push({ url: this.responseURL, headers: this.headers, body });
    const answer = Upload.answers.length > 1 ? Upload.answers.shift() : Upload.answers[0];
    this.upload.onprogress?.({ loaded: 3 });
    if (answer === 'never') return;
    queueMicrotask(() => {
      if (!answer || answer === 'no network') return this.onerror?.();
      if ('elsewhere' in answer) Object.assign(this, { responseURL: answer.elsewhere, status: 200, responseText: '{"Key":"k"}' });
      else {
        this.status = answer.status ?? 200;
        this.responseText = answer.body;
        this.retryAfter = answer.headers?.['Retry-After'] ?? null;
      }
      this.onload?.();
    });
  }
}

let fake: FakeSite;
beforeEach(() => {
  vi.useRealTimers();
  fake = new FakeSite();
  fake.kept.set('zhiwei-account', JSON.stringify({ id: ID, account: 'li' }));
  fake.kept.set('zhiwei-auth', JSON.stringify(session(ID, 3600)));
  Upload.answers = [];
  Upload.sent = [];
  vi.spyOn(console, 'error').mockReturnValue(undefined);
});
function storage() {
  const clients = createClients(createConfig(fake.site), fake.site);
  const person = createSession(clients, fake.site.storage);
  return createStorage(clients, person, createCall(clients, person), () => new Upload() as unknown as XMLHttpRequest);
}
const upload = (answers: typeof Upload.answers, progress: (sent: number) => void = () => undefined, signal = new AbortController().signal) => {
  Upload.answers = answers;
  return storage().upload('school/folder/abc', BODY, 'image/jpeg', progress, signal);
};
const said = (statusCode: string, error: string, status = 400): Answer => json({ statusCode, error, message: 'x' }, status);

describe('an upload', () => {
  it('carries the raw bytes, their kind, the session and how far it is', async () => {
    const progress: number[] = [];
    expect(await upload([json({ Key: 'attachment/school/folder/abc', Id: '1' })], (sent) => progress.push(sent))).toEqual({ ok: true, value: 'stored' });
    expect(Upload.sent).toEqual([{ url: URL_OF, body: BODY, headers: { apikey: 'key', Authorization: expect.stringMatching(/^Bearer ey/), 'Content-Type': 'image/jpeg' } }]);
    expect(progress).toEqual([3]);
  });

  it.each([['as 409', said('409', 'Duplicate', 409)], ['as 400 with 409 inside', said('409', 'Duplicate')], ['as 400 that says Duplicate', json({ error: 'Duplicate', message: 'x' }, 400)]] as const)('of bytes that are there already, said %s, is as good as done', async (_how, answer) => {
    expect(await upload([answer])).toEqual({ ok: true, value: 'exists' });
  });

  const faults: [string, (typeof Upload.answers)[number], object][] = [
    ['no network', 'no network', { kind: 'offline' }],
    ['a captive portal’s page', PORTAL, { kind: 'not_ours' }],
    ['a portal’s redirect', { elsewhere: 'https://portal.example/login' }, { kind: 'not_ours' }],
    ['cut JSON', { body: '{"Key":"atta' }, { kind: 'not_ours' }],
    ['a policy’s no', said('403', 'Unauthorized'), { kind: 'refused', status: 403 }],
    ['a proxy’s 403', { status: 403, body: '<html>blocked</html>' }, { kind: 'not_ours' }],
    ['a kind it does not take', said('415', 'invalid_mime_type'), { kind: 'refused', status: 415 }],
    ['no such bucket', said('404', 'Bucket not found'), { kind: 'refused', status: 404 }],
    ['too large, said by the store', said('413', 'Payload too large'), { kind: 'too_large' }],
    ['too large, said by a gateway', { status: 413, body: '<html>too large</html>' }, { kind: 'too_large' }],
    ['slow down', { status: 429, body: '{}', headers: { 'Retry-After': '7' } }, { kind: 'slow_down', after: 7000 }],
    ['slow down, no matter when', { status: 429, body: '' }, { kind: 'slow_down', after: null }],
    ['500', said('500', 'Internal', 500), { kind: 'server', status: 500 }],
    ['a gateway’s page', { status: 502, body: '<html>bad gateway</html>' }, { kind: 'server', status: 502 }],
    ['a busy database', said('544', 'DatabaseTimeout'), { kind: 'server', status: 544 }],
  ];
  it.each(faults)('%s is a fault', async (_name, answer, fault) => {
    expect(await upload([answer])).toEqual({ ok: false, error: fault });
  });

  it.each([['401', said('401', 'InvalidJWT', 401)], ['401 in a 400', said('401', 'InvalidJWT')]] as const)('%s renews the session once and goes on', async (_how, answer) => {
    fake.answers.set(REFRESH, [json(session(ID, 7200))]);
    expect(await upload([answer, json({ Key: 'k' })])).toEqual({ ok: true, value: 'stored' });
    Upload.sent = [];
    expect(await upload([answer])).toEqual({ ok: false, error: { kind: 'unauthorized' } });
    expect(Upload.sent).toHaveLength(2);
  });

  it('silent for a minute is a timeout; a byte that moves starts the minute anew', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let outcome: unknown = null;
    void upload(['never']).then((answer) => (outcome = answer));
    await vi.waitFor(() => expect(Upload.sent).toHaveLength(1));
    await vi.advanceTimersByTimeAsync(59_000);
    Upload.last?.upload.onprogress?.({ loaded: 1 });
    await vi.advanceTimersByTimeAsync(59_000);
    expect(outcome).toBeNull();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(outcome).toEqual({ ok: false, error: { kind: 'timeout' } });
    vi.useRealTimers();
  });

  it('is broken off when it is told to', async () => {
    const stop = new AbortController();
    const outcome = upload(['never'], () => undefined, stop.signal);
    await vi.waitFor(() => expect(Upload.sent).toHaveLength(1));
    stop.abort();
    expect(await outcome).toEqual({ ok: false, error: { kind: 'offline' } });
  });
});

describe('reading', () => {
  const opened = json({ bucket: 'attachment', path: 'school/folder/abc' });
  const asked = () => fake.asked.map(({ path }) => path);
  beforeEach(() => {
    fake.answers.set(OPEN, [opened]);
    fake.answers.set(`${SIGN}?token=t`, [{ body: 'picture', headers: { 'Content-Type': 'image/jpeg' } }]);
  });

  it.each([['Supabase', { signedURL: '/object/sign/attachment/school/folder/abc?token=t' }], ['its embedded edition', { signedUrl: `${SIGN}?token=t` }]])('asks, signs for a minute and fetches without the session, as %s answers', async (_who, answer) => {
    fake.answers.set(SIGN, [json(answer)]);
    const read = await storage().read(ID);
    expect(read.ok && read.value && new TextDecoder().decode(read.value)).toBe('picture');
    expect(fake.asked.find(({ path }) => path === SIGN)?.body).toBe('{"expiresIn":60}');
    expect(fake.asked.at(-1)).toMatchObject({ path: `${SIGN}?token=t`, authorization: null });
  });

  it('of what is not open signs nothing', async () => {
    fake.answers.set(OPEN, [json(null)]);
    expect(await storage().read(ID)).toEqual({ ok: true, value: null });
    expect(asked()).not.toContain(SIGN);
  });

  it('does not follow a signed address to another house, nor a redirect', async () => {
    fake.answers.set(SIGN, [json({ signedURL: 'https://elsewhere.example/x?token=t' })]);
    expect(await storage().read(ID)).toEqual({ ok: false, error: { kind: 'not_ours' } });
    const fetch = vi.spyOn(fake.site, 'fetch');
    await storage().read(ID);
    const signing = fetch.mock.calls.find(([input]) => String(input).includes('/object/sign/'));
    expect(signing?.[1]?.redirect).toBe('error');
  });

  it.each([['no network', 'no network', { kind: 'offline' }], ['a portal', PORTAL, { kind: 'not_ours' }], ['500', json({}, 500), { kind: 'server', status: 500 }], ['404', said('404', 'not_found'), { kind: 'refused', status: 404 }]] as const)('%s while signing is a fault', async (_name, answer, fault) => {
    fake.answers.set(SIGN, [answer]);
    expect(await storage().read(ID)).toEqual({ ok: false, error: fault });
  });

  it('stored is what the server says', async () => {
    fake.answers.set('/rest/v1/rpc/file_stored', [json({ stored: true }), json({ stored: false }), PORTAL]);
    const server = storage();
    expect([await server.stored(ID), await server.stored(ID), await server.stored(ID)]).toEqual([{ ok: true, value: true }, { ok: true, value: false }, { ok: false, error: { kind: 'not_ours' } }]);
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { accountName, emailOf } from '@/remote/auth';
import { connectSupabase } from '@/remote/supabase';
import { CONFIG, FakeSite, json, PORTAL, session, type Answer } from './site';

const PASSWORD = '/auth/v1/token?grant_type=password';
const REFRESH = '/auth/v1/token?grant_type=refresh_token';
const PULL = '/rest/v1/rpc/sync_pull';
const EMPTY = { schools: {}, entries: [], granted: [], revoked: [], now: '2026-09-01T00:00:00Z' };
const ID = '00000000-0000-7000-8000-000000000001';

let fake: FakeSite;
beforeEach(() => {
  fake = new FakeSite();
  // The auth library reports failed calls on the console itself.
  vi.spyOn(console, 'error').mockReturnValue(undefined);
});

describe('the account as typed', () => {
  it('is the same with full-width letters, blanks and capitals', () => expect(accountName('　Ｌi０１ ')).toBe('li01'));
  it('gets the school’s domain unless it is an address', () => {
    expect(emailOf('li', 'school.example')).toBe('li@school.example');
    expect(emailOf('li@other.example', 'school.example')).toBe('li@other.example');
  });
});

describe('signing in', () => {
  it('answers who it is, and the next start knows it without network', async () => {
    fake.answers.set(PASSWORD, [json(session(ID, 3600))]);
    const first = connectSupabase(fake.site);
    expect(await first.session.account()).toBeNull();
    expect(await first.session.signIn(' ＬＩ ', 'secret')).toEqual({ ok: true, value: { id: ID, account: 'li' } });
    expect(fake.asked.at(-1)?.body).toContain('li@school.example');
    fake.answers.clear();
    expect(await connectSupabase(fake.site).session.account()).toEqual({ id: ID, account: 'li' });
  });

  const cases: [string, Answer, string][] = [
    ['a wrong password', json({ code: 'invalid_credentials', message: 'Invalid login credentials' }, 400, { 'X-Supabase-Api-Version': '2024-01-01' }), 'wrong'],
    ['a wrong password, told the old way', json({ error: 'invalid_grant', error_description: 'Invalid login credentials' }, 400), 'wrong'],
    ['too many tries', json({ error_code: 'over_request_rate_limit', msg: 'slow' }, 429), 'locked'],
    ['a closed account', json({ error_code: 'user_banned', msg: 'banned' }, 400), 'locked'],
    ['a server in trouble', json({ msg: 'x' }, 503), 'server'],
    ['no network', 'no network', 'offline'],
    ['a captive portal’s page', PORTAL, 'not_ours'],
    ['a captive portal that refuses', { status: 403, body: '<html>', headers: {} }, 'not_ours'],
    ['cut JSON', { body: '{"access_to' }, 'not_ours'],
  ];
  it.each(cases)('%s is told as such and remembers nobody', async (_name, answer, kind) => {
    fake.answers.set(PASSWORD, [answer]);
    const { session: port } = connectSupabase(fake.site);
    expect(await port.signIn('li', 'secret')).toEqual({ ok: false, error: { kind } });
    expect(await port.account()).toBeNull();
  });

  it('says so when no server was ever named', async () => {
    fake.answers.set('/config.json', [PORTAL]);
    expect(await connectSupabase(fake.site).session.signIn('li', 'x')).toEqual({ ok: false, error: { kind: 'config' } });
    fake.answers.set('/config.json', [json(CONFIG)]);
    fake.answers.set(PASSWORD, [json(session(ID, 3600))]);
    expect((await connectSupabase(fake.site).session.signIn('li', 'x')).ok).toBe(true);
  });

  it('works with a remembered server address when the file cannot be had', async () => {
    fake.kept.set('zhiwei-config', JSON.stringify(CONFIG));
    fake.answers.set('/config.json', ['no network']);
    fake.answers.set(PASSWORD, [json(session(ID, 3600))]);
    expect((await connectSupabase(fake.site).session.signIn('li', 'x')).ok).toBe(true);
  });
});

describe('a session that has run out', () => {
  async function signedInLongAgo() {
    fake.kept.set('zhiwei-account', JSON.stringify({ id: ID, account: 'li' }));
    fake.kept.set('zhiwei-auth', JSON.stringify(session(ID, -100)));
    fake.answers.set(PULL, [json(EMPTY)]);
    const parts = connectSupabase(fake.site);
    const asked = vi.fn();
    parts.session.onNeedsPassword(asked);
    // As the app does at its start: this is whose rows the page holds.
    await parts.session.account();
    return { ...parts, asked };
  }

  it('is renewed on the way', async () => {
    const { remote, asked } = await signedInLongAgo();
    fake.answers.set(REFRESH, [json(session(ID, 3600))]);
    expect((await remote.pull(null, 10)).ok).toBe(true);
    expect(asked).not.toHaveBeenCalled();
  });

  it('refused for good asks for the password and keeps everything', async () => {
    const { remote, asked, session: port } = await signedInLongAgo();
    fake.answers.set(REFRESH, [json({ code: 'refresh_token_not_found', message: 'Invalid Refresh Token' }, 400, { 'X-Supabase-Api-Version': '2024-01-01' })]);
    expect(await remote.pull(null, 10)).toEqual({ ok: false, error: { kind: 'unauthorized' } });
    expect(asked).toHaveBeenCalledOnce();
    expect(await port.account()).toEqual({ id: ID, account: 'li' });
    expect(fake.asked.some(({ path }) => path === PULL)).toBe(false);
  });

  const notRefusals: [string, Answer][] = [
    ['a captive portal that refuses', { status: 403, body: '<html>no</html>' }],
    ['a gateway that is busy', json({ message: 'slow down' }, 429)],
    ['a foreign page', PORTAL],
    ['a foreign answer', json({ hello: 1 })],
  ];
  it.each(notRefusals)('is not lost behind %s', async (_name, answer) => {
    vi.useFakeTimers({ shouldAdvanceTime: false, toFake: ['setTimeout', 'Date'] });
    try {
      const { remote, asked } = await signedInLongAgo();
      fake.answers.set(REFRESH, [answer]);
      const pulled = remote.pull(null, 10);
      // The library tries again for half a minute before it answers.
      for (let i = 0; i < 40; i++) await vi.advanceTimersByTimeAsync(1_000);
      expect(await pulled).toMatchObject({ ok: false, error: { kind: 'not_ours' } });
      expect(asked).not.toHaveBeenCalled();
      expect(fake.kept.has('zhiwei-auth')).toBe(true);
    } finally {
      vi.useRealTimers();
    }
  });

  it('of somebody else, signed in in another tab, never carries these rows', async () => {
    const { remote, asked } = await signedInLongAgo();
    fake.kept.set('zhiwei-account', JSON.stringify({ id: 'other', account: 'wang' }));
    fake.kept.set('zhiwei-auth', JSON.stringify(session('other', 3600)));
    expect(await remote.push('d', [])).toEqual({ ok: false, error: { kind: 'unauthorized' } });
    expect(asked).toHaveBeenCalledOnce();
    expect(fake.asked.some(({ path }) => path.includes('rpc'))).toBe(false);
  });

  it('signing out without network still forgets the session', async () => {
    const { session: port } = await signedInLongAgo();
    fake.kept.set('zhiwei-auth', JSON.stringify(session(ID, 3600)));
    await port.signOut();
    expect(fake.kept.has('zhiwei-auth')).toBe(false);
    expect(await port.account()).toBeNull();
  });
});

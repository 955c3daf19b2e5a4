import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createCall } from '@/remote/call';
import { createClients } from '@/remote/client';
import { createConfig } from '@/remote/config';
import { createSession } from '@/remote/auth';
import { createSupabaseRemote } from '@/remote/supabase-remote';
import { FakeSite, json, PORTAL, session, type Answer } from './site';

const PUSH = '/rest/v1/rpc/sync_push';
const REFRESH = '/auth/v1/token?grant_type=refresh_token';
const ID = '00000000-0000-7000-8000-000000000001';
const VERDICTS = { results: [], now: '2026-09-01T00:00:00Z' };

let fake: FakeSite;
beforeEach(() => {
  fake = new FakeSite();
  fake.kept.set('zhiwei-account', JSON.stringify({ id: ID, account: 'li' }));
  fake.kept.set('zhiwei-auth', JSON.stringify(session(ID, 3600)));
  vi.spyOn(console, 'error').mockReturnValue(undefined);
});

function remote(limit?: () => AbortSignal) {
  const clients = createClients(createConfig(fake.site), fake.site);
  return createSupabaseRemote(createCall(clients, createSession(clients, fake.site.storage), limit));
}

describe('an answer that is no verdict', () => {
  const cases: [string, Answer, object][] = [
    ['no network', 'no network', { kind: 'offline' }],
    ['403', json({ message: 'permission denied' }, 403), { kind: 'refused', status: 403 }],
    ['404', json({ message: 'no function' }, 404), { kind: 'refused', status: 404 }],
    ['404 without a word', { status: 404, body: '' }, { kind: 'not_ours' }],
    ['409', json({ message: 'x' }, 409), { kind: 'server', status: 409 }],
    ['413', { status: 413, body: 'too large' }, { kind: 'too_large' }],
    ['429', json({ message: 'slow' }, 429, { 'Retry-After': '7' }), { kind: 'slow_down', after: 7000 }],
    ['500', json({ message: 'x' }, 500), { kind: 'server', status: 500 }],
    ['a gateway’s page', { status: 502, body: '<html>bad gateway</html>' }, { kind: 'server', status: 502 }],
    ['a captive portal’s page', PORTAL, { kind: 'not_ours' }],
    ['cut JSON', { body: '{"results":[{"mid":"1","status":"appl' }, { kind: 'not_ours' }],
    ['a foreign shape', json({ results: [{ mid: '1', status: 'fine' }], now: '' }), { kind: 'not_ours' }],
    ['nothing', { body: '' }, { kind: 'not_ours' }],
    ['null', json(null), { kind: 'not_ours' }],
  ];
  it.each(cases)('%s is a fault', async (_name, answer, fault) => {
    fake.answers.set(PUSH, [answer]);
    expect(await remote().push('device', [])).toEqual({ ok: false, error: fault });
  });

  it('silence is a timeout', async () => {
    fake.answers.set(PUSH, ['never']);
    const giveUp = new AbortController();
    const answer = remote(() => giveUp.signal).push('device', []);
    while (!fake.asked.some(({ path }) => path === PUSH)) await new Promise((resolve) => setImmediate(resolve));
    giveUp.abort();
    expect(await answer).toEqual({ ok: false, error: { kind: 'timeout' } });
  });
});

describe('401', () => {
  it('renews once, as a slow phone clock needs, and goes on', async () => {
    fake.answers.set(PUSH, [json({ message: 'JWT expired' }, 401), json(VERDICTS)]);
    fake.answers.set(REFRESH, [json(session(ID, 7200))]);
    expect((await remote().push('device', [])).ok).toBe(true);
  });

  it('twice is a fault, not a loop', async () => {
    fake.answers.set(PUSH, [json({ message: 'no' }, 401)]);
    fake.answers.set(REFRESH, [json(session(ID, 7200))]);
    expect(await remote().push('device', [])).toEqual({ ok: false, error: { kind: 'unauthorized' } });
    expect(fake.asked.filter(({ path }) => path === PUSH)).toHaveLength(2);
  });
});

it('what is sent carries the session and the contract’s names', async () => {
  fake.answers.set(PUSH, [json(VERDICTS)]);
  await remote().push('device', []);
  const sent = fake.asked.find(({ path }) => path === PUSH);
  expect(JSON.parse(sent?.body ?? '')).toEqual({ p_device: 'device', p_ops: [] });
  expect(sent?.authorization).toMatch(/^Bearer ey/);
});

it('what waits is told by the contract’s names, and the answer parsed', async () => {
  const answer = { ended: false, waiting: { ops: 1, files: 0, at: '2026-09-01T00:00:00Z' }, now: '2026-09-01T00:00:01Z' };
  fake.answers.set('/rest/v1/rpc/device_hello', [json({ ...answer, more: 'of a newer server' }), json({ ended: 'no' })]);
  expect(await remote().hello('device', { ops: 2, files: 3 })).toEqual({ ok: true, value: answer });
  expect(JSON.parse(fake.asked.find(({ path }) => path.endsWith('device_hello'))?.body ?? '')).toEqual({ p_device: 'device', p_waiting: { ops: 2, files: 3 } });
  expect(await remote().hello('device', { ops: 2, files: 3 })).toEqual({ ok: false, error: { kind: 'not_ours' } });
});

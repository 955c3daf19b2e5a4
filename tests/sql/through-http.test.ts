/** The same rules through the embedded server's REST layer: what a phone, or a curious person with its token, would meet. */
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as v from 'valibot';
import { pullAnswer, pushAnswer, type Op } from '@/domain/wire';
import { openEmbedded, type Embedded } from '../../supabase/local/embedded';
import { newKeys, type Keys } from '../../supabase/local/keys';
import { cast, type Cast } from '../support/sql-cast';
import { newCase, newCheck, smallSchool, type School } from '../support/sql-school';
import { serverOn } from '../support/sql-server';
import { allowed, PLACES, SUBJECTS, type Subject } from './access-matrix';

let embedded: Embedded;
let keys: Keys;
let people: Cast;
let school: School;
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined); // the embedded server prints every refusal
  keys = newKeys();
  embedded = await openEmbedded({ folder: undefined, snapshot: undefined, keys });
  await embedded.withDb(async (db) => {
    people = await cast(serverOn(db));
    school = await smallSchool(serverOn(db));
  });
}, 240_000);
afterAll(() => embedded.close());

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
function token(person: string): string {
  const head = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: person, role: 'authenticated', aud: 'authenticated', exp: Math.floor(Date.now() / 1000) + 3600 })}`;
  return `${head}.${createHmac('sha256', keys.jwtSecret).update(head).digest('base64url')}`;
}

const ask = (person: string | null, path: string, init: { method?: string; body?: unknown } = {}): Promise<Response> =>
  embedded.fetch(
    new Request(`http://localhost/rest/v1/${path}`, {
      method: init.method ?? 'GET',
      headers: { apikey: keys.publishableKey, 'content-type': 'application/json', ...(person === null ? {} : { authorization: `Bearer ${token(person)}` }) },
      ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
    }),
    null,
  );
const rpc = (person: string | null, name: string, body: unknown) => ask(person, `rpc/${name}`, { method: 'POST', body });
const push = (person: string | null, ops: readonly Op[]) => rpc(person, 'sync_push', { p_device: '00000000-0000-4000-8000-00000000d001', p_ops: ops });

describe('the endpoints', () => {
  it('push and pull a case, with ISO instants', async () => {
    const made = newCase(school, { parties: [{ pupil_id: school.pupil }] });
    const answer = await push(school.who.keeper, made.ops);
    expect(answer.status).toBe(200);
    const { results } = v.parse(pushAnswer, await answer.json());
    expect(results.map((result) => result.status)).toEqual(made.ops.map(() => 'applied'));
    const pulled = v.parse(pullAnswer, await (await rpc(school.who.desk, 'sync_pull', { p_cursor: null, p_limit: 1000 })).json());
    const row = pulled.entries.find(([, tbl, id]) => tbl === 'case' && id === made.id)?.[4];
    expect(row?.['registered_at']).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+\+00:00$/);
    const folder = await rpc(school.who.desk, 'sync_folder', { p_folder: made.folder, p_after: 0, p_limit: 100 });
    expect(await folder.json()).toMatchObject({ more: false });
  });

  it('a batch too large is 413, and nothing of it is kept', async () => {
    const ops = Array.from({ length: 51 }, () => newCheck(school));
    expect((await push(school.who.keeper, ops)).status).toBe(413);
    expect((await push(school.who.keeper, ops.slice(0, 50))).status).toBe(200);
  });

  it('nobody who is not signed in gets an answer', async () => {
    for (const name of ['sync_push', 'sync_pull', 'sync_folder']) {
      const { status } = await rpc(null, name, name === 'sync_push' ? { p_device: null, p_ops: [] } : name === 'sync_pull' ? {} : { p_folder: school.id });
      expect([401, 403]).toContain(status);
    }
  });

  it('nothing of private or sync can be called or read', async () => {
    for (const path of ['rpc/open_folders', 'rpc/new_epoch', 'rpc/install_school_defaults', 'mutation', 'entry', 'case_number']) {
      expect((await ask(school.who.desk, path)).status).toBeGreaterThanOrEqual(400);
    }
  });
});

describe('straight at the tables', () => {
  it('each reader sees what the matrix lists, no more', async () => {
    const wrong: string[] = [];
    for (const subject of Object.keys(SUBJECTS).filter((key): key is Subject => Object.hasOwn(SUBJECTS, key))) {
      for (const place of PLACES) {
        const [, tbl, folder] = /^select from public\."(\w+)" where folder_id = '([\w-]+)'$/.exec(people.read[place]) ?? [];
        if (tbl === undefined || folder === undefined) continue;
        const response = await ask(people.ids[subject], `${tbl}?folder_id=eq.${folder}&select=id`);
        const rows: unknown = await response.json();
        const sees = response.status === 200 && Array.isArray(rows) && rows.length > 0;
        if (sees !== allowed(place, 'read', subject)) wrong.push(`${subject} ${place}: ${sees ? 'sees' : 'does not see'} (${response.status})`);
      }
    }
    expect(wrong).toEqual([]);
  }, 240_000);

  it('protected columns stay protected, and nothing can be erased', async () => {
    const made = newCase(school);
    await push(school.who.keeper, made.ops);
    for (const body of [{ status: 'closed' }, { handler_id: school.who.keeper }, { number: '2026-9999' }, { folder_id: school.id }]) {
      expect((await ask(school.who.desk, `case?id=eq.${made.id}`, { method: 'PATCH', body })).status).toBe(403);
    }
    expect((await ask(school.who.desk, `case?id=eq.${made.id}`, { method: 'DELETE' })).status).toBe(403);
    expect((await ask(school.who.lead, 'folder_member', { method: 'POST', body: { folder_id: made.folder, person_id: school.who.other, part: 'shared' } })).status).toBe(403);
    expect(await embedded.withDb((db) => serverOn(db).sql('select status from public.case where id = $1', [made.id]))).toEqual([{ status: 'registered' }]);
  });
});

/** Photos through the embedded server's Storage: put in by who may, seen by who may, each look written down. */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as v from 'valibot';
import { openEmbedded, type Embedded } from '../../supabase/local/embedded';
import { newKeys, type Keys } from '../../supabase/local/keys';
import { newFile, type MadeFile } from '../support/sql-files';
import { create, newCase, patch, smallSchool, type NewCase, type School } from '../support/sql-school';
import { serverOn, type Row } from '../support/sql-server';

let embedded: Embedded;
let keys: Keys;
let school: School;
beforeAll(async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined); // the embedded server prints every refusal
  keys = newKeys();
  embedded = await openEmbedded({ folder: undefined, snapshot: undefined, keys });
  school = await embedded.withDb((db) => smallSchool(serverOn(db)));
}, 240_000);
afterAll(() => embedded.close());

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
function token(person: string): string {
  const head = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: person, role: 'authenticated', aud: 'authenticated', exp: Math.floor(Date.now() / 1000) + 3600 })}`;
  return `${head}.${createHmac('sha256', keys.jwtSecret).update(head).digest('base64url')}`;
}

const ask = (person: string | null, path: string, init: RequestInit & { method: string }): Promise<Response> =>
  embedded.fetch(
    new Request(`http://localhost${path}`, {
      ...init,
      headers: { apikey: keys.publishableKey, ...(person === null ? {} : { authorization: `Bearer ${token(person)}` }), ...init.headers },
    }),
    null,
  );
const json = (body: unknown) => ({ method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
const rpc = async (person: string, name: string, body: unknown): Promise<unknown> => (await ask(person, `/rest/v1/rpc/${name}`, json(body))).json();
const upload = (person: string | null, path: string, body: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  ask(person, `/storage/v1/object/attachment/${path}`, {
    method: 'POST', body, headers: { 'content-type': 'image/jpeg', 'content-length': String(body.length), ...headers },
  });
const sign = (person: string | null, path: string) => ask(person, `/storage/v1/object/sign/attachment/${path}`, json({ expiresIn: 60 }));
const sql = (text: string, params: unknown[] = []): Promise<Row[]> => embedded.withDb((db) => serverOn(db).sql(text, params));
const push = (person: string, ops: Parameters<ReturnType<ReturnType<typeof serverOn>['as']>['push']>[0]) =>
  embedded.withDb(async (db) => (await serverOn(db).as(person).push(ops)).results.map(({ status }) => status));
const signedUrl = v.object({ signedUrl: v.string() });

async function photo(body = new Uint8Array(randomBytes(3000))): Promise<{ made: NewCase; file: MadeFile; body: Uint8Array<ArrayBuffer> }> {
  const made = newCase(school);
  const file = newFile(school.id, made.folder, { case_id: made.id, bytes: body.length, sha256: createHash('sha256').update(body).digest('hex') });
  expect(await push(school.who.keeper, [...made.ops, file.op])).toEqual([...made.ops, file.op].map(() => 'applied'));
  return { made, file, body };
}

async function stored(): ReturnType<typeof photo> {
  const all = await photo();
  expect((await upload(school.who.keeper, all.file.path, all.body)).status).toBe(200);
  expect(await rpc(school.who.keeper, 'file_stored', { p_id: all.file.id })).toEqual({ stored: true });
  return all;
}

describe('a photo', () => {
  it('is put in, told of through the feed, asked for, signed and seen byte for byte', async () => {
    const { file, body } = await photo();
    expect(await rpc(school.who.keeper, 'file_stored', { p_id: file.id })).toEqual({ stored: false });
    expect(await rpc(school.who.desk, 'file_open', { p_id: file.id })).toBeNull();
    expect((await upload(school.who.keeper, file.path, body)).status).toBe(200);
    const [cursor] = await sql('select seq, epoch from sync.counter where school_id = $1', [school.id]);
    expect(await rpc(school.who.keeper, 'file_stored', { p_id: file.id })).toEqual({ stored: true });
    expect(await sql(`select tbl, id from sync.entry where school_id = $1 and seq > $2`, [school.id, cursor?.['seq']])).toEqual([{ tbl: 'attachment', id: file.id }]);

    expect(await rpc(school.who.desk, 'file_open', { p_id: file.id })).toEqual({ bucket: 'attachment', path: file.path });
    const { signedUrl: url } = v.parse(signedUrl, await (await sign(school.who.desk, file.path)).json());
    const seen = await ask(null, url, { method: 'GET' });
    expect([seen.status, seen.headers.get('cache-control'), Buffer.from(await seen.arrayBuffer()).equals(body)]).toEqual([200, 'no-store', true]);
    expect(await sql('select person_id, folder_id from private.file_view where attachment_id = $1', [file.id])).toEqual([{ person_id: school.who.desk, folder_id: file.folder }]);
  });

  it('put in twice is there once, and the second time says so', async () => {
    const { file, body } = await stored();
    const again = await upload(school.who.keeper, file.path, body);
    expect([again.status, await again.json()]).toEqual([400, expect.objectContaining({ statusCode: '409', error: 'Duplicate' })]);
  });
});

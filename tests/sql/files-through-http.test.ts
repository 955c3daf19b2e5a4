/** Photos through the embedded server's Storage: put in by who may, seen by who may, each look written down. */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as v from 'valibot';
import { openEmbedded, type Embedded } from '../../supabase/local/embedded';
import { newKeys, type Keys } from '../../supabase/local/keys';
import { newFile, type MadeFile } from '../support/sql-files';
import { newCase, smallSchool, type NewCase, type School } from '../support/sql-school';
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
    expect(await rpc(school.who.lead, 'file_views', { p_id: file.id })).toEqual([{ person: school.who.desk, at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*(Z|\+00:00)$/) }]);
    expect(await rpc(school.who.keeper, 'file_views', { p_id: file.id })).toBeNull();
  });

  it('put in twice is there once, and the second time says so', async () => {
    const { file, body } = await stored();
    const again = await upload(school.who.keeper, file.path, body);
    expect([again.status, await again.json()]).toEqual([400, expect.objectContaining({ statusCode: '409', error: 'Duplicate' })]);
  });
});

describe('nobody else', () => {
  const storage = (person: string | null, method: string, path: string, body?: unknown) =>
    ask(person, `/storage/v1/${path}`, body === undefined ? { method } : { ...json(body), method });

  it('signs or sees it: unasked, too late, another’s asking, recused, withdrawn, from another school, not signed in', async () => {
    const { made, file } = await stored();
    const { desk, lead, handler, keeper } = school.who;
    const open = async (person: string) => expect(await rpc(person, 'file_open', { p_id: file.id })).toEqual({ bucket: 'attachment', path: file.path });
    const refused = async (person: string | null) => {
      for (const response of [await sign(person, file.path), await storage(person, 'GET', `object/attachment/${file.path}`), await storage(person, 'GET', `object/info/attachment/${file.path}`)]) {
        expect(response.status).toBeGreaterThanOrEqual(400);
      }
    };
    const seconds = (count: number) => sql(`update private.file_view set at = at - make_interval(secs => $1)`, [count]);
    for (const person of [null, desk, handler, keeper]) await refused(person);
    await open(desk);
    expect((await sign(desk, file.path)).status).toBe(200);
    await refused(lead);
    await seconds(61);
    await refused(desk);
    expect(await rpc(handler, 'file_open', { p_id: file.id })).toBeNull();
    await open(desk);
    await sql('select private.recuse($1, $2)', [made.folder, desk]);
    await refused(desk);
    await open(lead);
    await sql('update public.attachment set withdrawn_at = now() where id = $1', [file.id]);
    await refused(lead);
  });

  it('reaches it with a signature made up, changed, or for another file', async () => {
    const [one, two] = [await stored(), await stored()];
    await rpc(school.who.desk, 'file_open', { p_id: one.file.id });
    const { signedUrl: url } = v.parse(signedUrl, await (await sign(school.who.desk, one.file.path)).json());
    const signature = new URL(url, 'http://localhost').searchParams.get('token') ?? '';
    for (const forged of [url.replace(one.file.path, two.file.path), url.replace(/token=.*/, ''), `${url}x`, url.replace(signature, token(school.who.desk))]) {
      expect((await ask(null, forged, { method: 'GET' })).status).toBeGreaterThanOrEqual(400);
    }
  });

  it('puts bytes where they do not belong', async () => {
    const { file, body } = await photo();
    const { keeper, handler, desk } = school.who;
    const bare = newFile(school.id, file.folder, {}).path;
    const wrong: [string | null, string, Uint8Array<ArrayBuffer>, Record<string, string>?][] = [
      [null, file.path, body], [handler, file.path, body], [keeper, bare, body], [keeper, file.path, body.slice(1)], [keeper, file.path, body, { 'content-type': 'image/svg+xml' }],
      [keeper, file.path, body, { 'x-upsert': 'true' }], [keeper, file.path.toUpperCase(), body], [keeper, `${file.path}/x`, body], [keeper, file.path.replace('/', '%2f..%2f'), body],
      [keeper, file.path.replace('/', '/..%2f'), body], [keeper, file.path.replace(school.id, keeper), body], [keeper, file.path, new Uint8Array(10 * 1024 * 1024 + 1)],
    ];
    for (const [index, [person, path, bytes, headers]] of wrong.entries()) expect([index, (await upload(person, path, bytes, headers)).status]).toEqual([index, expect.toSatisfy((status: number) => status >= 400 && status < 500)]);
    expect((await ask(keeper, `/storage/v1/object/other/${file.path}`, { method: 'POST', body })).status).toBeGreaterThanOrEqual(400);
    expect(await sql('select name from storage.objects where name like $1', [`%${file.folder}%`])).toEqual([]);
    expect((await upload(desk, file.path, body)).status).toBe(200);
  });

  it('overwrites, moves, copies, lists or erases', async () => {
    const { file, body } = await stored();
    const { keeper } = school.who;
    const target = newFile(school.id, file.folder, {}).path;
    await rpc(keeper, 'file_open', { p_id: file.id });
    await upload(keeper, file.path, new Uint8Array(body.length), { 'x-upsert': 'true' });
    await ask(keeper, `/storage/v1/object/attachment/${file.path}`, { method: 'PUT', body: new Uint8Array(body.length), headers: { 'content-type': 'image/jpeg' } });
    await storage(keeper, 'POST', 'object/move', { bucketId: 'attachment', sourceKey: file.path, destinationKey: target });
    await storage(keeper, 'POST', 'object/copy', { bucketId: 'attachment', sourceKey: file.path, destinationKey: target });
    await storage(keeper, 'DELETE', 'object/attachment', { prefixes: [file.path] });
    await storage(keeper, 'POST', 'bucket/attachment/empty', {});
    await storage(keeper, 'PUT', 'bucket/attachment', { public: true });
    await storage(keeper, 'POST', 'bucket', { id: 'mine', name: 'mine' });
    expect(await sql('select id from storage.buckets where public or id <> $1', ['attachment'])).toEqual([]);
    expect(await sql('select name from storage.objects where name like $1', [`%${file.folder}%`])).toEqual([{ name: file.path }]);
    expect(await (await storage(school.who.handler, 'POST', 'object/list/attachment', { prefix: '' })).json()).toEqual([]);
    await rpc(keeper, 'file_open', { p_id: file.id });
    const { signedUrl: url } = v.parse(signedUrl, await (await sign(keeper, file.path)).json());
    expect(Buffer.from(await (await ask(null, url, { method: 'GET' })).arrayBuffer()).equals(body)).toBe(true);
  });
});

it('many at once keep to their own role', async () => {
  const all = await Promise.all(Array.from({ length: 4 }, () => photo()));
  const statuses = await Promise.all(all.flatMap(({ file, body }) => [upload(school.who.keeper, file.path, body), upload(school.who.handler, file.path, body), sign(school.who.handler, file.path), upload(null, file.path, body)]
    .map(async (response) => (await response).status)));
  expect(statuses).toEqual(all.flatMap(() => [200, 400, 400, 400]));
});

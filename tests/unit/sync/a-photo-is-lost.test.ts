import { beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '@/sync/remote';
import { newId } from '@/lib/id';
import { ok } from '@/lib/result';
import { ModelServer, type Kind, type Mishap } from './model-server';
import { checkIntent, LI, Phone, schoolDay, settle } from './phone';
import { bytes, caseWithPhotos, photo, states, take, text } from './photos';

let server: ModelServer;
let phone: Phone;
let unitTerm: string;
beforeEach(() => {
  server = new ModelServer();
  phone = new Phone();
  ({ unitTerm } = schoolDay(server));
});
const only = (kind: Kind, mishap: Mishap) => (asked: Kind): Mishap => (asked === kind ? mishap : 'none');

describe('a photo', () => {
  it('taken in a form is on the disk at once, and found again by a phone that was killed', async () => {
    const engine = await phone.tab(server);
    const [file] = await take(engine, 'd1');
    expect(file).toMatchObject({ kind: 'photo', state: 'draft', draft: 'd1', sent: 0, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const reopened = await phone.tab(server);
    expect(reopened.files.list()).toEqual(engine.files.list());
    expect(text(await reopened.files.thumb(file!.id))).toMatch(/^small picture/);
    const read = await reopened.files.read(file!.id);
    expect(read.ok && text(read.value.body)).toMatch(/^picture/);
    expect(server.looks).toEqual([]);
  });

  it('goes to the server after its row, under its hash; its body leaves the phone only when the stamped row is back, its thumb stays', async () => {
    const engine = await phone.tab(server);
    await engine.syncNow();
    const { ids, paths, filed } = await caseWithPhotos(engine, 2);
    expect(states(engine)).toEqual(['waiting', 'waiting']);
    expect(engine.status().waiting).toBe(1);
    // The stamps cannot come back yet.
    let pulls = 0;
    server.mishap = (kind) => (kind === 'pull' && ++pulls > 1 ? 'dropped' : 'none');
    await engine.syncNow();
    expect(server.uploads).toEqual(paths);
    expect(states(engine)).toEqual(['stored', 'stored']);
    expect(engine.status().waiting).toBe(0);
    const vault = await phone.vault();
    expect(await vault.files.bytes('bodies', ids[0]!)).not.toBeNull();

    server.mishap = () => 'none';
    await engine.syncNow();
    expect(await Promise.all(ids.map((id) => vault.files.bytes('bodies', id)))).toEqual([null, null]);
    expect(text(await engine.files.thumb(ids[0]!))).toMatch(/^small/);
    expect(states(await phone.tab(server))).toEqual(['stored', 'stored']);
    await engine.open(filed.folder);
    expect(engine.book().inFolder('attachment', filed.folder).map(({ stored_at }) => typeof stored_at)).toEqual(['string', 'string']);
  });

  it('that is not on this phone any more is asked for, which the server notes, and never shown when it is not what was stored', async () => {
    const engine = await phone.tab(server);
    await engine.syncNow();
    const { ids: [id], paths: [path] } = await caseWithPhotos(engine);
    await engine.syncNow();
    const read = await engine.files.read(id!);
    expect(read.ok && [text(read.value.body)?.slice(0, 7), read.value.mime]).toEqual(['picture', 'image/jpeg']);
    expect(server.looks).toEqual([id]);
    server.objects.set(path!, bytes('<html>'));
    expect(await engine.files.read(id!)).toEqual({ ok: false, error: { kind: 'not_ours' } });
    server.put('attachment', { ...server.rows.get(id!)!.row, withdrawn_at: '2026-09-02T00:00:00Z' });
    expect(await engine.files.read(id!)).toEqual({ ok: false, error: { kind: 'gone' } });
    expect(await engine.files.read(newId())).toEqual({ ok: false, error: { kind: 'gone' } });
  });
});

describe('whatever happens to an upload', () => {
  const faults: Fault[] = [{ kind: 'offline' }, { kind: 'timeout' }, { kind: 'unauthorized' }, { kind: 'refused', status: 404 }, { kind: 'slow_down', after: null }, { kind: 'server', status: 500 }, { kind: 'not_ours' }];
  it.each(faults)('$kind $status: the photo stays, counts as waiting, and goes the next time', async (fault) => {
    const engine = await phone.tab(server);
    await engine.syncNow();
    server.mishap = only('upload', fault);
    const { paths } = await caseWithPhotos(engine);
    await engine.syncNow();
    expect(engine.status()).toMatchObject({ waiting: 1, attention: 0, fault });
    expect(states(await phone.tab(server))).toEqual(['waiting']);
    server.mishap = () => 'none';
    await engine.syncNow();
    expect(server.uploads).toEqual(paths);
    expect(engine.status()).toMatchObject({ waiting: 0, fault: null, nextTry: null });
  });

  it('a lost answer is not a second upload: the server is asked first, also by a phone that was killed', async () => {
    const engine = await phone.tab(server);
    await engine.syncNow();
    server.mishap = only('upload', 'lost');
    await caseWithPhotos(engine);
    await engine.syncNow();
    expect(engine.status().waiting).toBe(1);
    server.mishap = () => 'none';
    const reopened = await phone.tab(server);
    await reopened.syncNow();
    expect(server.count('upload')).toBe(1);
    expect(states(reopened)).toEqual(['stored']);
  });

  it('bytes that are there already are as good as sent', async () => {
    const engine = await phone.tab(server);
    await engine.syncNow();
    const { paths } = await caseWithPhotos(engine);
    server.objects.set(paths[0]!, bytes('the same'));
    await engine.syncNow();
    expect([server.count('upload'), server.uploads, states(engine)]).toEqual([1, [], ['stored']]);
  });

  it('bytes the server cannot find after all are sent again, and when it still cannot, the person is told', async () => {
    const real = server.remote(LI.id);
    const engine = await phone.tab({ ...real, stored: async () => ok(false) });
    await engine.syncNow();
    await caseWithPhotos(engine);
    await engine.syncNow();
    expect([states(engine), engine.status().fault]).toEqual([['waiting'], { kind: 'not_ours' }]);
    await engine.syncNow();
    expect([server.count('upload'), states(engine), engine.status().attention]).toEqual([2, ['refused'], 1]);
  });

  it('a restored server gets the row again before the bytes', async () => {
    const engine = await phone.tab(server);
    await engine.syncNow();
    const restore = server.snapshot();
    server.mishap = only('upload', 'dropped');
    const { paths } = await caseWithPhotos(engine);
    await engine.syncNow();
    restore();
    server.mishap = only('push', { kind: 'server', status: 500 });
    await engine.syncNow();
    expect([states(engine), engine.status().waiting]).toEqual([['waiting'], 1]);
    server.mishap = () => 'none';
    await engine.syncNow();
    expect([states(engine), server.uploads]).toEqual([['stored'], paths]);
  });

  it('a server restored before the stamped row came back is asked again, also by the tab that knew the photo there', async () => {
    const engine = await phone.tab(server);
    await engine.syncNow();
    const restore = server.snapshot();
    let pulls = 0;
    server.mishap = (kind) => (kind === 'pull' && ++pulls > 1 ? 'dropped' : 'none');
    const { ids: [id] } = await caseWithPhotos(engine);
    await engine.syncNow();
    restore();
    server.mishap = () => 'none';
    await engine.syncNow();
    expect([states(engine), typeof server.rows.get(id!)?.row['stored_at']]).toEqual([['stored'], 'string']);
  });

  it('a photo that another tab has sent is asked about after a restore, not called refused for want of its bytes', async () => {
    const [one, two] = [await phone.tab(server), await phone.tab(server)];
    await one.syncNow();
    const restore = server.snapshot();
    await caseWithPhotos(one);
    await two.syncNow();
    restore();
    await one.syncNow();
    expect([states(one), server.uploads.length]).toEqual([['stored'], 1]);
  });

  it('one photo the server chokes on does not keep the others', async () => {
    const engine = await phone.tab(server);
    await engine.syncNow();
    const { paths } = await caseWithPhotos(engine, 3);
    server.refusesUpload = (path) => (path === paths[0] ? { kind: 'server', status: 500 } : null);
    await engine.syncNow();
    expect(states(engine)).toEqual(['waiting', 'stored', 'stored']);
  });

  it('records never wait for a photo', async () => {
    const engine = await phone.tab(server);
    await engine.syncNow();
    let letGo = (): void => undefined;
    const remote = { ...server.remote(LI.id), upload: () => new Promise<never>((_, fail) => { letGo = () => fail(new Error('over')); }) };
    const slow = await phone.tab(remote);
    await caseWithPhotos(slow);
    const stuck = slow.syncNow().catch(() => undefined);
    await settle();
    expect(slow.status()).toMatchObject({ busy: true, waiting: 1 });
    const check = checkIntent(unitTerm);
    await slow.save(check);
    void slow.syncNow().catch(() => undefined);
    await settle();
    expect(server.rows.has(check.row)).toBe(true);
    letGo();
    await stuck;
  });
});

it('a full disk while a photo is taken is said, and the draft and the photos before it stay', async () => {
  const engine = await phone.tab(server);
  await take(engine, 'd1');
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
    if (this.name === 'bodies') throw new DOMException('disk', 'QuotaExceededError');
    return put.apply(this, args);
  };
  const added = await engine.files.add(photo('d1')).finally(() => { IDBObjectStore.prototype.put = put; });
  expect(added).toEqual({ ok: false, error: { kind: 'full' } });
  for (const each of [engine, await phone.tab(server)]) {
    expect(states(each)).toEqual(['draft']);
    expect((await each.drafts()).map(({ id }) => id)).toEqual(['d1']);
  }
});

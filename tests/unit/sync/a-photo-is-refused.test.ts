import { beforeEach, describe, expect, it } from 'vitest';
import { attachmentChange } from '@/domain/attachment';
import { newId } from '@/lib/id';
import type { Engine } from '@/sync/engine-types';
import type { Remote } from '@/sync/remote';
import { ModelServer } from './model-server';
import { LI, Phone, schoolDay } from './phone';
import { caseWithPhotos, checkWithPhoto, states, take } from './photos';

const DAY = 86_400_000;
let server: ModelServer;
let phone: Phone;
let unitTerm: string;
let engine: Engine;
beforeEach(async () => {
  server = new ModelServer();
  phone = new Phone();
  ({ unitTerm } = schoolDay(server));
  engine = await phone.tab(server);
  await engine.syncNow();
});
const bodies = async (...ids: readonly string[]): Promise<boolean[]> => {
  const vault = await phone.vault();
  return Promise.all(ids.map(async (id) => (await vault.files.bytes('bodies', id)) !== null));
};

describe('a photo of refused work', () => {
  it('waits with it, and goes once the work is corrected', async () => {
    server.refuses = (op) => (op.tbl === 'case' && op.data?.['facts'] === 'bad' ? 'not_allowed' : null);
    const { filed, ids } = await caseWithPhotos(engine, 1, 'bad');
    await engine.syncNow();
    expect([states(engine), server.uploads]).toEqual([['refused'], []]);
    expect(engine.status()).toMatchObject({ waiting: 0, attention: 1 });

    const refused = engine.returned()[0]!.ops.map(({ id }) => id);
    const corrected = filed.changes.filter(({ id }) => refused.includes(id)).map((change) => (change.k === 'create' && change.tbl === 'case' ? { ...change, data: { ...change.data, facts: 'good' } } : change));
    expect((await engine.resend(filed.id, corrected)).ok).toBe(true);
    expect([states(engine), engine.status().waiting]).toEqual([['waiting'], 1]);
    await engine.syncNow();
    expect([states(engine), server.uploads.length]).toEqual([['stored'], 1]);
    expect(engine.files.get(ids[0]!)?.state).toBe('stored');
  });

  it('corrected without it, it leaves the list; a new one of the correction goes', async () => {
    server.refuses = (op) => (op.tbl === 'case' && op.data?.['facts'] === 'bad' ? 'not_allowed' : null);
    const { filed, ids: [old] } = await caseWithPhotos(engine, 1, 'bad');
    await engine.syncNow();
    const [fresh] = await take(engine, 'd2');
    const corrected = filed.changes.filter(({ k, tbl, id }) => k === 'create' && tbl !== 'folder' && id !== old).map((change) => (change.tbl === 'case' && change.k === 'create' ? { ...change, data: { ...change.data, facts: 'good' } } : change));
    await engine.resend(filed.id, [...corrected, attachmentChange(filed.folder, { caseId: filed.caseId }, fresh!)]);
    await engine.syncNow();
    expect(engine.files.list().map(({ id, state }) => [id, state])).toEqual([[fresh!.id, 'stored']]);
    expect(await bodies(old!)).toEqual([true]);
  });

  it.each([['right', 0], ['40 days behind', -40 * DAY], ['40 days ahead', 40 * DAY]])('given up stays with its receipt for 35 days, on a phone whose clock is %s', async (_clock, off) => {
    phone.clock.time += off;
    server.refuses = (op) => (op.tbl === 'folder' ? 'not_allowed' : null);
    const { filed, ids } = await caseWithPhotos(engine);
    await engine.syncNow();
    await engine.giveUp(filed.id);
    expect([states(engine), engine.status().attention]).toEqual([[], 0]);
    server.time += 34 * DAY;
    await (await phone.tab(server)).syncNow();
    expect(await bodies(...ids)).toEqual([true]);
    server.time += 2 * DAY;
    await (await phone.tab(server)).syncNow();
    expect(await bodies(...ids)).toEqual([false]);
  });

  it('whose row the server has taken goes on, whatever becomes of the rest', async () => {
    const { filed, ids } = await caseWithPhotos(engine, 2);
    server.refuses = (op) => (op.id === ids[1] ? 'no' : null);
    server.mishap = (kind) => (kind === 'upload' ? 'dropped' : 'none');
    await engine.syncNow();
    await engine.giveUp(filed.id);
    server.mishap = () => 'none';
    await engine.syncNow();
    expect(engine.files.list().map(({ id, state }) => [id, state])).toEqual([[ids[0], 'stored']]);
  });

  it('taken back with its work is not sent, and comes back with work that names it again', async () => {
    const { filed, ids } = await caseWithPhotos(engine);
    expect(await engine.takeBack(filed.id)).toBe(true);
    expect(states(engine)).toEqual([]);
    await engine.syncNow();
    expect(server.uploads).toEqual([]);
    await engine.save({ ...filed, id: newId() });
    expect(engine.files.list().map(({ id, state }) => [id, state])).toEqual([[ids[0], 'waiting']]);
  });
});

describe('a photo the server will not take', () => {
  it.each([{ kind: 'refused', status: 403 } as const, { kind: 'refused', status: 415 } as const, { kind: 'too_large' } as const])('$kind $status: is shown and kept, and tried again when a person asks', async (fault) => {
    server.refusesUpload = () => fault;
    const { ids } = await caseWithPhotos(engine);
    await engine.syncNow();
    expect([states(engine), engine.status()]).toEqual([['refused'], expect.objectContaining({ waiting: 0, attention: 1, fault: null })]);
    expect(states(await phone.tab(server))).toEqual(['refused']);
    expect(await bodies(...ids)).toEqual([true]);
    server.refusesUpload = () => null;
    await engine.syncNow();
    expect([states(engine), engine.status().attention]).toEqual([['stored'], 0]);
  });

  it('can be dropped by the person; one that waits cannot', async () => {
    server.refusesUpload = () => ({ kind: 'refused', status: 403 });
    const { ids: [refused] } = await caseWithPhotos(engine);
    await engine.syncNow();
    server.mishap = () => 'dropped';
    const { ids: [waiting] } = await caseWithPhotos(engine);
    await engine.files.drop(refused!);
    await engine.files.drop(waiting!);
    expect((await phone.tab(server)).files.list().map(({ id }) => id)).toEqual([waiting]);
  });
});

describe('a folder is taken from this person', () => {
  it('before its rows ever came back, as whoever names themselves in a case loses sight of it: its photo is shown as refused, and does not wait for ever', async () => {
    const real = server.remote(LI.id);
    let folder = '';
    const remote: Remote = {
      ...real,
      push: (device, ops) => real.push(device, ops).finally(() => server.revoke(LI.id, folder)),
      // The server tells of no folder it never showed.
      pull: (cursor, limit) => real.pull(cursor, limit).then((answer) => (answer.ok ? { ...answer, value: { ...answer.value, revoked: [] } } : answer)),
    };
    const shut = await phone.tab(remote);
    const { filed, ids } = await caseWithPhotos(shut);
    folder = filed.folder;
    await shut.syncNow();
    expect([states(shut), shut.status()]).toEqual([['refused'], expect.objectContaining({ waiting: 0, attention: 1, fault: null })]);
    expect(await bodies(...ids)).toEqual([true]);
  });

  it('its photos leave the phone; what was never sent stays, shown as refused, and goes when the folder is back', async () => {
    const sent = await checkWithPhoto(engine, unitTerm);
    await engine.syncNow();
    server.mishap = (kind) => (kind === 'upload' ? 'dropped' : 'none');
    const unsent = await checkWithPhoto(engine, unitTerm);
    await engine.syncNow();
    server.revoke(LI.id, unitTerm);
    server.mishap = () => 'none';
    server.refusesUpload = () => ({ kind: 'offline' });
    await engine.syncNow();
    await engine.syncNow();
    expect(engine.files.list().map(({ id, state }) => [id, state])).toEqual([[unsent.id, 'refused']]);
    expect(await engine.files.thumb(sent.id)).toBeNull();
    expect(await bodies(unsent.id)).toEqual([true]);

    server.refusesUpload = () => null;
    server.grant(LI.id, unitTerm);
    await engine.syncNow();
    await engine.syncNow();
    expect([states(engine), server.uploads.length]).toEqual([['stored'], 2]);
  });

  it('a photo that was withdrawn leaves the phone', async () => {
    const { ids: [id] } = await caseWithPhotos(engine);
    await engine.syncNow();
    server.put('attachment', { ...server.rows.get(id!)!.row, withdrawn_at: '2026-09-02T00:00:00Z' });
    await engine.syncNow();
    expect([states(engine), await engine.files.thumb(id!)]).toEqual([[], null]);
  });
});

describe('photos of forms', () => {
  it('go with a form that is thrown away, at once', async () => {
    const [file] = await take(engine, 'd1');
    await engine.removeDraft('d1');
    expect(states(engine)).toEqual([]);
    expect(await bodies(file!.id)).toEqual([false]);
  });

  it('whose draft is no more are swept at the next start, never those of a draft or of work that waits', async () => {
    const [orphan, kept] = [(await take(engine, 'd1'))[0]!, (await take(engine, 'd2'))[0]!];
    const waits = await checkWithPhoto(engine, unitTerm);
    server.mishap = (kind) => (kind === 'push' || kind === 'upload' ? 'dropped' : 'none');
    const vault = await phone.vault();
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = phone.host.indexedDB.open(`zhiwei-${LI.id}`);
      request.onsuccess = () => resolve(request.result);
    });
    await new Promise((resolve) => { db.transaction('drafts', 'readwrite').objectStore('drafts').delete('d1').onsuccess = resolve; });
    db.close();
    vault.close();
    const next = await phone.tab(server);
    server.mishap = (kind) => (kind === 'upload' ? 'dropped' : 'none');
    await next.syncNow();
    expect(next.files.list().map(({ id }) => id).sort()).toEqual([kept.id, waits.id].sort());
    expect(await bodies(orphan.id, kept.id, waits.id)).toEqual([false, true, true]);
  });
});

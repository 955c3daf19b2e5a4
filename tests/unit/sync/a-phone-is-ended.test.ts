import { beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '@/sync/engine-types';
import { ModelServer, type Kind } from './model-server';
import { caseIntent, checkIntent, LI, Phone, schoolDay, settle } from './phone';
import { caseWithPhotos, checkWithPhoto, states, take } from './photos';

let server: ModelServer;
let phone: Phone;
let unitTerm: string;
beforeEach(() => {
  server = new ModelServer();
  phone = new Phone();
  ({ unitTerm } = schoolDay(server));
});
const kinds = (): Kind[] => server.calls.splice(0).map(({ kind }) => kind);
const told = (engine: Engine) => server.devices.get(engine.device);

describe('what waits on this phone', () => {
  it('is told before anything is sent, and again at the end of each round', async () => {
    const engine = await phone.tab(server);
    await engine.save(checkIntent(unitTerm));
    server.mishap = (kind) => (kind === 'push' ? { kind: 'server', status: 500 } : 'none');
    await engine.syncNow();
    expect(kinds()).toEqual(['hello', 'pull', 'push', 'pull', 'hello']);
    expect(told(engine)).toMatchObject({ ops: 1, files: 0 });
    await engine.syncNow();
    expect(kinds()[0]).toBe('push');
    server.mishap = () => 'none';
    await engine.syncNow();
    expect(told(engine)).toMatchObject({ ops: 0, files: 0 });
  });

  it('counts pieces of work, refused ones too, and files whose bytes are only here', async () => {
    const engine = await phone.tab(server);
    await engine.syncNow();
    await engine.save(caseIntent('bad'));
    server.refuses = (op) => (op.data?.['facts'] === 'bad' ? 'no' : null);
    await caseWithPhotos(engine, 2);
    await take(engine, 'd1');
    server.mishap = (kind) => (kind === 'upload' ? 'dropped' : 'none');
    await engine.syncNow();
    expect(told(engine)).toMatchObject({ ops: 1, files: 2 });
  });

  it('is known to a phone whose store was cleared: what it had said the time before', async () => {
    const engine = await phone.tab(server);
    expect(engine.status().serverKnew).toBeNull();
    server.devices.set(engine.device, { ops: 3, files: 2, at: '2026-08-31T10:00:00.000Z' });
    await engine.syncNow();
    expect(engine.status().serverKnew).toEqual({ ops: 3, files: 2, at: '2026-08-31T10:00:00.000Z' });
    await engine.syncNow();
    expect(engine.status().serverKnew).toMatchObject({ ops: 3 });
  });

  it.each([{ kind: 'refused', status: 404 } as const, { kind: 'server', status: 500 } as const, { kind: 'not_ours' } as const, { kind: 'timeout' } as const])('a server that does not listen ($kind) gets and gives everything all the same', async (fault) => {
    server.mishap = (kind) => (kind === 'hello' ? fault : 'none');
    const engine = await phone.tab(server);
    const check = checkIntent(unitTerm);
    await engine.save(check);
    await engine.syncNow();
    expect(engine.status()).toMatchObject({ waiting: 0, ready: true, fault: null, ended: false });
    expect(server.rows.has(check.row)).toBe(true);
  });
});

describe('a phone the server ended', () => {
  async function ended(): Promise<{ engine: Engine; sent: string; waiting: string }> {
    const engine = await phone.tab(server);
    await engine.syncNow();
    const sent = await checkWithPhoto(engine, unitTerm);
    await engine.save(caseIntent('there'));
    await engine.syncNow();
    await engine.syncNow();
    await engine.save(caseIntent('bad'));
    server.refuses = (op) => (op.data?.['facts'] === 'bad' ? 'no' : null);
    await engine.syncNow();
    await take(engine, 'd1');
    const waiting = await checkWithPhoto(engine, unitTerm);
    server.ended.add(engine.device);
    return { engine, sent: sent.id, waiting: waiting.id };
  }

  it('sends nothing more, loses what the server has, and keeps what it has not', async () => {
    const { engine, sent, waiting } = await ended();
    const effects = server.effects.length;
    const next = await phone.tab(server);
    kinds();
    await next.syncNow();
    expect(kinds()).toEqual(['hello']);
    expect(server.effects).toHaveLength(effects);
    for (const each of [next, await phone.tab(server)]) {
      expect(each.status()).toMatchObject({ ended: true, waiting: 1, attention: 1, ready: false });
      expect(each.book().all('school')).toEqual([]);
      expect(each.book().all('case').map(({ facts }) => facts)).toEqual(['bad']);
      expect(each.files.list().map(({ id, state }) => [id === waiting ? 'waiting' : id === sent ? 'sent' : 'draft', state]).sort()).toEqual([['draft', 'draft'], ['waiting', 'waiting']]);
      expect(await each.files.thumb(sent)).toBeNull();
      expect((await each.files.read(waiting)).ok).toBe(true);
      expect((await each.drafts()).map(({ id }) => id)).toEqual(['d1']);
    }
    void engine;
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = phone.host.indexedDB.open(`zhiwei-${LI.id}`);
      request.onsuccess = () => resolve(request.result);
    });
    const count = (store: string) => new Promise((resolve) => {
      const request = db.transaction(store).objectStore(store).count();
      request.onsuccess = () => resolve(request.result);
    });
    expect(await Promise.all(['folders', 'index', 'acked', 'pending', 'attention', 'drafts', 'files', 'bodies'].map(count))).toEqual([0, 0, 0, 2, 1, 1, 2, 2]);
    db.close();
  });

  it('learns it while it runs, in every tab, and asks each round only whether it may come back', async () => {
    const { engine } = await ended();
    const other = await phone.tab(server);
    other.start();
    engine.start();
    await settle();
    await engine.syncNow();
    await settle();
    expect([engine.status().ended, other.status().ended]).toEqual([true, true]);
    expect(states(other)).toContain('waiting');
    kinds();
    await engine.syncNow();
    expect(kinds()).toEqual(['hello']);
    server.ended.clear();
    await engine.syncNow();
    expect(engine.status()).toMatchObject({ ended: false, ready: true, waiting: 0 });
    expect(states(engine).filter((state) => state === 'stored')).toHaveLength(1);
    expect(engine.book().all('case')).toHaveLength(2);
    await engine.stop();
    await other.stop();
  });

  it('whose store is stuck sends nothing either', async () => {
    const { engine } = await ended();
    const next = await phone.tab(server);
    void engine;
    const clear = IDBObjectStore.prototype.clear;
    IDBObjectStore.prototype.clear = () => { throw new DOMException('disk', 'UnknownError'); };
    kinds();
    await next.syncNow();
    expect(kinds()).toEqual(['hello']);
    expect(next.status().ended).toBe(false);
    IDBObjectStore.prototype.clear = clear;
    await next.syncNow();
    expect(next.status().ended).toBe(true);
  });
});

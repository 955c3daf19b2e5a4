import { beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '@/sync/engine-types';
import type { Fault } from '@/sync/remote';
import { err, type Result } from '@/lib/result';
import { ModelServer } from './model-server';
import { LI, Locks, Phone, schoolDay, settle } from './phone';
import { caseWithPhotos, states, take } from './photos';

let server: ModelServer;
let phone: Phone;
beforeEach(() => {
  server = new ModelServer();
  phone = new Phone();
  schoolDay(server);
});
async function quiet(...engines: Engine[]): Promise<void> {
  for (let calm = 0; calm < 3; calm = engines.some((engine) => engine.status().busy) ? 0 : calm + 1) await settle(20);
}
async function started(): Promise<Engine> {
  const engine = await phone.tab(server);
  engine.start();
  await quiet(engine);
  return engine;
}
async function pass(ms: number, ...engines: Engine[]): Promise<void> {
  phone.clock.pass(ms);
  await quiet(...engines);
}

describe('two tabs', () => {
  beforeEach(() => {
    phone.locks = new Locks();
  });

  it('show the same photos; only the one that leads sends them, and both see how far it is', async () => {
    const [one, two] = [await started(), await started()];
    const files = await take(two, 'd1');
    await quiet(one, two);
    expect(one.files.list()).toEqual(two.files.list());
    await two.files.drop(files[0]!.id);
    await quiet(one, two);
    expect(states(one)).toEqual([]);

    const { paths } = await caseWithPhotos(two, 2);
    await quiet(one, two);
    const seen = new Set<string>();
    two.subscribe(() => two.files.list().forEach(({ state, sent, bytes }) => state === 'sending' && seen.add(`${sent / bytes}`)));
    for (let i = 0; i < 5; i++) await pass(1_000, one, two);
    expect(server.uploads).toEqual(paths);
    expect([...seen]).toContain('0.5');
    for (const tab of [one, two]) {
      expect(states(tab)).toEqual(['stored', 'stored']);
      expect(tab.status()).toMatchObject({ waiting: 0, busy: false });
    }
    await two.stop();
    await one.stop();
  });

  it('without locks both send, and nothing is doubled', async () => {
    phone.locks = undefined;
    const one = await phone.tab(server);
    await one.syncNow();
    const { paths } = await caseWithPhotos(one, 3);
    const two = await phone.tab(server);
    await Promise.all([one.syncNow(), two.syncNow()]);
    await Promise.all([one.syncNow(), two.syncNow()]);
    expect([...server.objects.keys()].sort()).toEqual([...paths].sort());
    expect(states(await phone.tab(server))).toEqual(['stored', 'stored', 'stored']);
  });
});

describe('only over Wi-Fi', () => {
  it('photos wait while the phone pays for its bytes, records do not; they go when Wi-Fi is there', async () => {
    const engine = await started();
    await engine.files.setWifiOnly(true);
    phone.connection = 'cellular';
    const { filed, paths } = await caseWithPhotos(engine);
    await pass(1_000, engine);
    expect(server.rows.has(filed.caseId)).toBe(true);
    expect([states(engine), server.uploads]).toEqual([['waiting'], []]);
    expect(engine.status()).toMatchObject({ waiting: 1, fault: null });
    expect((await phone.tab(server)).files.wifiOnly()).toBe(true);

    phone.connection = 'wifi';
    phone.emit('connection');
    await pass(1_000, engine);
    expect(server.uploads).toEqual(paths);
    await engine.stop();
  });

  it.each([undefined, 'unknown', 'ethernet', 'wifi'])('over %s they go', async (connection) => {
    const engine = await phone.tab(server);
    await engine.files.setWifiOnly(true);
    phone.connection = connection;
    await caseWithPhotos(engine);
    await engine.syncNow();
    expect(states(engine)).toEqual(['stored']);
  });

  it('an upload that runs when Wi-Fi is lost is broken off, and is no fault; turned off, it goes', async () => {
    let signals = 0;
    const remote = {
      ...server.remote(LI.id),
      upload: (_path: string, _body: ArrayBuffer, _mime: string, _progress: unknown, signal: AbortSignal) =>
        new Promise<Result<never, Fault>>((resolve) => signal.addEventListener('abort', () => { signals++; resolve(err({ kind: 'offline' })); })),
    };
    const engine = await phone.tab(remote);
    engine.start();
    await quiet(engine);
    phone.connection = 'wifi';
    await engine.files.setWifiOnly(true);
    await caseWithPhotos(engine);
    phone.clock.pass(1_000);
    await settle();
    expect(states(engine)).toEqual(['sending']);
    phone.connection = 'cellular';
    phone.emit('connection');
    await quiet(engine);
    expect([signals, states(engine), engine.status().fault]).toEqual([1, ['waiting'], null]);
    await engine.stop();

    const next = await started();
    expect(states(next)).toEqual(['waiting']);
    await next.files.setWifiOnly(false);
    await pass(1_000, next);
    expect(states(next)).toEqual(['stored']);
    await next.stop();
  });
});

describe('when to try', () => {
  it('again after a pause that grows, without holding back records; at once when the network is back', async () => {
    const engine = await started();
    const uploads = () => server.calls.filter(({ kind }) => kind === 'upload').length;
    server.mishap = (kind) => (kind === 'upload' ? { kind: 'server', status: 500 } : 'none');
    await caseWithPhotos(engine);
    await pass(1_000, engine);
    expect(uploads()).toBe(1);
    expect(engine.status().nextTry).toBeGreaterThan(phone.clock.time - 1);
    const { filed } = await caseWithPhotos(engine, 0);
    await pass(400, engine);
    expect(server.rows.has(filed.caseId)).toBe(true);
    for (let i = 0; i < 8; i++) await pass(2_000, engine);
    const tried = uploads();
    expect(tried).toBeGreaterThan(1);
    expect(tried).toBeLessThan(6);
    server.mishap = () => 'none';
    phone.emit('online');
    await pass(1_000, engine);
    expect(states(engine)).toEqual(['stored']);
    expect(engine.status()).toMatchObject({ nextTry: null, fault: null });
    await engine.stop();
  });

  it('a stopped engine breaks off what it sends', async () => {
    const remote = { ...server.remote(LI.id), upload: (...[, , , , signal]: Parameters<ReturnType<ModelServer['remote']>['upload']>) => new Promise<Result<never, Fault>>((resolve) => signal.addEventListener('abort', () => resolve(err({ kind: 'offline' })))) };
    const engine = await phone.tab(remote);
    await engine.syncNow();
    await caseWithPhotos(engine);
    const over = engine.syncNow();
    await settle();
    expect(states(engine)).toEqual(['sending']);
    await engine.stop();
    await over;
  });
});

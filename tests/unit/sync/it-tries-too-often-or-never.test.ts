/** Fear: the phone wears out battery and server, or stops trying and says nothing. */
import { beforeEach, describe, expect, it } from 'vitest';
import { ModelServer } from './model-server';
import { checkIntent, Phone, quiet, schoolDay, settle } from './phone';

let server: ModelServer;
let phone: Phone;
let unitTerm: string;
beforeEach(() => {
  server = new ModelServer();
  phone = new Phone();
  ({ unitTerm } = schoolDay(server));
});

describe('when to try', () => {
  it('soon after a save, once for a burst', async () => {
    const engine = await phone.started(server);
    const before = server.count('push');
    for (let i = 0; i < 5; i++) await engine.save(checkIntent(unitTerm, i));
    await settle();
    expect(server.count('push')).toBe(before);
    phone.clock.pass(300);
    await quiet(engine);
    expect(server.count('push')).toBe(before + 1);
    await engine.stop();
  });

  it('each minute while someone looks, not while nobody does', async () => {
    const engine = await phone.started(server);
    const before = server.count('pull');
    phone.clock.pass(60_000);
    await quiet(engine);
    expect(server.count('pull')).toBe(before + 1);
    phone.isVisible = false;
    phone.clock.pass(300_000);
    await quiet(engine);
    expect(server.count('pull')).toBe(before + 1);
    await engine.stop();
  });

  it('later and later after faults, and at once when the network is back', async () => {
    const engine = await phone.started(server);
    server.mishap = () => 'dropped';
    const waits: number[] = [];
    await engine.syncNow();
    for (let i = 0; i < 12; i++) {
      const due = engine.status().nextTry;
      if (due === null) throw new Error('no next try');
      waits.push(due - phone.clock.time);
      phone.clock.pass(due - phone.clock.time);
      await quiet(engine);
    }
    expect(waits.slice(0, 4)).toEqual([500, 1_000, 2_000, 4_000]);
    expect(Math.max(...waits)).toBe(150_000);
    server.mishap = () => 'none';
    phone.emit('online');
    await quiet(engine);
    expect(engine.status()).toMatchObject({ fault: null, nextTry: null });
    await engine.stop();
  });

  it('not before the time a busy server asked for, whatever is saved meanwhile', async () => {
    const engine = await phone.started(server);
    server.mishap = () => ({ kind: 'slow_down', after: 20_000 });
    await engine.syncNow();
    const before = server.calls.length;
    await engine.save(checkIntent(unitTerm));
    phone.clock.pass(19_000);
    await quiet(engine);
    expect(server.calls.length).toBe(before);
    server.mishap = () => 'none';
    phone.clock.pass(1_000);
    await quiet(engine);
    expect(engine.status().waiting).toBe(0);
    await engine.stop();
  });

  it('not at all while the session is over, until someone signs in again', async () => {
    const engine = await phone.started(server);
    server.mishap = () => ({ kind: 'unauthorized' });
    await engine.syncNow();
    const before = server.calls.length;
    phone.clock.pass(600_000);
    phone.emit('visible');
    await quiet(engine);
    expect(server.calls.length).toBe(before);
    server.mishap = () => 'none';
    await engine.syncNow();
    expect(engine.status().fault).toBeNull();
    phone.clock.pass(60_000);
    await quiet(engine);
    expect(server.calls.length).toBeGreaterThan(before + 1);
    await engine.stop();
  });

  it('not while surely offline', async () => {
    phone.isOnline = false;
    const engine = await phone.started(server);
    expect(server.calls).toEqual([]);
    expect(engine.status().online).toBe(false);
    phone.isOnline = true;
    phone.emit('online');
    await quiet(engine);
    expect(engine.status().ready).toBe(true);
    await engine.stop();
  });

  it('a stopped engine is silent', async () => {
    const engine = await phone.started(server);
    await engine.save(checkIntent(unitTerm));
    await engine.stop();
    const before = server.calls.length;
    phone.clock.pass(600_000);
    phone.emit('online');
    await settle();
    expect(server.calls.length).toBe(before);
    expect(phone.clock.waits()).toEqual([]);
  });
});

it('a phone clock years off is noted and changes nothing', async () => {
  phone.clock.time = Date.parse('2036-01-01T00:00:00Z');
  const engine = await phone.tab(server);
  await engine.save(checkIntent(unitTerm));
  await engine.syncNow();
  expect(engine.status().skew).toBeLessThan(-9 * 365 * 86_400_000);
  expect(engine.status()).toMatchObject({ waiting: 0, ready: true });
});

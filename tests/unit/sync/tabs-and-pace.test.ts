import { beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '@/sync/engine';
import type { Engine } from '@/sync/engine-types';
import { olderServer } from '../../support/older-server';
import { ModelServer } from './model-server';
import { checkIntent, LI, Locks, Phone, schoolDay, settle, WANG } from './phone';

let server: ModelServer;
let phone: Phone;
let unitTerm: string;
beforeEach(() => {
  server = new ModelServer();
  phone = new Phone();
  ({ unitTerm } = schoolDay(server));
});
const count = (kind: 'push' | 'pull'): number => server.calls.filter((call) => call.kind === kind).length;
/** Lets the disk and the network finish, without time passing. */
async function quiet(...engines: Engine[]): Promise<void> {
  let calm = 0;
  while (calm < 5) {
    await settle(20);
    calm = engines.some((engine) => engine.status().busy) ? 0 : calm + 1;
  }
}
async function started(): Promise<Engine> {
  const engine = await phone.tab(server);
  engine.start();
  await quiet(engine);
  return engine;
}

describe('two tabs', () => {
  beforeEach(() => {
    phone.locks = new Locks();
  });

  it('one syncs; what the other saves is sent and both see it', async () => {
    const [one, two] = [await started(), await started()];
    const pulls = count('pull');
    const check = checkIntent(unitTerm);
    await two.save(check);
    await quiet(one, two);
    expect(one.book().get('check', check.row)).toBeDefined();
    expect(one.book().state(check.row)).toBe('waiting');
    phone.clock.pass(1_000);
    await quiet(one, two);
    phone.clock.pass(1_000);
    await quiet(one, two);
    expect(server.effects).toHaveLength(1);
    for (const tab of [one, two]) {
      expect(tab.status()).toMatchObject({ waiting: 0, busy: false });
      expect(tab.book().state(check.row)).toBe('sent');
      expect(tab.book().all('check')).toHaveLength(1);
    }
    expect(count('pull')).toBeGreaterThan(pulls);
    await two.stop();
    await one.stop();
  });

  it('asking for a round in the waiting tab gets one from the leading tab', async () => {
    const [one, two] = [await started(), await started()];
    await two.save(checkIntent(unitTerm));
    await two.syncNow();
    expect(server.effects).toHaveLength(1);
    await quiet(one, two);
    expect(two.status()).toMatchObject({ waiting: 0, ready: true });
    await one.stop();
    await two.stop();
  });

  it('the waiting tab takes over when the leading one goes', async () => {
    const [one, two] = [await started(), await started()];
    await one.stop();
    await quiet(two);
    await two.save(checkIntent(unitTerm));
    await two.syncNow();
    expect(server.effects).toHaveLength(1);
    await two.stop();
  });

  it('a leading tab that does not answer keeps nobody waiting for ever', async () => {
    const [one, two] = [await started(), await started()];
    server.remote = () => { throw new Error('unused'); };
    const hung = new Promise<never>(() => undefined);
    void one;
    const silent = phone.around;
    phone.around = () => ({ ...silent.call(phone), channel: () => ({ post: () => undefined, hear: () => undefined, close: () => undefined }) });
    let over = false;
    const alone = await phone.tab({ ...olderServer, push: () => hung, pull: () => hung, folder: () => hung });
    alone.start();
    void alone.syncNow().then(() => (over = true));
    await settle();
    phone.clock.pass(30_000);
    await settle();
    expect(over).toBe(true);
    await two.stop();
    await alone.stop();
    await one.stop();
  });
});

describe('without locks every tab syncs, and nothing is lost or doubled', () => {
  it('when both push and pull at once', async () => {
    const [one, two] = [await phone.tab(server), await phone.tab(server)];
    for (let i = 0; i < 10; i++) {
      await one.save(checkIntent(unitTerm, i));
      await two.save(checkIntent(unitTerm, 10 + i));
    }
    await Promise.all([one.syncNow(), two.syncNow()]);
    await Promise.all([one.syncNow(), two.syncNow()]);
    expect(new Set(server.effects).size).toBe(20);
    expect(server.effects).toHaveLength(20);
    const after = await phone.tab(server);
    expect(after.status().waiting).toBe(0);
    expect(after.book().all('check')).toHaveLength(20);
  });
});

it('a save made while the tab reads what another one wrote is not forgotten', async () => {
  const vault = await phone.vault();
  const read = vault.outbox.content.bind(vault.outbox);
  const check = checkIntent(unitTerm);
  let reading: (() => Promise<unknown>) | null = null;
  vault.outbox.content = async () => {
    const content = await read();
    const meanwhile = reading;
    reading = null;
    await meanwhile?.();
    return content;
  };
  let reread = (): void => undefined;
  const engine = await createEngine({ vault: { ...vault, onLate: (listener) => void (reread = listener) }, remote: server.remote(LI.id), me: LI, around: phone.around() });
  reading = () => engine.save(check);
  reread();
  await settle();
  expect(engine.book().get('check', check.row)).toBeDefined();
  expect(engine.status().waiting).toBe(1);
});

describe('when to try', () => {
  it('soon after a save, once for a burst', async () => {
    const engine = await started();
    const before = count('push');
    for (let i = 0; i < 5; i++) await engine.save(checkIntent(unitTerm, i));
    await settle();
    expect(count('push')).toBe(before);
    phone.clock.pass(300);
    await quiet(engine);
    expect(count('push')).toBe(before + 1);
    await engine.stop();
  });

  it('each minute while someone looks, not while nobody does', async () => {
    const engine = await started();
    const before = count('pull');
    phone.clock.pass(60_000);
    await quiet(engine);
    expect(count('pull')).toBe(before + 1);
    phone.isVisible = false;
    phone.clock.pass(300_000);
    await quiet(engine);
    expect(count('pull')).toBe(before + 1);
    await engine.stop();
  });

  it('later and later after faults, and at once when the network is back', async () => {
    const engine = await started();
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
    const engine = await started();
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
    const engine = await started();
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
    const engine = await started();
    expect(server.calls).toEqual([]);
    expect(engine.status().online).toBe(false);
    phone.isOnline = true;
    phone.emit('online');
    await quiet(engine);
    expect(engine.status().ready).toBe(true);
    await engine.stop();
  });

  it('a stopped engine is silent', async () => {
    const engine = await started();
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

it('asks the browser once to keep the store, at the first save', async () => {
  const engine = await phone.tab(server);
  expect(phone.persisted).toBe(0);
  await engine.save(checkIntent(unitTerm, 1));
  await engine.save(checkIntent(unitTerm, 2));
  expect(phone.persisted).toBe(1);
});

it('a phone clock years off is noted and changes nothing', async () => {
  phone.clock.time = Date.parse('2036-01-01T00:00:00Z');
  const engine = await phone.tab(server);
  await engine.save(checkIntent(unitTerm));
  await engine.syncNow();
  expect(engine.status().skew).toBeLessThan(-9 * 365 * 86_400_000);
  expect(engine.status()).toMatchObject({ waiting: 0, ready: true });
});

it('another account on the phone neither sees nor sends it', async () => {
  const li = await phone.tab(server);
  const check = checkIntent(unitTerm);
  await li.save(check);
  const wang = await phone.tab(server, WANG);
  expect(wang.status().waiting).toBe(0);
  expect(wang.book().get('check', check.row)).toBeUndefined();
  await wang.syncNow();
  expect(server.effects).toEqual([]);
});

it('a listener hears of changes until it stops', async () => {
  const engine = await phone.tab(server);
  let heard = 0;
  const stop = engine.subscribe(() => heard++);
  await engine.save(checkIntent(unitTerm));
  expect(heard).toBeGreaterThan(0);
  stop();
  const before = heard;
  await engine.save(checkIntent(unitTerm, 2));
  expect(heard).toBe(before);
});

it('a draft survives the page and goes with the save', async () => {
  const engine = await phone.tab(server);
  await engine.saveDraft({ id: 'd', kind: 'case', savedAt: 'now', data: { facts: 'half' } });
  const reopened = await phone.tab(server);
  expect(await reopened.drafts()).toEqual([{ id: 'd', kind: 'case', savedAt: 'now', data: { facts: 'half' } }]);
  await reopened.save({ ...checkIntent(unitTerm), draft: 'd' });
  expect(await reopened.drafts()).toEqual([]);
});

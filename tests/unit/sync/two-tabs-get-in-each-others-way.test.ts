/** Fear: two tabs of one phone disagree, wait for each other for ever, or do the same work twice. */
import { beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '@/sync/engine';
import { olderServer } from '../../support/older-server';
import { ModelServer } from './model-server';
import { checkIntent, LI, Locks, Phone, quiet, schoolDay, settle } from './phone';

let server: ModelServer;
let phone: Phone;
let unitTerm: string;
beforeEach(() => {
  server = new ModelServer();
  phone = new Phone();
  ({ unitTerm } = schoolDay(server));
});

describe('two tabs', () => {
  beforeEach(() => {
    phone.locks = new Locks();
  });

  it('one syncs; what the other saves is sent and both see it', async () => {
    const [one, two] = [await phone.started(server), await phone.started(server)];
    const pulls = server.count('pull');
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
    expect(server.count('pull')).toBeGreaterThan(pulls);
    await two.stop();
    await one.stop();
  });

  it('asking for a round in the waiting tab gets one from the leading tab', async () => {
    const [one, two] = [await phone.started(server), await phone.started(server)];
    await two.save(checkIntent(unitTerm));
    await two.syncNow();
    expect(server.effects).toHaveLength(1);
    await quiet(one, two);
    expect(two.status()).toMatchObject({ waiting: 0, ready: true });
    await one.stop();
    await two.stop();
  });

  it('the waiting tab takes over when the leading one goes', async () => {
    const [one, two] = [await phone.started(server), await phone.started(server)];
    await one.stop();
    await quiet(two);
    await two.save(checkIntent(unitTerm));
    await two.syncNow();
    expect(server.effects).toHaveLength(1);
    await two.stop();
  });

  it('a leading tab that does not answer keeps nobody waiting for ever', async () => {
    const [one, two] = [await phone.started(server), await phone.started(server)];
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

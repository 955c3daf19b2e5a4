/** Fear: two tabs fetch at once (no Web Locks); the answer one of them asked for long ago hides from both that the server was restored. */
import { expect, it } from 'vitest';
import { createEngine } from '@/sync/engine';
import type { Remote } from '@/sync/remote';
import { ModelServer } from './model-server';
import { checkIntent, LI, Phone, schoolDay, settle } from './phone';

it('what was applied before the restore goes to the server again', async () => {
  const [server, phone] = [new ModelServer(), new Phone()];
  const { unitTerm } = schoolDay(server);
  const remote = server.remote(LI.id);
  let send = (): void => undefined;
  let held = true;
  // The first request is long on its way: the server answers it as it is by then.
  const slow: Remote = { ...remote, pull: async (...asked) => {
    if (held) await new Promise<void>((resolve) => void (send = resolve));
    held = false;
    return remote.pull(...asked);
  } };
  const restore = server.snapshot();
  const one = await phone.tab(slow);
  one.start();
  await settle();
  const two = await phone.tab(server);
  two.start();
  const check = checkIntent(unitTerm);
  await two.save(check);
  await two.syncNow();
  await settle();
  expect(server.rows.has(check.row)).toBe(true);
  restore();
  send();
  await settle();
  await one.syncNow();
  await two.syncNow();
  expect(server.rows.has(check.row)).toBe(true);
  expect(two.status()).toMatchObject({ waiting: 0, attention: 0 });
});

it('also when the page that said so could not be written the first time', async () => {
  const [server, phone] = [new ModelServer(), new Phone()];
  const { unitTerm } = schoolDay(server);
  const restore = server.snapshot();
  const vault = await phone.vault();
  const { commit } = vault.replica;
  let stale = false;
  vault.replica.commit = async (page) => {
    if (!page.requeue || !stale) return commit(page);
    stale = false;
    return { ok: false, error: { kind: 'stale' } };
  };
  const engine = await createEngine({ vault, remote: server.remote(LI.id), me: LI, around: phone.around() });
  const check = checkIntent(unitTerm);
  await engine.syncNow();
  await engine.save(check);
  await engine.syncNow();
  restore();
  stale = true;
  await engine.syncNow();
  expect(server.rows.has(check.row)).toBe(true);
});

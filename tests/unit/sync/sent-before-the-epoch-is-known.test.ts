/** Fear: the first page could not be written, work is sent all the same, the server is restored, and nobody notices that the work is gone. */
import { expect, it } from 'vitest';
import { createEngine } from '@/sync/engine';
import { ModelServer } from './model-server';
import { checkIntent, LI, Phone, schoolDay } from './phone';

it('nothing is sent before the epoch rests on the disk, and everything goes once it does', async () => {
  const [server, phone] = [new ModelServer(), new Phone()];
  const { unitTerm } = schoolDay(server);
  const vault = await phone.vault();
  const { commit } = vault.replica;
  let full = true;
  vault.replica.commit = async (page) => (full ? { ok: false, error: { kind: 'full' } } : commit(page));
  const engine = await createEngine({ vault, remote: server.remote(LI.id), me: LI, around: phone.around() });
  const check = checkIntent(unitTerm);
  await engine.save(check);
  await engine.syncNow();
  expect(server.effects).toEqual([]);
  expect(engine.status().waiting).toBe(1);
  full = false;
  await engine.syncNow();
  expect(server.rows.has(check.row)).toBe(true);
  expect(engine.status().waiting).toBe(0);
});

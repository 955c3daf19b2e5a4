/** Fear: after the server was restored, what it had applied since is gone, or the phone takes a case from the new history and keeps what happened to it from the lost one. */
import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { ModelServer } from './model-server';
import { caseIntent, Phone, schoolDay } from './phone';

let server: ModelServer;
let phone: Phone;
beforeEach(() => {
  server = new ModelServer();
  phone = new Phone();
  schoolDay(server);
});

it('events that come a page after their case are taken too', async () => {
  const engine = await phone.tab(server);
  await engine.syncNow();
  const restore = server.snapshot();
  for (let i = 0; i < 30; i++) server.put('school', { ...server.view('').values().next().value!, name: `${i}` });
  const filed = caseIntent();
  await engine.save(filed);
  await engine.syncNow();
  const before = server.rows.get(filed.eventId)?.row['created_at'];
  restore();
  server.maxPage = 1;
  await engine.syncNow();
  const now = server.rows.get(filed.eventId)?.row['created_at'];
  expect(now).not.toBe(before);
  await engine.open(filed.folder);
  expect(engine.book().get('case_event', filed.eventId)?.created_at).toBe(now);
});

describe('a server restored from an older day', () => {
  it('gets everything back that it had applied since, once', async () => {
    const engine = await phone.tab(server);
    await engine.syncNow();
    const before = caseIntent('before');
    await engine.save(before);
    await engine.syncNow();
    const restore = server.snapshot();
    for (let i = 0; i < 40; i++) server.put('case', { ...server.rows.get(before.caseId)!.row, place: `p${i}` });
    const after = caseIntent('after');
    await engine.save(after);
    await engine.syncNow();
    restore();
    expect(server.rows.has(after.caseId)).toBe(false);
    await engine.syncNow();
    expect(server.rows.get(after.caseId)?.row['facts']).toBe('after');
    expect(new Set(server.effects).size).toBe(server.effects.length);
    expect(engine.status()).toMatchObject({ waiting: 0, attention: 0 });
    // The new history counts from lower numbers; its rows must still win.
    server.put('case', { ...server.rows.get(before.caseId)!.row, place: 'moved' });
    await engine.syncNow();
    expect(engine.book().get('case', before.caseId)?.place).toBe('moved');
  });

  it('twice, the second time before everything was fetched again, still gets everything back', async () => {
    const engine = await phone.tab(server);
    await engine.syncNow();
    const restore = server.snapshot();
    const filed = caseIntent();
    await engine.save(filed);
    await engine.syncNow();
    server.epoch = 'role changed';
    let pulls = 0;
    server.mishap = (kind) => (kind === 'pull' && ++pulls > 1 ? 'dropped' : 'none');
    await engine.syncNow();
    server.mishap = (kind) => (kind === 'pull' ? 'dropped' : 'none');
    await engine.syncNow();
    expect(engine.status().waiting).toBe(0);
    restore();
    server.mishap = () => 'none';
    await engine.syncNow();
    expect(server.rows.has(filed.caseId)).toBe(true);
  });

  it('an old change of mine does not cover what others wrote since', async () => {
    const engine = await phone.tab(server);
    const filed = caseIntent();
    await engine.save(filed);
    await engine.syncNow();
    await engine.save({ id: newId(), label: 'edit', changes: [{ k: 'patch', folder: filed.folder, tbl: 'case', id: filed.caseId, set: { place: { base: 'yard', new: 'gate' } } }] });
    await engine.syncNow();
    server.put('case', { ...server.rows.get(filed.caseId)!.row, place: 'hall' });
    await engine.syncNow();
    server.epoch = 'role changed';
    server.mishap = (kind) => (kind === 'push' ? 'dropped' : 'none');
    await engine.syncNow();
    expect(engine.status().waiting).toBeGreaterThan(0);
    expect(engine.book().get('case', filed.caseId)?.place).toBe('hall');
  });
});

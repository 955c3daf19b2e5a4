import { beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '@/sync/remote';
import { newId } from '@/lib/id';
import { ModelServer } from './model-server';
import { caseIntent, checkIntent, LI, Phone, schoolDay, stepIntent } from './phone';

let server: ModelServer;
let phone: Phone;
let unitTerm: string;
beforeEach(() => {
  server = new ModelServer();
  phone = new Phone();
  ({ unitTerm } = schoolDay(server));
});

describe('whatever the network answers that is no verdict', () => {
  const faults: Fault[] = [
    { kind: 'offline' }, { kind: 'timeout' }, { kind: 'unauthorized' }, { kind: 'refused', status: 403 }, { kind: 'refused', status: 404 },
    { kind: 'slow_down', after: null }, { kind: 'server', status: 409 }, { kind: 'server', status: 500 }, { kind: 'not_ours' },
  ];
  it.each(faults)('$kind $status: the work stays queued, visible and survives a restart', async (fault) => {
    const engine = await phone.tab(server);
    await engine.syncNow();
    const filed = caseIntent();
    await engine.save(filed);
    server.mishap = () => fault;
    await engine.syncNow();
    expect(engine.status()).toMatchObject({ waiting: 1, fault });
    const reopened = await phone.tab(server);
    expect(reopened.book().get('case', filed.caseId)?.status).toBe('registered');
    expect(reopened.status().waiting).toBe(1);
    server.mishap = () => 'none';
    await reopened.syncNow();
    expect(reopened.status()).toMatchObject({ waiting: 0, fault: null });
    expect(server.effects).toHaveLength(4);
  });

  it('a lost response does not double anything', async () => {
    const engine = await phone.tab(server);
    await engine.save(checkIntent(unitTerm));
    server.mishap = (kind) => (kind === 'push' ? 'lost' : 'none');
    await engine.syncNow();
    await engine.syncNow();
    server.mishap = () => 'none';
    await engine.syncNow();
    expect(server.effects).toHaveLength(1);
    expect(engine.status().waiting).toBe(0);
  });

  it('an answer that leaves operations out takes only the named ones from the queue', async () => {
    const engine = await phone.tab({
      ...server.remote(LI.id),
      push: async (device, ops) => {
        const answer = await server.remote(LI.id).push(device, ops.slice(0, 1));
        return answer.ok ? { ok: true, value: { ...answer.value, results: [...answer.value.results, { mid: 'stranger', status: 'applied' }] } } : answer;
      },
    });
    await engine.save(caseIntent());
    await engine.syncNow();
    expect(engine.status().waiting).toBe(0);
    expect(server.effects).toHaveLength(4);
  });
});

describe('taking back', () => {
  it('works while nothing was sent, and for good', async () => {
    const engine = await phone.tab(server);
    const check = checkIntent(unitTerm);
    await engine.save(check);
    expect(await engine.takeBack(check.id)).toBe(true);
    expect(engine.book().get('check', check.row)).toBeUndefined();
    await engine.syncNow();
    expect(server.effects).toEqual([]);
    expect((await phone.tab(server)).status().waiting).toBe(0);
  });

  it('is too late once it may have left, even if nobody answered', async () => {
    const engine = await phone.tab(server);
    const check = checkIntent(unitTerm);
    await engine.save(check);
    server.mishap = (kind) => (kind === 'push' ? 'lost' : 'none');
    await engine.syncNow();
    expect(await engine.takeBack(check.id)).toBe(false);
    expect(await (await phone.tab(server)).takeBack(check.id)).toBe(false);
    expect(engine.status().waiting).toBe(1);
  });

  it('does not pull the ground from under later work', async () => {
    const engine = await phone.tab(server);
    const filed = caseIntent();
    await engine.save(filed);
    await engine.save(stepIntent(filed.folder, filed.caseId, 'accept'));
    expect(await engine.takeBack(filed.id)).toBe(false);
  });
});

describe('a clash', () => {
  it('is consumed, and the person finds both values', async () => {
    const engine = await phone.tab(server);
    const filed = caseIntent();
    await engine.save(filed);
    await engine.syncNow();
    server.put('case', { ...server.rows.get(filed.caseId)!.row, place: 'hall' });
    await engine.save({ id: newId(), label: 'edit', changes: [{ k: 'patch', folder: filed.folder, tbl: 'case', id: filed.caseId, set: { place: { base: 'yard', new: 'gate' } } }] });
    await engine.syncNow();
    expect(engine.status()).toMatchObject({ waiting: 0, attention: 1 });
    expect(engine.book().get('case', filed.caseId)?.place).toBe('hall');
    expect(engine.book().all('conflict')[0]).toMatchObject({ mine: 'gate', theirs: 'hall' });
    expect(engine.book().state(filed.caseId)).toBe('conflict');
  });
});

it('applied work stays visible until its row has come back, even across a restart', async () => {
  const engine = await phone.tab(server);
  await engine.syncNow();
  const filed = caseIntent();
  await engine.save(filed);
  server.mishap = (kind) => (kind === 'push' ? 'none' : 'dropped');
  await engine.syncNow();
  expect(engine.status().waiting).toBe(0);
  expect(server.effects).toHaveLength(4);
  const reopened = await phone.tab(server);
  for (const each of [engine, reopened]) {
    expect(each.book().get('case', filed.caseId)?.status).toBe('registered');
    expect(each.book().state(filed.caseId)).toBe('sent');
  }
  // Folding everything anew does not forget it either.
  const other = checkIntent(unitTerm);
  await engine.save(other);
  await engine.takeBack(other.id);
  expect(engine.book().get('case', filed.caseId)?.status).toBe('registered');
  server.mishap = () => 'none';
  await reopened.syncNow();
  expect(reopened.book().get('case', filed.caseId)?.status).toBe('registered');
});

it('text the server’s JSON cannot hold does not poison the queue', async () => {
  const engine = await phone.tab(server);
  const filed = caseIntent('a\u0000b\ud800c\\ud800 𠮷');
  await engine.save(filed);
  await engine.syncNow();
  expect(server.rows.get(filed.caseId)?.row['facts']).toBe('ab\ufffdc\\ud800 𠮷');
});

it('what a screen does with its form after saving does not change what was saved', async () => {
  const engine = await phone.tab(server);
  const filed = caseIntent('first');
  const saving = engine.save(filed);
  const change = filed.changes[1];
  if (change?.k === 'create') change.data['facts'] = 'second';
  await saving;
  await engine.syncNow();
  expect(server.rows.get(filed.caseId)?.row['facts']).toBe('first');
});

it('a draft survives the page and goes with the save', async () => {
  const engine = await phone.tab(server);
  await engine.saveDraft({ id: 'd', kind: 'case', savedAt: 'now', data: { facts: 'half' } });
  const reopened = await phone.tab(server);
  expect(await reopened.drafts()).toEqual([{ id: 'd', kind: 'case', savedAt: 'now', data: { facts: 'half' } }]);
  await reopened.save({ ...checkIntent(unitTerm), draft: 'd' });
  expect(await reopened.drafts()).toEqual([]);
});

it('asks the browser once to keep the store, at the first save', async () => {
  const engine = await phone.tab(server);
  expect(phone.persisted).toBe(0);
  await engine.save(checkIntent(unitTerm, 1));
  await engine.save(checkIntent(unitTerm, 2));
  expect(phone.persisted).toBe(1);
});

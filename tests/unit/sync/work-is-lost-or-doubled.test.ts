import { beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '@/sync/remote';
import { newId } from '@/lib/id';
import { ModelServer, SCHOOL } from './model-server';
import { caseIntent, checkIntent, LI, Phone, schoolDay, stepIntent } from './phone';

let server: ModelServer;
let phone: Phone;
let unitTerm: string;
beforeEach(() => {
  server = new ModelServer();
  phone = new Phone();
  ({ unitTerm } = schoolDay(server));
});
const pushes = () => server.calls.filter(({ kind }) => kind === 'push').map(({ ops }) => ops);

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

describe('a call that is too large', () => {
  it('is halved until it passes', async () => {
    const engine = await phone.tab(server);
    for (let i = 0; i < 40; i++) await engine.save(checkIntent(unitTerm, i));
    server.mishap = (kind, ops) => (kind === 'push' && ops.length > 8 ? { kind: 'too_large' } : 'none');
    await engine.syncNow();
    expect(pushes().slice(0, 4)).toEqual([40, 20, 10, 5]);
    expect(engine.status().waiting).toBe(0);
  });

  it('with one operation alone goes to the person, and the rest goes on', async () => {
    const engine = await phone.tab(server);
    const big = checkIntent(unitTerm, 1);
    await engine.save(big);
    await engine.save(checkIntent(unitTerm, 2));
    server.mishap = (kind, ops) => (kind === 'push' && ops.some(({ id }) => id === big.row) ? { kind: 'too_large' } : 'none');
    await engine.syncNow();
    expect(engine.returned().map(({ intent, verdict }) => [intent, verdict.code])).toEqual([[big.id, 'too_large']]);
    expect(server.effects).toHaveLength(1);
  });

  it('never carries more than 50 operations or splits a piece of work', async () => {
    const engine = await phone.tab(server);
    for (let i = 0; i < 30; i++) await engine.save(caseIntent());
    await engine.syncNow();
    expect(pushes()).toEqual([48, 48, 24]);
  });

  it('a text beyond any call never blocks the queue', async () => {
    const engine = await phone.tab(server);
    await engine.save(caseIntent('长'.repeat(100_000)));
    await engine.save(checkIntent(unitTerm));
    await engine.syncNow();
    expect(engine.returned()[0]?.verdict.code).toBe('too_large');
    expect(engine.status().waiting).toBe(0);
  });
});

describe('one operation that breaks the server', () => {
  it('does not keep the others from passing, nor news from coming', async () => {
    const engine = await phone.tab(server);
    const poison = caseIntent('poison');
    await engine.syncNow();
    await engine.save(poison);
    for (let i = 0; i < 5; i++) await engine.save(checkIntent(unitTerm, i));
    await engine.save(caseIntent('fine'));
    server.mishap = (kind, ops) => (kind === 'push' && ops.some(({ folder }) => folder === poison.folder) ? { kind: 'server', status: 500 } : 'none');
    server.put('school', { id: SCHOOL, folder_id: SCHOOL, name: 'news' });
    await engine.syncNow();
    expect(engine.book().get('school', SCHOOL)?.name).toBe('news');
    for (let i = 0; i < 12; i++) await engine.syncNow();
    expect(engine.status()).toMatchObject({ waiting: 1, ready: true, fault: { kind: 'server', status: 500 } });
    expect(server.effects).toHaveLength(9);
    server.mishap = () => 'none';
    await engine.syncNow();
    expect(engine.status().waiting).toBe(0);
    expect(server.effects).toHaveLength(13);
  });
});

describe('refused work', () => {
  it('waits for the person with all that belongs to it, is shown, and holds only what builds on it', async () => {
    const engine = await phone.tab(server);
    const bad = caseIntent('bad');
    await engine.save(bad);
    await engine.save(stepIntent(bad.folder, bad.caseId, 'accept'));
    await engine.save(checkIntent(unitTerm));
    server.refuses = (op) => (op.tbl === 'case' && op.data?.['facts'] === 'bad' ? 'not_allowed' : null);
    await engine.syncNow();
    expect(engine.status()).toMatchObject({ waiting: 1, attention: 1 });
    expect(engine.returned()[0]).toMatchObject({ intent: bad.id, label: 'case', verdict: { status: 'rejected', code: 'not_allowed' } });
    // The folder was applied before the refusal and is not sent again.
    expect(engine.returned()[0]?.ops.map(({ tbl }) => tbl)).toEqual(['case', 'case_party', 'case_event']);
    expect(engine.book().get('case', bad.caseId)?.status).toBe('new');
    expect(engine.book().state(bad.caseId)).toBe('returned');
    expect(server.effects).toHaveLength(2);

    const reopened = await phone.tab(server);
    expect(reopened.returned()).toEqual(engine.returned());
    const [, theCase, party, event] = caseIntent('good').changes.map((change, i) => ({ ...change, folder: bad.folder, id: bad.changes[i]!.id, ...(change.k === 'create' && change.data['case_id'] ? { data: { ...change.data, case_id: bad.caseId } } : {}) }));
    expect(await reopened.resend(bad.id, [theCase!, party!, event!])).toEqual({ ok: true, value: undefined });
    expect(reopened.status()).toMatchObject({ waiting: 2, attention: 0 });
    await reopened.syncNow();
    expect(reopened.status()).toMatchObject({ waiting: 0, attention: 0 });
    expect(server.rows.get(bad.caseId)?.row).toMatchObject({ facts: 'good', status: 'accepted' });
  });

  it('given up leaves the list for good, and what was built on it is judged by the server', async () => {
    const engine = await phone.tab(server);
    const bad = caseIntent('bad');
    await engine.save(bad);
    const step = stepIntent(bad.folder, bad.caseId, 'accept');
    await engine.save(step);
    server.refuses = (op) => (op.tbl === 'folder' ? 'not_allowed' : null);
    await engine.syncNow();
    await engine.giveUp(bad.id);
    expect(engine.status().attention).toBe(0);
    expect(engine.book().get('case', bad.caseId)).toBeUndefined();
    await engine.syncNow();
    expect(engine.returned().map(({ intent }) => intent)).toEqual([step.id]);
    expect((await phone.tab(server)).returned().map(({ intent }) => intent)).toEqual([step.id]);
  });

  it('in one folder never blocks another', async () => {
    const engine = await phone.tab(server);
    server.grant(LI.id, 'other-unit');
    await engine.save(checkIntent(unitTerm, 1));
    await engine.save(checkIntent(unitTerm, 2));
    await engine.save(checkIntent('other-unit', 3));
    server.refuses = (op) => (op.data?.['ordinal'] === 1 ? 'no' : null);
    await engine.syncNow();
    expect(engine.status()).toMatchObject({ waiting: 0, attention: 1 });
    expect(server.effects).toHaveLength(2);
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

/** Fear: one record that is too large, refused, or breaks the server keeps all the others on the phone. */
import { beforeEach, describe, expect, it } from 'vitest';
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

import { beforeEach, describe, expect, it } from 'vitest';
import { ModelServer } from './model-server';
import { LI, Phone, caseIntent, checkIntent, schoolDay, stepIntent } from './phone';

let server: ModelServer;
let phone: Phone;
let unitTerm: string;
beforeEach(() => {
  server = new ModelServer();
  phone = new Phone();
  ({ unitTerm } = schoolDay(server));
});

describe('the plain line', () => {
  it('a check saved offline is seen at once, sent later, and stays seen', async () => {
    server.mishap = () => 'dropped';
    const engine = await phone.tab(server);
    const check = checkIntent(unitTerm);
    expect(await engine.save(check)).toEqual({ ok: true, value: undefined });
    expect(engine.book().get('check', check.row)).toMatchObject({ ordinal: 1, checked_by: LI.id });
    expect(engine.book().state(check.row)).toBe('waiting');
    expect(engine.status()).toMatchObject({ waiting: 1, ready: false });

    await engine.syncNow();
    expect(engine.status()).toMatchObject({ waiting: 1, fault: { kind: 'offline' } });

    server.mishap = () => 'none';
    await engine.syncNow();
    expect(engine.status()).toMatchObject({ waiting: 0, ready: true, fault: null });
    expect(engine.book().state(check.row)).toBe('sent');
    expect(engine.book().get('check', check.row)).toMatchObject({ ordinal: 1 });
    expect(server.rows.has(check.row)).toBe(true);
  });

  it('a check and its findings are saved together, and each counts and travels as its own', async () => {
    const engine = await phone.tab(server);
    await engine.syncNow();
    const [check, one, two] = [checkIntent(unitTerm), caseIntent(), caseIntent()];
    expect((await engine.save(check, one, two)).ok).toBe(true);
    expect(engine.status().waiting).toBe(3);
    expect([one, two].map(({ caseId }) => engine.book().get('case', caseId)?.status)).toEqual(['registered', 'registered']);
    await engine.syncNow();
    expect([check.row, one.caseId, two.caseId].every((id) => server.rows.has(id))).toBe(true);
    expect(engine.status().waiting).toBe(0);
  });

  it('a case is one piece of work, its steps fold over it before and after the server has them', async () => {
    const engine = await phone.tab(server);
    await engine.syncNow();
    const filed = caseIntent();
    await engine.save(filed);
    expect(engine.book().get('case', filed.caseId)).toMatchObject({ status: 'registered', created_by: LI.id });
    expect(engine.status().waiting).toBe(1);
    await engine.save(stepIntent(filed.folder, filed.caseId, 'accept'));
    expect(engine.book().get('case', filed.caseId)?.status).toBe('accepted');
    await engine.syncNow();
    expect(server.rows.get(filed.caseId)?.row['status']).toBe('accepted');
    expect(engine.book().get('case', filed.caseId)?.status).toBe('accepted');
    await engine.open(filed.folder);
    expect(engine.book().inFolder('case_event', filed.folder)).toHaveLength(2);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { ModelServer, SCHOOL } from './model-server';
import { caseIntent, checkIntent, LI, Phone, schoolDay } from './phone';

let server: ModelServer;
let phone: Phone;
let unitTerm: string;
beforeEach(() => {
  server = new ModelServer();
  phone = new Phone();
  ({ unitTerm } = schoolDay(server));
});

const caseRow = (id: string, folder: string, facts = 'x') => ({
  id, folder_id: folder, number: null, kind: 'dispute', category_id: 'c', unit_id: null, facts, occurred_at: '2026-09-01T00:00:00Z', place: '', urgency: 'normal', settled_on_spot: false,
  spot_action: '', check_id: null, item_id: null, registered_at: '2026-09-01T00:00:00Z', created_by: null, status: 'new', handler_id: null, department_id: null, due_on: null, resolved_at: null, closed_at: null,
});
function putCase(folder: string): void {
  server.put('folder', { id: folder, folder_id: folder, school_id: SCHOOL, kind: 'case', restricted: false });
  server.put('case', caseRow(`case-${folder}`, folder));
  server.put('folder_member', { id: `m-${folder}`, folder_id: folder, person_id: LI.id, part: 'handler', starts_at: '2026-09-01T00:00:00Z', ends_at: null });
  server.put('case_event', { id: `e-${folder}`, folder_id: folder, case_id: `case-${folder}`, step: 'register', note: '', handler_id: null, department_id: null, at: '2026-09-01T00:00:00Z', by_id: null, from_status: null, to_status: null, created_at: null });
}

describe('a folder opened to me', () => {
  it('comes whole, even the part older than my cursor, and page by page across a kill', async () => {
    putCase('f1');
    const engine = await phone.tab(server);
    await engine.syncNow();
    expect(engine.book().all('case')).toHaveLength(0);
    server.grant(LI.id, 'f1');
    server.maxPage = 1;
    let folders = 0;
    server.mishap = (kind) => (kind === 'folder' && ++folders > 2 ? 'dropped' : 'none');
    await engine.syncNow();
    expect(engine.status().fault).toEqual({ kind: 'offline' });
    const reopened = await phone.tab(server);
    server.mishap = () => 'none';
    await reopened.syncNow();
    expect(reopened.book().get('case', 'case-f1')).toBeDefined();
    await reopened.open('f1');
    expect(reopened.book().inFolder('case_event', 'f1')).toHaveLength(1);
    expect(reopened.book().inFolder('folder_member', 'f1')).toHaveLength(1);
  });

  it('refused by the server meanwhile does not keep the others from coming', async () => {
    putCase('f1');
    putCase('f2');
    const engine = await phone.tab(server);
    await engine.syncNow();
    server.grant(LI.id, 'f1');
    server.grant(LI.id, 'f2');
    let first = true;
    server.mishap = (kind) => {
      if (kind !== 'folder' || !first) return 'none';
      first = false;
      return { kind: 'refused', status: 403 };
    };
    await engine.syncNow();
    expect(engine.book().all('case')).toHaveLength(1);
    await engine.syncNow();
    expect(engine.book().all('case')).toHaveLength(2);
  });
});

describe('rows go only when the server says revoked', () => {
  it('and then all of the folder goes, from lists, from disk and from an open page', async () => {
    putCase('f1');
    server.grant(LI.id, 'f1');
    const engine = await phone.tab(server);
    await engine.syncNow();
    await engine.open('f1');
    server.revoke(LI.id, 'f1');
    await engine.syncNow();
    for (const each of [engine, await phone.tab(server)]) {
      await each.open('f1');
      expect([...each.book().inFolder('case', 'f1'), ...each.book().inFolder('case_event', 'f1'), ...each.book().inFolder('folder', 'f1')]).toEqual([]);
    }
  });

  it('never on an empty answer, an error or a new epoch that brings nothing', async () => {
    putCase('f1');
    server.grant(LI.id, 'f1');
    const engine = await phone.tab(server);
    await engine.syncNow();
    server.rows.clear();
    server.epoch = 'another';
    await engine.syncNow();
    server.mishap = () => ({ kind: 'refused', status: 403 });
    await engine.syncNow();
    expect((await phone.tab(server)).book().get('case', 'case-f1')).toBeDefined();
  });

  it('work of mine in it stays queued for the server to judge', async () => {
    const engine = await phone.tab(server);
    await engine.syncNow();
    server.mishap = () => 'dropped';
    await engine.save(checkIntent(unitTerm));
    server.revoke(LI.id, unitTerm);
    server.mishap = (kind) => (kind === 'push' ? { kind: 'server', status: 503 } : 'none');
    await engine.syncNow();
    expect(engine.status().waiting).toBe(1);
    server.mishap = () => 'none';
    await engine.syncNow();
    expect(engine.returned()[0]?.verdict.code).toBe('not_open');
  });

  it('a row that moved to another folder is not hidden by the gap it left', async () => {
    putCase('f1');
    putCase('f2');
    server.grant(LI.id, 'f1');
    server.grant(LI.id, 'f2');
    const engine = await phone.tab(server);
    await engine.syncNow();
    server.put('case', caseRow('case-f1', 'f2', 'moved'));
    await engine.syncNow();
    for (const each of [engine, await phone.tab(server)]) expect(each.book().get('case', 'case-f1')).toMatchObject({ folder_id: 'f2', facts: 'moved' });
    server.remove('case-f1');
    await engine.syncNow();
    for (const each of [engine, await phone.tab(server)]) expect(each.book().get('case', 'case-f1')).toBeUndefined();
  });
});

describe('pages', () => {
  it('continue where they stopped after a kill between any two', async () => {
    for (let i = 0; i < 6; i++) {
      putCase(`f${i}`);
      server.grant(LI.id, `f${i}`);
    }
    server.maxPage = 3;
    for (let kill = 1; kill < 12; kill++) {
      const fresh = new Phone();
      let pulls = 0;
      server.mishap = () => (++pulls > kill ? 'dropped' : 'none');
      await (await fresh.tab(server)).syncNow();
      server.mishap = () => 'none';
      const engine = await fresh.tab(server);
      await engine.syncNow();
      expect(engine.status().ready).toBe(true);
      expect(engine.book().all('case')).toHaveLength(6);
      await engine.open('f5');
      expect(engine.book().inFolder('case_event', 'f5')).toHaveLength(1);
    }
  });

  it('members of a class that came before its folder row are found in lists', async () => {
    const unit = 'late-unit';
    server = new ModelServer();
    server.grant(LI.id, unit);
    server.put('folder_member', { id: 'm1', folder_id: unit, person_id: LI.id, part: 'keeper', starts_at: '2026-09-01T00:00:00Z', ends_at: null });
    server.put('folder', { id: unit, folder_id: unit, school_id: SCHOOL, kind: 'unit_term', restricted: false });
    server.maxPage = 1;
    await (await phone.tab(server)).syncNow();
    expect((await phone.tab(server)).book().inFolder('folder_member', unit)).toHaveLength(1);
  });
});

describe('what the screens hold', () => {
  it('keeps its identity until it changes', async () => {
    putCase('f1');
    putCase('f2');
    server.grant(LI.id, 'f1');
    server.grant(LI.id, 'f2');
    const engine = await phone.tab(server);
    await engine.save(checkIntent(unitTerm));
    await engine.syncNow();
    const book = engine.book();
    const before = { cases: book.all('case'), units: book.all('unit'), f1: book.inFolder('case', 'f1'), f2: book.inFolder('case', 'f2'), checks: book.all('check') };
    await engine.syncNow();
    expect(book.all('case')).toBe(before.cases);
    expect(book.all('check')).toBe(before.checks);
    server.put('case', caseRow('case-f1', 'f1', 'new words'));
    await engine.syncNow();
    expect(book.all('case')).not.toBe(before.cases);
    expect(book.inFolder('case', 'f1')).not.toBe(before.f1);
    expect(book.inFolder('case', 'f2')).toBe(before.f2);
    expect(book.all('check')).toBe(before.checks);
    await engine.save(checkIntent(unitTerm, 2));
    expect(book.all('unit')).toBe(before.units);
    expect(book.all('check')).not.toBe(before.checks);
  });

  it('is not stirred by waiting work when something else changes', async () => {
    const engine = await phone.tab(server);
    await engine.syncNow();
    server.mishap = (kind) => (kind === 'push' ? { kind: 'server', status: 503 } : 'none');
    await engine.save(checkIntent(unitTerm));
    const before = { all: engine.book().all('check'), folder: engine.book().inFolder('check', unitTerm) };
    server.put('school', { id: SCHOOL, folder_id: SCHOOL, name: 'news' });
    await engine.syncNow();
    expect(engine.book().get('school', SCHOOL)?.name).toBe('news');
    expect(engine.book().all('check')).toBe(before.all);
    expect(engine.book().inFolder('check', unitTerm)).toBe(before.folder);
  });

  it('an export reads folders that are not open, with the waiting work on them', async () => {
    server.put('pupil', { id: 'p1', folder_id: unitTerm, name: 'old', pinyin: '', initials: '', number: '1', active: true });
    const engine = await phone.tab(server);
    await engine.syncNow();
    const filed = caseIntent();
    await engine.save(filed);
    await engine.save({ id: 'edit', label: 'edit', changes: [{ k: 'patch', folder: unitTerm, tbl: 'pupil', id: 'p1', set: { name: { base: 'old', new: 'new' } } }] });
    const seen: number[] = [];
    const read = await engine.readFolders([unitTerm, filed.folder], new AbortController().signal, (done) => seen.push(done));
    expect(read[0]?.rows.pupil).toEqual([expect.objectContaining({ name: 'new' })]);
    expect(read[1]?.rows.case_event).toHaveLength(1);
    expect(seen).toEqual([2]);
    expect(engine.book().all('pupil')).toEqual([]);
    await engine.open(unitTerm);
    expect(engine.book().get('pupil', 'p1')?.name).toBe('new');
    const stopped = new AbortController();
    stopped.abort();
    await expect(engine.readFolders([unitTerm], stopped.signal, () => undefined)).rejects.toThrow();
  });
});

/** Fear: a photo hangs on the wrong matter, ten of them on one, one put there under another's name, or one withdrawn comes back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newFile, putIn } from '../support/sql-files';
import { event, newCase, newCheck, patch, smallSchool, type School, type Who } from '../support/sql-school';
import { replayOp } from '@/domain/replay';
import { parseRow } from '@/domain/tables';
import type { Op } from '@/domain/wire';
import { startSqlServer, type SqlServer } from '../support/sql-server';

let server: SqlServer;
let school: School;
beforeAll(async () => {
  server = await startSqlServer();
  school = await smallSchool(server);
}, 120_000);
afterAll(() => server.close());

const push = async (by: Who, ...ops: Op[]) => (await server.as(school.who[by]).push(ops)).results;
const codes = async (by: Who, ...ops: Op[]) => (await push(by, ...ops)).map(({ status, code }) => (status === 'applied' ? status : code));
async function aCase(by: Who = 'keeper') {
  const made = newCase(school);
  for (const result of await push(by, ...made.ops)) expect(result.status).toBe('applied');
  return made;
}
const on = (made: { folder: string; id: string }, more: Record<string, unknown> = {}) => newFile(school.id, made.folder, { case_id: made.id, ...more });
const withdraw = (file: { folder: string; id: string }, at = '2026-09-08T08:00:00Z') => patch(file.folder, 'attachment', file.id, { withdrawn_at: { base: null, new: at } });

describe('a photo is taken', () => {
  it('with the case and the step it belongs to, in one batch with the folder, as its author’s, at the server’s time', async () => {
    const made = newCase(school);
    const step = made.ops.at(-1)?.id ?? '';
    const photos = [on(made), on(made, { event_id: step, kind: 'audio', mime: 'audio/webm', width: null, height: null, seconds: 300.4 })];
    expect(await codes('keeper', ...made.ops, ...photos.map(({ op }) => op))).toEqual([...made.ops, ...photos].map(() => 'applied'));
    const rows = await server.sql('select created_by, stored_at, withdrawn_at, now() - created_at < interval \'1 minute\' as fresh from public.attachment where folder_id = $1', [made.folder]);
    expect(rows).toEqual([0, 1].map(() => ({ created_by: school.who.keeper, stored_at: null, withdrawn_at: null, fresh: true })));
    expect((await server.as(school.who.desk).pull(null)).entries.filter(([folder, tbl]) => folder === made.folder && tbl === 'attachment')).toHaveLength(2);
  });

  it('and shown on the phone, before the server answers, as the server will keep it', async () => {
    const made = await aCase();
    const { op } = on(made);
    const [shown] = replayOp(op, { get: () => undefined, all: () => [] }, school.who.keeper);
    const [verdict] = await push('keeper', op);
    const kept = parseRow('attachment', verdict?.rows?.[0]);
    const times = { created_at: null, taken_at: null }; // the same instants, written differently
    expect({ ...kept, ...times }).toEqual({ ...shown?.row, ...times });
    expect(kept?.created_by).toBe(school.who.keeper);
  });

  it('on a check, by its keeper and the office, not by the leader or a colleague', async () => {
    const check = newCheck(school);
    const file = () => newFile(school.id, school.roster, { check_id: check.id }).op;
    expect(await codes('keeper', check, file())).toEqual(['applied', 'applied']);
    expect([await codes('desk', file()), await codes('lead', file()), await codes('other', file())]).toEqual([['applied'], ['forbidden'], ['forbidden']]);
  });

  it('nine times, and again after one is withdrawn; a step counts by itself', async () => {
    const made = await aCase();
    const nine = Array.from({ length: 9 }, () => on(made));
    expect(await codes('keeper', ...nine.map(({ op }) => op))).toEqual(nine.map(() => 'applied'));
    expect((await push('keeper', on(made).op))[0]).toMatchObject({ status: 'rejected', code: 'too_many', message: '一处最多放9个附件' });
    expect(await codes('keeper', on(made, { event_id: made.ops.at(-1)?.id }).op)).toEqual(['applied']);
    expect(await codes('keeper', withdraw(nine[0] ?? on(made)), on(made).op)).toEqual(['applied', 'applied']);
  });

  it('of the step that closed a case from whoever took it, and of nothing else there', async () => {
    const made = await aCase();
    const close = event(made.folder, made.id, 'close', { note: '已回访，双方和好。' });
    expect(await codes('desk', event(made.folder, made.id, 'accept'), event(made.folder, made.id, 'route', { handler_id: school.who.handler }))).toEqual(['applied', 'applied']);
    expect(await codes('handler', event(made.folder, made.id, 'resolve', { note: '已和好。' }))).toEqual(['applied']);
    expect(await codes('lead', close, on(made, { event_id: close.id }).op)).toEqual(['applied', 'applied']);
    for (const [by, file] of [['lead', on(made)], ['keeper', on(made)], ['keeper', on(made, { event_id: close.id })]] as const) expect(await codes(by, file.op)).toEqual(['closed']);
  });
});

describe('a photo is refused', () => {
  it('where it hangs on nothing, on two things, or on what is in another folder', async () => {
    const [made, another, check] = [await aCase(), await aCase(), newCheck(school)];
    expect(await codes('keeper', check)).toEqual(['applied']);
    for (const [more, code] of [
      [{ case_id: null }, 'invalid'], [{ check_id: check.id }, 'invalid'], [{ case_id: null, check_id: check.id }, 'bad_reference'],
      [{ case_id: another.id }, 'bad_reference'], [{ event_id: another.ops.at(-1)?.id }, 'bad_reference'],
    ] as const) expect([more, await codes('keeper', on(made, more).op)]).toEqual([more, [code]]);
    expect(await codes('keeper', newFile(school.id, school.roster, { check_id: check.id, event_id: made.ops.at(-1)?.id }).op)).toEqual(['invalid']);
  });

  it('for what it is', async () => {
    const made = await aCase();
    for (const more of [
      { kind: 'video' }, { mime: 'image/svg+xml' }, { mime: 'text/html', kind: 'file' }, { kind: 'audio' }, { bytes: 0 }, { bytes: 10 * 1024 * 1024 + 1 }, { name: '长'.repeat(201) },
      { sha256: 'A'.repeat(64) }, { sha256: 'a'.repeat(63) }, { sha256: `../${'a'.repeat(61)}` }, { width: 0 }, { seconds: 301 }, { seconds: -1 },
    ]) {
      const [verdict] = await push('keeper', on(made, more).op);
      expect([more, verdict?.code]).toEqual([more, 'invalid']);
      expect(verdict?.message).not.toBe('填写的内容不符合要求');
    }
    for (const more of [{ stored_at: '2026-09-01T00:00:00Z' }, { created_by: school.who.desk }, { withdrawn_at: '2026-09-01T00:00:00Z' }, { created_at: '2026-09-01T00:00:00Z' }]) {
      expect(await codes('keeper', on(made, more).op)).toEqual(['not_allowed']);
    }
  });
});

describe('a photo is withdrawn', () => {
  it('by whoever added it or the office, once; a second time changes nothing and is no conflict', async () => {
    const made = await aCase();
    const [mine, theirs] = [on(made), on(made)];
    expect(await codes('keeper', mine.op, theirs.op)).toEqual(['applied', 'applied']);
    await putIn(server, mine);
    expect(await codes('lead', withdraw(mine))).toEqual(['not_yours']);
    expect(await codes('keeper', withdraw(mine))).toEqual(['applied']);
    const before = await server.sql('select withdrawn_at from public.attachment where id = $1', [mine.id]);
    expect(await codes('desk', withdraw(mine, '2026-09-09T08:00:00Z'), withdraw(theirs))).toEqual(['applied', 'applied']);
    expect(await server.sql('select withdrawn_at from public.attachment where id = $1', [mine.id])).toEqual(before);
    expect(await codes('keeper', patch(made.folder, 'attachment', mine.id, { withdrawn_at: { base: before[0]?.['withdrawn_at'], new: null } }))).toEqual(['withdrawn']);
    expect(await server.sql('select id from public.conflict where folder_id = $1', [made.folder])).toEqual([]);
  });

  it('and nothing else of it is ever changed', async () => {
    const made = await aCase();
    const file = on(made);
    await push('keeper', file.op);
    for (const set of [{ name: '别的' }, { sha256: 'b'.repeat(64) }, { bytes: 1 }, { stored_at: '2026-09-01T00:00:00Z' }]) {
      const [[field, value]] = Object.entries(set) as [[string, unknown]];
      expect(await codes('keeper', patch(made.folder, 'attachment', file.id, { [field]: { base: null, new: value } }))).toEqual(['not_allowed']);
    }
  });
});

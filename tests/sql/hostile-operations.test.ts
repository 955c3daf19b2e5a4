/** Fear: hostile or broken input. Each operation gets its own verdict with a sentence; nothing half-done, nothing passes for something else. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { newId } from '@/lib/id';
import { pushAnswer } from '@/domain/wire';
import { create, event, newCase, newCheck, patch, smallSchool, type School } from '../support/sql-school';
import { startSqlServer, type SqlServer } from '../support/sql-server';

let server: SqlServer;
let school: School;
beforeAll(async () => {
  server = await startSqlServer();
  school = await smallSchool(server);
}, 120_000);
afterAll(() => server.close());

/** Anything at all, as a stranger's program might send it. */
async function pushRaw(ops: unknown, who: string = school.who.keeper) {
  const rows = await server.as(who).sql('select public.sync_push($1::uuid, $2::jsonb) as answer', [newId(), JSON.stringify(ops)]);
  return v.parse(pushAnswer, rows[0]?.['answer']).results;
}

describe('an operation of the wrong shape', () => {
  const good = () => newCheck(school);
  it.each<[string, () => unknown]>([
    ['no object', () => 'drop table'],
    ['nothing', () => null],
    ['a list', () => []],
    ['no mid', () => ({ ...good(), mid: undefined })],
    ['a mid that is no uuid', () => ({ ...good(), mid: "'; --" })],
    ['a folder that is no uuid', () => ({ ...good(), folder: 7 })],
    ['an id that is no uuid', () => ({ ...good(), id: { a: 1 } })],
    ['an unknown table', () => ({ ...good(), tbl: 'auth.users' })],
    ['a table of the feed', () => ({ ...good(), tbl: 'entry' })],
    ['a table with a quote', () => ({ ...good(), tbl: 'check"; drop table public.check; --' })],
    ['another kind', () => ({ ...good(), k: 'delete' })],
    ['no data', () => ({ ...good(), data: null })],
    ['data that is a list', () => ({ ...good(), data: ['a'] })],
    ['an empty patch', () => ({ ...good(), k: 'patch', set: {} })],
    ['a patch without base', () => ({ ...good(), k: 'patch', set: { withdrawn_at: { new: null } } })],
    ['a patch of bare values', () => ({ ...good(), k: 'patch', set: { withdrawn_at: null } })],
    ['an n that is text', () => ({ ...good(), n: '1' })],
    ['an n beyond numbers', () => ({ ...good(), n: 1e300 })],
    ['an n with a fraction', () => ({ ...good(), n: 1.5 })],
    ['no sv', () => ({ ...good(), sv: null })],
    ['an at that is a number', () => ({ ...good(), at: 5 })],
  ])('%s is malformed, and the next one passes', async (_, op) => {
    const next = newCheck(school);
    const elsewhere = newCase(school);
    const results = await pushRaw([op(), ...elsewhere.ops, { ...next, folder: next.folder }]);
    expect(results[0]).toMatchObject({ status: 'malformed' });
    expect(results[0]?.message).toMatch(/\p{Script=Han}/u);
    expect(results.slice(1, 4)).toMatchObject([{ status: 'applied' }, { status: 'applied' }, { status: 'applied' }]);
    expect(results[4]?.status).toMatch(/applied|blocked/);
  });

  it('a malformed one is remembered when it has an id', async () => {
    const op = { ...good(), k: 'erase' };
    expect(await pushRaw([op])).toMatchObject([{ status: 'malformed' }]);
    expect(await pushRaw([op])).toMatchObject([{ status: 'malformed', dup: true }]);
  });

  it('a clock nobody can read is no reason to refuse', async () => {
    for (const at of ['', 'yesterday-ish', '99999-99-99', '+275760-09-13T00:00:00.000Z', '1970-01-01T00:00:00.000Z']) {
      expect(await pushRaw([{ ...good(), at }])).toMatchObject([{ status: 'applied' }]);
    }
  });
});

describe('fields a phone may not set', () => {
  it.each<[string, () => unknown]>([
    ['status', () => ({ status: 'closed' })],
    ['number', () => ({ number: '2026-9999' })],
    ['created_by', () => ({ created_by: school.who.lead })],
    ['handler_id', () => ({ handler_id: school.who.keeper })],
    ['due_on', () => ({ due_on: '2099-01-01' })],
    ['a column that is not there', () => ({ mood: 'bad' })],
    ['another folder', () => ({ folder_id: school.id })],
    ['SQL in a name', () => ({ 'facts) values (1); --': 'x' })],
    ['a system column', () => ({ ctid: '(0,1)' })],
    ['__proto__', () => JSON.parse('{"__proto__": "x"}')],
  ])('%s is not allowed', async (_, extra) => {
    const made = newCase(school);
    const data = { ...made.ops[1]?.data };
    Object.defineProperties(data, Object.getOwnPropertyDescriptors(extra()));
    const [folder, insert] = await pushRaw([made.ops[0], { ...made.ops[1], data }]);
    expect(folder).toMatchObject({ status: 'applied' });
    expect(insert).toMatchObject({ status: 'rejected', code: 'not_allowed' });
  });

  it.each(['status', 'number', 'created_by', 'handler_id', 'closed_at', 'folder_id', 'id', 'nothing', 'facts"'])('patching %s is not allowed', async (field) => {
    const made = newCase(school);
    const results = await pushRaw([...made.ops, patch(made.folder, 'case', made.id, { [field]: { base: null, new: 'x' } })]);
    expect(results.at(-1)).toMatchObject({ status: 'rejected', code: 'not_allowed' });
  });

  it.each(['school', 'folder_member', 'person', 'conflict'])('a phone makes no %s', async (tbl) => {
    expect(await pushRaw([create(school.id, tbl, { name: '我' })], school.who.admin)).toMatchObject([{ status: 'rejected', code: 'not_allowed' }]);
  });

  it('a phone makes only case folders, in its own school, unrestricted', async () => {
    const folder = (data: Record<string, unknown>) => {
      const id = newId();
      return create(id, 'folder', { school_id: school.id, kind: 'case', restricted: false, unit_id: null, term_id: null, ...data }, id);
    };
    const other = await smallSchool(server);
    for (const data of [{ kind: 'desk' }, { kind: 'unit_term', unit_id: school.unit, term_id: school.term }, { restricted: true }, { school_id: other.id }, { school_id: newId() }]) {
      expect(await pushRaw([folder(data)], school.who.desk)).toMatchObject([{ status: 'rejected', code: 'forbidden' }]);
    }
    expect(await pushRaw([folder({ unit_id: other.unit })])).toMatchObject([{ status: 'rejected', code: 'bad_reference' }]);
    expect(await pushRaw([{ ...folder({}), folder: school.id }])).toMatchObject([{ status: 'rejected', code: 'forbidden' }]);
  });
});

describe('values', () => {
  it.each<[string, Record<string, unknown>, string, string]>([
    ['blank facts', { facts: '  \n　' }, 'invalid', '请填写简要情况'],
    ['no facts', { facts: null }, 'missing', '缺少必填内容：简要情况'],
    ['too many facts', { facts: '字'.repeat(2001) }, 'invalid', '简要情况不能超过2000字'],
    ['a long place', { place: '楼'.repeat(101) }, 'invalid', '地点不能超过100字'],
    ['an unknown kind', { kind: 'opinion' }, 'invalid', '事项类型不对'],
    ['an unknown urgency', { urgency: 'panic' }, 'invalid', '紧急程度不对'],
    ['a category nobody made', { category_id: newId() }, 'bad_reference', '所引用的内容不存在，或不属于这个档'],
    ['a unit nobody made', { unit_id: newId() }, 'bad_reference', '所引用的内容不存在，或不属于这个档'],
    ['a check nobody made', { check_id: newId() }, 'bad_reference', '所引用的内容不存在，或不属于这个档'],
    ['31 February', { occurred_at: '2026-02-31T08:00:00Z' }, 'bad_value', '填写的内容格式不对'],
    ['long ago', { occurred_at: '1911-10-10T08:00:00Z' }, 'invalid', '发生时间太早，请核对'],
    ['after it was registered', { occurred_at: '2126-01-01T08:00:00Z' }, 'invalid', '发生时间不能晚于登记时间'],
    ['a number for a uuid', { category_id: 5 }, 'bad_value', '填写的内容格式不对'],
    ['text for yes or no', { settled_on_spot: 'perhaps' }, 'bad_value', '填写的内容格式不对'],
    ['infinity', { occurred_at: 'infinity' }, 'invalid', '发生时间不能晚于登记时间'],
  ])('%s is refused with a sentence', async (_, data, code, message) => {
    const made = newCase(school, { data });
    expect((await pushRaw(made.ops))[1]).toMatchObject({ status: 'rejected', code, message });
  });

  it('a phone ten years ahead or behind is not turned away', async () => {
    for (const at of ['2016-09-01T08:00:00.000Z', '2036-09-01T08:00:00.000Z']) {
      const made = newCase(school, { data: { occurred_at: at, registered_at: at } });
      expect((await pushRaw(made.ops)).map((result) => result.status)).toEqual(['applied', 'applied', 'applied']);
      const [row] = await server.sql('select occurred_at <= now() as sane, registered_at <= now() and registered_at > now() - interval \'401 days\' as kept from public.case where id = $1', [made.id]);
      expect(row).toEqual({ sane: true, kept: true });
    }
  });

  it('rare characters and text that looks like code come back as they were', async () => {
    for (const facts of ['𠮷田·阿卜杜拉', '=1+1', "'; drop table public.case; --", '<img src=x onerror=alert(1)>', '\u202Eabc', '\\u0000 %I %s $1', '１２３ＡＢＣ', '{"a":1}']) {
      const made = newCase(school, { data: { facts } });
      expect((await pushRaw(made.ops))[1]).toMatchObject({ status: 'applied', rows: [{ facts }] });
    }
  });

  it('NUL never arrives: the whole call is refused by the database itself', async () => {
    await expect(pushRaw(newCase(school, { data: { facts: 'a\u0000b' } }).ops)).rejects.toMatchObject({ code: '22P05' });
  });

  it('a check must start on Monday, lie in its unit’s folder and name known items', async () => {
    const results = async (data: Record<string, unknown>) => (await pushRaw([newCheck(school, data)]))[0];
    expect(await results({ week_start: '2026-09-08' })).toMatchObject({ code: 'invalid', message: '周起始日必须是星期一' });
    expect(await results({ unit_id: school.dorm })).toMatchObject({ code: 'wrong_folder' });
    expect(await results({ answers: [newId()] })).toMatchObject({ code: 'bad_reference' });
    expect(await results({ answers: [null] })).toMatchObject({ status: 'rejected' });
    expect(await results({ ordinal: 99 })).toMatchObject({ code: 'invalid' });
  });

  it('an absence names a check and a pupil of its own folder', async () => {
    const check = newCheck(school, { result: 'found' });
    const absence = (data: Record<string, unknown>) => create(school.roster, 'absence', { check_id: check.id, pupil_id: school.pupil, pupil_name: '王小明', reason: '病假', detail: '', parent_reached: 'yes', ...data });
    expect(await pushRaw([check, absence({})])).toMatchObject([{ status: 'applied' }, { status: 'applied' }]);
    expect(await pushRaw([absence({ check_id: newId() })])).toMatchObject([{ code: 'bad_reference' }]);
    expect(await pushRaw([absence({ parent_reached: 'maybe' })])).toMatchObject([{ code: 'invalid', message: '请选择是否联系上家长' }]);
    const dorm = newId();
    await server.sql(`insert into public.pupil (id, folder_id, name) values ($1, $2, '李四')`, [dorm, school.dormRoster]);
    expect(await pushRaw([absence({ pupil_id: dorm })])).toMatchObject([{ code: 'bad_reference' }]);
  });

  it('a party is a pupil one may see, or a person of the school', async () => {
    const dorm = newId();
    await server.sql(`insert into public.pupil (id, folder_id, name) values ($1, $2, '赵六')`, [dorm, school.dormRoster]);
    for (const party of [{ pupil_id: dorm }, { pupil_id: newId() }, { person_id: newId() }, { unit_id: newId() }]) {
      const results = await pushRaw(newCase(school, { parties: [party] }).ops);
      expect(results[2]).toMatchObject({ status: 'rejected', code: 'bad_reference' });
    }
  });
});

describe('too much at once', () => {
  it('51 operations or more than 256 kB are refused whole, before anything is done', async () => {
    const many = Array.from({ length: 51 }, () => newCheck(school));
    await expect(pushRaw(many)).rejects.toMatchObject({ code: 'PT413' });
    const big = Array.from({ length: 49 }, () => newCase(school, { data: { facts: '字'.repeat(1990) } }).ops[1]);
    await expect(pushRaw(big)).rejects.toMatchObject({ code: 'PT413' });
    expect(await server.sql('select id from public.check where id = $1', [many[0]?.id])).toEqual([]);
  });

  it('what is no list at all is no batch', async () => {
    await expect(pushRaw({ a: 1 })).rejects.toMatchObject({ code: 'PT400' });
  });
});

describe('blocked', () => {
  it('what follows a refused row in the same folder waits; other folders go on', async () => {
    const bad = newCase(school, { data: { kind: 'nonsense' } });
    const fine = newCase(school);
    const results = await pushRaw([...bad.ops, ...fine.ops, event(bad.folder, bad.id, 'settle')]);
    expect(results.map((result) => result.status)).toEqual(['applied', 'rejected', 'blocked', 'applied', 'applied', 'applied', 'blocked']);
    expect(results[2]).toMatchObject({ code: 'blocked' });
  });
});

describe('who is not signed in', () => {
  it('reaches nothing', async () => {
    await expect(server.as(null).push([])).rejects.toMatchObject({ code: '42501' });
    await expect(server.as(null).pull(null)).rejects.toMatchObject({ code: '42501' });
    await expect(server.as(null).folder(school.id)).rejects.toMatchObject({ code: '42501' });
  });

  it('a stranger with an account has no school', async () => {
    const stranger = server.as(newId());
    expect(await stranger.pull(null)).toMatchObject({ schools: {}, entries: [], granted: [], revoked: [] });
    expect(await stranger.folder(school.id)).toMatchObject({ entries: [], more: false });
    expect((await stranger.push([newCheck(school)])).results).toMatchObject([{ status: 'rejected', code: 'forbidden' }]);
  });
});

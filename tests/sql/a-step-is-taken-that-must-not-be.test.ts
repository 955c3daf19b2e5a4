/** Fear: a step is taken that must not be: from the wrong place, by the wrong person, before what it needs, or with half of what it must say. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import type { CaseKind } from '@/domain/tables';
import { smallSchool, type NewCase, type School, type Who } from '../support/sql-school';
import { startSqlServer, type SqlServer } from '../support/sql-server';
import { inDays, REPLY, stepper, type Stepper } from './steps';

let server: SqlServer;
let school: School;
let steps: Stepper;
beforeAll(async () => {
  server = await startSqlServer();
  school = await smallSchool(server);
  steps = stepper(server, school);
}, 120_000);
afterAll(() => server.close());

it('every step that the table does not know from there is refused, and says where the matter stands', async () => {
  const made = await steps.registered();
  await server.db.exec(`
    create or replace function pg_temp.refusals(p_folder uuid, p_case uuid) returns table (tried text, message text) language plpgsql as $$
    declare r record; v_message text; begin
      for r in
        select k as kind, f as status, s.step from unnest(array['dispute', 'bullying', 'petition', 'hazard', 'incident']) k
        cross join unnest(array['registered', 'accepted', 'handling', 'resolved', 'closed']) f cross join (select distinct d.step from private.default_steps() d) s
        where not exists (select from private.default_steps() d where (d.case_kind, d.from_status, d.step) = (k, f, s.step))
      loop
        update public."case" set kind = r.kind, status = r.status where id = p_case;
        begin
          insert into public.case_event (id, folder_id, case_id, step, note) values (gen_random_uuid(), p_folder, p_case, r.step, 'x');
          v_message := 'taken';
        exception when others then get stacked diagnostics v_message = message_text;
        end;
        tried := r.status || ' ' || r.step; message := v_message; return next;
      end loop;
    end $$`);
  const tried = await server.sql(`select t.tried, t.message, format('事项已是「%s」，不能再「%s」', private.status_word(split_part(t.tried, ' ', 1)), private.step_word(split_part(t.tried, ' ', 2))) as expected from pg_temp.refusals($1, $2) t`, [made.folder, made.id]);
  expect(tried.length).toBeGreaterThan(600);
  expect(tried.filter(({ message, expected }) => message !== expected)).toEqual([]);
  expect(await server.sql(`select step from private.default_steps() where private.step_word(step) = step`)).toEqual([]);
});

type Deed = [Who, string, Record<string, unknown>?];
interface Refusal {
  kind: CaseKind;
  /** From a matter at the handler's. */
  after?: Deed[];
  who: Who;
  step: string;
  data?: Record<string, unknown>;
  note?: string;
  code: string;
  says: string;
}
const R = (kind: CaseKind, after: Deed[], who: Who, step: string, code: string, says: string, data?: Record<string, unknown>, note?: string): Refusal =>
  ({ kind, after, who, step, code, says, ...(data ? { data } : {}), ...(note === undefined ? {} : { note }) });

const bullying = [['handler', 'stop'], ['handler', 'tell', { whom: 'side_a', how: 'face' }], ['handler', 'tell', { whom: 'side_b', how: 'face' }], ['handler', 'inquire']] satisfies Deed[];
const far = '2099-01-01';
const REFUSALS: Refusal[] = [
  R('dispute', [], 'handler', 'handle', 'needs_note', '「办理记录」需要写明情况', {}, ' '),
  R('dispute', [], 'second', 'handle', 'forbidden', '您没有权限做这项操作'),
  R('dispute', [], 'keeper', 'handle', 'not_your_step', '您不能在此事项上「办理记录」'),
  R('dispute', [], 'desk', 'route', 'needs_handler', '请选择办理人'),
  R('dispute', [], 'lead', 'grant', 'needs_asked', '没有等待答复的延期申请，不能「同意延期」'),
  R('dispute', [], 'lead', 'unpause', 'needs_paused', '没有暂停计时，不能「恢复计时」'),
  R('dispute', [['lead', 'pause']], 'lead', 'pause', 'needs_running', '已经暂停计时，不能再「暂停计时」'),
  R('dispute', [], 'lead', 'relieve', 'needs_supervised', '此事项没有在督办，不能「解除督办」'),
  R('dispute', [], 'desk', 'answer', 'needs_did', '「上级答复」之前要先有「上报移送」'),
  R('dispute', [], 'desk', 'find', 'bad_value', '认定为欺凌的，请转为疑似欺凌'),
  R('bullying', [], 'handler', 'resolve', 'needs_did', '「办结」之前要先有「制止」'),
  R('bullying', [['handler', 'stop']], 'handler', 'resolve', 'needs_did', '「办结」之前要先有「告知记录（甲方家长）」'),
  R('bullying', bullying.slice(0, 2), 'handler', 'resolve', 'needs_did', '「办结」之前要先有「告知记录（乙方家长）」'),
  R('bullying', bullying.slice(0, 3), 'handler', 'resolve', 'needs_did', '「办结」之前要先有「了解情况」'),
  R('bullying', bullying, 'handler', 'resolve', 'needs_did', '「办结」之前要先有「认定」'),
  R('bullying', [...bullying, ['handler', 'find']], 'handler', 'resolve', 'needs_did', '「办结」之前要先有「措施」'),
  R('bullying', [...bullying, ['handler', 'find', { result: 'serious', members: ['甲', '乙'] }], ['handler', 'measure']], 'handler', 'resolve', 'needs_did', '「办结」之前要先有「信息报送（公安机关）」'),
  R('bullying', [], 'handler', 'inquire', 'missing', '「了解情况」要写明至少2名在场人员', { present: ['张老师'] }),
  R('bullying', [], 'handler', 'find', 'missing', '「认定」要填写认定结果', { members: ['甲', '乙'] }),
  R('bullying', [], 'handler', 'find', 'bad_value', '「认定」的认定人员填写不对', { result: 'bullying', members: ['甲', ''] }),
  R('petition', [], 'handler', 'resolve', 'missing', '「办结」要填写办理结果', {}),
  R('petition', [], 'handler', 'resolve', 'missing', '「办结」要填写事实和理由', { outcome: 'supported', reasons: ' ', basis: 'x' }),
  R('petition', [['handler', 'resolve', REPLY]], 'lead', 'close', 'needs_did', '「销号」之前要先有「告知记录（处理意见）」', {}),
  R('petition', [['handler', 'resolve', REPLY]], 'lead', 'reviewed', 'needs_did', '「复查结果」之前要先有「申请复查」'),
  R('hazard', [], 'handler', 'resolve', 'needs_did', '「办结」之前要先有「整改完成」', {}),
  R('hazard', [['handler', 'fix'], ['handler', 'resolve']], 'lead', 'close', 'needs_did', '「销号」之前要先有「验收」', {}),
  R('incident', [], 'handler', 'resolve', 'needs_did', '「办结」之前要先有「信息报送（首报）」', {}),
  R('dispute', [], 'handler', 'handle', 'bad_value', '「办理记录」里有不认识的内容', { mood: '差' }),
  R('dispute', [], 'handler', 'handle', 'bad_value', '「办理记录」的下次日期填写不对', { next: '2026-02-30' }),
  R('dispute', [], 'handler', 'handle', 'bad_value', '「办理记录」的下次日期填写不对', { next: 20260230 }),
  R('dispute', [], 'handler', 'tell', 'bad_value', '「告知记录」的告知对象填写不对', { whom: 'neighbours', how: 'phone' }),
  R('dispute', [], 'handler', 'tell', 'bad_value', '「告知记录」的告知时间填写不对', { whom: 'parents', how: 'phone', at: '昨天' }),
  R('dispute', [], 'handler', 'tell', 'bad_value', '「告知记录」的被告知人填写不对', { whom: 'parents', how: 'phone', who: '长'.repeat(51) }),
  R('dispute', [], 'handler', 'mediate', 'bad_value', '「调处记录」的甲方的说法填写不对', { side_a: ['x'] }),
  R('dispute', [], 'handler', 'extend', 'bad_value', '这个期限没有在计时', { clock: 'find', until: far }),
  R('bullying', [], 'handler', 'extend', 'bad_value', '这个期限不能延期', { clock: 'find', until: far }),
  R('dispute', [], 'handler', 'extend', 'bad_value', '最多延长5个工作日', { clock: 'handle', until: far }),
  R('petition', [], 'handler', 'extend', 'bad_value', '最多延长30日', { clock: 'decide', until: far }),
  R('petition', [], 'handler', 'extend', 'bad_value', '延期后的日期要晚于现在的期限', { clock: 'decide', until: inDays(60) }),
  R('petition', [], 'handler', 'extend', 'bad_value', '这个期限没有在计时', { clock: 'notice', until: far }),
  R('dispute', [], 'keeper', 'escalate', 'bad_value', '「转为疑似欺凌」的类别填写不对', { category: '身体伤害' }),
  R('incident', [], 'handler', 'tick', 'bad_reference', '所引用的内容不存在，或不属于这个档', { item: newId() }),
  R('dispute', [], 'desk', 'share', 'invalid', '结束时间不能早于开始时间', {}),
];

const told = new Map<string, NewCase>();
it.each(REFUSALS)('$kind: $who may not $step: $says', async ({ kind, after = [], who, step, data, note, code, says }) => {
  const key = JSON.stringify([kind, after]);
  let made = told.get(key);
  if (made === undefined) {
    made = await steps.handling(kind);
    await steps.go(made, ...after);
    told.set(key, made);
  }
  const before = await steps.row(made);
  const filled = step === 'share' ? { person: school.who.second, until: '2020-01-01' } : data;
  expect(await steps.take(made, who, step, filled, note === undefined ? {} : { note })).toMatchObject({ status: 'rejected', code, message: says });
  expect(await steps.row(made)).toEqual(before);
});

describe('whom a step names', () => {
  it.each(['co', 'lead', 'share', 'route'])('%s: nobody the matter concerns, nobody recused, nobody from elsewhere', async (what) => {
    const role = what === 'lead' ? 'lead' : 'handler';
    const [party, shunned, stranger] = [await steps.join(role), await steps.join(role), (await smallSchool(server)).who[role]];
    const made = await steps.handling('dispute', { parties: [{ person_id: party }] });
    await steps.go(made, ['desk', 'recuse', { person: shunned }]);
    const name = (person: string) =>
      what === 'lead' ? steps.take(made, 'lead', 'lead', { person })
        : what === 'share' ? steps.take(made, 'desk', 'share', { person, until: inDays(3) })
          : what === 'route' ? steps.take(made, 'desk', 'route', {}, { handler_id: person })
            : steps.take(made, 'desk', 'route', { co: [person] }, { handler_id: school.who.handler });
    for (const person of [party, shunned]) expect(await name(person)).toMatchObject({ code: 'recused_handler', message: '当事人和回避的人不能办理此事项' });
    expect(await name(stranger)).toMatchObject({ code: 'bad_handler' });
    expect(await name(await steps.join(role))).toMatchObject({ status: 'applied' });
  });

  it('the lead in charge is a lead', async () => {
    expect(await steps.take(await steps.handling(), 'lead', 'lead', { person: school.who.second })).toMatchObject({ code: 'bad_handler', message: '包案领导必须是本校在用的校领导' });
  });
});

it('who steps aside is of this school; a matter becomes suspected bullying under a category of that kind', async () => {
  const made = await steps.handling();
  expect(await steps.take(made, 'desk', 'recuse', { person: (await smallSchool(server)).who.handler })).toMatchObject({ code: 'bad_handler', message: expect.stringContaining('必须是本校人员') });
  const [quarrel] = await server.sql(`select id from public.category where folder_id = $1 and kind = 'dispute' limit 1`, [school.id]);
  expect(await steps.take(made, 'keeper', 'escalate', { category: quarrel?.['id'] })).toMatchObject({ code: 'bad_reference', message: '请选择疑似欺凌的类别' });
});

it('a step is taken where the matter lies, and to a department of this school', async () => {
  const [made, other] = [await steps.handling(), await steps.handling()];
  const nowhere = { code: 'bad_reference', message: '所引用的内容不存在，或不属于这个档' };
  expect(await steps.take({ ...made, id: other.id }, 'handler', 'handle')).toMatchObject(nowhere);
  const elsewhere = await smallSchool(server);
  const [department] = await server.sql('select id from public.department where folder_id = $1 limit 1', [elsewhere.id]);
  expect(department).toBeDefined();
  expect(await steps.take(made, 'desk', 'route', {}, { handler_id: school.who.handler, department_id: department?.['id'] })).toMatchObject(nowhere);
});

it('a clock is extended once, by a lead who does not handle it, and not again after', async () => {
  const made = await steps.handling('petition');
  const ask = (days: number) => steps.take(made, 'handler', 'extend', { clock: 'decide', until: inDays(60 + days) });
  await steps.go(made, ['handler', 'extend', { clock: 'decide', until: inDays(70) }], ['lead', 'deny']);
  expect(await steps.row(made)).toMatchObject({ due_on: inDays(60), asked: null });
  expect(await ask(30)).toMatchObject({ status: 'applied' });
  expect(await steps.take(made, 'desk', 'grant', {})).toMatchObject({ code: 'not_your_step' });
  await steps.go(made, ['lead', 'grant']);
  expect(await steps.row(made)).toMatchObject({ due_on: inDays(90), due_clock: 'decide', asked: null });
  expect(await ask(31)).toMatchObject({ code: 'bad_value', message: '这个期限已经延过一次' });
});

describe('signs of bullying', () => {
  it('cannot be closed as a quarrel by one teacher; found to be none by the office, they can', async () => {
    const made = await steps.registered('dispute', { data: { signs: ['repeated', 'unequal'] } });
    expect(await steps.take(made, 'keeper', 'settle')).toMatchObject({ code: 'needs_plain', message: '有疑似欺凌的情形，不能直接「现场处置」：请转为疑似欺凌，或先由办公室、校领导认定' });
    await steps.go(made, ['keeper', 'mediate']);
    expect(await steps.take(made, 'keeper', 'resolve')).toMatchObject({ code: 'needs_plain' });
    expect(await steps.take(made, 'keeper', 'find', { result: 'not_bullying', members: ['甲', '乙'] })).toMatchObject({ code: 'not_your_step' });
    await steps.go(made, ['desk', 'find', { result: 'not_bullying', members: ['甲', '乙'] }], ['keeper', 'resolve']);
  });
});

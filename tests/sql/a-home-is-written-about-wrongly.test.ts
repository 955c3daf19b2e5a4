/** Fear: hostile or broken words about a household: too long, of a kind nobody meant, a field for an opinion, a column that is the server's; or a correct word that comes back changed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { newAid, newHousehold, type NewHousehold, newPromise, newVisit, support, visitors } from '../support/households';
import { newFile } from '../support/sql-files';
import { create, newCase, smallSchool, type School } from '../support/sql-school';
import { startSqlServer, type SqlServer } from '../support/sql-server';
import { stepper, today } from './steps';

let server: SqlServer;
let school: School;
let at: ReturnType<typeof visitors>;
let made: NewHousehold;
beforeAll(async () => {
  server = await startSqlServer();
  school = await smallSchool(server);
  at = visitors(server, school);
  made = await at.household();
}, 120_000);
afterAll(() => server.close());

const household = async (data: Record<string, unknown>) => (await at.push('keeper', ...newHousehold(school, data).ops))[1];
const long = (length: number) => '长'.repeat(length);

describe('a household', () => {
  it.each<[string, Record<string, unknown>, string, string]>([
    ['no name', { name: ' 　' }, 'invalid', '请填写户主或称呼，不超过50字'],
    ['a long name', { name: long(51) }, 'invalid', '请填写户主或称呼，不超过50字'],
    ['thirteen people', { people: Array.from({ length: 13 }, () => '某') }, 'invalid', '家里的人不能超过12人，姓名不能超过50字'],
    ['people who are many lines', { people: ['甲\n乙'.repeat(20)] }, 'invalid', '家里的人不能超过12人，姓名不能超过50字'],
    ['a long address', { address: long(101) }, 'invalid', '住址不能超过100字'],
    ['a long number', { phone: '1'.repeat(31) }, 'invalid', '电话不能超过30字'],
    ['long needs', { needs: long(201) }, 'invalid', '语言、无障碍需要不能超过200字'],
    ['a class of person', { reason: 'key_person' }, 'invalid', '请选择帮扶缘由'],
    ['no reason', { reason: null }, 'missing', '缺少必填内容：原因'],
    ['a long explanation', { reason_note: long(201) }, 'invalid', '缘由说明不能超过200字'],
    ['a pupil nobody knows', { pupil_id: newId() }, 'bad_reference', '所引用的内容不存在，或不属于这个档'],
    ['a matter nobody knows', { case_id: newId() }, 'bad_reference', '所引用的内容不存在，或不属于这个档'],
  ])('%s is refused with a sentence', async (_, data, code, message) => {
    expect(await household(data)).toMatchObject({ status: 'rejected', code, message });
  });

  it.each(['mood', 'opinion', 'contacts', 'location', 'consent', 'consent_on', 'visitors', 'keep_until', 'review_on', 'ended_at', 'created_by'])('a phone may not write %s', async (column) => {
    expect(await household({ [column]: null })).toMatchObject({ status: 'rejected', code: 'not_allowed' });
    expect(await at.one('keeper', at.change(made, 'household', made.id, column, null, 'x'))).toMatchObject({ status: 'rejected', code: 'not_allowed' });
  });

  it('lies alone in a folder of its own, made by whoever may', async () => {
    const another = newHousehold(school);
    expect(await at.one('keeper', { ...another.ops[1], mid: newId(), n: 1, at: '', sv: 1, tbl: 'household', k: 'create', id: newId(), folder: made.folder } as (typeof another.ops)[0])).toMatchObject({ code: 'exists', message: '这个档里已有走访对象' });
    const petition = await stepper(server, school).registered('petition');
    expect(await at.one('keeper', create(petition.folder, 'household', { name: '某户', reason: 'other' }))).toMatchObject({ code: 'forbidden' });
    for (const who of ['handler', 'admin', 'overseer'] as const) expect((await at.push(who, ...newHousehold(school).ops))[0]).toMatchObject({ code: 'forbidden' });
    const hidden = await stepper(server, school).registered('petition', {}, 'other');
    await server.sql('select private.end_membership($1, $2)', [hidden.folder, school.who.keeper]);
    const theirs = newId();
    await server.sql(`insert into public.pupil (id, folder_id, name) values ($1, $2, '别班学生')`, [theirs, school.dormRoster]);
    for (const data of [{ case_id: hidden.id }, { pupil_id: theirs }]) expect(await household(data)).toMatchObject({ code: 'bad_reference' });
    expect(await household({ case_id: petition.id, pupil_id: school.pupil })).toMatchObject({ status: 'applied' });
  });

  it('rare characters and text that looks like code come back as they were', async () => {
    for (const name of ['𠮷田·阿卜杜拉', '=1+1', "'; drop table public.household; --", '<img src=x onerror=alert(1)>', '\u202Eabc', '\\u0000 %I %s $1', '１２３ＡＢＣ', '{"a":1}']) {
      expect(await household({ name, people: [name, 'a,b', '"'] })).toMatchObject({ status: 'applied', rows: [{ name, people: [name, 'a,b', '"'] }] });
    }
  });
});

describe('a visit, a promise, aid and a round', () => {
  const visit = (data: Record<string, unknown>) => newVisit(made, [school.who.keeper], { planned_on: today(), ...data });
  it.each<[string, () => ReturnType<typeof create>, string]>([
    ['a time that is none', () => visit({ at_time: '25:00' }), '走访时间请写成 18:00 这样'],
    ['nobody going', () => visit({ people: [] }), '请选择1到6名走访人'],
    ['no reason', () => visit({ reasons: [] }), '请选择走访事由'],
    ['nine present', () => visit({ present: Array.from({ length: 9 }, () => '某') }), '在场的人不能超过8人，姓名不能超过50字'],
    ['a long request', () => visit({ asked: long(2001) }), '诉求不能超过2000字'],
    ['a label for a hardship', () => visit({ hard: ['attitude'] }), '困难的种类不对'],
    ['a long hardship', () => visit({ hard_note: long(501) }), '困难说明不能超过500字'],
    ['a long answer', () => visit({ answered: long(2001) }), '答复不能超过2000字'],
    ['an agreement nobody knows', () => visit({ agreed: 'silently' }), '请选择签字、读后认可或未认可'],
    ['a long note', () => visit({ note: long(501) }), '备注不能超过500字'],
    ['a state nobody knows', () => visit({ state: 'watched' }), '走访结果不对'],
    ['a promise of nothing', () => newPromise(made, { what: ' ' }), '请填写承诺的事，不超过300字'],
    ['a promise for another age', () => newPromise(made, { due_on: '1026-01-01' }), '承诺的日期不对'],
    ['help of no kind', () => newAid(made, { kind: 'gift' }), '请选择帮扶种类'],
    ['help of no form', () => newAid(made, { form: 'twice' }), '请选择一次性或长期'],
    ['negative help', () => newAid(made, { amount: -1 }), '金额不能是负数'],
    ['a long source', () => newAid(made, { source: long(101) }), '来源不能超过100字'],
  ])('%s is refused with a sentence', async (_, op, message) => {
    expect(await at.one('keeper', op())).toMatchObject({ status: 'rejected', code: 'invalid', message });
  });

  it('what is missing is named in words', async () => {
    for (const [op, message] of [
      [visit({ planned_on: null }), '缺少必填内容：走访日期'], [visit({ people: null }), '缺少必填内容：走访人或家里的人'], [newPromise(made, { what: null }), '缺少必填内容：承诺的事'], [newPromise(made, { due_on: null }), '缺少必填内容：承诺日期'],
    ] as const) expect(await at.one('keeper', op)).toMatchObject({ code: 'missing', message });
  });

  it('a promise or file of one household names no visit of another; states are the server’s', async () => {
    const other = await at.household();
    const theirs = newVisit(other, [school.who.keeper]);
    await at.must('keeper', theirs);
    expect(await at.one('keeper', newPromise(made, { visit_id: theirs.id }))).toMatchObject({ code: 'bad_reference' });
    for (const more of [{ household_id: other.id }, { household_id: made.id, visit_id: theirs.id }]) {
      expect(await at.one('keeper', newFile(school.id, made.folder, more).op)).toMatchObject({ code: 'bad_reference' });
    }
    const matter = newCase(school);
    await at.must('keeper', ...matter.ops);
    for (const more of [{}, { visit_id: theirs.id }, { household_id: made.id, case_id: matter.id }]) {
      expect(await at.one('keeper', newFile(school.id, made.folder, more).op)).toMatchObject({ code: 'invalid', message: '附件要放在一次排查、一件事项或一户走访对象下' });
    }
    for (const op of [newPromise(made, { state: 'kept' }), newAid(made, { state: 'approved' }), newAid(made, { decided_by: school.who.lead })]) expect(await at.one('keeper', op)).toMatchObject({ code: 'not_allowed' });
  });

  it('a promise made on no visit, as a phone sends it, is one all the same: kept, changed and counted', async () => {
    const promise = newPromise(made, { visit_id: null, by_person: school.who.keeper });
    await at.must('keeper', promise, support(made, 'change', { due: today() }, { about_id: promise.id, note: '要等通知' }), support(made, 'keep', {}, { about_id: promise.id }));
    expect(await at.row('promise', promise.id)).toMatchObject({ visit_id: null, state: 'kept', settled_on: today(), due_on: today() });
  });

  it('a round names nobody twice, nobody unknown, and is finished once', async () => {
    const desk = String((await server.sql(`select id from public.folder where school_id = $1 and kind = 'desk'`, [school.id]))[0]?.['id']);
    const round = (more: Record<string, unknown>) => create(desk, 'visit_round', { name: '春节慰问', from_on: today(), to_on: today(), household_ids: [], ...more });
    expect(await at.one('lead', round({ household_ids: [made.id, made.id] }))).toMatchObject({ code: 'bad_value', message: '同一户列了两次' });
    expect(await at.one('lead', round({ household_ids: [newId()] }))).toMatchObject({ code: 'bad_reference' });
    expect(await at.one('lead', round({ to_on: '2020-01-01' }))).toMatchObject({ code: 'invalid', message: '慰问活动的起止日期不对' });
    const good = round({ household_ids: [made.id], budget: 2000 });
    await at.must('desk', good);
    const set = (field: string, base: unknown, value: unknown) => ({ ...at.change(made, 'visit_round', good.id, field, base, value), folder: desk });
    await at.must('lead', set('note', '', '走完了'), set('finished_at', null, new Date().toISOString()));
    expect(await at.one('desk', { ...set('note', '', '另一份小结') })).toMatchObject({ status: 'conflict' });
    const [row] = await server.sql('select finished_at from public.visit_round where id = $1', [good.id]);
    expect(await at.one('desk', set('finished_at', row?.['finished_at'], null))).toMatchObject({ code: 'settled', message: '这次慰问活动已经完成' });
    expect(await at.one('keeper', newVisit(made, [school.who.keeper], { round_id: good.id }))).toMatchObject({ code: 'bad_reference' });
    await at.must('lead', newVisit(made, [school.who.keeper], { round_id: good.id }));
  });
});

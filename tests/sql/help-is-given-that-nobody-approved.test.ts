/** Fear: a step of a household is taken by the wrong person, out of order, or without what it needs; help is approved by whoever asked for it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import { newAid, newPromise, newVisit, support, visitors, type NewHousehold } from '../support/households';
import { newFile } from '../support/sql-files';
import { newCase, smallSchool, type School, type Who } from '../support/sql-school';
import { startSqlServer, type SqlServer } from '../support/sql-server';
import { inDays, stepper, today } from './steps';

let server: SqlServer;
let school: School;
let at: ReturnType<typeof visitors>;
beforeAll(async () => {
  server = await startSqlServer();
  school = await smallSchool(server);
  at = visitors(server, school);
}, 120_000);
afterAll(() => server.close());

type Tried = [Who, string, Record<string, unknown>, Record<string, unknown>, Record<string, unknown>];
/** Each refused as said, each from the same household. */
async function refused(made: NewHousehold, tries: readonly Tried[]): Promise<void> {
  for (const [who, step, data, more, verdict] of tries) {
    expect([who, step, await at.one(who, support(made, step, data, more))]).toEqual([who, step, expect.objectContaining({ status: 'rejected', ...verdict })]);
  }
}

describe('a step of the household', () => {
  it('is refused to the wrong person and for what it carries, with a sentence', async () => {
    const made = await at.household();
    await refused(made, [
      ['other', 'seen', {}, {}, { code: 'forbidden' }],
      ['keeper', 'assign', { people: [school.who.other] }, {}, { code: 'not_your_step', message: '您不能在这户「安排走访人」' }],
      ['keeper', 'restrict', {}, { note: '保密' }, { code: 'not_your_step' }],
      ['desk', 'restrict', {}, {}, { code: 'needs_note', message: '「限定知情」需要写明情况' }],
      ['desk', 'assign', { people: [] }, {}, { code: 'bad_value', message: '「安排走访人」的走访人填写不对' }],
      ['desk', 'assign', { people: Array.from({ length: 7 }, () => school.who.other) }, {}, { code: 'bad_value' }],
      ['desk', 'assign', { people: [newId()] }, {}, { code: 'bad_handler', message: '走访人必须是本校在用的人员' }],
      ['desk', 'assign', { people: [school.who.other, school.who.overseer] }, {}, { code: 'bad_handler', message: '走访人必须是班主任、宿管、部门、办公室的人员或校领导' }],
      ['keeper', 'consent', { who: '陈桂英', how: 'face' }, {}, { code: 'missing', message: '「征求同意」要填写是否同意' }],
      ['keeper', 'consent', { who: ' ', how: 'face', answer: 'given' }, {}, { code: 'missing', message: '「征求同意」要填写谁表示的' }],
      ['keeper', 'consent', { who: '陈桂英', how: 'rumour', answer: 'given' }, {}, { code: 'bad_value' }],
      ['keeper', 'consent', { who: '陈桂英', how: 'face', answer: 'given', mood: '不满' }, {}, { code: 'bad_value', message: '「征求同意」里有不认识的内容' }],
      ['keeper', 'review', { still: 'yes', next: inDays(201) }, {}, { code: 'bad_value', message: '「复核」的下次复核日期填写不对' }],
      ['keeper', 'review', { still: 'no', next: inDays(20) }, {}, { code: 'bad_value' }],
      ['keeper', 'end', {}, {}, { code: 'missing', message: '「结束帮扶」要填写结束原因' }],
      ['keeper', 'printed', { what: 'some' }, {}, { code: 'bad_value' }],
      ['keeper', 'seen', {}, { about_id: newId() }, { code: 'bad_reference' }],
      ['keeper', 'move', {}, {}, { code: 'bad_value', message: '没有这个步骤' }],
      ['keeper', 'correct', {}, { note: '长'.repeat(1001) }, { code: 'invalid', message: '说明不能超过1000字' }],
    ]);
    await at.must('keeper', support(made, 'review', { still: 'yes', next: inDays(200) }), support(made, 'seen'), support(made, 'correct', {}, { note: '电话改了' }));
    expect(await at.row('household', made.id)).toMatchObject({ review_on: inDays(200) });
  });

  it('restricting leaves it to its visitors and every lead; recusing takes it from one for good, lists included', async () => {
    const made = await at.household();
    const round = (ids: string[]) => ({ ...support(made, 'x'), folder: desk, tbl: 'visit_round', id: newId(), data: { name: '春节慰问', from_on: today(), to_on: inDays(9), household_ids: ids } });
    const desk = String((await server.sql(`select id from public.folder where school_id = $1 and kind = 'desk'`, [school.id]))[0]?.['id']);
    const list = round([made.id]);
    await at.must('lead', list);
    await at.must('desk', support(made, 'restrict', {}, { note: '家里的事不宜多人知道' }));
    expect([await at.sees('desk', made), await at.sees('lead', made), await at.sees('keeper', made)]).toEqual([false, true, true]);
    expect(await at.row('visit_round', list.id)).toMatchObject({ household_ids: [] });
    expect(await at.one('lead', round([made.id]))).toMatchObject({ code: 'bad_reference', message: '里面有不在此列的走访对象：只列正在帮扶、大家都能看的；限定知情和有人回避的请单独安排' });
    await at.must('keeper', support(made, 'share', { person: school.who.handler, until: inDays(3) }, { note: '商量学籍' }));
    expect([await at.sees('handler', made), await at.one('handler', support(made, 'seen'))]).toMatchObject([true, { code: 'forbidden' }]);
    await at.must('lead', support(made, 'unrestrict', {}, { note: '可以一起商量' }), support(made, 'recuse', { person: school.who.desk }, { note: '是亲戚' }), support(made, 'recuse', { person: school.who.keeper }, { note: '是邻居' }));
    expect([await at.sees('desk', made), await at.sees('keeper', made), (await at.row('household', made.id))['visitors']]).toEqual([false, false, []]);
    expect(await at.one('lead', support(made, 'assign', { people: [school.who.keeper] }))).toMatchObject({ code: 'recused_handler' });
    expect(await at.one('lead', round([made.id]))).toMatchObject({ code: 'bad_reference' });
    expect(await at.one('keeper', round([]))).toMatchObject({ code: 'forbidden' });
  });

  it('links only a matter one may see, from which nobody here is recused, and the letter names a household likewise', async () => {
    const made = await at.household();
    const petition = newCase(school, { data: { kind: 'petition' } });
    const letter = (house: string, ...parties: Record<string, unknown>[]) => {
      const more = newCase(school, { data: { kind: 'petition' }, parties });
      return [...more.ops, { ...support(made, 'x'), folder: more.folder, tbl: 'petition', id: newId(), data: { case_id: more.id, channel: 'visit', received_on: today(), household_id: house } }];
    };
    await at.must('keeper', ...petition.ops);
    await at.must('keeper', support(made, 'link', { case_id: petition.id }), ...letter(made.id));
    const complaint = await stepper(server, school).registered('petition', { parties: [{ person_id: school.who.desk, side: 'complained' }] });
    expect(await at.one('keeper', support(made, 'link', { case_id: complaint.id }))).toMatchObject({ code: 'bad_reference', message: '那件事项有人需要回避，不能与这件关联' });
    const hidden = await stepper(server, school).registered('petition', {}, 'other');
    await server.sql(`select private.end_membership($1, $2)`, [hidden.folder, school.who.keeper]);
    expect(await at.one('keeper', support(made, 'link', { case_id: hidden.id }))).toMatchObject({ code: 'bad_reference' });
    await at.must('lead', support(made, 'assign', { people: [school.who.other] }));
    expect((await at.push('keeper', ...letter(made.id))).at(-1)).toMatchObject({ code: 'bad_reference' });
    await at.must('lead', support(made, 'recuse', { person: school.who.desk }, { note: '是亲戚' }));
    expect((await at.push('other', ...letter(made.id))).at(-1)).toMatchObject({ code: 'bad_reference', message: '这户有人需要回避，不能与这件事项关联' });
  });
});

describe('a promise', () => {
  it('is kept, moved or broken by whoever made it, the office or a leader, and once settled stays so', async () => {
    const made = await at.household();
    await at.must('desk', support(made, 'assign', { people: [school.who.keeper, school.who.other] }));
    const [mine, second] = [newPromise(made), newPromise(made, { by_person: school.who.other })];
    await at.must('keeper', mine, second);
    expect(await at.row('promise', mine.id)).toMatchObject({ by_person: school.who.keeper, state: 'open', settled_on: null });
    await refused(made, [
      ['other', 'keep', {}, { about_id: mine.id }, { code: 'not_your_step', message: '您不能在这户「兑现」' }],
      ['keeper', 'change', { due: inDays(9) }, { about_id: mine.id }, { code: 'needs_note' }],
      ['keeper', 'change', {}, { about_id: mine.id, note: '材料没到' }, { code: 'missing', message: '「改期」要填写新的日期' }],
      ['keeper', 'break', {}, { about_id: mine.id }, { code: 'needs_note', message: '「未能兑现」需要写明情况' }],
      ['keeper', 'keep', {}, {}, { code: 'bad_reference' }],
    ]);
    const [moved] = await at.must('keeper', support(made, 'change', { due: inDays(9) }, { about_id: mine.id, note: '材料没到' }));
    expect(moved?.rows?.slice(1)).toMatchObject([{ id: made.id }, { id: mine.id, state: 'changed', due_on: inDays(9), reason: '材料没到' }]);
    await at.must('keeper', support(made, 'keep', {}, { about_id: mine.id }));
    await at.must('desk', support(made, 'break', {}, { about_id: second.id, note: '名额已满' }));
    expect([await at.row('promise', mine.id), await at.row('promise', second.id)]).toMatchObject([{ state: 'kept', settled_on: today() }, { state: 'broken', settled_on: today(), reason: '名额已满' }]);
    await refused(made, [['lead', 'break', {}, { about_id: mine.id, note: '其实没有' }, { code: 'illegal_step', message: '这项承诺已是「已兑现」，不能再「未能兑现」' }]]);
    expect(await at.one('keeper', newPromise(made, { by_person: newId() }))).toMatchObject({ code: 'bad_handler', message: '承诺人必须是本校在用的人员' });
  });
});

describe('aid', () => {
  it('is approved by a leader who did not propose it, and what costs is not delivered before', async () => {
    const made = await at.household();
    const [grant, own, lesson] = [newAid(made, { kind: 'subsidy', amount: 800 }), newAid(made, { quantity: '米20斤' }), newAid(made)];
    await at.must('keeper', grant, lesson);
    await at.must('lead', own);
    const given = { on: today() };
    await refused(made, [
      ['keeper', 'approve', {}, { about_id: grant.id }, { code: 'not_your_step' }],
      ['desk', 'approve', {}, { about_id: grant.id }, { code: 'not_your_step' }],
      ['lead', 'approve', {}, { about_id: own.id }, { code: 'needs_other', message: '不能审批自己提出的帮扶，请由其他校领导来办' }],
      ['lead', 'refuse', {}, { about_id: grant.id }, { code: 'needs_note' }],
      ['keeper', 'deliver', given, { about_id: grant.id, note: '本人签收' }, { code: 'needs_approval', message: '要花钱或发放物品的帮扶，先由校领导同意，再落实' }],
      ['keeper', 'deliver', given, { about_id: own.id, note: '本人签收' }, { code: 'needs_approval' }],
      ['keeper', 'deliver', given, { about_id: lesson.id }, { code: 'needs_receipt', message: '「落实」要写明签收情况，或附上收据' }],
      ['keeper', 'deliver', { ...given, receipt: newId() }, { about_id: lesson.id }, { code: 'bad_reference' }],
    ]);
    await at.must('keeper', support(made, 'deliver', given, { about_id: lesson.id, note: '已上两次课' }));
    await at.must('lead', support(made, 'approve', {}, { about_id: grant.id }));
    expect(await at.row('aid', grant.id)).toMatchObject({ state: 'approved', decided_by: school.who.lead });
    const receipt = newFile(school.id, made.folder, { household_id: made.id });
    await at.must('keeper', receipt.op, support(made, 'deliver', { ...given, receipt: receipt.id }, { about_id: grant.id }));
    expect(await at.row('aid', grant.id)).toMatchObject({ state: 'delivered', delivered_on: today() });
    await refused(made, [
      ['keeper', 'deliver', given, { about_id: grant.id, note: '再一次' }, { code: 'illegal_step', message: '这项帮扶已是「已落实」，不能再「落实」' }],
      ['keeper', 'stop', {}, { about_id: grant.id, note: '不需要了' }, { code: 'illegal_step' }],
      ['lead', 'approve', {}, { about_id: grant.id }, { code: 'illegal_step', message: '这项帮扶已是「已落实」，不能再「同意帮扶」' }],
    ]);
  });

  it('that goes on is delivered again and again until it is stopped', async () => {
    const made = await at.household();
    const plan = newAid(made, { form: 'plan' });
    await at.must('keeper', plan, support(made, 'deliver', { on: inDays(-7) }, { about_id: plan.id, note: '第一次' }), support(made, 'deliver', { on: today() }, { about_id: plan.id, note: '第二次' }));
    expect(await at.row('aid', plan.id)).toMatchObject({ state: 'delivered', delivered_on: today() });
    await at.must('keeper', support(made, 'stop', {}, { about_id: plan.id, note: '孩子跟上了' }));
    expect(await at.row('aid', plan.id)).toMatchObject({ state: 'stopped' });
  });
});

it('a visit that happened stays so; its people work here', async () => {
  const made = await at.household();
  const visit = newVisit(made, [school.who.keeper], { planned_on: today() });
  await at.must('keeper', visit, at.change(made, 'visit', visit.id, 'state', 'planned', 'nobody'));
  expect(await at.one('keeper', at.change(made, 'visit', visit.id, 'state', 'nobody', 'done'))).toMatchObject({ code: 'illegal_step', message: '这次走访已是「无人在家」，不能再改成「已走访」' });
  expect(await at.one('keeper', newVisit(made, [newId()]))).toMatchObject({ code: 'bad_handler', message: '走访人必须是本校在用的人员' });
  expect(await at.one('keeper', newVisit(made, [school.who.keeper], { reasons: ['watch'] }))).toMatchObject({ code: 'invalid', message: '请选择走访事由' });
});

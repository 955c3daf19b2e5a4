/** Fear: a look-back leaves a matter out, looks at one nobody there may see, or is called finished before it is. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { create, patch, smallSchool, type NewCase, type School, type Who } from '../support/sql-school';
import { startSqlServer, type SqlServer } from '../support/sql-server';
import { inDays, stepper, today, type Stepper } from './steps';

let server: SqlServer;
let school: School;
let steps: Stepper;
let desk: string;
beforeAll(async () => {
  server = await startSqlServer();
}, 120_000);
beforeEach(async () => {
  school = await smallSchool(server);
  steps = stepper(server, school);
  desk = String((await server.sql(`select id from public.folder where school_id = $1 and kind = 'desk'`, [school.id]))[0]?.['id']);
});
afterAll(() => server.close());

async function closed(more: Parameters<Stepper['registered']>[1] = {}): Promise<NewCase> {
  const made = await steps.registered('dispute', more);
  await steps.go(made, ['keeper', 'settle']);
  return made;
}
const run = (cases: readonly NewCase[], more: Record<string, unknown> = {}) => create(desk, 'look_run', { from_on: inDays(-3), to_on: today(), scope: 'all', seed: 7, case_ids: cases.map(({ id }) => id), ...more });
const push = async (who: Who, op: Parameters<ReturnType<SqlServer['as']>['push']>[0][number]) => (await server.as(school.who[who]).push([op])).results[0];
const finish = (id: string) => push('desk', patch(desk, 'look_run', id, { finished_at: { base: null, new: new Date().toISOString() } }));

it('all of them: every closed matter of the period, no other, each once', async () => {
  const [one, two] = [await closed(), await closed()];
  const open = await steps.registered();
  expect(await push('desk', run([one]))).toMatchObject({ code: 'bad_value', message: '这段时间还有销号的事项没有列入，请同步后重新选取' });
  expect(await push('desk', run([one, two, open]))).toMatchObject({ code: 'bad_reference' });
  expect(await push('desk', run([one, two, two]))).toMatchObject({ code: 'bad_value', message: '同一件事项列了两次' });
  expect(await push('desk', run([one, two], { from_on: '2020-01-01', to_on: '2020-02-01' }))).toMatchObject({ code: 'bad_reference' });
  expect(await push('keeper', run([one, two]))).toMatchObject({ code: 'forbidden' });
  expect(await push('desk', run([one, two]))).toMatchObject({ status: 'applied', rows: [{ created_by: school.who.desk, finished_at: null }] });
  expect(await push('lead', run([], { scope: 'kind', kind: 'hazard' }))).toMatchObject({ status: 'applied' });
});

it('a sample says its share and is not smaller', async () => {
  const cases = [await closed(), await closed(), await closed(), await closed()];
  const sample = (count: number, share: number | null) => push('desk', run(cases.slice(0, count), { scope: 'sample', share }));
  expect(await sample(2, null)).toMatchObject({ code: 'invalid', message: '抽查须写明比例（1%到100%）' });
  expect(await sample(1, 50)).toMatchObject({ code: 'bad_value' });
  expect(await sample(2, 50)).toMatchObject({ status: 'applied' });
});

it('is finished once each was looked at in this run or is worked on again', async () => {
  const cases = [await closed(), await closed(), await closed()];
  const [first, second, third] = cases as [NewCase, NewCase, NewCase];
  const [op, another] = [run(cases), run(cases)];
  for (const each of [op, another]) expect(await push('desk', each)).toMatchObject({ status: 'applied' });
  expect(await finish(op.id)).toMatchObject({ code: 'needs_did', message: '还有3件没有回头看' });
  await steps.go(first, ['lead', 'look', { result: 'confirmed', run: op.id }]);
  await steps.go(second, ['desk', 'look', { result: 'reopened', run: op.id }]);
  await steps.go(third, ['desk', 'look', { result: 'confirmed', run: another.id }]);
  expect(await finish(op.id)).toMatchObject({ code: 'needs_did', message: '还有1件没有回头看' });
  await steps.go(third, ['desk', 'reopen']);
  expect(await finish(op.id)).toMatchObject({ status: 'applied' });
  expect(await finish(another.id)).toMatchObject({ code: 'needs_did', message: '还有2件没有回头看' });
  const [finished] = await server.sql(`select to_jsonb(finished_at) as at from public.look_run where id = $1`, [op.id]);
  for (const again of [null, new Date().toISOString()]) {
    expect(await push('lead', patch(desk, 'look_run', op.id, { finished_at: { base: finished?.['at'], new: again } }))).toMatchObject({ code: 'settled', message: '这次回头看已经完成' });
  }
  const strange = await closed();
  expect(await steps.take(strange, 'desk', 'look', { result: 'confirmed', run: op.id })).toMatchObject({ code: 'bad_reference', message: '这次回头看里没有这件事项' });
  expect(await steps.take(strange, 'desk', 'look', { result: 'confirmed' })).toMatchObject({ status: 'applied' });
});

it('names no matter that somebody at the desk may not see, and loses those they may no longer see', async () => {
  const [plain, about, later, hidden] = [await closed(), await closed({ parties: [{ person_id: await steps.join('desk') }] }), await closed(), await closed()];
  expect(await push('lead', run([plain, about, later, hidden]))).toMatchObject({ code: 'bad_reference', message: '里面有不在此列的事项：只列这段时间销号、大家都能看的；限定知情和有人回避的请逐件回头看' });
  const op = run([plain, later, hidden]);
  expect(await push('lead', op)).toMatchObject({ status: 'applied' });
  await steps.go(later, ['lead', 'recuse', { person: school.who.desk }]);
  await steps.go(hidden, ['lead', 'reopen'], ['lead', 'restrict']);
  expect((await server.as(school.who.desk).sql('select case_ids from public.look_run'))).toEqual([{ case_ids: [plain.id] }]);
  await steps.go(plain, ['desk', 'look', { result: 'confirmed', run: op.id }]);
  expect(await finish(op.id)).toMatchObject({ status: 'applied' });
});

/** Fear: a paper has no number, two have the same, or one is missing from the row; a letter is written where it does not belong. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/id';
import type { Verdict } from '@/domain/wire';
import { create, patch, smallSchool, type NewCase, type School, type Who } from '../support/sql-school';
import { startSqlServer, type SqlServer } from '../support/sql-server';
import { REPLY, stepper, today, type Stepper } from './steps';

let server: SqlServer;
let school: School;
let steps: Stepper;
beforeAll(async () => {
  server = await startSqlServer();
  school = await smallSchool(server);
  steps = stepper(server, school);
}, 120_000);
afterAll(() => server.close());

const year = today().slice(0, 4);
const push = async (who: Who, ...ops: Parameters<ReturnType<SqlServer['as']>['push']>[0]) => (await server.as(school.who[who]).push(ops)).results;
/** The number in the row a verdict brings back. */
const numberOf = (verdict: Verdict | undefined): unknown => { const row: unknown = verdict?.rows?.[0]; return typeof row === 'object' && row !== null && 'number' in row ? row.number : null; };
const paper = (made: NewCase, kind: string, more: Record<string, unknown> = {}) => create(made.folder, 'paper', { case_id: made.id, kind, data: { to: '来访人' }, ...more });
const letter = (made: NewCase, more: Record<string, unknown> = {}) => create(made.folder, 'petition', { case_id: made.id, channel: 'visit', received_on: '2026-09-01', ...more });
const CLOSED: [Who, string, Record<string, unknown>?][] = [['handler', 'resolve', REPLY], ['handler', 'tell', { whom: 'petitioner', what: 'reply', how: 'written' }], ['lead', 'close']];

describe('numbers', () => {
  it('are the server’s, without gaps for each school, kind and year, refused papers included', async () => {
    const made = await steps.handling('petition');
    const numbers: unknown[] = [];
    for (const [kind, good] of [['accept_notice', true], ['accept_notice', false], ['opinion', true], ['accept_notice', true], ['agreement', true], ['accept_notice', true], ['folder', true], ['extend_notice', true], ['decline_notice', true]] as const) {
      const [verdict] = await push('desk', paper(made, kind, good ? {} : { data: { long: '长'.repeat(9000) } }));
      expect(verdict).toMatchObject(good ? { status: 'applied' } : { status: 'rejected', code: 'invalid', message: '文书的内容太多' });
      numbers.push(numberOf(verdict));
    }
    expect(numbers).toEqual([`信受〔${year}〕0001号`, null, `信复〔${year}〕0001号`, `信受〔${year}〕0002号`, `调解〔${year}〕0001号`, `信受〔${year}〕0003号`, `案卷〔${year}〕0001号`, `信延〔${year}〕0001号`, `信退〔${year}〕0001号`]);
    const elsewhere = await smallSchool(server);
    const theirs = await stepper(server, elsewhere).handling('petition');
    const [first] = (await server.as(elsewhere.who.desk).push([paper(theirs, 'accept_notice')])).results;
    expect(numberOf(first)).toBe(`信受〔${year}〕0001号`);
    await server.sql('update private.paper_number set last = 9999 where school_id = $1', [school.id]);
    expect(numberOf((await push('desk', paper(made, 'accept_notice')))[0])).toBe(`信受〔${year}〕10000号`);
  });

  it('are nobody’s to choose, and sent again a paper keeps its own', async () => {
    const made = await steps.handling('petition');
    expect(await push('desk', paper(made, 'opinion', { number: '信复〔2026〕0007号' }))).toMatchObject([{ code: 'not_allowed' }]);
    const op = paper(made, 'opinion');
    const [once] = await push('desk', op);
    const [again] = await push('desk', op);
    expect(again).toMatchObject({ status: 'applied', dup: true, rows: [{ number: numberOf(once), created_by: school.who.desk }] });
  });
});

describe('a paper', () => {
  it('is voided once, by whoever made it or the desk, and nothing else of it changes', async () => {
    const made = await steps.handling('petition');
    const op = paper(made, 'opinion');
    await push('handler', op);
    const empty = { base: null, new: new Date().toISOString() };
    expect(await push('lead', patch(made.folder, 'paper', op.id, { voided_at: empty }))).toMatchObject([{ code: 'not_yours', message: '只有制作的人或办公室可以作废这份文书' }]);
    expect(await push('handler', patch(made.folder, 'paper', op.id, { data: { base: {}, new: { a: 1 } } }))).toMatchObject([{ code: 'not_allowed' }]);
    expect(await push('desk', patch(made.folder, 'paper', op.id, { voided_at: empty }))).toMatchObject([{ status: 'applied' }]);
    const there = (await server.sql('select voided_at from public.paper where id = $1', [op.id]))[0]?.['voided_at'];
    expect(await push('handler', patch(made.folder, 'paper', op.id, { voided_at: { base: there, new: null } }))).toMatchObject([{ code: 'withdrawn', message: '这份文书已经作废' }]);
  });

  it('may still be made of a closed matter, never of one that was not registered', async () => {
    const made = await steps.handling('petition');
    await steps.go(made, ...CLOSED);
    expect(await push('desk', paper(made, 'folder'))).toMatchObject([{ status: 'applied' }]);
    const born = { folder: newId(), id: newId(), ops: [] };
    expect(await push('desk', paper(born, 'folder'))).toMatchObject([{ code: 'forbidden' }]);
  });
});

describe('a letter or visit', () => {
  it('is written once, for a petition, with at most five representatives, and not after closing', async () => {
    const made = await steps.handling('petition');
    const names = (count: number) => Array.from({ length: count }, (_, index) => `代表${index}`);
    for (const representatives of [names(6), [names(6).join('\n')]]) expect(await push('desk', letter(made, { representatives }))).toMatchObject([{ code: 'invalid', message: '代表不能超过5人，姓名不能超过50字' }]);
    const op = letter(made, { representatives: names(5) });
    expect(await push('desk', op)).toMatchObject([{ status: 'applied' }]);
    expect(await push('desk', letter(made))).toMatchObject([{ code: 'exists', message: '这件事项已有来信来访登记' }]);
    expect(await push('desk', letter(await steps.handling('dispute')))).toMatchObject([{ code: 'bad_reference', message: '只有信访事项有来信来访登记' }]);
    const request = (base: string, to: string) => patch(made.folder, 'petition', op.id, { request: { base, new: to } });
    expect(await push('handler', request('', '请书面答复'))).toMatchObject([{ status: 'applied' }]);
    await steps.go(made, ...CLOSED);
    expect(await push('handler', request('请书面答复', '改了'))).toMatchObject([{ code: 'closed' }]);
  });
});

it('the duty card is kept by admin and desk, and a step of it is ticked with its time', async () => {
  const made = await steps.handling('incident');
  const [item] = await server.sql(`select id from public.duty_item where folder_id = $1 and kind = 'step' order by sort limit 1`, [school.id]);
  const add = (who: Who) => push(who, create(school.id, 'duty_item', { kind: 'phone', title: '校医', detail: '8001' }));
  expect([(await add('desk'))[0]?.status, (await add('admin'))[0]?.status, (await add('lead'))[0]?.code]).toEqual(['applied', 'applied', 'forbidden']);
  expect(await steps.take(made, 'handler', 'tick', { item: item?.['id'] })).toMatchObject({ status: 'applied' });
});

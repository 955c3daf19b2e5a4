/** Fear: someone is visited, helped or promised things without having agreed; or said no more, and the visits go on, or the record never ends. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreed, newAid, newPromise, newVisit, support, visitors, type NewHousehold } from '../support/households';
import { Replica } from '../support/sql-replica';
import { smallSchool, type School } from '../support/sql-school';
import { startSqlServer, type SqlServer } from '../support/sql-server';
import { inDays, today } from './steps';

let server: SqlServer;
let school: School;
let at: ReturnType<typeof visitors>;
beforeAll(async () => {
  server = await startSqlServer();
  school = await smallSchool(server);
  at = visitors(server, school);
}, 120_000);
afterAll(() => server.close());

const FIRST = { status: 'rejected', code: 'needs_consent', message: '先记下对方是否同意' };
const said = (made: NewHousehold, days: number, answer: string) =>
  support(made, 'consent', { who: '陈桂英', how: 'phone', answer }, { at: new Date(Date.now() + days * 86_400_000).toISOString() });
const withdraw = (made: NewHousehold) => support(made, 'withdraw', { who: '陈桂英', how: 'face' });

describe('before the person agreed', () => {
  it('a visit may be planned, to ask; nothing is promised, offered or called done', async () => {
    const made = await at.household(false);
    const visit = newVisit(made, [school.who.keeper], { planned_on: today() });
    await at.must('keeper', visit);
    for (const op of [newPromise(made), newAid(made), at.change(made, 'visit', visit.id, 'state', 'planned', 'done'), newVisit(made, [school.who.keeper], { state: 'done', planned_on: today() })]) {
      expect([op.tbl, await at.one('keeper', op)]).toEqual([op.tbl, expect.objectContaining(FIRST)]);
    }
    await at.must('keeper', support(made, 'consent', { who: '陈桂英', how: 'face', answer: 'refused' }));
    expect(await at.one('keeper', newPromise(made))).toMatchObject(FIRST);
    expect(await at.row('household', made.id)).toMatchObject({ consent: 'refused', consent_on: today() });
  });

  it('agreeing in the same save is early enough, a day after the visit is not', async () => {
    const made = await at.household(false);
    const visit = newVisit(made, [school.who.keeper], { planned_on: today(), state: 'done', asked: '想问低保' });
    await at.must('keeper', agreed(made), visit, newPromise(made, { visit_id: visit.id }), newAid(made));
    const late = await at.household();
    expect(await at.one('keeper', newVisit(late, [school.who.keeper], { state: 'done', planned_on: inDays(-1) }))).toMatchObject(FIRST);
    expect(await at.one('keeper', newVisit(late, [school.who.keeper], { state: 'done', planned_on: today(), started_at: new Date(Date.now() - 86_400_000).toISOString() }))).toMatchObject(FIRST);
  });

  it('what was said earlier and arrives later changes nothing that was said since', async () => {
    const made = await at.household(false);
    await at.must('keeper', said(made, -1, 'refused'), said(made, -2, 'given'));
    expect(await at.row('household', made.id)).toMatchObject({ consent: 'refused', consent_on: inDays(-1) });
    expect(await at.one('keeper', newVisit(made, [school.who.keeper], { state: 'done', planned_on: inDays(-2) }))).toMatchObject({ status: 'applied' });
    expect(await at.one('keeper', newVisit(made, [school.who.keeper], { state: 'done', planned_on: inDays(-1) }))).toMatchObject(FIRST);
  });
});

describe('when the person withdraws', () => {
  it('visitors lose the folder, what was planned is cancelled, the retention clock starts, and nothing is planned any more', async () => {
    const made = await at.household();
    const [done, planned] = [newVisit(made, [school.who.keeper], { state: 'done', planned_on: today() }), newVisit(made, [school.who.keeper])];
    const promise = newPromise(made);
    await at.must('keeper', done, planned, promise);
    await at.must('lead', support(made, 'share', { person: school.who.handler, until: inDays(9) }, { note: '商量学籍' }));
    const phone = new Replica(server.as(school.who.keeper));
    await phone.pull(500);
    expect(phone.held.filter((row) => row.includes(made.folder))).not.toEqual([]);
    await server.sql('update public.school set support_days = 400 where id = $1', [school.id]);
    const unsent = at.change(made, 'visit', planned.id, 'note', '', '还没报的记录');

    await at.must('keeper', withdraw(made));
    expect(await at.row('household', made.id)).toMatchObject({ consent: 'withdrawn', consent_on: today(), visitors: [], keep_until: inDays(400), ended_at: null });
    expect([await at.row('visit', done.id), await at.row('visit', planned.id)]).toMatchObject([{ state: 'done' }, { state: 'cancelled' }]);
    expect([await at.sees('keeper', made), await at.sees('handler', made), await at.sees('desk', made)]).toEqual([false, false, true]);
    await phone.pull(500);
    expect(phone.held.filter((row) => row.includes(made.folder))).toEqual([]);
    expect(await at.one('keeper', unsent)).toMatchObject({ status: 'rejected', code: 'not_found' });
    const waiting = (await server.as(school.who.desk).sql('select public.review_list($1) as list', [school.id]))[0]?.['list'];
    expect(waiting).toMatchObject([{ mid: unsent.mid, person: school.who.keeper, tbl: 'visit' }]);

    for (const [op, message] of [
      [support(made, 'assign', { people: [school.who.keeper] }), '对方已撤回同意，不能再「安排走访人」'],
      [withdraw(made), '对方已撤回同意，不能再「撤回同意」'],
      [newVisit(made, [school.who.desk]), '对方已撤回同意，不再走访'],
      [newPromise(made), '对方已撤回同意，不再走访'],
    ] as const) expect(await at.one('desk', op)).toMatchObject({ status: 'rejected', code: 'needs_consent', message });
    await at.must('desk', support(made, 'keep', {}, { about_id: promise.id }));
    // Asked once more and no again: the clock that runs is not stopped by it.
    await at.must('desk', support(made, 'consent', { who: '陈桂英', how: 'phone', answer: 'refused' }));
    expect(await at.row('household', made.id)).toMatchObject({ consent: 'withdrawn', keep_until: inDays(400) });
    await at.must('desk', agreed(made), support(made, 'assign', { people: [school.who.keeper] }));
    expect([await at.sees('keeper', made), await at.row('household', made.id)]).toMatchObject([true, { consent: 'given', keep_until: null }]);
    await server.sql('update public.school set support_days = 365 where id = $1', [school.id]);
  });
});

describe('when the support ends', () => {
  it('it has a reason and a last day, visitors lose it, and nobody changes it any more', async () => {
    const made = await at.household();
    const planned = newVisit(made, [school.who.keeper]);
    await at.must('keeper', planned);
    await at.must('keeper', support(made, 'end', { reason: 'helped' }));
    expect(await at.row('household', made.id)).toMatchObject({ end_reason: 'helped', visitors: [], keep_until: inDays(365) });
    expect(await at.row('visit', planned.id)).toMatchObject({ state: 'cancelled' });
    expect(await at.sees('keeper', made)).toBe(false);
    const closed = { status: 'rejected', code: 'closed', message: '这户的帮扶已经结束，不能再改' };
    for (const op of [at.change(made, 'household', made.id, 'phone', '13900000000', ''), newVisit(made, [school.who.desk]), newPromise(made), newAid(made)]) expect(await at.one('desk', op)).toMatchObject(closed);
    expect(await at.one('desk', agreed(made))).toMatchObject({ code: 'illegal_step', message: '这户的帮扶已经结束，不能再「征求同意」' });
    await at.must('desk', support(made, 'printed', { what: 'all' }), support(made, 'seen'));
  });

  it('ending after a withdrawal does not keep it longer', async () => {
    const made = await at.household();
    await at.must('desk', withdraw(made));
    await server.sql('update public.household set keep_until = keep_until - 100 where id = $1', [made.id]);
    await at.must('desk', support(made, 'end', { reason: 'asked' }));
    expect(await at.row('household', made.id)).toMatchObject({ keep_until: inDays(265) });
  });
});

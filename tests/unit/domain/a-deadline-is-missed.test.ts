/** Fear: a date the law names is missed because the phone counted wrong. Real calendars of 2026, each article's example. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWorkday } from '@/domain/calendar';
import { fold } from '@/domain/fold';
import type { RowOf } from '@/domain/tables';
import { addDays, chinaInstant } from '@/lib/plain-date';
import { day, deadline, event, kase, rule } from '../../support/rows';

type Case = RowOf<'case'>;
type Step = RowOf<'case_event'>['step'];
type Status = Case['status'];

/** The State Council's days for 2026: Spring Festival 15-23 February with two Saturdays worked, National Day with a Sunday and a Saturday worked. */
const days = [
  ...Array.from({ length: 9 }, (_, n) => day(addDays('2026-02-15', n), 'holiday')), day('2026-02-14', 'workday'), day('2026-02-28', 'workday'),
  ...Array.from({ length: 7 }, (_, n) => day(addDays('2026-10-01', n), 'holiday')), day('2026-09-20', 'workday'), day('2026-10-10', 'workday'),
];
const clock = (case_kind: Case['kind'], name: string, count: number, unit: 'day' | 'workday' | 'hour', starts: string[], stops: string[] = [], more: Partial<RowOf<'deadline'>> = {}) =>
  deadline({ case_kind, clock: name, days: count, unit, starts, stops, extend_days: 0, pauses: false, ...more });
const deadlines = [
  clock('dispute', 'handle', 5, 'workday', ['register', 'reopen'], [], { extend_days: 5, pauses: true }),
  ...(['dispute', 'petition'] as const).flatMap((kind) => [clock(kind, 'follow_1', 7, 'day', ['close'], ['follow']), clock(kind, 'follow_2', 28, 'day', ['close'], ['follow'])]),
  clock('bullying', 'find', 10, 'day', ['register', 'escalate', 'reopen'], ['find']),
  clock('petition', 'notice', 15, 'day', ['register'], ['accept']), clock('petition', 'notice_simple', 3, 'workday', ['register:simple'], ['accept']),
  clock('petition', 'object', 5, 'workday', ['register:transferred'], ['accept']), clock('petition', 'decide', 60, 'day', ['accept:ordinary', 'reopen'], [], { extend_days: 30 }),
  clock('petition', 'review_ask', 30, 'day', ['tell:reply'], ['review:first'], { whose: 'theirs' }), clock('petition', 'review_decide', 30, 'day', ['review:first'], ['reviewed:first'], { whose: 'theirs' }),
  clock('petition', 'second_ask', 30, 'day', ['reviewed:first'], ['review:second'], { whose: 'theirs' }),
  clock('incident', 'first_report', 2, 'hour', ['register'], ['report:first']),
];
const WAY: Partial<Record<Step, Status>> = { register: 'registered', accept: 'accepted', route: 'handling', resolve: 'resolved', close: 'closed', reopen: 'handling', escalate: 'accepted' };

/** One step on a day at a time of day in China; the table here lets everything through. */
function take(row: Case, step: Step, on: string, data: Record<string, unknown> = {}, time = '09:00', heard = on): Case {
  const at = new Date(chinaInstant(on, time)).toISOString();
  const steps = [{ ...rule(row.status, step, WAY[step] ?? row.status, ['desk']), case_kind: row.kind }];
  const after = fold(row, event({ step, data, at, created_at: heard === on ? null : new Date(chinaInstant(heard, time)).toISOString() }), { steps, roles: [], deadlines, days });
  if (!after) throw new Error(`${step} is not in the table`);
  return after;
}
const fresh = (kind: Case['kind']): Case => kase({ kind, status: 'new', due_on: null });
const registered = (kind: Case['kind'], on: string, data: Record<string, unknown> = {}, time?: string): Case => take(fresh(kind), 'register', on, data, time);
const running = (row: Case): string[] => Object.keys(row.clocks).filter((name) => !row.clocks[name]?.done).sort();

describe('信访工作条例', () => {
  it('art. 23: told within 15 days of receipt; passed on to us and not ours, objected to within 5 working days; simple, within 3', () => {
    expect(registered('petition', '2026-02-10').clocks).toEqual({ notice: { on: '2026-02-10', due: '2026-02-25' } });
    expect(registered('petition', '2026-02-12', { channel: 'transferred' }).clocks['object']?.due).toBe('2026-02-26');
    const simple = registered('petition', '2026-02-13', { track: 'simple' });
    expect([simple.clocks['notice_simple']?.due, simple.due_clock, simple.due_on]).toEqual(['2026-02-25', 'notice_simple', '2026-02-25']);
  });
  it('art. 34: decided within 60 days of acceptance, and all that waited for acceptance stops', () => {
    const accepted = take(registered('petition', '2026-02-12', { channel: 'transferred', track: 'simple' }), 'accept', '2026-02-24');
    expect([running(accepted), accepted.due_on, accepted.due_clock, accepted.clocks['notice']?.done]).toEqual([['decide'], '2026-04-25', 'decide', '2026-02-24']);
    const asked = take(accepted, 'extend', '2026-04-20', { clock: 'decide', until: '2026-05-25' });
    expect([asked.asked, asked.due_on]).toEqual([{ clock: 'decide', until: '2026-05-25' }, '2026-04-25']);
    expect(take(asked, 'grant', '2026-04-21')).toMatchObject({ asked: null, due_on: '2026-05-25' });
    expect(take(asked, 'deny', '2026-04-21')).toMatchObject({ asked: null, due_on: '2026-04-25' });
  });
  it('arts. 35 and 36: 30 days to ask and 30 to decide, twice, counted from each written reply; theirs, not ours', () => {
    const told = take({ ...take(registered('petition', '2026-03-02'), 'accept', '2026-03-03'), status: 'handling' }, 'tell', '2026-04-01', { whom: 'petitioner', what: 'reply' });
    const resolved = take(told, 'resolve', '2026-04-02', { outcome: 'explained' });
    expect([running(resolved), resolved.clocks['review_ask']?.due, resolved.outcome, resolved.follow_on]).toEqual([['review_ask'], '2026-05-01', 'explained', null]);
    const asked = take(resolved, 'review', '2026-04-30', { level: 'first' });
    expect(asked.clocks).toMatchObject({ review_ask: { done: '2026-04-30' }, review_decide: { due: '2026-05-30' } });
    expect(take(asked, 'reviewed', '2026-05-20', { level: 'first' }).clocks['second_ask']).toEqual({ on: '2026-05-20', due: '2026-06-19' });
  });
});

describe('the school’s own clocks', () => {
  it('5 working days over National Day; paused, they wait, and go on by as many working days', () => {
    const row = { ...registered('dispute', '2026-09-30'), status: 'handling' as const };
    expect(row.due_on).toBe('2026-10-13');
    const paused = take(row, 'pause', '2026-10-09');
    expect([paused.due_on, paused.due_clock, paused.paused_on]).toEqual([null, null, '2026-10-09']);
    expect(take(paused, 'unpause', '2026-10-12')).toMatchObject({ due_on: '2026-10-15', paused_on: null });
  });
  it('after 销号, at one week and at four: one visit is one visit', () => {
    const closed = take(take(registered('dispute', '2026-03-02'), 'resolve', '2026-03-05'), 'close', '2026-03-09');
    expect(closed).toMatchObject({ follow_on: '2026-03-16', due_on: '2026-03-09', due_clock: 'handle' });
    const once = take(closed, 'follow', '2026-03-15', { satisfied: 'yes' });
    expect([once.follow_on, running(once)]).toEqual(['2026-04-06', ['follow_2']]);
    expect(take(once, 'follow', '2026-04-07', { satisfied: 'yes' })).toMatchObject({ follow_on: null, closed_at: closed.closed_at });
  });
  it('a reopened matter starts from nothing', () => {
    const row: Case = { ...registered('dispute', '2026-03-02'), status: 'closed', asked: { clock: 'handle', until: '2026-03-10' }, paused_on: '2026-03-03', outcome: 'agreed' };
    expect(take(row, 'reopen', '2026-03-20')).toMatchObject({ clocks: { handle: { on: '2026-03-20', due: '2026-03-27' } }, done: ['reopen'], asked: null, paused_on: null, outcome: null, follow_on: null, due_on: '2026-03-27' });
  });
  it('a quarrel that turns out to be bullying has ten days from then', () => {
    const row = take(registered('dispute', '2026-03-02'), 'escalate', '2026-03-06', { category: 'hurt' });
    expect(row).toMatchObject({ kind: 'bullying', category_id: 'hurt', clocks: { find: { on: '2026-03-06', due: '2026-03-16' } }, due_clock: 'find' });
    expect(row.clocks['handle']).toBeUndefined();
  });
  it('two hours are two hours, over midnight too', () => {
    expect(registered('incident', '2026-03-02', {}, '23:00')).toMatchObject({ due_on: '2026-03-03', clocks: { first_report: { on: '2026-03-02', due: '2026-03-03', at: '2026-03-02T17:00:00.000Z' } } });
  });
  it('what lay on a phone for over a month counts from the day the server heard of it', () => {
    expect(take(fresh('bullying'), 'register', '2026-03-02', {}, '09:00', '2026-03-31').due_on).toBe('2026-03-12');
    expect(take(fresh('bullying'), 'register', '2026-03-02', {}, '09:00', '2026-04-20').due_on).toBe('2026-04-30');
  });
});

describe('whatever the days are', () => {
  const date = fc.integer({ min: 0, max: 360 }).map((n) => addDays('2026-01-01', n));
  it('who routes can ask for it earlier, never later', () => {
    fc.assert(fc.property(date, date, (on, until) => {
      const row = registered('dispute', on);
      const due = take(row, 'route', on, { until }).due_on ?? '';
      expect(due).toBe(until < (row.due_on ?? '') ? until : row.due_on);
    }));
  });
  it('a pause never takes a working day away nor gives one', () => {
    fc.assert(fc.property(date, fc.nat(9), fc.nat(20), (on, before, length) => {
      const row = { ...registered('dispute', on), status: 'handling' as const };
      const from = addDays(on, before);
      const to = addDays(from, length);
      const after = take(take(row, 'pause', from), 'unpause', to).due_on ?? '';
      const worked = (a: string, b: string): number => Array.from({ length: 80 }, (_, n) => addDays(a, n + 1)).filter((each) => each <= b && isWorkday(each, days)).length;
      expect(worked(row.due_on ?? '', after)).toBe(worked(from, to));
    }));
  });
});

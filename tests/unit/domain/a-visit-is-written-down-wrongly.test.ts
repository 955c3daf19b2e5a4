/** Fear: what was said in the doorway is lost, sent in an order the server refuses, overwrites what the other visitor wrote, or shows only after the network is back. */
import { describe, expect, it } from 'vitest';
import type { PartyChoice } from '@/domain/case-form';
import { replayOp, type Rows } from '@/domain/replay';
import { parseRow, type AnyRow, type RowOf, type Tbl } from '@/domain/tables';
import type { NewChange } from '@/domain/intents';
import type { Op } from '@/domain/wire';
import { aidChange, correctChanges, houseChanges, outcomeChanges, planChange, recordChanges, refusedChanges, replanChanges, seenOf, supportChange } from '@/domain/visit-changes';
import { aidGaps, amountOf, emptyAid, emptyConsent, emptyPlan, houseGaps, planGaps, recordGaps, withPupil, type HouseForm, type RecordForm } from '@/domain/visit-form';
import { calledAfter } from '@/wording/visits';
import { household, promise, visit } from '../../support/households-rows';

const now = Date.parse('2026-11-22T10:30:00Z');
const began = '2026-11-22T10:05:00.000Z';
const stamp = { now };
const HOME = { folder: 'hf', id: 'h1' };
const given = { answer: 'given', who: '周玉兰', how: 'face', purpose: '' } as const;
const record = (over: Partial<RecordForm> = {}): RecordForm => ({
  startedAt: began, consent: emptyConsent(), present: ['周玉兰', ' '], asked: ' 想问助学金 ', hard: ['money'], hardNote: '', answered: '已说明', promises: [{ what: '送申请表', by: 'p1', due: '2026-11-30' }, { what: ' ', by: '', due: '' }],
  agreed: 'read_back', note: '', files: [], signature: '', ...over,
});
const house = (over: Partial<HouseForm> = {}): HouseForm => ({
  name: '周玉兰', people: ['周小禾', ''], address: '', phone: '', needs: '', reason: 'hardship', reasonNote: '', pupils: [], caseId: '', consent: { ...given }, plans: true, plan: { ...emptyPlan('2026-11-25', 'p1'), reasons: ['home'] }, ...over,
});

function shelf(...rows: [Tbl, AnyRow][]) {
  const held = new Map(rows.map(([tbl, row]) => [`${tbl} ${row.id}`, row]));
  const at: Rows = {
    get: <T extends Tbl>(tbl: T, id: string): RowOf<T> | undefined => parseRow(tbl, held.get(`${tbl} ${id}`)) ?? undefined,
    all: <T extends Tbl>(tbl: T): RowOf<T>[] => [...held].filter(([key]) => key.startsWith(`${tbl} `)).flatMap(([, row]) => parseRow(tbl, row) ?? []),
  };
  const play = (changes: readonly NewChange[]) => changes.forEach((change, n) => {
    const op: Op = { mid: `m${n}`, n, at: new Date(now).toISOString(), sv: 4, ...change };
    for (const { tbl, row } of replayOp(op, at, 'p1')) held.set(`${tbl} ${row.id}`, row);
  });
  return { ...at, play };
}
const kinds = (changes: readonly NewChange[]) => changes.map((change) => (change.k === 'create' ? (change.tbl === 'household_event' ? change.data['step'] : change.tbl) : `${change.tbl}:${Object.keys(change.set).join()}`));

describe('a household', () => {
  it('is a folder with what was agreed and the first visit, shown before the server has it', () => {
    const { home, changes } = houseChanges(house(), 's', stamp);
    expect(kinds(changes)).toEqual(['folder', 'household', 'consent', 'visit']);
    const phone = shelf();
    phone.play(changes);
    expect(phone.get('household', home.id)).toMatchObject({ people: ['周小禾'], consent: 'given', consent_on: '2026-11-22', visitors: ['p1'], created_by: 'p1' });
    expect(phone.all('visit')).toMatchObject([{ state: 'planned', planned_on: '2026-11-25', people: ['p1'] }]);
  });
  it('nobody was asked about, and that is not visited yet, is only itself', () => { expect(kinds(houseChanges(house({ consent: emptyConsent(), plans: false }), 's', stamp).changes)).toEqual(['folder', 'household']); });
  it('about a pupil is called after them until somebody writes another name; another pupil, or none, takes the words back', () => {
    const pupil = (id: string, name: string): PartyChoice => ({ name, pupil_id: id, person_id: null, unit_id: 'u' });
    const blank = house({ name: '', people: [''] });
    const pick = (form: HouseForm, picked: PartyChoice[]) => withPupil(form, picked, calledAfter);
    const one = pick(blank, [pupil('a', '丁小雨')]);
    expect(one).toMatchObject({ name: '丁小雨家', people: ['丁小雨'] });
    expect(houseChanges(one, 's', stamp).changes[1]).toMatchObject({ data: { pupil_id: 'a', name: '丁小雨家', people: ['丁小雨'] } });
    // The field adds at the end; only one stays, also of two of the same name.
    expect(pick(one, [...one.pupils, pupil('b', '丁小雨')])).toMatchObject({ name: '丁小雨家', people: ['丁小雨'], pupils: [{ pupil_id: 'b' }] });
    expect(pick(one, [...one.pupils, pupil('c', '许一诺')])).toMatchObject({ name: '许一诺家', people: ['许一诺'], pupils: [{ pupil_id: 'c' }] });
    expect(pick({ ...one, name: '丁大山', people: ['丁大山', '丁小雨'] }, [...one.pupils, pupil('c', '许一诺')])).toMatchObject({ name: '丁大山', people: ['丁大山', '许一诺'] });
    expect(pick(one, [])).toMatchObject({ name: '', people: [], pupils: [] });
    expect(houseChanges(pick(blank, [{ ...pupil('', '外校的孩子'), pupil_id: null }]), 's', stamp).changes[1]).toMatchObject({ data: { pupil_id: null, name: '外校的孩子家' } });
  });
  it('is corrected field by field, and says so; nothing changed is nothing sent', () => {
    const words = { name: '周玉兰', people: ['周玉兰'], address: '新家', phone: '13900000011', needs: '', reason: 'hardship', reasonNote: '' } as const;
    const changes = correctChanges(household(), { ...words, people: [...words.people] }, '搬家', stamp);
    expect(changes[0]).toMatchObject({ k: 'patch', set: { address: { base: '柳溪镇桥东村12号', new: '新家' } } });
    expect(kinds(changes)).toEqual(['household:address', 'correct']);
    expect(correctChanges(household(), { ...words, people: [...words.people], address: '柳溪镇桥东村12号' }, '', stamp)).toEqual([]);
  });
});

describe('a visit', () => {
  it('carries consent first, as of its beginning, then itself, then each promise that says something', () => {
    const phone = shelf(['household', household({ consent: 'none', consent_on: null })], ['visit', visit()]);
    const changes = recordChanges(visit(), seenOf(visit()), record({ consent: { ...given } }), false, stamp);
    expect(kinds(changes).map((each) => String(each).split(':')[0])).toEqual(['consent', 'visit', 'promise']);
    expect(changes[0]).toMatchObject({ data: { at: began } });
    phone.play(changes);
    expect(phone.get('visit', 'v1')).toMatchObject({ state: 'done', started_at: began, ended_at: '2026-11-22T10:30:00.000Z', present: ['周玉兰'], asked: '想问助学金', agreed: 'read_back' });
    expect(phone.get('household', 'h1')?.consent).toBe('given');
    expect(phone.all('promise')).toMatchObject([{ what: '送申请表', by_person: 'p1', visit_id: 'v1', state: 'open', created_by: 'p1' }]);
  });
  it('two people filled in keeps what only the other one wrote', () => {
    const seen = seenOf(visit({ answered: '先到的人写的' }));
    const [change] = recordChanges(visit(), seen, record({ answered: '先到的人写的', promises: [] }), true, stamp);
    expect(change?.k === 'patch' && Object.keys(change.set)).toEqual(['state', 'started_at', 'ended_at', 'present', 'asked', 'hard', 'agreed']);
    const done = seenOf(visit({ state: 'done', started_at: '2026-11-22T09:00:00Z', ended_at: '2026-11-22T09:30:00Z' }));
    expect(kinds(recordChanges(visit(), done, record({ promises: [] }), true, stamp))).toEqual(['visit:present,asked,hard,answered,agreed']);
  });
  it('begun by a clock that runs ahead does not end before it begins', () => {
    const [change] = recordChanges(visit(), seenOf(visit()), record({ startedAt: '2027-01-01T00:00:00.000Z' }), true, stamp);
    expect(change).toMatchObject({ set: { started_at: { new: '2026-11-22T10:30:00.000Z' }, ended_at: { new: '2026-11-22T10:30:00.000Z' } } });
  });
  it('with nobody home is one change, a refusal at the door two', () => {
    expect(kinds(outcomeChanges(visit(), seenOf(visit()), 'nobody', stamp))).toEqual(['visit:state,started_at,ended_at']);
    expect(kinds(outcomeChanges(visit(), seenOf(visit()), 'cancelled', stamp))).toEqual(['visit:state']);
    const phone = shelf(['household', household({ consent: 'none' })], ['visit', visit()]);
    phone.play(refusedChanges(visit(), seenOf(visit()), { ...given, answer: 'given' }, stamp));
    expect([phone.get('household', 'h1')?.consent, phone.get('visit', 'v1')?.state]).toEqual(['refused', 'declined']);
  });
  it('is planned anew by what differs', () => {
    expect(kinds(replanChanges(visit(), seenOf(visit()), { on: '2026-11-30', time: '18:00', reasons: ['home'], people: ['p1'] }))).toEqual(['visit:planned_on,at_time']);
    expect(planChange(HOME, emptyPlan('2026-11-30', 'p1'), stamp)).toMatchObject({ data: { at_time: null, asked: '', hard: [] } });
  });
});

it('what a step does is on the screen at once: consent said earlier, and arriving later, changes nothing that was said since', () => {
  const phone = shelf(['household', household()], ['visit', visit()], ['promise', promise()]);
  phone.play([supportChange(HOME, { step: 'change', about: 'pr1', note: '材料没齐', data: { due: '2026-12-05' } }, stamp)]);
  expect(phone.get('promise', 'pr1')).toMatchObject({ state: 'changed', due_on: '2026-12-05', reason: '材料没齐', settled_on: null });
  phone.play([supportChange(HOME, { step: 'withdraw', data: { who: '周玉兰', how: 'phone' } }, stamp), supportChange(HOME, { step: 'consent', data: { ...given }, at: began }, stamp)]);
  expect(phone.get('household', 'h1')).toMatchObject({ consent: 'withdrawn', visitors: [], keep_until: '2027-11-22' });
  expect(phone.get('visit', 'v1')?.state).toBe('cancelled');
});

describe('what is missing or too much is said before it is saved', () => {
  const fields = (gaps: readonly { field: string }[]) => gaps.map(({ field }) => field);
  it('of a record', () => {
    expect(recordGaps(record(), true)).toEqual([]);
    expect(fields(recordGaps(record({ agreed: null }), false))).toEqual(['answer', 'agreed']);
    expect(fields(recordGaps(record({ consent: { ...given, who: ' ' } }), false))).toEqual(['who']);
    expect(fields(recordGaps(record({ agreed: 'signature' }), true))).toEqual(['signature']);
    expect(fields(recordGaps(record({ present: Array.from({ length: 9 }, () => '某') }), true))).toEqual(['present']);
    expect(fields(recordGaps(record({ asked: '𠮷'.repeat(2000) }), true))).toEqual([]);
    expect(fields(recordGaps(record({ asked: '𠮷'.repeat(2001), promises: [{ what: '某事', by: '', due: '2026-02-31' }] }), true))).toEqual(['asked', 'by0', 'due0']);
  });
  it('of a household and a plan', () => {
    expect(houseGaps(house())).toEqual([]);
    expect(fields(houseGaps(house({ name: ' ', reason: null, people: ['某'.repeat(51)], consent: { ...given, who: '' } })))).toEqual(['name', 'people', 'reason', 'who']);
    expect(fields(planGaps({ on: '', time: '25:00', reasons: [], people: [] }))).toEqual(['on', 'time', 'reasons', 'visitors']);
  });
  it('of help, whose amount is read as it was typed', () => {
    expect([amountOf(''), amountOf('１，２００.5'.normalize('NFKC')), amountOf('600'), amountOf('6百'), amountOf('-1')]).toEqual([null, 1200.5, 600, Number.NaN, Number.NaN]);
    expect(fields(aidGaps({ ...emptyAid(), amount: '六百' }))).toEqual(['kind', 'amount']);
    expect(aidChange(HOME, { ...emptyAid(), kind: 'subsidy', amount: '600', until: '2026-12-31' }, stamp)).toMatchObject({ data: { amount: 600, until: null, form: 'once' } });
  });
});

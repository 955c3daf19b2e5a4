/** Fear: the office enters late work over what is there now, under its author's id, or mixes two people's. */
import { expect, it } from 'vitest';
import { devicesByPerson } from '@/office/care/devices-by-person';
import { changeOf, reviewGroups } from '@/office/care/review-items';
import type { DeviceRow, ReviewRow } from '@/stores/desk';

const row = (over: Partial<ReviewRow> = {}): ReviewRow => ({
  mid: 'm', person: 'p', at: null, received_at: '2026-11-20T02:00:00Z', folder: 'f', tbl: 'case_event', id: 'e', k: 'create', data: { case_id: 'c', step: 'mediate', note: '谈话' }, set: null, ...over,
});
const note = (said: string) => `${said}（补录）`;

it('a late step is a step of the office’s own, saying whose words it carries', () => {
  const change = changeOf(row(), Date.parse('2026-11-21T00:00:00Z'), undefined, note);
  expect(change).toMatchObject({ k: 'create', folder: 'f', tbl: 'case_event', data: { case_id: 'c', step: 'mediate', note: '谈话（补录）' } });
  expect(change?.id).not.toBe('e');
});

it('a late correction is written over what is there now, never over what its author saw', () => {
  const late = row({ tbl: 'case', id: 'c', k: 'patch', data: null, set: { place: { base: '教室', new: '操场' } } });
  expect(changeOf(late, 0, { place: '走廊' }, note)).toEqual({ k: 'patch', folder: 'f', tbl: 'case', id: 'c', set: { place: { base: '走廊', new: '操场' } } });
  expect(changeOf(late, 0, undefined, note)).toBeNull();
  expect(changeOf(row({ tbl: 'unheard_of' }), 0, undefined, note)).toBeNull();
});

it('what belongs together stands together, two people’s work apart', () => {
  const groups = reviewGroups([row({ mid: '1' }), row({ mid: '2', person: 'q' }), row({ mid: '3' }), row({ mid: '4', folder: 'g' })]);
  expect(groups.map(({ folder, person, rows }) => [folder, person, rows.map(({ mid }) => mid)])).toEqual([['f', 'p', ['1', '3']], ['f', 'q', ['2']], ['g', 'p', ['4']]]);
});

it('every account is listed, whoever was last in touch first, and found by name or account however it is typed', () => {
  const person = (id: string, name: string, account: string) => ({ id, folder_id: 's', name, account, active: true });
  const device = (id: string, of: string, last_seen_at: string): DeviceRow => ({ device: id, person: of, label: '', ops: 0, files: 0, first_seen_at: '', last_seen_at, ended_at: null, ended_by: null });
  const people = [person('1', '张春梅', 'zhanglaoshi'), person('2', '李文静', 'lilaoshi'), person('3', '何桂香', 'heayi')];
  const devices = [device('a', '2', '2026-11-01'), device('b', '3', '2026-11-02'), device('c', '2', '2026-11-03')];
  expect(devicesByPerson(people, devices, '').map(({ person: { id }, devices: its }) => [id, its.map(({ device: name }) => name)])).toEqual([['2', ['c', 'a']], ['3', ['b']], ['1', []]]);
  expect(devicesByPerson(people, devices, ' ＨＥＡＹＩ ').map(({ person: { id } }) => id)).toEqual(['3']);
  expect(devicesByPerson(people, devices, '春').map(({ person: { id } }) => id)).toEqual(['1']);
});

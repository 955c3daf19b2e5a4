/** A photo is listed with what is true of it: whose, since when, how far it has come, and whether it can be opened here. */
import { expect, it } from 'vitest';
import type { RowOf } from '@/domain/tables';
import { shownDrafts, shownRows } from '@/field/media/shown';
import type { LocalFile } from '@/stores/files';

const row = (id: string, more: Partial<RowOf<'attachment'>> = {}): RowOf<'attachment'> => ({
  id, folder_id: 'f', check_id: null, case_id: 'c', event_id: null, household_id: null, visit_id: null, kind: 'photo', mime: 'image/webp', name: '', bytes: 1000, sha256: '', width: 1, height: 1, seconds: null, taken_at: null,
  created_by: 'li', created_at: `2026-11-20T0${id.length}:00:00Z`, stored_at: null, withdrawn_at: null, ...more,
});
const local = (id: string, state: LocalFile['state'], sent = 0): LocalFile => ({
  id, kind: 'photo', mime: 'image/webp', name: '', bytes: 1000, sha256: '', width: 1, height: 1, seconds: null, takenAt: '2026-11-20T01:00:00Z', draft: state === 'draft' ? 'd' : null, state, sent,
});
const shown = (rows: RowOf<'attachment'>[], files: LocalFile[] = []) =>
  shownRows(rows, { local: (id) => files.find((file) => file.id === id), personName: (id) => (id === 'li' ? '李老师' : ''), me: 'li', today: '2026-11-20' });

it('on its way, here, elsewhere, refused', () => {
  const rows = [row('1'), row('22'), row('333'), row('4444', { stored_at: '2026-11-20T05:00:00Z' }), row('55555')];
  const list = shown(rows, [local('1', 'waiting'), local('22', 'sending', 409), local('333', 'refused'), local('4444', 'stored')]);
  expect(list.map(({ word, here }) => [word, here])).toEqual([['待上报', true], ['上报中 40%', true], ['被退回', true], ['已上报', false], ['未到学校', false]]);
});

it('by its place among its kind, by whom and when; what was withdrawn is not listed', () => {
  const list = shown([row('22', { kind: 'audio', mime: 'audio/webm', seconds: 65 }), row('1', { created_by: 'wang' }), row('333', { withdrawn_at: '2026-11-20T05:00:00Z' }), row('4444')]);
  expect(list.map(({ name, mine }) => [name, mine])).toEqual([['照片 1/2 · 今天 09:00', false], ['录音 1/1 · 1:05 · 李老师 · 今天 10:00', true], ['照片 2/2 · 李老师 · 今天 12:00', true]]);
});

it('a recording by what was written about it, for whoever cannot hear it', () => {
  const [memo] = shown([row('1', { kind: 'audio', mime: 'audio/webm', seconds: 65, name: '两人各说了一遍经过' })]);
  expect(memo).toMatchObject({ said: '两人各说了一遍经过', label: '两人各说了一遍经过 · 1:05', name: '录音 1/1 · 两人各说了一遍经过 · 1:05 · 李老师 · 今天 09:00' });
});

it('in a form: nobody’s yet, and here', () => {
  expect(shownDrafts([local('1', 'draft')], '2026-11-20')).toMatchObject([{ name: '照片 1/1 · 今天 09:00', by: '', mine: false, here: true, state: 'draft' }]);
});

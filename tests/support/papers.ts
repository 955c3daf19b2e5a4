/** A petition that asked to stay confidential, and everything its papers are made from. */
import type { PaperKind } from '@/domain/papers';
import type { RowOf } from '@/domain/tables';
import type { SheetInput } from '@/wording/papers-sheet';
import { event, kase } from './rows';

export const SECRET = { name: '欧阳向晚', phone: '13912345678', representative: '司徒远山' } as const;

export const petition = (over: Partial<RowOf<'petition'>> = {}): RowOf<'petition'> => ({
  id: 'pe', folder_id: 'cf', case_id: 'c1', channel: 'visit', identity: 'confidential', petitioner: SECRET.name, contact: SECRET.phone, representatives: [SECRET.representative],
  request: '请求补发代课期间的补贴。', received_on: '2026-11-02', from_organ: '', procedure: null, household_id: null, ...over,
});

export const party = (over: Partial<RowOf<'case_party'>> = {}): RowOf<'case_party'> => ({ id: 'pa', folder_id: 'cf', case_id: 'c1', name: '陈一诺', pupil_id: null, person_id: null, unit_id: 'u1', side: null, ...over });

export const paper = (kind: PaperKind, words: Record<string, string> = {}, over: Partial<RowOf<'paper'>> = {}): RowOf<'paper'> => ({
  id: 'p', folder_id: 'cf', case_id: 'c1', kind, data: { words, signs: {} }, number: null, created_by: 'p1', created_at: '2026-11-20T02:00:00Z', voided_at: null, ...over,
});

export const about = (made: RowOf<'paper'>, over: Partial<SheetInput> = {}): SheetInput => ({
  paper: made, school: '明德小学', row: kase({ kind: 'petition', status: 'handling' }), petition: petition(), parties: [], events: [event()], papers: [], attachments: [], restricted: false,
  reader: { desk: false, asked: false },
  names: { person: (id) => (id === 'p1' ? '周主任' : ''), unit: (id) => (id === 'u1' ? '三年级2班' : ''), department: () => '', category: () => '教职工利益', case: () => '', item: () => '' },
  ...over,
});

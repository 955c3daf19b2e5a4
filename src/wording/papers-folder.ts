/** 一案一档: everything about one case on A4. The person who complained stands in it only where the office asked for that. */
import type { Shown } from '@/domain/papers-privacy';
import type { Block, Sheet } from '@/domain/papers-sheet';
import { STEPS, type RowOf } from '@/domain/tables';
import { chinaDate } from '@/lib/plain-date';
import { sideWord } from './case-page';
import { fullMoment } from './dates';
import { FILE_KIND_WORD } from './files';
import { HIDDEN_MARK, NUMBER_PENDING, PAPER_WORD, PAPERS } from './papers';
import { head, longDay, plain, rows, sheetOf, text, type PaperBase } from './papers-words';
import { IDENTITY_WORD, PETITION } from './petition-words';
import { stepSaid, type StepNames } from './step-record';
import { choiceWord, clockName } from './step-words';
import { KIND_WORD, STATUS_WORD, STEP_WORD, URGENCY_WORD } from './terms';

export interface FolderNames extends StepNames { unit(id: string | null): string; department(id: string | null): string }
export interface FolderInput {
  row: RowOf<'case'>;
  petition: RowOf<'petition'> | undefined;
  parties: readonly RowOf<'case_party'>[];
  events: readonly RowOf<'case_event'>[];
  papers: readonly RowOf<'paper'>[];
  attachments: readonly RowOf<'attachment'>[];
  restricted: boolean;
  shown: Shown;
  names: FolderNames;
}

const shortDate = (iso: string | null): string => (iso ? chinaDate(Date.parse(iso)) : '');
const dateOf = (iso: string | null): string => (iso ? longDay(shortDate(iso)) : '');

function cover({ row, restricted, names }: FolderInput, number: string): Block[] {
  return [
    rows(['案卷编号', number], ['事项编号', row.number ?? NUMBER_PENDING], ['类别', [KIND_WORD[row.kind], names.category(row.category_id)].filter(Boolean).join(' · ')], ['班级/宿舍', names.unit(row.unit_id)],
      ['登记日期', dateOf(row.registered_at)], ['首问责任人', names.person(row.created_by ?? '')], ['责任部门', names.department(row.department_id)], ['责任人', names.person(row.handler_id ?? '')], ['包案领导', names.person(row.lead_id ?? '')],
      ['状态', STATUS_WORD[row.status]], ['办理结果', row.outcome ? choiceWord('outcome', row.outcome) : ''], ['办结日期', dateOf(row.resolved_at)], ['销号日期', dateOf(row.closed_at)], ['知情范围', restricted ? '限定知情' : '']),
    plain('本卷含个人信息，只供办理本事项使用，按规定保管、销毁。'),
    { is: 'page' },
  ];
}

function petitionPart({ petition, shown }: FolderInput): Block[] {
  if (!petition) return [];
  const who = (words: string): string => (words === '' ? '' : shown.name ? words : HIDDEN_MARK);
  const contact = petition.contact === '' ? '' : shown.contact ? petition.contact : HIDDEN_MARK;
  return [head('信访信息'), rows(
    [PETITION.channel, choiceWord('channel', petition.channel)], [PETITION.from, petition.from_organ], [PETITION.received, longDay(petition.received_on)], [PETITION.identity, IDENTITY_WORD[petition.identity]], [PETITION.petitioner, who(petition.petitioner)],
    [PETITION.contact, contact], [PETITION.representatives, who(petition.representatives.join('、'))], [PETITION.request, petition.request],
  )];
}

const partyPart = ({ parties, shown, names }: FolderInput): Block[] => (parties.length === 0 ? [] : [head('当事人'), {
  is: 'table', head: ['序号', '姓名', '班级/宿舍', '在本事项中'], widths: [1.2, 3, 3, 3],
  rows: parties.map((party, at) => [String(at + 1), party.side === 'petitioner' && !shown.name ? HIDDEN_MARK : party.name, names.unit(party.unit_id), sideWord(party.side) || '当事人']),
}]);

const facts = ({ row }: FolderInput): Block[] => [
  head('简要情况'), rows(['发生时间', fullMoment(row.occurred_at)], ['地点', row.place], ['紧急程度', URGENCY_WORD[row.urgency]], ['现场处置', row.settled_on_spot ? row.spot_action : '']), text(row.facts),
];

const IN_FULL = { day: longDay, moment: fullMoment };
/** Oldest first, as it happened. */
const course = ({ row, events, names }: FolderInput): Block[] => [head('办理进程'), {
  is: 'table', head: ['时间', '步骤', '经办人', '情况'], widths: [2.6, 2.4, 2.2, 9],
  rows: [...events].sort((a, b) => a.at.localeCompare(b.at) || STEPS.indexOf(a.step) - STEPS.indexOf(b.step))
    .map((event) => [fullMoment(event.at), STEP_WORD[event.step], names.person(event.by_id ?? ''), stepSaid(event, row.kind, names, IN_FULL)]),
}];

function clocks({ row }: FolderInput): Block[] {
  const all = Object.entries(row.clocks);
  return all.length === 0 ? [] : [head('时限'), {
    is: 'table', head: ['时限', '起算', '到期', '完成'], widths: [3, 3, 3, 3], rows: all.map(([name, { on, due, done }]) => [clockName(name), on, due, done ?? '']),
  }];
}

const paperPart = ({ papers, names }: FolderInput): Block[] => (papers.length === 0 ? [] : [head('文书'), {
  is: 'table', head: ['序号', '文书', '编号', '日期', '制作人'], widths: [1.6, 4, 5, 3, 2.4],
  rows: papers.map((paper, at) => [String(at + 1), PAPER_WORD[paper.kind], `${paper.number ?? NUMBER_PENDING}${paper.voided_at ? `（${PAPERS.voided}）` : ''}`, shortDate(paper.created_at), names.person(paper.created_by ?? '')]),
}]);

const attached = ({ attachments, names }: FolderInput): Block[] => (attachments.length === 0 ? [] : [head('附件目录'), {
  is: 'table', head: ['序号', '种类', '名称', '日期', '添加人'], widths: [1.6, 2, 6, 3, 2.4],
  rows: attachments.map((row, at) => [String(at + 1), FILE_KIND_WORD[row.kind], `${row.name || '—'}${row.withdrawn_at ? '（已撤回）' : ''}`, shortDate(row.created_at ?? row.taken_at), names.person(row.created_by ?? '')]),
}]);

export function folder(base: PaperBase, input: FolderInput): Sheet {
  const of = (name: string): string => base.form.words[name] ?? '';
  return sheetOf(base, PAPER_WORD.folder, [
    ...cover(input, base.number), ...petitionPart(input), ...partyPart(input), ...facts(input), ...course(input), ...clocks(input), ...paperPart(input), ...attached(input),
    ...(of('remark') ? [head('备考'), text(of('remark'))] : []),
    { is: 'sign', places: [{ label: '立卷人', file: '' }, { label: '审核人', file: '' }] },
  ], { to: '', closing: { organ: base.school, day: longDay(of('dated_on')) } });
}

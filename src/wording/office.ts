/** Words of the office's desk: 台账, its numbers, filters, bulk routing and exports. */
import { kindFilter, RECENT_DAYS, type Outcome, type StateFilter, type TimeFilter, type WatchFilter } from '@/domain/ledger-filter';
import type { LedgerSort, SortKey } from '@/domain/ledger-sort';
import type { StepFault } from '@/domain/step-fault';
import type { CaseKind, Status } from '@/domain/tables';
import { addDays, type PlainDate } from '@/lib/plain-date';
import { DESK_TITLE } from './app';
import { monthDay, shortDay } from './dates';
import { NO_NUMBER } from './field-case';
import { choiceWord } from './step-words';
import { KIND_WORD, STATUS_WORD } from './terms';

export const LEDGER = '台账';
export const NOT_YOURS = '完整台账供办公室和校领导使用。这里列出您能查看的事项，您自己的事项也在“事项”里。';

export const TILE = { checks: '本周排查完成', triage: '待分流', soon: '临期', late: '超期', onTime: '按期办结 · 本学期' } as const;
/** 93 %, or a dash when there is nothing to take a share of. A share short of all never reads 100 %. */
export function percent(ratio: number | null): string {
  if (ratio === null) return '—';
  const rounded = Math.round(ratio * 100);
  return `${ratio < 1 && rounded === 100 ? 99 : ratio > 0 && rounded === 0 ? 1 : rounded}%`;
}

export const LINKS = { label: '办公室的清单', inbox: DESK_TITLE.inbox, board: DESK_TITLE.board, lookback: DESK_TITLE.lookback, 'visits-desk': DESK_TITLE['visits-desk'] } as const;

export const VIEW = { label: '台账内容', cases: '事项', checks: '排查完成' } as const;

export const SEARCH = { label: '搜索台账', placeholder: '搜索事项、编号、班级，支持拼音' } as const;
export const FILTER = { category: '类别', unit: '班级 / 宿舍', state: '状态', time: '时间', handler: '责任人', watch: '督办包案', outcome: '办理结果', from: '从', to: '到' } as const;
export const ALL = '全部';
export const STATE_FILTER: Record<StateFilter, string> = { recent: `未销号与近 ${RECENT_DAYS} 天`, all: ALL, open: '未销号', triage: '待分流（含待受理）', soon: '临期', late: '超期', paused: '暂停', ...STATUS_WORD };
export const WATCH_FILTER: Record<WatchFilter, string> = { '': '全部', supervised: '校内督办', lead: '有包案领导', asked: '等延期答复' };
export const TIME_FILTER: Record<TimeFilter, string> = { all: ALL, week: '本周', month: '本月', term: '本学期', range: '自选起止' };
export const UNIT_FILTER = { class: '全部班级', dorm: '全部宿舍', none: '不涉及班级宿舍' } as const;
export const NO_HANDLER = '未分派';
export const wholeKind = (kind: CaseKind): { value: string; label: string } => ({ value: kindFilter(kind), label: KIND_WORD[kind] });
export const within = (name: string): string => `　${name}`;
export const wholeDepartment = (name: string): string => `${name}（全部门）`;
export const FILTERS = '筛选';
export const filtersButton = (count: number): string => (count > 0 ? `筛选 ${count} 项` : '筛选');
export const CLEAR_FILTERS = '清除筛选';
export const showResults = (count: number): string => `查看 ${count} 条`;
export const total = (count: number): string => `共 ${count} 条`;

export const COLUMN_WORD: Record<SortKey, string> = { number: '编号', registered: '登记', category: '类别', unit: '班级 / 宿舍', facts: '简要情况', handler: '责任部门 · 人', answerable: '负责人', status: '状态', outcome: '结果', clock: '时限' };
export const SORT = { label: '排序', other: '按所选列' } as const;
export const SORT_CHOICES: readonly { value: string; label: string; sort: LedgerSort | null }[] = [
  { value: '', label: '最新登记', sort: null },
  { value: 'clock-asc', label: '时限最近', sort: { key: 'clock', dir: 'asc' } },
  { value: 'registered-asc', label: '最早登记', sort: { key: 'registered', dir: 'asc' } },
  { value: 'unit-asc', label: '班级 / 宿舍', sort: { key: 'unit', dir: 'asc' } },
  { value: 'status-asc', label: '办理状态', sort: { key: 'status', dir: 'asc' } },
];
export const NOTHING = '—';
export const outcomeWord = (outcome: Outcome | null): string => (outcome ? choiceWord('outcome', outcome) : '');
export const endedWord = (outcome: Outcome, on: PlainDate | null): string => [outcomeWord(outcome), on ? shortDay(on) : ''].filter(Boolean).join(' ');
export const statusAndOutcome = (status: Status, outcome: Outcome | null): string => [STATUS_WORD[status], outcomeWord(outcome)].filter(Boolean).join(' · ');
export const UNNUMBERED = NO_NUMBER;
/** A panel beside a list that is worked off. */
export const PANE = { previous: '上一件', next: '下一件' } as const;
export const placeOf = (at: number, all: number): string => `第 ${at} 件，共 ${all} 件`;
export const owner = (department: string, handler: string): string => [department, handler].filter(Boolean).join(' · ') || NOTHING;
/** How a row is called aloud. */
export const rowName = (number: string | null, facts: string): string => `${number ?? UNNUMBERED} ${facts.slice(0, 20)}`;

export function categoryWord(kind: CaseKind, category: string): string {
  const word = KIND_WORD[kind];
  return !category || category === word ? word : `${word} · ${category}`;
}

export const EMPTY = {
  none: { title: '还没有事项', text: '登记的事项会出现在这里。' },
  notReady: { title: '台账还没有取到这台设备', text: '联网后会自动取回，取回后没有网络也能查看。' },
  noMatch: { title: '没有符合条件的事项', text: '可以减少几个条件再看。' },
} as const;

export const LOOK_EVERYWHERE = '在全部事项中查找';

export const selectedWord = (count: number): string => `已选 ${count} 条`;
export const SELECT = (name: string): string => `选择 ${name}`;
export const FACT = { parties: '当事人', occurred: '发生', category: '类别', channel: '渠道', receiver: '首问', urgency: '紧急程度', outcome: '办理结果', closed: '销号', handler: '办理人' } as const;
export const ROUTE_TO = '分流到…';
export const EXPORT_SELECTED = '导出所选';
export const CLEAR_SELECTION = '取消选择';
export const KEY_HINT = 'J / K 上下 · Enter 打开 · X 选择 · / 搜索';
export const KEY_HINT_READING = 'J / K 上下 · Enter 打开 · / 搜索';

export const ROUTE = {
  title: '分流', find: '搜索责任人', findHint: '姓名、部门或拼音', note: '分流说明', noteHint: '写事实，不贴标签', others: '其他人员', confirm: '分流', nobody: '没有符合的人员', choose: '请先选择责任人', noteMissing: '请写明分流说明',
  suggested: '建议（按类别）', more: '其他人…', byCategory: '按类别', each: '各交分管责任人', co: '协办人', coHint: '姓名或部门', until: '办理期限', untilNone: '按规定', untilHint: '只能提前',
} as const;
export const eachCount = (able: number, all: number): string => (able < all ? `${able} 条有分管责任人，其余留下` : `${able} 条`);
export const acceptsToo = (count: number): string => `其中 ${count} 条待受理，同时受理。`;
export const routedEach = (count: number, people: number): string => `已分流 ${count} 条给 ${people} 位分管责任人，待上报`;
export const routeCount = (able: number): string => `将分流 ${able} 条事项。`;
export const routeNone = '所选事项现在都不能分流。';
const ROUTE_FAULT: Partial<Record<StepFault['kind'], string>> = { not_your_step: '不由您分流', needs_note: '需要说明', needs_handler: '需要责任人', needs_other: '须由他人分流' };
export const cannotRoute = (count: number, status: Status, kind: StepFault['kind']): string => `${count} 条${STATUS_WORD[status]}的事项${ROUTE_FAULT[kind] ?? '现在不能分流'}`;
export const routed = (count: number, to: string): string => `已分流 ${count} 条给${to}，待上报`;

export const PRINT = '打印';
export const EXPORT = {
  action: '导出 Excel', title: '正在导出 Excel', cancel: '取消导出', reading: '正在读取办理记录', writing: '正在生成文件', cancelled: '已取消导出，没有生成文件。',
  failed: '导出没有成功：这台设备没能生成文件。台账内容没有变化，请再点一次导出；仍不行时请关闭其他页面后再试。', empty: '筛选结果为空，没有可导出的事项。',
} as const;
export const exportProgress = (done: number, all: number): string => `${done} / ${all}`;
export const exported = (count: number, name: string): string => `已导出 ${count} 条：${name}`;
export const notSent = (status: string, state: string): string => `${status}（${state}）`;
export const searchSaid = (text: string): string => `搜索：${text}`;
export const filterSaid = (label: string, value: string): string => `${label}：${value}`;
export const onlySelected = (count: number): string => `仅所选 ${count} 条`;

export const CHECKS = {
  title: '排查完成', previous: '上一周', next: '下一周', thisWeek: '本周', unit: '班级 / 宿舍', keepers: '责任人', rate: '完成率', noKeeper: '未指定', late: '逾期未查',
  empty: { title: '这一周没有排查任务', text: '不在学期内，或这一周没有上课日。' },
} as const;
/** The month said once when the week stays in it. */
const weekDays = (from: PlainDate, to: PlainDate): string => `${monthDay(from)}至${from.slice(0, 7) === to.slice(0, 7) ? `${Number(to.slice(8))}日` : monthDay(to)}`;
export const weekWord = (number: number | null, monday: PlainDate): string => `${number === null ? '' : `第 ${number} 周 · `}${weekDays(monday, addDays(monday, 6))}`;
export const completionWord = (done: number, late: number, todo: number, all: number): string => `应查 ${all} 次，已完成 ${done} 次，逾期 ${late} 次，未到期 ${todo} 次`;

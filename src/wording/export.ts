/** Words of the printed and exported ledger: what stands in a file an office sends on. */
import type { LedgerFilter, Period } from '@/domain/ledger-filter';
import type { Step } from '@/domain/tables';
import { STEP_WORD } from './terms';

export const LEDGER_NAME = '事项台账';
export const LEDGER_TITLE = '学生矛盾纠纷排查调处台账';
export const CHECKS_NAME = '排查完成情况';
export const CHECKS_TITLE = '班级、宿舍每周排查完成情况';

/** The school's name over the name of the list. */
export const titleOf = (school: string, name: string): string => (school ? `${school}${name}` : name);

/** Only disputes are asked for: the title the bureau knows; otherwise the general one. */
export const ledgerTitle = (filter: Pick<LedgerFilter, 'category'>): string => (filter.category === 'kind:dispute' ? LEDGER_TITLE : LEDGER_NAME);

export const COLUMN = {
  index: '序号', number: '编号', registered: '登记日期', occurred: '发生时间', category: '类别', unit: '班级/宿舍', parties: '当事人', facts: '简要情况', urgency: '紧急程度',
  progress: '现场处置/办理情况', department: '责任部门', handler: '责任人', status: '状态', due: '时限', closed: '办结/销号日期', receiver: '首问责任人', answerable: '现在负责', outcome: '办理结果', watch: '督办/包案领导',
} as const;

export const CHECK_COLUMN = { unit: '班级/宿舍', kind: '类型', keepers: '责任人', rate: '完成率', late: '逾期未查' } as const;
export const nthCheck = (ordinal: number): string => `第${ordinal}次排查`;
export const checkDone = (result: 'clear' | 'found', day: string): string => `${result === 'clear' ? '无异常' : '发现问题'} ${day}`;
export const CHECK_STATE_WORD = { done: '已完成', due: '今天到期', late: '逾期未查', todo: '未到期' } as const;
export const NO_CHECK = '本周不排查';
export const TOTAL = '合计';

export const listed = (names: readonly string[]): string => names.join('、');

const WHOLE = '全部时间';
export function periodWord({ from, to }: Period): string {
  if (from && to) return from === to ? from : `${from} 至 ${to}`;
  if (from) return `${from} 起`;
  return to ? `截至 ${to}` : WHOLE;
}

export interface HeadLine {
  school: string;
  period: string;
  exportedAt: string;
  /** When this device last heard from the server. */
  asOf: string;
  count: number;
  filters: readonly string[];
}

export const headLine = ({ school, period, exportedAt, asOf, count, filters }: HeadLine): string =>
  `学校：${school || '—'}　登记时间：${period}　导出时间：${exportedAt}　数据截至：${asOf || '—'}　共 ${count} 条　筛选条件：${filters.length ? filters.join('；') : '无'}`;

export const weekLine = (school: string, week: string, exportedAt: string, rate: string): string =>
  `学校：${school || '—'}　${week}　导出时间：${exportedAt}　完成率：${rate}`;

/** 校内督办；包案：王守正 */
export const watchWord = (supervised: boolean, lead: string): string => [supervised ? '校内督办' : '', lead ? `包案：${lead}` : ''].filter(Boolean).join('；');
export const spotLine = (action: string): string => `现场处置：${action}`;
export const noteLine = (step: Step, day: string, by: string, note: string): string => `${day} ${STEP_WORD[step]}${by ? `（${by}）` : ''}：${note}`;
export const earlierNotes = (count: number): string => `（更早的 ${count} 条记录见档案）`;
export const NOTES_MISSING = '（办理记录不在本机，请联网同步后重新导出）';
export const CUT_MARK = '……（内容过长，已截断，全文见系统）';

export const SIGNATURES = ['填表人：', '审核人：', '校长（签字）：', '学校（盖章）：', '日期：'] as const;
export const FONT = '宋体';
/** Excel's own codes for the page and the number of pages. */
export const PAGE_FOOTER = '第 &P 页，共 &N 页';
export const SIGN_FOOTER = '填表人：　　　　　审核人：　　　　　校长（签字）：　　　　　（盖章）';

/** A name every file system takes. */
export function fileName(name: string, school: string, day: string): string {
  const safe = school.replace(/[\\/:*?"<>|\p{C}]/gu, '').trim().slice(0, 40);
  return `${[name, safe, day].filter(Boolean).join('_')}.xlsx`;
}

/** Words of 回头看. Loaded with it. */
import type { LookResult, LookScope } from '@/domain/look-run';
import type { CaseKind } from '@/domain/tables';
import type { PlainDate } from '@/lib/plain-date';
import { DESK_TITLE } from './app';
import { monthDay } from './dates';
import { KIND_WORD } from './terms';

export const LOOK = {
  title: DESK_TITLE.lookback, back: '返回', start: '新建回头看', none: '还没有做过回头看', noneText: '选一段时间销号的事项，逐件核对：属实的确认，有反复的重启，一件不漏。', runs: '回头看记录', notYours: '回头看由办公室和校领导负责。', notYoursText: '您办过的事项在“事项”里。',
  running: '进行中', finished: '已完成', noFolder: '办公室的资料还没有下载到这台设备，联网同步后再试。', noFolderText: '新建的记录要放在办公室的档里。',
} as const;
export const LOOK_FORM = {
  title: '新建回头看', from: '销号日期从', to: '到', scope: '看哪些', kind: '事项类别', share: '抽多少', note: '说明', noteHint: '为什么做这次回头看，可不填', confirm: '开始', cancel: '取消',
  none: '这段时间没有可以一起回头看的事项。', backwards: '结束日期不能早于开始日期', tooLong: '最长两年，请分段做', tooMany: '一次最多 5000 件，请缩短时间段',
  apart: '限定知情的、有同事回避的不在名单里，请在事项里逐件回头看。', sampleText: '按编号抽签：每件被抽到的机会一样，和类别、办理人无关。凭抽签号，谁都能重抽一遍核对。',
} as const;
export const SCOPE_WORD: Record<LookScope, string> = { all: '全部', kind: '按类别', sample: '抽查' };
export const shareWord = (share: number): string => `${share}%`;
export const willLook = (chosen: number, all: number): string => (chosen === all ? `这段时间销号 ${all} 件，全部回头看。` : `这段时间销号 ${all} 件，抽 ${chosen} 件回头看。`);
export const seedWord = (seed: number): string => `抽签号 ${seed}`;
/** 抽查 20%（抽签号 4711）, 全部 or 学生矛盾纠纷. */
export const scopeSaid = (scope: LookScope, kind: CaseKind | null, share: number | null, seed: number): string => (scope === 'sample' ? `抽查 ${share ?? 0}%（${seedWord(seed)}）` : scope === 'kind' && kind ? KIND_WORD[kind] : '全部');
export const periodSaid = (from: PlainDate, to: PlainDate): string => `${from} 至 ${to}`;
const yearDay = (date: PlainDate, other: PlainDate): string => (date.slice(0, 4) === other.slice(0, 4) ? monthDay(date) : `${date.slice(0, 4)}年${monthDay(date)}`);
export const runTitle = (from: PlainDate, to: PlainDate): string => `${LOOK.title} ${yearDay(from, to)}至${yearDay(to, from)}`;
export const runSaid = (count: number, by: string): string => [`${count} 件`, by].filter(Boolean).join(' · ');

export const RUN = {
  list: '要回头看的事项', toList: '回到列表', open: '打开事项', confirm: '确认属实', reopen: '重启', note: '回头看的情况', noteHint: '问了谁，看到什么；写事实，不贴标签', noteMissing: '请写几句：问了谁，看到什么',
  quick: '常用', finish: '完成回头看', finished: '这次回头看已完成', finishText: '每一件都看过了。完成以后不能再改。', print: '打印汇总', saved: '已保存', keys: 'J / K 上下 · C 写情况 · Ctrl+Enter 确认属实',
  reading: '正在读取办理记录…', gone: '有事项已经不在这台设备上（改为限定知情或已移交），不再列出。', allSeen: '每一件都看过了', missing: '没有找到这次回头看', missingText: '可能还没有下载到这台设备。', again: '又在办理', noResult: '没有写明',
} as const;
/** Said of what was really done; put into the note to be completed. */
export const QUICK = ['电话问过当事人，没有反复。', '当面问过双方，已经和好。', '查过档案，记录齐全。', '到现场看过，没有问题。'] as const;
export const RESULT_WORD: Record<LookResult | 'todo', string> = { confirmed: '属实', reopened: '重启', todo: '还没看' };
export const savedAs = (result: LookResult): string => `${RUN.saved}：${RESULT_WORD[result]}`;
export const seenOf = (seen: number, all: number): string => `已看 ${seen} / ${all} 件`;
export const progressAloud = (confirmed: number, reopened: number, left: number): string => `属实 ${confirmed} 件，重启 ${reopened} 件，还没看 ${left} 件`;
export const seenBy = (by: string, moment: string): string => [by, moment].filter(Boolean).join(' · ');
export const SUMMARY = { index: '序号', number: '编号', kind: '类别', facts: '简要情况', outcome: '办理结果', closed: '销号日期', result: '回头看', note: '情况', by: '回头看人' } as const;
export const summaryTitle = (school: string): string => `${school}${LOOK.title}汇总`;
export const summaryHead = (period: string, scope: string, seen: number, all: number, at: string): string => `销号时间：${period}　范围：${scope}　${seenOf(seen, all)}　打印时间：${at}`;
export const kindLine = (kind: CaseKind, confirmed: number, reopened: number, left: number): string => `${KIND_WORD[kind]}：${progressAloud(confirmed, reopened, left)}`;

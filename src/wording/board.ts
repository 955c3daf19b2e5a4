/** Words of 重点事项. Loaded with it. */
import type { BoardReason } from '@/domain/board';
import { DESK_TITLE } from './app';

export const BOARD = {
  title: DESK_TITLE.board, list: '重点事项', all: '全部', back: '返回', print: '打印', notYours: '重点事项供校领导和办公室使用。', notYoursText: '轮到您办的事项在“今日”和“事项”里。',
  none: '现在没有重点事项', noneText: '督办、包案、超期上升、申请延期、紧急和突发的事项会列在这里。', noNote: '还没有记录', reading: '正在读取…', noneLead: '未定', restricted: '限定知情，内容在系统里查看', noneNext: '—', head: '校领导督办、包案、超期上升、申请延期、紧急和突发的事项',
  keys: 'J / K 上下 · Enter 打开', filter: '只看',
} as const;
export const BOARD_WORD: Record<BoardReason, string> = { asked: '申请延期', rise: '超期上升', incident: '突发事件', supervised: '校内督办', lead: '包案', urgent: '紧急' };
export const BOARD_COLUMN = { facts: '事项', why: '原因', lead: '包案领导', handler: '责任人', next: '下次日期', clock: '时限', last: '最近进展' } as const;
export type BoardColumn = keyof typeof BOARD_COLUMN;
export const boardCount = (all: number): string => `共 ${all} 件`;
export const reasonChoice = (reason: BoardReason, count: number): string => `${BOARD_WORD[reason]} ${count}`;
/** 11-20 张志远：已和双方家长见面。 */
export const progressLine = (day: string, by: string, word: string, note: string): string => `${[day, by].filter(Boolean).join(' ')} ${word}${note ? `：${note}` : ''}`;
export const boardTitle = (school: string): string => `${school}${BOARD.title}`;
export const boardHead = (at: string, count: number): string => `打印时间：${at}　共 ${count} 件　${BOARD.head}`;

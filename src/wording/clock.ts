/** The clock of a case in words. */
import type { Clock } from '@/domain/deadline';
import { shortDay } from './dates';

const UNIT = { day: '天', workday: '个工作日', hour: '小时' } as const;

export function clockWord(clock: Clock): string {
  if (clock.tone === 'none') return '未设时限';
  if (clock.tone === 'stopped') return clock.on ? `${shortDay(clock.on)} 完成` : '已停表';
  if (clock.tone === 'paused') return '已暂停';
  if (clock.tone === 'red') return `超期 ${clock.over} ${UNIT[clock.unit]}`;
  if (clock.left === 0) return '今天到期';
  return `剩 ${clock.left} ${UNIT[clock.unit]}`;
}

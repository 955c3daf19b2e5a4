import { describe, expect, it } from 'vitest';
import { clockWord } from '@/wording/clock';
import { dayWord, momentWord, weekdayWord } from '@/wording/dates';
import { queueWord } from '@/wording/sync';

describe('the status sentence is the contract’s', () => {
  const base = { online: true, busy: false, waiting: 0, attention: 0, ready: true, fault: null };
  it.each([
    [{}, '已全部上报'],
    [{ waiting: 3 }, '未上报 3 条'],
    [{ waiting: 3, busy: true }, '正在上报…'],
    [{ waiting: 2, online: false }, '离线，未上报 2 条'],
    [{ online: false }, '离线，未上报 0 条'],
    [{ waiting: 2, attention: 1 }, '1 条需处理'],
    [{ busy: true }, '已全部上报'],
    [{ ready: false }, '正在上报…'],
    [{ ready: false, waiting: 1 }, '未上报 1 条'],
    [{ ready: false, fault: { kind: 'server' } }, '已全部上报'],
  ])('%o reads %s', (over, words) => {
    expect(queueWord({ ...base, ...over })).toBe(words);
  });
});

describe('dates in words', () => {
  it('near days by name, others by date, other years with the year', () => {
    expect(['2026-11-19', '2026-11-20', '2026-11-21', '2026-10-01', '2025-12-31'].map((date) => dayWord(date, '2026-11-20'))).toEqual(['昨天', '今天', '明天', '10月1日', '2025年12月31日']);
    expect(weekdayWord('2026-11-20')).toBe('星期五');
    expect(momentWord('2026-11-20T08:20:00Z', '2026-11-20')).toBe('今天 16:20');
  });
  it('no date is no word', () => {
    expect(momentWord('soon', '2026-11-20')).toBe('');
  });
});

describe('the clock in words', () => {
  it('never by colour alone', () => {
    const clock = { clock: 'handle', whose: 'ours' } as const;
    expect(clockWord({ ...clock, tone: 'amber', left: 2, unit: 'workday' })).toBe('剩 2 个工作日');
    expect(clockWord({ ...clock, tone: 'green', left: 56, unit: 'day' })).toBe('剩 56 天');
    expect(clockWord({ ...clock, tone: 'red', over: 1, unit: 'day', rises: true })).toBe('超期 1 天');
    expect(clockWord({ ...clock, tone: 'amber', left: 0, unit: 'day' })).toBe('今天到期');
    expect(clockWord({ ...clock, tone: 'amber', left: 2, unit: 'hour' })).toBe('剩 2 小时');
    expect(clockWord({ ...clock, tone: 'paused', since: '2026-11-20' })).toBe('已暂停');
  });
});

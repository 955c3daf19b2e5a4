/** Words of 今日 and 走访, and those every phone screen shares. */
import type { PlannedCheck } from '@/domain/week';
import { chinaDate, chinaTime, daysBetween, type PlainDate } from '@/lib/plain-date';
import { dayWord, monthDay, weekdayWord } from './dates';

/** Facts beside each other on one line. */
export const dots = (...parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join(' · ');

export const SHARED = {
  back: '返回', more: '更多', undo: '撤销', undone: '已撤销', undoFailed: '没有撤销成功，请再试一次。', staff: '教职工', people: '人',
  attention: '去处理', cancel: '取消', goToday: '回到今日', downloading: '正在下载本校资料，下载完这里就会显示。',
} as const;

export const TODAY = {
  title: '今日', week: '本周排查', due: '待排查', done: '已完成', todo: '要办的', drafts: '草稿',
  clear: '本次无异常', found: '发现问题', late: '已超时', dueToday: '今天到期', noFinding: '无异常',
  inbox: '受理分流', returned: '部门退回', board: '重点事项', duty: '应急处置卡',
  allDone: '本周排查都做完了', allDoneText: '有新情况随时用「登记事项」记下。',
  noTerm: '现在不在学期内', noTermText: '开学后这里会列出每周要做的排查。',
  holiday: '本周没有排查', holidayText: '放假周不用排查；有情况随时用「登记事项」记下。',
  nothing: '没有要你办的事项', nothingText: '分流给你、或轮到你办的事项会列在这里，最急的在最上面。',
} as const;

export const TODO_GROUP = { late: '已超期', today: '今天', soon: '三天内', rest: '其他' } as const;
export const allOf = (count: number): string => `查看全部 ${count} 件`;
/** 今天, 明天, or how many days ago it was. */
export const passedWord = (date: PlainDate, today: PlainDate): string => (date < today ? `已过 ${daysBetween(date, today)} 天` : dayWord(date, today));

export const weekWord = (week: number | null): string => (week === null ? '' : `第${week}周`);
export const todayLine = (today: PlainDate, week: number | null): string => dots(`${monthDay(today)} ${weekdayWord(today)}`, weekWord(week));

export const checkName = (unit: string, ordinal: number): string => `${unit} 第${ordinal}次排查`;
export const peopleWord = (count: number): string => (count > 0 ? `${count} 人` : '');
export const foundWord = (count: number): string => (count > 0 ? `发现 ${count} 个问题` : '发现问题');

/** 今天 18:00 前 · 42 人; with the day it opens when that is still to come. */
export function dueWord(planned: PlannedCheck, today: PlainDate): string {
  const opens = planned.opensOn > today ? `${dayWord(planned.opensOn, today)}起` : '';
  const due = `${dayWord(chinaDate(planned.dueAt), today)} ${chinaTime(planned.dueAt)} 前`;
  return dots(opens, due, peopleWord(planned.unit.size));
}

export interface WeekCount { total: number; done: number; late: number }
export const ofTotal = (total: number): string => `/ ${total} 次`;
export const weekAloud = ({ total, done, late }: WeekCount): string =>
  `本周排查共 ${total} 次，已完成 ${done} 次${late > 0 ? `，已超时 ${late} 次` : ''}，还有 ${total - done - late} 次未到时间`;

export const clearSaved = (name: string): string => `已保存：${name}，本次无异常`;
export const foundSaved = (name: string, cases: number, absences: number): string =>
  `已保存：${name}${cases > 0 ? `，登记 ${cases} 件事项，编号待定` : ''}${absences > 0 ? `，缺勤 ${absences} 人` : ''}`;

export const DRAFT = {
  resume: '继续填写', remove: '删除', removed: '草稿已删除', untitled: '还没写情况', form: '登记事项', resend: '修改后重报',
} as const;

export const VISITS = { title: '走访', due: '走访和承诺', promise: '承诺' } as const;
export const VISIT_DRAFT = { household: '新建走访对象', plan: '安排走访', visit: '记录走访', support: '走访对象', promise: '承诺', aid: '提出帮扶', raise: '诉求登记' } as const;

/** Names one under the other. */
export const addName = '添加一人';
export const nameOf = (label: string, place: number): string => `${label} ${place}`;
export const removeName = (name: string, place: number): string => `删除${name || `第${place}位`}`;

/** Words of 节日慰问 and of visits planned together. Loaded with them. */
import type { PlainDate } from '@/lib/plain-date';
import { monthDay } from './dates';

export const ROUND_FORM = {
  title: '新建节日慰问', name: '名称', nameHint: '如：春节前慰问', from: '从', to: '到', budget: '经费（元）', gifts: '慰问品', who: '走访哪些户', reason: '帮扶缘由', visitor: '走访人', only: '只看', all: '全部', missed: '本学期还没走访的', find: '按户主或住址找', everyone: '全选', nobody: '全不选', confirm: '建立', cancel: '取消',
  noName: '请填写名称', noDates: '请填写起止日期，结束不早于开始，不超过一年', badBudget: '经费填数字，如 2000', noHouses: '请至少选一户', tooMany: '一次最多 500 户', none: '没有符合条件的户。', apart: '限定知情的、有同事回避的不在名单里，请单独安排。', noFolder: '办公室的资料还没有下载到这台设备，联网同步后再试。',
} as const;
export const chosenSaid = (chosen: number, all: number): string => `已选 ${chosen} 户，共 ${all} 户`;
export const roundWhen = (from: PlainDate, to: PlainDate): string => `${monthDay(from)}至${monthDay(to)}`;
export const roundSaid = (done: number, all: number): string => `已走访 ${done} / ${all} 户`;
export const ROUND = {
  missing: '没有找到这次慰问', missingText: '可能还没有下载到这台设备。', running: '进行中', finished: '已完成', back: '返回', list: '慰问名单', plan: '安排走访', note: '小结', noteHint: '走访了谁、送了什么、答应了什么；写事实，不贴标签', save: '保存小结', saved: '小结已保存',
  finish: '完成这次慰问', finishTitle: '完成这次慰问？', finishText: '完成以后记录留着，不能再改名单。', finishLeft: (left: number) => `还有 ${left} 户没有走访。完成以后记录留着，不能再改名单。`, yuan: (amount: number) => `${amount} 元`, budget: '经费', gifts: '慰问品', over: '这次慰问已完成', empty: '名单里没有您能看到的户。',
} as const;
export const ROUND_SHEET = { print: '打印', index: '序号', name: '户主', visitors: '走访人', state: '走访情况' } as const;
export const ROUND_STATE = { done: '已走访', nobody: '无人在家', declined: '对方谢绝', planned: '已约', none: '没有安排' } as const;
export const stateCount = (state: keyof typeof ROUND_STATE, count: number): string => `${ROUND_STATE[state]} ${count} 户`;
export const PLAN_MANY = {
  title: '一起安排走访', on: '日期', time: '时间', timeHint: '如 18:30，可不填', reasons: '事由', people: '走访人', peopleHint: '两个人一起走访，记在同一份记录里', who: '走访哪些户', confirm: (count: number) => `安排 ${count} 户`, cancel: '取消', noDay: '请填写日期', badTime: '时间写成 18:30 这样', noReasons: '请选事由', noHouses: '请至少选一户', ownHint: '不选人时，由各户自己的走访人走访', noOwn: (count: number) => `有 ${count} 户没有走访人，请选走访人`,
} as const;
export const plannedSaid = (count: number): string => `已安排 ${count} 户，待上报`;

/** Words of 受理分流. Loaded with it. */
import type { CaseKind } from '@/domain/tables';
import { DESK_TITLE } from './app';

export const INBOX = {
  title: DESK_TITLE.inbox, list: '待受理和待分流的事项', back: '返回', toList: '回到列表', open: '打开事项', openText: '不予受理、当场答复、转办等，在事项里办。',
  accept: '只受理', both: '受理并分流', route: '分流', request: '诉求', returned: '部门退回', done: '都分流完了', doneText: '有新登记的、部门退回的，会列在这里，退回的在最上面。',
  notYours: '受理分流由办公室负责。', notYoursText: '您登记的、轮到您办的事项在“今日”和“事项”里。', keys: 'J / K 上下 · X 选择 · A 只受理 · R 选责任人 · Ctrl+Enter 分流', clear: '取消选择',
  notYourStep: '这一件现在不由您受理或分流。',
} as const;
export const INBOX_GROUP = { returned: '退回的', late: '已超期', today: '今天到期', soon: '三天内到期', rest: '其他' } as const;
export const inboxCount = (all: number, returned: number, late: number): string => [`共 ${all} 件`, returned > 0 ? `退回 ${returned} 件` : '', late > 0 ? `超期 ${late} 件` : ''].filter(Boolean).join(' · ');
export const routeTo = (name: string, accepts: boolean): string => `${accepts ? INBOX.both : INBOX.route}${name ? `给${name}` : ''}`;
export const returnedBy = (name: string, moment: string): string => [name ? `${name}退回` : INBOX.returned, moment].filter(Boolean).join(' · ');
export const sentOn = (word: string): string => `已保存：${word}，待上报`;
/** A law counts the days of a petition from its registration. */
export const NOTICE: Partial<Record<CaseKind, string>> = { petition: '信访事项受理要书面告知，受理后到事项里制作受理告知书。' };

/** Words of the sheets of steps, and of what a step left behind in 办理进程. */
import type { SupportFault, SupportGap, SupportStep } from '@/domain/support-steps';
import type { RowOf } from '@/domain/tables';
import { fullMoment, monthDay } from './dates';
import { CONSENT, HOW_WORD, listOf } from './visits';
import { END_REASON_WORD, SUPPORT_STEP_WORD } from './visits-terms';

const LABEL: Record<string, string> = {
  who: '谁表示的', how: '怎么表示的', purpose: '联系的用途（可不填）', answer: '是否同意', people: '走访人', still: '是否还需要', next: '下次复核日期', reason: '结束原因', person: '哪位', until: '知会到哪天', due: '新的日期', on: '落实日期', receipt: '收据',
};
const CHOICE: Record<string, Record<string, string>> = { how: HOW_WORD, answer: { given: CONSENT.given, refused: CONSENT.refused }, still: { yes: '还需要' }, reason: END_REASON_WORD, what: { all: '全部记录', brief: '走访提纲' } };

export const supportLabel = (field: string): string => LABEL[field] ?? field;
export const supportChoice = (field: string, value: string): string => CHOICE[field]?.[value] ?? value;
export const SUPPORT = { note: '说明', noteOptional: '说明（可不填）', receiptHint: '写明签收情况，或附上收据', save: '保存', cancel: '取消', long: '最多 1000 个字，请删短一些' } as const;
export const supportSaved = (step: SupportStep, online: boolean): string => `${online ? '已保存' : '已保存在这部手机'}：${SUPPORT_STEP_WORD[step]}`;

/** What is lost with it, said before it is done. */
export const ABOUT: Partial<Record<SupportStep, string>> = {
  withdraw: '撤回后不再走访：已安排的走访取消，走访人看不到这一户，记录到保存期满后删除。',
  end: '结束后已安排的走访取消，走访人看不到这一户，记录到保存期满后删除。',
  restrict: '限定后只有走访人和校领导能看到这一户。',
  recuse: '回避后这位看不到这一户。',
  assign: '没有选上的人不再走访这一户。',
};

export const SUPPORT_FAULT: Record<SupportFault, string> = {
  illegal_step: '现在不能走这一步。', not_your_step: '这一步不由你办。', needs_note: '请写明情况', needs_consent: '对方已撤回同意，不再走访。', needs_other: '不能审批自己提出的帮扶，请由其他校领导来办。',
  needs_approval: '要花钱或发放物品的，先由校领导同意，再落实。', needs_receipt: '请写明签收情况，或附上收据',
};
export const supportGapSentence = ({ field, kind }: SupportGap): string => (kind === 'missing' ? `请填${supportLabel(field).replace(/（.*/, '')}` : '填写不对，请改一下');

/** 号码被查看 3 次，最近一次 今天 10:00 */
export const seenSum = (count: number, moment: string): string => `号码被查看 ${count} 次，最近一次 ${moment}`;

interface SaidNames { person: (id: string) => string; case: (id: string) => string }
/** What was filled in, one line; the note below it. */
export function supportSaid({ step, data, note }: RowOf<'household_event'>, names: SaidNames): string {
  const parts = Object.entries(data).flatMap(([field, value]): string[] => {
    if (field === 'receipt' || value === null || (step === 'review' && field === 'still')) return [];
    const word = (one: unknown): string => {
      if (typeof one !== 'string') return '';
      if (field === 'people' || field === 'person') return names.person(one);
      if (field === 'case_id') return names.case(one);
      if (field === 'next' || field === 'until' || field === 'due' || field === 'on') return monthDay(one);
      return supportChoice(field, one);
    };
    const said = listOf((Array.isArray(value) ? value : [value]).map(word));
    return said ? [field === 'case_id' || field === 'what' ? said : `${supportLabel(field).replace(/（.*/, '')}：${said}`] : [];
  });
  return [parts.join('；'), note].filter(Boolean).join('\n');
}

/** On paper. */
export const SHEET = {
  brief: '走访提纲', all: '走访对象全部记录', made: (moment: string, by: string) => `${fullMoment(moment)} 由 ${by} 打印`, private: '含个人信息，请妥善保管，用后销毁。', about: '走访对象', visits: '走访记录', when: '时间', who: '走访人', none: '无',
} as const;

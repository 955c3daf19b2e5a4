/** Words of home visits and help as the phone and the desk show them: one word per thing. */
import type { RowOf } from '@/domain/tables';

type Household = RowOf<'household'>;
type Visit = RowOf<'visit'>;
type Aid = RowOf<'aid'>;

/** A reason for support, never a class of person. */
export const SUPPORT_REASON_WORD: Record<Household['reason'], string> = {
  open_request: '诉求还没解决', hardship: '生活有困难', illness: '家里有人生病', left_behind: '父母不在身边', after_event: '家里遇到变故', other: '其他',
};
export const CONSENT_WORD: Record<Household['consent'], string> = { none: '还没征求同意', given: '已同意走访', refused: '对方不同意', withdrawn: '已撤回同意' };
export const END_REASON_WORD: Record<NonNullable<Household['end_reason']>, string> = { settled: '诉求已解决', helped: '困难已缓解', moved: '已搬走', asked: '对方要求结束', other: '其他' };

export const VISIT_REASON_WORD: Record<Visit['reasons'][number], string> = { festival: '节前慰问', home: '家访', listen: '了解诉求', reply: '答复告知', follow_up: '回访', aid: '帮扶落实' };
export const VISIT_STATE_WORD: Record<Visit['state'], string> = { planned: '已计划', done: '已走访', nobody: '无人在家', declined: '对方谢绝', cancelled: '已取消' };
export const HARDSHIP_WORD: Record<Visit['hard'][number], string> = {
  money: '经济', illness: '看病', work: '就业', study: '学习', housing: '住房', care: '照料', paperwork: '办手续', other: '其他',
};
export const AGREEMENT_WORD: Record<NonNullable<Visit['agreed']>, string> = { signature: '签字', read_back: '读给对方听并同意', not_agreed: '对方没有认可' };

export const PROMISE_STATE_WORD: Record<RowOf<'promise'>['state'], string> = { open: '待兑现', kept: '已兑现', changed: '已改期', broken: '未兑现' };
export const AID_KIND_WORD: Record<Aid['kind'], string> = {
  subsidy: '补助', materials: '物资', tutoring: '学业辅导', medical: '就医', job: '就业', legal: '法律咨询', counselling: '心理支持', other: '其他',
};
export const AID_FORM_WORD: Record<Aid['form'], string> = { once: '一次性', plan: '长期' };
export const AID_STATE_WORD: Record<Aid['state'], string> = { proposed: '待审批', approved: '已同意', refused: '不同意', delivered: '已落实', stopped: '已停止' };

export const SUPPORT_STEP_WORD: Record<RowOf<'household_event'>['step'], string> = {
  consent: '征求同意', withdraw: '撤回同意', assign: '安排走访人', review: '复核', end: '结束帮扶', correct: '更正', restrict: '限定知情', unrestrict: '解除限定', share: '知会', recuse: '回避',
  seen: '查看电话', link: '关联', printed: '打印', keep: '兑现', change: '改期', break: '未能兑现', approve: '同意帮扶', refuse: '不同意帮扶', deliver: '落实', stop: '停止',
};

/** In 办理进程. */
export const HOUSE_MADE = '建立帮扶';
export const PROMISE_MADE = '作出承诺';

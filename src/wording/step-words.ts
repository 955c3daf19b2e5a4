/** What a step asks for and what was answered, in words. Loaded with the sheet of a step and with the timeline. */
import type { CaseKind, Step } from '@/domain/tables';
import { STEP_WORD } from './terms';

/** By `step.field`, else by field. */
const LABEL: Record<string, string> = {
  channel: '来访渠道', track: '办理程序', ground: '理由', 'decline.to': '请对方向谁提出', co: '协办人', 'route.until': '办理期限', 'handle.next': '下次日期',
  side_a: '甲方怎么说', side_b: '乙方怎么说', whom: '告知谁', what: '告知什么', how: '怎样告知', 'tell.who': '被告知人', 'tell.at': '告知时间', present: '在场的人', 'find.result': '认定结果', members: '认定人员',
  protect: '怎样保护', guide: '怎样教育引导', 'report.to': '报给谁', 'report.who': '接报人', 'report.how': '怎样报', stage: '哪一次', 'report.at': '报送时间', item: '哪一项', clock: '哪个期限', 'extend.until': '延到哪天', 'pause.until': '预计恢复日期',
  'supervise.next': '下次督办日期', 'lead.person': '包案领导', 'lead.next': '下次过问日期', 'refer.to': '报给哪个单位', sent_on: '送出日期', 'refer.how': '怎样送', 'answer.on': '答复日期',
  outcome: '处理结论', reasons: '事实和理由', basis: '依据', satisfied: '对方满意吗', 'follow.next': '下次回访日期', 'look.result': '回头看结果', 'share.person': '知会谁', 'share.until': '看到哪天为止',
  'recuse.person': '谁回避', category: '疑似欺凌的类别', case: '关联哪件事项', into: '并入哪件事项', level: '复查还是复核', 'review.to': '向谁申请', 'review.on': '申请日期', 'reviewed.result': '结果', 'reviewed.on': '结果日期',
};
/** What a field expects, where its label is not enough. */
const HINT: Record<string, string> = {
  'route.until': '只能比规定的期限提前', 'tell.at': '不填就按保存的时间', 'report.at': '不填就按保存的时间', present: '至少两位，写姓名', members: '认定小组的人，至少两位', protect: '对受欺负的孩子：安全、座位、陪伴、心理支持',
  guide: '对另一方的孩子：教育、家长配合、改正机会', basis: '哪部法规、文件或学校规定的哪一条', reasons: '查清了什么，为什么这样处理', 'share.until': '到期以后就看不到了', 'refer.to': '如：县教育局信访办', 'review.to': '如：中心校、县教育局', 'decline.to': '如：县人民法院、县劳动人事争议仲裁委员会',
};
/** What was answered, where the label asks. */
const SAID: Record<string, string> = {
  case: '关联的事项', into: '并入的事项', item: '要点', satisfied: '满意程度', level: '层级', 'refer.to': '送往', 'refer.how': '送的方式', 'review.to': '受理单位', 'decline.to': '请对方找', 'share.person': '知会', 'share.until': '可以看到', 'recuse.person': '回避的人',
};
export const fieldLabel = (step: Step, name: string): string => LABEL[`${step}.${name}`] ?? LABEL[name] ?? name;
export const fieldSaid = (step: Step, name: string): string => SAID[`${step}.${name}`] ?? SAID[name] ?? fieldLabel(step, name);
export const fieldHint = (step: Step, name: string): string | undefined => HINT[`${step}.${name}`] ?? HINT[name];

/** By `field.value` where a value means something of its own there. */
const CHOICE: Record<string, string> = {
  letter: '来信', visit: '来访', call: '来电', web: '网络', transferred: '上级转办', ordinary: '普通程序', simple: '简易程序',
  not_ours: '不归学校办', court: '诉讼', arbitration: '仲裁', party: '党员申诉、申请复审', review: '行政复议、裁决等', statutory: '由法定职责部门办', parents: '双方家长', side_a: '甲方家长', side_b: '乙方家长', petitioner: '信访人', other: '其他人',
  'what.other': '其他', 'to.other': '其他', accepted: '已受理', declined: '不予受理', extended: '延期', reply: '处理意见', measures: '处理和措施', face: '当面', phone: '电话', written: '书面', message: '短信、微信', notice: '通知书',
  bullying: '是欺凌', serious: '是严重欺凌', not_bullying: '不是欺凌', police: '公安机关', education: '教育主管部门', superior: '上级单位', 'stage.first': '首报', 'stage.follow': '续报', 'stage.final': '终报',
  agreed: '达成一致', supported: '支持', explained: '解释疏导', not_supported: '不支持', fixed: '已整改', handled: '已办理', settled: '现场处置', merged: '已并案', yes: '满意', partly: '基本满意', no: '不满意', none: '没有表态',
  confirmed: '属实，不用再办', reopened: '要重启', 'level.first': '复查', 'level.second': '复核', upheld: '维持', changed: '改变',
};
const OF_BULLYING: Record<string, string> = { side_a: '甲方家长（受伤害一方）', side_b: '乙方家长（另一方）' };

export const choiceWord = (name: string, value: string, kind?: CaseKind): string => (kind === 'bullying' && OF_BULLYING[value]) || (CHOICE[`${name}.${value}`] ?? CHOICE[value] ?? value);

/** What was to be done, as one line to tick off: 告知甲方家长. */
const TOKEN: Record<string, string> = {
  tell: '把结果告诉当事人或家长', 'tell:reply': '送达处理意见', 'tell:parents': '告知双方家长', 'tell:petitioner': '告知信访人', stop: '制止，先保护孩子', inquire: '了解情况（至少两位大人在场）', find: '认定（至少两人）',
  measure: '两边孩子的保护和教育措施', 'report:police': '报告公安机关', 'report:education': '报告教育主管部门', 'report:first': '首报', fix: '整改完成', verify: '别人到现场验收', 'paper:agreement': '签好的调解协议书', 'paper:opinion': '处理意见书',
};
const FIELD_OF: Partial<Record<string, string>> = { tell: 'whom', report: 'to', find: 'result' };
export function tokenWord(token: string, kind?: CaseKind): string {
  const [step = '', value] = token.split(':');
  const named = TOKEN[token];
  if (named) return named;
  const word = Object.entries(STEP_WORD).find(([name]) => name === step)?.[1] ?? step;
  return value ? `${step === 'tell' ? '告知' : `${word}：`}${choiceWord(FIELD_OF[step] ?? '', value, kind)}` : word;
}

export const CLOCK_WORD: Record<string, string> = {
  handle: '办结', find: '认定', fix: '整改', notice: '受理告知', notice_simple: '受理告知（简易）', object: '提出异议', decide: '办结', decide_simple: '办结（简易）', first_report: '首报', follow_1: '第一次回访', follow_2: '第二次回访',
  review_ask: '对方可申请复查', review_decide: '上级复查', second_ask: '对方可申请复核', second_decide: '上级复核',
};
export const clockName = (clock: string): string => CLOCK_WORD[clock] ?? '期限';

/** Words of the sheet of a step, of 更多 and of what is still to be done; loaded when one of them is opened. */
import type { DataFault } from '@/domain/step-data';
import type { StepField } from '@/domain/step-fields';
import type { StepFault } from '@/domain/step-fault';
import type { CaseKind, Step } from '@/domain/tables';
import type { PlainDate } from '@/lib/plain-date';
import { monthDay } from './dates';
import { tokenWord } from './step-words';

export const SHEET = {
  pickCase: '编号、情况或当事人', likelyCases: '可能有关的', noItem: '学校还没有设处置要点，请用办理记录写下做了什么。', allTicked: '清单上的都记过了。',
  noExtension: '现在没有可以申请延期的期限：没有在走的期限，或这个期限不能延、已经延过一次。', choose: '请选择', later: '可不填', moment: '保存的时间',
  needCategory: '学校还没有设疑似欺凌的类别，请办公室先设好。',
} as const;

export const latestDay = (date: PlainDate): string => `最晚延到 ${monthDay(date)}`;
export const clockChoice = (name: string, due: PlainDate): string => `${name}（${monthDay(due)}到期）`;

const VERB: Record<StepField['type'], string> = { text: '请填写', date: '请填', moment: '请填', choice: '请选择', person: '请选择', people: '请选择', names: '请填写', case: '请选择', category: '请选择', item: '请选择' };
/** The sentence at a field of a step. */
export function dataFaultSentence(fault: DataFault, type: StepField['type'], label: string): string {
  if (fault.kind === 'missing') return `${VERB[type]}${label.replace(/[吗谁]$/u, '')}`;
  if (fault.kind === 'too_few') return `至少写 ${fault.limit ?? 0} 位`;
  if (fault.kind === 'too_many') return `最多 ${fault.limit ?? 0} 位`;
  if (fault.kind === 'too_long') return `最多 ${fault.limit ?? 0} 个字，请删短一些`;
  return type === 'date' || type === 'moment' ? '这个日期不对，请重新选' : '这一项不对，请重新选';
}

const FAULT: Record<Exclude<StepFault['kind'], 'needs_did'>, string> = {
  illegal_here: '办理进度刚刚变了，这一步现在不能办。请看最新的办理进程。', not_your_step: '这一步现在不由你办。', needs_note: '请写几句说明', needs_handler: '请选办理人', needs_other: '这一步要由办理人以外的人来办。',
  needs_asked: '没有等待答复的延期申请。', needs_paused: '计时没有暂停。', needs_running: '计时已经暂停了。', needs_supervised: '这件事项没有在督办。',
  needs_plain: '登记时勾了疑似欺凌的迹象：请转为疑似欺凌，或由校领导、办公室先认定不是欺凌。',
};
export const stepFaultSentence = (fault: StepFault, kind: CaseKind): string => (fault.kind === 'needs_did' ? `还没有：${tokenWord(fault.token, kind)}` : FAULT[fault.kind]);

export const GROUP_TITLE = { work: '办理', tell: '告知与报告', watch: '督办与期限', bound: '关联与知情' } as const;
export const MORE = { open: '更多', title: '更多步骤' } as const;

/** One line for each step behind 更多. */
export const STEP_LINE: Record<Step, string> = {
  register: '', settle: '当场解决、不用再办的', accept: '决定由学校来办', decline: '不归学校办的，告诉对方去处', route: '交给部门和人，可带协办', take: '收下分流来的事项，由我负责到办结', return: '不该由我办的，说明理由退回办公室',
  handle: '办了什么、还剩什么', mediate: '双方怎么说、约定了什么', tell: '告诉了谁、怎样告诉的', stop: '先制止、先照看孩子', inquire: '分开了解，至少两位大人在场', find: '认定小组对这件事作出认定', measure: '两边孩子的保护和教育',
  report: '向公安、教育部门或上级报告', secure: '围挡、停用、看守等', fix: '整改做完了，附照片', verify: '办理人以外的人现场看过', tick: '现场处置清单，做一项记一项', extend: '按期办不完，请校领导同意', grant: '', deny: '',
  pause: '等结果、等人的时候，期限先停', unpause: '接着计时，期限顺延', supervise: '校领导盯着办，定下次日期', relieve: '不用再盯着办', lead: '请一位校领导负责到底', refer: '学校解决不了的，送上级处理', answer: '上级答复了什么、哪天答复的',
  resolve: '办好了，写明结果', close: '核对以后了结', follow: '问问本人现在怎样', look: '办结以后再看一遍', reopen: '情况有变，重新办理', restrict: '只让列在这件事上的人看', unrestrict: '让办公室和校领导都能看', share: '让一位同事看到某天为止',
  recuse: '有关系的人退出，不再看到', escalate: '反复、力量悬殊、伤害羞辱的，按疑似欺凌办', link: '和另一件事项互相指到', merge: '同一件事登记了两次，并到一起', review: '对处理意见不服，请上一级复查、复核', reviewed: '上一级的复查、复核结果',
};

/** What the sheet of each step says. Loaded with the sheet: the first screen needs only the words in `terms`. */
import type { Step } from '@/domain/tables';

/** `note` names the note field; `about` says in one sentence what the step does, where its word alone does not. */
interface StepSheet { note: string; hint: string; confirm: string; about?: string }

const NOTE = '说明';
const MAY = '可不填';

export const STEP_SHEET: Record<Step, StepSheet> = {
  register: { note: NOTE, hint: '', confirm: '登记' },
  settle: { note: '怎样处置的', hint: '谁做了什么，双方怎么说', confirm: '确认现场处置' },
  accept: { note: '受理意见', hint: MAY, confirm: '确认受理', about: '受理以后，办理期限从今天起算。' },
  decline: { note: '不予受理的理由', hint: '为什么不归学校办，请对方到哪里去反映', confirm: '确认不予受理', about: '要给对方一份书面说明，写清理由和去处。' },
  route: { note: '交办要求', hint: '要办成什么、注意什么，可不填', confirm: '确认分流' },
  take: { note: NOTE, hint: MAY, confirm: '确认接办', about: '接办以后，这件事由您负责到办结。' },
  return: { note: '退回的理由', hint: '为什么不该由您办，应该由谁办', confirm: '确认退回', about: '事项回到办公室重新分流。' },
  handle: { note: '办了什么', hint: '谁做了什么，还剩什么；写事实，不贴标签', confirm: '保存办理记录' },
  mediate: { note: '调处情况', hint: '谁到场、约定了什么；写事实，不贴标签', confirm: '保存调处记录' },
  tell: { note: '说了什么', hint: '对方怎么说，可不填', confirm: '保存告知记录' },
  stop: { note: '怎样制止的', hint: '谁到场、怎样分开、孩子现在怎样；先照看孩子', confirm: '保存制止记录' },
  inquire: { note: '了解到什么', hint: '谁说了什么，尽量写原话；不猜原因，不贴标签', confirm: '保存了解情况', about: '至少两位大人在场，分开问，不让孩子当面对质。' },
  find: { note: '认定的理由', hint: '根据哪些事实', confirm: '确认认定', about: '由学校的认定小组作出，至少两人。认定的是这件事，不是给孩子定性。' },
  measure: { note: NOTE, hint: MAY, confirm: '保存措施', about: '两边的孩子都要照顾到。' },
  report: { note: NOTE, hint: '对方怎样答复，可不填', confirm: '保存信息报送' },
  secure: { note: '采取了什么临时措施', hint: '围挡、停用、提醒、派人看守等', confirm: '保存临时措施' },
  fix: { note: '怎样整改的', hint: '做了什么，最好附整改后的照片', confirm: '确认整改完成' },
  verify: { note: '验收情况', hint: '现场看到什么，可不填', confirm: '确认验收', about: '由办理人以外的人到现场看过。' },
  tick: { note: NOTE, hint: MAY, confirm: '记下完成' },
  extend: { note: '延期的理由', hint: '为什么按期办不完', confirm: '提交延期申请', about: '校领导同意后才延期；同一个期限只能延一次。' },
  grant: { note: '意见', hint: MAY, confirm: '同意延期' },
  deny: { note: '不同意的理由', hint: '应该怎样按期办完', confirm: '不同意延期' },
  pause: { note: '暂停的理由', hint: '在等什么，等到什么时候', confirm: '确认暂停', about: '暂停期间不算办理时间，恢复后顺延。' },
  unpause: { note: NOTE, hint: MAY, confirm: '确认恢复' },
  supervise: { note: '督办要求', hint: '为什么督办，要办到什么程度', confirm: '确认督办' },
  relieve: { note: '解除的理由', hint: '办到了什么程度', confirm: '解除督办' },
  lead: { note: '要求', hint: MAY, confirm: '确认包案领导' },
  refer: { note: '请上级怎样处理', hint: '学校做了什么，为什么解决不了，请求怎样处理', confirm: '保存上报移送', about: '用书面或当面送达，并告诉来访人。' },
  answer: { note: '上级怎样答复', hint: '写原话或要点，最好附答复的照片', confirm: '保存上级答复' },
  resolve: { note: '办理结果', hint: '怎样解决的、当事人是否认可、还要做什么', confirm: '确认办结' },
  close: { note: '销号意见', hint: '核对过什么，可不填', confirm: '确认销号' },
  follow: { note: '对方怎么说', hint: '写本人的原话', confirm: '保存回访' },
  look: { note: '回头看的情况', hint: '问了谁，看到什么', confirm: '保存回头看' },
  reopen: { note: '重启原因', hint: '出现了什么新情况', confirm: '确认重启', about: '各项期限从今天重新起算。' },
  restrict: { note: '限定知情的理由', hint: '为什么只让少数人看', confirm: '确认限定知情', about: '以后只有列在这件事上的人能看到它。' },
  unrestrict: { note: '解除限定的理由', hint: '为什么可以让办公室和校领导都看到', confirm: '解除限定' },
  share: { note: '知会的理由', hint: '为什么要让这个人看', confirm: '确认知会', about: '到期以后，这个人就看不到了。' },
  recuse: { note: '回避的理由', hint: '和这件事有什么关系', confirm: '确认回避', about: '这个人以后看不到这件事，也不能办它。' },
  escalate: { note: '转办的理由', hint: '发生了什么，为什么可能是欺凌；写事实，不贴标签', confirm: '确认转为疑似欺凌', about: '转过去以后不能再按普通矛盾办结，只有列在这件事上的人能看到。' },
  link: { note: NOTE, hint: '两件事有什么关系，可不填', confirm: '确认关联' },
  merge: { note: '并案的理由', hint: '为什么是同一件事', confirm: '确认并案', about: '这件到此为止，以后在另一件里办；两件的经过都留着。' },
  review: { note: NOTE, hint: MAY, confirm: '保存复查申请', about: '复查向学校的上一级申请，复核再向上一级申请。' },
  reviewed: { note: '复查、复核怎样答复', hint: '写要点，最好附答复的照片', confirm: '保存复查结果' },
};

/** The glossary as shown: one word per thing. */
import type { CaseKind, Role, Status, Step, UnitKind, Urgency } from '@/domain/tables';
import type { RowState } from './row-state';

export const APP_NAME = '知微';

export const KIND_WORD: Record<CaseKind, string> = { dispute: '学生矛盾纠纷', bullying: '疑似欺凌', petition: '信访事项', hazard: '安全隐患', incident: '突发事件' };

export const STATUS_WORD: Record<Status, string> = { new: '新登记', registered: '待受理', accepted: '待分流', handling: '办理中', resolved: '已办结', closed: '已销号' };

export const STEP_WORD: Record<Step, string> = {
  register: '登记', settle: '现场处置', accept: '受理', decline: '不予受理', route: '分流', take: '接办', return: '退回', handle: '办理记录', mediate: '调处记录', tell: '告知记录', stop: '制止', inquire: '了解情况',
  find: '认定', measure: '措施', report: '信息报送', secure: '临时措施', fix: '整改完成', verify: '验收', tick: '处置要点', extend: '申请延期', grant: '同意延期', deny: '不同意延期', pause: '暂停计时', unpause: '恢复计时',
  supervise: '校内督办', relieve: '解除督办', lead: '包案领导', refer: '上报移送', answer: '上级答复', resolve: '办结', close: '销号', follow: '回访', look: '回头看', reopen: '重启', restrict: '限定知情', unrestrict: '解除限定',
  share: '知会', recuse: '回避', escalate: '转为疑似欺凌', link: '关联', merge: '并案', review: '申请复查', reviewed: '复查结果',
};

export const URGENCY_WORD: Record<Urgency, string> = { normal: '一般', pressing: '较急', urgent: '紧急' };

export const ROLE_WORD: Record<Role, string> = { keeper: '班主任 / 宿管', handler: '部门办理人', desk: '办公室', lead: '校领导', admin: '管理员', overseer: '中心校' };

export const UNIT_WORD: Record<UnitKind, string> = { class: '班级', dorm: '宿舍' };

export const ROW_STATE_WORD: Record<RowState, string> = { draft: '草稿', waiting: '待上报', sending: '上报中', sent: '已上报', returned: '被退回', conflict: '有冲突' };

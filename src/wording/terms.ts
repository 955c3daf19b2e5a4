/** The glossary as shown: one word per thing. */
import type { CaseKind, Role, Status, Step, UnitKind, Urgency } from '@/domain/tables';
import type { RowState } from './row-state';

export const APP_NAME = '知微';

export const KIND_WORD: Record<CaseKind, string> = { dispute: '学生矛盾纠纷', bullying: '疑似欺凌', petition: '信访事项', hazard: '安全隐患', incident: '突发事件' };

export const STATUS_WORD: Record<Status, string> = { new: '新登记', registered: '待受理', accepted: '待分流', handling: '办理中', resolved: '已办结', closed: '已销号' };

export const STEP_WORD: Record<Step, string> = { register: '登记', settle: '现场处置', accept: '受理', route: '分流', mediate: '调处记录', resolve: '办结', close: '销号', reopen: '重启' };

export const URGENCY_WORD: Record<Urgency, string> = { normal: '一般', pressing: '较急', urgent: '紧急' };

export const ROLE_WORD: Record<Role, string> = { keeper: '班主任 / 宿管', handler: '部门办理人', desk: '办公室', lead: '校领导', admin: '管理员', overseer: '中心校' };

export const UNIT_WORD: Record<UnitKind, string> = { class: '班级', dorm: '宿舍' };

export const ROW_STATE_WORD: Record<RowState, string> = { draft: '草稿', waiting: '待上报', sending: '上报中', sent: '已上报', returned: '被退回', conflict: '有冲突' };

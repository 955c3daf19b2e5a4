/** Words of 需处理: what came back, why, and the ways out. The three actions are a contract. */
import type { IntentLabel } from '@/domain/intents';

export const ATTENTION_WORDS = {
  returned: '被退回',
  conflicts: '有冲突',
  explain: '这些内容还在手机里，没有丢。每一条都可以改好再报、导出留存，或者放弃。单条导出的是没有加密的文字，方便自己查看。',
  explainConflicts: '同一处有两个人改得不一样，两个值都留着。请选定一个。',
  none: '没有需要处理的内容',
  noneText: '服务器退回的内容、和别人同时改动的地方会列在这里。',
  back: '返回我的',
  resend: '修改后重报',
  export: '导出',
  giveUp: '放弃',
  resendTitle: '修改后重报',
  losesPupil: '重报时不再关联这位本校学生，称呼和家里的人照旧。',
  resendAsIs: '这一条没有可以直接改的文字，将原样再上报一次。',
  resendAct: '重报',
  resent: '已存，正在重报',
  giveUpTitle: '放弃这一条？',
  giveUpText: '放弃后它不再上报，也不再显示；服务器上没有它的记录。手机里只留一张回执。建议先导出。',
  gaveUp: '已放弃',
  exported: '已导出到下载。文件没有加密，请妥善保管。',
  mine: '我的改动',
  by: (name: string) => `${name || '另一个人'}的改动`,
  theirs: '服务器上的值',
  keepMine: '用我的',
  keepBy: (name: string) => `用${name || '对方'}的`,
  keepTheirs: '保留服务器上的',
  kept: '已选定',
  settledBy: (name: string, value: string, moment: string) => `${name || '另一个人'}已选定“${value}”${moment ? `（${moment}）` : ''}，这里的选择没有生效。如果要改，请打开再修改。`,
  settledLine: (field: string, name: string, value: string, moment: string) => `${field}：${name || '有人'}选定“${value}”${moment ? `（${moment}）` : ''}`,
  settledSum: (count: number) => `已选定 ${count} 处`,
  othersSettle: '由办理这件事项的人选定。',
  takenAway: '这里已不由您负责，相关内容已从这台手机收回。这一条已送到服务器，留给办公室复核，不会丢。',
  understood: '知道了', openCase: '打开事项',
  since: (lines: string) => `这期间：${lines}`,
  sinceLine: (name: string, moment: string, step: string) => `${name || '有人'}${moment ? ` ${moment} ` : ''}已${step}`,
  possible: '现在可以把写好的内容改记为：',
  nothingPossible: '这件事项现在没有由您办的步骤。可以导出留存，或请办理人补记。',
  insteadOf: (step: string) => `改为${step}`, noNote: '请写几句说明',
  empty: '（空）',
} as const;

export const INTENT_WORD: Record<IntentLabel, string> = { check: '排查', withdraw: '撤销排查', case: '登记事项', step: '办理', edit: '修改', paper: '文书', file: '照片和附件', conflict: '冲突处理', visit: '走访' };

/** By verdict code, for servers that gave no sentence of their own. */
export const RETURN_REASON: Record<string, string> = {
  blocked: '同一件事里前面的一条没有被接受，这一条跟着退回。',
  malformed: '服务器看不懂这一条的内容，请导出后联系管理员。',
  too_large: '这一条太长，网络或服务器没有收下。请改短后重报；不长也不行时，请导出后联系管理员。',
  forbidden: '您没有权限做这项操作。',
  illegal_step: '这件事的状态已经变了，不能再走这一步。',
  invalid: '填写的内容不符合要求。',
};
export const RETURN_REASON_UNKNOWN = '服务器没有接受这一条，也没有说明原因。';

export const COLUMN_WORD: Record<string, string> = {
  category_id: '类别', unit_id: '班级 / 宿舍', facts: '简要情况', occurred_at: '发生时间', place: '地点', urgency: '紧急程度', settled_on_spot: '现场已处置',
  spot_action: '现场处置情况', name: '当事人', step: '步骤', note: '记录', handler_id: '办理人', department_id: '责任部门', week_start: '周起始日', ordinal: '第几次',
  result: '结果', pupil_name: '学生', reason: '原因', detail: '说明', parent_reached: '是否联系上家长', registered_at: '登记时间', checked_at: '排查时间', at: '时间',
  withdrawn_at: '撤销时间', kept: '选定', status: '状态', due_on: '期限',
  address: '住址', phone: '电话', needs: '语言、无障碍需要', reason_note: '情况说明', planned_on: '走访日期', at_time: '走访时间', reasons: '走访事由', state: '走访结果', present: '在场的人', asked: '诉求', hard: '困难', hard_note: '困难说明',
  answered: '答复', agreed: '对方是否认可', started_at: '开始', ended_at: '结束', what: '承诺的事', by_person: '谁来办', source: '来源', amount: '金额', quantity: '数量', until: '截止',
};

export const VALUE_WORD: Record<string, Record<string, string>> = {
  result: { clear: '本次无异常', found: '发现问题' },
  parent_reached: { yes: '已联系上', no: '没有联系上', trying: '正在联系' },
  kept: { mine: '我的', theirs: '服务器上的' },
};
export const YES_NO = { yes: '是', no: '否' } as const;

/** 三年级2班 第2次排查 */
export const checkWord = (unit: string, ordinal: string): string => `${unit} 第${ordinal}次排查`.trim();

export const FILE = {
  name: (day: string) => `知微被退回内容 ${day}.txt`,
  heading: '知微 · 被退回的内容',
  who: (name: string, account: string) => `登记人：${name}（${account}）`,
  when: (moment: string) => `导出时间：${moment}`,
  note: '这条内容还没有进入学校台账。文件没有加密，请妥善保管，用后删除。',
  returned: (reason: string) => `状态：被退回。原因：${reason}`,
  raw: '以下是供管理员恢复用的原始数据',
} as const;

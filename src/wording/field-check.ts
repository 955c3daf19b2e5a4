/** Words of 发现问题: the checklist, absences and what is still missing. */

export const CHECK = {
  lead: '有这种情况的就点开，写下事实；没有的不用管。', addFinding: '再加一件', removeFinding: '删掉这件', save: '保存',
  bar: '保存这次排查', nothing: '还没有点选任何一项。确实没有问题，请回到「今日」点「本次无异常」。',
  doneTitle: '这次排查已经保存', doneText: '又发现问题，请用「登记事项」单独记下。', register: '登记事项', unknown: '没有这次排查', unknownText: '可能不是你负责的班级或宿舍，或这一周不用排查。',
  noItems: '学校还没有设排查清单', noItemsText: '可以用「登记事项」直接记下。',
  pupils: '缺勤学生', reason: '原因', detail: '具体情况', detailHint: '如：发烧 38.5 度，家长带去镇卫生院', parent: '家长', addAbsence: '再加一人',
  removeAbsence: '删掉这条', files: '整次排查的照片和附件（可不填）',
} as const;

export const itemCount = (title: string, number: number): string => `${title} · 第${number}件`;
export const ABSENCE_REASONS = ['病假', '事假', '未请假', '外出就医', '其他'] as const;
/** The reason that says nothing by itself. */
export const ABSENCE_OTHER = '其他';
export const PARENT_WORD = { yes: '已联系上', no: '未联系上', trying: '正在联系' } as const;

export const ABSENCE_GAP = { pupils: '请写上缺勤的学生', reason: '请选原因', detail: '选「其他」时请写明原因', parent: '请选家长联系情况', detail_long: '最多 500 个字，请删短一些' } as const;

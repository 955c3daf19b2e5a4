/** Words of the list of cases and of one case. */
export const NO_NUMBER = '编号待定';
export const CASES = {
  title: '事项', search: '搜索事项', searchHint: '情况、编号或当事人', scope: '看哪些', stage: '进度', mine: '要我办的', registered: '我登记的', all: '全部',
  open: '未结', closed: '已结', anyStage: '全部进度', list: '事项列表', confirm: '等您确认', late: '已超期', soon: '快到期', later: '还有时间', noClock: '未设时限', over: '已办结、已销号',
  none: '这里还没有事项', noneMine: '没有要你办的事项', noneMineText: '分流给你、或轮到你办的事项会列在这里。', noneText: '登记的、分流给你的和你能查看的事项会列在这里。',
  noMatch: '没有找到', noMatchText: '换个词，或把筛选放宽一些。', showAll: '看全部',
} as const;
export const GROUP_WORD = { confirm: CASES.confirm, late: CASES.late, soon: CASES.soon, later: CASES.later, none: CASES.noClock, over: CASES.over } as const;
export const countWord = (count: number): string => `${count} 件`;

export const CASE = {
  parties: '当事人', occurred: '发生', urgency: '紧急程度', first: '首问', charge: '责任', category: '类别', facts: '简要情况', spot: '现场处置', state: '进度',
  next: '下一步', progress: '办理进程', noParty: '未写', noHandler: '还没定', edit: '修改情况与地点', editTitle: '修改', place: '地点', saved: '已保存', save: '保存',
  unknown: '没有找到这件事项', unknownText: '可能还没有下载到这部手机，或者你不能查看它。', toCases: '看事项列表',
  returned: '这件事项被退回，还没有进入学校台账。', partReturned: '有修改被退回，学校台账里还是原来的内容。', conflict: '这件事项有一处两边改得不一样，请选留哪一个。',
  handler: '办理人', handlerHint: '姓名或部门', cancel: '取消', more: '更多', less: '收起', suggested: '建议', noPerson: '请选办理人', noNote: '请写几句说明', noteLong: '最多 2000 个字，请删短一些',
} as const;

export const readersWord = (count: number): string => `${count} 人可查看`;
export const READERS = { title: '谁可查看', text: '只有下面这些人能打开这件事项；被回避的人和当事教职工看不到。' } as const;
export const WHY_WORD = { creator: '登记人', keeper: '班主任 / 宿管', handler: '办理人', lead: '包案领导', visitor: '走访人', shared: '被授权查看', desk: '办公室', school_lead: '校领导' } as const;

export const stepSaved = (word: string, online: boolean): string => (online ? `已保存：${word}` : `已保存在这部手机：${word}`);
export const optional = (label: string): string => `${label}（可不填）`;

/** 学生 陈一诺（三年级2班）and the others, one after another. */
export const partyWord = (name: string, unit: string): string => (unit ? `${name}（${unit}）` : name);
export const listWord = (words: readonly string[]): string => words.join('、');

export const routedTo = (whom: string): string => `转 ${whom} 办理`;
export const fromCheck = (name: string): string => `${name}中发现`;
export const byWhom = (name: string): string => name || '未知';
export const REGISTERED_DIRECTLY = '直接登记';

const COUNTED = { photo: '张照片', audio: '段录音', file: '个文件' } as const;
/** 2 张照片、1 段录音; empty for none. */
export const countOfKinds = (kinds: readonly (keyof typeof COUNTED)[]): string =>
  listWord((['photo', 'audio', 'file'] as const).flatMap((kind) => {
    const count = kinds.filter((each) => each === kind).length;
    return count > 0 ? [`${count} ${COUNTED[kind]}`] : [];
  }));

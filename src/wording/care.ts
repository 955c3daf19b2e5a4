/** Words of what the office and the admin look after: devices and access, work to review, unsent work as a file. */
import { CARE_TITLE } from './app';
import type { FAULT_SENTENCE } from './sync';

export const CARE = {
  title: '学校管理',
  ...CARE_TITLE,
  devicesDetail: '停用丢失的手机，或离校人员的账号',
  kept: '到期删除',
  keptDetail: '走访记录保存多久，删了多少',
  reviewDetail: '事项改派后才送到的记录',
  importDetail: '手机导出的、还没有上报的内容',
  again: '再试一次',
  loading: '正在读取…',
} as const;

export const DEVICES = {
  search: '找人', searchHint: '姓名或账号',
  none: '还没有设备', noneText: '有人登录后，他的手机会列在这里。',
  unknown: '未知设备', which: (name: string, label: string) => `${name}：${label || '未知设备'}`,
  seen: (moment: string) => `最近联系 ${moment}`,
  holds: (ops: number, files: number) => {
    const parts = [ops > 0 ? `${ops} 条未上报` : '', files > 0 ? `${files} 个照片或文件待传` : ''].filter(Boolean);
    return parts.length > 0 ? `当时还有 ${parts.join('、')}` : '当时已全部上报';
  },
  ended: (moment: string) => `已停用 ${moment}`,
  end: '停用此设备', allow: '恢复此设备',
  endTitle: '停用这台设备？',
  endText: '它下次联网时会清除手机里的学校数据，不能再上报；此人的登录全部失效，要用密码重新登录。还没有上报的内容仍加密留在那台手机里，可以导出后交办公室导入。',
  endDone: '已停用', allowDone: '已恢复',
  gone: '没有找到这台设备',
  inactive: '账号已停用',
  endPerson: '停用账号', allowPerson: '恢复账号',
  endPersonTitle: (name: string) => `停用${name}的账号？`,
  endPersonText: '此人不能再看到学校的任何内容，手机下次联网时清除。已经登记的内容都留在台账里；对原有事项还没有上报的，送到后列入“待复核”；新登记而没有上报的，会退回到那台手机，可导出后由办公室代为登记。',
} as const;

export const REVIEW = {
  none: '没有待复核的记录',
  noneText: '有人离线时写下、事项却在此期间改派或收回的，送到后列在这里，由办公室决定是否补录。',
  explain: '这些内容送到时，事项已不由本人办理，因此没有入账，但都完整留着。请逐条决定。',
  by: (name: string, moment: string) => `${name || '已离校人员'} · ${moment}`,
  take: '补录', drop: '不采用',
  taken: '已补录', dropped: '已记为不采用',
  late: '别人刚刚已经处理过这一条',
  gone: '这件事项已打不开，请刷新',
  dropTitle: '不采用这条记录？', dropText: '它不进台账，原文仍留在服务器的记录里。', dropWhy: '原因（可不填）',
  noteFrom: (note: string, name: string, moment: string) => `${note}\n（补录：${name} ${moment} 所写）`,
} as const;

export const IMPORT = {
  waits: '待导入',
  intro: '手机送修、丢失网络或要换机时，本人可在“我的”里导出未上报内容，得到一个加密文件和一组口令。请本人当面或电话告诉您口令。',
  file: '未上报文件', choose: '选择文件', word: '口令', wordHint: '12 位字母和数字，大小写、横线都不要紧', open: '打开',
  opening: '正在解开…',
  notALock: '这不是知微导出的未上报文件，或者文件不完整。', wrong: '口令不对，请和本人再核对一遍。', notUnsent: '文件解开了，但内容不完整或被改动过，没有导入。',
  newer: '这个文件是更新版本的知微导出的，请先更新本应用再导入。',
  otherSchool: '这个文件不是本校人员的，不能在这里导入。', missingWord: '请填写口令', missingFile: '请先选择文件',
  from: (name: string, account: string, moment: string) => `${name || account}（${account}）${moment} 导出`,
  works: (count: number) => `共 ${count} 条`, drafts: (count: number) => `另有 ${count} 份草稿，由本人继续填写，不导入。`, files: (count: number) => `照片和文件 ${count} 个`,
  missing: (count: number) => `有 ${count} 个照片或文件导出时在手机里已读不出来，不在这个文件里。`,
  refusedBefore: '此前被退回',
  act: '导入', busy: (done: number, all: number) => `正在导入 ${done} / ${all}`, stop: '停下', stopped: '已停下。已经入库的不会丢，再导入一次也不会重复。',
  fault: (sentence: string) => `${sentence} 再点一次“导入”会接着来，不会重复。`,
  state: { in: '已入库', known: '早已入库', conflict: '已入库，有冲突待本人选定', refused: '没有入库' },
  sum: (fresh: number, known: number, refused: number) => `新入库 ${fresh} 条，早已入库 ${known} 条，没有入库 ${refused} 条`,
  filesSum: (stored: number, row: number, lost: number) =>
    [`照片和文件入库 ${stored} 个`, ...(row > 0 ? [`${row} 个因所属记录没有入库而未存`] : []), ...(lost > 0 ? [`${lost} 个已损坏或服务器没有收下`] : [])].join('，'),
  rest: (count: number) => `其余 ${count} 条不逐条列出。`,
  another: '导入另一个文件',
} as const;

/** Faults of these pages, where nothing waits on the phone. */
export const CARE_FAULT: Record<keyof typeof FAULT_SENTENCE, string> = {
  offline: '现在没有网络，请联网后再试。', timeout: '服务器没有及时回应，请稍后再试。', unauthorized: '登录已过期，请重新登录。', refused: '您没有这项权限，或服务器版本较旧。',
  too_large: '内容太大，服务器没有收下。', slow_down: '服务器正忙，请稍后再试。', server: '服务器出了故障，请稍后再试。', not_ours: '现在的网络需要先登录（例如校园 Wi-Fi 认证页）。',
};

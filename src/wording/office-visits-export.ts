/** Words of the exported visit ledger and aid ledger. Loaded when somebody exports. */
export const VISITS_EXPORT = {
  title: '导出走访和帮扶台账', what: '导出本学期的走访台账和帮扶台账，一个文件两张表。', plain: '不含帮扶缘由、诉求、困难、答复等文字。', words: '包括缘由和文字', wordsHint: '只在确有需要时导出；谁导出、为什么，都会记下。', purpose: '用途', purposeHint: '至少 5 个字，如：报教育局汇总春节慰问', purposeShort: '请写明用途，至少 5 个字',
  confirm: '导出', cancel: '取消', offline: '导出前要先联网登记，现在没有网络，没有导出。', refused: '没有允许导出文字内容，没有导出。可以不含文字再导出，或写明用途。', failed: '导出没有成功：这台设备没能生成文件。请再点一次导出。', empty: '这段时间没有走访，也没有帮扶。', busy: '正在生成文件…',
} as const;
export const VISITS_NAME = '走访台账';
export const AIDS_NAME = '帮扶台账';
export const VISITS_FILE = '走访和帮扶台账';
export const VISIT_COLUMN = {
  index: '序号', name: '户主', on: '日期', at: '时间', people: '走访人', state: '结果', round: '节日慰问', agreed: '对方认可', purposes: '走访事由', reason: '帮扶缘由', reasonNote: '缘由说明', address: '住址', present: '在场的人', asked: '诉求', hard: '困难', hardNote: '困难说明', answered: '答复', note: '备注',
} as const;
export const AID_COLUMN = { index: '序号', name: '户主', kind: '种类', form: '形式', amount: '金额（元）', quantity: '数量', state: '状态', proposed: '提出日期', by: '提出人', decided: '决定日期', decidedBy: '决定人', delivered: '落实日期', source: '来源', note: '说明', reason: '帮扶缘由' } as const;
export const visitsHead = (school: string, period: string, at: string, count: number, words: boolean, purpose: string): string =>
  `学校：${school || '—'}　时间：${period}　导出时间：${at}　共 ${count} 条　${words ? `含文字，用途：${purpose || '—'}` : '不含缘由和文字'}`;
export const exportedSaid = (visits: number, aids: number, name: string): string => `已导出走访 ${visits} 条、帮扶 ${aids} 条：${name}`;

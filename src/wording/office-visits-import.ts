/** Words of the import of households. Loaded with it. */
import { IMPORT_COLUMNS, MOST_IMPORTED, plain, type ImportColumn, type ListFault, type RowFault, type SupportReason, type Twin } from '@/domain/household-import';
import { SUPPORT_REASONS } from '@/domain/tables';
import type { CsvFault } from '@/lib/csv';
import type { FileText, TextFault } from '@/lib/text-file';
import { DESK_TITLE } from './app';
import { SUPPORT_REASON_WORD } from './visits-terms';

const COLUMN: Record<ImportColumn, string> = { name: '户主', people: '家里的人', address: '住址', phone: '电话', needs: '语言、无障碍需要', reason: '帮扶缘由', reason_note: '缘由说明', visitors: '走访人' };
const ALSO: Record<ImportColumn, readonly string[]> = {
  name: ['户主/称呼', '户主姓名', '姓名', '称呼', '家庭', '走访对象'], people: ['家庭成员', '家里的人', '成员'], address: ['地址', '家庭住址', '家庭地址', '详细地址'], phone: ['联系电话', '手机', '手机号', '手机号码', '联系方式'],
  needs: ['需要', '特殊需要', '语言需要', '无障碍需要', '语言或无障碍需要'], reason: ['缘由', '帮扶原因', '原因'], reason_note: ['说明', '备注', '情况说明'], visitors: ['责任人', '包户人', '结对教师', '帮扶人'],
};
const REASON_ALSO: Record<SupportReason, readonly string[]> = {
  open_request: ['有未了诉求', '诉求', '未了诉求', '诉求未了', '信访诉求'], hardship: ['家庭困难', '困难', '贫困', '经济困难', '生活困难'], illness: ['家人患病', '患病', '疾病', '生病', '残疾'], left_behind: ['留守', '留守儿童', '留守家庭'], after_event: ['家中变故', '变故', '突发变故', '重大变故'], other: ['其它'],
};
/** What columns and reasons may be called. */
export const COLUMN_NAMES: ReadonlyMap<string, ImportColumn> = new Map(IMPORT_COLUMNS.flatMap((column) => [COLUMN[column], ...ALSO[column]].map((name) => [plain(name), column])));
export const REASON_NAMES: ReadonlyMap<string, SupportReason> = new Map(SUPPORT_REASONS.flatMap((reason) => [SUPPORT_REASON_WORD[reason], ...REASON_ALSO[reason]].map((name) => [plain(name), reason])));
/** What people write into an empty cell. */
export const NOTHING_WORDS: ReadonlySet<string> = new Set(['无', '没有', '暂无', '不详']);

const reasons = Object.values(SUPPORT_REASON_WORD).join('、');
export const IMPORT_LIST = {
  title: DESK_TITLE['household-import'], back: '返回', intro: '在 Excel 里选中名单（连同第一行的列名）复制，粘贴到下面；或选择另存的 CSV 文件。先预览，确认以后才保存。',
  columns: `第一行要有“户主”和“帮扶缘由”，可以再有：家里的人、住址、电话、语言需要、缘由说明、走访人。帮扶缘由填：${reasons}。`, never: '只记需要什么帮助，不记对人的评价；名单里别的列不会导入。',
  paste: '粘贴名单', pasteHint: '从 Excel 复制后在这里粘贴', file: 'CSV 文件', choose: '选择文件', preview: '预览', nothing: '请先粘贴名单，或选择文件',
  list: '名单', act: '导入', stop: '停下', again: '重新选择', undo: '撤销这次导入', undoTitle: '撤销这次导入？', undoText: '还没有动过的户会结束帮扶；已有同意、走访、承诺、帮扶或改动过的户留下。', undoing: '正在撤销…', toDesk: '回到走访与帮扶', take: '仍要导入', notYours: '导入由办公室和校领导负责。', notYoursText: '新的走访对象可以在“走访”里登记。',
} as const;
export const ENCODING_WORD: Record<FileText['encoding'], string> = { 'utf-8': '', 'utf-16': '文件按 Unicode 文本读取。', gb18030: '文件是 GBK 编码，已按 GBK 读取。请看一看姓名有没有乱码，有就不要导入。' };
export const TEXT_FAULT: Record<TextFault['kind'], string> = { workbook: '这是 Excel 工作簿，不能直接读。请打开它，选中名单复制后粘贴到这里，或另存为 CSV。', unreadable: '这个文件读不出文字，没有导入。请在 Excel 里另存为 CSV（UTF-8），或直接复制粘贴。' };
export const TOO_LARGE = '文件超过 2 MB，不像一份名单，没有读取。';
export const csvFault = ({ line }: CsvFault): string => `第 ${line} 行的引号没有配对，读不出表格。请改好这一行，或直接从 Excel 复制粘贴。`;
export function listFault(fault: ListFault): string {
  switch (fault.kind) {
    case 'empty': return '没有读到名单：第一行应是列名，下面每行一户。';
    case 'columns': return `第一行里没有${fault.missing.map((column) => `“${COLUMN[column]}”`).join('和')}。请看看列名，第一行应是列名。`;
    case 'twice': return `有两列都是“${COLUMN[fault.column]}”，请只留一列。`;
    case 'many': return `名单有 ${fault.count} 行，一次最多导入 ${MOST_IMPORTED} 户。请分开导入。`;
  }
}
export function rowFault(fault: RowFault): string {
  const column = COLUMN[fault.column];
  switch (fault.kind) {
    case 'missing': return `没有填${column}`;
    case 'formula': return `${column}是没有算出结果的公式或错误值，请改成文字`;
    case 'number': return `${column}被表格改成了科学记数，请在表格里设为文本重新填`;
    case 'withdrawn': return '对方已撤回同意，不再联系，不能导入';
    case 'long': return `${column}有 ${fault.length} 字，最多 ${fault.most} 字`;
    case 'many': return `${column}有 ${fault.count} 人，最多 ${fault.most} 人`;
    case 'reason': return `不认识的${column}“${fault.said}”，请填：${reasons}`;
    case 'nobody': return `没有找到走访人“${fault.said}”`;
    case 'namesake': return `走访人“${fault.said}”有重名，请导入后再安排`;
  }
}
export const twinSaid = (twin: Twin): string => (twin.of === 'held' ? `可能已有这一户：${twin.name}` : `和第 ${twin.row} 行可能是同一户`);
export const rowTitle = (row: number, name: string): string => `第 ${row} 行 ${name || '（没有户主）'}`;
export const ignoredSaid = (names: readonly string[]): string => `不导入的列：${names.join('、')}`;
export const sumSaid = (ready: number, twins: number, wrong: number): string => [`可导入 ${ready} 户`, ...(twins > 0 ? [`可能重复 ${twins} 户`] : []), ...(wrong > 0 ? [`有错 ${wrong} 行，不导入`] : [])].join('，');
export const importAct = (count: number): string => `${IMPORT_LIST.act} ${count} 户`;
export const busySaid = (done: number, all: number): string => `正在保存 ${done} / ${all}`;
export const savedSaid = (count: number): string => `已保存 ${count} 户，待上报`;
export const stoppedSaid = (done: number, left: number): string => `已保存 ${done} 户，还有 ${left} 户没有保存。`;
export const undoneSaid = (ended: number, kept: number): string => (kept > 0 ? `已撤销 ${ended} 户，${kept} 户已经动过，留下了。` : `已撤销 ${ended} 户。`);
export const WRONG_ROW = '有错，不导入';
export const UNDO_NOTE = '撤销导入';
export const lastSaid = (moment: string, count: number): string => `${moment} 导入 ${count} 户`;

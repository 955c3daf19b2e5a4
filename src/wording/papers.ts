/** Words of the papers of a case on screen: their names, the list of them, the buttons. What stands on a paper is in the other files of this name. */
import type { PaperKind } from '@/domain/papers';

export const PAPER_WORD: Record<PaperKind, string> = {
  accept_notice: '受理告知书', decline_notice: '不予受理/退回说明', extend_notice: '延期告知书', opinion: '处理意见书', agreement: '调解协议书', folder: '一案一档',
};

export const PAPERS = {
  title: '文书', make: '制作文书', void: '作废', voided: '已作废', print: '打印', word: '保存为 Word', more: '更多', bar: '文书操作',
  working: '正在制作 Word 文件…', made: '已保存到下载：', failed: 'Word 文件没有做成，请再试一次；也可以点「打印」，另存为 PDF。',
  notHere: 'Word 还没有下载到这部手机。请联网打开一次，以后离线也能用；现在可以点「打印」，另存为 PDF。',
  gone: '没有找到这份文书', goneText: '可能还没有下载到这部手机，或者您不能查看它。', toCase: '回到事项',
  voidTitle: '作废这份文书？', voidText: '作废后不能恢复，编号不再使用，文书和作废的记录都留着。', voidDone: '已作废', voidFailed: '没有作废成功，请再试一次。',
  pending: '编号由学校统一给。这份文书上报以后，这里会显示编号。',
  hidden: '信访人信息已隐去', show: '显示信访人信息', showHint: '只在办公室内部使用；打印件、Word 文件也会带上。',
  signatureAway: '签名图片不在这部手机里', signatureOf: (who: string) => `${who}的签名`,
} as const;

export const NUMBER_PENDING = '编号待定';
export const HIDDEN_MARK = '已隐去';
export const madeBy = (name: string): string => (name ? `${name} 制作` : '');

/** Words of the form a paper is filled in with. */
import { paperFields, readPaper, type PaperGap } from '@/domain/papers-fields';
import type { PaperKind } from '@/domain/papers';
import { longDay } from './papers-words';
import { PETITION, PROCEDURE_WORD } from './petition-words';
import { choiceWord as stepChoice } from './step-words';

interface FieldWord { label: string; hint?: string }

export const PAPER_FORM = {
  save: '保存', bar: '保存这份文书', about: '内容已按事项填好，请逐项核对修改。保存后不能再改；写错了可以作废重做。',
  saved: (online: boolean) => (online ? '文书已保存，编号待定' : '文书已保存在这部手机，编号待定'),
  notFit: '这件事项现在不能制作这种文书', notFitText: '可能事项的状态已经变了，请回到事项看一看。', toPapers: '回到事项',
  signs: '签名', signsHint: '当面签在屏幕上，或者拍下纸上的签名；留空的位置打印后手写。', draw: '在屏幕上签', photo: '签名以照片代替', remove: '清除签名', redo: '重写', done: '完成', cancel: '取消',
  padTitle: (who: string) => `${who}签名`, padLabel: '签名区：用手指或笔在这里写', signed: (who: string) => `${who}已签名`, empty: '未签名',
} as const;

const FIELD: Record<string, FieldWord> = {
  addressee: { label: '送达对象', hint: '信访人姓名；匿名的写「信访人」' }, channel: { label: PETITION.channel }, received_on: { label: PETITION.received }, accepted_on: { label: '受理日期' },
  request: { label: '反映的事项', hint: '写事实和请求，不写其他学生的姓名' }, department: { label: '承办部门' }, track: { label: '办理程序' }, due_on: { label: '办结期限' }, enquiry: { label: '查询方式', hint: '例如办公室的电话、接待时间；下次自动填上' },
  dated_on: { label: '落款日期' }, form: { label: '写给谁' }, reference: { label: '来文编号', hint: '上级转办时的文号' }, ground: { label: '不予受理的原因' }, to: { label: '应当向谁提出', hint: '有权处理的机关、单位的全称' },
  reasons: { label: '理由' }, above: { label: '上一级机关、单位', hint: '全称；下次自动填上' }, until: { label: '延期到' }, approved_by: { label: '批准人', hint: '本校负责人' }, approved_on: { label: '批准日期' },
  facts: { label: '查明的事实' }, outcome: { label: '处理意见' }, basis: { label: '依据', hint: '法律、法规、规章或者其他有关规定的名称和条款' }, aid: { label: '困难帮扶', hint: '生活确有困难的，写学校怎样帮助申请救助' },
  served_on: { label: '送达日期', hint: '当面送达时填，文书上会写明复查的最后一天' }, side_a: { label: '甲方', hint: '姓名、班级' }, guardian_a: { label: '甲方监护人' }, side_b: { label: '乙方', hint: '姓名、班级' }, guardian_b: { label: '乙方监护人' },
  disputed: { label: '争议事项和各方责任' }, agreed: { label: '协议内容' }, performance: { label: '履行方式和期限' }, mediator: { label: '调解人' }, committee: { label: '人民调解委员会', hint: '经人民调解委员会调解的写它的全称，否则留空' },
  filed_by: { label: '立卷人' }, remark: { label: '备考' },
};

const OWN: Partial<Record<PaperKind, Record<string, FieldWord>>> = {
  decline_notice: { addressee: { label: '送达对象', hint: '信访人姓名，或转来的机关、单位全称' }, above: { label: '上一级机关、单位', hint: '写给信访人时用；下次自动填上' }, reasons: { label: '理由', hint: '收到转办之日起 5 个工作日内提出异议，详细说明理由' } },
  extend_notice: { due_on: { label: '原办结期限' }, reasons: { label: '延期理由' } },
  opinion: { reasons: { label: '处理的理由和具体意见', hint: '支持的写怎样落实；其他的写解释说明' } },
  agreement: { facts: { label: '纠纷的主要事实' } },
};
export const fieldWord = (kind: PaperKind, name: string): FieldWord => OWN[kind]?.[name] ?? FIELD[name] ?? { label: name };

/** What a choice is called on papers; where they have no word of their own, the one of the steps. */
const CHOICE: Record<string, Readonly<Record<string, string>>> = {
  form: { petitioner: '信访人', organ: '转来的机关、单位' },
  ground: PROCEDURE_WORD,
  outcome: { supported: '予以支持', explained: '解释说明', not_supported: '不予支持' },
};
export const choiceWord = (name: string, value: string): string => CHOICE[name]?.[value] ?? stepChoice(name, value);

/** What a paper says, field by field, in the order of its form; whatever rests in it. */
export function paperLines(kind: PaperKind, data: unknown): { label: string; value: string }[] {
  const { words } = readPaper(kind, data);
  return paperFields(kind, words).flatMap(({ name, type }) => {
    const said = words[name] ?? '';
    return said ? [{ label: fieldWord(kind, name).label, value: type === 'choice' ? choiceWord(name, said) : type === 'day' ? longDay(said) : said }] : [];
  });
}

export function paperGapSentence(gap: PaperGap, label: string): string {
  if (gap.kind === 'missing') return `请填${label}`;
  if (gap.kind === 'too_long') return `最多 ${gap.max ?? 0} 个字，请删短一些`;
  if (gap.kind === 'not_a_day') return '这个日期不对，请重新选';
  if (gap.kind === 'early') return '要晚于原办结期限';
  if (gap.kind === 'beyond') return `延长不得超过 30 日，最晚到${longDay(gap.last ?? '')}`;
  return '整份文书太长，请把几处长的删短一些';
}

/** Words of 登记事项 and of the small forms on 发现问题. */
import type { FormField, Gap } from '@/domain/case-form';
import { clockTime } from './dates';

export const FORM = {
  title: '登记事项', resendTitle: '修改后重报', category: '类别', allCategories: '全部类别', otherCategories: '其他', chooseCategory: '选择类别',
  unit: '班级 / 宿舍', anyUnit: '不限班级、宿舍', parties: '当事人', partiesPlaceholder: '姓名或拼音首字母',
  staffHint: '教职工作为当事人时，看不到这件事。', facts: '简要情况', factsHint: '写事实，不贴标签', occurredAt: '发生时间', place: '地点', usualPlaces: '常用场所',
  complained: '被反映的人', complainedHint: '写在这里的教职工看不到这件事，也不能办它。', sides: '分清各方（可不填）', noSide: '不分',
  signs: '欺凌迹象', signsHint: '有下面的情形就点上，没有的不用管', signsFound: '可能是欺凌，不能当作普通矛盾', signsText: '转过去以后，先制止、保护孩子，由学校认定；只有列在这件事上的人能看到。', escalate: '转为疑似欺凌，选一个类别',
  signsSettle: '有欺凌迹象的事项不能现场办结。', ownSettle: '事项涉及您本人，要由别人办理，不能自己现场办结。', hazardHint: '最好拍一张照片，写明位置。', measure: '临时措施（可不填）', measureHint: '先做了什么，如：拉警戒线、停用、专人看守', fixer: '整改责任人（可不填）', noFixer: '先不定，受理后再分流', fixBy: '整改期限（可不填）',
  urgency: '紧急程度', settled: '现场已处置', settledHint: '当场解决、不用再办的，打开这一项，登记后直接办结。', cannotSettle: '这类事项不能现场办结，保存后由办公室受理。',
  spotAction: '怎样处置的', spotHint: '谁做了什么，双方怎么说', save: '保存', saveDraft: '保存草稿', bar: '保存这份登记',
  draftGone: '这份草稿已经不在了', draftGoneText: '可能已经保存成事项，或在这部手机上删掉了。',
  resendGone: '这条已经不在需处理里', resendGoneText: '可能已经重报或放弃。', notReady: '本校资料还没下载好，暂时不能保存；已填的内容会留在草稿里。',
} as const;

/** The same matter may be there already. */
export const DUPLICATE = { look: '看一看', open: '打开这件', save: '仍要保存', goOn: '继续填写' } as const;
export const duplicates = (count: number): string => `可能已经登记过（${count} 件相近的）`;

/** Of a hazard: when the school's rule wants it fixed, and how to ask for it sooner. */
export const fixRule = (day: string, mayRoute: boolean): string => `按学校规定，要在${day}前整改；${mayRoute ? '选定责任人就直接分流给他，期限可以提前。' : '要更早的，由办公室分流时定。'}`;
export const fixHint = (day: string): string => `最晚${day}，写得更晚也按这一天算`;

export const PLACES = ['教室', '走廊', '操场', '食堂', '宿舍', '校门口', '网络'] as const;

export const addTyped = (name: string): string => `添加「${name}」`;
export const notPicked = (letters: string): string => `「${letters}」还没有选定：请从名单里选一位，或者删掉。`;
export const draftSaved = (iso: string): string => `草稿已存 ${clockTime(iso)}`;
export const DRAFT_LINE = { none: '自动存草稿', fault: '草稿未存', leftFor: '草稿已存，可在「今日」继续填写' } as const;
export const otherDraft = (moment: string): string => `有一份没填完的草稿（${moment}）`;

export const caseSaved = (online: boolean): string => (online ? '已保存，编号待定' : '已保存在这部手机，编号待定');
export const caseResent = (online: boolean): string => (online ? '已改好重新送出，编号待定' : '已改好存在这部手机，编号待定');

const MISSING: Record<FormField, string> = {
  category: '请选一个类别', parties: '请写上当事人，至少一位', facts: '请写几句发生了什么', occurredAt: '请填发生时间', place: '请填地点', spotAction: '请写怎样处置的', measure: '请写临时措施', fixBy: '请填整改期限',
  channel: '请选怎样来的', fromOrgan: '请写是哪里转来的', petitioner: '请写来访人的姓名', contact: '请写联系方式', representatives: '请写代表的姓名', request: '请写对方要求什么', receivedOn: '请填收到的日期',
};

/** The sentence at the field for one thing that keeps the form from being saved. */
export function gapSentence(gap: Gap): string {
  if (gap.kind === 'missing') return MISSING[gap.field];
  if (gap.kind === 'too_many') return `代表最多 ${gap.max ?? 0} 位`;
  if (gap.kind === 'too_long') return gap.field === 'parties' || gap.field === 'representatives' ? `姓名最多 ${gap.max ?? 0} 个字，请删短一些` : `最多 ${gap.max ?? 0} 个字，请删短一些`;
  if (gap.kind === 'not_a_time') return '这个时间不对，请重新选';
  if (gap.kind === 'in_past') return '整改期限不能早于今天';
  return gap.field === 'receivedOn' ? '收到的日期不能晚于今天' : '发生时间不能晚于现在';
}

export const gapCount = (count: number): string => `还差 ${count} 处，请补上`;

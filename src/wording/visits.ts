/** Words of 走访 on the phone: the list, a household, a plan, a record in the doorway. */
import type { PromiseDue } from '@/domain/promise-due';
import type { VisitGap } from '@/domain/visit-form';
import { daysBetween, type PlainDate } from '@/lib/plain-date';
import { dayWord, weekdayWord } from './dates';
import { dots } from './field';

export const FACT_HINT = '写事实，不贴标签';
/** The server's sentence for what comes too early. */
const CONSENT_FIRST = '先征得对方同意';

export const HOUSES = {
  mine: '我走访的', others: '其他走访对象', add: '新建走访对象', none: '还没有走访对象', noneText: '由你走访的家庭会列在这里，最近要去的在最上面。先征得对方同意，再约时间上门。', noPlan: '还没有安排走访',
} as const;

export const HOUSE = {
  newTitle: '新建走访对象', pupil: '本校学生', pupilHint: '选一位，称呼和家里的人就填好', pupilLinked: '已关联本校学生', name: '户主或称呼', people: '家里的人', address: '住址', phone: '电话', needs: '语言、无障碍需要', needsHint: '如：说方言、听力不好、需要轮椅', reason: '为什么提供帮扶', reasonNote: '情况说明', fromCase: '来自哪件信访事项', noCase: '不是',
  save: '保存', bar: '保存这户', saved: '已保存', optional: '（可不填）', plans: '现在就安排走访', editTitle: '更正资料', edit: '更正资料', editNote: '更正的原因',
  unknown: '没有找到这一户', unknownText: '可能还没有下载到这部手机，或者你已不再走访这一户。', toList: '看走访列表', gone: '这份草稿已经不在了', goneText: '可能已经保存，或在这部手机上删掉了。',
  reveal: '显示电话', revealHint: '查看会留下记录', call: '打电话', map: '导航', consent: '同意情况', visitors: '走访人', review: '复核日期', ended: '结束', kept: '保存期',
  next: '下次走访', plan: '安排走访', replan: '改时间', record: '记录走访', calendar: '加到日历', cancel: '取消这次走访', cancelText: '取消后可以再安排。', cancelDo: '取消走访', cancelled: '已取消这次走访',
  promises: '承诺', noPromise: '还没有承诺', aids: '帮扶', noAid: '还没有帮扶', propose: '提出帮扶', requests: '诉求', noRequest: '没有转为事项的诉求', progress: '办理进程', files: '照片和签字',
  petition: '诉求转为信访事项', danger: '孩子有危险', brief: '打印走访提纲', all: '打印全部记录', more: '更多', attention: '去处理', returned: '有内容被退回，学校那里还没有。', conflict: '有一处两边写得不一样，请选留哪一个。',
  endedNote: '这户的帮扶已经结束。', withdrawnNote: '对方已撤回同意，不再走访。', otherDraft: '有一份没填完的', noConsent: '先征得同意，再谈承诺和帮扶。',
} as const;
/** The linked pupil; the name only where their class is open to the reader. */
export const pupilWord = (id: string | null, nameOf: (id: string) => string | undefined): string => (id ? (nameOf(id) ?? HOUSE.pupilLinked) : '');
export const calledAfter = (pupil: string): string => `${pupil}家`;
export const knownHome = (pupil: string): string => `${calledAfter(pupil)}里已有走访对象`;
export const keepWord = (day: string): string => `记录保存到 ${day}，到期自动删除`;

export const PLAN = { title: '安排走访', editTitle: '改走访时间', on: '哪天去', time: '几点（可不填）', reasons: '为什么去', people: '谁去', save: '保存', bar: '保存走访安排', saved: '走访已安排', changed: '走访时间已改', today: '今天', tomorrow: '明天' } as const;

export const RECORD = {
  title: '记录走访', owed: '上次的承诺', bar: '保存走访记录', save: '保存记录', add: '补充记录', saved: '走访已记下', nobody: '家里没人', declined: '对方不愿接待', started: '开始', present: '在场的人', presentHint: '还有谁在场', asked: '诉求', askedHint: '对方要求什么，用对方的话。写事实，不贴标签',
  hard: '困难', hardNote: '困难说明', answered: '答复', answeredHint: '当场怎样答复的。写事实，不贴标签', promises: '承诺', promisesHint: '答应了什么、谁来办、哪天前。没有就不填。', what: '答应的事', by: '谁来办', due: '哪天前', addPromise: '加一项承诺', promiseSaved: '承诺已记下', removePromise: '删掉这项承诺',
  agreed: '对方认可这份记录', note: '备注', signature: '签名', signer: '对方', sign: '在屏上签', redo: '重新签', signHint: '请对方签字', none: '没有可记录的走访', noneText: '这次走访已经记下，或已取消。', refused: '保存：对方不愿接待', photos: '拍纸质材料（可不填）', nobodySaved: '已记下：家里没人', declinedSaved: '已记下：对方谢绝，不打扰',
} as const;
export const promiseRow = (place: number): string => `承诺 ${place}`;

export const CONSENT = {
  title: '先征得对方同意', text: '说明来意：了解困难、商量帮扶；可以不同意，也可以随时撤回。', answer: '对方是否同意', given: '同意', refused: '不同意', who: '谁表示的', how: '怎么表示的', purpose: '联系的用途（可不填）',
} as const;
export const HOW_WORD = { face: '当面', phone: '电话', written: '书面' } as const;

export const AID = { title: '提出帮扶', kind: '帮什么', form: '一次还是长期', source: '来源', sourceHint: '如：学校爱心基金', amount: '金额（元）', quantity: '数量', until: '到哪天为止', note: '说明', save: '提出', saved: '帮扶已提出', needsLead: '要花钱或发放物品的，先由校领导同意，再落实。' } as const;
export const RAISE = {
  petition: '转为信访事项', incident: '报告孩子有危险', category: '类别', facts: '简要情况', petitioner: '信访人', contact: '联系方式', request: '诉求', save: '登记', saved: '已登记为信访事项，编号待定', place: '地点', dangerSave: '立即登记并打开处置卡', dangerHint: '谁、在哪里、怎样的危险。写事实，不贴标签', text: '登记后按信访程序办理，时限自动开始计算。',
} as const;

const MISSING: Record<string, string> = {
  name: '请填写户主或称呼', what: '请写答应了什么', reason: '请选为什么提供帮扶', who: '请写谁表示的', reasons: '请选为什么去', visitors: '请选谁去', answer: CONSENT_FIRST, agreed: '请选对方是否认可', signature: '请对方签名，或改选读给对方听', kind: '请选帮什么', by: '请选谁来办',
};
const BAD: Record<string, string> = { on: '这个日期不对', time: '时间请写成 18:00 这样', amount: '金额不对，如：600 或 600.50', until: '这个日期不对', due: '这个日期不对' };
export function visitGapSentence({ field, kind, max }: VisitGap): string {
  const name = field.replace(/\d+$/, '');
  if (kind === 'missing') return MISSING[name] ?? '请填写';
  if (kind === 'too_long') return `最多 ${max ?? 0} 个字，请删短一些`;
  if (kind === 'too_many') return `最多 ${max ?? 0} 人`;
  return BAD[name] ?? '填写不对';
}

/** 今天 18:00; 已过 3 天 where its day has gone by. */
export function visitDay(on: PlainDate, time: string | null, today: PlainDate): string {
  return on < today ? `已过 ${daysBetween(on, today)} 天` : [dayWord(on, today), time].filter(Boolean).join(' ');
}
export const visitWhen = (on: PlainDate, time: string | null, today: PlainDate): string => dots([dayWord(on, today), weekdayWord(on), time].filter(Boolean).join(' '));
export function promiseDueWord(due: PromiseDue): string {
  if (due.tone === 'over') return '';
  if (due.tone === 'red') return `已过期 ${due.over} 天`;
  return due.left === 0 ? '今天到期' : `还有 ${due.left} 天`;
}
export const calendarName = (name: string): string => `走访 ${name}`;
export const calendarFile = (date: PlainDate): string => `走访 ${date}.ics`;
export const listOf = (words: readonly string[]): string => words.filter(Boolean).join('、');
/** 诉求：…; nothing where there is nothing to say. */
export const said = (label: string, text: string): string => (text ? `${label}：${text}` : '');

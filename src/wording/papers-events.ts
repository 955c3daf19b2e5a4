/** What was recorded with a step, as one line of the file: its fields in words, then what was written. */
import { fieldsOf } from '@/domain/step-fields';
import type { RowOf } from '@/domain/tables';
import { isPlainDate } from '@/lib/plain-date';
import { fullMoment } from './dates';
import { longDay } from './papers-words';

const VALUE: Record<string, string> = {
  letter: '来信', visit: '来访', call: '来电', web: '网络', transferred: '上级转办', ordinary: '普通程序', simple: '简易程序', not_ours: '不归本校管', court: '诉讼等程序', arbitration: '仲裁', review: '行政复议等程序', statutory: '有关机关法定职责',
  parents: '家长', side_a: '甲方', side_b: '乙方', petitioner: '信访人', other: '其他', accepted: '受理', declined: '不予受理', extended: '延期', reply: '处理意见', measures: '措施', face: '当面', phone: '电话', written: '书面', message: '信息', notice: '通知',
  bullying: '构成欺凌', serious: '构成严重欺凌', not_bullying: '不构成欺凌', police: '公安机关', education: '教育行政部门', superior: '上级', first: '首次', follow: '续报', final: '终报', agreed: '达成协议', supported: '予以支持', explained: '解释说明',
  not_supported: '不予支持', fixed: '已整改', handled: '已处理', yes: '满意', partly: '基本满意', no: '不满意', none: '未表态', confirmed: '属实', reopened: '重启', second: '第二次', upheld: '维持', changed: '变更',
};
/** The same value where it means something else. */
const OWN: Record<string, string> = { 'review.first': '复查', 'review.second': '复核', 'reviewed.first': '复查', 'reviewed.second': '复核' };
const LABEL: Record<string, string> = {
  to: '对象', whom: '告知', what: '内容', how: '方式', who: '对方', at: '时间', until: '期限', next: '下次', co: '协办', side_a: '甲方', side_b: '乙方', present: '在场', members: '认定人员', result: '结果', protect: '保护措施', guide: '教育引导',
  stage: '阶段', clock: '计时', person: '人员', sent_on: '送出', on: '日期', outcome: '结果', reasons: '理由', basis: '依据', satisfied: '满意度', channel: '来的方式', track: '程序', ground: '原因', level: '层级',
};

export interface EventNames { person(id: string): string; case(id: string): string; category(id: string): string }

function valueOf(step: string, type: string, value: unknown, names: EventNames): string {
  if (Array.isArray(value)) return value.map((each) => (type === 'people' ? names.person(String(each)) : String(each))).join('、');
  const said = String(value);
  if (type === 'person') return names.person(said);
  if (type === 'case') return names.case(said);
  if (type === 'category') return names.category(said);
  if (type === 'choice') return OWN[`${step}.${said}`] ?? VALUE[said] ?? said;
  if (type === 'moment') return fullMoment(said);
  return isPlainDate(said) ? longDay(said) : said;
}

const SKIP: ReadonlySet<string> = new Set(['clock', 'run', 'item']);

export function eventLine(event: RowOf<'case_event'>, names: EventNames): string {
  const fields = fieldsOf(event.step).flatMap(({ name, type }) => {
    const value = event.data[name];
    const said = value === undefined || value === null || SKIP.has(name) ? '' : valueOf(event.step, type, value, names);
    return said ? [`${LABEL[name] ?? name}：${said}`] : [];
  });
  return [fields.join('；'), event.note].filter(Boolean).join('\n');
}

/** Words of 走访与帮扶 on the desk. Loaded with it. */
import type { Missed, PromiseFigures } from '@/domain/coverage';
import type { Told } from '@/domain/aid-figures';
import type { PlainDate } from '@/lib/plain-date';
import { DESK_TITLE } from './app';
import { dayWord } from './dates';
import { AID_KIND_WORD } from './visits-terms';

export const VISITS_DESK = {
  title: DESK_TITLE['visits-desk'], back: '返回', notYours: '走访与帮扶的汇总供办公室和校领导使用。', notYoursText: '您走访的家庭在“走访”里。', none: '还没有走访对象', noneText: '可以在“走访”里登记，也可以从 Excel 名单导入。',
  doings: '走访与帮扶的操作', excel: '导出 Excel', list: '导入名单', kept: DESK_TITLE.retention, round: '新建节日慰问', plan: '一起安排走访', half: '近半年', all: (count: number) => `显示全部 ${count} 户`, rest: (count: number) => `另有 ${count} 项，先办完上面的。`,
} as const;
export const VISIT_TILE = { visited: '本学期已走访', kept: '承诺兑现', overdue: '承诺逾期', reviews: '待复核', waiting: '帮扶待校领导同意' } as const;
export const VISIT_SECTION = { missed: '还没有走访', load: '走访人分工', aids: '已落实的帮扶', rounds: '节日慰问', reviews: '复核：还要不要帮扶', overdue: '逾期的承诺', waiting: '等校领导同意的帮扶' } as const;
export const VISIT_NONE = { missed: '每一户都走访过了。', load: '还没有安排走访人。', aids: '还没有落实的帮扶。', rounds: '还没有做过节日慰问。' } as const;
export const spanSaid = (name: string, from: PlainDate, to: PlainDate): string => `${name} · ${from} 至 ${to}`;
export const visitedSaid = (part: number, whole: number): string => `${part} / ${whole}`;
const counted = (count: number, word: string): string => (count > 0 ? `${word} ${count} 次` : '');
const joined = (...parts: string[]): string => parts.filter(Boolean).join(' · ');
/** 李老师 · 上次 6月1日 · 无人在家 1 次 · 已约 11月30日 */
export const missedSaid = ({ nobody, declined, planned, last }: Missed, visitors: string, today: PlainDate): string =>
  joined(visitors, last ? `上次 ${dayWord(last, today)}` : '从未走访', counted(nobody, '无人在家'), counted(declined, '对方谢绝'), planned ? `已约 ${dayWord(planned, today)}` : '没有约');
export const promisesSaid = ({ kept, broken, overdue, running }: PromiseFigures): string => `兑现 ${kept} 项，未兑现 ${broken} 项，逾期 ${overdue} 项，未到期 ${running} 项`;
export const promiseSaid = (what: string, by: string, days: number): string => joined(what, by, `逾期 ${days} 天`);
export const reviewSaid = (visitors: string, on: PlainDate, today: PlainDate): string => joined(visitors, `${dayWord(on, today)}复核`);
export const aidSaid = (kind: keyof typeof AID_KIND_WORD, amount: number | null, quantity: string, by: string): string => joined(AID_KIND_WORD[kind], amount === null ? '' : `${amount} 元`, quantity, by ? `${by}提出` : '');
export const LOAD_COLUMN = { person: '走访人', households: '户数', planned: '已约', done: '已走访' } as const;
export const AID_TABLE = { kind: '帮扶种类', all: '合计', small: '1 至 4 的数写作 <5；写作“—”的，是为了不让人从合计推算出来。', month: (month: string) => `${Number(month.slice(5))}月` } as const;
export const toldSaid = (told: Told): string => (told === 'few' ? '<5' : told === 'hidden' ? '—' : String(told));
export const toldAloud = (told: Told): string => (told === 'few' ? '少于 5' : told === 'hidden' ? '不列' : String(told));

export const RETENTION = {
  title: DESK_TITLE.retention, back: '返回', none: '还没有删除过', noneText: '有到期的会在夜里自动删除，删了多少记在这里。', list: '删除记录',
  kept: (days: number) => `帮扶结束、对方撤回同意，或者没有征得同意又过了复核日期的，档案再保存 ${days} 天，到期连同走访、承诺、帮扶和照片一起真正删除，各人手机上的也删除。`, law: '转成信访事项的诉求是另一个档，按信访规定保存，不受影响。',
  removed: (households: number) => `删除 ${households} 户`, detail: (visits: number, promises: number, aids: number, files: number) => `走访 ${visits} 次，承诺 ${promises} 项，帮扶 ${aids} 项，文件 ${files} 个`, waits: (count: number, on: PlainDate, today: PlainDate) => `现在有 ${count} 户已结束，等待到期；最早的在 ${dayWord(on, today)} 到期。`,
} as const;

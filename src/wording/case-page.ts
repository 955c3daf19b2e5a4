/** Words of the page of one case beyond its facts: where it stands, its clocks, what it hangs together with. Loaded with that page. */
import { SIGNS, type RowOf, type Sign } from '@/domain/tables';
import type { PlainDate } from '@/lib/plain-date';
import { dayWord, monthDay } from './dates';

export const CHECKLIST = {
  resolve: '办结前要做到', close: '销号前要做到', done: '已做到', todo: '还没有', better: '建议', ready: '都做到了', left: (count: number): string => `还差 ${count} 项`,
} as const;
/** 销号以后会提醒回访：第 7 天、第 28 天。 */
export const followsWord = (days: readonly number[]): string => `销号以后会提醒回访：${days.map((day) => `第 ${day} 天`).join('、')}。`;

export const SIGN_WORD: Record<Sign, string> = { repeated: '反复发生', unequal: '力量悬殊', injury: '造成伤害', humiliation: '羞辱', extortion: '索要财物', exclusion: '孤立排斥', online: '网络传播' };

/** 反复发生、造成伤害; what a newer app knows is left out. */
export const signList = (signs: readonly string[]): string => SIGNS.filter((sign) => signs.includes(sign)).map((sign) => SIGN_WORD[sign]).join('、');

export const STAND = {
  wait: '等校领导答复。', paused: '计时已暂停', pausedText: '恢复以后期限顺延。', supervised: '校内督办', lead: '包案领导', restricted: '限定知情',
  merged: '已并入另一件事项', open: '打开', duty: '打开应急处置卡', signs: '有疑似欺凌的迹象', signsText: '不能当作普通矛盾办结：请转为疑似欺凌，或由办公室、校领导先认定。',
} as const;
export const askedWord = (clock: string, until: PlainDate, today: PlainDate): string => `申请把${clock}期限延到${dayWord(until, today)}`;
export const pausedSince = (date: PlainDate, today: PlainDate): string => `${STAND.paused}（${dayWord(date, today)}起）`;
export const nextWord = (date: PlainDate | null, today: PlainDate): string => (date ? `下次 ${dayWord(date, today)}` : '');
export const leadWord = (name: string): string => `${STAND.lead}：${name}`;
/** 只有吴晓燕、张志远 2 人能打开。 */
export const restrictedWord = (names: readonly string[]): string => (names.length > 6 ? `只有列在这件事上的 ${names.length} 人能打开。` : `只有${names.join('、')}能打开，其他同事都看不到。`);

export const dueWord = (date: PlainDate): string => `${monthDay(date)}前`;

export const LINKS = { title: '相关事项', linked: '关联', mergedHere: '并入这件的', unseen: '另一件事项（你不能查看）', progress: (number: string): string => `${number}的办理进程` } as const;

export const FACTS = { co: '协办', signs: '迹象' } as const;
/** 张志远（等接办，接办前由首问人李文静负责） */
export const untilTaken = (handler: string, first: string): string => `${handler}（等接办，接办前由首问人${first}负责）`;

const SIDE_WORD: Record<NonNullable<RowOf<'case_party'>['side']>, string> = { a: '甲方', b: '乙方', victim: '受伤害一方', other: '另一方', petitioner: '信访人', complained: '被反映人', witness: '知情人' };
export const sideWord = (side: RowOf<'case_party'>['side']): string => (side ? SIDE_WORD[side] : '');
/** 甲方 陈一诺、乙方 周子昂（三年级2班）: the class once, after the last of its pupils. */
export const partyList = (parties: readonly RowOf<'case_party'>[], unitName: (id: string | null) => string): string =>
  parties.map(({ name, side, unit_id }, index) => {
    const unit = parties[index + 1]?.unit_id === unit_id ? '' : unitName(unit_id);
    return `${side && parties[index - 1]?.side !== side ? `${SIDE_WORD[side]} ` : ''}${name}${unit ? `（${unit}）` : ''}`;
  }).join('、');

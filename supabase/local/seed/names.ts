/** Invented pupils: surnames and syllables put together, no two alike. */
import { pinyin } from 'pinyin-pro';
import { chance, pick } from './ids';

const SURNAMES = [...'陈林黄吴刘杨周徐朱何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹易常武乔贺赖龚文'];
const GIRL = [...'雨欣诗涵梦琪思彤佳怡子萱语嫣若曦静雯可馨晓岚婉清芷宁书瑶念慈悦心禾苗依诺沐晴'];
const BOY = [...'浩然子轩宇航俊熙博文安佑嘉铭明哲一诺泽楷瑞霖景行承泽奕辰思远立诚书航家乐启明向阳'];

export interface PupilName {
  name: string;
  girl: boolean;
  /** Full pinyin in small letters, a blank between syllables. */
  pinyin: string;
  initials: string;
}

export function pinyinOf(name: string): Pick<PupilName, 'pinyin' | 'initials'> {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true });
  return { pinyin: syllables.join(' ').toLowerCase(), initials: syllables.map((syllable) => syllable[0] ?? '').join('').toLowerCase() };
}

export function makePupilName(key: string, taken: Set<string>): PupilName {
  const girl = chance(`${key} girl`) < 0.5;
  const pool = girl ? GIRL : BOY;
  for (let tries = 0; ; tries += 1) {
    const first = pick(pool, `${key} first ${tries}`);
    const second = chance(`${key} single ${tries}`) < 0.15 ? '' : pick(pool, `${key} second ${tries}`);
    const name = pick(SURNAMES, `${key} surname ${tries}`) + first + second;
    if (first === second || taken.has(name)) continue;
    taken.add(name);
    return { name, girl, ...pinyinOf(name) };
  }
}

/** Pinyin of a row's words for searching: names read as surnames, everything else as prose. Runs in the pinyin worker. */
import { pinyin } from 'pinyin-pro';
import type { Pinyin } from '@/domain/ledger-search';

export interface Spoken {
  names: readonly string[];
  texts: readonly string[];
}

/** More of a long text is not searched by sound (by characters it is). */
export const LONGEST = 200;
const GAP = '|';

function syllables(text: string, surname: 'head' | 'off'): string[] {
  return pinyin(text.slice(0, LONGEST), { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true, surname }).map((syllable) => syllable.toLowerCase());
}

export function pinyinOf({ names, texts }: Spoken): Pinyin {
  const parts = [...names.map((name) => syllables(name, 'head')), ...texts.map((text) => syllables(text, 'off'))];
  return {
    full: parts.map((part) => part.map((syllable) => syllable.charAt(0).toUpperCase() + syllable.slice(1)).join('')).join(GAP),
    initials: parts.map((part) => part.map((syllable) => syllable.charAt(0)).join('')).join(GAP),
  };
}
